import { create } from 'zustand';
import type { LockState } from '../../electron/contract/lock.ts';
import { ask } from '../desk.ts';
import { speak } from './app.ts';
import { tellTurn } from './lock-turned.ts';
import { saveQueue } from './saving.ts';

/** The passphrase lock as it was last heard of; null until it is known whether the desk is open. */
export const useLock = create<{ readonly state: LockState | null }>(() => ({ state: null }));

/** Asks how the lock stands. True when the data can be asked for. */
export async function loadLock(): Promise<boolean> {
  const reply = await ask('getLock', {});
  // A main process that cannot even answer this says so with everything else as well.
  const state: LockState = reply.ok ? reply.value : { kind: 'off' };
  takeLock(state);
  tellTurn(state);
  if ('language' in state) speak(state.language);
  return state.kind === 'off' || state.kind === 'open';
}

/** Takes over what an answer says. */
export function takeLock(state: LockState): void {
  useLock.setState({ state });
}

/** Stores what is pending, as far as it can be stored, and locks the desk. The page is loaded anew then. */
export async function lockNow(): Promise<void> {
  await saveQueue.flush();
  await ask('lockDesk', {});
}
