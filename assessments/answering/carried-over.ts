import type { Pack, Section } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { standingOf } from './answer-slots.ts';
import type { PackProgress } from './progress.ts';
import type { Situation } from './situation.ts';

/** A question whose answer was copied from an earlier assessment and not confirmed since. */
export interface CarriedOver {
  readonly pack: Pack;
  readonly section: Section;
  readonly question: Question;
  /** Title of the earlier assessment. */
  readonly from: string;
}

/** The questions asked whose answers still stand as they were copied, in order. `progress` goes with `packs`. */
export function carriedOver(
  packs: readonly Pack[],
  progress: readonly PackProgress[],
  situation: Situation,
): readonly CarriedOver[] {
  return packs.flatMap((pack, place) =>
    pack.sections.flatMap((section) => {
      const found = progress[place]?.sections.find((one) => one.id === section.id);
      const asked = new Set(found?.questions.flatMap((one) => (one.asked ? [one.id] : [])));
      return section.questions.flatMap((question): CarriedOver[] => {
        if (!asked.has(question.id)) return [];
        const from = standingOf(question, pack.id, situation).takenOver;
        return from === null ? [] : [{ pack, section, question, from }];
      });
    }),
  );
}
