import { chmod, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isPlainDatabase } from '../../db/plain-file.ts';
import { evidenceFolder } from '../../evidence/evidence-folder.ts';
import { findBackupFiles } from '../keeping/backup-folder.ts';
import { keepingSetting, rememberKeeping } from '../keeping/keeping-setting.ts';
import type { Keeping } from '../keeping/keeping.ts';
import { secondBackups, secondRoot } from '../keeping/second-folder.ts';
import { readStore, type Workplace } from '../workplace.ts';

/**
 * What lies unencrypted in the second folder from before the lock was on: backups of this data folder, and evidence.
 * None where the folder is not there. Backups of other computers are not ours to count.
 */
export async function plainCopies(place: Workplace, keeping: Keeping): Promise<readonly string[]> {
  await keeping.look();
  const second = keeping.state().second;
  if (second?.reachable !== true) return [];
  const { mark } = readStore(place, keepingSetting);
  const backups = await findBackupFiles(secondBackups(second.folder)).catch(() => []);
  const plain = backups.filter((backup) => backup.mark === mark && isPlainDatabase(backup.file));
  return [
    ...plain.map(({ file }) => file),
    ...(await plainEvidence(evidenceFolder(secondRoot(second.folder)))),
  ];
}

/** Removes them, then copies an encrypted backup and the encrypted evidence there. Says how many went. */
export async function removePlainCopies(place: Workplace, keeping: Keeping): Promise<number> {
  const files = await plainCopies(place, keeping);
  let removed = 0;
  for (const file of files) {
    try {
      // Windows does not remove a file that is read-only.
      await chmod(file, 0o600);
      await rm(file);
      removed += 1;
    } catch {
      // It is counted again the next time.
    }
  }
  rememberKeeping(place, { secondAt: null });
  await keeping.backUpNow();
  return removed;
}

async function plainEvidence(folder: string): Promise<string[]> {
  const parts = await readdir(folder).catch(() => []);
  const found: string[] = [];
  for (const part of parts.filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const names = await readdir(path.join(folder, part)).catch(() => []);
    for (const name of names) if (/^[0-9a-f]{64}$/.test(name)) found.push(path.join(folder, part, name));
  }
  return found;
}
