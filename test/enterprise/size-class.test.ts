import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import { sample } from '../fixtures/sample.ts';
import { sizeClass, sizes, type Size, type SizeFacts } from '../../assessments/enterprise/size-class.ts';
import { sizeStandard, type SizeIndicator } from '../../assessments/enterprise/size-table.ts';

const facts = (given: Partial<SizeFacts>): SizeFacts => ({
  industry: null,
  staff: null,
  revenue: null,
  totalAssets: null,
  ...given,
});
const sizeOf = (given: Partial<SizeFacts>) => {
  const found = sizeClass(facts(given));
  return found.kind === 'classified' ? found.size : found.kind;
};
/** An industry that falls under the row. */
const industryOf: Readonly<Record<number, string>> = {
  1: 'A',
  2: 'C38',
  3: 'E',
  4: 'F51',
  5: 'F52',
  6: 'G54',
  7: 'G592',
  8: 'G60',
  9: 'H61',
  10: 'H62',
  11: 'I63',
  12: 'I65',
  13: 'K701',
  14: 'K702',
  15: 'L',
  16: 'M',
};

/** Row, indicator, then the lower bounds of large, medium and small as the facts print them. */
const table: readonly (readonly [number, SizeIndicator, number, number, number])[] = [
  [1, 'revenue', 20000, 500, 50],
  [2, 'staff', 1000, 300, 20],
  [2, 'revenue', 40000, 2000, 300],
  [3, 'revenue', 80000, 6000, 300],
  [3, 'totalAssets', 80000, 5000, 300],
  [4, 'staff', 200, 20, 5],
  [4, 'revenue', 40000, 5000, 1000],
  [5, 'staff', 300, 50, 10],
  [5, 'revenue', 20000, 500, 100],
  [6, 'staff', 1000, 300, 20],
  [6, 'revenue', 30000, 3000, 200],
  [7, 'staff', 200, 100, 20],
  [7, 'revenue', 30000, 1000, 100],
  [8, 'staff', 1000, 300, 20],
  [8, 'revenue', 30000, 2000, 100],
  [9, 'staff', 300, 100, 10],
  [9, 'revenue', 10000, 2000, 100],
  [10, 'staff', 300, 100, 10],
  [10, 'revenue', 10000, 2000, 100],
  [11, 'staff', 2000, 100, 10],
  [11, 'revenue', 100000, 1000, 100],
  [12, 'staff', 300, 100, 10],
  [12, 'revenue', 10000, 1000, 50],
  [13, 'revenue', 200000, 1000, 100],
  [13, 'totalAssets', 10000, 5000, 2000],
  [14, 'staff', 1000, 300, 100],
  [14, 'revenue', 5000, 1000, 500],
  [15, 'staff', 300, 100, 10],
  [15, 'totalAssets', 120000, 8000, 100],
  [16, 'staff', 300, 100, 10],
];

/** All indicators far above every bound, but for the one given. */
const withOnly = (row: number, indicator: SizeIndicator, value: string): SizeFacts => ({
  industry: industryOf[row] ?? null,
  staff: indicator === 'staff' ? Number(value) : 9_999_999,
  revenue: indicator === 'revenue' ? value : '999999999999999',
  totalAssets: indicator === 'totalAssets' ? value : '999999999999999',
});

const edges = table.flatMap(([row, indicator, large, medium, small]) =>
  (
    [
      ['large', large, 'medium'],
      ['medium', medium, 'small'],
      ['small', small, 'micro'],
    ] as const
  ).map(([size, bound, below]) => ({ row, indicator, size, bound, below })),
);

