import { create } from 'zustand';
import type { Slot } from '../../assessments/answering/answer.ts';
import { enclosedIds } from '../../assessments/application/papers.ts';
import type { Applications } from '../../assessments/application/tables.ts';
import type { EvidenceDetails, EvidenceField, LinkedEvidence } from '../../assessments/evidence/evidence.ts';
import { evidenceNumbers, type EvidenceNumbers } from '../../assessments/evidence/evidence-numbers.ts';
import type { SuggestedDetails } from '../../assessments/evidence/suggest-details.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import type { EvidenceRow, EvidenceTarget } from '../../electron/contract/evidence.ts';
import { questionSlot } from '../../assessments/answering/answer.ts';
import { ask } from '../desk.ts';
import { saveQueue, typingDelayMs } from './saving.ts';

interface Evidence {
  /** Whose evidence it is; null before the first was asked for. */
  readonly enterpriseId: string | null;
  readonly kind: 'none' | 'loading' | 'ready' | 'failed';
  readonly fault: Fault | null;
  /** Oldest first. */
  readonly rows: readonly EvidenceRow[];
  /** What the name of a file taken in lately lets one guess, until it is taken over or refused; by its id. */
  readonly suggestions: Readonly<Record<string, SuggestedDetails>>;
  /** Counts how often something was found out about the stored files. */
  readonly checks: number;
}

const nothing: Evidence = {
  enterpriseId: null,
  kind: 'none',
  fault: null,
  rows: [],
  suggestions: {},
  checks: 0,
};

/** The evidence of the enterprise one is looking at. */
export const useEvidence = create<Evidence>(() => nothing);

/** Reads the evidence of an enterprise afresh; another one's goes at once, so that none is ever shown as this one's. */
export async function loadEvidence(enterpriseId: string): Promise<void> {
  if (useEvidence.getState().enterpriseId !== enterpriseId)
    useEvidence.setState({ ...nothing, enterpriseId, kind: 'loading' });
  const stored = await saveQueue.flush();
  // What could not be stored is on the screen only, and stays there.
  if (!stored && useEvidence.getState().kind === 'ready') return;
  const reply = await ask('listEvidence', { enterpriseId });
  if (useEvidence.getState().enterpriseId !== enterpriseId) return;
  if (reply.ok) useEvidence.setState({ kind: 'ready', fault: null, rows: reply.value });
  else useEvidence.setState({ kind: 'failed', fault: reply.fault });
}

/** Whether an answer a file was given for did not have that evidence yet, as far as the window knows. */
export function isNewLink({ link }: EvidenceTarget, evidenceId: string): boolean {
  if (link === undefined) return false;
  const known = useEvidence.getState().rows.find(({ id }) => id === evidenceId)?.links ?? [];
  return !known.some(({ assessmentId, slot }) => assessmentId === link.assessmentId && slot === link.slot);
}

const restMs = 1_000;
let resting = false;

/** Something was found out about the stored files. During a check that is often: the list follows once a second. */
export function evidenceChecked(): void {
  useEvidence.setState(({ checks }) => ({ checks: checks + 1 }));
  if (resting) return;
  resting = true;
  setTimeout(() => {
    resting = false;
    const { enterpriseId } = useEvidence.getState();
    if (enterpriseId !== null) void loadEvidence(enterpriseId);
  }, restMs);
}

/** Puts rows into the list, or newer states of some that are there. Those of another enterprise are left out. */
export function takeEvidence(taken: readonly EvidenceRow[]): void {
  useEvidence.setState(({ enterpriseId, rows }) => {
    const own = taken.filter((one) => one.enterpriseId === enterpriseId);
    const newer = new Map(own.map((one) => [one.id, one]));
    const known = new Set(rows.map((one) => one.id));
    return {
      rows: [...rows.map((one) => newer.get(one.id) ?? one), ...own.filter((one) => !known.has(one.id))],
    };
  });
}

/** Keeps what a file's name lets one guess until the user has looked at it. */
export function keepSuggestion(evidenceId: string, suggestion: SuggestedDetails): void {
  useEvidence.setState(({ suggestions }) => ({ suggestions: { ...suggestions, [evidenceId]: suggestion } }));
}

export function dropSuggestion(evidenceId: string): void {
  useEvidence.setState(({ suggestions }) => {
    const { [evidenceId]: _, ...others } = suggestions;
    return { suggestions: others };
  });
}

/** The key under which a thing said about a file waits to be stored. */
export function evidenceKey(evidenceId: string, field: EvidenceField): string {
  return `evidence:${evidenceId}/${field}`;
}

