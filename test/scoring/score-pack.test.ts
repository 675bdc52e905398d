import { describe, expect, test } from 'vitest';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { say, situation, tinyPack, weightedPack } from '../fixtures/tiny-pack.ts';

const good = {
  'q:tiny/one': say.choice('mid'),
  'q:tiny/several': say.choices('a', 'c'),
  'q:tiny/yesno': say.choice('partly'),
  'f:part': say.number('31'),
  'f:all': say.number('84'),
  'f:before': say.number('268'),
  'f:after': say.number('251'),
};

describe('a pack is scored as a tree of exact numbers', () => {
  test('a sum adds what its parts earned and could earn', () => {
    // 1.875 + (0.7 + 0.9) + 3 + 7 + 1 = 14.475 of 7.5 + 2.3 + 6 + 7 + 2 = 24.8
    const { score } = scorePack(tinyPack, situation(good));
    expect(score).toMatchObject({ earned: '14.475', possible: '24.8', missing: [] });
    expect(score?.children.map((child) => child.earned)).toEqual(['3.475', '10', '1']);
  });

  test('what is missing counts as nothing and is named', () => {
    const { score } = scorePack(tinyPack, situation({ 'q:tiny/one': say.choice('high') }));
    expect(score).toMatchObject({
      earned: '7.5',
      possible: '24.8',
      missing: ['several', 'rate', 'trend', 'yesno'],
    });
  });

  test('not applicable earns nothing but keeps its place where the pack does not redistribute', () => {
    const { score } = scorePack(tinyPack, situation({ ...good, 'q:tiny/one': say.notApplicable('无') }));
    expect(score).toMatchObject({ earned: '12.6', possible: '24.8' });
  });

  test('a weighted mean is a fraction where it is one', () => {
    // shares 1.875/7.5 = 1/4, 1.6/2.3 = 16/23, 1/2 -> mean of the three × 100
    const answers = {
      'q:weighted/one': say.choice('mid'),
      'q:weighted/several': say.choices('a', 'c'),
      'q:weighted/yesno': say.choice('partly'),
    };
    const { score } = scorePack(weightedPack, situation(answers));
    expect(score).toMatchObject({ earned: '3325/69', possible: '100' });
  });

  test('not applicable leaves the mean where the pack redistributes', () => {
    const answers = {
      'q:weighted/one': say.choice('high'),
      'q:weighted/several': say.notApplicable('无'),
      'q:weighted/yesno': say.choice('partly'),
    };
    expect(scorePack(weightedPack, situation(answers)).score).toMatchObject({ earned: '75' });
  });

  test('all not applicable counts nowhere and is no score of zero over a hundred', () => {
    const none = say.notApplicable('无');
    const answers = { 'q:weighted/one': none, 'q:weighted/several': none, 'q:weighted/yesno': none };
    expect(scorePack(weightedPack, situation(answers)).score).toMatchObject({ counts: false, missing: [] });
  });
});

describe('a level needs all of its gates', () => {
  test.each([
    ['below every gate', {}, -1],
    ['the score alone reaches the first', good, 0],
    ['score and scene reach the second', { ...good, 'q:tiny/scene': say.statements('s2a', 's2b') }, 1],
    ['a scene one grade short does not', { ...good, 'q:tiny/scene': say.statements('s1') }, 0],
  ])('%s', (_, answers, reached) => {
    expect(scorePack(tinyPack, situation(answers)).ladders[0]?.reached).toBe(reached);
  });

  test('exactly the score needed is enough', () => {
    const ladder = scorePack(
      tinyPack,
      situation({ 'q:tiny/yesno': say.choice('yes'), 'f:part': say.number('2'), 'f:all': say.number('5') }),
    ).ladders[0];
    expect(ladder?.steps[0]?.gates[0]).toMatchObject({ now: '5', need: '5', met: true });
  });

  test('climbed in order, a higher step does not count while a lower one fails', () => {
    const ladders = (tinyPack.ladders ?? []).map((ladder) => ({
      ...ladder,
      climb: 'in-order' as const,
      steps: ladder.steps.map((step, place) =>
        place === 0 ? { ...step, gates: [{ kind: 'score' as const, node: 'total', atLeast: 20 }] } : step,
      ),
    }));
    const result = scorePack(
      { ...tinyPack, ladders },
      situation({ ...good, 'q:tiny/scene': say.statements('s2a', 's2b') }),
    );
    expect(result.ladders[0]?.steps.map((step) => step.met)).toEqual([false, true]);
    expect(result.ladders[0]?.reached).toBe(-1);
  });
});
