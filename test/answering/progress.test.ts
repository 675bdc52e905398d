import { describe, expect, test } from 'vitest';
import type { Answers } from '../../assessments/answering/answer.ts';
import { figuresNeeded, packProgress } from '../../assessments/answering/progress.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { both, figures, questions, say, situation, tinyPack } from '../fixtures/tiny-pack.ts';

const all: Answers = {
  'q:tiny/one': say.choice('mid'),
  'q:tiny/several': say.choices(),
  'q:tiny/scene': say.statements('s1'),
  'q:tiny/yesno': say.choice('no'),
  'f:part': say.number('1'),
  'f:all': say.number('2'),
  'f:before': say.number('1'),
  'f:after': say.number('1'),
};

describe('a section has an honest status', () => {
  test.each<[string, Answers, string, number]>([
    ['untouched', {}, 'not-started', 6],
    ['one answer given', { 'q:tiny/one': say.choice('low') }, 'in-progress', 5],
    [
      'a mark alone is a start',
      { 'q:tiny/one': { response: null, note: '', flagged: true } },
      'in-progress',
      6,
    ],
    ['everything answered', all, 'done', 0],
    ['a reason still missing', { ...all, 'q:tiny/one': say.notApplicable('') }, 'in-progress', 1],
    ['do not know wants another look', { ...all, 'q:tiny/one': say.unknown }, 'review', 0],
    [
      'not applicable with its reason is done',
      { ...all, 'q:tiny/one': say.notApplicable('外包') },
      'done',
      0,
    ],
    [
      'a mark for review shows',
      { ...all, 'q:tiny/one': { ...say.choice('low'), flagged: true } },
      'review',
      0,
    ],
  ])('%s', (_, answers, status, missing) => {
    const [section] = packProgress(tinyPack, situation(answers)).sections;
    expect(section).toMatchObject({ status, missing, asked: 6 });
  });
});

test('a question that does not apply is not asked, and its old answer stays where it was', () => {
  const pack: Pack = {
    ...tinyPack,
    sections: [
      {
        id: 'section',
        title: both('section'),
        minutes: 10,
        questions: questions.map((one) =>
          one.id === 'yesno' ? { ...one, appliesWhen: { question: 'one', has: ['high'] } } : one,
        ),
      },
    ],
  };
  const hidden = situation(all);
  expect(packProgress(pack, hidden)).toMatchObject({ asked: 5, missing: 0 });
  expect(hidden.answers['q:tiny/yesno']).toEqual(say.choice('no'));
  const shown = situation({ ...all, 'q:tiny/one': say.choice('high') });
  expect(packProgress(pack, shown)).toMatchObject({ asked: 6, answered: 6 });
});

test('raw figures are listed once, those of the profile left out', () => {
  expect(figuresNeeded([tinyPack, tinyPack], figures).map((one) => one.id)).toEqual([
    'all',
    'part',
    'before',
    'after',
  ]);
});
