import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../assessments/answering/answer.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { readContent } from '../../build/compile-packs.ts';

/**
 * The 2024 score computed a second time, from the published numbers alone (thousandths of a point as whole
 * numbers; nothing of the pack or the engine is used).
 */
const several: Record<string, readonly number[]> = {
  network: [2000, 2000, 2000, 2000],
  'data-collection': [...Array.from({ length: 13 }, () => 700), 900],
  'network-security': [1250, 1250, 1250, 1250],
  'data-security': [1250, 1250, 1250, 1250],
  'management-rules': [1875, 1875, 1875, 1875],
  talent: [1500, 1500, 1500, 1500, 1500],
};
const single: Record<string, readonly number[]> = {
  systems: [0, 2500, 5000, 7500, 10000],
  planning: [0, 1500, 3000, 4500, 6000, 7500],
};
const rateBounds = [10, 20, 40, 60, 100];
const rates = { devices: [0, 1500, 3000, 4500, 6000], spending: [0, 1875, 3750, 5625, 7500] };
const scenes = [
  ['scene-product-design', true],
  ['scene-process-design', false],
  ['scene-marketing', true],
  ['scene-after-sales', false],
  ['scene-scheduling', false],
  ['scene-production-control', true],
  ['scene-quality', true],
  ['scene-equipment', true],
  ['scene-safety', true],
  ['scene-energy', true],
  ['scene-purchasing', true],
  ['scene-warehouse', true],
  ['scene-finance', true],
  ['scene-hr', false],
  ['scene-office', false],
  ['scene-decisions', false],
] as const;
const levels = [
  { level: 4, score: 80000, scenes: 10, binding: 6 },
  { level: 3, score: 60000, scenes: 8, binding: 5 },
  { level: 2, score: 40000, scenes: 6, binding: 3 },
  { level: 1, score: 20000, scenes: 6, binding: 3 },
];

/** Points of the band a rate falls in: lower bound open but for the first band. */
function banded(part: number, whole: number, points: readonly number[]): number {
  if (whole === 0) return 0;
  const place = rateBounds.findIndex((bound) => part * 100 <= bound * whole);
  return points[place === -1 ? points.length - 1 : place] ?? 0;
}

const { content } = readContent();
const pack = content.packs.find((one) =>
  one.sections.some((section) => section.questions.some(({ id }) => id === 'scene-hr')),
);
if (pack === undefined) throw new Error('the 2024 pack is missing');
const questions = pack.sections.flatMap((section) => section.questions);

const anyAssessment = fc.record({
  several: fc.record(
    Object.fromEntries(
      Object.entries(several).map(([id, points]) => [id, fc.subarray(points.map((_, place) => place))]),
    ),
  ),
  single: fc.record(
    Object.fromEntries(Object.entries(single).map(([id, points]) => [id, fc.nat(points.length - 1)])),
  ),
  grades: fc.tuple(...scenes.map(() => fc.nat(4))),
  devices: fc.tuple(fc.nat(200), fc.nat(200), fc.integer({ min: 0, max: 200 })),
  spending: fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500)),
  revenue: fc.tuple(
    fc.integer({ min: 1, max: 900 }),
    fc.integer({ min: 1, max: 900 }),
    fc.integer({ min: 1, max: 900 }),
  ),
  energy: fc.tuple(
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 1, max: 40 }),
  ),
  pass: fc.tuple(fc.integer({ min: 95, max: 100 }), fc.integer({ min: 95, max: 100 })),
  staff: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
  cost: fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 })),
});
type Assessment = typeof anyAssessment extends fc.Arbitrary<infer T> ? T : never;

