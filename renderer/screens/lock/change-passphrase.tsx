import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { LockSecret } from '../../../electron/contract/lock.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { takeLock } from '../../stores/lock.ts';
import { NewPassphrase, nothingChosen } from './new-passphrase.tsx';
import { ProveIt } from './prove-it.tsx';

/** Another passphrase in the place of the present one, also for whoever has only the recovery key left. */
export function ChangePassphrase({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('lockChange');
  const tLock = useTranslations('lock');
  const tCard = useTranslations('lockCard');
  const tRenew = useTranslations('lockRenew');
  const [secret, setSecret] = useState<LockSecret>({ kind: 'passphrase', text: '' });
  const [chosen, setChosen] = useState(nothingChosen);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const [changed, setChanged] = useState(false);
  const ready = secret.text !== '' && chosen.first !== '' && chosen.first === chosen.again;

  const change = async (): Promise<void> => {
    if (busy || !ready) return;
    setBusy(true);
    const reply = await ask('changePassphrase', { secret, passphrase: chosen.first });
    setBusy(false);
    setFault(reply.ok ? null : reply.fault);
    if (!reply.ok) return;
    takeLock(reply.value);
    setChanged(true);
  };
  if (changed)
    return (
      <Dialog title={t('title')} onClose={onClose}>
        <div className="stack">
          <Notice tone="ok" role="status">
            <p>{tCard('saved')}</p>
          </Notice>
          <p>
            <Button look="primary" onPress={onClose}>
              {tRenew('done')}
            </Button>
          </p>
        </div>
      </Dialog>
    );
  return (
    <FormDialog
      title={t('title')}
      save={t('save')}
      cancel={tLock('cancel')}
      onSave={change}
      onClose={onClose}
      fault={fault}
      busy={busy || !ready}
    >
      <p className="quiet-text">{t('lead')}</p>
      <ProveIt label={t('now')} value={secret} onChange={setSecret} autoFocus />
      <NewPassphrase label={t('next')} value={chosen} onChange={setChosen} />
    </FormDialog>
  );
}
