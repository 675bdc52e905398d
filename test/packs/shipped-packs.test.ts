import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../assessments/answering/answer.ts';
import { figureSlot, questionSlot } from '../../assessments/answering/answer.ts';
import { checkAnswer } from '../../assessments/answering/check-answer.ts';
import { figuresNeeded, packProgress } from '../../assessments/answering/progress.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { readSample } from '../../assessments/sample/read-sample.ts';
import { fromExact } from '../../assessments/scoring/exact.ts';
import { optionsOf } from '../../assessments/scoring/score-question.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { problemLine, readContent } from '../../build/compile-packs.ts';
import { answer, anySituation } from '../fixtures/any-situation.ts';

const { content, problems } = readContent();
const { packs, figures } = content;

/** Better responses to a question than the one given: the next option, one more tick, the next grade's statements. */
function betterResponses(
  question: Question,
  pack: Pack,
  given: Answer['response'],
): readonly Answer['response'][] {
  switch (question.kind) {
    case 'one-of': {
      const options = optionsOf(question, pack);
      const place = given?.kind === 'choice' ? options.findIndex((one) => one.id === given.option) : -1;
      return options.slice(place + 1).map(({ id }) => ({ kind: 'choice', option: id }));
    }
    case 'several-of': {
      const ticked = given?.kind === 'choices' ? given.options : [];
      const left = question.options.filter((one) => !ticked.includes(one.id));
      return left.map((one) => ({ kind: 'choices', options: [...ticked, one.id] }));
    }
    case 'graded': {
      const held = given?.kind === 'statements' ? given.statements : [];
      return question.grades.map((grade) => ({
        kind: 'statements',
        statements: [...new Set([...held, ...grade.statements.map((one) => one.id)])],
      }));
    }
    case 'yes-partly-no': {
      const order = ['no', 'partly', 'yes'];
      const place = given?.kind === 'choice' ? order.indexOf(given.option) : -1;
      return order.slice(place + 1).map((option) => ({ kind: 'choice', option }));
    }
    default:
      return [];
  }
}

test('every shipped pack is without fault', () => {
  expect(problems.map(problemLine)).toEqual([]);
  expect(packs.length).toBeGreaterThanOrEqual(3);
});

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s', (_, pack) => {
  const questions = pack.sections.flatMap((section) => section.questions);

  test('improving an answer never lowers the score or a level', () => {
    fc.assert(
      fc.property(anySituation(pack, figures), fc.nat(), fc.nat(), (situation, which, better) => {
        const question = questions[which % questions.length];
        if (question === undefined) return;
        const slot = questionSlot(pack.id, question.id);
        const given = situation.answers[slot]?.response ?? null;
        // Leaving "not applicable" is no improvement: it says that the question counts after all.
        fc.pre(given?.kind !== 'not-applicable');
        const choices = betterResponses(question, pack, given);
        const chosen = choices[better % Math.max(choices.length, 1)];
        fc.pre(chosen !== undefined);
        const before = scorePack(pack, situation);
        const after = scorePack(pack, {
          ...situation,
          answers: { ...situation.answers, [slot]: answer(chosen ?? null) },
        });
        const earned = (result: typeof before) => fromExact(result.score?.earned ?? '0');
        expect(earned(after).gte(earned(before))).toBe(true);
        after.ladders.forEach((ladder, place) => {
          expect(ladder.reached).toBeGreaterThanOrEqual(before.ladders[place]?.reached ?? -1);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('no score leaves its bounds and every count adds up, whatever is answered', () => {
    fc.assert(
      fc.property(anySituation(pack, figures), (situation) => {
        const { score } = scorePack(pack, situation);
        if (score !== null) {
          expect(fromExact(score.earned).gte(0)).toBe(true);
          expect(fromExact(score.earned).lte(fromExact(score.possible))).toBe(true);
        }
        const progress = packProgress(pack, situation);
        expect(progress.answered + progress.notApplicable + progress.unknown + progress.missing).toBe(
          progress.asked,
        );
      }),
      { numRuns: 100 },
    );
  });

  test('the best answers reach every ladder’s top', () => {
    const answers: Record<string, Answer> = {};
    for (const question of questions) {
      const best = betterResponses(question, pack, null).at(-1);
      const all =
        question.kind === 'several-of'
          ? { kind: 'choices' as const, options: question.options.map((one) => one.id) }
          : best;
      answers[questionSlot(pack.id, question.id)] = answer(all ?? null);
    }
    // Figures that make every rate 100 % and every trend better.
    for (const figure of figuresNeeded([pack], figures)) {
      answers[figureSlot(figure.id)] = answer({ kind: 'number', value: '100' });
    }
    const result = scorePack(pack, {
      profile: {
        ...emptyProfile,
        industry: 'C38',
        productionType: 'discrete',
        staff: 186,
        revenue: '100',
        totalAssets: '100',
      },
      figures,
      answers,
    });
    for (const ladder of result.ladders)
      expect([ladder.id, ladder.reached]).toEqual([ladder.id, ladder.steps.length - 1]);
  });

  test('every answer a user could give may be stored', () => {
    fc.assert(
      fc.property(anySituation(pack, figures), (situation) => {
        for (const question of questions) {
          const slot = questionSlot(pack.id, question.id);
          const given = situation.answers[slot];
          if (given !== undefined)
            expect(checkAnswer({ slot, answer: given, packs: [pack], situation })).toBeNull();
        }
      }),
      { numRuns: 50 },
    );
  });
});

test('the sample fills every pack but leaves honest gaps', () => {
  const sample = readSample(content.sample, packs, figures);
  for (const pack of packs) {
    const progress = packProgress(pack, { profile: sample.profile, figures, answers: sample.answers });
    expect(progress.answered).toBeGreaterThan(progress.asked * 0.85);
    expect(progress.missing).toBe(0);
  }
});
