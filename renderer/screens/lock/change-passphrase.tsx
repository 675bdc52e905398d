import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { LockSecret } from '../../../electron/contract/lock.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { takeLock } from '../../stores/lock.ts';
import { LockForm } from './lock-form.tsx';
import { NewPassphrase, nothingChosen } from './new-passphrase.tsx';
import { ProveIt } from './prove-it.tsx';

/** Another passphrase in the place of the present one, also for whoever has only the recovery key left. */
export function ChangePassphrase({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('lockChange');
  const tCard = useTranslations('lockCard');
  const tRenew = useTranslations('lockRenew');
  const [secret, setSecret] = useState<LockSecret>({ kind: 'passphrase', text: '' });
  const [chosen, setChosen] = useState(nothingChosen);
  const [changed, setChanged] = useState(false);
  const ready = secret.text !== '' && chosen.first !== '' && chosen.first === chosen.again;

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
    <LockForm
      title={t('title')}
      save={t('save')}
      ready={ready}
      order={() => ask('changePassphrase', { secret, passphrase: chosen.first })}
      onDone={(lock) => {
        takeLock(lock);
        setChanged(true);
      }}
      onClose={onClose}
    >
      <p className="quiet-text">{t('lead')}</p>
      <ProveIt label={t('now')} value={secret} onChange={setSecret} autoFocus />
      <NewPassphrase label={t('next')} value={chosen} onChange={setChosen} />
    </LockForm>
  );
}
