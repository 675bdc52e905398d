import { readdirSync, statSync } from 'node:fs';
import { chmod, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { discard } from '../../db/sync-to-disk.ts';
import { localDay } from '../local-day.ts';
import { readBackupName, type BackupName } from './backup-name.ts';
import { backupsToDrop } from './thin-backups.ts';

/** A backup that lies in a folder, told from its name and size. */
export interface FoundBackup extends BackupName {
  readonly file: string;
  readonly sizeBytes: number;
}

/** Where a copy lies while it is made; what is found under such a name was never finished. */
export const unfinishedFile = (folder: string): string => path.join(folder, '.unfinished.sqlite');

/** The backups in a folder, the one made last first; none where there is no folder. */
export function listBackupFiles(folder: string): FoundBackup[] {
  return namesIn(folder)
    .flatMap((fileName) => {
      const name = readBackupName(fileName);
      const file = path.join(folder, fileName);
      const found = name === null ? undefined : statSync(file, { throwIfNoEntry: false });
      return name === null || found === undefined ? [] : [{ ...name, file, sizeBytes: found.size }];
    })
    .toSorted(lastFirst);
}

/** The same for a folder that may lie anywhere: nothing else waits for it. Rejects only when it cannot be read. */
export async function findBackupFiles(folder: string): Promise<FoundBackup[]> {
  const found: FoundBackup[] = [];
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  for (const fileName of names) {
    const name = readBackupName(fileName);
    if (name === null) continue;
    const file = path.join(folder, fileName);
    const size = await stat(file).then(
      (one) => one.size,
      () => null,
    );
    if (size !== null) found.push({ ...name, file, sizeBytes: size });
  }
  return found.toSorted(lastFirst);
}

function lastFirst(left: FoundBackup, right: FoundBackup): number {
  return right.number - left.number || (left.madeAt < right.madeAt ? 1 : -1);
}

/** The number the next backup of a folder gets. */
export function nextNumber(folder: string): number {
  return (listBackupFiles(folder)[0]?.number ?? 0) + 1;
}

/** Removes what a copy that was broken off has left behind. */
export function removeUnfinished(folder: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal', '.copy'])
    discard(`${unfinishedFile(folder)}${ending}`);
}

/** Removes the backups of one data folder that are no longer needed; those of others are left alone. */
export async function thinBackups(folder: string, mark: string, now: string): Promise<void> {
  const found = await findBackupFiles(folder).catch(() => []);
  const own = found.filter((backup) => backup.mark === mark);
  for (const { file } of backupsToDrop(own, now, localDay)) {
    try {
      await chmod(file, 0o600);
      await rm(file);
    } catch {
      // One backup too many does no harm; the next thinning tries again.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
