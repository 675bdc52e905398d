import { safeStorage } from 'electron';
import { DeskError } from '../assessments/text/fault.ts';
import type { FromConverter } from './lock-worker.ts';
import type { Conversion } from './services/lock/convert-folder.ts';
import type { LockInput, SystemStore } from './services/lock/lock.ts';
import { workerProcesses } from './worker-process.ts';

/** Has a data folder converted in a process of its own, started from the built file. */
export function conversions(workerFile: string): LockInput['convert'] {
  const spawn = workerProcesses<Conversion, FromConverter>({
    file: workerFile,
    name: 'Readiness Desk lock',
    goesOn: ({ kind }) => kind === 'step',
  });
  return (order, told) =>
    new Promise((resolve, reject) => {
      const heard = (message: FromConverter): void => {
        if (message.kind === 'step') told(message.done, message.total);
        else if (message.kind === 'done') resolve(message.end);
        else reject(DeskError.of(message.fault));
      };
      const worker = spawn(heard, () => reject(new DeskError('lock.not-converted', { detail: '' })));
      worker.tell(order);
    });
}

let found: SystemStore | null | undefined;

/**
 * The key store of the system: DPAPI, Keychain, or the password store of a Linux desktop. Null where it is not there,
 * and where Electron would only pretend (`basic_text` encrypts with a password everybody knows).
 */
export function systemStore(): SystemStore | null {
  found ??= findSystemStore();
  return found;
}

function findSystemStore(): SystemStore | null {
  try {
    if (!safeStorage.isEncryptionAvailable()) return null;
    if (
      process.platform === 'linux' &&
      ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
    )
      return null;
  } catch {
    return null;
  }
  return {
    protect: (key) => safeStorage.encryptString(Buffer.from(key).toString('base64')),
    unprotect: (kept) => new Uint8Array(Buffer.from(safeStorage.decryptString(kept), 'base64')),
  };
}
