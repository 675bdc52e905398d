import type { HistoryCalls } from '../contract/history.ts';
import type { Surroundings } from '../desk.ts';
import type { HandlersOf } from '../answer-call.ts';
import type { Workplace } from '../services/workplace.ts';

/** What the window may ask about what was changed, by whom; undo and redo; the bin; closing and reopening. */
export function historyHandlers(_place: Workplace, _around: Surroundings): HandlersOf<HistoryCalls> {
  return {};
}
