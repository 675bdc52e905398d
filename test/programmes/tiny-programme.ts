import { stringify } from 'yaml';
import type { Answer, Answers } from '../../assessments/answering/answer.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import type { Profile } from '../../assessments/enterprise/profile.ts';
import { emptyCostLine } from '../../assessments/programmes/cost-line.ts';
import type { CostLine } from '../../assessments/programmes/cost-line.ts';
import type { ProgrammeInput } from '../../assessments/programmes/eligibility.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import { readProgrammes } from '../../assessments/programmes/read-programme.ts';
import type { ReadProgrammes } from '../../assessments/programmes/read-programme.ts';
import { both, figures, tinyPack } from '../fixtures/tiny-pack.ts';

// Faults are made in deep copies, so tests may write where the types would not let them.
// eslint-disable-next-line typescript/no-explicit-any
export type Loose = any;

export const context = { figures, packs: [tinyPack] };

const common = {
  format: 1,
  sources: {
    law: { title: both('law'), reading: 'official-text' },
    news: { title: both('news'), reading: 'second-hand' },
    own: { title: both('own'), reading: 'own' },
  },
  facts: [{ id: 'honest', kind: 'yes-no', title: both('honest'), where: both('register') }],
  declarations: [{ id: 'truth', text: both('true') }],
  attachments: [{ id: 'licence', title: both('licence'), required: true, form: 'copy', seal: 'company' }],
  blocks: [
    {
      id: 'enterprise',
      title: both('enterprise'),
      fields: [{ id: 'name', kind: 'profile', field: 'name', required: true }],
    },
  ],
};

/** A small programme as its author would write it: half of the paid cloud fees, at most 1,000 yuan. */
export const written = {
  format: 1,
  id: 'tiny',
  edition: '1.0',
  title: both('tiny'),
  shortTitle: both('tiny'),
  kind: 'voucher',
  authority: both('office'),
  region: { scope: 'national' },
  document: { title: both('paper'), number: null, date: null, provenance: 'law' },
  validity: { from: null, to: null },
  status: { state: 'open', asOf: '2026-01-01' },
  summary: both('summary'),
  caution: both('the office decides'),
  parameters: [
    { id: 'rate', kind: 'rate', value: 50, title: both('rate'), provenance: 'law' },
    { id: 'cap', kind: 'money', value: 1000, title: both('cap'), provenance: 'news' },
  ],
  eligibility: {
    kind: 'all',
    id: 'conditions',
    label: both('conditions'),
    of: [
      {
        kind: 'statement',
        id: 'honest',
        fact: 'honest',
        is: 'yes',
        label: both('honest'),
        provenance: 'law',
      },
    ],
  },
  counted: {
    counts: { classes: ['cloud-saas'], provenance: 'law' },
    amount: { of: 'paid', provenance: 'law' },
  },
  benefit: {
    gives: 'voucher',
    bound: 'at-most',
    parts: [{ id: 'half', kind: 'rate', title: both('half'), provenance: 'law', rate: 'rate' }],
    caps: [{ id: 'claim', title: both('claim'), per: 'claim', amount: 'cap', provenance: 'news' }],
  },
  form: ['enterprise'],
  declarations: ['truth'],
  attachments: ['licence'],
  filing: {
    provenance: 'own',
    paperCopies: 1,
    online: true,
    steps: [{ id: 'file', title: both('file'), detail: both('file it'), who: 'enterprise' }],
  },
};

const yaml = (value: unknown) => stringify(value, { aliasDuplicateObjects: false });

/** The folder with the tiny programme after a change, and further files. */
export function folder(
  change: (programme: Loose) => void = () => undefined,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const copy: Loose = structuredClone(written);
  change(copy);
  return { 'common.yaml': yaml(common), 'tiny.yaml': yaml(copy), ...more };
}

/** A second programme made from the same text. */
export function sibling(id: string, change: (programme: Loose) => void = () => undefined): string {
  const copy: Loose = { ...structuredClone(written), id };
  change(copy);
  return yaml(copy);
}

export function readTiny(change?: (programme: Loose) => void): ReadProgrammes {
  return readProgrammes(folder(change), context);
}

/** The tiny programme after a change that must be good. */
export function tiny(change?: (programme: Loose) => void): Programme {
  const read = readTiny(change);
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems, null, 1));
  const [programme] = read.programmes;
  if (programme === undefined) throw new Error('no programme');
  return programme;
}

const answer = (response: Answer['response']): Answer => ({ response, note: '', flagged: false });
export const said = (option: string) => answer({ kind: 'choice', option });
export const given = (value: string) => answer({ kind: 'number', value });
export const unsure = answer({ kind: 'unknown' });
export const notApplicable = answer({ kind: 'not-applicable', reason: 'too young' });

/** Input on 1 June 2026 with what a test cares about. */
export function input(
  parts: {
    readonly profile?: Partial<Profile>;
    readonly answers?: Answers;
    readonly results?: ProgrammeInput['results'];
    readonly overrides?: ProgrammeInput['overrides'];
    readonly choices?: ProgrammeInput['choices'];
    readonly today?: string;
  } = {},
): ProgrammeInput {
  return {
    situation: { profile: { ...emptyProfile, ...parts.profile }, figures, answers: parts.answers ?? {} },
    results: parts.results ?? {},
    overrides: parts.overrides ?? {},
    choices: parts.choices ?? {},
    today: parts.today ?? '2026-06-01',
  };
}

/** A cloud line contracted, invoiced and paid in full in March 2026, accepted in April, in use since January. */
export function line(fen: number, change: Partial<CostLine> = {}): CostLine {
  return {
    ...emptyCostLine(change.id ?? 'one'),
    class: 'cloud-saas',
    name: 'ERP',
    contractNumber: 'K-1',
    contractedOn: '2026-03-01',
    contractFen: fen,
    serviceFrom: '2026-03-01',
    serviceTo: '2027-02-28',
    usedFrom: '2026-01-15',
    invoices: [{ number: '1', issuedOn: '2026-03-10', amountFen: fen }],
    payments: [{ proof: '1', paidOn: '2026-03-20', amountFen: fen }],
    acceptedOn: '2026-04-01',
    inCatalogue: true,
    affiliate: false,
    fundedBefore: false,
    ...change,
  };
}
