import { describe, expect, it } from 'vitest';
import { emptyProfile, type Profile } from '../../assessments/enterprise/profile.ts';
import type { ConditionResult, Truth } from '../../assessments/programmes/eligibility-result.ts';
import type { Parameter } from '../../assessments/programmes/parameter.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import { standingOf } from '../../assessments/programmes/standing.ts';
import { askedByBenefit } from '../../renderer/screens/programmes/asked-by.ts';
import { countConditions } from '../../renderer/screens/programmes/count-conditions.ts';
import { firstAskers } from '../../renderer/screens/programmes/first-askers.ts';
import { groupProgrammes, regionsOf } from '../../renderer/screens/programmes/group-programmes.ts';
import type { JudgedProgramme } from '../../renderer/screens/programmes/programme-row.tsx';
import { sortProgrammes } from '../../renderer/screens/programmes/sort-programmes.ts';
import { readOverride, type TypedOverride } from '../../renderer/screens/programmes/read-override.ts';
import { shipped, shippedProgramme } from '../programmes/shipped.ts';

const at = (place: Partial<Profile>): Profile => ({ ...emptyProfile, ...place });
const ids = (list: readonly { readonly id: string }[]): string[] => list.map((one) => one.id);

describe('programmes are sorted by how near they are', () => {
  it('those of the own city stand before those of the province, and other cities stand apart', () => {
    const groups = groupProgrammes(shipped, at({ division: '360102' }));
    expect(ids(groups.here).slice(0, 2).toSorted()).toEqual(['nanchang-measures', 'nanchang-pilot']);
    expect(ids(groups.here)).toContain('cloud-voucher');
    expect(ids(groups.elsewhere)).toContain('jiujiang-pilot');
    expect(ids(groups.elsewhere)).toContain('guizhou-cloud-voucher');
  });

  it('while the place is not known, those of single cities stand apart from those for all of Jiangxi', () => {
    const groups = groupProgrammes(shipped, at({}));
    expect(ids(groups.here)).toContain('cloud-voucher');
    expect(groups.here.every(({ region }) => region.scope === 'province')).toBe(true);
    expect(ids(groups.local)).toEqual(expect.arrayContaining(['nanchang-pilot', 'jiujiang-pilot']));
    expect(ids(groups.elsewhere)).toContain('nanjing-pilot');
    expect(groupProgrammes(shipped, at({ division: '360702' })).local).toEqual([]);
  });

  it('an enterprise of another province finds its own programmes and those of Jiangxi among the examples', () => {
    const groups = groupProgrammes(shipped, at({ otherDivision: '湖北省武汉市洪山区' }));
    expect(ids(groups.here)).toEqual(['hubei-cloud-voucher']);
    expect(ids(groups.elsewhere)).toContain('cloud-voucher');
  });

  it('are called by the places they are for, not by the place of the enterprise', () => {
    const named = (division: string): readonly string[] =>
      regionsOf(groupProgrammes(shipped, at({ division })).here).map((name) => name['zh-CN']);
    expect(named('360802')).toEqual(['江西省']);
    expect(named('360102')).toEqual(['南昌市', '江西省']);
  });

  it('every programme stands in one group and no other', () => {
    for (const place of [at({ division: '360702' }), at({})]) {
      const { here, national, local, elsewhere } = groupProgrammes(shipped, place);
      expect(ids([...here, ...national, ...local, ...elsewhere]).toSorted()).toEqual(ids(shipped).toSorted());
    }
  });

  it('what one can do something about stands first, and what is closed last', () => {
    const day = '2026-11-23';
    const judged = (id: string, state: Truth, open: number, closed = false): JudgedProgramme => {
      const programme: Programme = {
        ...shippedProgramme('nanchang-pilot'),
        id,
        status: { state: closed ? 'closed' : 'unknown', asOf: null },
      };
      const root = result(
        'all',
        state,
        Array.from({ length: open }, () => leaf('unknown')),
      );
      const standing = standingOf(programme, day);
      const eligibility = {
        programmeId: id,
        edition: '1',
        state,
        root,
        acceptance: null,
        standing,
        missing: [],
      };
      return { programme, eligibility, benefit: null };
    };
    const list = [
      judged('closed', 'yes', 0, true),
      judged('not', 'no', 0),
      judged('three', 'unknown', 3),
      judged('one', 'unknown', 1),
      judged('also-one', 'unknown', 1),
      judged('met', 'yes', 0),
    ];
    const sorted = sortProgrammes(list, day).map(({ programme }) => programme);
    expect(ids(sorted)).toEqual(['met', 'one', 'also-one', 'three', 'not', 'closed']);
  });
});

