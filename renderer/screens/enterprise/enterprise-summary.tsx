import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Profile } from '../../../assessments/enterprise/profile.ts';
import { sizeClass } from '../../../assessments/enterprise/size-class.ts';
import { sizeLabels } from '../../../assessments/enterprise/labels.ts';
import { usePick } from '../../text/language.ts';

/** An enterprise in one line: size class, industry, people. */
export function EnterpriseSummary({ profile }: { readonly profile: Profile }): ReactNode {
  const t = useTranslations('profile');
  const pick = usePick();
  const size = sizeClass(profile);
  const facts = [
    size.kind === 'classified' ? pick(sizeLabels[size.size]) : null,
    profile.industry,
    profile.staff === null ? null : t('peopleCount', { count: profile.staff }),
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? null : <p className="whose-facts">{facts.join(' · ')}</p>;
}
