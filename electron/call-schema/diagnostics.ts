import { z } from 'zod';
import { isFaultKind, isFaultPlace, mostPlaces } from '../../assessments/text/fault-places.ts';
import type { DiagnosticsCalls } from '../contract/diagnostics.ts';

/** What each of these methods takes. */
export const diagnosticsSchemas: {
  readonly [M in keyof DiagnosticsCalls]: z.ZodType<DiagnosticsCalls[M]['input']>;
} = {
  // Held to the form here as well: what goes into the diagnostics file must not carry what somebody wrote.
  noteWindowFault: z.strictObject({
    kind: z.string().refine(isFaultKind),
    places: z.array(z.string().refine(isFaultPlace)).max(mostPlaces),
  }),
  readDiagnostics: z.strictObject({}),
  saveDiagnostics: z.strictObject({}),
};