function secondComputation(one: Assessment): { score: number; level: number } {
  let score = 0;
  for (const [id, points] of Object.entries(several))
    for (const place of one.several[id] ?? []) score += points[place] ?? 0;
  for (const [id, points] of Object.entries(single)) score += points[one.single[id] ?? 0] ?? 0;
  const [digital, networked, whole] = one.devices;
  score += banded(digital, whole, rates.devices) + banded(networked, whole, rates.devices);
  const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);
  score += banded(total(one.spending), total(one.revenue), rates.spending);
  const trend = (before: number, after: number, better: 'up' | 'down', points: readonly number[]) =>
    points[(after === before ? 0 : after > before === (better === 'up') ? 1 : -1) + 1] ?? 0;
  const [energyBefore, energyAfter, revenueBefore, revenueAfter] = one.energy;
  score += trend(energyBefore * revenueAfter, energyAfter * revenueBefore, 'down', [0, 3500, 7000]);
  score += trend(one.pass[0], one.pass[1], 'up', [0, 3500, 7000]);
  score += trend(one.revenue[1] * one.staff[0], one.revenue[0] * one.staff[1], 'up', [0, 1500, 3000]);
  score += trend(one.cost[1] * one.revenue[0], one.cost[0] * one.revenue[1], 'down', [0, 1500, 3000]);
  const level = levels.find((step) => {
    const reached = scenes.filter((_, place) => (one.grades[place] ?? 0) >= step.level);
    return (
      score >= step.score &&
      reached.length >= step.scenes &&
      reached.filter(([, binding]) => binding).length >= step.binding
    );
  });
  return { score, level: level?.level ?? 0 };
}

function answersOf(one: Assessment): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  const put = (slot: string, response: Answer['response']) =>
    void (answers[slot] = { response, note: '', flagged: false });
  const figure = (id: string, value: number) => put(`f:${id}`, { kind: 'number', value: String(value) });
  for (const question of questions) {
    const slot = `q:${pack?.id ?? ''}/${question.id}`;
    if (question.kind === 'several-of')
      put(slot, {
        kind: 'choices',
        options: (one.several[question.id] ?? []).map((place) => question.options[place]?.id ?? ''),
      });
    else if (question.kind === 'one-of')
      put(slot, { kind: 'choice', option: question.options?.[one.single[question.id] ?? 0]?.id ?? '' });
    else if (question.kind === 'graded') {
      const grade = one.grades[scenes.findIndex(([id]) => id === question.id)] ?? 0;
      const statements = question.grades.find((step) => step.grade === grade)?.statements ?? [];
      put(slot, { kind: 'statements', statements: statements.map(({ id }) => id) });
    }
  }
  const [digital, networked, whole] = one.devices;
  figure('devices.digital', digital);
  figure('devices.networked', networked);
  figure('devices.total', whole);
  one.spending.forEach((value, year) => figure(`spend.digital.y${year}`, value));
  one.revenue.forEach((value, year) => (year > 0 ? figure(`revenue.y${year}`, value) : undefined));
  ['energy.before', 'energy.after', 'energy.revenue.before', 'energy.revenue.after'].forEach((id, place) =>
    figure(id, one.energy[place] ?? 0),
  );
  figure('passrate.before', one.pass[0]);
  figure('passrate.after', one.pass[1]);
  figure('staff.mean.y0', one.staff[0]);
  figure('staff.mean.y1', one.staff[1]);
  figure('cost.y0', one.cost[0]);
  figure('cost.y1', one.cost[1]);
  return answers;
}

describe('the 2024 score, computed twice', () => {
  test('the engine and the published numbers agree on random assessments', { timeout: 120_000 }, () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(anyAssessment, (one) => {
        const expected = secondComputation(one);
        const result = scorePack(pack, {
          profile: { ...emptyProfile, revenue: String(one.revenue[0]) },
          figures: content.figures,
          answers: answersOf(one),
        });
        seen.add(expected.level);
        expect(Number(result.score?.earned) * 1000).toBeCloseTo(expected.score, 6);
        expect(result.score?.earned).toBe(String(expected.score / 1000));
        expect((result.ladders[0]?.reached ?? -1) + 1).toBe(expected.level);
      }),
      { numRuns: Number(process.env['READINESS_RUNS'] ?? 1500) },
    );
    // Random answers must have met the rule from both sides for the agreement to mean something.
    expect(seen.size).toBeGreaterThanOrEqual(2);
  });

  test('a wrong number in the second computation would be seen', () => {
    expect(banded(10, 100, rates.devices)).toBe(0);
    expect(banded(11, 100, rates.devices)).toBe(1500);
  });
});
