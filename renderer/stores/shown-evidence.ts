import type { StatedEvidence } from '../../assessments/dossier/annexes.ts';
import type { EvidenceRow } from '../../electron/contract/evidence.ts';
import type { OpenedAssessment } from './assessment.ts';
import { useOpened, useOpenedParts } from './derived.ts';
import { evidenceOf, useEvidence, type AssessmentEvidence } from './evidence.ts';

/** The evidence behind the answers on the desk: as it is now, or, of a closed version, as it was then. */
export function useShownEvidence(): AssessmentEvidence {
  const { id, packs } = useOpened('id', 'packs');
  return evidenceOf(useShownRows(), packs, id);
}

/** All evidence of the enterprise: as it is now, or, while a closed version lies on the desk, as it was then. */
export function useShownRows(): readonly EvidenceRow[] {
  const open = useOpenedParts('id', 'enterpriseId', 'frozen');
  const rows = useEvidence((state) => state.rows);
  return open === null ? rows : shownRows(open, rows);
}

/** The same of rows that are at hand. */
export function shownRows(open: Desk, rows: readonly EvidenceRow[]): readonly EvidenceRow[] {
  return open.frozen === null ? rows : rowsThen(open, open.frozen, rows);
}

type Desk = Pick<OpenedAssessment, 'id' | 'enterpriseId' | 'frozen'>;

interface Then {
  readonly now: readonly EvidenceRow[];
  readonly rows: readonly EvidenceRow[];
}

const thens = new WeakMap<readonly StatedEvidence[], Then>();

/**
 * Frozen evidence as a list shows it. Whether a file is as it was taken in is known of those the enterprise still has;
 * of one that was binned or replaced since, it is what was found on the closing day.
 */
function rowsThen(
  { id: assessmentId, enterpriseId }: Desk,
  { evidence: frozen, version }: NonNullable<Desk['frozen']>,
  now: readonly EvidenceRow[],
): readonly EvidenceRow[] {
  const known = thens.get(frozen);
  if (known !== undefined && known.now === now) return known.rows;
  const rows = frozen.map(({ slots, ...evidence }): EvidenceRow => {
    const live = now.find(({ id, file }) => id === evidence.id && file.sha256 === evidence.file.sha256);
    return {
      ...evidence,
      enterpriseId,
      links: slots.map((slot) => ({ assessmentId, slot })),
      papers: [],
      fileState: live?.fileState ?? evidence.fileState,
      seq: live?.seq ?? 0,
      changedAt: live?.changedAt ?? '',
      closed: { assessmentId, version },
    };
  });
  thens.set(frozen, { now, rows });
  return rows;
}
