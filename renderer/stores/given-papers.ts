import { useCallback } from 'react';
import { givenPapers, type PaperPlace } from '../../assessments/application/given-papers.ts';
import type { EvidenceRow } from '../../electron/contract/evidence.ts';
import { useOpenedParts } from './derived.ts';

/** The papers a piece of evidence is given for: of the assessment on the desk as they are now, of others as they were read. */
export function usePapersOf(): (row: EvidenceRow) => readonly PaperPlace[] {
  const open = useOpenedParts('id', 'applications');
  return useCallback(
    ({ id, papers }) => [
      ...(open === null ? [] : (givenPapers(open.id, open.applications).get(id) ?? [])),
      ...papers.filter(({ assessmentId }) => assessmentId !== open?.id),
    ],
    [open],
  );
}
