import { rmSync } from 'node:fs';
import path from 'node:path';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { BackupRow } from '../../contract/keeping.ts';
import type { OpenStoreInput, Store } from '../../db/open-store.ts';
import { settingsThatStay } from '../../db/prepare-copy.ts';
import { isPlainDatabase } from '../../db/plain-file.ts';
import type { ReplayReport } from '../../db/replay-changes.ts';
import { incomingFile } from '../../db/replace-store.ts';
import { findSetting } from '../../db/settings.ts';
import { readStore, type Workplace } from '../workplace.ts';
import type { Backups } from './backups.ts';
import { refuseWithoutRoom } from './free-space.ts';
import { restoringFault } from './keeping-fault.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import type { RunTask } from './tasks.ts';

/** What restoring needs. */
export interface RestoringInput {
  readonly place: Workplace;
  readonly replace: (store: Store) => void;
  readonly opening: () => OpenStoreInput;
  readonly run: RunTask;
  readonly work: OneAtATime;
  readonly backups: Backups;
}

/** Reads a backup whole. Rejects with `keeping.backup-bad` when it is no longer as it was written. */
export async function proveSound(
  { run, backups, place }: RestoringInput,
  backup: BackupRow,
  signal: AbortSignal,
): Promise<void> {
  try {
    const { damage } = await run({ kind: 'check', file: backup.file }, signal);
    if (damage !== null) throw new DeskError('keeping.backup-bad', { file: backup.file, what: damage });
    backups.note(backup, 'again');
  } catch (error) {
    if (signal.aborted) throw error;
    refuseLocked(error, backup, place);
    backups.note(backup, 'bad');
    if (error instanceof DeskError && error.fault.code.startsWith('keeping.')) throw error;
    const what = { 'zh-CN': '文件结构', en: 'the structure of the file' };
    throw new DeskError('keeping.backup-bad', { file: backup.file, what });
  }
}

/** A backup that the key in use does not open is not bad: it belongs to the lock of then, or of another computer. */
function refuseLocked(error: unknown, { file }: BackupRow, { store }: Workplace): void {
  const unreadable = error instanceof DeskError && error.fault.code === 'store.foreign';
  if (!unreadable || isPlainDatabase(file)) return;
  const keyFile = path.join(path.dirname(file), 'lock.json');
  throw new DeskError('keeping.backup-locked', { file, keyFile, folder: path.dirname(store.file) });
}

/**
 * Makes out of a backup, or out of nothing (null), the file that is to become the store, beside it. `replay` takes
 * over what the damaged store holds beyond it. Rejects, with nothing left, when it cannot be made.
 */
export async function prepareIncoming(
  { place, run }: RestoringInput,
  backup: BackupRow | null,
  replay: boolean,
  signal: AbortSignal,
): Promise<ReplayReport | null> {
  const { file, kind, db } = place.store;
  try {
    if (kind === 'ready') await refuseWithoutRoom(db, path.dirname(file));
    const report = await run(
      {
        kind: 'prepare',
        backup: backup?.file ?? null,
        target: incomingFile(file),
        damaged: replay && kind === 'read-only' ? file : null,
        stays: staying(place),
      },
      signal,
    );
    if (replay && report === null) throw new DeskError('keeping.no-replay');
    return report;
  } catch (error) {
    discardIncoming(file);
    throw restoringFault(error, path.dirname(file));
  }
}

/** Takes away a file that was to become the store. */
export function discardIncoming(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal'])
    rmSync(`${incomingFile(file)}${ending}`, { force: true });
}

/** The settings of this computer, as far as they can be read. */
function staying(place: Workplace): Record<string, unknown> {
  const found = settingsThatStay.flatMap((name): [string, unknown][] => {
    try {
      const value = readStore(place, (db) => findSetting(db, name));
      return value === null ? [] : [[name, value]];
    } catch {
      return [];
    }
  });
  return Object.fromEntries(found);
}
