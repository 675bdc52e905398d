import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { convertDatabase, convertingFile } from '../../db/convert-database.ts';
import type { BindingChoice } from '../../db/engine.ts';
import { isPlainDatabase } from '../../db/plain-file.ts';
import { removeDerived } from '../../db/portfolio/open-derived.ts';
import { readImage } from '../../db/read-image.ts';
import { discard } from '../../db/sync-to-disk.ts';
import { arrivingFolder, evidenceFolder } from '../../evidence/evidence-folder.ts';
import { hashOfFile } from '../../evidence/file-hash.ts';
import {
  contentOfName,
  knowKeys,
  sealedName,
  storedContent,
  storedWriter,
  type EvidenceKeys,
} from '../../evidence/seal.ts';
import { syncFolder } from '../../evidence/sync-folder.ts';
import { convertLists } from '../evidence/listed-names.ts';
import type { LockKeys } from './keys.ts';

/** What is to be done with a data folder nobody has open. */
export interface Conversion {
  readonly dataFolder: string;
  readonly keys: LockKeys;
  readonly to: 'encrypt' | 'decrypt';
}

/** Steps of converting, told as they were taken; a test ends the process at each of them. */
export type Converted = (done: number, total: number, what: string) => void;

/**
 * Encrypts everything a data folder holds, or takes the encryption away: the database, every backup, the stores that
 * restores have kept, and the evidence. Each file is written aside, compared with what it was made of and put in its
 * place in one step; what can be made anew is removed. Ended at any moment, it is brought to its end by being done
 * again; until then every file is readable with the keys or without. Rejects with what stood in the way.
 */
export async function convertFolder(
  { dataFolder, keys, to }: Conversion,
  bindings: Omit<BindingChoice, 'key'>,
  told: Converted = () => undefined,
): Promise<void> {
  const binding: BindingChoice = { ...bindings, key: keys.database };
  const folder = evidenceFolder(dataFolder);
  dropWhatComesAgain(dataFolder);
  const store = path.join(dataFolder, 'readiness-desk.sqlite');
  const kept = [...databasesIn(path.join(dataFolder, 'backups')), ...keptStores(dataFolder)];
  const evidence = evidenceIn(folder, keys.evidence, to);
  const total = kept.length + evidence.length + 2;
  let done = 0;
  const next = (what: string): void => told((done += 1), total, what);

  for (const sha256 of evidence) {
    await convertEvidence(folder, sha256, keys.evidence, to);
    next(sha256);
  }
  convertLists(folder, keys.evidence, to);
  next('lists');
  for (const file of kept) {
    await convertKept(file, binding, keys.evidence, to);
    next(path.basename(file));
  }
  if (existsSync(store) && isPlainDatabase(store) === (to === 'encrypt') && statSync(store).size > 0)
    convertDatabase(store, binding, to);
  next('store');
}

/** Pictures, what lists and search need, and what was never finished. */
function dropWhatComesAgain(dataFolder: string): void {
  for (const name of ['thumbnails', 'passing-on'])
    rmSync(path.join(dataFolder, name), { recursive: true, force: true });
  rmSync(arrivingFolder(evidenceFolder(dataFolder)), { recursive: true, force: true });
  removeDerived(path.join(dataFolder, 'portfolio.sqlite'));
  for (const name of namesIn(path.join(dataFolder, 'backups')))
    if (name.startsWith('.unfinished')) discard(path.join(dataFolder, 'backups', name));
}

function databasesIn(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => /\.sqlite$|\.sqlite(-wal)?\.age$/.test(name) && !name.startsWith('.'))
    .map((name) => path.join(folder, name));
}

/** The stores that restores have put aside. */
function keptStores(dataFolder: string): string[] {
  const replaced = path.join(dataFolder, 'replaced');
  return [replaced, ...namesIn(replaced).map((name) => path.join(replaced, name))].flatMap(databasesIn);
}

