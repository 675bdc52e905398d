import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cheapest } from '../../assessments/advice/cheapest.ts';
import { wayUp } from '../../assessments/advice/way-up.ts';
import { readSample } from '../../assessments/sample/read-sample.ts';
import { exact } from '../../assessments/scoring/exact.ts';
import { judgePack, scorePack } from '../../assessments/scoring/score-pack.ts';
import { readContent } from '../../build/compile-packs.ts';

/** Every combination tried: slow and sure, the measure of the fast one. */
function bruteForce(
  groups: readonly (readonly { cost: number; gains: readonly number[] }[])[],
  needs: readonly number[],
) {
  let best: number | null = null;
  const walk = (place: number, cost: number, gains: readonly number[]) => {
    const group = groups[place];
    if (group === undefined) {
      if (gains.every((gain, need) => gain >= (needs[need] ?? 0)) && (best === null || cost < best))
        best = cost;
      return;
    }
    walk(place + 1, cost, gains);
    for (const one of group)
      walk(
        place + 1,
        cost + one.cost,
        gains.map((gain, need) => gain + (one.gains[need] ?? 0)),
      );
  };
  walk(
    0,
    0,
    needs.map(() => 0),
  );
  return best;
}

describe('the cheapest way is found exactly', () => {
  test('as cheap as trying everything', () => {
    const candidate = fc.record({ cost: fc.nat(9), gains: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(2)) });
    const groups = fc.array(fc.array(candidate, { minLength: 1, maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(groups, fc.tuple(fc.nat(6), fc.nat(6), fc.nat(3)), (given, needs) => {
        const found = cheapest(
          given.map((group) =>
            group.map((one) => ({
              cost: one.cost,
              gains: one.gains.map((gain) => exact(gain)),
              value: one.cost,
            })),
          ),
          needs.map((need) => exact(need)),
        );
        expect(found === null ? null : found.reduce((sum, cost) => sum + cost, 0)).toBe(
          bruteForce(given, needs),
        );
      }),
      { numRuns: 400 },
    );
  });
});

describe('the way to the next level of the sample', () => {
  const { content } = readContent();
  const sample = readSample(content.sample, content.packs, content.figures);
  const situation = { profile: sample.profile, figures: content.figures, answers: sample.answers };

  test.each(
    content.packs.flatMap((pack) =>
      (pack.ladders ?? []).map((ladder) => [pack.id, ladder.id, pack] as const),
    ),
  )('%s, %s: taking it reaches the level, leaving any step out does not', (_, ladderId, pack) => {
    const result = scorePack(pack, situation);
    const ladder = result.ladders.find((one) => one.id === ladderId);
    if (ladder === undefined) throw new Error(ladderId);
    const way = wayUp(pack, result, ladder);
    if (way === null) {
      expect(ladder.reached).toBe(ladder.steps.length - 1);
      return;
    }
    const reachedWith = (steps: typeof way.steps) => {
      const questions = { ...result.questions };
      for (const { question, to } of steps) {
        const now = questions[question.id];
        if (now !== undefined)
          questions[question.id] = { ...now, status: 'answered', earned: to.earned, grade: to.grade };
      }
      return judgePack(pack, questions).ladders.find((one) => one.id === ladderId)?.reached ?? -1;
    };
    expect(reachedWith(way.steps)).toBeGreaterThanOrEqual(way.target);
    for (const step of way.steps)
      expect(reachedWith(way.steps.filter((one) => one !== step))).toBeLessThan(way.target);
  });
});
