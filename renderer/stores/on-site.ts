import { create } from 'zustand';
import type { InterviewOrder } from '../../assessments/answering/interview.ts';
import { answerSlots } from '../../assessments/answering/answer-slots.ts';
import type { Answer, Basis, Response, Slot } from '../../assessments/answering/answer.ts';
import { sayAnew } from '../../assessments/answering/say-anew.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { answerAt, changeAnswer } from './assessment.ts';
import { situationNow } from './derived.ts';

interface OnSite {
  readonly assessmentId: string;
  readonly order: InterviewOrder;
  /** `pack/question` of the card; null before the first, `end` behind the last. */
  readonly at: string | null;
  /** Who is answering, until it is changed. */
  readonly saidBy: string;
  /** Whether the explanations stand beside the card. */
  readonly help: boolean;
}

/** Where an interview is. It lasts as long as the window, so that one can look something up and come back. */
export const useOnSite = create<OnSite>(() => ({
  assessmentId: '',
  order: 'sections',
  at: null,
  saidBy: '',
  help: false,
}));

/** Begins, or goes on where it was left. Another assessment means other people. */
export function beginOnSite(assessmentId: string, at: string | null): void {
  const now = useOnSite.getState();
  if (now.assessmentId !== assessmentId) useOnSite.setState({ assessmentId, at, saidBy: '' });
  else if (at !== null) useOnSite.setState({ at });
}

/** What a new answer carries: who is answering; what one is told is told, unless a document or the thing was looked at. */
function heard(basis: Basis | null): Pick<Answer, 'basis' | 'saidBy'> {
  const saidBy = useOnSite.getState().saidBy.trim();
  const known = basis ?? (saidBy === '' ? null : 'told');
  return {
    ...(known === null ? {} : { basis: known }),
    ...(saidBy === '' ? {} : { saidBy }),
  };
}

/** Stores a response with who gave it; `basis`: what was pressed at this card, null while nothing was. */
export function answerOnSite(
  slot: Slot,
  response: Response | null,
  basis: Basis | null,
  how: 'typed' | 'chosen',
): void {
  const before = answerAt(slot);
  // The same answer once more says nothing new about where it came from.
  if (sayAnew(before, response) === before) return;
  changeAnswer(slot, response === null ? { response } : { response, ...heard(basis) }, how);
}

/**
 * Notes how the answer to a question was established; pressed again it is taken back. What was taken over is
 * confirmed by it.
 */
export function setBasis(question: Question, packId: string, basis: Basis | null): void {
  for (const slot of answerSlots(question, packId, situationNow().figures)) {
    const answer = answerAt(slot);
    if (answer.response === null || (answer.basis ?? null) === basis) continue;
    const saidBy = answer.saidBy ?? (useOnSite.getState().saidBy.trim() || undefined);
    const confirmed = basis === null ? answer.takenOver : undefined;
    changeAnswer(slot, { basis: basis ?? undefined, saidBy, takenOver: confirmed }, 'chosen');
  }
}

/** Somebody says that what was taken over still holds. */
export function confirmTakenOver(question: Question, packId: string, basis: Basis | null): void {
  for (const slot of answerSlots(question, packId, situationNow().figures)) {
    if (answerAt(slot).takenOver === undefined) continue;
    changeAnswer(slot, { takenOver: undefined, ...heard(basis) }, 'chosen');
  }
}

/** The responses at the slots of a question, to be compared when its card is left. */
export function responsesAt(question: Question, packId: string): ReadonlyMap<Slot, Response | null> {
  const slots = answerSlots(question, packId, situationNow().figures);
  return new Map(slots.map((slot) => [slot, answerAt(slot).response]));
}

/**
 * Raw figures are typed into fields that know nothing of an interview: those that were changed at a card get, when it
 * is left, who said them.
 */
export function settleFigures(before: ReadonlyMap<Slot, Response | null>, basis: Basis | null): void {
  for (const [slot, response] of before) {
    const now = answerAt(slot);
    if (!slot.startsWith('f:') || now.response === null || now.basis !== undefined) continue;
    if (JSON.stringify(now.response) === JSON.stringify(response)) continue;
    const said = heard(basis);
    if (said.basis !== undefined || said.saidBy !== undefined) changeAnswer(slot, said, 'chosen');
  }
}
