import { typedField } from '../../../assessments/history/typed-field.ts';
import type { Db } from '../../db/database.ts';
import { listLines, newestSeq, type HistoryRow } from '../../db/history.ts';

/** Everything one call stored: the lines of the history from `first` to `last`. */
export interface ChangeGroup {
  readonly first: number;
  readonly last: number;
}

/** What was done and what was undone in this run of the app, the last at the end. */
export interface UndoStacks {
  done: readonly ChangeGroup[];
  undone: readonly ChangeGroup[];
  /** True after a change that typing may go on with. */
  typing: boolean;
}

/** As many steps as anybody takes back one by one. */
const longestStack = 500;

/** What is typed into one field is one step while its saves follow each other within this time. */
const pauseMs = 10_000;

/** Undo belongs to what is open: a database put in place of another begins without any. */
const stacks = new WeakMap<Db, UndoStacks>();

/** The steps of a database. */
export function stacksOf(db: Db): UndoStacks {
  const found = stacks.get(db) ?? { done: [], undone: [], typing: false };
  stacks.set(db, found);
  return found;
}

/**
 * Runs `work` inside its transaction and prepares to note what it stored as one step. The answer is called when the
 * commit has come back; it reads nothing, so that it cannot fail then.
 */
export function noteChanges<Result>(db: Db, work: () => Result): { result: Result; committed: () => void } {
  const before = newestSeq(db);
  const result = work();
  const last = newestSeq(db);
  if (last === before) return { result, committed: () => undefined };
  const group = { first: before + 1, last };
  const lines = listLines(db, group.first, last);
  const known = stacksOf(db);
  const goesOn = known.typing && isSameTyping(db, known.done.at(-1), lines);
  return { result, committed: () => push(known, group, lines, goesOn) };
}

function push(known: UndoStacks, group: ChangeGroup, lines: readonly HistoryRow[], goesOn: boolean): void {
  const top = known.done.at(-1);
  known.done =
    goesOn && top !== undefined
      ? [...known.done.slice(0, -1), { first: top.first, last: group.last }]
      : [...known.done, group].slice(-longestStack);
  known.undone = [];
  known.typing = lines.length === 1;
}

function isSameTyping(db: Db, top: ChangeGroup | undefined, lines: readonly HistoryRow[]): boolean {
  const [line] = lines;
  if (top === undefined || line === undefined || lines.length !== 1 || top.last !== line.seq - 1)
    return false;
  const [before] = listLines(db, top.last, top.last);
  if (before === undefined || line.kind !== before.kind) return false;
  const field = typedField(line);
  const samePlace =
    line.assessment_id === before.assessment_id &&
    line.enterprise_id === before.enterprise_id &&
    line.subject === before.subject;
  const pause = Math.abs(Date.parse(line.at) - Date.parse(before.at));
  return samePlace && pause <= pauseMs && field !== null && field === typedField(before);
}
