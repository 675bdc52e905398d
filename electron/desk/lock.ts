import { writeFileSync } from 'node:fs';
import { DeskError } from '../../assessments/text/fault.ts';
import type { HandlersOf } from '../answer-call.ts';
import type { LockCalls } from '../contract/lock.ts';
import type { Surroundings } from '../desk.ts';
import { recoveryText } from '../services/lock/recovery-text.ts';

/** What the window may ask about the passphrase lock; the same while it is locked and while it is not. */
export function lockHandlers(
  around: Pick<Surroundings, 'lock' | 'chooseTarget'> & {
    readonly settings: {
      readonly current: () => Pick<ReturnType<Surroundings['settings']['current']>, 'language'>;
    };
  },
): Omit<HandlersOf<LockCalls>, 'plainCopies' | 'removePlainCopies'> {
  const { lock } = around;
  return {
    getLock: () => lock.state(),
    unlockDesk: ({ secret }) => lock.unlock(secret),
    prepareLock: ({ passphrase }) => lock.prepare(passphrase),
    turnOnLock: ({ token }) => lock.turnOn(token),
    turnOffLock: ({ secret }) => lock.turnOff(secret),
    changePassphrase: ({ secret, passphrase }) => lock.changePassphrase(secret, passphrase),
    renewRecoveryKey: ({ passphrase }) => lock.renewRecovery(passphrase),
    saveRecoveryKey: async ({ recoveryKey }) => {
      const { language } = around.settings.current();
      const name = language === 'en' ? 'readiness-desk-recovery-key.txt' : '就绪工作台恢复密钥.txt';
      const file = await around.chooseTarget({ kind: 'recovery-key', name, language });
      if (file === null) return null;
      try {
        writeFileSync(file, recoveryText(recoveryKey, language));
      } catch (error) {
        const detail = error instanceof Error && 'code' in error ? String(error.code) : '';
        throw new DeskError('lock.recovery-not-saved', { file, detail });
      }
      return { file };
    },
    setLockIdle: ({ idleMinutes }) => lock.setIdle(idleMinutes),
    setSystemUnlock: ({ on }) => lock.setSystem(on),
    lockDesk: () => {
      lock.lockNow();
      return null;
    },
    resumeConversion: ({ how }) => lock.resume(how),
  };
}
