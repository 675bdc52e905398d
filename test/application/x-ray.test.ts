import { describe, expect, test } from 'vitest';
import type { Answers, Slot } from '../../assessments/answering/answer.ts';
import { followUps } from '../../assessments/answering/follow-ups.ts';
import { blocking, xRay } from '../../assessments/application/x-ray/x-ray.ts';
import { groupFindings, sayEach, sayTodo } from '../../assessments/application/x-ray/group-findings.ts';
import { findingTexts, sayAdvice, sayFinding } from '../../assessments/application/x-ray/say-finding.ts';
import type { Finding, FindingKind } from '../../assessments/application/x-ray/finding.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { standingOf as portfolioStanding } from '../../assessments/portfolio/standing.ts';
import { costDoubts } from '../../assessments/programmes/cost-doubts.ts';
import { conditionsIn } from '../../assessments/programmes/condition.ts';
import { subjectOf } from '../../assessments/programmes/subject-of.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { sample } from '../fixtures/sample.ts';
import { content } from '../programmes/shipped.ts';
import { budgetLine, fullProfile, paidLine, paper, source, xRayInput } from './make-application.ts';

type Input = Omit<Parameters<typeof xRayInput>[0], 'programme'>;

function found(kind: FindingKind, input: Input): Finding[] {
  return xRay(xRayInput({ programme: 'nanchang-pilot', ...input })).filter((one) => one.kind === kind);
}

const number = (value: string) =>
  ({ response: { kind: 'number', value }, note: '', flagged: false }) as const;
const text = (value: string) => ({ response: { kind: 'text', value }, note: '', flagged: false }) as const;
const choice = (option: string) =>
  ({ response: { kind: 'choice', option }, note: '', flagged: false }) as const;
const budget = (cost: number, own: number, city = 0) => ({
  budget: {
    lines: [budgetLine('a', cost)],
    sources: [source('own', 'own', own), source('city', 'fiscal-city', city)],
    earlier: [],
  },
});

/** Found once in an application, or said in sentences too long to be told apart in a line. */
const alwaysAlone: readonly FindingKind[] = [
  'project-ends-early',
  'budget-open',
  'budget-class-open',
  'budget-unbalanced',
  'asked-above-benefit',
  'asked-above-sources',
  'sources-above-asked',
  'asked-too-large',
  'declaration-untrue',
  'figures-unusual',
  'figure-large',
];

/** Nothing is left to ask of a line. */
const settled = { fundedBefore: false, affiliate: false } as const;

