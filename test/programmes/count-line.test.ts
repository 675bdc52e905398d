import { describe, expect, test } from 'vitest';
import { computeBenefit } from '../../assessments/programmes/benefit.ts';
import type { LineCount } from '../../assessments/programmes/benefit-result.ts';
import type { CostLine } from '../../assessments/programmes/cost-line.ts';
import { sayLineReason } from '../../assessments/programmes/say-benefit.ts';
import { both } from '../fixtures/tiny-pack.ts';
import { input, line, tiny } from './tiny-programme.ts';
import type { Loose } from './tiny-programme.ts';

/** How one row of the cost table is judged under a changed counting rule. */
function counted(
  row: CostLine,
  change: (counted: Loose, programme: Loose) => void,
  today?: string,
): LineCount {
  const programme = tiny((p) => change(p.counted, p));
  const result = computeBenefit(programme, { lines: [row] }, input(today === undefined ? {} : { today }));
  const [one] = result?.lines ?? [];
  if (one === undefined) throw new Error('no line');
  return one;
}

const parameter = (p: Loose, id: string, kind: string, value: unknown) =>
  p.parameters.push({ id, kind, value, title: both(id), provenance: 'law' });

const windowOf =
  (of: string, from: string | null, to: string | null) =>
  (rule: Loose, p: Loose): void => {
    rule.windows = [{ of, provenance: 'law' }];
    for (const [end, value] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (value === null) continue;
      parameter(p, end, 'date', value);
      rule.windows[0][end] = end;
    }
  };

const paidRatio = (rule: Loose, p: Loose): void => {
  parameter(p, 'paid', 'rate', 90);
  rule.paidRatio = { atLeast: 'paid', provenance: 'law' };
};
const used = (rule: Loose, p: Loose): void => {
  parameter(p, 'months', 'months', 3);
  rule.usedMonths = { atLeast: 'months', provenance: 'law' };
};
const unitValue = (rule: Loose, p: Loose): void => {
  parameter(p, 'unit', 'money', 5_000_000);
  rule.unitValue = { atMost: 'unit', provenance: 'law' };
};
const flags = (rule: Loose): void => {
  rule.flags = ['funded-before', 'affiliate', 'in-catalogue'].map((flag) => ({ flag, provenance: 'law' }));
};
const proofs = (rule: Loose): void => void (rule.proofs = ['contract', 'invoice', 'payment', 'acceptance']);
const excludes = (rule: Loose): void => void (rule.excludes = { classes: ['hardware'], provenance: 'law' });
const limited = (rule: Loose): void => void (rule.amount.notAbove = ['contract', 'invoiced']);
const annual = (rule: Loose): void => void (rule.amount.of = 'annual-contract');
const nothing = (): void => undefined;

const paid = (amountFen: number, paidOn: string | null = '2026-03-20') => ({
  payments: [{ proof: '1', paidOn, amountFen }],
});
const from = windowOf('contract', '2026-03-01', null);
const to = windowOf('contract', null, '2026-03-01');

