import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { listedContent, listedName } from './listed-names.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** How long a file that nobody wants any more is kept. */
export const keptMs = 30 * dayMs;

/** The most that counts between two looks, so that a clock that jumps ahead makes no file old at once. */
const mostBetweenMs = 7 * dayMs;

const leftSchema = z.record(
  z.string(),
  z.object({ unwantedMs: z.number().nonnegative(), seenAt: z.iso.datetime() }),
);

/** How long a file was seen unwanted, in milliseconds, and the instant of the last look. */
export type Unwanted = z.infer<typeof leftSchema>[string];

/** What is known of each file nobody wants, by content. */
export type LeftList = Readonly<Record<string, Unwanted>>;

const listFile = (folder: string): string => path.join(folder, 'left.json');

/** Another look, at the instant `now`, at a file that is unwanted. A clock that was put back adds nothing. */
export function seenAgain(before: Unwanted | undefined, now: string): Unwanted {
  if (before === undefined) return { unwantedMs: 0, seenAt: now };
  const passedMs = Math.min(Math.max(Date.parse(now) - Date.parse(before.seenAt), 0), mostBetweenMs);
  return { unwantedMs: before.unwantedMs + passedMs, seenAt: now };
}

/**
 * Reads the list in the folder of the evidence. It lies beside the files and not in the database: one that was
 * restored from a backup knows nothing of what became wanted and unwanted meanwhile.
 */
export function readLeft(folder: string): LeftList {
  try {
    const listed = leftSchema.parse(JSON.parse(readFileSync(listFile(folder), 'utf8')));
    return Object.fromEntries(
      Object.entries(listed).map(([name, seen]) => [listedContent(folder, name), seen]),
    );
  } catch {
    // None yet, or not to be read: the 30 days begin again.
    return {};
  }
}

/** Writes the list where it changed. */
export function writeLeft(folder: string, before: LeftList, left: LeftList): void {
  if (JSON.stringify(left) === JSON.stringify(before)) return;
  const list = listFile(folder);
  try {
    const listed = Object.entries(left).map(([sha256, seen]) => [listedName(folder, sha256), seen]);
    writeFileSync(`${list}.part`, JSON.stringify(Object.fromEntries(listed)));
    renameSync(`${list}.part`, list);
  } catch {
    // What is not noted is seen anew the next time, and kept longer.
  }
}
