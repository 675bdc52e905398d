import { useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { checkProfile } from '../../../assessments/enterprise/profile-checks.ts';
import type { Profile } from '../../../assessments/enterprise/profile.ts';
import { situationNow, useOpened, useSituation } from '../../stores/derived.ts';
import { useLocked } from '../../stores/locked.ts';
import { DivisionField } from '../enterprise/division-field.tsx';
import { ProfileContext } from '../enterprise/profile-context.ts';
import { today } from '../enterprise/read-date.ts';

/** Whether nothing is known of where an enterprise is. */
export const placeUnknown = ({ division, otherDivision }: Profile): boolean =>
  division === null && otherDivision.trim() === '';

/**
 * Asks where the enterprise is, as long as that was not known on arrival: without it no list of programmes can be
 * short. It stays once given, for the focus is in it.
 */
export function AskPlace(): ReactNode {
  const t = useTranslations('programmes');
  const { profile } = useSituation();
  const { enterpriseId } = useOpened('enterpriseId');
  const readOnly = useLocked();
  const [asked] = useState(() => placeUnknown(situationNow().profile));
  const form = useMemo(
    () => ({ enterpriseId, profile, findings: checkProfile(profile, today()), readOnly }),
    [enterpriseId, profile, readOnly],
  );
  // What is closed cannot be told any more.
  if (!asked || readOnly) return null;
  return (
    <ProfileContext value={form}>
      <section className="card pad" aria-labelledby="ask-place">
        <h2 id="ask-place">{t('askPlace')}</h2>
        <p className="quiet-text" role="status">
          {t(placeUnknown(profile) ? 'askPlaceWhy' : 'askPlaceDone')}
        </p>
        <div className="fields">
          <DivisionField />
        </div>
      </section>
    </ProfileContext>
  );
}
