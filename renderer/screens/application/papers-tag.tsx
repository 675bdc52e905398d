import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Tag } from '../../parts/tag.tsx';
import type { ApplicationState } from '../../stores/application-check.ts';
import { papersOpen } from './papers-open.ts';

/** How many required papers are still missing, or stay away for a reason that was given. */
export function PapersTag({ state }: { readonly state: ApplicationState }): ReactNode {
  const t = useTranslations('applicationPapers');
  const { missing, explained } = papersOpen(state.entries, state.findings);
  return (
    <Tag tone={missing === 0 ? 'ok' : 'warn'} sign={missing === 0 ? 'done' : 'empty'}>
      {missing === 0 && explained > 0
        ? t('explainedCount', { count: explained })
        : t('missingCount', { count: missing })}
    </Tag>
  );
}
