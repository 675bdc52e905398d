import { questionSlot, type Answers } from '../../answering/answer.ts';
import type { Pack } from '../../pack/pack.ts';
import type { PackResult } from '../../scoring/score.ts';
import type { Found } from './finding.ts';
import { questionFinding } from './question-finding.ts';

/** Answers somebody meant to look at again: an office would read the mark and the note beside it. */
export function flaggedFindings(
  packs: readonly Pack[],
  results: Readonly<Record<string, PackResult>>,
  answers: Answers,
): readonly Found[] {
  return packs.flatMap((pack) =>
    questionFinding('answers-flagged', pack, ({ id }) => {
      const status = results[pack.id]?.questions[id]?.status ?? 'not-asked';
      return status !== 'not-asked' && answers[questionSlot(pack.id, id)]?.flagged === true;
    }),
  );
}
