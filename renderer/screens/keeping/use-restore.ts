import { useState } from 'react';
import type { Fault } from '../../../assessments/text/fault.ts';
import { ask } from '../../desk.ts';
import { storeFirst } from '../../stores/saving.ts';

interface Restore {
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly start: (backupId: string | null, replay: boolean) => void;
}

/** Puts a backup in place. When it is done the main process loads the page anew; until then it stays busy. */
export function useRestore(): Restore {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const run = async (backupId: string | null, replay: boolean): Promise<void> => {
    setBusy(true);
    setFault(null);
    // What is still on its way belongs into the data that is kept aside.
    const unsaved = await storeFirst();
    const reply = unsaved === null ? await ask('restoreBackup', { backupId, replay }) : null;
    if (reply?.ok === true) return;
    setFault(reply?.fault ?? unsaved);
    setBusy(false);
  };
  return { busy, fault, start: (backupId, replay) => void run(backupId, replay) };
}
