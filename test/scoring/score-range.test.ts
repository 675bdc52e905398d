import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../assessments/answering/answer.ts';
import { questionSlot } from '../../assessments/answering/answer.ts';
import type { Situation } from '../../assessments/answering/situation.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { exact } from '../../assessments/scoring/exact.ts';
import { questionsOf, scorePack } from '../../assessments/scoring/score-pack.ts';
import type { PackResult } from '../../assessments/scoring/score.ts';
import { scoreQuestion } from '../../assessments/scoring/score-question.ts';
import { scoreRange } from '../../assessments/scoring/score-range.ts';
import type { PackRange } from '../../assessments/scoring/score-range.ts';
import { readContent } from '../../build/compile-packs.ts';
import { anySituation, answer } from '../fixtures/any-situation.ts';
import { size } from '../fixtures/soak.ts';
import { figures, say, situation, tinyPack, weightedPack } from '../fixtures/tiny-pack.ts';

const { content } = readContent();
const runs = size({ slice: 40, full: 2000 });

/** A situation and one it may have grown from: some answers, figures and facts of the profile not given yet. */
const grown = (pack: Pack) =>
  anySituation(pack, content.figures).chain((full) => {
    const slots = Object.keys(full.answers);
    return fc
      .record({
        known: fc.subarray(slots),
        unsure: fc.subarray(slots),
        profile: fc.subarray(['productionType', 'staff', 'revenue', 'industry', 'totalAssets'] as const),
      })
      .map(({ known, unsure, profile }) => {
        const answers: Record<string, Answer> = {};
        for (const slot of slots) {
          const given = full.answers[slot];
          if (given !== undefined && known.includes(slot)) answers[slot] = given;
          else if (unsure.includes(slot)) answers[slot] = answer({ kind: 'unknown' });
        }
        const early: Situation = {
          ...full,
          answers,
          profile: { ...full.profile, ...Object.fromEntries(profile.map((field) => [field, null])) },
        };
        return { early, full: keepingComputed(pack, early, full) };
      });
  });

/** The later situation, but what its figures have decided already is not taken back by another response. */
function keepingComputed(pack: Pack, early: Situation, full: Situation): Situation {
  const computed = questionsOf(pack).filter(
    (question) =>
      (question.kind === 'rate' || question.kind === 'trend') &&
      early.answers[questionSlot(pack.id, question.id)]?.response?.kind !== 'unknown',
  );
  const kept = computed.flatMap((question) => {
    const { appliesWhen: _, ...always } = question;
    const slot = questionSlot(pack.id, question.id);
    const { status, reason } = scoreQuestion(always, pack, early);
    const without = reason.kind === 'no-value' && full.answers[slot]?.response?.kind === 'unknown';
    return status === 'answered' || without ? [[slot, answer(null)] as const] : [];
  });
  return { ...full, answers: { ...full.answers, ...Object.fromEntries(kept) } };
}

/** Where a result leaves the bounds; nothing when it lies within. */
function outside(range: PackRange, result: PackResult): readonly string[] {
  const nodes = [
    ...(range.score === null || result.score === null ? [] : [[range.score, result.score] as const]),
    ...range.axes.flatMap((axis) => {
      const now = result.axes.find((one) => one.id === axis.id);
      return now === undefined ? [] : [[axis, now] as const];
    }),
  ];
  return [
    ...nodes.flatMap(([{ id, least, most }, { earned }]) =>
      exact(earned).lt(exact(least)) || exact(earned).gt(exact(most))
        ? [`${id}: ${earned} is not in ${least} to ${most}`]
        : [],
    ),
    ...range.ladders.flatMap(({ id, lowest, highest }) => {
      const { reached } = result.ladders.find((one) => one.id === id) ?? { reached: NaN };
      return reached >= lowest && reached <= highest
        ? []
        : [`${id}: step ${reached} is not in ${lowest} to ${highest}`];
    }),
  ];
}