/** A fault seeded into an otherwise sound application, and the finding it must bring: kind, severity, how many. */
const seeded: readonly (readonly [FindingKind, 'red' | 'amber', number, Input, Input])[] = [
  [
    'project-ends-early',
    'red',
    1,
    { answers: { 'a:project/start': text('2026-05-02'), 'a:project/end': text('2026-05-01') } },
    { answers: { 'a:project/start': text('2026-05-01'), 'a:project/end': text('2026-05-01') } },
  ],
  ['budget-unbalanced', 'red', 1, { application: budget(100, 99) }, { application: budget(100, 60, 40) }],
  [
    'budget-open',
    'red',
    1,
    { application: { budget: { lines: [budgetLine('a', null)], sources: [], earlier: [] } } },
    { application: budget(100, 100) },
  ],
  [
    'budget-class-open',
    'red',
    1,
    {
      application: {
        budget: {
          lines: [{ ...budgetLine('a', 100), class: null }],
          sources: [source('own', 'own', 100)],
          earlier: [],
        },
      },
    },
    { application: budget(100, 100) },
  ],
  [
    'asked-above-sources',
    'amber',
    1,
    { answers: { 'a:nanchang-pilot/project/asked': number('0.0002') }, application: budget(300, 101, 199) },
    { answers: { 'a:nanchang-pilot/project/asked': number('0.0002') }, application: budget(300, 100, 200) },
  ],
  [
    'sources-above-asked',
    'amber',
    1,
    { answers: { 'a:nanchang-pilot/project/asked': number('0.0002') }, application: budget(300, 99, 201) },
    { answers: { 'a:nanchang-pilot/project/asked': number('0.0002') }, application: budget(300, 100, 200) },
  ],
  [
    'choice-open',
    'red',
    1,
    { lines: [paidLine('a', 100)] },
    {
      lines: [paidLine('a', 100)],
      answers: { 'p:nanchang-pilot/choice.batch': choice('batch-1') },
    },
  ],
  [
    'cost-class-open',
    'red',
    1,
    { lines: [paidLine('a', 100, { class: null })] },
    { lines: [paidLine('a', 100)] },
  ],
  [
    'cost-line-open',
    'amber',
    1,
    { lines: [paidLine('a', 100), paidLine('b', 100, settled), paidLine('c', 100, { invoices: [] })] },
    { lines: [paidLine('a', 100, { ...settled, class: null })] },
  ],
  [
    'supplier-is-applicant',
    'red',
    1,
    { lines: [paidLine('a', 100, { providerCreditCode: fullProfile.creditCode })] },
    { lines: [paidLine('a', 100, { providerCreditCode: '91110105771583283D' })] },
  ],
  [
    'invoice-twice',
    'red',
    1,
    { lines: [paidLine('a', 100), paidLine('b', 100, { invoices: paidLine('a', 100).invoices })] },
    { lines: [paidLine('a', 100), paidLine('b', 100)] },
  ],
  [
    'invoices-above-contract',
    'amber',
    1,
    { lines: [paidLine('a', 100, { contractFen: 99 })] },
    { lines: [paidLine('a', 100, { contractFen: 100 })] },
  ],
  [
    'payments-above-invoices',
    'amber',
    1,
    { lines: [paidLine('a', 100, { payments: [{ proof: '', paidOn: null, amountFen: 101 }] })] },
    { lines: [paidLine('a', 100)] },
  ],
  [
    'payments-without-invoice',
    'amber',
    1,
    { lines: [paidLine('a', 100, { invoices: [] })] },
    { lines: [paidLine('a', 100), paidLine('b', 100, { invoices: [], payments: [] })] },
  ],
  [
    'invoice-differs',
    'red',
    1,
    {
      lines: [paidLine('a', 100)],
      papers: [paper('p', { number: 'FP-a', amountFen: 101 })],
      application: { attachments: { invoice: ['p'] } },
    },
    {
      lines: [paidLine('a', 100)],
      papers: [paper('p', { number: 'FP-a', amountFen: 100, date: '2026-04-01' })],
      application: { attachments: { invoice: ['p'] } },
    },
  ],
  [
    'paper-damaged',
    'red',
    1,
    { papers: [paper('p', { state: 'changed' })], application: { attachments: { invoice: ['p'] } } },
    { papers: [paper('p')], application: { attachments: { invoice: ['p'] } } },
  ],
  [
    'paper-gone',
    'red',
    1,
    { application: { attachments: { invoice: ['p'] } } },
    { papers: [paper('p')], application: { attachments: { invoice: ['p'] } } },
  ],
  [
    'paper-twice',
    'amber',
    1,
    { papers: [paper('p')], application: { attachments: { invoice: ['p'], contract: ['p'] } } },
    { papers: [paper('p')], application: { attachments: { invoice: ['p'] } } },
  ],
  [
    'certificate-expired',
    'amber',
    1,
    { profile: withCertificate('2026-11-21') },
    { profile: withCertificate('2026-11-22') },
  ],
  [
    'profile-doubtful',
    'amber',
    3,
    {
      profile: {
        ...fullProfile,
        creditCode: '91360100M000100Y44',
        contactPhone: '1397960',
        contactEmail: 'laoban@qq',
      },
    },
    { profile: { ...withCertificate('2026-11-21'), contactEmail: 'laoban@qq.com' } },
  ],
  [
    'mark-denied',
    'red',
    1,
    { lines: [paidLine('a', 100, { fundedBefore: true })], answers: { 'p:funded-same': choice('no') } },
    { lines: [paidLine('a', 100, { fundedBefore: true })], answers: { 'p:funded-same': choice('yes') } },
  ],
  [
    'declaration-untrue',
    'red',
    1,
    { lines: [paidLine('a', 100, { affiliate: true })] },
    { lines: [paidLine('a', 100, { affiliate: false })] },
  ],
  [
    'asked-too-large',
    'red',
    1,
    { answers: { 'a:nanchang-pilot/project/asked': number('100000000') } },
    { answers: { 'a:nanchang-pilot/project/asked': number('99999999.999999') } },
  ],
  [
    'paper-details-open',
    'amber',
    1,
    {
      papers: [paper('p', { number: 'FP-a', amountFen: 100 })],
      application: { attachments: { invoice: ['p'] } },
    },
    {
      papers: [paper('p', { number: 'FP-a', amountFen: 100, date: '2026-04-01' }), paper('q')],
      application: { attachments: { invoice: ['p'], contract: ['q'] } },
    },
  ],
  [
    'figures-unusual',
    'amber',
    1,
    { answers: { 'f:revenue.y1': number('100') } },
    { answers: { 'f:revenue.y1': number('7000') } },
  ],
  [
    'figure-large',
    'amber',
    1,
    { answers: { 'f:revenue.y1': number('13850000') } },
    { answers: { 'f:revenue.y1': number('7000') } },
  ],
  [
    'text-unprintable',
    'amber',
    3,
    {
      answers: { 'a:project/title': text('项目😀') },
      lines: [paidLine('a', 100, { provider: '云\u0007公司' })],
      application: { targets: [{ ...target('5', '4'), proof: '🧾' }] },
    },
    {
      answers: { 'a:project/title': text('项目\u200b①') },
      lines: [paidLine('a', 100, { provider: '云\u2009公司（南昌）' })],
      application: { targets: [{ ...target('5', '4'), proof: '≥ 98 %' }] },
    },
  ],
  [
    'target-no-better',
    'amber',
    1,
    { application: { targets: [target('5', '5')] } },
    { application: { targets: [target('5', '4')] } },
  ],
  [
    'target-unit-open',
    'amber',
    1,
    { application: { targets: [{ ...target('5', '4'), unit: ' ' }] } },
    { application: { targets: [target('5', '4')] } },
  ],
];

