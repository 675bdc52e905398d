import type { KeepingCalls } from '../contract/keeping.ts';
import type { Surroundings } from '../desk.ts';
import type { HandlersOf } from '../answer-call.ts';
import type { Workplace } from '../services/workplace.ts';

/** What the window may ask about backups, restoring, damage. */
export function keepingHandlers(_place: Workplace, _around: Surroundings): HandlersOf<KeepingCalls> {
  return {};
}
