import { stat } from 'node:fs/promises';
import { findBackupFiles, type FoundBackup } from './backup-folder.ts';
import { secondBackups } from './second-folder.ts';

/** What was found at the place of the second folder; nothing where a stick is not plugged in. */
export interface SecondLook {
  readonly reachable: boolean;
  readonly backups: readonly FoundBackup[];
}

/** So long is waited for a folder; a network drive that is gone may not answer for minutes. */
const lookPatienceMs = 2_000;

const nothing: SecondLook = { reachable: false, backups: [] };

/**
 * Looks whether the second folder is there and what backups lie in it, without ever holding anything up: a folder
 * that does not answer in time counts as not there, at once as long as the question is still open, and is asked
 * again when that has ended.
 */
export function createSecondLook(
  find: (chosen: string) => Promise<SecondLook> = findThere,
): (chosen: string) => Promise<SecondLook> {
  // Each open question holds a thread, and there are four for everything.
  const silent = new Set<string>();
  return async (chosen) => {
    if (silent.has(chosen)) return nothing;
    const found = find(chosen).catch(() => nothing);
    const late = Promise.withResolvers<SecondLook>();
    const timer = setTimeout(() => {
      silent.add(chosen);
      void found.then(() => silent.delete(chosen));
      late.resolve(nothing);
    }, lookPatienceMs);
    try {
      return await Promise.race([found, late.promise]);
    } finally {
      clearTimeout(timer);
    }
  };
}

async function findThere(chosen: string): Promise<SecondLook> {
  if (!(await stat(chosen)).isDirectory()) return nothing;
  const backups = await findBackupFiles(secondBackups(chosen)).catch(() => []);
  return { reachable: true, backups };
}