/** Changes one thing said about a file on the screen at once and stores it; typed text waits for a pause. */
export function changeEvidence<F extends EvidenceField>(
  evidenceId: string,
  field: F,
  value: EvidenceDetails[F],
  how: 'typed' | 'chosen',
): void {
  const before = useEvidence.getState().rows.find((one) => one.id === evidenceId)?.details[field];
  if (before === undefined || before === value) return;
  showDetail(evidenceId, field, value);
  saveQueue.put(evidenceKey(evidenceId, field), {
    send: () => ask('saveEvidenceField', { evidenceId, field, value }),
    undo: () => showDetail(evidenceId, field, before),
    delayMs: how === 'typed' ? typingDelayMs : 0,
  });
}

function showDetail<F extends EvidenceField>(evidenceId: string, field: F, value: EvidenceDetails[F]): void {
  useEvidence.setState(({ rows }) => ({
    rows: rows.map((one) =>
      one.id === evidenceId ? { ...one, details: { ...one.details, [field]: value } } : one,
    ),
  }));
}

/** Puts evidence of the enterprise behind an answer. Null when it is there; else the fault, and nothing changed. */
export async function linkEvidence(
  assessmentId: string,
  slot: Slot,
  evidenceIds: readonly string[],
): Promise<Fault | null> {
  const reply = await ask('linkEvidence', { assessmentId, slot, evidenceIds });
  if (!reply.ok) return reply.fault;
  takeEvidence(reply.value);
  return null;
}

/** Takes evidence from behind an answer; it stays with the enterprise. */
export async function unlinkEvidence(
  assessmentId: string,
  slot: Slot,
  evidenceId: string,
): Promise<Fault | null> {
  const reply = await ask('unlinkEvidence', { assessmentId, slot, evidenceId });
  if (!reply.ok) return reply.fault;
  takeEvidence([reply.value]);
  return null;
}

/** The evidence of one assessment: what stands behind each answer, and the number each has in the dossier. */
export interface AssessmentEvidence {
  readonly at: (slot: string) => readonly EvidenceRow[];
  /** Those behind at least one answer. */
  readonly linked: readonly EvidenceRow[];
  readonly numbers: EvidenceNumbers;
  readonly numberOf: (evidenceId: string) => number | null;
}

const none: readonly EvidenceRow[] = [];
const worked = new WeakMap<
  readonly EvidenceRow[],
  WeakMap<readonly Pack[], Map<string, AssessmentEvidence>>
>();

/** Worked out once for each state of the list. */
export function evidenceOf(
  rows: readonly EvidenceRow[],
  packs: readonly Pack[],
  assessmentId: string,
): AssessmentEvidence {
  const byPacks = worked.get(rows) ?? new WeakMap<readonly Pack[], Map<string, AssessmentEvidence>>();
  worked.set(rows, byPacks);
  const known = byPacks.get(packs) ?? new Map<string, AssessmentEvidence>();
  byPacks.set(packs, known);
  const found = known.get(assessmentId) ?? workOut(rows, packs, assessmentId);
  known.set(assessmentId, found);
  return found;
}

/**
 * What an assessment uses of the evidence: what stands behind its answers, and what is enclosed with its applications.
 * That is what closing keeps for good.
 */
export function usedIn(
  rows: readonly EvidenceRow[],
  { id, applications }: { readonly id: string; readonly applications: Applications },
): readonly EvidenceRow[] {
  const enclosed = Object.values(applications).map(enclosedIds);
  return rows.filter(
    (row) =>
      row.links.some(({ assessmentId }) => assessmentId === id) || enclosed.some((ids) => ids.has(row.id)),
  );
}

function workOut(
  rows: readonly EvidenceRow[],
  packs: readonly Pack[],
  assessmentId: string,
): AssessmentEvidence {
  const bySlot = new Map<string, EvidenceRow[]>();
  const linked: EvidenceRow[] = [];
  const withSlots: LinkedEvidence[] = [];
  for (const row of rows) {
    const slots = row.links.filter((one) => one.assessmentId === assessmentId).map((one) => one.slot);
    if (slots.length === 0) continue;
    linked.push(row);
    withSlots.push({ ...row, slots });
    for (const slot of slots) bySlot.set(slot, [...(bySlot.get(slot) ?? []), row]);
  }
  const order = packs.flatMap((pack) =>
    pack.sections.flatMap((section) => section.questions.map((one) => questionSlot(pack.id, one.id))),
  );
  const numbers = evidenceNumbers(withSlots, order);
  const byId = new Map(numbers.list.map(({ number, evidence }) => [evidence.id, number]));
  return {
    at: (slot) => bySlot.get(slot) ?? none,
    linked,
    numbers,
    numberOf: (evidenceId) => byId.get(evidenceId) ?? null,
  };
}
