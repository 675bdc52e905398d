import { expect, test } from 'vitest';
import type { Answers } from '../../assessments/answering/answer.ts';
import { changeSince, trendOf } from '../../assessments/portfolio/trend.ts';
import { now } from '../dossier/tiny-input.ts';
import { say, situation, tinyPack } from '../fixtures/tiny-pack.ts';

const at = (answers: Answers, words = 'tiny') => trendOf(tinyPack, situation(answers), words).standing;
const whole = at(now);
const better = at({ ...now, 'q:tiny/one': say.choice('high') });
const part = at({ 'q:tiny/one': say.choice('high') });

test('a change is the exact difference to the assessment before, of level, points and each aspect', () => {
  const change = changeSince(whole, better);
  expect(change).toMatchObject({ kind: 'changed' });
  expect([whole.score, better.score]).not.toEqual([better.score, whole.score]);
  if (change.kind !== 'changed') return;
  const differ = Number(better.score) - Number(whole.score);
  expect(Number(change.points)).toBeCloseTo(differ, 9);
  const back = changeSince(better, whole);
  expect(back.kind === 'changed' ? Number(back.points) : 0).toBeCloseTo(-differ, 9);
  expect(Object.keys(change.axes)).toEqual(better.axes.map(({ id }) => id));
  expect(changeSince(whole, whole)).toMatchObject({ kind: 'changed', points: '0' });
});

test('nothing is said of a change that would mislead', () => {
  expect(changeSince(undefined, whole)).toEqual({ kind: 'first' });
  expect(changeSince(null, whole)).toEqual({ kind: 'not-asked' });
  expect(changeSince(whole, part)).toEqual({ kind: 'unfinished' });
  expect(changeSince(part, whole)).toEqual({ kind: 'unfinished-before' });
  // Said first: of two editions nothing can be compared, however much is answered.
  expect(changeSince(at({}, 'older'), whole)).toEqual({ kind: 'edition' });
});

test('points of an aspect that can come to something else now are not compared', () => {
  const [axis, ...others] = whole.axes;
  if (axis === undefined) throw new Error('the tiny questionnaire has an aspect');
  const other = { ...whole, axes: [{ ...axis, possible: '999' }, ...others] };
  const change = changeSince(other, whole);
  expect(change.kind === 'changed' ? Object.keys(change.axes) : []).toEqual(others.map(({ id }) => id));
});
