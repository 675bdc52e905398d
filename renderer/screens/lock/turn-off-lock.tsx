import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { LockSecret } from '../../../electron/contract/lock.ts';
import { ask } from '../../desk.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { rememberTurn } from '../../stores/lock-turned.ts';
import { storeFirst } from '../../stores/saving.ts';
import { ProveIt } from './prove-it.tsx';

/** Takes the encryption away, after the passphrase or the recovery key was shown once more. */
export function TurnOffLock({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('lockOff');
  const tLock = useTranslations('lock');
  const [secret, setSecret] = useState<LockSecret>({ kind: 'passphrase', text: '' });
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const turnOff = async (): Promise<void> => {
    if (busy || secret.text === '') return;
    setBusy(true);
    const unstored = await storeFirst();
    const reply = unstored === null ? await ask('turnOffLock', { secret }) : null;
    if (reply?.ok === true) return rememberTurn('lock-off');
    setBusy(false);
    setFault(unstored ?? (reply?.ok === false ? reply.fault : null));
  };
  return (
    <FormDialog
      title={t('title')}
      save={t('save')}
      cancel={tLock('cancel')}
      onSave={turnOff}
      onClose={onClose}
      fault={fault}
      busy={busy || secret.text === ''}
    >
      <p>{t('lead')}</p>
      <ProveIt label={tLock('passphrase')} value={secret} onChange={setSecret} autoFocus />
    </FormDialog>
  );
}
