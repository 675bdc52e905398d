import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ReplayedEnterprise } from '../../../electron/contract/keeping.ts';

/** So many are named; the others are counted. */
const named = 8;

/** What would be there after everything the history holds was done again. */
export function ComesBackList({
  enterprises,
}: {
  readonly enterprises: readonly ReplayedEnterprise[];
}): ReactNode {
  const t = useTranslations('recovery');
  const more = enterprises.length - named;
  return (
    <ul>
      {enterprises.slice(0, named).map(({ id, name, assessments }) => (
        <li key={id}>
          {t('comesBack', {
            name,
            assessments: assessments.length,
            answers: assessments.reduce((sum, one) => sum + one.answers, 0),
          })}
        </li>
      ))}
      {more > 0 && <li>{t('comesBackMore', { count: more })}</li>}
    </ul>
  );
}
