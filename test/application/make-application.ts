import { emptyPlan } from '../../assessments/advice/plan.ts';
import type { Application, BudgetLine, FundingSource } from '../../assessments/application/tables.ts';
import { emptyApplication } from '../../assessments/application/tables.ts';
import { enclosedPapers, type Paper } from '../../assessments/application/papers.ts';
import { fillForm } from '../../assessments/application/fill-form.ts';
import type { XRayInput } from '../../assessments/application/x-ray/x-ray.ts';
import type { Answers } from '../../assessments/answering/answer.ts';
import { emptyProfile, type Profile } from '../../assessments/enterprise/profile.ts';
import { computeBenefit } from '../../assessments/programmes/benefit.ts';
import { emptyCostLine, type CostLine } from '../../assessments/programmes/cost-line.ts';
import { choicesIn } from '../../assessments/programmes/choice-slot.ts';
import { checkEligibility, knownFor, type ProgrammeInput } from '../../assessments/programmes/eligibility.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import type { PackResult } from '../../assessments/scoring/score.ts';
import { content, shippedProgramme } from '../programmes/shipped.ts';

/** A profile in which every field of a form is given. */
export const fullProfile: Profile = {
  ...emptyProfile,
  name: '赣江精密制造有限公司',
  creditCode: '91360100M000100Y47',
  division: '360111',
  address: '高新大道 1 号',
  industry: 'C3484',
  productionType: 'discrete',
  mainProducts: '精密零件',
  staff: 120,
  revenue: '8000',
  totalAssets: '6500',
  foundedOn: '2012-05-01',
  ownership: 'private',
  legalRepresentative: '刘建国',
  contactName: '陈敏',
  contactPhone: '0791-88880000',
};

/** A row of the cost table with one contract, one invoice and one payment over the same sum. */
export function paidLine(id: string, fen: number, changes: Partial<CostLine> = {}): CostLine {
  return {
    ...emptyCostLine(id),
    class: 'cloud-saas',
    name: `服务 ${id}`,
    provider: '云服务有限公司',
    contractNumber: `HT-${id}`,
    contractedOn: '2026-03-01',
    contractFen: fen,
    invoices: [{ number: `FP-${id}`, issuedOn: '2026-04-01', amountFen: fen }],
    payments: [{ proof: `HD-${id}`, paidOn: '2026-04-15', amountFen: fen }],
    ...changes,
  };
}

/** A sound paper. */
export function paper(id: string, changes: Partial<Paper> = {}): Paper {
  return {
    id,
    name: `${id}.pdf`,
    kind: 'invoice',
    number: '',
    date: null,
    amountFen: null,
    state: 'sound',
    ...changes,
  };
}

export function budgetLine(id: string, amountFen: number | null): BudgetLine {
  return { id, class: 'software', name: id, amountFen, note: '' };
}

export function source(id: string, kind: FundingSource['kind'], amountFen: number | null): FundingSource {
  return { id, kind, name: id, amountFen };
}

/** An application in which a row was added to each table and left as it was. */
export const emptyRows: Application = {
  ...emptyApplication,
  budget: {
    lines: [{ ...budgetLine('', null), id: 'l', class: null }],
    sources: [{ ...source('', 'own', null), id: 's' }],
    earlier: [{ id: 'e', programme: '', document: ' ', amountFen: null, receivedOn: null }],
  },
  targets: [
    { id: 't', name: '', unit: ' ', better: 'lower', before: null, target: null, after: null, proof: '' },
  ],
};

/** Everything the check before export reads, for one programme as shipped. */
export function xRayInput(input: {
  readonly programme: string;
  readonly profile?: Profile;
  readonly answers?: Answers;
  readonly lines?: readonly CostLine[];
  readonly application?: Partial<Application>;
  readonly papers?: readonly Paper[];
  readonly linked?: readonly string[];
  readonly today?: string;
}): XRayInput {
  const programme = shippedProgramme(input.programme);
  const today = input.today ?? '2026-11-22';
  const answers = input.answers ?? {};
  const situation = { profile: input.profile ?? fullProfile, figures: content.figures, answers };
  const begun = content.packs.filter((pack) =>
    Object.keys(answers).some((slot) => slot.startsWith(`q:${pack.id}/`)),
  );
  const results: Record<string, PackResult> = Object.fromEntries(
    begun.map((pack) => [pack.id, scorePack(pack, situation)]),
  );
  const costs = { lines: [...(input.lines ?? [])] };
  const application = { ...emptyApplication, ...input.application };
  const papers = input.papers ?? [];
  const judged: ProgrammeInput = {
    situation,
    results,
    overrides: {},
    choices: choicesIn(programme, answers),
    costs,
    today,
  };
  return {
    title: '年度评估',
    plan: emptyPlan,
    annexes: papers,
    overrides: {},
    programme,
    situation,
    packs: content.packs,
    results,
    costs,
    application,
    sections: fillForm(programme, { situation, results, costs, application, startedOn: '2026-04-01', today }),
    entries: enclosedPapers(programme, application, papers, knownFor(programme, judged)),
    eligibility: checkEligibility(programme, judged),
    benefit: computeBenefit(programme, costs, judged),
    linked: new Set(input.linked),
    today,
  };
}
