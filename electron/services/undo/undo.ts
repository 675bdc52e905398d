import { DeskError } from '../../../assessments/text/fault.ts';
import type { Undone, UndoScope, UndoState, UndoStep } from '../../contract/history.ts';
import { findAssessment } from '../../db/assessments.ts';
import type { Db } from '../../db/database.ts';
import { listLines, newestSeq, noEnterprise, type HistoryRow } from '../../db/history.ts';
import { readStore, writeUnnoted, type Workplace } from '../workplace.ts';
import { contentOf, describeStep, valueBefore, type Reversible } from './step.ts';
import { stacksOf, type ChangeGroup } from './stacks.ts';

type Way = 'undo' | 'redo';

/** What undo and redo would do now. */
export function undoState(place: Workplace, input: { scope?: UndoScope | undefined }): UndoState {
  if (place.store.kind === 'read-only') return { undo: null, redo: null };
  return readStore(place, (db) => readUndoState(db, input.scope));
}

/** Takes back what was done last. Throws, with nothing changed, when that is not possible. */
export function undo(place: Workplace, input: { scope?: UndoScope | undefined }): Undone {
  return stepTo(place, input.scope, 'undo');
}

/** Does again what was undone last. Throws, with nothing changed, when that is not possible. */
export function redo(place: Workplace, input: { scope?: UndoScope | undefined }): Undone {
  return stepTo(place, input.scope, 'redo');
}

/** The same inside a reading. */
export function readUndoState(db: Db, scope: UndoScope | undefined): UndoState {
  return { undo: nextStep(db, scope, 'undo'), redo: nextStep(db, scope, 'redo') };
}

function nextStep(db: Db, scope: UndoScope | undefined, way: Way): UndoStep | null {
  const next = findNext(db, scope, way);
  return next === null ? null : describeStep(db, next.lines);
}

function stepTo(place: Workplace, scope: UndoScope | undefined, way: Way): Undone {
  const next = readStore(place, (db) => findNext(db, scope, way));
  if (next === null) throw new DeskError(`${way}.nothing`);
  const { group, lines } = next;
  const stacks = stacksOf(place.store.db);
  // A step that is refused is not offered again: what lies before it must not be out of reach for good.
  const drop = (): void => {
    if (way === 'undo') stacks.done = stacks.done.filter((one) => one !== group);
    else stacks.undone = stacks.undone.filter((one) => one !== group);
    stacks.typing = false;
  };
  let written: { step: UndoStep; seq: number };
  try {
    written = writeUnnoted(place, (db) => {
      takeStep(place, db, lines, way);
      return { step: describeStep(db, lines), seq: newestSeq(db) };
    });
  } catch (error) {
    if (isFinal(error)) drop();
    throw error;
  }
  drop();
  if (way === 'undo') stacks.undone = [...stacks.undone, group];
  else stacks.done = [...stacks.done, group];
  return { ...written, state: undoState(place, { scope }) };
}

function takeStep(place: Workplace, db: Db, lines: readonly HistoryRow[], way: Way): void {
  const content = contentOf(lines);
  if (content.kind === 'refused') throw DeskError.of(content.fault);
  const first = lines[0]?.seq ?? 0;
  const changes = way === 'undo' ? content.changes.toReversed() : content.changes;
  for (const found of changes) {
    const change = { ...found, old: valueBefore(db, found, first) };
    if (change.old === change.new) continue;
    const [from, to] = way === 'undo' ? [change.new, change.old] : [change.old, change.new];
    putBack(place, db, change, from, to);
  }
}

function putBack(place: Workplace, db: Db, change: Reversible, from: string | null, to: string | null): void {
  const { inverse } = change;
  const meant = (value: string | null): string | null => value ?? inverse.empty(change);
  if (meant(inverse.present(db, change)) !== meant(from)) throw new DeskError('undo.changed-since');
  inverse.write(place, db, change, meant(to));
}

/** What may be over at the next try; any other refusal will be the same. */
const passing: ReadonlySet<string> = new Set([
  'store.read-only',
  'store.disk-full',
  'store.disk-error',
  'store.in-use',
  'store.not-writable',
]);

function isFinal(error: unknown): boolean {
  return error instanceof DeskError && !passing.has(error.fault.code);
}

/** The last step on a stack that lies in the scope. What has been purged meanwhile is no longer there. */
function findNext(
  db: Db,
  scope: UndoScope | undefined,
  way: Way,
): { group: ChangeGroup; lines: readonly HistoryRow[] } | null {
  const stacks = stacksOf(db);
  const owner =
    scope?.kind === 'assessment' ? findAssessment(db, scope.assessmentId)?.enterpriseId : undefined;
  for (const group of (way === 'undo' ? stacks.done : stacks.undone).toReversed()) {
    const lines = listLines(db, group.first, group.last);
    if (lines.every((line) => line.old === null && line.new === null)) continue;
    // What belongs to no enterprise counts everywhere, unless the step also belongs somewhere, as an import does.
    const placed = lines.filter((line) => line.enterprise_id !== noEnterprise);
    const here = scope === undefined || placed.some((line) => isInScope(line, scope, owner));
    if (here || placed.length === 0) return { group, lines };
  }
  return null;
}

/** In an assessment counts also what was done to its enterprise itself. */
function isInScope(line: HistoryRow, scope: UndoScope, owner: string | undefined): boolean {
  if (scope.kind === 'enterprise') return line.enterprise_id === scope.enterpriseId;
  if (line.assessment_id !== null) return line.assessment_id === scope.assessmentId;
  return line.enterprise_id === owner;
}
