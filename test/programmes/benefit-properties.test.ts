import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeBenefit } from '../../assessments/programmes/benefit.ts';
import { cloudDepths, costClasses } from '../../assessments/programmes/cost-line.ts';
import type { CostLine } from '../../assessments/programmes/cost-line.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import { input, line } from './tiny-programme.ts';
import { shipped } from './shipped.ts';

/** Lines of every class and depth, some with papers outside every window, some open. */
const lines = fc
  .array(
    fc.record({
      fen: fc.integer({ min: 0, max: 2_000_000_000 }),
      paid: fc.integer({ min: 0, max: 100 }),
      class: fc.constantFrom(...costClasses, null),
      depth: fc.constantFrom(...cloudDepths, null),
      year: fc.constantFrom('2018', '2020', '2024', '2025', '2026'),
      funded: fc.constantFrom(true, false, null),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map((one, place): CostLine =>
      line(one.fen, {
        id: `line-${place}`,
        class: one.class,
        depth: one.depth,
        fundedBefore: one.funded,
        contractedOn: `${one.year}-04-01`,
        acceptedOn: `${one.year}-05-01`,
        invoices: [{ number: '1', issuedOn: `${one.year}-04-02`, amountFen: one.fen }],
        payments: [
          { proof: '1', paidOn: `${one.year}-04-03`, amountFen: Math.floor((one.fen * one.paid) / 100) },
        ],
      }),
    ),
  );

/** Every way to choose, and every open rate and cap keyed in. */
const filled = (programme: Programme, pick: number) =>
  input({
    overrides: Object.fromEntries(
      programme.parameters.flatMap((one) => {
        const value = { rate: '33.3', money: '123456.78', months: '3', date: '2020-01-01' }[one.kind];
        return one.value === null
          ? [[one.id, { value, source: 'test', documentNumber: '', date: null }]]
          : [];
      }),
    ),
    choices: Object.fromEntries(
      (programme.benefit?.choices ?? []).map((choice) => [
        choice.id,
        choice.options[pick % choice.options.length]?.id ?? '',
      ]),
    ),
  });

const paying = shipped.filter(
  (one) => one.counted !== undefined && one.benefit?.parts.some((part) => part.kind !== 'computed'),
);

describe.each(paying.map((one) => [one.id, one] as const))('%s', (_, programme) => {
  const compute = (table: readonly CostLine[], pick: number) => {
    const result = computeBenefit(programme, { lines: [...table] }, filled(programme, pick));
    if (result?.fen === null || result === null) throw new Error('not computed');
    return { ...result, fen: result.fen };
  };

  test('one more line of cost never lowers the benefit', () => {
    fc.assert(
      fc.property(lines, fc.nat(5), fc.nat(8), (table, place, pick) => {
        const without = table.filter((_line, at) => at !== place);
        expect(compute(without, pick).fen).toBeLessThanOrEqual(compute(table, pick).fen);
      }),
      { numRuns: 60 },
    );
  });

  test('the benefit is never above a cap, nor above the counted sum by the highest rate, nor below nothing', () => {
    const rates = programme.parameters.filter((one) => one.kind === 'rate');
    const highest = Math.max(33.3, ...rates.map((one) => one.value ?? 0));
    fc.assert(
      fc.property(lines, fc.nat(8), (table, pick) => {
        const result = compute(table, pick);
        for (const cap of result.caps) expect(cap.afterFen ?? 0).toBeLessThanOrEqual(cap.capFen ?? 0);
        const byRate = result.parts.flatMap((part) => [...part.shares, ...part.slices]);
        const sum = byRate.reduce((all, one) => all + one.fen, 0);
        // In whole numbers: a product with 33.3 as a float may fall a hair short.
        expect(BigInt(sum) * 10_000n <= BigInt(result.countedFen) * BigInt(Math.round(highest * 100))).toBe(
          true,
        );
        expect(result.fen).toBeGreaterThanOrEqual(0);
        expect(Number.isSafeInteger(result.fen)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
