import { describe, expect, test } from 'vitest';
import type { Answers } from '../../assessments/answering/answer.ts';
import type { Certificate, Profile } from '../../assessments/enterprise/profile.ts';
import { checkEligibility, joinTruths } from '../../assessments/programmes/eligibility.ts';
import type { ProgrammeInput } from '../../assessments/programmes/eligibility.ts';
import type { ConditionResult, Truth } from '../../assessments/programmes/eligibility-result.ts';
import { sayBasis } from '../../assessments/programmes/say-condition.ts';
import { sayPlace } from '../../assessments/programmes/say-place.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { both, tinyPack } from '../fixtures/tiny-pack.ts';
import { context, given, input, notApplicable, said, tiny, unsure } from './tiny-programme.ts';

const named = (id: string) => ({ id, label: both(id), provenance: 'law' });

/** The tiny programme with one condition of its own instead. */
const asking = (condition: object, more: object = {}) =>
  tiny((p) => {
    p.eligibility = { kind: 'all', id: 'conditions', label: both('conditions'), of: [condition] };
    Object.assign(p, more);
  });

function judged(condition: object, given_: ProgrammeInput, more: object = {}): ConditionResult {
  const result = checkEligibility(asking(condition, more), given_).root.of[0];
  if (result === undefined) throw new Error('no result');
  return result;
}

const certificate = (expiresOn: string | null, change: Partial<Certificate> = {}): Certificate => ({
  kind: 'high-tech',
  name: '高新技术企业',
  number: 'GR-1',
  issuedOn: '2023-06-01',
  expiresOn,
  ...change,
});

