import { describe, expect, test } from 'vitest';
import { blocking, xRay } from '../../assessments/application/x-ray/x-ray.ts';
import { findingTexts, sayFinding } from '../../assessments/application/x-ray/say-finding.ts';
import type { Finding, FindingKind } from '../../assessments/application/x-ray/finding.ts';
import { sample } from '../fixtures/sample.ts';
import { budgetLine, fullProfile, paidLine, paper, source, xRayInput } from './make-application.ts';

type Input = Omit<Parameters<typeof xRayInput>[0], 'programme'>;

function found(kind: FindingKind, input: Input): Finding[] {
  return xRay(xRayInput({ programme: 'nanchang-pilot', ...input })).filter((one) => one.kind === kind);
}

const number = (value: string) =>
  ({ response: { kind: 'number', value }, note: '', flagged: false }) as const;
const text = (value: string) => ({ response: { kind: 'text', value }, note: '', flagged: false }) as const;
const budget = (cost: number, own: number, city = 0) => ({
  budget: {
    lines: [budgetLine('a', cost)],
    sources: [source('own', 'own', own), source('city', 'fiscal-city', city)],
    earlier: [],
  },
});

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
    'asked-above-sources',
    'amber',
    1,
    { answers: { 'a:nanchang-pilot/project/asked': number('0.0002') }, application: budget(300, 101, 199) },
    { answers: { 'a:nanchang-pilot/project/asked': number('0.0002') }, application: budget(300, 100, 200) },
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
    'target-no-better',
    'amber',
    1,
    { application: { targets: [target('5', '5')] } },
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

describe('the check before export', () => {
  test.each(seeded)('finds %s (%s) and lets the sound case pass', (kind, severity, count, faulty, sound) => {
    const findings = found(kind, faulty);
    expect(findings.map((one) => one.severity)).toEqual(Array(count).fill(severity));
    expect(found(kind, sound)).toEqual([]);
  });

  test('names required fields and papers that are not there, and not those the dossier itself contains', () => {
    const findings = xRay(xRayInput({ programme: 'nanchang-pilot' }));
    const keys = findings.map(({ key }) => key);
    expect(keys).toContain('field-open:project/title');
    expect(keys).toContain('paper-missing:licence');
    expect(keys).not.toContain('paper-missing:pledge');
    expect(keys).not.toContain('paper-missing:cost-list');
  });

  test('asks for evidence behind high answers, by questionnaire', () => {
    const [bare] = found('grades-without-evidence', { profile: sample.profile, answers: sample.answers });
    expect(Number(bare?.values['count'])).toBeGreaterThan(0);
    const linked = Object.keys(sample.answers);
    expect(
      found('grades-without-evidence', { profile: sample.profile, answers: sample.answers, linked }),
    ).toEqual([]);
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
