import type { LinkedEvidence } from '../../assessments/evidence/evidence.ts';
import type { EvidenceRow } from '../../electron/contract/evidence.ts';
import { useOpened } from './derived.ts';
import { evidenceOf, useEvidence, type AssessmentEvidence } from './evidence.ts';

/** The evidence behind the answers on the desk: as it is now, or, of a closed version, as it was then. */
export function useShownEvidence(): AssessmentEvidence {
  const { id, enterpriseId, packs, frozen } = useOpened('id', 'enterpriseId', 'packs', 'frozen');
  const rows = useEvidence((state) => state.rows);
  return evidenceOf(frozen === null ? rows : rowsThen(frozen.evidence, rows, enterpriseId, id), packs, id);
}

interface Then {
  readonly now: readonly EvidenceRow[];
  readonly rows: readonly EvidenceRow[];
}

const thens = new WeakMap<readonly LinkedEvidence[], Then>();

/** Frozen evidence as a list shows it. Of a file deleted for good since, only what was said about it is left. */
function rowsThen(
  frozen: readonly LinkedEvidence[],
  now: readonly EvidenceRow[],
  enterpriseId: string,
  assessmentId: string,
): readonly EvidenceRow[] {
  const known = thens.get(frozen);
  if (known !== undefined && known.now === now) return known.rows;
  const rows = frozen.map(({ slots, ...evidence }): EvidenceRow => {
    const live = now.find((one) => one.id === evidence.id);
    return {
      ...evidence,
      enterpriseId,
      links: slots.map((slot) => ({ assessmentId, slot })),
      papers: [],
      fileState: live === undefined || live.file.sha256 !== evidence.file.sha256 ? 'missing' : live.fileState,
      seq: live?.seq ?? 0,
      changedAt: live?.changedAt ?? '',
    };
  });
  thens.set(frozen, { now, rows });
  return rows;
}
