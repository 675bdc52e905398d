import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { focusPage } from '../../parts/focus-page.ts';
import { NotStored } from '../../parts/not-stored.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useOpened } from '../../stores/derived.ts';
import { closeAssessment } from '../../stores/versions.ts';
import { useSayFault } from '../../text/language.ts';

/** Closing cannot be taken back with undo, only by reopening: it is asked about once. */
export function CloseDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('versions');
  const sayFault = useSayFault();
  const { id, row } = useOpened('id', 'row');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const close = async (): Promise<void> => {
    setBusy(true);
    setFault(null);
    const failed = await closeAssessment(id);
    setBusy(false);
    if (failed !== null) return setFault(failed);
    onClose();
    focusPage();
  };
  return (
    <Dialog title={t('confirmTitle', { version: row.version })} onClose={onClose}>
      <p>{t('confirmText')}</p>
      <NotStored title={t('unstored')} text={t('unstoredText')} />
      {fault !== null && (
        <Notice tone="bad" role="alert">
          <p>{sayFault(fault)}</p>
        </Notice>
      )}
      <div className="row dialog-foot">
        <Button look="primary" busy={busy} onPress={() => void close()}>
          {busy ? t('closing') : t('closeConfirm', { version: row.version })}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  );
}