const result = (
  kind: ConditionResult['kind'],
  state: Truth,
  of: readonly ConditionResult[] = [],
): ConditionResult => ({
  id: `${kind}-${state}-${of.length}`,
  kind,
  label: { 'zh-CN': '条件', en: 'Condition' },
  state,
  basis: { kind: 'joined' },
  missing: [],
  provenance: null,
  of,
});
const leaf = (state: Truth): ConditionResult => result('statement', state);
const root = (...of: ConditionResult[]): { root: ConditionResult } => ({
  root: result('all', 'unknown', of),
});

describe('conditions are counted as a person would', () => {
  it('one by one where all are asked', () => {
    expect(countConditions(root(leaf('yes'), leaf('no'), leaf('unknown'), leaf('unknown')))).toEqual({
      unmet: 1,
      open: 2,
    });
  });

  it('as one where any of several is enough, and not at all once one is met', () => {
    const open = result('any', 'unknown', [leaf('no'), leaf('unknown'), leaf('unknown')]);
    const met = result('any', 'yes', [leaf('yes'), leaf('unknown')]);
    expect(countConditions(root(open, met))).toEqual({ unmet: 0, open: 1 });
  });

  it('in a group that has failed the open ones still count as open', () => {
    const failed = result('all', 'no', [leaf('no'), leaf('unknown')]);
    expect(countConditions(root(failed))).toEqual({ unmet: 1, open: 1 });
  });

  it('a condition turned round counts as one', () => {
    expect(countConditions(root(result('not', 'no', [leaf('yes')])))).toEqual({ unmet: 1, open: 0 });
  });
});

describe('what a programme must know', () => {
  it.each(shipped)('is asked once on its page: $id', (programme) => {
    const { conditions, benefit, others } = firstAskers(programme);
    const facts = [...conditions.values(), benefit, others].flatMap((one) => one.facts);
    expect(facts.toSorted()).toEqual(ids(programme.facts).toSorted());
  });

  it('is found through named values', () => {
    const { conditions } = firstAskers(shippedProgramme('innovative-sme-recognition'));
    const asked = [...conditions.values()].flatMap((one) => one.facts);
    expect(asked).toContain('field');
  });

  it('is found in the amounts of the benefit', () => {
    expect(askedByBenefit(shippedProgramme('rd-super-deduction')).figures.length).toBeGreaterThan(0);
  });
});

const parameter = (kind: Parameter['kind']): Parameter => ({
  id: 'p',
  title: { 'zh-CN': '比例', en: 'Rate' },
  provenance: { source: 'own', mark: 'own-reference' },
  kind,
  value: null,
});
const typed = (part: Partial<TypedOverride>): TypedOverride => ({
  value: '40',
  source: '章贡区工信局通知',
  documentNumber: '',
  date: '',
  ...part,
});

describe('a figure keyed in from a notice', () => {
  it.each([
    ['rate', '40%', '40'],
    ['rate', ' 33.5 ', '33.5'],
    ['money', '300,000.50', '300000.5'],
    ['months', '6', '6'],
    ['date', '2026年3月1日', '2026-03-01'],
  ] as const)('is read in the ways people write it: %s %s', (kind, value, expected) => {
    const read = readOverride(parameter(kind), typed({ value, date: '2026/3/1' }));
    expect(read).toMatchObject({ kind: 'override', override: { value: expected, date: '2026-03-01' } });
  });

  it.each([
    ['rate', '301', 'value'],
    ['rate', '四成', 'value'],
    ['money', '1.234', 'value'],
    ['money', '-1', 'value'],
    ['months', '6.5', 'value'],
    ['months', '', 'value'],
    ['date', '明年', 'value'],
  ] as const)('is refused in words when it does not fit: %s %s', (kind, value, field) => {
    const read = readOverride(parameter(kind), typed({ value }));
    expect(read.kind).toBe('problems');
    expect(Object.keys(read.kind === 'problems' ? read.problems : {})).toEqual([field]);
  });

  it('tells everything that is wrong at once', () => {
    const read = readOverride(parameter('rate'), typed({ value: 'x', source: ' ', date: '2026-02-30' }));
    expect(Object.keys(read.kind === 'problems' ? read.problems : {}).toSorted()).toEqual([
      'date',
      'source',
      'value',
    ]);
  });
});