describe('At every bound of the table', () => {
  it.each(edges)('row $row: $indicator of exactly $bound is $size', ({ row, indicator, size, bound }) => {
    expect(sizeOf(withOnly(row, indicator, String(bound)))).toBe(size);
  });

  it.each(edges)('row $row: $indicator one below $bound is $below', ({ row, indicator, below, bound }) => {
    expect(sizeOf(withOnly(row, indicator, String(bound - 1)))).toBe(below);
  });

  it.each(edges.filter((edge) => edge.indicator !== 'staff'))(
    'row $row: $indicator the smallest amount below $bound is $below',
    ({ row, indicator, below, bound }) => {
      expect(sizeOf(withOnly(row, indicator, `${bound - 1}.999999`))).toBe(below);
    },
  );

  it('holds no other indicator than these', () => {
    const printed = table.map(([row, indicator]) => `${row} ${indicator}`);
    const stored = sizeStandard.rows.flatMap((row) =>
      row.bounds.map((bounds) => `${row.number} ${bounds.indicator}`),
    );
    expect(stored).toEqual(printed);
  });
});

describe('An industrial enterprise', () => {
  it.each<readonly [number, string, Size]>([
    [1000, '2500', 'medium'],
    [500, '100', 'micro'],
    [19, '50000', 'micro'],
    [300, '2000', 'medium'],
    [1000, '40000', 'large'],
    [999, '40000', 'medium'],
    [1000, '39999.99', 'medium'],
    [299, '2000', 'small'],
    [20, '300', 'small'],
    [0, '0', 'micro'],
    [300, '-5', 'micro'],
  ])('with %i people and %s 万元 is %s', (staff, revenue, size) => {
    expect(sizeOf({ industry: 'C3812', staff, revenue })).toBe(size);
  });

  it('is told the grade of every indicator and the bounds it was held against', () => {
    const found = sizeClass(facts({ industry: 'C38', staff: 1000, revenue: '2500.50', totalAssets: '1' }));
    expect(found).toMatchObject({
      kind: 'classified',
      size: 'medium',
      row: { number: 2, name: { 'zh-CN': '工业', en: 'Industry' } },
      standard: { id: 'miit-2011-300', sources: { size: { document: '工信部联企业〔2011〕300号' } } },
      reasons: [
        {
          indicator: 'staff',
          value: '1000',
          grade: 'large',
          lowerBounds: { large: 1000, medium: 300, small: 20 },
        },
        {
          indicator: 'revenue',
          value: '2500.50',
          grade: 'medium',
          lowerBounds: { large: 40000, medium: 2000, small: 300 },
        },
      ],
    });
  });

  it('of the sample is small, for a profile can be given as it is', () => {
    expect(sizeOf(sample.profile)).toBe('small');
  });
});

describe('Traps in tables found elsewhere', () => {
  it.each<readonly [string, Partial<SizeFacts>, Size]>([
    [
      'storage is medium from 100 people on, not from 200',
      { industry: 'G592', staff: 100, revenue: '1000' },
      'medium',
    ],
    [
      'information transmission stays medium above 10,000 万元',
      { industry: 'I63', staff: 100, revenue: '99999' },
      'medium',
    ],
    [
      'the internet counts as information transmission',
      { industry: 'I64', staff: 1999, revenue: '100000' },
      'medium',
    ],
    ['cargo handling counts as transport', { industry: 'G591', staff: 300, revenue: '2999' }, 'small'],
    ['a class below cargo handling too', { industry: 'G5910', staff: 300, revenue: '3000' }, 'medium'],
    ['social work counts as other industries', { industry: 'Q85', staff: 300 }, 'large'],
  ])('%s', (_, given, size) => {
    expect(sizeOf(given)).toBe(size);
  });
});

