import type { Slot } from '../answering/answer.ts';
import { lacksEvidence } from '../answering/claims-much.ts';
import { answeredOf, howFar } from '../answering/how-far.ts';
import type { Situation } from '../answering/situation.ts';
import type { Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import { questionsOf, scorePack } from '../scoring/score-pack.ts';
import type { Exact } from '../scoring/score.ts';

/** What one questionnaire of an assessment came to, as lists show it. Its words stand in `PackWords`. */
export interface PackStanding {
  readonly packId: string;
  /** Questions asked and those with a response. */
  readonly asked: number;
  readonly done: number;
  /** Place on the pack's first ladder: -1 below its lowest step; null where it has none or nothing is answered. */
  readonly reached: number | null;
  /** Points, exact; null for packs without points and where nothing is answered. */
  readonly score: Exact | null;
  /** Points of each axis and what it can come to, in the pack's order; none where nothing is answered. */
  readonly axes: readonly { readonly id: string; readonly earned: Exact; readonly possible: Exact }[];
}

/** What lists show of an assessment beside its title. */
export interface Standing {
  readonly asked: number;
  readonly done: number;
  /** Answers that claim much and have nothing to show for it. */
  readonly lacking: number;
  readonly packs: readonly PackStanding[];
}

/** The words of a questionnaire that lists need. */
export interface PackWords {
  readonly packId: string;
  readonly order: number | null;
  readonly shortTitle: Localized;
  /** Titles of the first ladder's steps, from low to high, and of standing below them; null without a ladder. */
  readonly levels: { readonly none: Localized; readonly steps: readonly Localized[] } | null;
  readonly axes: readonly { readonly id: string; readonly title: Localized }[];
}

/** Works out what lists show of an assessment. `proved` says which slots have evidence. */
export function standingOf(
  packs: readonly Pack[],
  situation: Situation,
  proved: ReadonlySet<Slot>,
): Standing {
  const around = { figures: situation.figures, hasEvidence: (slot: Slot) => proved.has(slot) };
  let lacking = 0;
  const standings = packs.map((pack): PackStanding => {
    const result = scorePack(pack, situation);
    const answered = answeredOf(pack, situation);
    const begun = howFar(answered) !== 'none';
    lacking += questionsOf(pack).filter((question) =>
      lacksEvidence(question, pack.id, result.questions[question.id], around),
    ).length;
    return {
      packId: pack.id,
      ...answered,
      reached: begun ? (result.ladders[0]?.reached ?? null) : null,
      score: begun ? (result.score?.earned ?? null) : null,
      axes: begun ? result.axes.map(({ id, earned, possible }) => ({ id, earned, possible })) : [],
    };
  });
  const sum = (of: (one: PackStanding) => number) => standings.reduce((total, one) => total + of(one), 0);
  return { asked: sum((one) => one.asked), done: sum((one) => one.done), lacking, packs: standings };
}

/** The words of a questionnaire as one edition has them. */
export function wordsOf(
  pack: Pack,
  axes: readonly { readonly id: string; readonly title: Localized }[],
): PackWords {
  const ladder = pack.ladders?.[0];
  return {
    packId: pack.id,
    order: pack.order ?? null,
    shortTitle: pack.shortTitle,
    levels:
      ladder === undefined
        ? null
        : { none: ladder.none.title, steps: ladder.steps.map((step) => step.title) },
    axes,
  };
}
