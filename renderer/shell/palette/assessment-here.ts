import { useRoute } from '../../routing/navigation.ts';
import { useAssessment, type OpenedAssessment } from '../../stores/assessment.ts';

/**
 * The assessment one is in; null elsewhere. One may still be open behind another page: what concerns only it would
 * mean nothing there.
 */
export function useAssessmentHere(): OpenedAssessment | null {
  const route = useRoute();
  const open = useAssessment((state) => state.open);
  return open.kind === 'open' && 'assessmentId' in route && route.assessmentId === open.id ? open : null;
}