describe('Every industry has its row', () => {
  it.each([
    ['A01', 1],
    ['A', 1],
    ['B06', 2],
    ['C', 2],
    ['D46', 2],
    ['E50', 3],
    ['F5112', 4],
    ['F529', 5],
    ['G55', 6],
    ['G57', 6],
    ['G58', 6],
    ['G591', 6],
    ['G5920', 7],
    ['G599', 7],
    ['G60', 8],
    ['H61', 9],
    ['H62', 10],
    ['I63', 11],
    ['I64', 11],
    ['I6513', 12],
    ['K7010', 13],
    ['K702', 14],
    ['K703', 16],
    ['K709', 16],
    ['L', 15],
    ['L71', 15],
    ['L7272', 15],
    ['M', 16],
    ['N79', 16],
    ['O80', 16],
    ['Q85', 16],
    ['R90', 16],
  ])('%s falls under row %i', (industry, number) => {
    expect(sizeClass(facts({ industry }))).toMatchObject({ kind: 'incomplete', row: { number } });
  });

  it.each([
    ['G53', 'railway'],
    ['J', 'finance'],
    ['J66', 'finance'],
    ['K704', 'own-property'],
    ['P', 'education'],
    ['P83', 'education'],
    ['Q84', 'health'],
    ['S', 'public-administration'],
    ['S91', 'public-administration'],
    ['T97', 'international-organisation'],
    ['C99', 'unknown-industry'],
    ['C999', 'unknown-industry'],
  ])('%s is not classified: %s', (industry, reason) => {
    const given = facts({ industry, staff: 5, revenue: '5', totalAssets: '5' });
    expect(sizeClass(given)).toEqual({ kind: 'not-classifiable', reason });
  });

  it('a class the table of industries lacks counts by its group', () => {
    expect(sizeOf({ industry: 'C3818', staff: 300, revenue: '2000' })).toBe('medium');
  });
});

describe('What is missing', () => {
  it.each<readonly [string, Partial<SizeFacts>, readonly string[]]>([
    ['everything', {}, ['industry']],
    ['the indicators', { industry: 'C' }, ['staff', 'revenue']],
    ['revenue alone', { industry: 'C', staff: 5 }, ['revenue']],
    ['people alone', { industry: 'C', revenue: '5', totalAssets: '5' }, ['staff']],
    ['assets of a builder', { industry: 'E', revenue: '5' }, ['totalAssets']],
    ['the division of trade', { industry: 'F', staff: 5, revenue: '5' }, ['industry-division']],
    ['the division of transport', { industry: 'G', staff: 5, revenue: '5' }, ['industry-division']],
    ['the division of catering', { industry: 'H', staff: 5, revenue: '5' }, ['industry-division']],
    ['the division of information', { industry: 'I', staff: 5, revenue: '5' }, ['industry-division']],
    ['the division of health and social work', { industry: 'Q', staff: 5 }, ['industry-division']],
    ['the group of storage', { industry: 'G59', staff: 5, revenue: '5' }, ['industry-group']],
    ['the group of real estate', { industry: 'K', staff: 5, revenue: '5' }, ['industry-group']],
    [
      'the group of real estate given to two digits',
      { industry: 'K70', staff: 5, revenue: '5' },
      ['industry-group'],
    ],
  ])('is named: %s', (_, given, missing) => {
    expect(sizeClass(facts(given))).toMatchObject({ kind: 'incomplete', missing });
  });

  it('does not hold up a row that does not use the indicator', () => {
    expect(sizeOf({ industry: 'A', revenue: '500' })).toBe('medium');
    expect(sizeOf({ industry: 'M', staff: 300 })).toBe('large');
  });

  it('is the industry for an empty profile', () => {
    expect(sizeClass(emptyProfile)).toEqual({ kind: 'incomplete', missing: ['industry'], row: null });
  });
});

describe('For any figures', () => {
  const any = fc.record({
    industry: fc.constantFrom(...Object.values(industryOf)),
    staff: fc.nat(3000),
    revenue: fc.nat(250_000).map(String),
    totalAssets: fc.nat(150_000).map(String),
  });
  const place = (size: string) => sizes.findIndex((one) => one === size);

  it('the class is the lowest grade of all indicators', () => {
    fc.assert(
      fc.property(any, (given) => {
        const found = sizeClass(given);
        if (found.kind !== 'classified') throw new Error(found.kind);
        expect(place(found.size)).toBe(Math.min(...found.reasons.map((reason) => place(reason.grade))));
      }),
    );
  });

  it('more people never make an enterprise smaller', () => {
    fc.assert(
      fc.property(any, fc.nat(3000), (given, more) => {
        const before = place(sizeOf(given));
        expect(place(sizeOf({ ...given, staff: given.staff + more }))).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
