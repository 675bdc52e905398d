import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { dropLeftCopies } from '../../db/private-copy.ts';
import { removeDerived } from '../../db/portfolio/open-derived.ts';
import { discard } from '../../db/sync-to-disk.ts';
import { arrivingFolder, evidenceFolder } from '../../evidence/evidence-folder.ts';

/**
 * Removes the copies of a whole database that were being made, before a change of its schema or to be looked at, when the
 * app was ended.
 * Nobody waits for them, they can be plain, and no other name ever leads to them: so at every start, with the lock on or off.
 */
export function dropUnfinishedCopies(dataFolder: string): void {
  dropIn(path.join(dataFolder, 'backups'), /\.unfinished(-wal|-journal|-shm)?$/);
  dropLeftCopies();
}

/**
 * Removes what may not lie beside a data folder that is converted: pictures, what lists and search need, and whatever
 * was being written aside when something was cut off. All of it is made anew.
 */
export function dropWhatComesAgain(dataFolder: string): void {
  for (const name of ['thumbnails', 'passing-on'])
    rmSync(path.join(dataFolder, name), { recursive: true, force: true });
  const evidence = evidenceFolder(dataFolder);
  rmSync(arrivingFolder(evidence), { recursive: true, force: true });
  for (const part of namesIn(evidence))
    if (/^[0-9a-f]{2}$/.test(part)) dropIn(path.join(evidence, part), /\.part$/);
  removeDerived(path.join(dataFolder, 'portfolio.sqlite'));
  dropUnfinishedCopies(dataFolder);
  dropIn(path.join(dataFolder, 'backups'), /^\.unfinished/);
  const replaced = path.join(dataFolder, 'replaced');
  const kept = namesIn(replaced).map((name) => path.join(replaced, name));
  for (const folder of [dataFolder, evidence, path.join(dataFolder, 'backups'), replaced, ...kept])
    dropIn(folder, /\.converting(-wal|-journal|-shm)?$|\.part$/);
}

/** The names in a folder, in order; none where there is no folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

function dropIn(folder: string, which: RegExp): void {
  for (const name of namesIn(folder)) if (which.test(name)) discard(path.join(folder, name));
}
