import type { Language } from '../../assessments/pack/localized.ts';
import type { Fault } from '../../assessments/text/fault.ts';

/** What opens the lock: the passphrase, or the recovery key as it was typed off paper. */
export interface LockSecret {
  readonly kind: 'passphrase' | 'recovery';
  readonly text: string;
}

/** How long nobody may touch the computer before the window is locked, in minutes; 0: it is not. */
export type IdleMinutes = 0 | 5 | 15 | 30;

/** Evidence whose encrypted file can no longer be opened. */
export interface DamagedEvidence {
  /** The encrypted file, told from the data folder. */
  readonly file: string;
  /** What it is called, with its number ('' where it has none) and its enterprise; null where nothing speaks of the file. */
  readonly evidence: { readonly name: string; readonly number: string; readonly enterprise: string } | null;
}

/** The passphrase lock as the window is told of it. */
export type LockState =
  /** There is none; everything can be asked. */
  | { readonly kind: 'off' }
  /** On, and unlocked. `system`: whether the key store of the system also opens it. */
  | {
      readonly kind: 'open';
      readonly idleMinutes: IdleMinutes;
      readonly system: 'unavailable' | 'off' | 'on';
    }
  /** Nothing but this topic can be asked. `waitMs`: until the next try is heard; `fault`: why none can succeed. */
  | {
      readonly kind: 'locked';
      readonly language: Language;
      readonly waitMs: number;
      readonly fault: Fault | null;
    }
  /** Everything is being encrypted or decrypted. */
  | {
      readonly kind: 'converting';
      readonly to: 'encrypt' | 'decrypt';
      readonly language: Language;
      readonly done: number;
      readonly total: number;
    }
  /**
   * Converting came to a stop; what is converted is, the rest is not, and all of it is there. `damaged`: the evidence
   * that stands in the way of turning the lock off; it can be turned off without.
   */
  | {
      readonly kind: 'stopped';
      readonly to: 'encrypt' | 'decrypt';
      readonly language: Language;
      readonly fault: Fault;
      readonly damaged: readonly DamagedEvidence[];
    };

/** How to go on with a conversion that was stopped: once more, to where it came from, or without the damaged files. */
export type Resumption = 'go-on' | 'go-back' | 'without-damaged';

/** What the window may ask about the passphrase lock. */
export interface LockCalls {
  getLock: { input: Record<string, never>; output: LockState };
  /** Throws `lock.wrong-passphrase`, `lock.wrong-recovery` and what is wrong with a typed recovery key, `lock.wait`. */
  unlockDesk: { input: { secret: LockSecret }; output: LockState };
  /** Makes the keys of a lock that is not on yet. The recovery key is told this once. */
  prepareLock: { input: { passphrase: string }; output: { token: string; recoveryKey: string } };
  /** Turns on the lock that was prepared and encrypts everything; the window is loaded anew. */
  turnOnLock: { input: { token: string }; output: LockState };
  /** Takes the encryption away; the window is loaded anew. */
  turnOffLock: { input: { secret: LockSecret }; output: LockState };
  /** Puts another passphrase in the place of the one there was; nothing is encrypted anew. */
  changePassphrase: { input: { secret: LockSecret; passphrase: string }; output: LockState };
  /** Makes another recovery key; the earlier one opens nothing any more. */
  renewRecoveryKey: { input: { passphrase: string }; output: { recoveryKey: string } };
  /** Asks where to save a recovery key (native dialog) and writes it as a text to be printed. Null: nothing chosen. */
  saveRecoveryKey: { input: { recoveryKey: string }; output: { file: string } | null };
  setLockIdle: { input: { idleMinutes: IdleMinutes }; output: LockState };
  /** Has the key store of the system open the lock as well, or no longer. */
  setSystemUnlock: { input: { on: boolean }; output: LockState };
  /** How many files lie unencrypted in the second folder from before the lock was on. */
  plainCopies: { input: Record<string, never>; output: { count: number } };
  /** Removes them and puts encrypted ones there. Says how many went. */
  removePlainCopies: { input: Record<string, never>; output: { count: number } };
  /** Locks; the window is loaded anew. What is pending must have been stored before. */
  lockDesk: { input: Record<string, never>; output: null };
  /** Goes on with a conversion that was stopped. */
  resumeConversion: { input: { how: Resumption }; output: LockState };
}
