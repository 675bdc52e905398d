import { create } from 'zustand';
import type { CostLine, CostTable } from '../../assessments/programmes/cost-line.ts';
import { ask } from '../desk.ts';
import { useAssessment } from './assessment.ts';
import { dropDraftsUnder } from './drafts.ts';
import { saveQueue, typingDelayMs } from './saving.ts';

/** One step that can be undone: the table before it, and what was done to which line. */
export interface CostStep {
  readonly assessmentId: string;
  readonly before: CostTable;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly lineId: string;
  /** Name of the line when it happened. */
  readonly name: string;
  /** The field changed; letters typed into one field are one step. */
  readonly field: string;
}

const most = 100;

/** Steps of this sitting, newest last. */
export const useCostSteps = create<{ readonly steps: readonly CostStep[] }>(() => ({ steps: [] }));

/** The newest step of an assessment that can be undone, or null. */
export function newestStep(steps: readonly CostStep[], assessmentId: string): CostStep | null {
  return steps.findLast((step) => step.assessmentId === assessmentId) ?? null;
}

/** The prefix of the keys under which typed text of a line waits. */
export function costKey(assessmentId: string, lineId: string): string {
  return `costs:${assessmentId}/${lineId}/`;
}

/** Adds an empty row, or one that is to come back, at the end. */
export function addCostLine(line: CostLine): void {
  alter(
    ({ lines }) => ({ lines: [...lines, line] }),
    { kind: 'added', lineId: line.id, name: line.name, field: '' },
    'chosen',
  );
}

export function removeCostLine(line: CostLine): void {
  alter(
    ({ lines }) => ({ lines: lines.filter((one) => one.id !== line.id) }),
    { kind: 'removed', lineId: line.id, name: line.name, field: '' },
    'chosen',
  );
}

/** Changes one line. `field` names what is changed, so that letters typed one after the other are one step. */
export function changeCostLine(
  lineId: string,
  field: string,
  to: (line: CostLine) => CostLine,
  how: 'typed' | 'chosen',
): void {
  const { open } = useAssessment.getState();
  const line = open.kind === 'open' ? open.costs.lines.find((one) => one.id === lineId) : undefined;
  if (line === undefined) return;
  alter(
    ({ lines }) => ({ lines: lines.map((one) => (one.id === lineId ? to(one) : one)) }),
    { kind: 'changed', lineId, name: line.name, field },
    how,
  );
}

/** Goes back to the table before the newest step. Typed text of the line that could not be stored goes as well. */
export function undoCostStep(): void {
  const { open } = useAssessment.getState();
  if (open.kind !== 'open') return;
  const { steps } = useCostSteps.getState();
  const step = newestStep(steps, open.id);
  if (step === null) return;
  useCostSteps.setState({ steps: steps.filter((one) => one !== step) });
  dropDraftsUnder(costKey(open.id, step.lineId));
  store(open.id, open.costs, step.before, 'chosen');
}

function alter(
  to: (costs: CostTable) => CostTable,
  step: Pick<CostStep, 'kind' | 'lineId' | 'name' | 'field'>,
  how: 'typed' | 'chosen',
): void {
  const { open } = useAssessment.getState();
  if (open.kind !== 'open') return;
  const after = to(open.costs);
  if (same(after, open.costs)) return;
  useCostSteps.setState(({ steps }) => {
    const last = steps.at(-1);
    const goesOn =
      last?.kind === 'changed' &&
      step.kind === 'changed' &&
      last.assessmentId === open.id &&
      last.lineId === step.lineId &&
      last.field === step.field;
    // Back where it began, e.g. when a text typed on turns out to be no value: nothing is left to undo.
    if (goesOn && same(last.before, after)) return { steps: steps.slice(0, -1) };
    if (goesOn) return { steps };
    return { steps: [...steps, { ...step, assessmentId: open.id, before: open.costs }].slice(-most) };
  });
  store(open.id, open.costs, after, how);
}

const same = (one: CostTable, other: CostTable): boolean => JSON.stringify(one) === JSON.stringify(other);

function store(assessmentId: string, before: CostTable, costs: CostTable, how: 'typed' | 'chosen'): void {
  show(assessmentId, costs);
  saveQueue.put(`costs:${assessmentId}`, {
    send: () => ask('saveCosts', { assessmentId, costs }),
    undo: () => show(assessmentId, before),
    delayMs: how === 'typed' ? typingDelayMs : 0,
  });
}

function show(assessmentId: string, costs: CostTable): void {
  const { open } = useAssessment.getState();
  if (open.kind === 'open' && open.id === assessmentId) useAssessment.setState({ open: { ...open, costs } });
}
