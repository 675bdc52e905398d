import { expect, test } from 'vitest';
import { questionSlot } from '../../assessments/answering/answer.ts';
import { fromExact, toExact } from '../../assessments/scoring/exact.ts';
import { questionsOf, scorePack } from '../../assessments/scoring/score-pack.ts';
import { ticksLeft } from '../../renderer/questions/ticks-left.ts';
import { say, situation, tinyPack, weightedPack } from '../fixtures/tiny-pack.ts';

const options = ['a', 'b', 'c'];

test.each([
  ['a sum', tinyPack, []],
  ['a sum', tinyPack, ['b']],
  ['a sum', tinyPack, options],
  ['a weighted mean', weightedPack, ['a']],
])('each tick left in %s adds what the score then rises by: %#', (_, pack, ticked) => {
  const scoreWith = (...chosen: readonly string[]) => {
    const { score } = scorePack(
      pack,
      situation({ [questionSlot(pack.id, 'several')]: say.choices(...chosen) }),
    );
    if (score === null) throw new Error('the pack gives points');
    return score;
  };
  const question = questionsOf(pack).find(({ id }) => id === 'several');
  if (question === undefined) throw new Error('the pack asks it');
  const now = scoreWith(...ticked);
  const expected = options.flatMap((option, place) => {
    if (ticked.includes(option)) return [];
    const more = fromExact(scoreWith(...ticked, option).earned).sub(fromExact(now.earned));
    return [{ key: place + 1, points: toExact(more) }];
  });
  const { response } = say.choices(...ticked);
  expect(ticksLeft(question, pack, response, now)).toEqual(expected);
});