describe('the range of score and levels', () => {
  test.each(content.packs.map((pack) => [pack.id, pack] as const))(
    'of %s holds whatever the open questions turn out to be',
    (_, pack) => {
      fc.assert(
        fc.property(grown(pack), ({ early, full }) => {
          expect(outside(scoreRange(pack, early), scorePack(pack, full))).toEqual([]);
        }),
        { numRuns: runs },
      );
    },
  );

  test.each(content.packs.map((pack) => [pack.id, pack] as const))(
    'of %s never grows wider with another answer',
    (_, pack) => {
      fc.assert(
        fc.property(grown(pack), ({ early, full }) => {
          const before = scoreRange(pack, early);
          const after = scoreRange(pack, full);
          if (before.score !== null && after.score !== null) {
            expect(exact(after.score.least).gte(exact(before.score.least))).toBe(true);
            expect(exact(after.score.most).lte(exact(before.score.most))).toBe(true);
          }
        }),
        { numRuns: runs },
      );
    },
  );

  test('is the result itself once everything is answered', () => {
    const full = situation({
      'q:tiny/one': say.choice('mid'),
      'q:tiny/several': say.choices('a', 'c'),
      'f:part': say.number('30'),
      'f:all': say.number('100'),
      'f:before': say.number('10'),
      'f:after': say.number('9'),
      'q:tiny/scene': say.statements('s1'),
      'q:tiny/yesno': say.choice('partly'),
    });
    const { earned } = scorePack(tinyPack, full).score ?? { earned: '' };
    const range = scoreRange(tinyPack, full);
    expect(range).toMatchObject({ open: 0, score: { least: earned, most: earned } });
    expect(range.ladders).toEqual([{ id: 'level', lowest: 0, highest: 0 }]);
  });

  test('runs from nothing to everything while nothing is answered', () => {
    const range = scoreRange(tinyPack, situation({}));
    const { possible } = scorePack(tinyPack, situation({})).score ?? { possible: '' };
    expect(range).toMatchObject({ open: 6, score: { least: '0', most: possible } });
    expect(range.ladders).toEqual([{ id: 'level', lowest: -1, highest: 1 }]);
  });

  test('has bounds that some completion really reaches', () => {
    for (const pack of [tinyPack, weightedPack]) {
      const open = ['one', 'several', 'yesno'] as const;
      const choices: Readonly<Record<(typeof open)[number], readonly Answer[]>> = {
        one: ['low', 'mid', 'high'].map((id) => say.choice(id)),
        several: [say.choices(), say.choices('b'), say.choices('a', 'b', 'c')],
        yesno: ['yes', 'partly', 'no'].map((id) => say.choice(id)),
      };
      for (const answered of open) {
        for (const given of [...choices[answered], say.notApplicable('none')]) {
          const slot = (id: string) => questionSlot(pack.id, id);
          const others = open.filter((id) => id !== answered);
          const shut = {
            'f:part': say.number('0'),
            'f:all': say.number('100'),
            'f:before': say.number('1'),
            'f:after': say.number('2'),
            [slot('scene')]: say.statements(),
          };
          const early = situation({ ...shut, [slot(answered)]: given });
          const reached = (choices[others[0] ?? 'one'] ?? []).flatMap((first) =>
            (choices[others[1] ?? 'one'] ?? []).map((second) => {
              const full = situation({
                ...early.answers,
                [slot(others[0] ?? '')]: first,
                [slot(others[1] ?? '')]: second,
              });
              return exact(scorePack(pack, full).score?.earned ?? '0');
            }),
          );
          const { score } = scoreRange(pack, early);
          const sorted = reached.toSorted((a, b) => a.compare(b));
          expect(exact(score?.least ?? '-1').compare(sorted[0] ?? 0)).toBe(0);
          expect(exact(score?.most ?? '-1').compare(sorted.at(-1) ?? 0)).toBe(0);
        }
      }
    }
  });

  test('counts an answered question both ways while it is open whether it is asked', () => {
    // Whether `one` is asked hangs on the production type, which is not given yet.
    const pack: Pack = {
      ...weightedPack,
      sections: weightedPack.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) =>
          question.id === 'one'
            ? { ...question, appliesWhen: { profile: 'productionType' as const, in: ['process'] } }
            : question,
        ),
      })),
    };
    const answers = {
      'q:weighted/one': say.choice('high'),
      'q:weighted/several': say.choices(),
      'q:weighted/yesno': say.choice('partly'),
    };
    const range = scoreRange(pack, situation(answers));
    // Without it (0 + 1/2) ÷ 2, with it (1 + 0 + 1/2) ÷ 3.
    expect(range.score).toMatchObject({ least: '25', most: '50' });
    expect(scoreRange(pack, situation(answers, { productionType: 'discrete' })).score).toMatchObject({
      least: '25',
      most: '25',
    });
  });

  test('reaches down to nothing where a whole part may turn out not to be asked', () => {
    const provenance = { source: 'own', mark: 'own-reference' } as const;
    const part = {
      id: 'part',
      title: weightedPack.title,
      rule: 'weighted-mean' as const,
      max: 100,
      weight: 1,
      provenance,
      children: [{ question: 'one', weight: 1 }],
    };
    const pack: Pack = {
      ...weightedPack,
      sections: weightedPack.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) =>
          question.id === 'one'
            ? { ...question, appliesWhen: { profile: 'productionType' as const, in: ['process'] } }
            : question,
        ),
      })),
      scoring: {
        notApplicable: 'redistribute',
        axes: ['part', 'part', 'part'],
        root: {
          id: 'total',
          title: weightedPack.title,
          rule: 'weighted-mean',
          max: 100,
          provenance,
          children: [part, { question: 'yesno', weight: 1 }],
        },
      },
    };
    const range = scoreRange(pack, situation({ 'q:weighted/one': say.choice('high') }));
    expect(range.axes[0]).toMatchObject({ least: '0', most: '100' });
  });

  test('is wide open for everything "do not know"', () => {
    const answers = Object.fromEntries(
      questionsOf(tinyPack).map(({ id }) => [questionSlot('tiny', id), say.unknown]),
    );
    const range = scoreRange(tinyPack, { ...situation(answers), figures });
    expect(range.score?.least).toBe('0');
    expect(range.ladders[0]).toMatchObject({ lowest: -1, highest: 1 });
  });
});
