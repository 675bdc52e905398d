import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readProgrammes } from '../../assessments/programmes/read-programme.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import { readContent } from '../../build/compile-packs.ts';

export const catalogueFolder = resolve(
  import.meta.dirname,
  '..',
  '..',
  'assessments',
  'programmes',
  'catalogue',
);

/** The files of the shipped catalogue, name → text. */
export const catalogueFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(catalogueFolder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(join(catalogueFolder, name), 'utf8')]),
);

export const { content } = readContent();

const read = readProgrammes(catalogueFiles, content);
if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems, null, 1));

/** Every shipped programme, checked. */
export const shipped: readonly Programme[] = read.programmes;

/** One shipped programme. */
export function shippedProgramme(id: string): Programme {
  const found = shipped.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no programme ${id}`);
  return found;
}
