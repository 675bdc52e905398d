import type { PassingOnCalls } from '../contract/passing-on.ts';
import type { Surroundings } from '../desk.ts';
import type { HandlersOf } from '../answer-call.ts';
import type { Workplace } from '../services/workplace.ts';

/** What the window may ask about assessment files, merging, workbooks. */
export function passingOnHandlers(_place: Workplace, _around: Surroundings): HandlersOf<PassingOnCalls> {
  return {};
}
