import { scanQuestions } from '../../../assessments/answering/scan-questions.ts';
import type { Situation } from '../../../assessments/answering/situation.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { progressOf } from '../../stores/derived.ts';

interface ScanCounts {
  readonly asked: number;
  readonly done: number;
  readonly left: number;
  /** True while nothing but questions of the scan has been answered in this pack. */
  readonly only: boolean;
}

/** How far the quick scan of a pack is. "Do not know" is an answer. */
export function scanProgress(pack: Pack, situation: Situation): ScanCounts {
  const ids = new Set(scanQuestions(pack, situation).map((question) => question.id));
  const all = progressOf(pack, situation)
    .sections.flatMap((section) => section.questions)
    .filter((one) => one.asked);
  const left = all.filter((one) => ids.has(one.id) && one.status === 'missing').length;
  return {
    asked: ids.size,
    done: ids.size - left,
    left,
    only: all.every((one) => ids.has(one.id) || one.status === 'missing'),
  };
}
