import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { LockForm } from './lock-form.tsx';
import { RecoveryKey } from './recovery-key.tsx';
import { SecretField } from './secret-field.tsx';

/** Another recovery key, shown once; the earlier one opens nothing from then on. */
export function RenewRecovery({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('lockRenew');
  const tLock = useTranslations('lock');
  const [passphrase, setPassphrase] = useState('');
  const [made, setMade] = useState<string | null>(null);
  const [kept, setKept] = useState(false);
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
    <LockForm
      title={t('title')}
      save={t('save')}
      ready={passphrase !== ''}
      order={() => ask('renewRecoveryKey', { passphrase })}
      onDone={({ recoveryKey }) => setMade(recoveryKey)}
      onClose={onClose}
    >
      <p className="quiet-text">{t('lead')}</p>
      <SecretField label={tLock('passphrase')} value={passphrase} onChange={setPassphrase} autoFocus />
    </LockForm>
  );
}
