import type { CostLine, CostTable } from '../../assessments/programmes/cost-line.ts';
import { ask } from '../desk.ts';
import { useAssessment } from './assessment.ts';
import { saveQueue, typingDelayMs } from './saving.ts';
import { tell } from './told.ts';

/** The prefix of the keys under which typed text of a line waits. */
export function costKey(assessmentId: string, lineId: string): string {
  return `costs:${assessmentId}/${lineId}/`;
}

/** Adds an empty row, or one that is to come back, at the end. */
export function addCostLine(line: CostLine): void {
  alter(({ lines }) => ({ lines: [...lines, line] }), 'chosen');
}

/** Adds rows at the end in one step. */
export function addCostLines(added: readonly CostLine[]): void {
  alter(({ lines }) => ({ lines: [...lines, ...added] }), 'chosen');
}

/** Takes a row out and says so with the way back. */
export function removeCostLine(line: CostLine): void {
  alter(({ lines }) => ({ lines: lines.filter((one) => one.id !== line.id) }), 'chosen');
  tell({ kind: 'line-removed', name: line.name });
}

/** Changes one line. */
export function changeCostLine(
  lineId: string,
  to: (line: CostLine) => CostLine,
  how: 'typed' | 'chosen',
): void {
  alter(({ lines }) => ({ lines: lines.map((one) => (one.id === lineId ? to(one) : one)) }), how);
}

function alter(to: (costs: CostTable) => CostTable, how: 'typed' | 'chosen'): void {
  const { open } = useAssessment.getState();
  if (open.kind !== 'open') return;
  const after = to(open.costs);
  if (!same(after, open.costs)) store(open.id, open.costs, after, how);
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
