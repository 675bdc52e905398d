import { useId, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { IdleMinutes, LockState } from '../../../electron/contract/lock.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { CheckBox } from '../../parts/check-box.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Switch } from '../../parts/switch.tsx';
import { useReadOnlyFault } from '../../stores/app.ts';
import { lockNow, takeLock, useLock } from '../../stores/lock.ts';
import { useSayFault } from '../../text/language.ts';
import { ChangePassphrase } from './change-passphrase.tsx';
import { PlainCopies } from './plain-copies.tsx';
import { RenewRecovery } from './renew-recovery.tsx';
import { SetUpLock } from './set-up-lock.tsx';
import { TurnOffLock } from './turn-off-lock.tsx';

type Opened = 'set-up' | 'change' | 'renew' | 'off';

/** The passphrase lock in the settings: what it is worth, and everything that can be done with it. */
export function LockSettings(): ReactNode {
  const t = useTranslations('lockCard');
  const lock = useLock(({ state }) => state);
  const readOnly = useReadOnlyFault() !== null;
  const [dialog, setDialog] = useState<Opened | null>(null);
  const close = (): void => setDialog(null);
  if (lock === null) return null;
  return (
    <div className="stack">
      <p className="quiet-text">{t('lead')}</p>
      <p className="quiet-text">{t('notAgainst')}</p>
      {lock.kind === 'off' && (
        <p>
          <Button isDisabled={readOnly} onPress={() => setDialog('set-up')}>
            {t('setUp')}
          </Button>
        </p>
      )}
      {lock.kind === 'open' && <LockIsOn lock={lock} readOnly={readOnly} open={setDialog} />}
      {dialog === 'set-up' && <SetUpLock onClose={close} />}
      {dialog === 'change' && <ChangePassphrase onClose={close} />}
      {dialog === 'renew' && <RenewRecovery onClose={close} />}
      {dialog === 'off' && <TurnOffLock onClose={close} />}
    </div>
  );
}

interface OnProps {
  readonly lock: LockState & { readonly kind: 'open' };
  readonly readOnly: boolean;
  readonly open: (dialog: Opened) => void;
}

const idleChoices = [0, 5, 15, 30] as const satisfies readonly IdleMinutes[];

function LockIsOn({ lock, readOnly, open }: OnProps): ReactNode {
  const t = useTranslations('lockCard');
  const tLock = useTranslations('lock');
  const sayFault = useSayFault();
  const [fault, setFault] = useState<Fault | null>(null);
  const idleLabel = useId();
  const take = (reply: Awaited<ReturnType<typeof ask<'setLockIdle'>>>): void => {
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) takeLock(reply.value);
  };
  return (
    <>
      <Notice tone="ok">
        <p>{t('on')}</p>
      </Notice>
      <PlainCopies />
      <div className="field">
        <span className="field-label" id={idleLabel}>
          {t('idle')}
        </span>
        <Switch<IdleMinutes>
          labelledBy={idleLabel}
          value={lock.idleMinutes}
          choices={idleChoices.map((id) => ({ id, content: t(`idleChoices.${id}`) }))}
          onChange={(idleMinutes) => void ask('setLockIdle', { idleMinutes }).then(take)}
        />
        <span className="hint">{t('idleHint')}</span>
      </div>
      {lock.system !== 'unavailable' && (
        <div className="field">
          <CheckBox
            isSelected={lock.system === 'on'}
            onChange={(on) => void ask('setSystemUnlock', { on }).then(take)}
          >
            {t('system')}
          </CheckBox>
          <span className="hint">{t('systemHint')}</span>
        </div>
      )}
      {fault !== null && (
        <Notice tone="bad" role="alert">
          <p>{sayFault(fault)}</p>
        </Notice>
      )}
      <div className="row">
        <Button onPress={() => void lockNow()}>{tLock('now')}</Button>
        <Button onPress={() => open('change')}>{t('change')}</Button>
        <Button onPress={() => open('renew')}>{t('renew')}</Button>
        <Button isDisabled={readOnly} onPress={() => open('off')}>
          {t('turnOff')}
        </Button>
      </div>
    </>
  );
}