function withCertificate(expiresOn: string) {
  const certificate = {
    kind: 'high-tech',
    name: '高新技术企业',
    number: 'GR1',
    issuedOn: null,
    expiresOn,
  } as const;
  return { ...fullProfile, certificates: [certificate] };
}

function target(before: string, aim: string) {
  return {
    id: 't',
    name: '不良率',
    unit: '%',
    better: 'lower',
    before,
    target: aim,
    after: null,
    proof: '',
  } as const;
}

function alone(question: Question): boolean {
  return question.kind === 'several-of' && question.options.some(({ expects }) => expects !== undefined);
}

describe('the check before export', () => {
  test.each(seeded)('finds %s (%s) and lets the sound case pass', (kind, severity, count, faulty, sound) => {
    const findings = found(kind, faulty);
    expect(findings.map((one) => one.severity)).toEqual(Array(count).fill(severity));
    expect(found(kind, sound)).toEqual([]);
  });

  test.each([
    ['full-width signs', 'FP-24362000', 'ＦＰ－２４３６２０００'],
    ['blanks inside', 'FP-24362000', 'FP-2436 2000'],
    ['another case', 'FP-24362000', 'fp-24362000'],
    ['a sign that is not seen', 'FP-24362000', 'FP-2436\u200b2000'],
  ])('takes a number written with %s for the same one', (_, one, other) => {
    const invoice = (number: string, amountFen = 100) => ({
      invoices: [{ number, issuedOn: '2026-04-01', amountFen }],
    });
    const twice = { lines: [paidLine('a', 100, invoice(one)), paidLine('b', 100, invoice(other))] };
    expect(found('invoice-twice', twice)).toHaveLength(1);
    const paperOf = { papers: [paper('p', { number: other, amountFen: 101 })] };
    const enclosed = { ...paperOf, application: { attachments: { invoice: ['p'] } } };
    expect(found('invoice-differs', { lines: [paidLine('a', 100, invoice(one))], ...enclosed })).toHaveLength(
      1,
    );
  });

  test('asks about an invoice that stands in several rows once, and not where one row agrees with the paper', () => {
    const of = (...fen: readonly number[]) => ({
      lines: fen.map((amountFen, index) =>
        paidLine(`${index}`, amountFen, {
          invoices: [{ number: 'FP-1', issuedOn: '2026-04-01', amountFen }],
        }),
      ),
      papers: [paper('p', { number: 'FP-1', amountFen: 100, date: '2026-04-01' })],
      application: { attachments: { invoice: ['p'] } },
    });
    expect(found('invoice-differs', of(99, 98, 97))).toHaveLength(1);
    expect(found('invoice-differs', of(99, 98, 100))).toEqual([]);
    expect(found('invoice-twice', of(99, 98, 100))).toHaveLength(1);
  });

  test('knows the enterprise as its own supplier, however the name is written', () => {
    const profile = { ...fullProfile, name: '赣江精密（南昌）有限公司' };
    const bought = (changes: Parameters<typeof paidLine>[2]) =>
      found('supplier-is-applicant', { profile, lines: [paidLine('a', 100, changes)] });
    expect(bought({ provider: ' 赣江精密(南昌) 有限公司' })).toHaveLength(1);
    expect(bought({ providerCreditCode: '９１３６０１００m000100y47' })).toHaveLength(1);
    expect(bought({ provider: '赣江精密（九江）有限公司', providerCreditCode: '' })).toEqual([]);
  });

  test('names required fields and papers that are not there, and not those the dossier itself contains', () => {
    const findings = xRay(xRayInput({ programme: 'nanchang-pilot' }));
    const keys = findings.map(({ key }) => key);
    expect(keys).toContain('field-open:project/title');
    expect(keys).toContain('paper-missing:licence');
    expect(keys).not.toContain('paper-missing:pledge');
    expect(keys).not.toContain('paper-missing:cost-list');
  });

  test('says of a doubtful field of the profile what is said where it is filled in, once, and leads there', () => {
    const profile = { ...fullProfile, contactPhone: '1397960', creditCode: '9136O1OOM000100Y47' };
    const findings = found('profile-doubtful', { profile });
    expect(findings.map(({ place }) => place)).toEqual([
      { kind: 'profile', field: 'creditCode' },
      { kind: 'profile', field: 'contactPhone' },
    ]);
    const [code, phone] = findings;
    if (code === undefined || phone === undefined) throw new Error('nothing was found');
    expect(sayFinding(phone, 'zh-CN')).toContain('“1397960”不像完整的电话号码');
    for (const position of ['5', '7']) expect(sayFinding(code, 'zh-CN')).toContain(`第 ${position} 位`);
  });

  test('names what is missing to tell whether a cost counts, and leads to the first of it', () => {
    const [finding] = found('cost-line-open', { lines: [paidLine('a', 100, { class: null })] });
    if (finding === undefined) throw new Error('nothing was found');
    expect(finding.place).toEqual({ kind: 'cost-line', line: 'a', field: 'fundedBefore' });
    // The class is asked for by a finding of its own.
    expect(finding.values['missing']).toEqual({
      'zh-CN': '已获其他财政资金、供应商是本企业或关联方',
      en: 'Already publicly funded, Provider is this enterprise or tied to it',
    });
  });

  test('asks whatever the cost table asks of a row that the application lists, in the same words, and leads there', () => {
    const gateway = paidLine('a', 100, {
      name: '数据采集网关',
      contractedOn: '2025-05-20',
      contractFen: 99,
      invoices: [{ number: '1', issuedOn: '2025-01-05', amountFen: 100 }],
      payments: [{ proof: '1', paidOn: '2024-12-30', amountFen: 101 }],
      serviceFrom: '2026-01-01',
      serviceTo: '2025-06-01',
      usedFrom: '2025-08-01',
      acceptedOn: '2025-07-01',
    });
    const kinds = costDoubts(gateway).map(({ kind }) => kind);
    expect(kinds).toHaveLength(7);
    const asked = (programme: string) =>
      xRay(xRayInput({ programme, lines: [gateway] })).filter(({ kind }) =>
        kinds.some((one) => one === kind),
      );
    const findings = asked('nanchang-pilot');
    expect(findings.map(({ kind }) => kind)).toEqual(kinds);
    expect(findings.map((one) => sayFinding(one, 'zh-CN'))).toEqual([
      '“数据采集网关”的发票合计 1.00 元，高于合同金额 0.99 元。',
      '“数据采集网关”的付款合计 1.01 元，高于合同金额 0.99 元。',
      '“数据采集网关”的付款合计 1.01 元，高于发票合计 1.00 元。',
      '“数据采集网关”的发票日期（2025年1月5日）早于合同日期（2025年5月20日）。',
      '“数据采集网关”的付款日期（2024年12月30日）早于合同日期（2025年5月20日）。',
      '“数据采集网关”的服务期结束（2025年6月1日）早于开始（2026年1月1日）。',
      '“数据采集网关”的验收日期（2025年7月1日）早于开始使用（2025年8月1日）。',
    ]);
    expect(findings.map(({ place }) => place)).toEqual(
      costDoubts(gateway).map(({ field }) => ({ kind: 'cost-line', line: 'a', field })),
    );
    for (const language of ['zh-CN', 'en'] as const)
      for (const one of findings)
        expect(sayFinding(one, language) + sayEach(one, language)).not.toMatch(/[{}]/);
    // Its form lists no costs, so there is nothing to explain in it.
    expect(asked('first-purchase')).toEqual([]);
  });

  test('what is missing for many costs at once is asked for once', () => {
    const line = paidLine('a', 100, { ...settled, inCatalogue: true, serviceFrom: '2026-03-01' });
    const open = { ...line, serviceTo: '2027-02-28', usedFrom: '2026-03-01', acceptedOn: '2026-05-01' };
    const findings = xRay(
      xRayInput({
        programme: 'cloud-voucher',
        lines: [open, { ...open, id: 'b', payments: [{ proof: '', paidOn: null, amountFen: 100 }] }],
      }),
    ).filter(({ kind }) => kind === 'cost-rule-open');
    expect(findings.map(({ key, values, place }) => [key, values['count'], place.kind])).toEqual([
      ['cost-rule-open:parameter/cloud-voucher/pay-from', 2, 'parameter'],
      ['cost-rule-open:parameter/cloud-voucher/pay-to', 2, 'parameter'],
    ]);
    const [group] = groupFindings(findings);
    if (group === undefined) throw new Error('nothing is grouped');
    for (const language of ['zh-CN', 'en'] as const)
      for (const said of [sayTodo(group, language), sayEach(group.findings[0], language)])
        expect(said).not.toMatch(/[{}]/);
  });

  test('asks for evidence behind high answers, by questionnaire', () => {
    const [bare] = found('grades-without-evidence', { profile: sample.profile, answers: sample.answers });
    expect(Number(bare?.values['count'])).toBeGreaterThan(0);
    const linked = Object.keys(sample.answers);
    expect(
      found('grades-without-evidence', { profile: sample.profile, answers: sample.answers, linked }),
    ).toEqual([]);
  });

  test('counts high answers without evidence as the list and the follow-ups do, figures with their questions', () => {
    const now = { profile: sample.profile, figures: content.figures, answers: sample.answers };
    const counts = (linked: readonly Slot[]): readonly number[] => {
      const proved = new Set<Slot>(linked);
      const findings = found('grades-without-evidence', {
        profile: now.profile,
        answers: now.answers,
        linked,
      });
      const asked = followUps(
        content.packs,
        content.packs.map((pack) => scorePack(pack, now)),
        now,
        (slot) => proved.has(slot),
      );
      return [
        findings.reduce((sum, { values }) => sum + Number(values['count']), 0),
        portfolioStanding(content.packs, now, proved).lacking,
        asked.filter(({ reasons }) => reasons.includes('no-evidence')).length,
      ];
    };
    const [bare = 0, ...others] = counts([]);
    expect(others).toEqual([bare, bare]);
    // Evidence behind a raw figure stands behind every question that is worked out from it.
    const slots = Object.keys(sample.answers).filter((slot): slot is Slot => slot.startsWith('f:'));
    const [proved = 0, ...alike] = counts(slots);
    expect(alike).toEqual([proved, proved]);
    expect(proved).toBeLessThan(bare);
  });

  test('asks about high answers that were only told, and not about those that were looked at', () => {
    const by = (basis: 'told' | 'seen') =>
      found('grades-only-told', {
        profile: sample.profile,
        answers: Object.fromEntries(
          Object.entries(sample.answers).map(([slot, answer]) => [slot, { ...answer, basis }]),
        ),
      });
    const [told] = by('told');
    expect(told?.severity).toBe('amber');
    expect(Number(told?.values['count'])).toBeGreaterThan(0);
    expect(by('seen')).toEqual([]);
    // Where nothing is noted nothing can be said: an owner who answers alone is not asked for it.
    expect(found('grades-only-told', { profile: sample.profile, answers: sample.answers })).toEqual([]);
  });

  test('speaks of the conditions of the programme one by one', () => {
    const findings = found('condition-open', {});
    expect(findings.length).toBeGreaterThan(1);
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
  });

  test('speaks of what acceptance will ask, as of something still to be reached', () => {
    const [open] = found('acceptance-open', {});
    expect(open).toMatchObject({ severity: 'amber', place: { kind: 'pack', pack: 'sme-digital-2024' } });
    const input = xRayInput({ programme: 'nanchang-pilot' });
    const { acceptance } = input.eligibility;
    if (acceptance === null) throw new Error('nothing to accept by');
    const below = (state: 'no' | 'yes') =>
      xRay({
        ...input,
        eligibility: { ...input.eligibility, acceptance: { ...acceptance, state, missing: [] } },
      }).filter(({ kind }) => kind === 'acceptance-not-met');
    expect(below('no')).toHaveLength(1);
    expect(below('no')[0]?.place).toEqual({ kind: 'pack', pack: 'sme-digital-2024' });
    expect(below('yes')).toEqual([]);
  });

  test('leads from a condition that is not met to what it looks at', () => {
    const elsewhere = found('condition-not-met', {
      profile: { ...fullProfile, division: '360702', industry: 'I6510' },
      answers: { 'p:dishonest': choice('yes') },
    });
    const places = Object.fromEntries(elsewhere.map(({ key, place }) => [key, place]));
    expect(places).toMatchObject({
      'condition-not-met:region': { kind: 'profile', field: 'division' },
      'condition-not-met:industry': { kind: 'profile', field: 'industry' },
      'condition-not-met:not-dishonest': { kind: 'fact', fact: 'dishonest', slot: 'p:dishonest' },
    });
  });

  test('a declaration answers no condition: the finding tells that it says the same, and leads to the answer', () => {
    const lawful = 'condition-open:not-dishonest';
    const open = found('condition-open', {}).find(({ key }) => key === lawful);
    expect(open).toMatchObject({
      severity: 'amber',
      reason: null,
      values: { declared: 'yes' },
      place: { kind: 'fact', fact: 'dishonest', slot: 'p:dishonest' },
    });
    const [other] = xRay(xRayInput({ programme: 'special-fund' })).filter(
      ({ kind, place }) => kind === 'condition-open' && place.kind === 'fact',
    );
    if (open === undefined || other === undefined) throw new Error('no condition is open');
    expect(other.values).toMatchObject({ declared: 'no' });
    expect(sayFinding(open, 'zh-CN')).toContain('承诺书');
    expect(sayFinding(other, 'zh-CN')).not.toContain('承诺书');
    // Answered the other way, the contradiction is told as well.
    const denied = found('condition-not-met', { answers: { 'p:dishonest': choice('yes') } });
    const against = denied.find(({ key }) => key === 'condition-not-met:not-dishonest');
    if (against === undefined) throw new Error('it is taken for met');
    expect(sayFinding(against, 'en')).toContain('while the declaration to be signed states that it is');
    expect(sayAdvice(against, 'en')).toContain('cannot be signed as it stands');
    expect(
      found('condition-open', { answers: { 'p:dishonest': choice('no') } }).map(({ key }) => key),
    ).not.toContain(lawful);
  });

  test('every condition of every programme looks at something that can be given', () => {
    for (const programme of content.programmes)
      for (const tree of [programme.eligibility, programme.acceptance ?? null])
        for (const [{ id }] of tree === null ? [] : conditionsIn(tree))
          expect(subjectOf(id, programme), `${programme.id}/${id}`).not.toBeNull();
  });

  test('names a questionnaire the form needs and the assessment left out', () => {
    const input = xRayInput({ programme: 'nanchang-pilot' });
    const without = { ...input, packs: input.packs.filter(({ id }) => id !== 'sme-digital-2024') };
    const of = (one: typeof input) => xRay(one).filter(({ key }) => key.endsWith('digital-status/level'));
    expect(of(input).map(({ kind }) => kind)).toEqual(['field-open']);
    const [finding] = of(without);
    if (finding === undefined) throw new Error('nothing was found');
    expect(finding).toMatchObject({ kind: 'pack-not-taken', severity: 'red' });
    expect(sayFinding(finding, 'zh-CN')).toContain('“数字化水平”问卷');
  });

  test('asks about answers that look odd in themselves, by questionnaire', () => {
    const pack = content.packs.find((one) => one.sections.some(({ questions }) => questions.some(alone)));
    const question = pack?.sections.flatMap(({ questions }) => questions).find(alone);
    if (pack === undefined || question?.kind !== 'several-of') throw new Error('no such question');
    const last = question.options.find(({ expects }) => expects !== undefined);
    const ticked = (options: readonly string[]): Answers => ({
      [`q:${pack.id}/${question.id}`]: {
        response: { kind: 'choices', options: [...options] },
        note: '',
        flagged: false,
      },
    });
    const odd = (options: readonly string[]) =>
      found('answers-odd', { answers: ticked(options) }).filter(({ key }) => key.endsWith(pack.id));
    expect(odd([last?.id ?? ''])).toMatchObject([{ values: { count: 1 }, place: { question: question.id } }]);
    expect(odd(question.options.map(({ id }) => id))).toEqual([]);
  });

  test('asks about answers that are still marked for review, and no longer once the mark is off', () => {
    const [pack] = content.packs;
    const [question] = pack?.sections[0]?.questions ?? [];
    if (pack === undefined || question === undefined) throw new Error('no question');
    const marked = (flagged: boolean): Answers => ({
      [`q:${pack.id}/${question.id}`]: { response: { kind: 'unknown' }, note: '请顾问看看', flagged },
    });
    expect(found('answers-flagged', { answers: marked(true) })).toMatchObject([
      { severity: 'amber', values: { count: 1 }, place: { pack: pack.id, question: question.id } },
    ]);
    expect(found('answers-flagged', { answers: marked(false) })).toEqual([]);
  });

  test('an amber finding with a reason no longer blocks; a red one always does', () => {
    const reasons = { 'paper-missing:licence': '纸质件另交', 'field-open:project/title': '不想填' };
    const findings = xRay(xRayInput({ programme: 'nanchang-pilot', application: { reasons } }));
    const blocked = blocking(findings).map(({ key }) => key);
    expect(blocked).not.toContain('paper-missing:licence');
    expect(blocked).toContain('field-open:project/title');
    expect(findings.find(({ key }) => key === 'field-open:project/title')?.reason).toBeNull();
  });

  test('every finding has its own key, and red ones come first', () => {
    const findings = xRay(
      xRayInput({ programme: 'nanchang-pilot', lines: [paidLine('a', 100, { provider: fullProfile.name })] }),
    );
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
    const firstAmber = findings.findIndex(({ severity }) => severity === 'amber');
    expect(findings.slice(firstAmber).every(({ severity }) => severity === 'amber')).toBe(true);
  });

  test('findings of one kind stand together: what to do is said once, each keeps its key, the first gives the place', () => {
    const [open, choices, missing] = ['field-open', 'choice-open', 'paper-missing'] as const;
    const one = (kind: Finding['kind'], key: string): Finding => ({
      key: `${kind}:${key}`,
      kind,
      severity: kind === 'paper-missing' ? 'amber' : 'red',
      values: { title: { 'zh-CN': `甲${key}`, en: `A${key}` } },
      place: { kind: 'assessment' },
      reason: null,
    });
    const groups = groupFindings([one(open, '1'), one(choices, '1'), one(open, '2'), one(missing, '1')]);
    expect(groups.map(({ findings }) => findings.map(({ key }) => key))).toEqual([
      ['field-open:1', 'field-open:2'],
      ['choice-open:1'],
      ['paper-missing:1'],
    ]);
    const [fields] = groups;
    if (fields === undefined) throw new Error('nothing is grouped');
    expect(sayTodo(fields, 'zh-CN')).toBe('请填写这 2 个必填项：');
    expect(fields.findings.map((finding) => sayEach(finding, 'en'))).toEqual(['A1', 'A2']);
    // The group keeps its name while it grows, so that a reason being typed in it stays where it is.
    const [alone] = groupFindings([one(open, '2')]);
    expect(alone?.id).toBe(fields.id);
  });

  test('whatever comes more than once is told apart within its group, in both languages', () => {
    const findings = [
      ...seeded.flatMap(([kind, , , faulty]) => found(kind, faulty)),
      ...xRay(xRayInput({ programme: 'nanchang-pilot' })),
    ];
    for (const finding of findings) {
      const [group, ...others] = groupFindings([finding, { ...finding, key: `${finding.key}+` }]);
      expect(others.length, finding.kind).toBe(alwaysAlone.includes(finding.kind) ? 1 : 0);
      if (group === undefined || others.length > 0) continue;
      for (const language of ['zh-CN', 'en'] as const)
        for (const said of [sayTodo(group, language), sayEach(finding, language)])
          expect(said).not.toMatch(/[{}]/);
    }
  });

  test('every sentence is filled with what was found, in both languages', () => {
    for (const [kind, , , faulty] of seeded) {
      const [finding] = found(kind, faulty);
      if (finding === undefined) throw new Error(kind);
      for (const language of ['zh-CN', 'en'] as const)
        expect(sayFinding(finding, language)).not.toMatch(/[{}]/);
    }
    expect(Object.keys(findingTexts).length).toBeGreaterThan(20);
  });
});
