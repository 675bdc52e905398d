import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Reply } from '../../../electron/contract.ts';
import type { LockSecret } from '../../../electron/contract/lock.ts';
import { ask } from '../../desk.ts';
import { rememberTurn } from '../../stores/lock-turned.ts';
import { storeFirst } from '../../stores/saving.ts';
import { LockForm } from './lock-form.tsx';
import { ProveIt } from './prove-it.tsx';

/** Takes the encryption away, after the passphrase or the recovery key was shown once more. */
export function TurnOffLock({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('lockOff');
  const tLock = useTranslations('lock');
  const [secret, setSecret] = useState<LockSecret>({ kind: 'passphrase', text: '' });
  const turnOff = async (): Promise<Reply<'turnOffLock'>> => {
    const unstored = await storeFirst();
    return unstored === null ? ask('turnOffLock', { secret }) : { ok: false, fault: unstored };
  };
  return (
    <LockForm
      title={t('title')}
      save={t('save')}
      ready={secret.text !== ''}
      order={turnOff}
      onDone={() => rememberTurn('lock-off')}
      onClose={onClose}
    >
      <p>{t('lead')}</p>
      <ProveIt label={tLock('passphrase')} value={secret} onChange={setSecret} autoFocus />
    </LockForm>
  );
}
