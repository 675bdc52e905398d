import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../assessments/answering/answer.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import type { Certificate, Profile } from '../../assessments/enterprise/profile.ts';
import { marks } from '../../assessments/pack/provenance.ts';
import { computeBenefit } from '../../assessments/programmes/benefit.ts';
import { conditionsIn } from '../../assessments/programmes/condition.ts';
import type { CostLine } from '../../assessments/programmes/cost-line.ts';
import { checkEligibility } from '../../assessments/programmes/eligibility.ts';
import { sayBasis } from '../../assessments/programmes/say-condition.ts';
import type { ProgrammeInput } from '../../assessments/programmes/eligibility.ts';
import type { Truth } from '../../assessments/programmes/eligibility-result.ts';
import { standingOf } from '../../assessments/programmes/standing.ts';
import { readSample } from '../../assessments/sample/read-sample.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { content, shipped, shippedProgramme } from './shipped.ts';
import { given, line, said } from './tiny-programme.ts';

const sample = readSample(content.sample, content.packs, content.figures);

/** Facts by programme-free slot or `programme/fact`, as text: numbers, or the option said. */
function answersOf(facts: Readonly<Record<string, string>>): Answers {
  return Object.fromEntries(
    Object.entries(facts).map(([slot, text]) => [
      slot.startsWith('f:') ? slot : `p:${slot}`,
      /^-?\d/.test(text) ? given(text) : said(text),
    ]),
  );
}

const motors: Profile = {
  ...emptyProfile,
  division: '360102',
  industry: 'C3812',
  staff: 186,
  revenue: '6480',
  totalAssets: '7350',
  foundedOn: '2011-05-18',
};

function situated(
  facts: Readonly<Record<string, string>> = {},
  parts: Partial<Omit<ProgrammeInput, 'situation'>> & { readonly profile?: Partial<Profile> } = {},
): ProgrammeInput {
  const { profile, ...rest } = parts;
  return {
    situation: {
      profile: { ...motors, ...profile },
      figures: content.figures,
      answers: answersOf(facts),
    },
    results: {},
    overrides: {},
    choices: {},
    today: '2026-06-01',
    ...rest,
  };
}

const state = (id: string, input: ProgrammeInput): Truth =>
  checkEligibility(shippedProgramme(id), input).state;

const yuan = (amount: number) => Math.round(amount * 100);

/** A line whose papers all bear one date. */
const dated = (date: string, amountYuan: number, change: Partial<CostLine> = {}): CostLine => {
  const fen = yuan(amountYuan);
  return line(fen, {
    contractedOn: date,
    acceptedOn: date,
    invoices: [{ number: '1', issuedOn: date, amountFen: fen }],
    payments: [{ proof: '1', paidOn: date, amountFen: fen }],
    ...change,
  });
};

function fen(id: string, lines: readonly CostLine[], input: ProgrammeInput = situated()): number | null {
  const result = computeBenefit(shippedProgramme(id), { lines: [...lines] }, input);
  if (result === null) throw new Error('no benefit');
  return result.fen;
}

