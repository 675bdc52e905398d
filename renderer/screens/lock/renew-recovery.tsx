import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { RecoveryKey } from './recovery-key.tsx';
import { SecretField } from './secret-field.tsx';

/** Another recovery key, shown once; the earlier one opens nothing from then on. */
export function RenewRecovery({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('lockRenew');
  const tLock = useTranslations('lock');
  const [passphrase, setPassphrase] = useState('');
  const [made, setMade] = useState<string | null>(null);
  const [kept, setKept] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);

  const renew = async (): Promise<void> => {
    if (busy || passphrase === '') return;
    setBusy(true);
    const reply = await ask('renewRecoveryKey', { passphrase });
    setBusy(false);
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) setMade(reply.value.recoveryKey);
  };
  if (made !== null)
    return (
      <Dialog title={tLock('recovery')} onClose={onClose}>
        <div className="stack">
          <RecoveryKey recoveryKey={made} kept={kept} onKept={setKept} />
          <p>
            <Button look="primary" isDisabled={!kept} onPress={onClose}>
              {t('done')}
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
      onSave={renew}
      onClose={onClose}
      fault={fault}
      busy={busy || passphrase === ''}
    >
      <p className="quiet-text">{t('lead')}</p>
      <SecretField label={tLock('passphrase')} value={passphrase} onChange={setPassphrase} autoFocus />
    </FormDialog>
  );
}
