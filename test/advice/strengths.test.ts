import { describe, expect, test } from 'vitest';
import { findStrengths } from '../../assessments/advice/strengths.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { say, situation, tinyPack } from '../fixtures/tiny-pack.ts';

const strengths = (answers: Parameters<typeof situation>[0]) =>
  findStrengths(tinyPack, scorePack(tinyPack, situation(answers))).map(({ question, share, brings }) => [
    question.id,
    share,
    brings,
  ]);

describe('strengths are what is done well', () => {
  test('the fullest come first, then those that bring the most points', () => {
    expect(
      strengths({
        'q:tiny/one': say.choice('high'),
        'q:tiny/several': say.choices('a', 'c'),
        'q:tiny/yesno': say.choice('yes'),
        'q:tiny/scene': say.statements('s1', 's2a', 's2b'),
        'f:before': say.number('10'),
        'f:after': say.number('12'),
      }),
    ).toEqual([
      ['one', '1', '7.5'],
      ['yesno', '1', '2'],
      // 1.6 of 2.3 points is 16/23, more than two thirds; grade 2 of 3 is two thirds exactly.
      ['several', '16/23', '1.6'],
      ['scene', '2/3', '0'],
    ]);
  });

  test('what is not answered, not known or not applicable is none', () => {
    expect(strengths({ 'q:tiny/one': say.unknown, 'q:tiny/yesno': say.notApplicable('none here') })).toEqual(
      [],
    );
  });
});