describe('what is shipped', () => {
  test('the instruments of the policy and the programmes known', () => {
    expect(shipped.map((one) => one.id)).toEqual(
      expect.arrayContaining([
        'special-fund',
        'cloud-voucher',
        'first-purchase',
        'risk-compensation',
        'rd-super-deduction',
        'accelerated-depreciation',
        'software-ic-income-tax',
        'nanchang-pilot',
        'hubei-cloud-voucher',
        'guizhou-cloud-voucher',
        'shanxi-cloud-voucher',
        'guangdong-cloud-voucher',
        'jiangsu-cloud-stars',
        'changchun-pilot',
        'nanjing-pilot',
        'innovative-sme-recognition',
        'specialised-sme-recognition',
        'little-giant-recognition',
        'tech-sme-evaluation',
        'small-low-profit-tax',
      ]),
    );
  });

  test('every instrument of clause 四（二） is answered by a programme', () => {
    const answering = shipped.filter((one) => one.policyClauses?.includes('四（二）')).map((one) => one.id);
    expect(answering).toEqual(
      expect.arrayContaining([
        'special-fund',
        'cloud-voucher',
        'first-purchase',
        'risk-compensation',
        'rd-super-deduction',
        'accelerated-depreciation',
        'software-ic-income-tax',
      ]),
    );
  });

  test('what no published figure is known for has none, and gives no number', () => {
    for (const id of ['cloud-voucher', 'industry-development-fund', 'jiujiang-pilot', 'shangrao-pilot']) {
      const programme = shippedProgramme(id);
      expect(programme.parameters.map((one) => one.value)).toEqual(programme.parameters.map(() => null));
      expect(fen(id, [dated('2026-03-01', 1000)])).toBeNull();
    }
  });

  test('programmes of other provinces are marked as such and are closed to Jiangxi', () => {
    const elsewhere = shipped.filter((one) => standingOf(one, '2026-06-01').elsewhere);
    expect(elsewhere.map((one) => one.id).toSorted()).toEqual([
      'changchun-pilot',
      'guangdong-cloud-voucher',
      'guizhou-cloud-voucher',
      'hubei-cloud-voucher',
      'jiangsu-cloud-stars',
      'nanjing-pilot',
      'shanxi-cloud-voucher',
      'tianmen-cloud-voucher',
    ]);
    for (const one of elsewhere) {
      expect(checkEligibility(one, situated()).state).toBe('no');
      expect(one.caution['zh-CN']).toContain('江西企业不能申报');
    }
  });

  test('every caution says that the authority decides, or that it is not for Jiangxi', () => {
    for (const one of shipped)
      expect(one.caution['zh-CN']).toMatch(
        /由主管部门决定|由统计部门决定|由税务机关按规定认定|江西企业不能申报/,
      );
  });

  test('nothing resting on second hand or memory is marked official', () => {
    for (const one of shipped)
      for (const { id, provenance } of one.parameters) {
        const reading = one.sources[provenance.source]?.reading;
        expect(marks, `${one.id} ${id}`).toContain(provenance.mark);
        if (provenance.mark === 'official') expect(reading).toBe('official-text');
        if (reading === 'second-hand') expect(provenance.note?.['zh-CN']).toContain('没有读到');
        if (reading === 'memory') expect(provenance.note?.['zh-CN']).toContain('待核实');
      }
  });

  test('no code knows a programme by its name', () => {
    const root = resolve(import.meta.dirname, '..', '..');
    const knowing = ['assessments', 'electron', 'renderer'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .filter((name) => {
          const text = readFileSync(join(root, folder, name), 'utf8');
          return shipped.some((one) => text.includes(`'${one.id}'`));
        }),
    );
    expect(knowing).toEqual([]);
  });

  test('a recognition gives no money: none is declared for it, and its form shows what its conditions rest on', () => {
    const recognitions = shipped.filter(({ kind }) => kind === 'recognition');
    expect(recognitions.length).toBeGreaterThan(5);
    for (const { id, declarations, form, facts } of recognitions) {
      const declared = declarations.map(({ text }) => `${text['zh-CN']} ${text.en}`).join(' ');
      expect(declared, id).not.toMatch(/资金|金额|退回|funds|amount/);
      const shown = form.flatMap(({ fields }) =>
        fields.flatMap((one) => (one.kind === 'fact' ? [one.fact] : [])),
      );
      expect(
        facts.map((fact) => fact.id).filter((fact) => !shown.includes(fact)),
        id,
      ).toEqual([]);
    }
  });

  test('what a declaration states is a fact some programme asks, answered the way its conditions want it', () => {
    const wanted = shipped.flatMap(({ eligibility }) =>
      conditionsIn(eligibility).flatMap(([one]) =>
        one.kind === 'statement' ? [`${one.fact}: ${one.is}`] : [],
      ),
    );
    const stated = shipped.flatMap(({ declarations }) =>
      declarations.flatMap(({ states }) =>
        Object.entries(states ?? {}).map(([fact, is]) => `${fact}: ${is}`),
      ),
    );
    expect(new Set(stated).size).toBeGreaterThan(3);
    expect(stated.filter((one) => !wanted.includes(one))).toEqual([]);
  });

  test('the title of a programme can stand in a filing, and what the policy only proposes is background', () => {
    expect(shipped.filter(({ title }) => /模板|template/i.test(title['zh-CN'] + title.en))).toEqual([]);
    const background = shipped.filter(({ document }) => document.background === true);
    expect(background.map(({ id }) => id).toSorted()).toEqual(
      shipped
        .filter(({ document }) => document.number === '赣府发〔2018〕23号')
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(shippedProgramme('cloud-voucher').filing.opinions).toEqual(['county', 'city']);
  });

  test('no source that was only cited or told is taken for one that was read', () => {
    const unread = shipped.flatMap((one) =>
      Object.entries(one.sources)
        .filter(([, source]) => source.reading === 'official-text')
        .filter(([, source]) =>
          /没有读到|转述|报道/.test(source.title['zh-CN'] + (source.note?.['zh-CN'] ?? '')),
        )
        .map(([id]) => `${one.id}: ${id}`),
    );
    expect(unread).toEqual([]);
  });

  test('the sample enterprise gets an answer from every programme, with a place for all that is missing', () => {
    const situation = { profile: sample.profile, figures: content.figures, answers: sample.answers };
    const results = Object.fromEntries(content.packs.map((pack) => [pack.id, scorePack(pack, situation)]));
    for (const one of shipped) {
      const input = { situation, results, overrides: {}, choices: {}, today: '2026-11-22' };
      const result = checkEligibility(one, input);
      if (result.state === 'unknown') expect(result.missing.length, one.id).toBeGreaterThan(0);
      computeBenefit(one, { lines: [] }, input);
    }
    const pilot = checkEligibility(shippedProgramme('nanchang-pilot'), {
      situation,
      results,
      overrides: {},
      choices: {},
      today: '2026-11-22',
    });
    // The sample is at level 2, in Ganzhou: what the pilot asks at acceptance is met, the place is not.
    expect([pilot.state, pilot.acceptance?.state]).toEqual(['no', 'yes']);
  });
});

const honest = { dishonest: 'no', 'accident-3y': 'no', 'funded-same': 'no' };

describe('Nanchang pilot', () => {
  test.each<[string, Readonly<Record<string, string>>, Partial<Profile>, Truth]>([
    ['a motor factory in Nanchang', honest, {}, 'yes'],
    ['the same in Ganzhou', honest, { division: '360702' }, 'no'],
    ['a large one', honest, { staff: 1000, revenue: '40000' }, 'no'],
    ['one on a list of dishonesty', { ...honest, dishonest: 'yes' }, {}, 'no'],
    ['one that has not answered', {}, {}, 'unknown'],
  ])('%s', (_, facts, profile, expected) => {
    expect(state('nanchang-pilot', situated(facts, { profile }))).toBe(expected);
  });

  test.each<[string, number, number]>([
    ['batch-1', 100_000, 60_000],
    ['batch-1', 666_666.66, 399_999.99],
    ['batch-1', 666_666.67, 400_000],
    ['batch-1', 700_000, 400_000],
    ['batch-2', 100_000, 50_000],
    ['batch-2', 700_000, 350_000],
    ['batch-2', 700_000.02, 350_000],
    ['batch-3', 100_000, 40_000],
    ['batch-3', 625_000, 250_000],
    ['batch-3', 625_000.03, 250_000],
  ])('%s: %d yuan spent give at most %d', (batch, spent, expected) => {
    const input = situated({}, { choices: { batch } });
    expect(fen('nanchang-pilot', [dated('2026-03-01', spent)], input)).toBe(yuan(expected));
  });

  test('what a fact is called stands over its answer as well as in a form, so it is no question', () => {
    const titles = shipped.flatMap(({ facts }) => facts.map(({ title }) => title));
    expect(titles.length).toBeGreaterThan(50);
    const questions = ({ 'zh-CN': chinese, en }: (typeof titles)[number]) =>
      /[?？]$/.test(chinese) || /[?？]$|^(?:Is|Are|Was|Has|Have|Does|Did) /.test(en);
    expect(titles.filter(questions)).toEqual([]);
    expect(questions({ 'zh-CN': '是否为独立法人', en: 'Is it an independent legal person?' })).toBe(true);
  });

  test('a fact the lines of the cost table have answered is not asked again, and says where it is from', () => {
    const { 'funded-same': _, ...others } = honest;
    const judged = (marks: readonly (boolean | null)[], facts: Readonly<Record<string, string>> = others) => {
      const lines = marks.map((fundedBefore, place) =>
        dated('2026-03-01', 1000, { id: String(place), fundedBefore }),
      );
      const result = checkEligibility(
        shippedProgramme('nanchang-pilot'),
        situated(facts, { costs: { lines } }),
      );
      const condition = result.root.of.find(({ id }) => id === 'no-double');
      return [result.state, condition && sayBasis(condition.basis, 'zh-CN'), condition?.missing.length];
    };
    expect(judged([false, false])).toEqual(['yes', '取自费用清单：2 行都标为“否”', 0]);
    expect(judged([false, true])).toEqual(['no', '取自费用清单：2 行中有 1 行标为“是”', 0]);
    expect(judged([false, null])).toEqual(['unknown', '还没有填写', 1]);
    expect(judged([])).toEqual(['unknown', '还没有填写', 1]);
    // What was said outright stands; the check before export names the line that denies it.
    expect(judged([true], honest)).toEqual(['yes', '回答：否', 0]);
    const status = checkEligibility(
      shippedProgramme('first-purchase'),
      situated(others, { costs: { lines: [dated('2026-03-01', 1000, { fundedBefore: false })] } }),
    );
    expect(JSON.stringify(status)).not.toContain('cost-lines');
  });

  test('automation and lines funded before do not count', () => {
    const input = situated({}, { choices: { batch: 'batch-1' } });
    const lines = [
      dated('2026-03-01', 1000),
      dated('2026-03-01', 1000, { id: 'b', class: 'automation' }),
      dated('2026-03-01', 1000, { id: 'c', fundedBefore: true }),
    ];
    expect(fen('nanchang-pilot', lines, input)).toBe(yuan(600));
  });
});

test.each([
  ['standard', 300_000],
  ['dcmm', 300_000],
  ['integration-demo', 200_000],
  ['green-national', 500_000],
  ['green-province', 200_000],
  ['service-national', 300_000],
  ['service-province', 200_000],
  ['first-scale', 200_000],
  ['management', 200_000],
])('Nanchang rewards: %s at most %i yuan', (item, expected) => {
  expect(fen('nanchang-measures', [], situated({}, { choices: { item } }))).toBe(yuan(expected));
});

test('first sets of equipment: at most 5 million yuan', () => {
  expect(fen('first-set-insurance', [])).toBe(yuan(5_000_000));
});

describe('Hubei voucher: by depth, 200,000 yuan a year', () => {
  const one = (depth: CostLine['depth'], spent: number, id = 'one') =>
    dated('2025-03-01', spent, { depth, id });
  test.each<[CostLine['depth'], number, number]>([
    ['resource', 10_000, 2000],
    ['business', 10_000, 3000],
    ['capability', 10_000, 4000],
    ['ecosystem', 10_000, 5000],
    ['ecosystem', 400_000, 200_000],
    ['ecosystem', 400_000.02, 200_000],
  ])('%s: %d yuan give %d', (depth, spent, expected) => {
    expect(fen('hubei-cloud-voucher', [one(depth, spent)])).toBe(yuan(expected));
  });

  test('depths add up, and an invoice of another year is left out', () => {
    const lines = [
      one('resource', 1000),
      one('ecosystem', 1000, 'two'),
      dated('2024-12-31', 1000, { depth: 'ecosystem', id: 'three' }),
    ];
    expect(fen('hubei-cloud-voucher', lines)).toBe(yuan(700));
  });
});

test.each([
  ['base', 3000],
  ['management', 5000],
  ['business', 10_000],
])('Tianmen voucher: %s %i yuan', (choice, expected) => {
  expect(fen('tianmen-cloud-voucher', [], situated({}, { choices: { class: choice } }))).toBe(yuan(expected));
});

describe('Guizhou voucher', () => {
  test.each<[CostLine['class'], string, number, number]>([
    ['cloud-iaas', 'first', 10_000, 4000],
    ['cloud-paas', 'first', 10_000, 6000],
    ['cloud-saas', 'first', 10_000, 6000],
    ['cloud-iaas', 'first', 125_000, 50_000],
    ['cloud-iaas', 'first', 125_000.03, 50_000],
    ['cloud-saas', 'later', 50_000, 30_000],
    ['cloud-saas', 'later', 50_000.02, 30_000],
    ['software', 'first', 10_000, 0],
  ])('%s, %s claim: %d yuan give %d', (costClass, claim, spent, expected) => {
    const input = situated({}, { choices: { claim } });
    expect(fen('guizhou-cloud-voucher', [dated('2026-03-01', spent, { class: costClass })], input)).toBe(
      yuan(expected),
    );
  });
});

describe('Shanxi voucher: steps not found', () => {
  test('no number as shipped; with a rate keyed in, 1 million yuan at most and only payments in the window', () => {
    const keyed = situated(
      {},
      { overrides: { rate: { value: '20', source: '试算', documentNumber: '', date: null } } },
    );
    expect(fen('shanxi-cloud-voucher', [dated('2020-11-30', 10_000)])).toBeNull();
    expect(fen('shanxi-cloud-voucher', [dated('2020-11-30', 10_000)], keyed)).toBe(yuan(2000));
    expect(fen('shanxi-cloud-voucher', [dated('2020-12-01', 10_000)], keyed)).toBe(0);
    expect(fen('shanxi-cloud-voucher', [dated('2018-01-01', 6_000_000)], keyed)).toBe(yuan(1_000_000));
  });
});

describe('Guangdong voucher', () => {
  const guangdong: Partial<Profile> = { division: null, otherDivision: '广东省佛山市' };
  const facts = { 'fiscal-violation-5y': 'no', 'funded-same': 'no', 'main.y0': '1000' };
  test.each<[string, Readonly<Record<string, string>>, Partial<Profile>, Truth]>([
    ['main revenue of exactly 10 million yuan', facts, guangdong, 'unknown'],
    ['main revenue a little less', { ...facts, 'main.y0': '999.999999' }, guangdong, 'no'],
    ['in Shenzhen', facts, { ...guangdong, otherDivision: '广东省深圳市' }, 'no'],
    ['a year old today', facts, { ...guangdong, foundedOn: '2025-06-01' }, 'unknown'],
    ['a year old tomorrow', facts, { ...guangdong, foundedOn: '2025-06-02' }, 'no'],
    ['in Jiangxi', facts, {}, 'no'],
  ])('%s', (_, given_, profile, expected) => {
    expect(state('guangdong-cloud-voucher', situated(given_, { profile }))).toBe(expected);
  });

  const keyed = situated(
    {},
    {
      overrides: Object.fromEntries(
        [
          ['rate', '30'],
          ['cap', '500000'],
        ].map(([id, value]) => [id, { value, source: '试算', documentNumber: '', date: null }]),
      ) as ProgrammeInput['overrides'],
    },
  );
  const paid = (share: number) =>
    dated('2020-06-01', 1000, {
      payments: [{ proof: '1', paidOn: '2020-06-01', amountFen: yuan(share * 1000) }],
    });
  test.each([
    ['89.9 % paid', paid(0.899), 0],
    ['90 % paid', paid(0.9), 270],
    ['all paid', paid(1), 300],
    ['contracted on 20 March 2018', dated('2018-03-20', 1000), 0],
    ['contracted on 21 March 2018', dated('2018-03-21', 1000), 300],
    ['not accepted', dated('2020-06-01', 1000, { acceptedOn: null }), 0],
    ['local software', dated('2020-06-01', 1000, { class: 'software' }), 0],
    ['automation', dated('2020-06-01', 1000, { class: 'automation' }), 0],
  ])('%s', (_, row, expected) => {
    expect(fen('guangdong-cloud-voucher', [row], keyed)).toBe(yuan(expected));
  });
});

describe('Jiangsu stars', () => {
  const pay = (date: string, amountYuan: number, change: Partial<CostLine> = {}) =>
    dated(date, amountYuan, {
      serviceFrom: '2024-01-01',
      serviceTo: '2024-12-31',
      usedFrom: '2024-01-01',
      ...change,
    });
  const project = situated({}, { choices: { kind: 'project' } });
  test.each<[string, CostLine, number]>([
    ['15 % of a year', pay('2024-01-05', 10_000), 1500],
    ['half of a contract of two years', pay('2024-01-05', 10_000, { serviceTo: '2025-12-31' }), 750],
    ['paid on the last day', pay('2024-05-31', 10_000), 1500],
    ['paid a day late', pay('2024-06-01', 10_000), 0],
    ['paid before', pay('2022-12-31', 10_000), 0],
    ['in use for three months today', pay('2024-01-05', 10_000, { usedFrom: '2026-03-01' }), 1500],
    ['in use for a day less', pay('2024-01-05', 10_000, { usedFrom: '2026-03-02' }), 0],
    ['no longer in use', pay('2024-01-05', 10_000, { usedTo: '2026-05-31' }), 0],
    [
      'only half of it paid',
      pay('2024-01-05', 10_000, { payments: [{ proof: '1', paidOn: '2024-01-05', amountFen: yuan(5000) }] }),
      750,
    ],
  ])('%s', (_, row, expected) => {
    expect(fen('jiangsu-cloud-stars', [row], project)).toBe(yuan(expected));
  });

  test.each([
    ['star-3', 50_000],
    ['star-4', 100_000],
    ['star-5', 150_000],
  ])('%s: %i yuan once awarded', (kind, expected) => {
    const awarded = (answer: string) =>
      situated({ 'jiangsu-cloud-stars/rated': answer }, { choices: { kind } });
    expect(fen('jiangsu-cloud-stars', [], awarded('yes'))).toBe(yuan(expected));
    expect(fen('jiangsu-cloud-stars', [], awarded('no'))).toBe(0);
  });
});

describe('Changchun batch 3: every paper in the window', () => {
  test.each<[string, CostLine, number]>([
    ['on the first day', dated('2023-12-29', 10_000), 5000],
    ['the day before', dated('2023-12-28', 10_000), 0],
    ['on the last day', dated('2025-12-31', 10_000), 5000],
    ['the day after', dated('2026-01-01', 10_000), 0],
    ['accepted too late', dated('2025-12-31', 10_000, { acceptedOn: '2026-01-01' }), 0],
    ['exactly at the cap', dated('2025-03-01', 1_000_000), 500_000],
    ['over the cap', dated('2025-03-01', 1_000_000.02), 500_000],
    ['training does not count', dated('2025-03-01', 10_000, { class: 'training' }), 0],
  ])('%s', (_, row, expected) => {
    expect(fen('changchun-pilot', [row])).toBe(yuan(expected));
  });
});

describe('Nanjing pilot', () => {
  const pack = content.packs.find((one) => one.id === 'sme-digital-2024');
  if (pack === undefined) throw new Error('no level pack');
  const base = scorePack(pack, { profile: motors, figures: content.figures, answers: {} });
  const at = (reached: number) => ({
    [pack.id]: {
      ...base,
      questions: {},
      ladders: base.ladders.map((ladder) => ({ ...ladder, reached })),
    },
  });
  test.each([
    ['batch-1', 100_000, 1, 50_000],
    ['batch-1', 1_000_000, 1, 500_000],
    ['batch-1', 1_000_000.02, 1, 500_000],
    ['batch-1', 1_000_000, 3, 700_000],
    ['batch-2', 100_000, 2, 40_000],
    ['batch-2', 1_000_000, 3, 600_000],
  ])('%s: %d yuan at level index %i give %d', (batch, spent, level, expected) => {
    const input = situated({}, { choices: { batch }, results: at(level) });
    expect(fen('nanjing-pilot', [dated('2025-03-01', spent)], input)).toBe(yuan(expected));
  });
});

describe('taxes', () => {
  const rd = (trade: string, tax: string, facts: Readonly<Record<string, string>> = {}) =>
    fen(
      'rd-super-deduction',
      [],
      situated({ 'f:rd.spend.y0': '200.01', ...facts }, { choices: { trade, tax } }),
    );
  test.each([
    ['general', 'standard', {}, 500_025],
    ['general', 'high-tech', {}, 300_015],
    ['general', 'small', {}, 100_005],
    ['ic', 'standard', { 'rd-super-deduction/on-ic-list': 'yes' }, 600_030],
    ['ic', 'standard', { 'rd-super-deduction/on-ic-list': 'no' }, 0],
  ])('R&D of 2,000,100 yuan, %s at the %s rate', (trade, tax, facts, expected) => {
    expect(rd(trade, tax, facts)).toBe(yuan(expected));
  });

  test.each<[string | null, Truth]>([
    ['C3812', 'yes'],
    ['C16', 'no'],
    ['F52', 'no'],
    ['I65', 'yes'],
    ['F', 'unknown'],
    [null, 'unknown'],
  ])('R&D deduction in industry %s: %s', (industry, expected) => {
    const input = situated({ 'resident-books': 'yes', 'f:rd.spend.y0': '1' }, { profile: { industry } });
    expect(state('rd-super-deduction', input)).toBe(expected);
  });

  test.each<[string, CostLine, number]>([
    ['a machine of exactly 5 million', dated('2024-01-01', 5_000_000, { class: 'automation' }), 5_000_000],
    ['one fen dearer', dated('2024-01-01', 5_000_000.01, { class: 'automation' }), 0],
    [
      'two machines of 3 million',
      dated('2025-01-01', 6_000_000, { class: 'automation', units: 2 }),
      6_000_000,
    ],
    ['bought the day before', dated('2023-12-31', 1000, { class: 'hardware' }), 0],
    ['bought on the last day', dated('2027-12-31', 1000, { class: 'hardware' }), 1000],
    ['bought the day after', dated('2028-01-01', 1000, { class: 'hardware' }), 0],
    ['a cloud service is no equipment', dated('2025-01-01', 1000), 0],
  ])('one-off deduction: %s', (_, row, expected) => {
    expect(fen('accelerated-depreciation', [row])).toBe(yuan(expected));
  });

  const small = {
    'restricted-trade': 'no',
    'taxable-income': '300',
    'small-low-profit-tax/mean-staff': '300',
    'small-low-profit-tax/mean-assets': '5000',
  };
  test.each<[string, Readonly<Record<string, string>>, Truth]>([
    ['exactly 300 people, 3 million, 50 million', small, 'yes'],
    ['301 people', { ...small, 'small-low-profit-tax/mean-staff': '301' }, 'no'],
    ['300.25 people in the mean', { ...small, 'small-low-profit-tax/mean-staff': '300.25' }, 'no'],
    ['a fen more of income', { ...small, 'taxable-income': '300.000001' }, 'no'],
    ['a fen more of assets', { ...small, 'small-low-profit-tax/mean-assets': '5000.000001' }, 'no'],
    ['a restricted trade', { ...small, 'restricted-trade': 'yes' }, 'no'],
  ])('small low-profit: %s', (_, facts, expected) => {
    expect(state('small-low-profit-tax', situated(facts))).toBe(expected);
  });

  test('small low-profit: 5 % instead of 25 % on 3 million saves 600,000 yuan', () => {
    expect(fen('small-low-profit-tax', [], situated(small))).toBe(yuan(600_000));
  });

  test.each([
    ['soft-early', 250_000],
    ['soft-late', 125_000],
    ['key-early', 250_000],
    ['key-later', 150_000],
    ['ic28', 250_000],
    ['ic65-early', 250_000],
    ['ic65-late', 125_000],
    ['ic130-early', 250_000],
    ['ic130-late', 125_000],
  ])('software and circuits on 1 million yuan: %s saves %i', (which, expected) => {
    const input = situated({ 'taxable-income': '100' }, { choices: { case: which } });
    expect(fen('software-ic-income-tax', [], input)).toBe(yuan(expected));
  });

  test.each([
    ['all of it within half of the basis', '40', '100', 40_000],
    ['exactly half', '50', '100', 50_000],
    ['more than half', '50.01', '100', 50_000],
  ])('special equipment: %s', (_, spend, basis, expected) => {
    const facts = {
      'special-equipment-credit/reform-spend': spend,
      'special-equipment-credit/tax-basis': basis,
    };
    expect(fen('special-equipment-credit', [], situated(facts))).toBe(yuan(expected));
  });

  test('risk compensation: nothing as shipped, the share keyed in otherwise', () => {
    const facts = { 'risk-compensation/interest-paid': '12.5' };
    const overrides = {
      rate: { value: '40', source: '县通知', documentNumber: '', date: null },
      cap: { value: '45000', source: '县通知', documentNumber: '', date: null },
    };
    expect(fen('risk-compensation', [], situated(facts))).toBeNull();
    expect(fen('risk-compensation', [], situated(facts, { overrides }))).toBe(yuan(45_000));
  });
});

const certificate = (kind: Certificate['kind']): Certificate => ({
  kind,
  name: '',
  number: '1',
  issuedOn: '2024-01-01',
  expiresOn: '2027-01-01',
});

describe('innovative SME', () => {
  // By hand: innovation 20 + 15 (3.1 %), growth 15 (10 %) + 10 (50 %), specialism 5 + 20: 85 points.
  const id = 'innovative-sme-recognition';
  const facts = {
    ...honest,
    [`${id}/ip-kind`]: 'high',
    [`${id}/field`]: 'other',
    [`${id}/prize`]: 'no',
    [`${id}/demo`]: 'no',
    [`${id}/rd-unit`]: 'no',
    'equity-3y': '0',
    'f:rd.spend.y0': '200.88',
    'main.y0': '6380',
    'main.y1': '5800',
    liabilities: '3675',
  };
  const total = (input: ProgrammeInput) => {
    const find = (of: readonly { readonly id: string }[], wanted: string): unknown =>
      of
        .flatMap((one) => [one, ...('of' in one ? [find(one.of as [], wanted)] : [])])
        .find((one) => (one as { id?: string } | undefined)?.id === wanted);
    return find(checkEligibility(shippedProgramme(id), input).root.of, 'total');
  };

  test('the score is the sum by hand', () => {
    expect(total(situated(facts))).toMatchObject({ state: 'yes', basis: { now: '85', need: '60' } });
    expect(state(id, situated(facts))).toBe('yes');
  });

  test.each<[string, Readonly<Record<string, string>>, string, Truth]>([
    ['R&D of exactly 5 %', { 'f:rd.spend.y0': '324' }, '90', 'yes'],
    ['R&D just below 1 %', { 'f:rd.spend.y0': '64.79' }, '70', 'yes'],
    ['innovation below 20', { 'f:rd.spend.y0': '64.79', [`${id}/ip-kind`]: 'own-one' }, '65', 'no'],
    ['innovation of exactly 20', { 'f:rd.spend.y0': '64.8', [`${id}/ip-kind`]: 'own-one' }, '70', 'yes'],
    ['debt of exactly 75 %', { liabilities: '5512.5' }, '80', 'yes'],
    ['growth below 15', { 'main.y1': '6380', liabilities: '5513' }, '65', 'no'],
    ['growth of exactly 15', { 'main.y1': '6380', liabilities: '3675' }, '75', 'yes'],
    ['shrinking', { 'main.y1': '6381' }, '70', 'no'],
  ])('%s', (_, change, points, expected) => {
    const input = situated({ ...facts, ...change });
    expect(total(input)).toMatchObject({ basis: { now: points } });
    expect(state(id, input)).toBe(expected);
  });

  test.each([
    ['a valid high-tech certificate', {}, { certificates: [certificate('high-tech')] }],
    ['a science prize', { [`${id}/prize`]: 'yes' }, {}],
    ['an R&D unit', { [`${id}/rd-unit`]: 'yes' }, {}],
    ['new equity of exactly 5 million', { 'equity-3y': '500' }, {}],
  ])('a direct route without a score: %s', (_, change, profile) => {
    const weak = { ...facts, [`${id}/ip-kind`]: 'none', 'f:rd.spend.y0': '0' };
    expect(state(id, situated(weak))).toBe('no');
    expect(state(id, situated({ ...weak, ...change }, { profile }))).toBe('yes');
  });
});

describe('specialised SME', () => {
  const id = 'specialised-sme-recognition';
  const facts = {
    ...honest,
    'niche-years': '2',
    'f:rd.spend.y0': '194.4',
    'equity-2y': '0',
    'rd.y1': '150',
    [`${id}/portal-score`]: '60',
    [`${id}/prize-rank`]: 'no',
    [`${id}/maker-500`]: 'no',
  };
  test.each<[string, Readonly<Record<string, string>>, Partial<Profile>, Truth]>([
    ['everything exactly at its mark', facts, {}, 'yes'],
    ['R&D just below 3 %', { ...facts, 'f:rd.spend.y0': '194.39' }, {}, 'no'],
    ['3 % but less than 1 million', { ...facts, 'f:rd.spend.y0': '99.99' }, { revenue: '3000' }, 'no'],
    ['revenue of exactly 10 million', { ...facts, 'f:rd.spend.y0': '100' }, { revenue: '1000' }, 'yes'],
    ['less revenue without equity', facts, { revenue: '999' }, 'no'],
    ['less revenue with equity', { ...facts, 'equity-2y': '2000' }, { revenue: '999' }, 'yes'],
    ['59.99 points', { ...facts, [`${id}/portal-score`]: '59.99' }, {}, 'no'],
    [
      '59.99 points with equity of 60 million',
      { ...facts, [`${id}/portal-score`]: '59.99', 'equity-2y': '6000' },
      {},
      'yes',
    ],
    ['one year in the niche', { ...facts, 'niche-years': '1' }, {}, 'no'],
  ])('%s', (_, given_, profile, expected) => {
    expect(state(id, situated(given_, { profile }))).toBe(expected);
  });

  test('mean R&D of exactly 10 million over two years is a direct route', () => {
    const rich = {
      ...facts,
      [`${id}/portal-score`]: '0',
      'f:rd.spend.y0': '1100',
      'rd.y1': '900',
    };
    expect(state(id, situated(rich))).toBe('yes');
    expect(state(id, situated({ ...rich, 'rd.y1': '899.99' }))).toBe('no');
  });
});

describe('little giant', () => {
  const id = 'little-giant-recognition';
  const facts = {
    ...honest,
    'niche-years': '3',
    'main.y0': '7350',
    'main.y1': '7000',
    'main.y2': '6666.666667',
    liabilities: '5145',
    [`${id}/core-system`]: 'yes',
    [`${id}/niche-share`]: '10',
    [`${id}/rd-unit`]: 'yes',
    [`${id}/ip-two`]: 'yes',
    [`${id}/rd-staff`]: '50',
    'equity-2y': '0',
    'f:revenue.y1': '9000',
    'f:rd.spend.y0': '315',
    'rd.y1': '270',
  };
  const large: Partial<Profile> = { revenue: '10500', certificates: [certificate('specialised-sme')] };
  const middle: Partial<Profile> = { ...large, revenue: '9999' };
  const little: Partial<Profile> = { ...large, revenue: '4999' };

  test.each<[string, Readonly<Record<string, string>>, Partial<Profile>, Truth]>([
    ['at every mark', { ...facts, 'main.y2': '6666' }, large, 'yes'],
    ['main business just below 70 %', { ...facts, 'main.y0': '7349' }, large, 'no'],
    ['debt of exactly 70 %', { ...facts, 'main.y2': '6666', liabilities: '5145' }, large, 'yes'],
    ['debt just above 70 %', { ...facts, liabilities: '5145.01' }, large, 'no'],
    ['R&D below 3 % a year before', { ...facts, 'main.y2': '6666', 'rd.y1': '269' }, large, 'no'],
    ['no certificate', { ...facts, 'main.y2': '6666' }, { revenue: '10500' }, 'no'],
    ['below 100 million, 3 % is not enough', { ...facts, 'main.y2': '6666' }, middle, 'no'],
    [
      'below 100 million, 6 % in both years',
      { ...facts, 'main.y2': '6666', 'f:rd.spend.y0': '599.94', 'rd.y1': '540' },
      middle,
      'yes',
    ],
    [
      'below 50 million, equity and R&D',
      { ...facts, 'main.y2': '6666', 'f:rd.spend.y0': '3000', 'equity-2y': '8000' },
      little,
      'yes',
    ],
    [
      'below 50 million, equity a little short',
      { ...facts, 'main.y2': '6666', 'f:rd.spend.y0': '3000', 'equity-2y': '7999' },
      little,
      'no',
    ],
  ])('%s', (_, given_, profile, expected) => {
    expect(state(id, situated(given_, { profile }))).toBe(expected);
  });
});

describe('technology-based SME and high-tech enterprise', () => {
  const tech = 'tech-sme-evaluation';
  const facts = {
    'accident-1y': 'no',
    [`${tech}/resident`]: 'yes',
    [`${tech}/tech-score`]: '60',
    [`${tech}/staff-score`]: '0.5',
  };
  const edge: Partial<Profile> = { staff: 500, revenue: '20000', totalAssets: '20000' };
  test.each<[string, Readonly<Record<string, string>>, Partial<Profile>, Truth]>([
    ['500 people, 200 million each', facts, edge, 'yes'],
    ['501 people', facts, { ...edge, staff: 501 }, 'no'],
    ['a little more in sales', facts, { ...edge, revenue: '20000.01' }, 'no'],
    ['a little more in assets', facts, { ...edge, totalAssets: '20000.01' }, 'no'],
    ['59 points', { ...facts, [`${tech}/tech-score`]: '59' }, edge, 'no'],
    ['nothing for technical staff', { ...facts, [`${tech}/staff-score`]: '0' }, edge, 'no'],
  ])('technology-based: %s', (_, given_, profile, expected) => {
    expect(state(tech, situated(given_, { profile }))).toBe(expected);
  });

  const high = 'high-tech-recognition';
  const ht = {
    'accident-1y': 'no',
    [`${high}/tech-staff`]: '10',
    [`${high}/rd-china`]: '60',
    [`${high}/ht-income`]: '60',
    [`${high}/score`]: '71',
    'f:rd.spend.y0': '200',
    'rd.y1': '200',
    'rd.y2': '200',
    'f:revenue.y1': '5000',
    'f:revenue.y2': '5000',
  };
  test.each<[string, Readonly<Record<string, string>>, string, Truth]>([
    ['sales of exactly 50 million need 5 %', ht, '5000', 'no'],
    ['and have it', { ...ht, 'rd.y2': '350' }, '5000', 'yes'],
    ['a little more needs 4 %', { ...ht, 'rd.y2': '201' }, '5000.01', 'yes'],
    ['more than 200 million need 3 %', { ...ht, 'f:rd.spend.y0': '501' }, '20000.01', 'yes'],
    ['exactly 200 million need 4 %', { ...ht, 'f:rd.spend.y0': '501' }, '20000', 'no'],
    ['exactly 70 points are not above 70', { ...ht, 'rd.y2': '350', [`${high}/score`]: '70' }, '5000', 'no'],
  ])('high-tech: %s', (_, given_, revenue, expected) => {
    expect(state(high, situated(given_, { profile: { revenue } }))).toBe(expected);
  });

  test.each([
    ['2000', 'yes'],
    ['1999.999999', 'no'],
  ])('above the size threshold with main revenue of %s: %s', (revenue, expected) => {
    const input = situated({ 'main.y0': revenue, 'legal-person': 'yes' });
    expect(state('scale-industry-status', input)).toBe(expected);
  });

  test('Jiangxi giant: 50 million, debt 70 %, main product half', () => {
    const id = 'jiangxi-specialised-giant';
    const giant = { [`${id}/above-mean`]: 'yes', liabilities: '5145', 'main.y0': '2500' };
    const profile: Partial<Profile> = { revenue: '5000', certificates: [certificate('specialised-sme')] };
    expect(state(id, situated(giant, { profile }))).toBe('yes');
    expect(state(id, situated({ ...giant, 'main.y0': '2499' }, { profile }))).toBe('no');
    expect(state(id, situated(giant, { profile: { ...profile, revenue: '4999.99' } }))).toBe('no');
  });
});
