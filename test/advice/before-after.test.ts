import { describe, expect, test } from 'vitest';
import { compareAssessments } from '../../assessments/advice/before-after.ts';
import { emptyAnswer, type Answers } from '../../assessments/answering/answer.ts';
import { compareEditions } from '../../assessments/pack/compare-editions.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { both, questions, say, situation, tinyPack } from '../fixtures/tiny-pack.ts';

const then = {
  'q:tiny/one': say.choice('low'),
  'q:tiny/scene': say.statements('s1'),
  'q:tiny/yesno': say.choice('yes'),
  'f:before': say.number('1'),
  'f:after': say.number('2'),
};
const now = {
  'q:tiny/one': say.choice('high'),
  'q:tiny/scene': say.statements('s2a', 's2b'),
  'q:tiny/yesno': say.choice('partly'),
  'q:tiny/new': say.choice('yes'),
};
/** The questions the comparison below is not about. */
const rest = {
  'q:tiny/several': { ...emptyAnswer, response: { kind: 'unknown' } },
  'q:tiny/rate': { ...emptyAnswer, response: { kind: 'unknown' } },
  'q:tiny/trend': { ...emptyAnswer, response: { kind: 'unknown' } },
} satisfies Answers;
const assessed = (answers: Parameters<typeof situation>[0], pack: Pack = tinyPack) => ({
  pack,
  result: scorePack(pack, situation(answers)),
});

/** The tiny pack's next edition: one question gone, one new, one with other points, one reworded. */
const nextEdition: Pack = {
  ...tinyPack,
  edition: '2',
  scoring: undefined,
  ladders: [],
  sections: [
    {
      id: 'section',
      title: both('section'),
      minutes: 10,
      questions: questions.flatMap((question): Question[] => {
        if (question.id === 'trend') return [];
        if (question.kind === 'several-of')
          return [{ ...question, options: question.options.map((one) => ({ ...one, points: 1 })) }];
        if (question.id === 'scene') return [{ ...question, prompt: both('reworded') }];
        return question.id === 'yesno' ? [question, { ...question, id: 'new' }] : [question];
      }),
    },
  ],
};

describe('before and after', () => {
  test('dimensions, level and questions are compared', () => {
    const compared = compareAssessments(assessed({ ...rest, ...then }), assessed({ ...rest, ...now }));
    // 0 + 2 = 2 before; 7.5 + 1 = 8.5 after
    expect(compared.settled).toBe(true);
    expect(compared.score?.change).toBe('6.5');
    expect(compared.axes.map((axis) => axis.change)).toEqual(['7.5', '0', '-1']);
    expect(compared.ladders[0]?.steps).toBe(1);
    const kinds = Object.fromEntries(compared.questions.map((one) => [one.question.id, one.kind]));
    expect(kinds).toMatchObject({ one: 'better', scene: 'better', yesno: 'worse', several: 'same' });
  });

  test('while one of the two is not answered to its end, no part of it has changed yet', () => {
    const [whole, part] = [assessed({ ...rest, ...then }), assessed({ 'q:tiny/yesno': say.choice('yes') })];
    const compared = compareAssessments(part, whole);
    expect(compared.settled).toBe(false);
    expect([compared.score, ...compared.axes].map((one) => one?.change)).toEqual([null, null, null, null]);
    // The last aspect is the one question that was answered.
    expect(compared.axes.map(({ open }) => open)).toEqual([
      { before: true, after: false },
      { before: true, after: false },
      { before: false, after: false },
    ]);
    expect(compareAssessments(whole, part).axes[0]).toMatchObject({
      change: null,
      open: { before: false, after: true },
    });
  });

  test('what had no response in one of the two has become neither better nor worse', () => {
    const more = { ...now, 'q:tiny/several': say.choices('a') };
    const { questions: compared } = compareAssessments(assessed(then), assessed(more));
    const found = (id: string) => compared.find((one) => one.question.id === id);
    expect(found('several')).toMatchObject({ kind: 'only-after', before: null });
    expect(found('trend')).toMatchObject({ kind: 'only-before', after: null });
    expect(found('rate')).toMatchObject({ kind: 'same', before: null, after: null });
  });

  test('editions are matched by id; what only one has is named', () => {
    const compared = compareAssessments(assessed(then), assessed(now, nextEdition));
    const kinds = Object.fromEntries(compared.questions.map((one) => [one.question.id, one.kind]));
    expect(kinds).toMatchObject({ new: 'only-after', trend: 'only-before' });
    expect(compared.score?.change).toBeNull();
  });

  test('different packs are not compared', () => {
    expect(() => compareAssessments(assessed(then), assessed(now, { ...tinyPack, id: 'other' }))).toThrow(
      RangeError,
    );
  });
});

test('two editions are told apart question by question', () => {
  const changes = compareEditions(tinyPack, nextEdition);
  expect(changes.added.map((one) => one.id)).toEqual(['new']);
  expect(changes.removed.map((one) => one.id)).toEqual(['trend']);
  expect(changes.changed.map((one) => [one.after.id, one.in])).toEqual([
    ['several', ['points']],
    ['scene', ['wording']],
  ]);
  expect(changes.unchanged).toBe(3);
});
