import { useEffect, useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { LockState } from '../../../electron/contract/lock.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { takeLock } from '../../stores/lock.ts';
import { useSayFault } from '../../text/language.ts';
import { SecretField } from './secret-field.tsx';

/** Passphrase or recovery key. What is typed is forgotten as soon as it was tried. */
export function UnlockForm({ lock }: { readonly lock: LockState & { readonly kind: 'locked' } }): ReactNode {
  const t = useTranslations('lockScreen');
  const tLock = useTranslations('lock');
  const sayFault = useSayFault();
  const [kind, setKind] = useState<'passphrase' | 'recovery'>('passphrase');
  const [text, setText] = useState('');
  const [fault, setFault] = useState<Fault | null>(lock.fault);
  const [busy, setBusy] = useState(false);
  const waitS = useCountdown(lock.waitMs);

  const unlock = async (): Promise<void> => {
    if (busy || waitS > 0 || text === '') return;
    setBusy(true);
    setFault(null);
    const reply = await ask('unlockDesk', { secret: { kind, text } });
    // The page is loaded anew then, with the desk on it.
    if (reply.ok) return;
    setBusy(false);
    setFault(reply.fault);
    // A slip in a long recovery key is mended, not typed anew.
    if (kind === 'passphrase') setText('');
    const now = await ask('getLock', {});
    if (now.ok) takeLock(now.value);
  };
  const turn = (): void => {
    setKind(kind === 'passphrase' ? 'recovery' : 'passphrase');
    setText('');
    setFault(null);
  };

  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        {kind === 'passphrase' ? (
          <SecretField
            key="passphrase"
            label={tLock('passphrase')}
            hint={t('ime')}
            value={text}
            onChange={setText}
            autoFocus
          />
        ) : (
          <TextField
            key="recovery"
            label={tLock('recovery')}
            hint={t('recoveryHint')}
            value={text}
            onChange={setText}
            maxLength={100}
            autoFocus
          />
        )}
        {fault !== null && (
          <Notice tone="bad" role="alert">
            <p className="breakable">{sayFault(fault)}</p>
          </Notice>
        )}
        <div className="row">
          <Button look="primary" type="submit" busy={busy || waitS > 0}>
            {busy ? t('unlocking') : t('unlock')}
          </Button>
          <Button look="quiet" onPress={turn}>
            {kind === 'passphrase' ? t('useRecovery') : t('usePassphrase')}
          </Button>
        </div>
        <p className="quiet-text" role="status">
          {waitS > 0 && t('wait', { seconds: String(waitS) })}
        </p>
      </Form>
      <p className="quiet-text">{t('forgotten')}</p>
    </>
  );
}

/** Whole seconds left of a wait, counted down. */
function useCountdown(ms: number): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const until = performance.now() + ms;
    const look = (): void => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1000)));
    look();
    if (ms === 0) return undefined;
    const timer = setInterval(look, 250);
    return () => clearInterval(timer);
  }, [ms]);
  return left;
}
