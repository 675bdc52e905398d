import { z } from 'zod';
import { decimalSchema } from '../answering/answer.ts';

/** How products are made; decides which variant of a question is asked. */
export const productionTypes = ['discrete', 'process', 'mixed', 'service'] as const;
export type ProductionType = (typeof productionTypes)[number];

export const ownerships = [
  'private',
  'state-owned',
  'collective',
  'foreign-invested',
  'hong-kong-macao-taiwan',
  'joint-stock',
  'individual',
  'other',
] as const;
export type Ownership = (typeof ownerships)[number];

const isoDate = z.iso.date();

/** A qualification the enterprise holds. */
export const certificateSchema = z.strictObject({
  kind: z.enum([
    'high-tech',
    'tech-sme',
    'innovative-sme',
    'specialised-sme',
    'little-giant',
    'fusion-management',
    'dcmm',
    'iso-9001',
    'iso-14001',
    'iso-27001',
    'other',
  ]),
  name: z.string().max(200),
  number: z.string().max(100),
  /** ISO dates; null when not given. */
  issuedOn: isoDate.nullable(),
  expiresOn: isoDate.nullable(),
});
export type Certificate = Readonly<z.infer<typeof certificateSchema>>;

const text = (max: number) => z.string().max(max);

/**
 * The enterprise's own facts, each asked once. Empty text and null mean "not given yet".
 * Money is in 万元 (10,000 yuan) as exact decimal text.
 */
export const profileSchema = z.strictObject({
  name: text(200),
  /** Unified social credit code, GB 32100-2015, upper case, 18 characters. */
  creditCode: text(18),
  /** GB/T 2260 county code inside Jiangxi, or null with `otherDivision` filled for other provinces. */
  division: z
    .string()
    .regex(/^36\d{4}$/)
    .nullable(),
  otherDivision: text(200),
  address: text(300),
  /** GB/T 4754-2017 code: section letter and 2 to 4 digits, e.g. C38 or C3812. */
  industry: z
    .string()
    .regex(/^[A-T](\d{2,4})?$/)
    .nullable(),
  productionType: z.enum(productionTypes).nullable(),
  mainProducts: text(500),
  /** People at the end of the last full year. */
  staff: z.int().min(0).max(10_000_000).nullable(),
  /** Operating revenue of the last full year, 万元. */
  revenue: decimalSchema.nullable(),
  /** Total assets at the end of the last full year, 万元. */
  totalAssets: decimalSchema.nullable(),
  foundedOn: isoDate.nullable(),
  ownership: z.enum(ownerships).nullable(),
  legalRepresentative: text(100),
  contactName: text(100),
  contactPost: text(100),
  contactPhone: text(50),
  contactEmail: text(200),
  certificates: z.array(certificateSchema).max(50),
});
export type Profile = Readonly<z.infer<typeof profileSchema>>;
export type ProfileField = keyof Profile;

export const emptyProfile: Profile = {
  name: '',
  creditCode: '',
  division: null,
  otherDivision: '',
  address: '',
  industry: null,
  productionType: null,
  mainProducts: '',
  staff: null,
  revenue: null,
  totalAssets: null,
  foundedOn: null,
  ownership: null,
  legalRepresentative: '',
  contactName: '',
  contactPost: '',
  contactPhone: '',
  contactEmail: '',
  certificates: [],
};
