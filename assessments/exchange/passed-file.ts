import { z } from 'zod';
import { answerSchema } from '../answering/answer.ts';
import { profileSchema } from '../enterprise/profile.ts';
import { evidenceStateSchema } from '../evidence/evidence.ts';
import { changeKinds, type ChangeKind } from '../history/change-kind.ts';
import { overrideSchema } from '../programmes/parameter.ts';
import { earlierResultSchema } from './earlier-result.ts';

/** Format and version of the assessment file as a zip archive. Versions 1 and 2 were one JSON document. */
export const passedFormat = 'readiness-desk/assessment';
export const passedFormatVersion = 5;

/** Kinds of changes that readers of version 4 do not know. */
const sinceVersion5: readonly ChangeKind[] = ['pack-added', 'pack-taken-away'];

/** What the first entry holds, so that the kind of file can be told from its first hundred bytes. */
export const passedMediaType = 'application/vnd.readiness-desk.assessment+zip';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime();
const json = z.json();
const count = z.int().min(0);

/** A change keeps this name on every desk: the desk it was made on, its number there, the start of its hash. */
export const changeNameSchema = z
  .string()
  .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:[1-9]\d{0,15}:[0-9a-f]{16}$/);

/** One change as it was made. A missing `old` or `new` means: there was none, or it was purged. */
export const passedLineSchema = z.strictObject({
  change: changeNameSchema,
  at: instant,
  who: z.string().max(200),
  kind: z.enum(changeKinds),
  subject: z.string().min(1).max(500),
  old: json.optional(),
  new: json.optional(),
});
export type PassedLine = Readonly<z.infer<typeof passedLineSchema>>;

export const leaveOutSchema = z.strictObject({
  names: z.boolean(),
  notes: z.boolean(),
  evidence: z.boolean(),
});
export type LeftOut = Readonly<z.infer<typeof leaveOutSchema>>;

export const passedAssessmentSchema = z.strictObject({
  id: z.uuid(),
  title: z.string().trim().min(1).max(200),
  createdAt: instant,
  /** Hashes of the questionnaires it rests on, in their order, and of the catalogue of raw figures. */
  packs: z.array(hash).min(1).max(50),
  figures: hash,
  /** By slot, also those the questionnaires no longer ask. */
  answers: z.record(z.string().max(200), answerSchema),
  /** Slots of answers kept although the questionnaires named have no place for them as they are. */
  unmapped: z.array(z.string().max(200)).max(20_000),
  /** Plan, costs, programmes, by the name of the part. */
  parts: z.record(z.string().max(80), json),
  links: z.array(z.strictObject({ slot: z.string().max(200), evidenceId: z.uuid() })).max(20_000),
  /** What it came to in editions it was moved on from, oldest first. */
  earlier: z.array(earlierResultSchema).max(100),
  /** How many questions were asked and answered when a version was closed; the rest stands in the history. */
  closings: z.array(z.strictObject({ version: z.int().min(1), asked: count, done: count })).max(1000),
});
export type PassedAssessment = Readonly<z.infer<typeof passedAssessmentSchema>> & {
  /** The changes of this assessment, oldest first; empty in a file without history. */
  readonly history: readonly PassedLine[];
};

export const passedEnterpriseSchema = z.strictObject({
  id: z.uuid(),
  sample: z.boolean(),
  createdAt: instant,
  profile: profileSchema,
  parts: z.record(z.string().max(80), json),
  evidence: z.array(z.strictObject({ id: z.uuid(), state: evidenceStateSchema })).max(20_000),
});
export type PassedEnterprise = Readonly<z.infer<typeof passedEnterpriseSchema>> & {
  readonly assessments: readonly PassedAssessment[];
  /** The changes of the enterprise itself, oldest first. */
  readonly history: readonly PassedLine[];
};

/** A figure of a programme as keyed in; it belongs to the desk, not to an enterprise. */
export const passedOverrideSchema = z.strictObject({
  programmeId: z.string().min(1).max(120),
  parameterId: z.string().min(1).max(120),
  override: overrideSchema,
});
export type PassedOverride = Readonly<z.infer<typeof passedOverrideSchema>>;

export const overridesEntrySchema = z.strictObject({
  overrides: z.array(passedOverrideSchema).max(2000),
  history: z.array(passedLineSchema).max(20_000),
});

const counts = z.strictObject({
  enterprises: count,
  assessments: count,
  answers: count,
  evidence: count,
  evidenceFiles: count,
  packs: count,
  lines: count,
});
export type PassedCounts = Readonly<z.infer<typeof counts>>;

/** The second entry: what the file is, who wrote it, what it holds and what was left out. */
export const manifestSchema = z
  .strictObject({
    format: z.literal(passedFormat),
    /**
     * 3 has neither parts of enterprises nor who said an answer, how it was established, what it was taken over from.
     * 4 has no changes of the questionnaires an assessment holds; a file without any is written as 4.
     */
    formatVersion: z.union([z.literal(3), z.literal(4), z.literal(passedFormatVersion)]),
    /** The app, the desk and the number of its newest change when the file was written. */
    writtenBy: z.strictObject({ app: z.string().min(1).max(40), desk: z.uuid(), seq: count }),
    leftOut: leaveOutSchema,
    /** False where the history was left out: the file can then only be taken in as new. */
    history: z.boolean(),
    counts,
    /** Every other entry in its order; nothing else may stand in the file. */
    entries: z.array(z.strictObject({ name: z.string().max(200), bytes: count, sha256: hash })).max(20_000),
  })
  .describe(
    'manifest.json of a Readiness Desk assessment file, format version 5; versions 3 and 4 are still read.',
  );
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/**
 * What of a frozen version must be there for it to be opened: questionnaires, figures and programmes by their hashes.
 * The programmes lie among the frozen contents.
 */
export const frozenSchema = z.looseObject({
  format: z.literal(1),
  pinned: z.strictObject({ packs: z.array(hash).max(50), figures: hash, programmes: hash }),
});

/** Everything an assessment file holds but the bytes of evidence. */
export interface PassedContent {
  readonly leftOut: LeftOut;
  readonly withHistory: boolean;
  readonly enterprises: readonly PassedEnterprise[];
  readonly overrides: readonly PassedOverride[];
  readonly overrideHistory: readonly PassedLine[];
  /** Questionnaires, catalogues of raw figures and frozen versions by the hash of their canonical text. */
  readonly packs: Readonly<Record<string, unknown>>;
  readonly figures: Readonly<Record<string, unknown>>;
  readonly frozen: Readonly<Record<string, unknown>>;
}

/** The version a file is written as: the lowest whose readers know all that is in it. */
export function versionOf(content: PassedContent): 4 | 5 {
  const newer = content.enterprises.some(({ assessments }) =>
    assessments.some(({ history }) => history.some(({ kind }) => sinceVersion5.includes(kind))),
  );
  return newer ? 5 : 4;
}

/** The JSON Schemas of the entries, as kept beside this file. */
export function passedFileJsonSchema(): unknown {
  const of = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { io: 'input' });
  return {
    title: 'Readiness Desk assessment file (.readiness), format version 5: the JSON entries of the archive',
    'manifest.json': of(manifestSchema),
    'overrides.json': of(overridesEntrySchema),
    'enterprises/<id>/enterprise.json': of(passedEnterpriseSchema),
    'enterprises/<id>/history-<n>.json': of(z.array(passedLineSchema)),
    'enterprises/<id>/assessments/<id>/assessment.json': of(passedAssessmentSchema),
    'enterprises/<id>/assessments/<id>/history-<n>.json': of(z.array(passedLineSchema)),
  };
}
