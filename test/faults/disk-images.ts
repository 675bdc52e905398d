import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Chance } from './chance.ts';
import type { Entry } from './recorded-writes.ts';

/**
 * What a disk may have kept of the writes nobody had asked it to bring home, when the power went: none of them,
 * the first few, any of them, or any 512-byte sector of any of them. What was synced it has kept in every case,
 * names of files included, as POSIX has it: a name lasts when its folder was synced, not before.
 */
export const lossModels = ['nothing unsynced', 'prefix', 'random subset', 'torn sectors'] as const;
/** `no loss`: the disk as it would be without a power cut, to check the recording itself. */
export type LossModel = (typeof lossModels)[number] | 'no loss';

const sectorBytes = 512;

type Change =
  | { readonly order: number; readonly at: number; readonly bytes: Buffer }
  | { readonly order: number; readonly length: number };

/** A file as the disk surely has it, and what was done to it since. */
interface DiskFile {
  kept: Buffer;
  keptLength: number;
  pending: Change[];
}

type NameChange =
  | { readonly kind: 'put'; readonly path: string; readonly file: DiskFile | 'folder' }
  | {
      readonly kind: 'rename';
      readonly path: string;
      readonly from: string;
      readonly file: DiskFile | 'folder';
    }
  | { readonly kind: 'remove'; readonly path: string };

/** A disk that is told what happens to it, and can be asked at any moment what a power cut would leave. */
export class Disk {
  #files = new Map<bigint, DiskFile>();
  /** Names as the disk surely has them, and as the process sees them. */
  #names = new Map<string, DiskFile | 'folder'>();
  #seen = new Map<string, DiskFile | 'folder'>();
  #pendingNames: NameChange[] = [];
  #order = 0;

  /** Takes in the next entry. What was said changes no disk. */
  take(entry: Entry): void {
    this.#order += 1;
    switch (entry.kind) {
      case 'create': {
        // The system gives the number of a removed file to the next one.
        const file = { kept: Buffer.alloc(0), keptLength: 0, pending: [] };
        this.#files.set(entry.file, file);
        this.#change({ kind: 'put', path: entry.path, file });
        return;
      }
      case 'write':
        this.#file(entry.file).pending.push({ order: this.#order, at: entry.at, bytes: entry.bytes });
        return;
      case 'truncate':
        this.#file(entry.file).pending.push({ order: this.#order, length: entry.length });
        return;
      case 'sync': {
        const file = this.#file(entry.file);
        for (const change of file.pending) apply(file, change);
        file.pending = [];
        return;
      }
      case 'make-folder':
        this.#change({ kind: 'put', path: entry.path, file: 'folder' });
        return;
      case 'rename': {
        // The new name may last where the old one never did.
        const file = this.#seen.get(entry.from);
        if (file === undefined) throw new Error('A file was renamed that nobody has made.');
        this.#change({ kind: 'rename', path: entry.to, from: entry.from, file });
        return;
      }
      case 'remove':
        this.#change({ kind: 'remove', path: entry.path });
        return;
      case 'sync-folder': {
        const inside = ({ path: name }: NameChange): boolean => folderOf(name) === entry.path;
        for (const change of this.#pendingNames) if (inside(change)) applyName(this.#names, change);
        this.#pendingNames = this.#pendingNames.filter((change) => !inside(change));
        return;
      }
      case 'said':
        return;
    }
  }

  /** Writes into `target`, which is emptied first, what a power cut at this moment would leave. */
  writeImage(target: string, model: LossModel, next: Chance): void {
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    const names = new Map(this.#names);
    const pending = this.#pendingNames.length;
    // A file system orders the changes to its names: the first few of them are there, never the last without the first.
    const keptNames = model === 'nothing unsynced' ? 0 : model === 'no loss' ? pending : next(pending + 1);
    for (const change of this.#pendingNames.slice(0, keptNames)) applyName(names, change);
    const upTo = next(this.#order + 1);
    const sorted = [...names].toSorted(([one], [other]) => one.length - other.length);
    const folders = new Set(['']);
    for (const [name, file] of sorted) {
      // What lies in a folder that was lost is lost with it.
      if (!folders.has(folderOf(name))) continue;
      if (file === 'folder') folders.add(name);
      if (file === 'folder') mkdirSync(path.join(target, name), { recursive: true });
      else writeFileSync(path.join(target, name), contentOf(file, { model, next, upTo }));
    }
  }

  /** How many changes were made that the disk was not yet asked to keep; files whose names `left` are left out. */
  unsynced(left: (name: string) => boolean): number {
    const names = this.#pendingNames.filter((change) => !left(change.path));
    const ignored = new Set([...this.#names].filter(([name]) => left(name)).map(([, file]) => file));
    for (const change of this.#pendingNames)
      if (change.kind === 'put' && left(change.path)) ignored.add(change.file);
    const files = [...this.#files.values()].filter((file) => !ignored.has(file));
    return files.reduce((sum, file) => sum + file.pending.length, names.length);
  }

  #change(change: NameChange): void {
    this.#pendingNames.push(change);
    applyName(this.#seen, change);
  }

  #file(inode: bigint): DiskFile {
    const file = this.#files.get(inode);
    if (file === undefined) throw new Error('A file was written that nobody has made.');
    return file;
  }
}

function contentOf(
  file: DiskFile,
  { model, next, upTo }: { model: LossModel; next: Chance; upTo: number },
): Buffer {
  if (model === 'nothing unsynced' || file.pending.length === 0)
    return file.kept.subarray(0, file.keptLength);
  const copy: DiskFile = {
    kept: Buffer.from(file.kept.subarray(0, file.keptLength)),
    keptLength: file.keptLength,
    pending: [],
  };
  for (const change of file.pending) {
    const torn = model === 'torn sectors' && 'bytes' in change;
    if (torn) applySectors(copy, change, next);
    else if (model === 'no loss') apply(copy, change);
    else if (model === 'prefix' ? change.order <= upTo : next(2) === 0) apply(copy, change);
  }
  return copy.kept.subarray(0, copy.keptLength);
}

function applySectors(file: DiskFile, change: Extract<Change, { bytes: Buffer }>, next: Chance): void {
  for (let from = 0; from < change.bytes.length;) {
    const to = Math.min(change.bytes.length, from + sectorBytes - ((change.at + from) % sectorBytes));
    if (next(2) === 0)
      apply(file, { order: 0, at: change.at + from, bytes: change.bytes.subarray(from, to) });
    from = to;
  }
}

function apply(file: DiskFile, change: Change): void {
  const end = 'length' in change ? change.length : change.at + change.bytes.length;
  if (end > file.kept.length) {
    const larger = Buffer.alloc(Math.max(end, file.kept.length * 2));
    file.kept.copy(larger, 0, 0, file.keptLength);
    file.kept = larger;
  }
  if ('length' in change) {
    if (change.length < file.keptLength) file.kept.fill(0, change.length, file.keptLength);
    file.keptLength = change.length;
  } else {
    change.bytes.copy(file.kept, change.at);
    file.keptLength = Math.max(file.keptLength, end);
  }
}

function applyName(names: Map<string, DiskFile | 'folder'>, change: NameChange): void {
  if (change.kind === 'remove') names.delete(change.path);
  else names.set(change.path, change.file);
  if (change.kind === 'rename') names.delete(change.from);
}

function folderOf(name: string): string {
  const folder = path.dirname(name);
  return folder === '.' ? '' : folder;
}
