import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { listAllEvidence, wantedContents } from '../../db/evidence.ts';
import { makeFolder, syncFile, syncFolder } from '../../db/sync-to-disk.ts';
import { listStoredFiles } from '../../evidence/evidence-folder.ts';
import { readStore, type Workplace } from '../workplace.ts';
import { readLeft } from './left-list.ts';
import { listedContent, listedName } from './listed-names.ts';

const heldSchema = z.array(z.string());

const heldFile = (folder: string): string => path.join(folder, 'held.json');

/**
 * The contents held for data that a restore went back behind: it is kept and can be gone forward to, and wants its
 * files then. Null when the list is there and cannot be read: then any file may be one of them.
 */
export function readHeld(folder: string): ReadonlySet<string> | null {
  const list = heldFile(folder);
  if (!existsSync(list)) return new Set();
  try {
    const names = heldSchema.parse(JSON.parse(readFileSync(list, 'utf8')));
    return new Set(names.map((name) => listedContent(folder, name)));
  } catch {
    return null;
  }
}

/**
 * Holds every file the present data wants; has to be on the disk before other data takes its place. Of data that
 * cannot be read whole nobody knows what it wants: every file is held but those known before as wanted by nobody.
 * What was purged is wanted by nobody and not held. Throws what the file system throws.
 */
export async function holdWanted(place: Workplace, folder: string): Promise<void> {
  const stored = (await listStoredFiles(folder)).map(({ sha256 }) => sha256);
  const before = readHeld(folder);
  const sound = place.store.kind === 'ready' && before !== null;
  const left = readLeft(folder);
  const held = sound ? wantedNow(place, stored) : stored.filter((sha256) => left[sha256] === undefined);
  writeHeld(folder, before ?? new Set(), new Set([...(before ?? []), ...held]));
}

/** Lets go of what the present data wants itself: from now on that alone decides. Without a list it does nothing. */
export function letGoOfWanted(place: Workplace, folder: string): void {
  const before = readHeld(folder);
  if (before === null || before.size === 0 || place.store.kind !== 'ready') return;
  try {
    const wanted = readStore(place, (db) => wantedContents(db, [...before]));
    writeHeld(folder, before, new Set([...before].filter((sha256) => !wanted.has(sha256))));
  } catch {
    // Held once more: the next look for files nobody wants lets go.
  }
}

/** Evidence that came while the folder was listed is in the rows. */
function wantedNow(place: Workplace, stored: readonly string[]): ReadonlySet<string> {
  return readStore(place, (db) => {
    const rows = listAllEvidence(db).map(({ file }) => file.sha256);
    return new Set([...wantedContents(db, stored), ...rows]);
  });
}

function writeHeld(folder: string, before: ReadonlySet<string>, held: ReadonlySet<string>): void {
  const list = heldFile(folder);
  if (held.size === before.size && [...held].every((sha256) => before.has(sha256))) return;
  makeFolder(folder);
  writeFileSync(`${list}.part`, JSON.stringify([...held].map((one) => listedName(folder, one)).toSorted()));
  syncFile(`${list}.part`);
  renameSync(`${list}.part`, list);
  syncFolder(folder);
}