describe('three truths are joined', () => {
  const [y, n, u]: readonly Truth[] = ['yes', 'no', 'unknown'];
  test.each<[Truth, Truth, Truth, Truth]>([
    ['yes', 'yes', 'yes', 'yes'],
    ['yes', 'no', 'no', 'yes'],
    ['yes', 'unknown', 'unknown', 'yes'],
    ['no', 'yes', 'no', 'yes'],
    ['no', 'no', 'no', 'no'],
    ['no', 'unknown', 'no', 'unknown'],
    ['unknown', 'yes', 'unknown', 'yes'],
    ['unknown', 'no', 'no', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ])('%s and %s: all %s, any %s', (a, b, all, any) => {
    expect(joinTruths('all', [a, b])).toBe(all);
    expect(joinTruths('any', [a, b])).toBe(any);
  });

  test.each([
    [said('yes'), n],
    [said('no'), y],
    [unsure, u],
  ])('not turns yes and no round and leaves unknown', (answer, expected) => {
    const not = {
      kind: 'not',
      id: 'not',
      label: both('not'),
      of: { ...named('honest-2'), kind: 'statement', fact: 'honest', is: 'yes' },
    };
    expect(judged(not, input({ answers: { 'p:honest': answer } })).state).toBe(expected);
  });

  test('once decided, nothing more is asked for', () => {
    const statement = (id: string, is: string) => ({ ...named(id), kind: 'statement', fact: 'honest', is });
    const age = { ...named('age'), kind: 'age', months: 12 };
    const either = { kind: 'any', id: 'either', label: both('either'), of: [statement('a', 'yes'), age] };
    const open = checkEligibility(asking(either), input());
    expect(open.state).toBe('unknown');
    expect(open.missing).toEqual([
      { kind: 'fact', fact: 'honest', slot: 'p:honest' },
      { kind: 'profile', field: 'foundedOn' },
    ]);
    const closed = checkEligibility(asking(either), input({ answers: { 'p:honest': said('yes') } }));
    expect([closed.state, closed.missing]).toEqual(['yes', []]);
  });
});

describe('conditions at their edges', () => {
  const motor: Partial<Profile> = { industry: 'C3812', revenue: '39999', totalAssets: '1' };
  const sme = { ...named('sme'), kind: 'size', in: ['micro', 'small', 'medium'] };
  const under = (codes: readonly string[]) => ({ ...named('industry'), kind: 'industry', under: codes });
  const inside = { ...named('place'), kind: 'division', under: ['3601'], names: ['南昌'] };
  const hubei = { ...named('place'), kind: 'division', under: ['42'], names: ['湖北'] };
  const age = { ...named('age'), kind: 'age', months: 12 };
  const onDay = { ...named('age'), kind: 'age', months: 24, on: '2026-02-28' };
  const held = { ...named('held'), kind: 'certificate', anyOf: ['high-tech'] };
  const staff = {
    ...named('staff'),
    kind: 'compare',
    left: { profile: 'staff' },
    is: 'at-most',
    right: { number: 300 },
    unit: both('people'),
  };

  test.each<[string, object, Partial<Profile>, Truth]>([
    ['medium by 999 people', sme, { ...motor, staff: 999, revenue: '40000' }, 'yes'],
    ['large at 1,000 people and 40,000', sme, { ...motor, staff: 1000, revenue: '40000' }, 'no'],
    ['medium at 1,000 people and 39,999', sme, { ...motor, staff: 1000 }, 'yes'],
    ['no size without people', sme, { ...motor, staff: null }, 'unknown'],
    ['no size for finance', sme, { ...motor, industry: 'J66', staff: 5 }, 'unknown'],
    ['an industry under a section', under(['C']), motor, 'yes'],
    ['an industry under a division', under(['C38']), motor, 'yes'],
    ['an industry elsewhere', under(['C39', 'I65']), motor, 'no'],
    ['an industry too coarse to tell', under(['C38']), { industry: 'C' }, 'unknown'],
    ['no industry', under(['C']), {}, 'unknown'],
    ['a district of the city', inside, { division: '360102' }, 'yes'],
    ['a district of another city', inside, { division: '360702' }, 'no'],
    ['no place', inside, {}, 'unknown'],
    ['another province, when a city of Jiangxi is asked', inside, { otherDivision: '湖北省武汉市' }, 'no'],
    ['Jiangxi as text does not say which city', inside, { otherDivision: '江西省' }, 'unknown'],
    ['another province by name', hubei, { otherDivision: '湖北省武汉市' }, 'yes'],
    ['a city without its province does not say enough', hubei, { otherDivision: '武汉市' }, 'unknown'],
    ['Jiangxi, when another province is asked', hubei, { division: '360702' }, 'no'],
    ['a year old today', age, { foundedOn: '2025-06-01' }, 'yes'],
    ['a year old tomorrow', age, { foundedOn: '2025-06-02' }, 'no'],
    ['no founding date', age, {}, 'unknown'],
    ['founded on 29 February, two years by 28 February', onDay, { foundedOn: '2024-02-29' }, 'yes'],
    ['founded on 1 March, two years by 28 February', onDay, { foundedOn: '2024-03-01' }, 'no'],
    ['a certificate on its last day', held, { certificates: [certificate('2026-06-01')] }, 'yes'],
    ['a certificate the day after', held, { certificates: [certificate('2026-05-31')] }, 'no'],
    ['a certificate without expiry', held, { certificates: [certificate(null)] }, 'unknown'],
    [
      'a certificate not issued yet',
      held,
      { certificates: [certificate('2029-06-01', { issuedOn: '2026-06-02' })] },
      'no',
    ],
    [
      'an expired one beside a valid one',
      held,
      { certificates: [certificate('2026-01-01'), certificate('2027-01-01')] },
      'yes',
    ],
    ['another kind', held, { certificates: [certificate('2029-01-01', { kind: 'dcmm' })] }, 'no'],
    ['exactly 300 people', staff, { staff: 300 }, 'yes'],
    ['301 people', staff, { staff: 301 }, 'no'],
    ['people not given', staff, {}, 'unknown'],
  ])('%s', (_, condition, profile, expected) => {
    expect(judged(condition, input({ profile })).state).toBe(expected);
  });

  test.each<[string, Answers, Truth]>([
    ['yes', { 'p:honest': said('yes') }, 'yes'],
    ['no', { 'p:honest': said('no') }, 'no'],
    ['do not know', { 'p:honest': unsure }, 'unknown'],
    ['not answered', {}, 'unknown'],
    ['a stray answer', { 'p:honest': given('1') }, 'unknown'],
  ])('a statement answered: %s', (_, answers, expected) => {
    expect(checkEligibility(tiny(), input({ answers })).state).toBe(expected);
  });

  test.each<['at-least' | 'more-than' | 'at-most' | 'less-than', string, Truth]>([
    ['at-least', '5', 'yes'],
    ['at-least', '4.999999', 'no'],
    ['more-than', '5', 'no'],
    ['more-than', '5.000001', 'yes'],
    ['at-most', '5', 'yes'],
    ['at-most', '5.000001', 'no'],
    ['less-than', '5', 'no'],
    ['less-than', '4.999999', 'yes'],
  ])('%s 5 with %s: %s', (is, value, expected) => {
    const condition = {
      ...named('c'),
      kind: 'compare',
      left: { figure: 'all' },
      is,
      right: { number: 5 },
      unit: both('u'),
    };
    expect(judged(condition, input({ answers: { 'f:all': given(value) } })).state).toBe(expected);
  });
});

describe('quantities', () => {
  const facts = [
    { id: 'sum', kind: 'number', title: both('sum'), where: both('w'), unit: both('u') },
    {
      id: 'kind',
      kind: 'choice',
      title: both('kind'),
      where: both('w'),
      options: [
        { id: 'a', label: both('a'), value: 20 },
        { id: 'b', label: both('b'), value: 5 },
      ],
    },
  ];
  const value = (quantity: object, answers: Answers = {}, overrides: ProgrammeInput['overrides'] = {}) =>
    judged(
      {
        ...named('c'),
        kind: 'compare',
        left: quantity,
        is: 'at-least',
        right: { number: 0 },
        unit: both('u'),
      },
      input({ answers, overrides }),
      {
        facts,
        form: [
          {
            id: 'f',
            title: both('f'),
            fields: facts.map(({ id }) => ({ id, kind: 'fact', fact: id, required: false })),
          },
        ],
      },
    );
  const steps = [
    { atLeast: 15, is: 20 },
    { atLeast: 10, is: 15 },
    { atLeast: 0, is: 5 },
  ];
  const bands = { bands: { of: { figure: 'all' }, steps, otherwise: 0 } };
  const upper = {
    bands: {
      of: { figure: 'all' },
      steps: [
        { atMost: 55, is: 10 },
        { atMost: 75, is: 5 },
      ],
      otherwise: 0,
    },
  };
  const [all, part] = [{ figure: 'all' }, { figure: 'part' }];

  test.each<[string, object, Answers, string]>([
    ['a sum', { sum: [all, part] }, { 'f:all': given('0.1'), 'f:part': given('0.2') }, '0.3'],
    ['a difference', { minus: [all, part] }, { 'f:all': given('5'), 'f:part': given('2') }, '3'],
    ['a product', { times: [all, { number: 3 }] }, { 'f:all': given('5') }, '15'],
    ['a quotient', { divide: [all, part] }, { 'f:all': given('1'), 'f:part': given('3') }, '1/3'],
    ['a share', { share: { percent: { number: 30 }, of: all } }, { 'f:all': given('5') }, '1.5'],
    ['the least', { least: [all, part] }, { 'f:all': given('5'), 'f:part': given('2') }, '2'],
    ['money parameters in 万元', { sum: [{ parameter: 'cap' }, all] }, { 'f:all': given('1') }, '1.1'],
    ['an option of a fact', { fact: 'kind' }, { 'p:tiny/kind': said('a') }, '20'],
    ['a number of a fact', { fact: 'sum' }, { 'p:tiny/sum': given('7.5') }, '7.5'],
    ['a lower bound included', bands, { 'f:all': given('15') }, '20'],
    ['just below a lower bound', bands, { 'f:all': given('14.999999') }, '15'],
    ['below every bound', bands, { 'f:all': given('-0.000001') }, '0'],
    ['an upper bound included', upper, { 'f:all': given('55') }, '10'],
    ['just above an upper bound', upper, { 'f:all': given('55.000001') }, '5'],
    ['above every bound', upper, { 'f:all': given('75.000001') }, '0'],
  ])('%s', (_, quantity, answers, expected) => {
    expect(value(quantity, answers).basis).toMatchObject({ kind: 'number', now: expected });
  });

  test('a divisor of zero given by the user leaves the condition open and says so', () => {
    const result = value({ divide: [all, part] }, { 'f:all': given('1'), 'f:part': given('0') });
    expect(result.state).toBe('unknown');
    expect(sayBasis(result.basis, 'en')).toBe('Cannot be computed: the divisor is 0');
  });

  test('a figure not applicable leaves the condition open and names the figure', () => {
    const result = value({ sum: [all, part] }, { 'f:all': given('1'), 'f:part': notApplicable });
    expect([result.state, result.basis, result.missing]).toEqual([
      'unknown',
      { kind: 'no-value', why: 'not-applicable' },
      [{ kind: 'figure', figure: 'part' }],
    ]);
  });

  test('everything missing is named with its place', () => {
    const result = value({ sum: [all, { profile: 'revenue' }, { fact: 'sum' }] });
    expect(result.missing.map((place) => sayPlace(place, 'zh-CN', tiny(), context))).toEqual([
      '原始数据：all',
      '企业概况：营业收入（万元，上年度）',
      '申报事项：sum',
    ]);
  });
});

describe('levels and scores of questionnaires', () => {
  const ladder = tinyPack.ladders?.[0];
  if (ladder === undefined) throw new Error('the tiny pack has no ladder');
  const level = (step: number) => ({
    ...named('level'),
    kind: 'level',
    pack: tinyPack.id,
    ladder: ladder.id,
    atLeast: ladder.steps[step]?.id,
  });
  const results = { [tinyPack.id]: scorePack(tinyPack, input().situation) };

  test('a questionnaire not begun leaves it open and says where to go', () => {
    expect(judged(level(0), input())).toMatchObject({
      state: 'unknown',
      missing: [{ kind: 'pack', pack: tinyPack.id }],
    });
  });

  test('a level not reached while questions are open is not denied', () => {
    expect(judged(level(0), input({ results }))).toMatchObject({
      state: 'unknown',
      basis: { kind: 'level', now: ladder.none.title },
      missing: [{ kind: 'pack', pack: tinyPack.id }],
    });
  });

  test('where every question has an answer, what is open are those answered “do not know”', () => {
    const base = results[tinyPack.id];
    if (base === undefined) throw new Error('no result');
    const placed = (last: 'unknown' | 'missing') => {
      const questions = Object.fromEntries(
        Object.entries(base.questions).map(([id, one], at) => [
          id,
          { ...one, status: at === 0 ? ('unknown' as const) : at === 1 ? last : ('answered' as const) },
        ]),
      );
      const [place] = judged(level(0), input({ results: { [tinyPack.id]: { ...base, questions } } })).missing;
      return place;
    };
    expect(placed('unknown')).toEqual({ kind: 'pack', pack: tinyPack.id, unsure: 2 });
    expect(placed('missing')).toEqual({ kind: 'pack', pack: tinyPack.id });
  });

  test('a level not reached with nothing open is denied; one reached is met', () => {
    const base = results[tinyPack.id];
    if (base === undefined) throw new Error('no result');
    const done = {
      ...base,
      questions: Object.fromEntries(
        Object.entries(base.questions).map(([id, one]) => [id, { ...one, status: 'answered' as const }]),
      ),
    };
    expect(judged(level(0), input({ results: { [tinyPack.id]: done } })).state).toBe('no');
    const top = {
      ...done,
      ladders: done.ladders.map((one) => ({ ...one, reached: one.steps.length - 1 })),
    };
    expect(judged(level(0), input({ results: { [tinyPack.id]: top } })).state).toBe('yes');
  });

  test('a score with questions open is met once reached, else open', () => {
    const root = tinyPack.scoring?.root;
    const node = root !== undefined && 'id' in root ? root.id : '';
    const score = (atLeast: number) => ({
      ...named('score'),
      kind: 'score',
      pack: tinyPack.id,
      node,
      atLeast,
    });
    expect(judged(score(0), input({ results })).state).toBe('yes');
    expect(judged(score(1), input({ results })).state).toBe('unknown');
  });
});

describe('where a programme stands', () => {
  const elsewhere = {
    region: { scope: 'province', name: both('Hubei'), divisions: ['42'], names: ['湖北'] },
  };
  test('the place is the first condition, and elsewhere is said', () => {
    const programme = tiny((p) => Object.assign(p, elsewhere));
    const result = checkEligibility(
      programme,
      input({ profile: { division: '360702' }, answers: { 'p:honest': said('yes') } }),
    );
    expect(result.state).toBe('no');
    expect(result.root.of[0]).toMatchObject({ id: 'region', state: 'no' });
    expect(result.standing.elsewhere).toBe(true);
    expect(result.missing).toEqual([]);
  });

  test.each([
    ['2025-12-31', 'before'],
    ['2026-01-01', 'within'],
    ['2026-12-31', 'within'],
    ['2027-01-01', 'after'],
  ])('on %s the rules are %s', (today, validity) => {
    const programme = tiny((p) => void (p.validity = { from: '2026-01-01', to: '2026-12-31' }));
    expect(checkEligibility(programme, input({ today })).standing.validity).toBe(validity);
  });

  test.each([
    ['2027-01-01', false],
    ['2027-01-02', true],
  ])('a source of 1 January 2026 on %s: dated %s', (today, dated) => {
    expect(checkEligibility(tiny(), input({ today })).standing.dated).toBe(dated);
  });

  test('conditions of acceptance stand apart and do not deny the application', () => {
    const programme = tiny((p) => {
      p.acceptance = { ...named('reached'), kind: 'statement', fact: 'honest', is: 'no' };
    });
    const result = checkEligibility(programme, input({ answers: { 'p:honest': said('yes') } }));
    expect([result.state, result.acceptance?.state]).toEqual(['yes', 'no']);
  });
});
