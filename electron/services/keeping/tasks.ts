import { chmodSync, constants, copyFileSync, rmSync } from 'node:fs';
import { DeskError, type Fault } from '../../../assessments/text/fault.ts';
import { checkCopy, sealCopy, type CheckedCopy } from '../../db/check-copy.ts';
import type { BindingChoice } from '../../db/engine.ts';
import { convertDatabase } from '../../db/convert-database.ts';
import { isPlainDatabase } from '../../db/plain-file.ts';
import { prepareCopy } from '../../db/prepare-copy.ts';
import { replayFile, type ReplayReport } from '../../db/replay-changes.ts';
import { toStoreError } from '../../db/sqlite-fault.ts';
import { summariseCopy, type StoreSummary } from '../../db/summarise-store.ts';

/** What takes long and is done beside the app, in a process that never opens the database at work. */
export type KeepingTask =
  /** Copies the bytes of a file that is not changed meanwhile; the database at work is one of those. */
  | { readonly kind: 'copy'; readonly file: string; readonly target: string }
  /** Reads a fresh copy whole and leaves it as one synced file. */
  | { readonly kind: 'seal'; readonly file: string }
  /** Reads a backup whole. */
  | { readonly kind: 'check'; readonly file: string }
  | { readonly kind: 'summarise'; readonly file: string }
  /**
   * Makes out of a backup, or out of nothing, the file that is to become the store. `damaged`: the file whose later
   * changes are taken over; nobody has it open. `stays`: settings by name.
   */
  | {
      readonly kind: 'prepare';
      readonly backup: string | null;
      readonly target: string;
      readonly damaged: string | null;
      readonly stays: Readonly<Record<string, unknown>>;
    };

export interface TaskResults {
  readonly copy: null;
  readonly seal: CheckedCopy;
  readonly check: CheckedCopy;
  readonly summarise: StoreSummary;
  /** Null where no replay was asked for, or none is possible. */
  readonly prepare: ReplayReport | null;
}

export type TaskAnswer =
  | { readonly ok: true; readonly value: TaskResults[KeepingTask['kind']] }
  | { readonly ok: false; readonly fault: Fault }
  /** A fault of ours: its kind only. */
  | { readonly ok: false; readonly fault: null; readonly detail: string };

/** Has a task carried out somewhere. Rejects with the fault, or with the signal's reason; nothing is left then. */
export type RunTask = <Task extends KeepingTask>(
  task: Task,
  signal?: AbortSignal,
) => Promise<TaskResults[Task['kind']]>;

/** Carries out one task, here and now. Always answers. */
export function carryOut(task: KeepingTask, binding: BindingChoice): TaskAnswer {
  try {
    return { ok: true, value: resultOf(task, binding) };
  } catch (error) {
    const known = toStoreError(error, task.kind === 'prepare' ? (task.backup ?? task.target) : task.file);
    if (known instanceof DeskError) return { ok: false, fault: known.fault };
    return { ok: false, fault: null, detail: error instanceof Error ? error.message : typeof error };
  }
}

function resultOf(task: KeepingTask, binding: BindingChoice): TaskResults[KeepingTask['kind']] {
  switch (task.kind) {
    case 'copy':
      copyFileSync(task.file, task.target);
      return null;
    case 'seal':
      return sealCopy(task.file, binding);
    case 'check':
      return checkCopy(task.file, binding);
    case 'summarise':
      return summariseCopy(task.file, binding);
    case 'prepare':
      return prepare(task, binding);
  }
}

function prepare(
  { backup, target, damaged, stays }: KeepingTask & { kind: 'prepare' },
  binding: BindingChoice,
): ReplayReport | null {
  const leave = (): void => {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${target}${ending}`, { force: true });
  };
  leave();
  let report: ReplayReport | null = null;
  try {
    if (backup !== null) {
      copyFileSync(backup, target, constants.COPYFILE_EXCL);
      // The backup is write-protected, and its copy is as well.
      chmodSync(target, 0o600);
      // Made while the lock was off.
      if (binding.key !== undefined && isPlainDatabase(target)) convertDatabase(target, binding, 'encrypt');
    }
    prepareCopy(target, stays, binding, (db) => {
      if (damaged !== null) report = replayFile(db, damaged, binding);
    });
    return report;
  } catch (error) {
    leave();
    throw error;
  }
}
