import { expect, test } from 'vitest';
import { budgetSums } from '../../assessments/application/budget-sums.ts';
import { budgetLine, emptyRows, source } from './make-application.ts';

test('totals, shares and the balance of a budget are exact', () => {
  const sums = budgetSums({
    lines: [
      budgetLine('a', 10_000_00),
      budgetLine('b', 5_000_01),
      { ...budgetLine('c', 1), class: 'training' },
    ],
    sources: [source('own', 'own', 10_000_00), source('city', 'fiscal-city', 5_000_00)],
    earlier: [],
  });
  expect(sums.costFen).toBe(1_500_002);
  expect(sums.sourceFen).toBe(1_500_000);
  expect(sums.differenceFen).toBe(-2);
  expect(sums.publicFen).toBe(500_000);
  expect(sums.ownPercent).toBe('200/3');
  expect(sums.byClass.map(({ kind, fen }) => [kind, fen])).toEqual([
    ['software', 1_500_001],
    ['training', 1],
  ]);
});

test('what has no class yet is told apart from every class, and counted', () => {
  const sums = budgetSums({
    lines: [{ ...budgetLine('a', 300), class: null }, budgetLine('b', 100)],
    sources: [],
    earlier: [],
  });
  expect(sums.byClass.map(({ kind, percent }) => [kind, percent])).toEqual([
    ['software', '25'],
    [null, '75'],
  ]);
  expect(sums.withoutClass).toBe(1);
});

test('an empty budget has no shares, and rows without an amount are counted as open', () => {
  const sums = budgetSums({
    lines: [budgetLine('a', null)],
    sources: [source('s', 'own', null)],
    earlier: [],
  });
  expect([sums.costFen, sums.ownPercent, sums.open]).toEqual([0, null, 2]);
});

test('both sides agree only when no amount is open, and an empty row is none', () => {
  const even = {
    lines: [budgetLine('a', 100)],
    sources: [source('own', 'own', 100)],
    earlier: [],
  };
  expect(budgetSums(even)).toMatchObject({ balanced: true, open: 0 });
  expect(budgetSums({ ...even, lines: [...even.lines, budgetLine('b', null)] })).toMatchObject({
    balanced: false,
    differenceFen: 0,
    open: 1,
  });
  const { lines, sources } = emptyRows.budget;
  const padded = { ...even, lines: [...even.lines, ...lines], sources: [...even.sources, ...sources] };
  expect(budgetSums(padded)).toEqual(budgetSums(even));
  // What somebody chose is something given: the amount is asked for.
  expect(budgetSums({ ...even, sources: [source('', 'loan', null)] }).open).toBe(1);
});
