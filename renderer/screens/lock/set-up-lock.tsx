import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { rememberTurn } from '../../stores/lock-turned.ts';
import { storeFirst } from '../../stores/saving.ts';
import { useSayFault } from '../../text/language.ts';
import { NewPassphrase, nothingChosen } from './new-passphrase.tsx';
import { RecoveryKey } from './recovery-key.tsx';

interface Prepared {
  readonly token: string;
  readonly recoveryKey: string;
}

/** First the passphrase, then the recovery key that must be kept, then everything is encrypted. */
export function SetUpLock({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('lockSetUp');
  const tLock = useTranslations('lock');
  const [chosen, setChosen] = useState(nothingChosen);
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const [checked, setChecked] = useState(false);

  const prepare = async (): Promise<void> => {
    setChecked(true);
    if (busy || chosen.first === '' || chosen.first !== chosen.again) return;
    setBusy(true);
    const reply = await ask('prepareLock', { passphrase: chosen.first });
    setBusy(false);
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) setPrepared(reply.value);
  };
  if (prepared !== null) return <KeepRecoveryKey prepared={prepared} onClose={onClose} />;
  return (
    <FormDialog
      title={t('title')}
      save={busy ? t('busy') : t('next')}
      cancel={tLock('cancel')}
      onSave={prepare}
      onClose={onClose}
      fault={fault}
      busy={busy}
    >
      <NewPassphrase
        label={tLock('passphrase')}
        value={chosen}
        onChange={setChosen}
        checked={checked}
        autoFocus
      />
      <p className="quiet-text">{t('traces')}</p>
    </FormDialog>
  );
}

function KeepRecoveryKey(props: { readonly prepared: Prepared; readonly onClose: () => void }): ReactNode {
  const { prepared, onClose } = props;
  const t = useTranslations('lockSetUp');
  const tLock = useTranslations('lock');
  const sayFault = useSayFault();
  const [kept, setKept] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const encrypt = async (): Promise<void> => {
    setBusy(true);
    const unstored = await storeFirst();
    const reply = unstored === null ? await ask('turnOnLock', { token: prepared.token }) : null;
    // Where it has begun, the window is loaded anew and shows how far it is.
    if (reply?.ok === true) return rememberTurn('lock-on');
    setBusy(false);
    setFault(unstored ?? (reply?.ok === false ? reply.fault : null));
  };
  return (
    <Dialog title={t('recoveryTitle')} onClose={onClose}>
      <div className="stack">
        <RecoveryKey recoveryKey={prepared.recoveryKey} kept={kept} onKept={setKept} />
        <p className="quiet-text">{t('backups')}</p>
        {fault !== null && (
          <Notice tone="bad" role="alert">
            <p>{sayFault(fault)}</p>
          </Notice>
        )}
        <div className="row">
          <Button look="primary" isDisabled={!kept} busy={busy} onPress={() => void encrypt()}>
            {t('encrypt')}
          </Button>
          <Button onPress={onClose}>{tLock('cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
