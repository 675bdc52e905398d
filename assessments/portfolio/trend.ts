import { howFar } from '../answering/how-far.ts';
import type { Situation } from '../answering/situation.ts';
import type { Pack } from '../pack/pack.ts';
import { fromExact, toExact } from '../scoring/exact.ts';
import { scorePack } from '../scoring/score-pack.ts';
import type { Exact } from '../scoring/score.ts';
import { standingOf, wordsOf, type PackStanding, type PackWords } from './standing.ts';

/** What a questionnaire came to in one of several assessments of an enterprise. */
export interface TrendStanding extends PackStanding {
  readonly edition: string;
  /** What the points can come to, exact; null where there are none. */
  readonly possible: Exact | null;
  /** Names the words of the edition it rests on; two of the same name are of the same edition. */
  readonly words: string;
}

/** Works out what a questionnaire came to, and the words of its edition; `words` is the name both go by. */
export function trendOf(
  pack: Pack,
  situation: Situation,
  words: string,
): { readonly standing: TrendStanding; readonly words: PackWords } {
  const [found] = standingOf([pack], situation, new Set()).packs;
  if (found === undefined) throw new Error('one questionnaire has one standing');
  const { score, axes } = scorePack(pack, situation);
  const possible = found.score === null ? null : (score?.possible ?? null);
  return {
    standing: { ...found, edition: pack.edition, possible, words },
    words: wordsOf(
      pack,
      axes.map(({ id, title }) => ({ id, title })),
    ),
  };
}

/**
 * What has changed since the assessment before: steps of the ladder, points, points of each axis that can come to the
 * same as before. Or why that cannot be said: `first`: nothing is before it; `not-asked`: one of the two does not have
 * the questionnaire; `unfinished`: it is not answered to its end; `unfinished-before`: the one before is not; `edition`:
 * points of different editions are not comparable.
 */
export type TrendChange =
  | {
      readonly kind: 'changed';
      readonly steps: number | null;
      readonly points: Exact | null;
      readonly axes: Readonly<Record<string, Exact>>;
    }
  | { readonly kind: 'first' | 'not-asked' | 'unfinished' | 'unfinished-before' | 'edition' };

/** `before`: null where the one before does not have the questionnaire; undefined where there is none before. */
export function changeSince(before: TrendStanding | null | undefined, after: TrendStanding): TrendChange {
  if (before === undefined) return { kind: 'first' };
  if (before === null) return { kind: 'not-asked' };
  if (before.words !== after.words) return { kind: 'edition' };
  if (howFar(after) !== 'whole') return { kind: 'unfinished' };
  if (howFar(before) !== 'whole') return { kind: 'unfinished-before' };
  const differ = (from: Exact | null, to: Exact | null): Exact | null =>
    from === null || to === null ? null : toExact(fromExact(to).sub(fromExact(from)));
  const axes = after.axes.flatMap((axis) => {
    const then = before.axes.find((one) => one.id === axis.id && one.possible === axis.possible);
    const change = then === undefined ? null : differ(then.earned, axis.earned);
    return change === null ? [] : [[axis.id, change] as const];
  });
  return {
    kind: 'changed',
    steps: before.reached === null || after.reached === null ? null : after.reached - before.reached,
    points: before.possible === after.possible ? differ(before.score, after.score) : null,
    axes: Object.fromEntries(axes),
  };
}
