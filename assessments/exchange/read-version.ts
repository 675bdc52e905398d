import type { z } from 'zod';
import { DeskError } from '../text/fault.ts';
import {
  assessmentFileSchema,
  assessmentFileV1Schema,
  assessmentFormat,
  assessmentFormatVersion,
  type AssessmentFile,
} from './assessment-file.ts';
import { schemaFault } from './schema-fault.ts';

/**
 * Reads a parsed JSON value as an assessment file of the newest version; an older version is brought up to it.
 * Throws a DeskError with the path of the first fault, and for files of another kind or from a newer app.
 */
export function readVersion(value: unknown): AssessmentFile {
  const version = refuseForeign(value);
  if (version !== 1) return parse(assessmentFileSchema, value);
  const first = parse(assessmentFileV1Schema, value);
  return assessmentFileSchema.parse({ ...first, formatVersion: assessmentFormatVersion });
}

/** Says of a file of another kind or from a newer app what it is, before a hundred unknown fields are reported. */
function refuseForeign(value: unknown): unknown {
  const head = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  if (head['format'] !== assessmentFormat)
    throw new DeskError('file.foreign', { format: assessmentFormat }, 'format');
  const version = head['formatVersion'];
  if (typeof version === 'number' && version > assessmentFormatVersion) {
    throw new DeskError('file.newer', {}, 'formatVersion');
  }
  return version;
}

function parse<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw DeskError.of(schemaFault(parsed.error, value));
  return parsed.data;
}
