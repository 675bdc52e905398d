import { z } from 'zod';
import type { DiagnosticsCalls } from '../contract/diagnostics.ts';

/** What each of these methods takes. */
export const diagnosticsSchemas: {
  readonly [M in keyof DiagnosticsCalls]: z.ZodType<DiagnosticsCalls[M]['input']>;
} = { readDiagnostics: z.strictObject({}), saveDiagnostics: z.strictObject({}) };
