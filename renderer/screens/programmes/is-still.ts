import type { ParameterOverride } from '../../../assessments/programmes/parameter.ts';

/** Whether a change still stands: it may have been undone, or made anew, since. `now`, `current`: null where there is none. */
export function isStill(now: ParameterOverride | null, current: ParameterOverride | null): boolean {
  return (['value', 'source', 'documentNumber', 'date'] as const).every(
    (one) => now?.[one] === current?.[one],
  );
}
