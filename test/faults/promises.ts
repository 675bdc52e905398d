import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkCopy } from '../../electron/db/check-copy.ts';
import { closeStore, openStore, type Store } from '../../electron/db/open-store.ts';
import { evidenceFolder, evidencePath } from '../../electron/evidence/evidence-folder.ts';
import { storeFile } from '../services/place.ts';

/** Something the app said it would keep. Paths lie below the data folder. */
export type Promised =
  /** A line of the history; `contains`: part of what it says. */
  | { readonly kind: 'change'; readonly seq: number; readonly contains: string }
  | { readonly kind: 'evidence'; readonly seq: number; readonly sha256: string }
  | { readonly kind: 'backup'; readonly file: string; readonly seq: number }
  | { readonly kind: 'file'; readonly file: string; readonly sha256: string }
  /** From here the store may be the old one or that of the backup in `file` … */
  | { readonly kind: 'restoring'; readonly file: string }
  /** … and from here it is that of the backup, with the old one in `kept`. */
  | { readonly kind: 'restored'; readonly kept: string };

type Kept = Extract<Promised, { kind: 'change' | 'evidence' }>;

/** What a process promised, from what it said. A line that was cut off promised nothing. */
export function readPromises(said: string): Promised[] {
  return said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Promised);
}

/** Opens a data folder again and says which promises it does not keep; nothing when all is well. */
export function brokenPromises(folder: string, promised: readonly Promised[]): string[] {
  const store = openStore({
    file: storeFile(folder),
    now: '2026-03-02T01:00:00.000Z',
    keepFolder: path.join(folder, 'backups'),
  });
  try {
    if (store.kind === 'read-only') return [`the store is read-only: ${JSON.stringify(store.fault)}`];
    const { candidates, rest } = possibleStores(promised);
    const tries = candidates.map((kept) => kept.flatMap((one) => brokenInStore(store, one)));
    const fewest = tries.toSorted((one, other) => one.length - other.length)[0] ?? [];
    return [...fewest, ...rowsWithoutFile(store, folder), ...rest.flatMap((one) => brokenFile(folder, one))];
  } finally {
    closeStore(store);
  }
}

/** What the store must hold, in one way or the other while a restore was under way; and what lies beside it. */
function possibleStores(promised: readonly Promised[]): { candidates: Kept[][]; rest: Promised[] } {
  let kept: Kept[] = [];
  let other: Kept[] | null = null;
  // What was promised when each backup was made: after a restore the numbers begin again from there, so a backup of
  // before it may hold other changes under the same numbers.
  const inBackup = new Map<string, readonly Kept[]>();
  const rest: Promised[] = [];
  for (const one of promised) {
    if (one.kind === 'change' || one.kind === 'evidence') kept.push(one);
    else if (one.kind === 'restoring') {
      const then = inBackup.get(one.file);
      if (then === undefined) throw new Error(`${one.file} was restored and never promised`);
      other = [...then];
    } else rest.push(one);
    if (one.kind === 'backup') inBackup.set(one.file, [...kept]);
    if (one.kind === 'restored') {
      kept = other ?? kept;
      other = null;
    }
  }
  return { candidates: other === null ? [kept] : [kept, other], rest };
}

function brokenInStore({ db }: Store, one: Kept): string[] {
  if (one.kind === 'change') {
    const line = db
      .prepare<[number], { new: string | null }>('SELECT new FROM history WHERE seq = ?')
      .get(one.seq);
    return line?.new?.includes(one.contains) === true ? [] : [`change ${one.seq} is lost`];
  }
  const row = db.prepare(`SELECT 1 FROM evidence WHERE state ->> '$.file.sha256' = ?`).get(one.sha256);
  return row === undefined ? [`evidence ${one.sha256.slice(0, 8)} is lost`] : [];
}

/** Never a row without its file, whether it was promised yet or not. */
function rowsWithoutFile({ db }: Store, folder: string): string[] {
  const hashes = db
    .prepare<[], string>(`SELECT DISTINCT state ->> '$.file.sha256' FROM evidence`)
    .pluck()
    .all();
  return hashes
    .filter((sha256) => hashOf(evidencePath(evidenceFolder(folder), sha256)) !== sha256)
    .map((sha256) => `evidence ${sha256.slice(0, 8)} has no file`);
}

function brokenFile(folder: string, one: Promised): string[] {
  switch (one.kind) {
    case 'file':
      return hashOf(path.join(folder, one.file)) === one.sha256
        ? []
        : [`${one.file} is not as it was written`];
    case 'backup':
    case 'restored': {
      const file = path.join(folder, one.kind === 'backup' ? one.file : one.kept);
      try {
        const { facts, damage } = checkCopy(file, {});
        if (damage !== null) return [`${file} is damaged: ${damage.en}`];
        return one.kind === 'backup' && facts.seq !== one.seq ? [`${file} is of another moment`] : [];
      } catch (error) {
        return [`${file} cannot be read: ${error instanceof Error ? error.message : ''}`];
      }
    }
    case 'change':
    case 'evidence':
    case 'restoring':
      return [];
  }
}

function hashOf(file: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return null;
  }
}
