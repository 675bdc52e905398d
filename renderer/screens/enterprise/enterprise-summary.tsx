import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Profile } from '../../../assessments/enterprise/profile.ts';
import { SizeName } from './size-name.tsx';

/** An enterprise in one line: size class, industry, people. */
export function EnterpriseSummary({ profile }: { readonly profile: Profile }): ReactNode {
  const t = useTranslations('profile');
  return (
    <p className="whose-facts">
      <SizeName profile={profile} />
      {profile.industry !== null && ` · ${profile.industry}`}
      {profile.staff !== null && ` · ${t('peopleCount', { count: profile.staff })}`}
    </p>
  );
}
