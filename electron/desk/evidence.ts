import type { EvidenceCalls } from '../contract/evidence.ts';
import type { Surroundings } from '../desk.ts';
import type { HandlersOf } from '../answer-call.ts';
import type { Workplace } from '../services/workplace.ts';

/** What the window may ask about files that prove answers. */
export function evidenceHandlers(_place: Workplace, _around: Surroundings): HandlersOf<EvidenceCalls> {
  return {};
}
