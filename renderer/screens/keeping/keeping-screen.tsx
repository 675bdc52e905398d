import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { BackupRow } from '../../../electron/contract/keeping.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { loadKeeping, useKeeping } from '../../stores/keeping.ts';
import { useSayFault } from '../../text/language.ts';
import { BackupList } from './backup-list.tsx';
import { BackupState } from './backup-state.tsx';
import { FolderDanger } from './folder-danger.tsx';
import { Recovery } from './recovery.tsx';
import { RestoredNotice } from './restored-notice.tsx';
import { RestoreScreen } from './restore-screen.tsx';
import { SecondFolder } from './second-folder.tsx';

/** Where the data is, when it was backed up, and the way back to a backup. */
export function KeepingScreen(): ReactNode {
  const t = useTranslations('keeping');
  const sayFault = useSayFault();
  const { state, backups, fault } = useKeeping();
  const [restoring, setRestoring] = useState<BackupRow | null>(null);

  useEffect(() => void loadKeeping(), []);

  if (restoring !== null)
    return <RestoreScreen key={restoring.id} backup={restoring} onClose={() => setRestoring(null)} />;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {fault !== null && (
        <Notice
          tone="bad"
          role="alert"
          title={t('failed')}
          actions={<Button onPress={() => void loadKeeping()}>{t('retry')}</Button>}
        >
          <p>{sayFault(fault)}</p>
        </Notice>
      )}
      {state === null && fault === null && <p className="loading">{t('loading')}</p>}
      {state !== null && (
        <>
          <RestoredNotice restored={state.restored} />
          <Recovery check={state.check} onLook={setRestoring} />
          <FolderDanger danger={state.danger} />
          <BackupState state={state} />
          <SecondFolder second={state.second} busy={state.work !== null} />
          <BackupList backups={backups} onRestore={setRestoring} />
        </>
      )}
    </Page>
  );
}
