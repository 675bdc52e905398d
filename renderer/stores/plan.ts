import { planItem, type Plan, type PlanItem } from '../../assessments/advice/plan.ts';
import type { Improvement } from '../../assessments/advice/improvements.ts';
import { isPlanned } from '../../assessments/advice/propose-plan.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { ask } from '../desk.ts';
import { useAssessment } from './assessment.ts';
import { saveQueue, typingDelayMs } from './saving.ts';

/** The key under which the plan waits to be stored. It is stored as a whole, so it has one key. */
export function planKey(assessmentId: string): string {
  return `plan:${assessmentId}`;
}

const noItems: readonly PlanItem[] = [];

/** What is planned in the open assessment. */
export function usePlanItems(): readonly PlanItem[] {
  return useAssessment(({ open }) => (open.kind === 'open' ? open.plan.items : noItems));
}

/** A question and the state it is to be brought to. */
export interface Aim {
  readonly packId: string;
  readonly question: Question;
  readonly to: Improvement;
}

/** Adds what is not planned yet, at the end; items that are there stay as they are. Returns how many were added. */
export function addToPlan(aims: readonly Aim[]): number {
  let added = 0;
  changePlan((items) => {
    const all = [...items];
    for (const { packId, question, to } of aims) {
      if (isPlanned(all, packId, question.id, to)) continue;
      all.push(planItem(crypto.randomUUID(), { packId, question }, to));
    }
    added = all.length - items.length;
    return added === 0 ? items : all;
  }, 'chosen');
  return added;
}

/** What the user may change at an item; what it aims at stays as it was planned. */
export type ItemChange = Partial<Pick<PlanItem, 'phase' | 'owner' | 'budgetFen' | 'note' | 'done'>>;

export function changePlanItem(id: string, change: ItemChange, how: 'typed' | 'chosen'): void {
  changePlan((items) => items.map((one) => (one.id === id ? { ...one, ...change } : one)), how);
}

/** An item that was taken out, and where it stood. */
export interface Removed {
  readonly item: PlanItem;
  readonly place: number;
}

/** Takes an item out and returns what `putBack` needs to undo it; null when it is not there. */
export function removePlanItem(id: string): Removed | null {
  const { open } = useAssessment.getState();
  const place = open.kind === 'open' ? open.plan.items.findIndex((one) => one.id === id) : -1;
  const item = open.kind === 'open' ? open.plan.items[place] : undefined;
  if (item === undefined) return null;
  changePlan((items) => items.filter((one) => one.id !== id), 'chosen');
  return { item, place };
}

/** Puts an item that was taken out back where it stood. */
export function putBack({ item, place }: Removed): void {
  changePlan(
    (items) => (items.some((one) => one.id === item.id) ? items : items.toSpliced(place, 0, item)),
    'chosen',
  );
}

/** Changes the plan on the screen at once and stores it; typed text waits for a pause in typing. */
function changePlan(
  change: (items: readonly PlanItem[]) => readonly PlanItem[],
  how: 'typed' | 'chosen',
): void {
  const { open } = useAssessment.getState();
  if (open.kind !== 'open') return;
  const { id: assessmentId, plan: before } = open;
  const items = change(before.items);
  if (items === before.items) return;
  const plan: Plan = { items: [...items] };
  showPlan(assessmentId, plan);
  saveQueue.put(planKey(assessmentId), {
    send: () => ask('savePlan', { assessmentId, plan }),
    undo: () => showPlan(assessmentId, before),
    delayMs: how === 'typed' ? typingDelayMs : 0,
  });
}

function showPlan(assessmentId: string, plan: Plan): void {
  const { open } = useAssessment.getState();
  if (open.kind !== 'open' || open.id !== assessmentId) return;
  useAssessment.setState({ open: { ...open, plan } });
}