describe('a line counts, does not count, or is left open', () => {
  test.each<[string, (rule: Loose, p: Loose) => void, Partial<CostLine>, LineCount['state'], number, string]>(
    [
      ['a paid line', nothing, {}, 'counted', 100_000, 'counted'],
      ['a class not named', nothing, { class: 'software' }, 'not-counted', 0, 'class-not-named'],
      ['a class excluded', excludes, { class: 'hardware' }, 'not-counted', 0, 'class-excluded'],
      ['nothing paid yet', nothing, { payments: [] }, 'not-counted', 0, 'nothing-to-count'],
      ['funded before', flags, { fundedBefore: true }, 'not-counted', 0, 'funded-before'],
      ['not said whether funded before', flags, { fundedBefore: null }, 'unknown', 0, 'fundedBefore'],
      ['a provider tied to the firm', flags, { affiliate: true }, 'not-counted', 0, 'affiliate'],
      ['outside the catalogue', flags, { inCatalogue: false }, 'not-counted', 0, 'not-in-catalogue'],
      ['all flags good', flags, {}, 'counted', 100_000, 'counted'],
      ['all papers there', proofs, {}, 'counted', 100_000, 'counted'],
      ['no invoice', proofs, { invoices: [] }, 'not-counted', 0, 'no-paper'],
      ['not accepted yet', proofs, { acceptedOn: null }, 'not-counted', 0, 'no-paper'],
      ['contracted on the first day', from, {}, 'counted', 100_000, 'counted'],
      ['contracted the day before', from, { contractedOn: '2026-02-28' }, 'not-counted', 0, 'outside-window'],
      ['contracted on the last day', to, {}, 'counted', 100_000, 'counted'],
      ['contracted the day after', to, { contractedOn: '2026-03-02' }, 'not-counted', 0, 'outside-window'],
      ['no date of contract', from, { contractedOn: null }, 'unknown', 0, 'contractedOn'],
      [
        'accepted too late',
        windowOf('acceptance', null, '2026-03-31'),
        {},
        'not-counted',
        0,
        'outside-window',
      ],
      ['paid on the last day', windowOf('payment', null, '2026-03-20'), {}, 'counted', 100_000, 'counted'],
      [
        'paid in full a day late',
        windowOf('payment', null, '2026-03-19'),
        {},
        'not-counted',
        0,
        'papers-outside',
      ],
      [
        'paid partly in time',
        windowOf('payment', '2026-03-01', '2026-03-31'),
        {
          payments: [
            { proof: '1', paidOn: '2026-02-28', amountFen: 40_000 },
            { proof: '2', paidOn: '2026-03-01', amountFen: 60_000 },
          ],
        },
        'counted',
        60_000,
        'papers-outside',
      ],
      [
        'a payment without a date',
        windowOf('payment', '2026-03-01', null),
        paid(100_000, null),
        'unknown',
        0,
        'payments',
      ],
      ['89.9 % paid', paidRatio, paid(89_900), 'not-counted', 0, 'paid-too-little'],
      ['90 % paid', paidRatio, paid(90_000), 'counted', 90_000, 'counted'],
      ['one fen less than 90 %', paidRatio, paid(89_999), 'not-counted', 0, 'paid-too-little'],
      ['no contract amount to compare with', paidRatio, { contractFen: null }, 'unknown', 0, 'contractFen'],
      ['three months today', used, { usedFrom: '2026-03-01' }, 'counted', 100_000, 'counted'],
      ['three months tomorrow', used, { usedFrom: '2026-03-02' }, 'not-counted', 0, 'used-too-short'],
      ['stopped yesterday', used, { usedTo: '2026-05-31' }, 'not-counted', 0, 'not-in-use'],
      ['last day of use is today', used, { usedTo: '2026-06-01' }, 'counted', 100_000, 'counted'],
      ['no start of use', used, { usedFrom: null }, 'unknown', 0, 'usedFrom'],
      ['a unit of exactly 5 million', unitValue, { contractFen: 500_000_000 }, 'counted', 100_000, 'counted'],
      ['a unit one fen dearer', unitValue, { contractFen: 500_000_001 }, 'not-counted', 0, 'unit-too-dear'],
      [
        'two units of 5 million',
        unitValue,
        { contractFen: 1_000_000_000, units: 2 },
        'counted',
        100_000,
        'counted',
      ],
      ['more paid than contracted', limited, paid(120_000), 'counted', 100_000, 'limited'],
      [
        'more paid than invoiced',
        limited,
        { invoices: [{ number: '1', issuedOn: '2026-03-10', amountFen: 70_000 }] },
        'counted',
        70_000,
        'limited',
      ],
      ['a contract of twelve months', annual, {}, 'counted', 100_000, 'counted'],
      ['a contract of 24 months', annual, { serviceTo: '2028-02-29' }, 'counted', 50_000, 'counted'],
      ['a contract of 18 months', annual, { serviceTo: '2027-08-31' }, 'counted', 66_666, 'counted'],
      ['a contract of six months', annual, { serviceTo: '2026-08-31' }, 'counted', 100_000, 'counted'],
      ['no end of service', annual, { serviceTo: null }, 'unknown', 0, 'serviceTo'],
    ],
  )('%s', (_, rule, change, state, fen, why) => {
    const count = counted(line(100_000, change), rule);
    expect([count.state, count.countedFen]).toEqual([state, fen]);
    const reasons = [
      ...count.reasons.map((one) => one.kind),
      ...count.missing.flatMap((one) => (one.kind === 'cost-line' ? [one.field] : [])),
    ];
    expect(reasons).toContain(why);
  });

  test('a window not keyed in yet leaves the line open and names the parameter', () => {
    const count = counted(line(100_000), (rule, p) => {
      parameter(p, 'from', 'date', null);
      rule.windows = [{ of: 'payment', from: 'from', provenance: 'law' }];
    });
    expect(count).toMatchObject({
      state: 'unknown',
      missing: [{ kind: 'parameter', programme: 'tiny', parameter: 'from' }],
    });
  });

  test('a line of no class is open until one is chosen, whatever it may be', () => {
    const result = computeBenefit(tiny(), { lines: [line(10_000, { id: 'one', class: null })] }, input());
    expect(result?.lines).toMatchObject([
      { state: 'unknown', countedFen: 0, missing: [{ kind: 'cost-line', line: 'one', field: 'class' }] },
    ]);
  });

  test('a reason against the line decides even while something is missing', () => {
    const count = counted(line(100_000, { fundedBefore: true, contractedOn: null }), (rule, p) => {
      flags(rule);
      from(rule, p);
    });
    expect([count.state, count.missing]).toEqual(['not-counted', []]);
  });

  test('three months from 30 November end on the last day of February', () => {
    const row = line(100_000, { usedFrom: '2025-11-30' });
    expect(counted(row, used, '2026-02-27').state).toBe('not-counted');
    expect(counted(row, used, '2026-02-28').state).toBe('counted');
  });
});

describe('reasons in words', () => {
  test('89.999 % is never shown as the 90 % it does not reach', () => {
    const [reason] = counted(line(100_000, paid(89_999)), paidRatio).reasons;
    if (reason === undefined) throw new Error('no reason');
    expect(sayLineReason(reason, 'zh-CN')).toBe('已付 89.99%，须达到 90%');
    expect(sayLineReason(reason, 'en')).toBe('89.99% paid; 90% is asked');
  });

  test('a date outside names both days', () => {
    const [reason] = counted(line(100_000, { contractedOn: '2026-02-28' }), from).reasons;
    if (reason === undefined) throw new Error('no reason');
    expect(sayLineReason(reason, 'zh-CN')).toBe('合同日期 2026-02-28 早于 2026-03-01');
  });

  test('names the sum a line is limited to without a gap between the unit and the word after it', () => {
    const limited = (by: 'contract' | 'invoiced' | 'paid') =>
      sayLineReason({ kind: 'limited', by, fen: 5_880_000 }, 'zh-CN');
    expect([limited('contract'), limited('invoiced'), limited('paid')]).toEqual([
      '以合同金额 58,800.00 元为限',
      '以开票金额 58,800.00 元为限',
      '以实付金额 58,800.00 元为限',
    ]);
  });
});
