import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import {
  ownershipLabels,
  productionTypeLabels,
  profileFieldLabels,
} from '../../../assessments/enterprise/labels.ts';
import type { Profile } from '../../../assessments/enterprise/profile.ts';
import { checkProfile, type ProfileFinding } from '../../../assessments/enterprise/profile-checks.ts';
import type { EnterpriseRow } from '../../../electron/contract.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { Tag } from '../../parts/tag.tsx';
import { go } from '../../routing/navigation.ts';
import { YearsNote } from '../../questions/years-note.tsx';
import { useReadOnlyFault } from '../../stores/app.ts';
import { useAssessment } from '../../stores/assessment.ts';
import { useEnterprise } from '../../stores/enterprises.ts';
import { usePick } from '../../text/language.ts';
import { LostScreen } from '../lost-screen.tsx';
import { AssessmentList } from './assessment-list.tsx';
import { CertificateList } from './certificate-list.tsx';
import { CreditCodeField } from './credit-code-field.tsx';
import { EnterpriseMenu } from './enterprise-menu.tsx';
import { DivisionField } from './division-field.tsx';
import { HandlingPanel } from './handling-panel.tsx';
import { IndustryField } from './industry-field.tsx';
import { ProfileContext } from './profile-context.ts';
import { FoundedField, MoneyField, ProfileChoice, ProfileTextField, StaffField } from './profile-fields.tsx';
import { today } from './read-date.ts';
import { SameAsThis } from './same-enterprise.tsx';
import { SizePanel } from './size-panel.tsx';

interface Props {
  readonly enterpriseId: string;
  /** Given when the page is seen from inside an assessment: the way on leads back there. */
  readonly assessmentId?: string;
}

/** Everything about one enterprise that is asked once. Each field is stored as it is typed. */
export function EnterpriseScreen({ enterpriseId, assessmentId }: Props): ReactNode {
  const t = useTranslations('profile');
  const tTrend = useTranslations('trend');
  const row = useEnterprise(enterpriseId);
  // Inside a closed assessment the profile is the one it was closed with; the enterprise's own goes on.
  const frozen = useAssessment(({ open }) =>
    assessmentId !== undefined && open.kind === 'open' ? (open.frozen?.profile ?? null) : null,
  );
  if (row === undefined) return <p className="loading">{t('loading')}</p>;
  if (row === null) return <LostScreen />;
  return (
    <Page
      title={assessmentId === undefined ? row.profile.name.trim() || t('unnamed') : t('title')}
      lead={t('lead')}
      eyebrow={row.sample ? <Tag>{t('sample')}</Tag> : undefined}
      actions={
        assessmentId === undefined ? (
          <>
            <RouteLink to={{ screen: 'new-assessment', enterpriseId }} look="primary">
              {t('newAssessment')}
            </RouteLink>
            {row.assessments.length > 1 && (
              <RouteLink to={{ screen: 'trend', enterpriseId }} look="plain">
                {tTrend('title')}
              </RouteLink>
            )}
            <EnterpriseMenu row={row} onBinned={() => go({ screen: 'start' })} />
          </>
        ) : (
          <RouteLink to={{ screen: 'assessment', assessmentId }} look="plain">
            {t('backHome')}
          </RouteLink>
        )
      }
    >
      {assessmentId === undefined && <AssessmentList row={row} />}
      <ProfileForm row={row} frozen={frozen} startedOn={startedOn(row, assessmentId)} />
      {assessmentId === undefined && <HandlingPanel row={row} />}
      {assessmentId !== undefined && (
        <div className="row page-foot">
          <RouteLink to={{ screen: 'assessment', assessmentId }} look="primary">
            {t('done')}
          </RouteLink>
        </div>
      )}
    </Page>
  );
}

interface FormProps {
  readonly row: EnterpriseRow;
  readonly frozen: Profile | null;
  /** The day from which “last year” is counted; ISO. */
  readonly startedOn: string;
}

/**
 * The day from which “last year” is counted: that on which the assessment the profile is seen in was begun, else the
 * newest that is open, else today.
 */
function startedOn({ assessments }: EnterpriseRow, assessmentId: string | undefined): string {
  const counted = assessments.find(({ id, closed }) =>
    assessmentId === undefined ? closed === null : id === assessmentId,
  );
  return counted?.createdAt ?? today();
}

function ProfileForm({ row, frozen, startedOn: from }: FormProps): ReactNode {
  const t = useTranslations('profile');
  const readOnly = useReadOnlyFault() !== null || frozen !== null;
  const { id } = row;
  const profile = frozen ?? row.profile;
  const form = useMemo(
    () => ({ enterpriseId: id, profile, findings: checkProfile(profile, today()), readOnly }),
    [id, profile, readOnly],
  );
  return (
    <ProfileContext value={form}>
      <MissingFields findings={form.findings} />
      <section className="card pad" aria-labelledby="group-basic">
        <h2 id="group-basic">{t('basic')}</h2>
        <div className="fields">
          <ProfileTextField
            field="name"
            maxLength={200}
            hint={t('nameHint')}
            below={<SameAsThis by="name" />}
          />
          <CreditCodeField />
          <IndustryField />
          <DivisionField />
          <ProfileTextField field="address" maxLength={300} hint={t('addressHint')} />
          <ProfileTextField field="mainProducts" maxLength={500} hint={t('mainProductsHint')} />
          <ProfileChoice
            field="productionType"
            labels={productionTypeLabels}
            hint={t('productionTypeHint')}
          />
          <ProfileChoice field="ownership" labels={ownershipLabels} hint={t('ownershipHint')} />
          <FoundedField />
          <ProfileTextField
            field="legalRepresentative"
            maxLength={100}
            width="middle"
            hint={t('legalHint')}
          />
        </div>
      </section>
      <section className="card pad" aria-labelledby="group-size">
        <h2 id="group-size">{t('size')}</h2>
        <div className="fields three">
          <StaffField />
          <MoneyField field="revenue" />
          <MoneyField field="totalAssets" />
        </div>
        <YearsNote years={[1]} startedOn={from} />
        <SizePanel profile={profile} />
      </section>
      <section className="card pad" aria-labelledby="group-contact">
        <h2 id="group-contact">{t('contact')}</h2>
        <div className="fields">
          <ProfileTextField field="contactName" maxLength={100} width="middle" />
          <ProfileTextField field="contactPost" maxLength={100} width="middle" />
          <ProfileTextField field="contactPhone" maxLength={50} width="middle" />
          <ProfileTextField field="contactEmail" maxLength={200} width="middle" />
        </div>
      </section>
      <CertificateList />
    </ProfileContext>
  );
}

/** What is not given yet, each a way to its field. */
function MissingFields({ findings }: { readonly findings: readonly ProfileFinding[] }): ReactNode {
  const t = useTranslations('profile');
  const pick = usePick();
  const missing = findings.filter((one) => one.severity === 'missing' && one.kind === 'not-given');
  if (missing.length === 0) return null;
  return (
    <p className="missing-fields">
      {t('missing', { count: missing.length })}{' '}
      {missing.map(({ field }, place) => (
        <span key={field}>
          {place > 0 && t('comma')}
          <button
            type="button"
            className="link bare"
            onClick={() => {
              const place = document.querySelector(`[data-field="${field}"]`);
              place?.querySelector<HTMLElement>('input, textarea, button')?.focus();
            }}
          >
            {pick(profileFieldLabels[field])}
          </button>
        </span>
      ))}
    </p>
  );
}
