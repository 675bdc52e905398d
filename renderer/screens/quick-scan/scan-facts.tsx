import { useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { factsForScan } from '../../../assessments/answering/scan-questions.ts';
import { productionTypeLabels } from '../../../assessments/enterprise/labels.ts';
import { checkProfile } from '../../../assessments/enterprise/profile-checks.ts';
import type { Profile } from '../../../assessments/enterprise/profile.ts';
import { sizeClass } from '../../../assessments/enterprise/size-class.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { YearsNote } from '../../questions/years-note.tsx';
import { useLocked } from '../../stores/locked.ts';
import { situationNow, useOpened, useSituation } from '../../stores/derived.ts';
import { IndustryField } from '../enterprise/industry-field.tsx';
import { ProfileContext } from '../enterprise/profile-context.ts';
import { MoneyField, ProfileChoice, StaffField } from '../enterprise/profile-fields.tsx';
import { today } from '../enterprise/read-date.ts';

/** The facts that decide which questions the scan asks, as long as one of them was missing on arrival. */
export function ScanFacts({ pack }: { readonly pack: Pack }): ReactNode {
  const t = useTranslations('quickScan');
  const tProfile = useTranslations('profile');
  const { profile } = useSituation();
  const { enterpriseId, row } = useOpened('enterpriseId', 'row');
  const readOnly = useLocked();
  const [asked] = useState(() => missingFacts(pack, situationNow().profile));
  const form = useMemo(
    () => ({ enterpriseId, profile, findings: checkProfile(profile, today()), readOnly }),
    [enterpriseId, profile, readOnly],
  );
  if (asked.length === 0) return null;
  const size = asked.includes('sizeClass');
  return (
    <ProfileContext value={form}>
      <section className="card pad" aria-labelledby="scan-facts">
        <h2 id="scan-facts">{t('factsTitle')}</h2>
        <p className="quiet-text">{t('factsLead')}</p>
        <div className="fields">
          {(size || asked.includes('industrySection')) && <IndustryField />}
          {asked.includes('productionType') && (
            <ProfileChoice
              field="productionType"
              labels={productionTypeLabels}
              hint={tProfile('productionTypeHint')}
            />
          )}
          {size && <StaffField />}
          {size && <MoneyField field="revenue" />}
        </div>
        {size && <YearsNote years={[1]} startedOn={row.createdAt} />}
      </section>
    </ProfileContext>
  );
}

function missingFacts(pack: Pack, profile: Profile): readonly string[] {
  return [...factsForScan(pack)].filter((fact) => {
    switch (fact) {
      case 'productionType':
        return profile.productionType === null;
      case 'industrySection':
        return profile.industry === null;
      case 'sizeClass':
        return sizeClass(profile).kind === 'incomplete';
    }
  });
}
