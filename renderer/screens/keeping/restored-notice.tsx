import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Restored } from '../../../electron/contract/keeping.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { NotTakenList } from './not-taken-list.tsx';
import { useSayMoment } from '../../text/use-dates.ts';

/** What the last restore did, until the user has read it. */
export function RestoredNotice({ restored }: { readonly restored: Restored | null }): ReactNode {
  const t = useTranslations('restored');
  const sayTime = useSayMoment();
  const [read, setRead] = useState<string | null>(null);
  if (restored === null || read === restored.at) return null;
  return (
    <Notice
      tone="ok"
      role="status"
      title={t('title')}
      actions={<Button onPress={() => setRead(restored.at)}>{t('close')}</Button>}
    >
      <div className="stack tight">
        <p>
          {restored.backupMadeAt === null
            ? t('doneFromHistory', { count: restored.replayed ?? 0 })
            : t('done', { time: sayTime(restored.backupMadeAt) })}
          {restored.backupMadeAt !== null &&
            restored.replayed !== null &&
            ` ${t('replayed', { count: restored.replayed })}`}
        </p>
        <NotTakenList lines={restored.notTaken} />
        <p>{t('kept')}</p>
        <p className="breakable">{restored.keptFile}</p>
      </div>
    </Notice>
  );
}
