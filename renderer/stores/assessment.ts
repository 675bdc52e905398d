import { create } from 'zustand';
import type { AssessmentRow, OpenAssessment } from '../../electron/contract.ts';
import { costsKey, withOwnCosts } from '../../assessments/advice/own-costs.ts';
import { emptyAnswer, type Answer, type Slot } from '../../assessments/answering/answer.ts';
import { sayAnew } from '../../assessments/answering/say-anew.ts';
import type { StatedEvidence } from '../../assessments/dossier/annexes.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { ParameterOverrides } from '../../assessments/programmes/parameter.ts';
import type { Profile } from '../../assessments/enterprise/profile.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';
import { localDay } from '../text/dates.ts';
import { takeEnterprise } from './enterprises.ts';
import { loadEvidence } from './evidence.ts';
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
  /** The questionnaires as they are pinned; `packs` has the user's own costs in them. */
  readonly pinned: readonly Pack[];
  readonly row: AssessmentRow;
  readonly enterpriseId: string;
  /** Set while a closed version lies on the desk: which one, with profile and evidence as they were. Nothing can be changed then. */
  readonly frozen: {
    readonly version: number;
    /** ISO date of the day it was closed on, by which it is judged. */
    readonly day: string;
    readonly profile: Profile;
    readonly evidence: readonly StatedEvidence[];
  } | null;
}

export const useAssessment = create<{ readonly open: Assessment }>(() => ({ open: { kind: 'none' } }));

/** Lays an assessment on the desk; what is on its way for another one is stored first. */
export async function openAssessment(id: string): Promise<void> {
  useAssessment.setState({ open: { kind: 'loading', id } });
  await saveQueue.flush();
  await layOut(id, null);
}

/** Lays an assessment on the desk unless it lies there or is on its way; that it once could not be opened is no answer. */
export async function openUnlessThere(id: string): Promise<void> {
  const { open } = useAssessment.getState();
  if (open.kind === 'none' || open.kind === 'failed' || open.id !== id) await openAssessment(id);
}

/** Lays a closed version on the desk, as it was on its closing day, to be looked at. */
export async function openVersion(id: string, version: number): Promise<void> {
  useAssessment.setState({ open: { kind: 'loading', id } });
  await saveQueue.flush();
  await layOut(id, version);
}

/** Shows what lies on the desk as the main process has it now, without taking the page away meanwhile. */
export async function openAgain(): Promise<void> {
  const { open } = useAssessment.getState();
  if (open.kind === 'none') return;
  // An older version stays the one looked at; the newest one follows what has become of the assessment.
  const older =
    open.kind === 'open' && open.frozen !== null && open.frozen.version !== open.row.closed?.version;
  // What could not be stored is on the screen only, and stays there.
  if (!(await saveQueue.flush())) return;
  await layOut(open.id, older ? open.frozen.version : null);
}

/** A closed assessment is shown as it was closed, whatever has become of its enterprise since. */
async function layOut(id: string, version: number | null): Promise<void> {
  const reply = await ask('openAssessment', { assessmentId: id });
  const wanted = version ?? (reply.ok ? (reply.value.assessment.closed?.version ?? null) : null);
  const closed =
    reply.ok && wanted !== null ? await ask('openVersion', { assessmentId: id, version: wanted }) : null;
  const { open } = useAssessment.getState();
  // The user has gone on to another one meanwhile.
  if (open.kind === 'none' || open.id !== id) return;
  if (!reply.ok) return useAssessment.setState({ open: { kind: 'failed', id, fault: reply.fault } });
  if (closed !== null && !closed.ok)
    return useAssessment.setState({ open: { kind: 'failed', id, fault: closed.fault } });
  takeOpened(reply.value);
  if (closed !== null && wanted !== null) {
    const { assessment, enterprise, evidence, ...kept } = closed.value;
    const { open: live } = useAssessment.getState();
    if (live.kind !== 'open') return;
    const day = localDay(assessment.closed?.at ?? assessment.changedAt);
    const frozen = { version: wanted, day, profile: enterprise.profile, evidence };
    const { packs: pinned, overrides } = kept;
    useAssessment.setState({
      open: { ...live, ...kept, pinned, packs: priced(pinned, overrides), frozen },
    });
  }
}

/** Questionnaires with the user's own costs in the place of the reference. */
export function priced(
  packs: readonly Pack[],
  overrides: Readonly<Record<string, ParameterOverrides>>,
): readonly Pack[] {
  return packs.map((pack) => withOwnCosts(pack, overrides[costsKey(pack.id)]));
}

/** Shows an assessment as the main process has it, e.g. after it has moved to a newer edition. */
export function takeOpened({ assessment, enterprise, ...kept }: OpenAssessment): void {
  takeEnterprise(enterprise);
  useAssessment.setState({
    open: {
      ...kept,
      kind: 'open',
      id: assessment.id,
      pinned: kept.packs,
      packs: priced(kept.packs, kept.overrides),
      row: assessment,
      enterpriseId: enterprise.id,
      frozen: null,
    },
  });
  void loadEvidence(enterprise.id);
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

/**
 * Changes what is kept at a slot on the screen at once and stores it; typed text waits for a pause in typing. With
 * another response goes who said the one before and how it was established, unless the change says it anew. `beside`:
 * keys of what it was held against; what waits of them is stored together with it.
 */
export function changeAnswer(
  slot: Slot,
  change: Partial<Answer>,
  how: 'typed' | 'chosen',
  beside: readonly string[] = [],
): void {
  const { open } = useAssessment.getState();
  if (open.kind !== 'open') return;
  const assessmentId = open.id;
  const before = open.answers[slot] ?? emptyAnswer;
  const { response, ...rest } = change;
  const answer = { ...(response === undefined ? before : sayAnew(before, response)), ...rest };
  showAnswer(assessmentId, slot, answer);
  saveQueue.put(answerKey(assessmentId, slot), {
    send: () => ask('saveAnswer', { assessmentId, slot, answer }),
    undo: () => showAnswer(assessmentId, slot, before),
    delayMs: how === 'typed' ? typingDelayMs : 0,
    with: beside,
  });
}

function showAnswer(assessmentId: string, slot: Slot, answer: Answer): void {
  const { open } = useAssessment.getState();
  if (open.kind !== 'open' || open.id !== assessmentId) return;
  useAssessment.setState({ open: { ...open, answers: { ...open.answers, [slot]: answer } } });
}
