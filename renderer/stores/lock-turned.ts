import type { LockState } from '../../electron/contract/lock.ts';
import { tell } from './told.ts';

type Turn = 'lock-on' | 'lock-off';

/**
 * Remembers which way the lock is being turned, to say it when that is done: the page is loaded anew meanwhile. The
 * window's name outlives that, and not the window. The session storage does as well, but the process it lies in takes
 * seconds to start in a packed app, and the first page would wait for it.
 */
export function rememberTurn(turn: Turn): void {
  window.name = turn;
}

/** Says once that the lock was turned on or off, where it has come to that. */
export function tellTurn(state: LockState): void {
  if (state.kind !== 'open' && state.kind !== 'off') return;
  const turn = window.name;
  window.name = '';
  if (turn === 'lock-on' && state.kind === 'open') tell({ kind: 'lock-on' });
  if (turn === 'lock-off' && state.kind === 'off') tell({ kind: 'lock-off' });
}
