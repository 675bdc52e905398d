import { useMemo } from 'react';
import { enclosedPapers, type EnclosedEntry, type Paper } from '../../../assessments/application/papers.ts';
import { paperOf } from '../../../assessments/dossier/application-findings.ts';
import { knownFor } from '../../../assessments/programmes/eligibility.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import type { ApplicationState } from '../../stores/application-check.ts';
import { useProgrammeInputs } from '../../stores/programmes.ts';

/** The programme's list of papers with what is enclosed, and every paper there is to enclose. */
export function usePapers(
  programme: Programme,
  { application, evidence }: ApplicationState,
): { readonly entries: readonly EnclosedEntry[]; readonly papers: readonly Paper[] } {
  const inputFor = useProgrammeInputs();
  return useMemo(() => {
    const papers = evidence.map(paperOf);
    const known = knownFor(programme, inputFor(programme));
    return { papers, entries: enclosedPapers(programme, application, papers, known) };
  }, [programme, application, evidence, inputFor]);
}
