import { describe, expect, test } from 'vitest';
import { blockers, findGaps } from '../../assessments/advice/gaps.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { say, situation, tinyPack } from '../fixtures/tiny-pack.ts';

const answers = {
  'q:tiny/one': say.choice('mid'),
  'q:tiny/several': say.choices('a'),
  'q:tiny/scene': say.statements('s1'),
  'q:tiny/yesno': say.choice('yes'),
  'f:part': say.number('31'),
  'f:all': say.number('84'),
  'f:before': say.number('268'),
  'f:after': say.number('251'),
};

function gaps(changed: typeof answers | Record<string, never> = answers) {
  const here = situation(changed);
  return findGaps(tinyPack, scorePack(tinyPack, here));
}

describe('gaps say what is held back and what to do next', () => {
  test('what blocks the next level comes first, then the most points', () => {
    // Score 1.875 + 0.7 + 3 + 7 + 2 = 14.575: only the scene still blocks level two.
    expect(gaps().map((gap) => [gap.question.id, gap.gainBest, gap.blocks.length])).toEqual([
      ['scene', '0', 1],
      ['one', '5.625', 0],
      ['rate', '3', 0],
      ['several', '1.6', 0],
    ]);
  });

  test('the next step is the nearest better state with its effort, the best adds the steps between', () => {
    const rate = gaps().find((gap) => gap.question.id === 'rate');
    expect(rate?.next).toMatchObject({ earned: '4.5', effort: { yuan: [1000, 2000] } });
    expect(rate?.best).toMatchObject({ earned: '6', effort: { yuan: [2000, 4000], days: [2, 4] } });
  });

  test('what is already best, not applicable or not asked is no gap', () => {
    const ids = gaps().map((gap) => gap.question.id);
    expect(ids).not.toContain('trend');
    expect(ids).not.toContain('yesno');
  });

  test('the gates of the next level that fail are the blockers', () => {
    const ladder = scorePack(tinyPack, situation(answers)).ladders[0];
    expect(ladder === undefined ? [] : blockers(ladder).map((gate) => gate.gate.kind)).toEqual(['count']);
  });
});
