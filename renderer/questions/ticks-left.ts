import type { Response } from '../../assessments/answering/answer.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { exact, toExact } from '../../assessments/scoring/exact.ts';
import { leverage } from '../../assessments/scoring/leverage.ts';
import type { Exact, ScoreNode } from '../../assessments/scoring/score.ts';
import { choosables, chosenIds } from './choosing.ts';

/**
 * What is not ticked yet and earns something: its key (from 1) and the points it adds to the score of the whole pack,
 * each by itself. Nothing where the question does not count in `score`.
 */
export function ticksLeft(
  question: Question,
  pack: Pack,
  response: Response | null,
  score: ScoreNode,
): readonly { readonly key: number; readonly points: Exact }[] {
  const worth = leverage(score).get(question.id);
  if (worth === undefined) return [];
  const chosen = chosenIds(response);
  return choosables(question, pack).flatMap(({ id, points = 0 }, place) => {
    const adds = worth.mul(exact(points));
    return adds.lte(0) || chosen.includes(id) ? [] : [{ key: place + 1, points: toExact(adds) }];
  });
}
