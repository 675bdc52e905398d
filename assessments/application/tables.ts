import { z } from 'zod';
import { decimalSchema } from '../answering/answer.ts';
import { costClasses } from '../programmes/cost-line.ts';

const rowId = z.string().min(1).max(80);
const text = (max: number) => z.string().max(max);
/** Whole fen; null while not given. */
const fen = z.int().min(0).max(1e12).nullable();
const decimal = decimalSchema.nullable();

/** Who pays for a project. `fiscal-*`: public funds by level of government. */
export const sourceKinds = [
  'own',
  'loan',
  'fiscal-national',
  'fiscal-province',
  'fiscal-city',
  'fiscal-county',
  'other',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** One line of what the project is to cost. */
export const budgetLineSchema = z.strictObject({
  id: rowId,
  /** Null while not chosen: what a pasted row is for nobody but the applicant knows. */
  class: z.enum(costClasses).nullable(),
  name: text(200),
  amountFen: fen,
  note: text(1000),
});
export type BudgetLine = Readonly<z.infer<typeof budgetLineSchema>>;

/** One source of the money. */
export const fundingSourceSchema = z.strictObject({
  id: rowId,
  kind: z.enum(sourceKinds),
  name: text(200),
  amountFen: fen,
});
export type FundingSource = Readonly<z.infer<typeof fundingSourceSchema>>;

/** Public money received in the last three years. */
export const earlierFundSchema = z.strictObject({
  id: rowId,
  programme: text(200),
  document: text(200),
  amountFen: fen,
  receivedOn: z.iso.date().nullable(),
});
export type EarlierFund = Readonly<z.infer<typeof earlierFundSchema>>;

/** What the project is to change: a figure before, as aimed at, and after. `better` says which way is better. */
export const targetLineSchema = z.strictObject({
  id: rowId,
  name: text(200),
  unit: text(40),
  better: z.enum(['higher', 'lower']),
  before: decimal,
  target: decimal,
  after: decimal,
  /** What will prove it. */
  proof: text(500),
});
export type TargetLine = Readonly<z.infer<typeof targetLineSchema>>;

const id = z.string().min(1).max(120);

/** What is kept of an application besides answers: its tables, its papers, and reasons given for findings. */
export const applicationSchema = z.strictObject({
  budget: z.strictObject({
    lines: z.array(budgetLineSchema).max(200),
    sources: z.array(fundingSourceSchema).max(50),
    earlier: z.array(earlierFundSchema).max(50),
  }),
  targets: z.array(targetLineSchema).max(50),
  /** Evidence given for each paper of the programme's list, in the order it is enclosed. */
  attachments: z.record(id, z.array(id).max(200)),
  /** Why a finding of the check before export may stand, by the finding's key. */
  reasons: z.record(z.string().min(1).max(300), text(1000)),
});
export type Application = Readonly<z.infer<typeof applicationSchema>>;

/** Applications of one assessment by programme id. */
export const applicationsSchema = z.record(id, applicationSchema);
export type Applications = Readonly<z.infer<typeof applicationsSchema>>;

/** An application nothing was given for. */
export const emptyApplication: Application = {
  budget: { lines: [], sources: [], earlier: [] },
  targets: [],
  attachments: {},
  reasons: {},
};
