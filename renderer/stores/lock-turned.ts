import type { LockState } from '../../electron/contract/lock.ts';
import { tell } from './told.ts';

type Turn = 'lock-on' | 'lock-off';

/** The page is loaded anew while everything is converted: only this outlives it, and not the window. */
const place = 'lock-turned';

/** Remembers which way the lock is being turned, to say it when that is done. */
export function rememberTurn(turn: Turn): void {
  sessionStorage.setItem(place, turn);
}

/** Says once that the lock was turned on or off, where it has come to that. */
export function tellTurn(state: LockState): void {
  if (state.kind !== 'open' && state.kind !== 'off') return;
  const turn = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  if (turn === 'lock-on' && state.kind === 'open') tell({ kind: 'lock-on' });
  if (turn === 'lock-off' && state.kind === 'off') tell({ kind: 'lock-off' });
}
