import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { languages } from '../../../assessments/pack/localized.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import { canonicalJson } from '../../../assessments/dossier/canonical-json.ts';
import { discard, makeFolder, syncFile, syncFolder } from '../../db/sync-to-disk.ts';
import { proofKey, wrapSchema, type DataKey } from './keys.ts';

/** How long nobody may touch the computer before the window is locked, in minutes; 0: it is not. */
export const idleChoices = [0, 5, 15, 30] as const;

const factsSchema = z.strictObject({
  format: z.literal('readiness-desk lock'),
  version: z.literal(1),
  /** Of the data key: a key file of another lock is told apart by it without a secret. */
  id: z.uuid(),
  /** `turning-on` and `turning-off` are brought to their end by the next start that gets the key. */
  state: z.enum(['on', 'turning-on', 'turning-off']),
  /** The window's language, which stands in the database otherwise. */
  language: z.enum(languages),
  idleMinutes: z.union(idleChoices.map((minutes) => z.literal(minutes))),
  passphrase: wrapSchema,
  recovery: wrapSchema,
  /** The data key as the key store of the system keeps it; null where that is not used. */
  system: z.base64().nullable(),
});

/** What the key file holds: the data key, wrapped once for each secret that opens it. */
export type LockFile = z.infer<typeof factsSchema>;

const fileSchema = factsSchema.extend({ proof: z.base64() });

/** A key file as it was read: its facts, not vouched for before there is a key, and what they were proved with. */
export interface ReadLockFile {
  readonly facts: LockFile;
  readonly proof: string;
}

/** Where the key file of a data folder lies. */
export const lockFile = (dataFolder: string): string => path.join(dataFolder, 'lock.json');

/** Where it lies once more, and goes wherever backups go: without it they cannot be opened. */
export const lockFileCopy = (dataFolder: string): string => path.join(dataFolder, 'backups', 'lock.json');

/**
 * The key file of a data folder, or its copy where that is not to be read; null where there is neither. Throws
 * `lock.file-bad`.
 */
export function readLockFile(dataFolder: string): ReadLockFile | null {
  const there = [lockFile(dataFolder), lockFileCopy(dataFolder)].filter((file) => existsSync(file));
  for (const [at, file] of there.entries()) {
    try {
      return parseLockFile(file);
    } catch (error) {
      if (at === there.length - 1) throw error;
    }
  }
  return null;
}

/** Reads one key file. Throws `lock.file-bad`. */
export function parseLockFile(file: string): ReadLockFile {
  try {
    const { proof, ...facts } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { facts, proof };
  } catch {
    throw new DeskError('lock.file-bad', { file });
  }
}

/**
 * Refuses a key file in which something was changed that the secrets do not protect: somebody could have the next
 * start take the encryption away. Throws `lock.file-bad`.
 */
export function proveLockFile({ facts, proof }: ReadLockFile, data: DataKey, file: string): void {
  const [given, right] = [Buffer.from(proof, 'base64'), proofOf(facts, data)];
  if (given.length !== right.length || !timingSafeEqual(given, right))
    throw new DeskError('lock.file-bad', { file });
}

/**
 * Puts a key file in the place of the one there is, in one step: ended at any moment, there is the old one or the new.
 * Then the copy beside the backups; one that cannot be written is written with the next change. Throws what the file
 * system throws.
 */
export function writeLockFile(dataFolder: string, facts: LockFile, data: DataKey): void {
  const text = textOf(facts, data);
  writeWhole(lockFile(dataFolder), text);
  try {
    makeFolder(path.dirname(lockFileCopy(dataFolder)));
    writeWhole(lockFileCopy(dataFolder), text);
  } catch {
    // Only the first one counts on this computer.
  }
}

/**
 * Keeps the key file of a lock that is being turned off beside the backups, under a name of its own: what stays
 * encrypted is worth nothing without it. Throws what the file system throws.
 */
export function keepLockFile(dataFolder: string, facts: LockFile, data: DataKey): void {
  const folder = path.dirname(lockFileCopy(dataFolder));
  makeFolder(folder);
  writeWhole(path.join(folder, `lock-${facts.id.slice(0, 8)}.json`), textOf({ ...facts, state: 'on' }, data));
}

/** Takes the key file away, the copy first: nothing is encrypted any more. */
export function removeLockFile(dataFolder: string): void {
  discard(lockFileCopy(dataFolder));
  discard(lockFile(dataFolder));
  syncFolder(dataFolder);
}

function writeWhole(file: string, text: string): void {
  const aside = `${file}.part`;
  try {
    writeFileSync(aside, text, { mode: 0o600 });
    syncFile(aside);
    renameSync(aside, file);
    syncFolder(path.dirname(file));
  } catch (error) {
    discard(aside);
    throw error;
  }
}

function textOf(facts: LockFile, data: DataKey): string {
  return `${JSON.stringify({ ...facts, proof: proofOf(facts, data).toString('base64') }, null, 2)}\n`;
}

function proofOf(facts: LockFile, data: DataKey): Buffer {
  return createHmac('sha256', proofKey(data)).update(canonicalJson(facts)).digest();
}
