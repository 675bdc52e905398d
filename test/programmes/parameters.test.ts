import { describe, expect, test } from 'vitest';
import { monthsLater, placeInWindow, wholeMonths } from '../../assessments/programmes/dates.ts';
import { checkFactAnswer } from '../../assessments/programmes/check-fact-answer.ts';
import type { Fact } from '../../assessments/programmes/fact.ts';
import { factSlot } from '../../assessments/programmes/fact.ts';
import { formatFen } from '../../assessments/programmes/money.ts';
import type { Parameter } from '../../assessments/programmes/parameter.ts';
import { checkOverride } from '../../assessments/programmes/resolve-parameters.ts';
import { programmeFaults } from '../../assessments/text/faults/programme.ts';
import { both } from '../fixtures/tiny-pack.ts';
import { given, notApplicable, said, unsure } from './tiny-programme.ts';

const parameter = (kind: Parameter['kind']): Parameter => ({
  id: 'one',
  kind,
  value: null,
  title: both('one'),
  provenance: { source: 'law', mark: 'official' },
});
const keyed = (value: string, change: object = {}) => ({
  value,
  source: '通知',
  documentNumber: '',
  date: null,
  ...change,
});

describe('a figure keyed in is checked before it counts', () => {
  test.each<[Parameter['kind'], unknown, string | null]>([
    ['rate', keyed('0'), null],
    ['rate', keyed('33.333333'), null],
    ['rate', keyed('300'), null],
    ['rate', keyed('300.1'), 'programme.not-a-rate'],
    ['rate', keyed('-1'), 'programme.not-a-rate'],
    ['rate', keyed('50%'), 'programme.not-a-rate'],
    ['rate', keyed('2026-01-01'), 'programme.not-a-rate'],
    ['money', keyed('200000.01'), null],
    ['money', keyed('0.001'), 'programme.not-a-money'],
    ['money', keyed('1e6'), 'programme.not-a-money'],
    ['money', keyed('1000000000.01'), 'programme.not-a-money'],
    ['months', keyed('3'), null],
    ['months', keyed('2.5'), 'programme.not-a-months'],
    ['date', keyed('2026-02-28'), null],
    ['date', keyed('2026-02-29'), 'programme.not-a-date'],
    ['date', keyed('20260228'), 'programme.not-a-date'],
    ['rate', keyed('50', { source: '  ' }), 'programme.override-source'],
    ['rate', keyed('50', { date: '2026-13-01' }), 'programme.override-form'],
    ['rate', { ...keyed('50'), more: 1 }, 'programme.override-form'],
    ['rate', 'fifty', 'programme.override-form'],
  ])('%s %j: %s', (kind, override, code) => {
    const fault = checkOverride(parameter(kind), override);
    expect(fault?.code ?? null).toBe(code);
    if (code !== null) expect(programmeFaults[code]).toBeDefined();
  });
});

describe('an answer to a fact is checked before it is stored', () => {
  const common = { id: 'one', title: both('one'), where: both('w'), shared: false };
  const yesNo: Fact = { ...common, kind: 'yes-no' };
  const number: Fact = { ...common, kind: 'number', unit: both('u'), integer: true, min: 0, max: 20 };
  const choice: Fact = {
    ...common,
    kind: 'choice',
    options: [
      { id: 'a', label: both('a'), value: 1 },
      { id: 'b', label: both('b'), value: 2 },
    ],
  };
  test.each([
    [yesNo, said('yes'), null],
    [yesNo, said('maybe'), 'programme.fact-kind'],
    [yesNo, given('1'), 'programme.fact-kind'],
    [yesNo, unsure, null],
    [number, given('20'), null],
    [number, given('21'), 'programme.fact-high'],
    [number, given('-1'), 'programme.fact-low'],
    [number, given('1.5'), 'programme.fact-whole'],
    [number, said('a'), 'programme.fact-kind'],
    [number, notApplicable, null],
    [choice, said('b'), null],
    [choice, said('c'), 'programme.fact-kind'],
  ])('%j with %j: %s', (fact, answer, code) => {
    const fault = checkFactAnswer(fact, answer);
    expect(fault?.code ?? null).toBe(code);
    if (code !== null) expect(programmeFaults[code]).toBeDefined();
  });

  test('shared facts have one slot for all programmes, own facts one each', () => {
    expect(factSlot('tiny', { id: 'one', shared: true })).toBe('p:one');
    expect(factSlot('tiny', { id: 'one', shared: false })).toBe('p:tiny/one');
  });
});

describe('dates and money', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-01', 1, '2027-01-01'],
  ])('%s and %i months: %s', (date, months, expected) => {
    expect(monthsLater(date, months)).toBe(expected);
  });

  test.each([
    ['2026-01-01', '2026-12-31', 12],
    ['2026-01-01', '2027-01-01', 12],
    ['2026-01-01', '2026-12-30', 11],
    ['2026-03-15', '2026-04-14', 1],
    ['2026-03-15', '2026-03-20', 1],
    ['2026-01-31', '2026-02-27', 1],
  ])('%s to %s has %i whole months', (from, to, expected) => {
    expect(wholeMonths(from, to)).toBe(expected);
  });

  test('both ends of a window belong to it, an open end always holds', () => {
    expect(placeInWindow('2026-01-01', '2026-01-01', '2026-01-01')).toBe('within');
    expect(placeInWindow('2025-12-31', '2026-01-01', null)).toBe('before');
    expect(placeInWindow('2026-01-02', null, '2026-01-01')).toBe('after');
  });

  test.each([
    [0, '0.00 元', 'CNY 0.00'],
    [5, '0.05 元', 'CNY 0.05'],
    [123_456_789, '1,234,567.89 元', 'CNY 1,234,567.89'],
    [-150, '\u22121.50 元', 'CNY \u22121.50'],
  ])('%i fen', (fen, zh, en) => {
    expect([formatFen(fen, 'zh-CN'), formatFen(fen, 'en')]).toEqual([zh, en]);
  });
});
