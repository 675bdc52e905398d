import { useMemo } from 'react';
import type { Fault } from '../../assessments/text/fault.ts';
import { useReadOnlyFault } from './app.ts';
import { useAssessment } from './assessment.ts';

/** Why what lies on the desk cannot be changed: the database cannot be written, or the version is closed; else null. */
export function useLockedBy(): Fault | null {
  const readOnly = useReadOnlyFault();
  const version = useAssessment(({ open }) =>
    open.kind === 'open' && open.frozen !== null ? open.frozen.version : null,
  );
  const title = useAssessment(({ open }) => (open.kind === 'open' ? open.row.title : ''));
  return useMemo(
    () => readOnly ?? (version === null ? null : { code: 'assessment.closed', values: { title, version } }),
    [readOnly, version, title],
  );
}

/** Whether what lies on the desk cannot be changed. */
export function useLocked(): boolean {
  return useLockedBy() !== null;
}