/** The contents that do not lie there as they are to. */
function evidenceIn(folder: string, keys: EvidenceKeys, to: Conversion['to']): string[] {
  return namesIn(folder)
    .filter((part) => /^[0-9a-f]{2}$/.test(part))
    .flatMap((part) => namesIn(path.join(folder, part)))
    .flatMap((name) => {
      const sha256 =
        to === 'encrypt' ? (/^[0-9a-f]{64}$/.test(name) ? name : null) : contentOfName(keys, name);
      return sha256 === null ? [] : [sha256];
    });
}

async function convertEvidence(
  folder: string,
  sha256: string,
  keys: EvidenceKeys,
  to: Conversion['to'],
): Promise<void> {
  const plain = path.join(folder, sha256.slice(0, 2), sha256);
  const name = sealedName(keys, sha256);
  const sealed = path.join(folder, name.slice(0, 2), name);
  const [source, target] = to === 'encrypt' ? [plain, sealed] : [sealed, plain];
  await convertFile({ source, target, folder, keys, to, mode: 0o444 });
}

/** One file, as it is: what it holds is written aside, read back and compared; then it gets its name, and the old one goes. */
async function convertFile(input: {
  readonly source: string;
  readonly target: string;
  /** The folder the process knows the keys of, two above the files. */
  readonly folder: string;
  readonly keys: EvidenceKeys;
  readonly to: Conversion['to'];
  readonly mode: number;
}): Promise<void> {
  const { source, target, folder, keys, to } = input;
  const from = to === 'encrypt' ? null : keys;
  const into = to === 'encrypt' ? keys : null;
  const aside = `${target}.part`;
  await mkdir(path.dirname(target), { recursive: true });
  await rm(aside, { force: true });
  knowKeys(folder, from);
  const digest = createHash('sha256');
  const handle = await open(aside, 'wx', 0o600);
  try {
    const writer = storedWriter(handle, into);
    for await (const part of storedContent(source)) {
      digest.update(part as Buffer);
      await writer.write(part as Buffer);
    }
    await writer.end();
    await handle.sync();
  } finally {
    await handle.close();
  }
  await chmod(aside, input.mode);
  await rename(aside, target);
  await syncFolder(path.dirname(target));
  await syncFolder(folder);
  knowKeys(folder, into);
  if ((await hashOfFile(target)) !== digest.digest('hex')) throw new Error('The converted copy differs.');
  // Windows does not remove a file that is read-only.
  await chmod(source, 0o600);
  await rm(source);
}

/**
 * A backup, or a store that was put aside. One that is damaged cannot be converted row by row: it is sealed as it lies
 * there, and opened again as that. What of an encrypted one can still be read is kept.
 */
async function convertKept(
  file: string,
  binding: BindingChoice,
  keys: EvidenceKeys,
  to: Conversion['to'],
): Promise<void> {
  const whole = file.endsWith('.age');
  if (whole && to === 'encrypt') return;
  if (whole) return sealAsItIs(file, file.slice(0, -'.age'.length), keys, to);
  if (isPlainDatabase(file) !== (to === 'encrypt')) return;
  try {
    convertDatabase(file, binding, to);
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^(ENOSPC|EDQUOT|SQLITE_FULL)/.test(String(error.code)))
      throw error;
    if (to === 'encrypt') await sealAsItIs(file, `${file}.age`, keys, to);
    else saveWhatIsLeft(file, binding);
  }
}

async function sealAsItIs(
  source: string,
  target: string,
  keys: EvidenceKeys,
  to: Conversion['to'],
): Promise<void> {
  const folder = path.dirname(path.dirname(source));
  const log = `${source}-wal`;
  try {
    if (to === 'encrypt' && existsSync(log))
      await convertFile({ source: log, target: `${log}.age`, folder, keys, to, mode: 0o400 });
    await convertFile({ source, target, folder, keys, to, mode: 0o400 });
    for (const ending of ['-shm', '-journal']) discard(source + ending);
  } finally {
    knowKeys(folder, null);
  }
}

function saveWhatIsLeft(file: string, binding: BindingChoice): void {
  let image: Buffer;
  try {
    image = readImage(file, binding, true);
  } catch {
    // Not even its first page opens: it stays, and nobody loses anything that could be read.
    return;
  }
  const aside = convertingFile(file);
  rmSync(aside, { force: true });
  writeFileSync(aside, image, { mode: 0o400 });
  renameSync(aside, file);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
