import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { NotTaken } from '../../../electron/contract/keeping.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { useSayMoment } from '../../text/use-dates.ts';

/** How many lines are named; the rest are counted. */
const most = 50;

/** The changes a replay cannot take, each with its time and place. */
export function NotTakenList({ lines }: { readonly lines: readonly NotTaken[] }): ReactNode {
  const t = useTranslations('recovery');
  const sayTime = useSayMoment();
  if (lines.length === 0) return null;
  return (
    <Disclosure title={t('notTaken', { count: lines.length })}>
      <ul className="bullets breakable">
        {lines.slice(0, most).map((line) => (
          <li key={line.seq}>
            {t('at', {
              time: sayTime(line.at),
              about: [line.about, line.subject].filter(Boolean).join(' · '),
            })}
            <span className="quiet-text"> · {t(line.why === 'unreadable' ? 'unreadable' : 'noContent')}</span>
          </li>
        ))}
        {lines.length > most && <li>{t('more', { count: lines.length - most })}</li>}
      </ul>
    </Disclosure>
  );
}
