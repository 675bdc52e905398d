import { create } from 'zustand';
import type { AssessmentRow, OpenAssessment } from '../../electron/contract.ts';
import { emptyAnswer, type Answer, type Slot } from '../../assessments/answering/answer.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';
import { takeEnterprise } from './enterprises.ts';
import { saveQueue, typingDelayMs } from './saving.ts';

/** The assessment on the desk. Scores, progress and gaps are never kept here: they are worked out from this. */
export type Assessment =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly id: string }
  | { readonly kind: 'failed'; readonly id: string; readonly fault: Fault }
  | OpenedAssessment;

/** Everything the main process keeps of it; the enterprise stands in the list of enterprises, where it is edited. */
export interface OpenedAssessment extends Omit<OpenAssessment, 'assessment' | 'enterprise'> {
  readonly kind: 'open';
  readonly id: string;
  readonly row: AssessmentRow;
  readonly enterpriseId: string;
}

export const useAssessment = create<{ readonly open: Assessment }>(() => ({ open: { kind: 'none' } }));

/** Lays an assessment on the desk; what is on its way for another one is stored first. */
export async function openAssessment(id: string): Promise<void> {
  useAssessment.setState({ open: { kind: 'loading', id } });
  await saveQueue.flush();
  const reply = await ask('openAssessment', { assessmentId: id });
  const { open } = useAssessment.getState();
  // The user has gone on to another one meanwhile.
  if (open.kind !== 'loading' || open.id !== id) return;
  if (!reply.ok) return useAssessment.setState({ open: { kind: 'failed', id, fault: reply.fault } });
  takeOpened(reply.value);
}

/** Shows an assessment as the main process has it, e.g. after it has moved to a newer edition. */
export function takeOpened({ assessment, enterprise, ...kept }: OpenAssessment): void {
  takeEnterprise(enterprise);
  useAssessment.setState({
    open: { ...kept, kind: 'open', id: assessment.id, row: assessment, enterpriseId: enterprise.id },
  });
}

/** What is kept at one slot. Only a change of this slot draws the reader anew. */
export function useAnswer(slot: Slot): Answer {
  return useAssessment(({ open }) => (open.kind === 'open' ? open.answers[slot] : undefined) ?? emptyAnswer);
}

/** What is kept at one slot right now. */
export function answerAt(slot: Slot): Answer {
  const { open } = useAssessment.getState();
  return (open.kind === 'open' ? open.answers[slot] : undefined) ?? emptyAnswer;
}

/** The key under which an answer waits to be stored. */
export function answerKey(assessmentId: string, slot: Slot): string {
  return `answer:${assessmentId}/${slot}`;
}

/** Changes what is kept at a slot on the screen at once and stores it; typed text waits for a pause in typing. */
export function changeAnswer(slot: Slot, change: Partial<Answer>, how: 'typed' | 'chosen'): void {
  const { open } = useAssessment.getState();
  if (open.kind !== 'open') return;
  const assessmentId = open.id;
  const before = open.answers[slot] ?? emptyAnswer;
  const answer = { ...before, ...change };
  showAnswer(assessmentId, slot, answer);
  saveQueue.put(answerKey(assessmentId, slot), {
    send: () => ask('saveAnswer', { assessmentId, slot, answer }),
    undo: () => showAnswer(assessmentId, slot, before),
    delayMs: how === 'typed' ? typingDelayMs : 0,
  });
}

function showAnswer(assessmentId: string, slot: Slot, answer: Answer): void {
  const { open } = useAssessment.getState();
  if (open.kind !== 'open' || open.id !== assessmentId) return;
  useAssessment.setState({ open: { ...open, answers: { ...open.answers, [slot]: answer } } });
}
