import type { Truth } from '../../../assessments/programmes/eligibility-result.ts';
import type { ProgrammeKind } from '../../../assessments/programmes/programme-kind.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import type { JudgedProgramme } from './programme-row.tsx';

/** What the list is narrowed to; null shows all. */
export interface ProgrammeFilter {
  readonly kind: ProgrammeKind | null;
  readonly status: Programme['status']['state'] | null;
  readonly fit: Truth | null;
}

export const noFilter: ProgrammeFilter = { kind: null, status: null, fit: null };

/** Whether a programme is among those looked for. */
export function passes({ programme, eligibility }: JudgedProgramme, filter: ProgrammeFilter): boolean {
  return (
    (filter.kind === null || programme.kind === filter.kind) &&
    (filter.status === null || programme.status.state === filter.status) &&
    (filter.fit === null || eligibility.state === filter.fit)
  );
}
