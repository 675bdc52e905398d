import { describe, expect, test } from 'vitest';
import { blockers, findGaps, knownGaps } from '../../assessments/advice/gaps.ts';
import { proposePlan } from '../../assessments/advice/propose-plan.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { both, say, situation, tinyPack } from '../fixtures/tiny-pack.ts';
import { tiny, type Loose } from '../programmes/tiny-programme.ts';

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

  test('of what is not answered, or with “do not know”, nobody knows whether it is one', () => {
    const { 'q:tiny/several': _, ...some } = answers;
    const here = situation({ ...some, 'q:tiny/scene': say.unknown });
    const result = scorePack(tinyPack, here);
    expect(findGaps(tinyPack, result).map((gap) => gap.question.id)).toContain('scene');
    expect(knownGaps(tinyPack, result).map((gap) => gap.question.id)).toEqual(['one', 'rate']);
    // Nor is there a way to the next level before everything is answered.
    expect(proposePlan(tinyPack, result, []).map((one) => [one.question.id, one.because])).toEqual([
      ['one', 'gap'],
      ['rate', 'gap'],
    ]);
    const whole = scorePack(tinyPack, situation(answers));
    expect(proposePlan(tinyPack, whole, []).map(({ because }) => because)).toContain('way');
  });

  test('every known gap that is advised can be planned, the three largest marked as such', () => {
    const { 'q:tiny/yesno': _, ...some } = answers;
    const all = situation({ ...some, 'f:after': say.number('300') });
    const result = scorePack(tinyPack, all);
    const known = knownGaps(tinyPack, result).map(({ question }) => question.id);
    expect(known.length).toBeGreaterThan(3);
    const proposed = proposePlan(tinyPack, result, []);
    expect(proposed.map(({ question }) => question.id)).toEqual(known);
    expect(proposed.map(({ because }) => because)).toEqual([
      'gap',
      'gap',
      'gap',
      ...known.slice(3).map(() => 'further'),
    ]);
  });

  test('what a programme followed asks for counts as held back, with the condition that asks', () => {
    const demand = (leaf: Loose) =>
      tiny((p) => {
        p.acceptance = { id: 'reached', label: both('reached'), provenance: 'law', ...leaf };
      });
    const found = (leaf: Loose) =>
      findGaps(tinyPack, scorePack(tinyPack, situation(answers)), [demand(leaf)]).map((gap) => [
        gap.question.id,
        gap.demanded.map((one) => one.condition.en),
      ]);
    // 14.575 points: at least 20 are asked, and every question with points to gain counts towards them.
    const score = { kind: 'score', pack: 'tiny', node: 'total', atLeast: 20 };
    expect(found(score)).toEqual([
      ['scene', []],
      ['one', ['reached']],
      ['rate', ['reached']],
      ['several', ['reached']],
    ]);
    // A level of the questionnaire is asked by its gates: the scene then holds back both, and stays first.
    const level = { kind: 'level', pack: 'tiny', ladder: 'level', atLeast: 'l2' };
    expect(found(level)).toEqual([
      ['scene', ['reached']],
      ['one', []],
      ['rate', []],
      ['several', []],
    ]);
    expect(found({ ...score, atLeast: 14.575 }).flatMap(([, by]) => by)).toEqual([]);
  });

  test('the gates of the next level that fail are the blockers', () => {
    const ladder = scorePack(tinyPack, situation(answers)).ladders[0];
    expect(ladder === undefined ? [] : blockers(ladder).map((gate) => gate.gate.kind)).toEqual(['count']);
  });
});
