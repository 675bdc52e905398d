import { Plus, Trash2 } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { certificateKindLabels } from '../../../assessments/enterprise/labels.ts';
import type { Certificate } from '../../../assessments/enterprise/profile.ts';
import { profileText } from '../../../assessments/enterprise/text.ts';
import { say } from '../../../assessments/text/say.ts';
import { Button } from '../../parts/button.tsx';
import { DraftedField } from '../../parts/drafted-field.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { dropDraftsUnder } from '../../stores/drafts.ts';
import { profileKey } from '../../stores/enterprises.ts';
import { tell } from '../../stores/told.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { useProfileField, useProfileForm } from './profile-context.ts';
import { dateReading } from './profile-fields.tsx';

const most = 50;
const blank: Certificate = { kind: 'high-tech', name: '', number: '', issuedOn: null, expiresOn: null };

/** The qualifications an enterprise holds. The list is one field of the profile and is stored as a whole. */
export function CertificateList(): ReactNode {
  const t = useTranslations('profile');
  const { value: certificates, change, readOnly, enterpriseId } = useProfileField('certificates');
  const add = useRef<HTMLDivElement>(null);
  const nameOf = useNameOf();

  const replace = (place: number, with_: Partial<Certificate>, how: 'typed' | 'chosen'): void => {
    change(
      certificates.map((one, at) => (at === place ? { ...one, ...with_ } : one)),
      how,
    );
  };

  return (
    <section className="card pad" aria-labelledby="group-certificates" data-field="certificates">
      <h2 id="group-certificates">{t('certificates')}</h2>
      {certificates.length === 0 && <p className="quiet-text">{t('noCertificates')}</p>}
      <ol className="certificates">
        {certificates.map((certificate, place) => (
          // A certificate has no identity but its place in the list.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place}>
            <CertificateFields
              certificate={certificate}
              place={place}
              name={nameOf(certificate, place)}
              change={(with_, how) => replace(place, with_, how)}
              remove={() => {
                // The ones below move up: unread text kept by place would show at another certificate.
                dropDraftsUnder(`${profileKey(enterpriseId, 'certificates')}/`);
                change(
                  certificates.filter((_, at) => at !== place),
                  'chosen',
                );
                tell({ kind: 'certificate-removed', name: nameOf(certificate, place) });
                add.current?.querySelector('button')?.focus();
              }}
            />
          </li>
        ))}
      </ol>
      <div ref={add}>
        <Button
          onPress={() => change([...certificates, blank], 'chosen')}
          isDisabled={readOnly || certificates.length >= most}
        >
          <Plus size={16} aria-hidden />
          {t('addCertificate')}
        </Button>
      </div>
    </section>
  );
}

/** What a qualification is called: as it was typed, else its kind and place in the list. */
function useNameOf(): (certificate: Certificate, place: number) => string {
  const t = useTranslations('profile');
  const pick = usePick();
  return ({ name, kind }, place) =>
    name.trim() === ''
      ? t('unnamedCertificate', { number: place + 1, kind: pick(certificateKindLabels[kind]) })
      : name.trim();
}

interface FieldsProps {
  readonly certificate: Certificate;
  readonly place: number;
  readonly name: string;
  readonly change: (with_: Partial<Certificate>, how: 'typed' | 'chosen') => void;
  readonly remove: () => void;
}

function CertificateFields({ certificate, place, name, change, remove }: FieldsProps): ReactNode {
  const t = useTranslations('profile');
  const pick = usePick();
  const language = useLanguage();
  const { enterpriseId, findings, readOnly } = useProfileForm();
  const own = findings.filter((one) => one.certificate === place);
  const key = `${profileKey(enterpriseId, 'certificates')}/${place}`;
  return (
    <fieldset className="certificate">
      <legend className="unseen">{t('certificateNumber', { number: place + 1 })}</legend>
      <Select
        label={t('certificateKind')}
        value={certificate.kind}
        choices={Object.entries(certificateKindLabels).map(([id, label]) => ({
          id: id as Certificate['kind'],
          label: pick(label),
        }))}
        onChange={(kind) => change({ kind }, 'chosen')}
        placeholder={t('choose')}
        disabled={readOnly}
      />
      <TextField
        label={t('certificateName')}
        value={certificate.name}
        onChange={(name) => change({ name }, 'typed')}
        maxLength={200}
        disabled={readOnly}
      />
      <TextField
        label={t('certificateNo')}
        value={certificate.number}
        onChange={(number) => change({ number }, 'typed')}
        maxLength={100}
        disabled={readOnly}
      />
      <DraftedField<string>
        draftKey={`${key}/issuedOn`}
        label={t('issuedOn')}
        shown={certificate.issuedOn ?? ''}
        read={dateReading}
        onValue={(issuedOn) => change({ issuedOn }, 'typed')}
        placeholder="2024-09-10"
        disabled={readOnly}
      />
      <DraftedField<string>
        draftKey={`${key}/expiresOn`}
        label={t('expiresOn')}
        shown={certificate.expiresOn ?? ''}
        read={dateReading}
        onValue={(expiresOn) => change({ expiresOn }, 'typed')}
        placeholder="2027-09-09"
        disabled={readOnly}
      />
      <Button
        look="quiet"
        onPress={remove}
        isDisabled={readOnly}
        aria-label={t('removeCertificate', { name })}
      >
        <Trash2 size={16} aria-hidden />
      </Button>
      {own.map((finding) => (
        <p key={finding.kind} className={finding.severity === 'error' ? 'error' : 'warning'}>
          {say(profileText[finding.kind], language, finding.values)}
        </p>
      ))}
    </fieldset>
  );
}
