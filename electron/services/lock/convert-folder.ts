import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { DamagedEvidence } from '../../contract/lock.ts';
import { convertDatabase } from '../../db/convert-database.ts';
import type { BindingChoice } from '../../db/engine.ts';
import { isPlainDatabase } from '../../db/plain-file.ts';
import { evidenceFolder } from '../../evidence/evidence-folder.ts';
import { sealedName, type EvidenceKeys } from '../../evidence/seal.ts';
import { convertLists } from '../evidence/listed-names.ts';
import { convertEvidence, DamagedFile, evidenceIn, leaveDamaged, renameDamaged } from './convert-evidence.ts';
import { convertKept, isFull } from './convert-kept.ts';
import { nameDamaged } from './damaged-evidence.ts';
import type { LockKeys } from './keys.ts';
import { dropWhatComesAgain, namesIn } from './left-behind.ts';

/** What is to be done with a data folder nobody has open. */
export interface Conversion {
  readonly dataFolder: string;
  readonly keys: LockKeys;
  readonly to: 'encrypt' | 'decrypt';
  /** The files of damaged evidence, as `DamagedEvidence` names them, the user has seen and has the lock turned off without. */
  readonly without: readonly string[];
}

/** How a conversion came to its end. */
export type ConversionEnd =
  /** Everything is as it is to be. `leftSealed`: but for damaged files, which wait as they are for their key. */
  | { readonly kind: 'converted'; readonly leftSealed: boolean }
  /** Evidence cannot be opened and the user has not been asked about it; the database is not touched yet. */
  | { readonly kind: 'damaged'; readonly evidence: readonly DamagedEvidence[] };

/** Steps of converting, told as they were taken; a test ends the process at each of them. */
export type Converted = (done: number, total: number, what: string) => void;

/**
 * Encrypts everything a data folder holds, or takes the encryption away: the database, every backup, the stores that
 * restores have kept, and the evidence. Each file is written aside, compared with what it was made of and put in its
 * place in one step; what can be made anew is removed. Ended at any moment, it is brought to its end by being done
 * again; until then every file is readable with the keys or without. Damaged evidence does not hold up the rest: it
 * is told, or left as it is. Rejects with what stood in the way.
 */
export async function convertFolder(
  { dataFolder, keys, to, without }: Conversion,
  bindings: Omit<BindingChoice, 'key'>,
  told: Converted = () => undefined,
): Promise<ConversionEnd> {
  const binding: BindingChoice = { ...bindings, key: keys.database };
  const folder = evidenceFolder(dataFolder);
  dropWhatComesAgain(dataFolder);
  const store = path.join(dataFolder, 'readiness-desk.sqlite');
  const kept = [...databasesIn(path.join(dataFolder, 'backups')), ...keptStores(dataFolder)];
  const evidence = evidenceIn(folder, keys.evidence, to);
  const total = kept.length + evidence.length + 2;
  let done = 0;
  const next = (what: string): void => told((done += 1), total, what);

  /** By content, the files that cannot be opened. */
  const damaged = new Map<string, string>();
  for (const sha256 of evidence) {
    const file = fileOfEvidence(sha256, keys.evidence, to);
    await naming(file, async () => {
      try {
        await convertEvidence(folder, sha256, keys.evidence, to);
      } catch (error) {
        // What cannot be encrypted must not stay plain without anybody hearing of it.
        if (to === 'encrypt' || !(error instanceof DamagedFile)) throw error;
        if (!without.includes(file)) return void damaged.set(sha256, file);
        await leaveDamaged(folder, sha256, keys.evidence);
      }
    });
    next(sha256);
  }
  if (damaged.size > 0) return { kind: 'damaged', evidence: nameDamaged(store, binding, damaged) };
  // Also what was left by a conversion that was cut off.
  let leftSealed = await renameDamaged(folder, keys.evidence, to);
  convertLists(folder, keys.evidence, to);
  next('lists');
  for (const file of kept) {
    await naming(file, async () => {
      if ((await convertKept(file, binding, keys.evidence, to)) === 'left-sealed') leftSealed = true;
    });
    next(path.basename(file));
  }
  if (existsSync(store) && isPlainDatabase(store) === (to === 'encrypt') && statSync(store).size > 0)
    await naming(store, () => Promise.resolve(convertDatabase(store, binding, to)));
  next('store');
  return { kind: 'converted', leftSealed };
}

/** Where evidence lies before it is converted, told from the data folder. */
function fileOfEvidence(sha256: string, keys: EvidenceKeys, to: Conversion['to']): string {
  const name = to === 'encrypt' ? sha256 : sealedName(keys, sha256);
  return path.posix.join('evidence', name.slice(0, 2), name);
}

/** Says in which file converting came to a stop; a full disk is nobody's file. */
async function naming(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DeskError || isFull(error)) throw error;
    const detail =
      error instanceof Error ? ('code' in error ? String(error.code) : error.message) : typeof error;
    throw new DeskError('lock.file-not-converted', { file, detail });
  }
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
