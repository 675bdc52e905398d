import { describe, expect, test } from 'vitest';
import { findGaps } from '../../assessments/advice/gaps.ts';
import { planItem, planItemSchema, plannedResult } from '../../assessments/advice/plan.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { say, situation, tinyPack } from '../fixtures/tiny-pack.ts';

const here = situation({
  'q:tiny/one': say.choice('mid'),
  'q:tiny/several': say.choices('a'),
  'q:tiny/scene': say.statements('s1'),
});
const result = scorePack(tinyPack, here);
const gap = (id: string) => {
  const found = findGaps(tinyPack, result).find((one) => one.question.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('a plan', () => {
  test('an item keeps what it aims at and fits the phase its time asks for', () => {
    const item = planItem('1', gap('one'), gap('one').best);
    expect(planItemSchema.parse(item)).toMatchObject({
      questionId: 'one',
      target: { earned: '7.5' },
      phase: 'days-90',
      budgetFen: null,
    });
    const long = {
      ...gap('one').best,
      effort: { yuan: [0, 1] as [number, number], days: [90, 91] as [number, number] },
    };
    expect(planItem('2', gap('one'), long).phase).toBe('year-1');
    const longer = { ...long, effort: { ...long.effort, days: [1, 366] as [number, number] } };
    expect(planItem('3', gap('one'), longer).phase).toBe('year-2');
  });

  test('carried out it brings every planned question to its target and changes no answer', () => {
    // 1.875 + 0.7 now; 7.5 + 0.7 with the plan, and the scene at grade 2
    const items = [
      planItem('1', gap('one'), gap('one').best),
      planItem('2', gap('scene'), gap('scene').next),
    ];
    const planned = plannedResult(tinyPack, result, items);
    expect(result.score?.earned).toBe('2.575');
    expect(planned.score?.earned).toBe('8.2');
    expect(planned.questions['scene']?.grade).toBe(2);
    expect(here.answers['q:tiny/one']).toEqual(say.choice('mid'));
  });

  test('an item already surpassed, of another pack or of a question that is gone changes nothing', () => {
    const better = planItem('1', gap('one'), gap('one').best);
    const items = [
      { ...better, target: { ...better.target, earned: '0', grade: 0 } },
      { ...better, packId: 'other' },
      { ...better, questionId: 'gone' },
    ];
    expect(plannedResult(tinyPack, result, items).score?.earned).toBe('2.575');
  });
});
