import type { EvidenceKind } from '../../../assessments/evidence/evidence.ts';
import type { EvidenceRow } from '../../../electron/contract/evidence.ts';
import { findEvidence } from '../../evidence/find-evidence.ts';

export const evidenceStates = ['all', 'unlinked', 'unsound', 'bare'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

export interface EvidenceFilter {
  readonly kind: EvidenceKind | 'all';
  readonly state: EvidenceState;
  readonly typed: string;
}

/** Lets everything through; the object itself says that nothing is filtered. */
export const noFilter: EvidenceFilter = { kind: 'all', state: 'all', typed: '' };

/** Those a filter lets through, in the order given. `isUsed`: whether a piece is used for anything. */
export function filterEvidence(
  rows: readonly EvidenceRow[],
  filter: EvidenceFilter,
  isUsed: (row: EvidenceRow) => boolean,
): readonly EvidenceRow[] {
  const isSo = (row: EvidenceRow): boolean =>
    filter.state === 'unlinked' ? !isUsed(row) : isAsSaid(row, filter.state);
  return findEvidence(rows, filter.typed).filter(
    (row) => (filter.kind === 'all' || row.details.kind === filter.kind) && isSo(row),
  );
}

function isAsSaid({ fileState, details }: EvidenceRow, state: Exclude<EvidenceState, 'unlinked'>): boolean {
  switch (state) {
    case 'all':
      return true;
    case 'unsound':
      return fileState !== 'sound';
    case 'bare':
      return details.kind === 'other' || details.date === null;
  }
}
