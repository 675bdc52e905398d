import { describe, expect, test } from 'vitest';
import type { Answers } from '../../assessments/answering/answer.ts';
import { scoreQuestion } from '../../assessments/scoring/score-question.ts';
import { questions, say, situation, tinyPack } from '../fixtures/tiny-pack.ts';

function score(id: string, answers: Answers) {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(id);
  const { status, earned, possible, grade, reason } = scoreQuestion(question, tinyPack, situation(answers));
  return { status, earned, possible, grade, reason: reason.kind };
}

describe('a question earns exactly what the pack says', () => {
  test.each([
    ['the lowest option', 'low', '0', 0],
    ['1.875 stays 1.875', 'mid', '1.875', 1],
    ['the highest option', 'high', '7.5', 2],
  ])('one of: %s', (_, option, earned, grade) => {
    const result = score('one', { 'q:tiny/one': say.choice(option) });
    expect(result).toEqual({ status: 'answered', earned, possible: '7.5', grade, reason: 'option' });
  });

  test.each([
    ['none of these is an answer', [], '0', 0, 'none-of-these'],
    ['ticked points are added without drift', ['a', 'b'], '1.4', 2, 'options'],
    ['all of them', ['a', 'b', 'c'], '2.3', 3, 'options'],
  ])('several of: %s', (_, options, earned, grade, reason) => {
    const result = score('several', { 'q:tiny/several': say.choices(...options) });
    expect(result).toEqual({ status: 'answered', earned, possible: '2.3', grade, reason });
  });

  test.each([
    ['0 of 50 is in the first band', '0', '50', '0', 0],
    ['exactly 10 % is still in the first band', '5', '50', '0', 0],
    ['just above 10 % is in the second', '101', '1000', '1.5', 1],
    ['exactly 20 % is in the second', '10', '50', '1.5', 1],
    ['31 of 84 is in the third', '31', '84', '3', 2],
    ['exactly 60 % is in the fourth', '3', '5', '4.5', 3],
    ['100 % is in the last', '84', '84', '6', 4],
    ['more than 100 % is counted in the last', '90', '84', '6', 4],
  ])('rate: %s', (_, part, all, earned, grade) => {
    const result = score('rate', { 'f:part': say.number(part), 'f:all': say.number(all) });
    expect(result).toEqual({ status: 'answered', earned, possible: '6', grade, reason: 'rate' });
  });

  test('a rate with a divisor of 0 has no value and says so', () => {
    const result = score('rate', { 'f:part': say.number('0'), 'f:all': say.number('0') });
    expect(result).toMatchObject({ status: 'missing', earned: '0', reason: 'no-value' });
  });

  test('a rate lacking a figure names what is missing', () => {
    const question = questions.find((one) => one.id === 'rate');
    if (question === undefined) throw new Error('rate');
    const result = scoreQuestion(question, tinyPack, situation({ 'f:all': say.number('50') }));
    expect(result.reason).toEqual({ kind: 'figures-missing', figures: ['part'] });
  });

  test('a figure answered “do not know” makes the computed question unknown, not missing', () => {
    const result = score('rate', { 'f:part': say.unknown, 'f:all': say.number('50') });
    expect(result.status).toBe('unknown');
  });

  test.each([
    ['less is better here', '268', '251', '7', 'better'],
    ['the same stays the same', '268', '268.0', '3.5', 'same'],
    ['a hair more is worse', '268', '268.000001', '0', 'worse'],
  ])('trend: %s', (_, before, after, earned) => {
    const result = score('trend', { 'f:before': say.number(before), 'f:after': say.number(after) });
    expect(result).toMatchObject({ status: 'answered', earned });
  });

  test.each([
    ['no statement holds', [], 0],
    ['the first grade', ['s1'], 1],
    ['half of an “all” grade does not reach it', ['s1', 's2a'], 1],
    ['the whole of it does', ['s1', 's2a', 's2b'], 2],
    ['one of an “any” grade is enough', ['s1', 's3b'], 3],
  ])('scene: %s', (_, statements, grade) => {
    const result = score('scene', { 'q:tiny/scene': say.statements(...statements) });
    expect(result).toMatchObject({ status: 'answered', grade });
  });

  test('not answered, do not know and not applicable are three different things', () => {
    expect(score('one', {}).status).toBe('missing');
    expect(score('one', { 'q:tiny/one': say.unknown }).status).toBe('unknown');
    expect(score('one', { 'q:tiny/one': say.notApplicable('外包') }).status).toBe('not-applicable');
    expect(score('one', { 'q:tiny/one': say.notApplicable('  ') }).status).toBe('missing');
  });
});
