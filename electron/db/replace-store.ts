import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { discard, makeFolder, syncFile, syncFolder } from './sync-to-disk.ts';

/** What belongs to a database file and goes where it goes. */
const endings = ['-wal', '-shm', '-journal', '-newest', ''] as const;

/** Where the copy that is to become the store is made ready. */
export const incomingFile = (file: string): string => `${file}.incoming`;

const planFile = (file: string): string => `${file}.replacing`;

/** Where the replaced file goes when the plan does not say so in words that can be read. */
const fallbackFolder = 'replaced';

/**
 * Puts the copy made ready at `incomingFile` (one plain, synced file) in the place of the store, which must be
 * closed; the store is kept as it is, its log with it, in `keptFolder`. From the moment the plan is on the disk the
 * replacement counts: whatever ends the process after that, `finishReplacing` brings it to its end. Before, nothing
 * has changed. Returns where the replaced file lies.
 */
export function replaceStore(file: string, keptFolder: string): string {
  const plan = planFile(file);
  const unfinished = `${plan}.unfinished`;
  // Whatever could be in the way of keeping the old file has to show before the plan stands.
  makeFolder(keptFolder);
  try {
    // Told from where the store lies: the whole folder may be moved before the app is started again.
    writeFileSync(unfinished, path.relative(path.dirname(file), keptFolder));
    syncFile(unfinished);
    renameSync(unfinished, plan);
  } catch (error) {
    discard(unfinished);
    throw error;
  }
  syncFolder(path.dirname(file));
  finishReplacing(file);
  return path.join(keptFolder, path.basename(file));
}

/**
 * Brings a replacement that was interrupted to its end, or takes away a copy that never became one. Has to come
 * before the store is opened; does nothing where nothing was begun. Every step can be taken twice.
 */
export function finishReplacing(file: string): void {
  const plan = planFile(file);
  const incoming = incomingFile(file);
  if (!existsSync(plan)) {
    for (const left of [incoming, `${incoming}-wal`, `${incoming}-journal`, `${plan}.unfinished`]) {
      if (existsSync(left)) discard(left);
    }
    return;
  }
  const keptFolder = path.join(path.dirname(file), readFileSync(plan, 'utf8') || fallbackFolder);
  makeFolder(keptFolder);
  // While the new file has not arrived, what lies in its place is the old one, or parts of it. The log goes first:
  // it must never lie beside a file it does not belong to.
  if (existsSync(incoming)) {
    for (const ending of endings) {
      if (!existsSync(`${file}${ending}`)) continue;
      renameSync(`${file}${ending}`, path.join(keptFolder, `${path.basename(file)}${ending}`));
    }
    syncFolder(keptFolder);
    renameSync(incoming, file);
    syncFolder(path.dirname(file));
  }
  rmSync(plan);
  syncFolder(path.dirname(file));
}
