import { chmodSync, renameSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { BackupReason } from '../../contract/keeping.ts';
import type { CheckedCopy } from '../../db/check-copy.ts';
import { copyStore, type CopyWatch } from '../../db/copy-store.ts';
import type { Db } from '../../db/database.ts';
import { storeFacts } from '../../db/store-facts.ts';
import { makeFolder, syncFolder } from '../../db/sync-to-disk.ts';
import { backupFileName } from './backup-name.ts';
import { nextNumber, removeUnfinished, unfinishedFile } from './backup-folder.ts';
import { refuseWithoutRoom } from './free-space.ts';
import { keepingFault } from './keeping-fault.ts';
import type { RunTask } from './tasks.ts';

/** A copy that was read back whole and agrees with the database it was made of. */
export interface ProvenCopy {
  /** Lies under its unfinished name, synced. */
  readonly file: string;
  readonly seq: number;
  readonly head: string;
}

/**
 * Copies the database into `folder` and proves the copy: opened again, read whole, row hashes and the chain of the
 * history checked, and the number of rows and the head of the chain compared with the database. Rejects with
 * `keeping.copy-damaged` (its `what` names the damage, which may be the database's own), `keeping.copy-differs`,
 * or why the folder cannot take it; nothing is left behind then.
 */
export async function proveCopy(
  input: { db: Db; folder: string; run: RunTask; copy?: typeof copyStore },
  watch: CopyWatch,
): Promise<ProvenCopy> {
  const { db, folder, run } = input;
  const file = unfinishedFile(folder);
  try {
    makeFolder(folder);
    removeUnfinished(folder);
    await refuseWithoutRoom(db, folder);
    await (input.copy ?? copyStore)(db, file, watch);
    // Taken in the same turn in which the copy was finished: no change lies between the two.
    const expected = storeFacts(db);
    const { facts, damage }: CheckedCopy = await run({ kind: 'seal', file }, watch.signal);
    if (damage !== null) throw new DeskError('keeping.copy-damaged', { folder, what: damage });
    if (!isDeepStrictEqual(facts, expected)) throw new DeskError('keeping.copy-differs', { folder });
    return { file, seq: facts.seq, head: facts.head };
  } catch (error) {
    removeUnfinished(folder);
    throw keepingFault(error, folder);
  }
}

/** Gives a proven copy its name, write-protected. Returns the backup. */
export function nameBackup(
  copy: ProvenCopy,
  input: { folder: string; reason: BackupReason; mark: string; now: string },
): string {
  const { folder, reason, mark } = input;
  const file = path.join(
    folder,
    backupFileName({
      number: nextNumber(folder),
      madeAt: input.now,
      seq: copy.seq,
      head: copy.head.slice(0, 8),
      reason,
      mark,
    }),
  );
  try {
    chmodSync(copy.file, 0o400);
    renameSync(copy.file, file);
    // Looking at it may have left a log or a journal, where the disk was disturbed.
    removeUnfinished(folder);
    syncFolder(folder);
    return file;
  } catch (error) {
    removeUnfinished(folder);
    throw keepingFault(error, folder);
  }
}
