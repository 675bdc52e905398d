import { useReadOnlyFault } from './app.ts';
import { useAssessment } from './assessment.ts';

/** Whether what lies on the desk cannot be changed: the database cannot be written, or the version is closed. */
export function useLocked(): boolean {
  const closed = useAssessment(({ open }) => open.kind === 'open' && open.frozen !== null);
  return useReadOnlyFault() !== null || closed;
}
