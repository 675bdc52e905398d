import { describe, expect, it } from 'vitest';
import type { Question } from '../../assessments/pack/question.ts';
import { afterChoosing, chosenIds, none } from '../../renderer/questions/choosing.ts';

const both = (text: string) => ({ 'zh-CN': text, en: text });
const common = {
  id: 'q',
  prompt: both('prompt'),
  meaning: both('meaning'),
  why: both('why'),
  example: both('example'),
  evidence: [both('evidence')],
  check: both('check'),
  nextStep: both('next'),
  provenance: { source: 's', mark: 'own-reference' as const },
};
const oneOf: Question = {
  ...common,
  kind: 'one-of',
  options: [
    { id: 'a', label: both('A') },
    { id: 'b', label: both('B') },
  ],
};
const several: Question = {
  ...common,
  kind: 'several-of',
  options: [
    { id: 'a', label: both('A') },
    { id: 'b', label: both('B'), expects: ['a'] },
    { id: 'c', label: both('C') },
  ],
  none: both('none'),
};
const graded: Question = {
  ...common,
  kind: 'graded',
  grades: [
    { grade: 1, title: both('one'), meets: 'all', statements: [{ id: 's1', text: both('S1') }] },
    { grade: 2, title: both('two'), meets: 'any', statements: [{ id: 's2', text: both('S2') }] },
  ],
  none: both('none'),
};

describe('choosing', () => {
  it('sets one of several, and choosing it again leaves it chosen', () => {
    const first = afterChoosing(oneOf, null, 'a');
    expect(first).toEqual({ kind: 'choice', option: 'a' });
    expect(afterChoosing(oneOf, first, 'a')).toEqual(first);
    expect(afterChoosing(oneOf, first, 'b')).toEqual({ kind: 'choice', option: 'b' });
  });

  it('keeps ticks in the order of the pack, whatever the order of ticking', () => {
    const first = afterChoosing(several, null, 'c');
    expect(afterChoosing(several, first, 'a')).toEqual({ kind: 'choices', options: ['a', 'c'] });
  });

  it('lets "none of these" and ticks exclude each other', () => {
    const ticks = afterChoosing(several, null, 'a');
    const nothing = afterChoosing(several, ticks, none);
    expect(nothing).toEqual({ kind: 'choices', options: [] });
    expect(chosenIds(nothing)).toEqual([none]);
    expect(afterChoosing(several, nothing, 'b')).toEqual({ kind: 'choices', options: ['b'] });
    expect(afterChoosing(several, nothing, none)).toBeNull();
  });

  it('leaves the question unanswered when the last tick goes: that is not "none of these"', () => {
    const one = afterChoosing(graded, null, 's2');
    expect(one).toEqual({ kind: 'statements', statements: ['s2'] });
    expect(afterChoosing(graded, one, 's2')).toBeNull();
    expect(afterChoosing(graded, null, none)).toEqual({ kind: 'statements', statements: [] });
  });

  it('replaces "not applicable" by the choice', () => {
    expect(afterChoosing(several, { kind: 'not-applicable', reason: 'x' }, 'a')).toEqual({
      kind: 'choices',
      options: ['a'],
    });
  });
});
