import { z } from 'zod';

/** What money is spent on, as programmes tell it apart. */
export const costClasses = [
  'cloud-iaas',
  'cloud-paas',
  'cloud-saas',
  'software',
  'network',
  'collection-device',
  'diagnosis',
  'implementation',
  'training',
  'security',
  'consulting',
  'hardware',
  'automation',
  'other',
] as const;
export type CostClass = (typeof costClasses)[number];

/** How deep the use of a cloud goes: 资源、业务、能力、生态. */
export const cloudDepths = ['resource', 'business', 'capability', 'ecosystem'] as const;
export type CloudDepth = (typeof cloudDepths)[number];

/** What a line may be marked as, that a fact or a declaration can deny, and the field that says so. */
export const lineFlags = ['funded-before', 'affiliate'] as const;
export type LineFlag = (typeof lineFlags)[number];

const day = z.iso.date().nullable();
const text = (max: number) => z.string().max(max);
/** Whole fen, up to ten thousand million yuan a figure: sums over a table stay exact integers. */
const fen = z.int().min(0).max(1e12);
const answer = z.boolean().nullable();

/** An invoice of a line. */
const invoiceSchema = z.strictObject({ number: text(100), issuedOn: day, amountFen: fen });
/** A payment of a line, proved by a bank slip. */
const paymentSchema = z.strictObject({ proof: text(100), paidOn: day, amountFen: fen });

/**
 * One row of the cost table: a contract and the papers that prove it. Amounts are as on the papers, in whole fen.
 * Null and empty lists mean "not given yet".
 */
export const costLineSchema = z.strictObject({
  id: z.string().min(1).max(80),
  name: text(200),
  /** Null while not chosen: what money was spent on, nobody but the enterprise knows. */
  class: z.enum(costClasses).nullable(),
  depth: z.enum(cloudDepths).nullable(),
  provider: text(200),
  providerCreditCode: text(18),
  /** The provider or product stands in the official catalogue. */
  inCatalogue: answer,
  /** The provider is this enterprise itself or is tied to it by ownership. */
  affiliate: answer,
  /** The same spending has already been paid for from public funds. */
  fundedBefore: answer,
  /** Pieces bought; the unit value is the contract amount by this. */
  units: z.int().min(1).max(100_000),
  contractNumber: text(100),
  contractedOn: day,
  contractFen: fen.nullable(),
  serviceFrom: day,
  serviceTo: day,
  /** First and last day of use; no last day while it is still in use. */
  usedFrom: day,
  usedTo: day,
  invoices: z.array(invoiceSchema).max(30),
  payments: z.array(paymentSchema).max(30),
  acceptedOn: day,
  note: text(2000),
});
export type CostLine = Readonly<z.infer<typeof costLineSchema>>;

export const costTableSchema = z.strictObject({ lines: z.array(costLineSchema).max(200) });
export type CostTable = Readonly<z.infer<typeof costTableSchema>>;

/** The field of a line that holds a flag. */
export const flagFields = {
  'funded-before': 'fundedBefore',
  affiliate: 'affiliate',
} as const satisfies Record<LineFlag, keyof CostLine>;

/** An empty row to start from. */
export function emptyCostLine(id: string): CostLine {
  return {
    id,
    name: '',
    class: null,
    depth: null,
    provider: '',
    providerCreditCode: '',
    inCatalogue: null,
    affiliate: null,
    fundedBefore: null,
    units: 1,
    contractNumber: '',
    contractedOn: null,
    contractFen: null,
    serviceFrom: null,
    serviceTo: null,
    usedFrom: null,
    usedTo: null,
    invoices: [],
    payments: [],
    acceptedOn: null,
    note: '',
  };
}

/** The rows somebody has filled in. One that holds a class at most says nothing: it is neither counted nor printed. */
export function givenLines({ lines }: CostTable): CostTable {
  return { lines: lines.filter((line) => !isEmpty(line)) };
}

function isEmpty(line: CostLine): boolean {
  const empty = { ...emptyCostLine(line.id), class: line.class };
  return (Object.keys(empty) as (keyof CostLine)[]).every((name) => {
    const value = line[name];
    if (Array.isArray(value)) return value.length === 0;
    return typeof value === 'string' && name !== 'id' && name !== 'class'
      ? value.trim() === ''
      : value === empty[name];
  });
}
