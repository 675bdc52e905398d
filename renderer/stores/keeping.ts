import { create } from 'zustand';
import type { BackupRow, KeepingState } from '../../electron/contract/keeping.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';
import { storeFirst } from './saving.ts';

interface Keeping {
  /** Null until it was asked for. */
  readonly state: KeepingState | null;
  readonly backups: readonly BackupRow[];
  /** Why it could not be read. */
  readonly fault: Fault | null;
}

/** How the data is kept: backups, the second folder, checks, and what is going on. */
export const useKeeping = create<Keeping>(() => ({ state: null, backups: [], fault: null }));

/** Reads the state afresh, and the list of backups with it. */
export async function loadKeeping(): Promise<void> {
  const state = await ask('getKeeping', {});
  if (!state.ok) return useKeeping.setState({ fault: state.fault });
  const backups = await ask('listBackups', {});
  useKeeping.setState(
    backups.ok
      ? { state: state.value, backups: backups.value, fault: null }
      : { state: state.value, fault: backups.fault },
  );
}

/** Reads it afresh when something on screen shows it; nobody else needs it. */
export function keepingChanged(): void {
  if (useKeeping.getState().state !== null) void loadKeeping();
}

/** Carries out one of the calls that answer when they are done; null when it has, else why not. */
export async function keep(
  method: 'backUpNow' | 'chooseSecondFolder' | 'forgetSecondFolder' | 'checkEverything' | 'cancelKeeping',
): Promise<Fault | null> {
  // What is still on its way belongs into a backup as well.
  const unsaved = method === 'backUpNow' ? await storeFirst() : null;
  if (unsaved !== null) return unsaved;
  const reply = await ask(method, {});
  await loadKeeping();
  return reply.ok || reply.fault.code === 'keeping.cancelled' ? null : reply.fault;
}
