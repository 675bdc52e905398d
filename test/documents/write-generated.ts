import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readingOrder, type Spoken } from '../../assessments/dossier/reading-order.ts';
import { sealedNames } from '../../assessments/dossier/sealed.ts';
import { compareText } from '../../electron/documents/compare-text.ts';
import { page } from '../../electron/documents/pdf/look.ts';
import { comparable } from '../../electron/documents/printable.ts';
import { readPages } from '../../electron/documents/read-back.ts';
import { writeDossier } from '../../electron/documents/write-dossier.ts';
import { chance } from '../faults/chance.ts';
import { placeIn, removeFolders } from '../services/place.ts';
import { content, givenBy, type Given } from './any-dossier.ts';
import { fontFiles } from './fonts.ts';
import { scoreTwice } from './score-twice.ts';
import { storedDossier } from './stored-dossier.ts';
import { whatMustStand } from './what-must-stand.ts';

// Run in a process of its own: makes the dossiers of these seeds, from a store of its own, and prints what was found.
// The last ones, beyond `pdfs`, are not written; of them only the scores are computed again.
const [from = '1', to = '1', pdfs = '1', outside = 'no'] = process.argv.slice(2);
const run = promisify(execFile);

/** What one process has found. */
export interface Found {
  dossiers: number;
  pages: number;
  texts: number;
  scores: number;
  differences: string[];
  /** How often a digit was changed in what the text is compared with, and how often that was noticed. */
  faults: number;
  noticed: number;
}

const found: Found = { dossiers: 0, pages: 0, texts: 0, scores: 0, differences: [], faults: 0, noticed: 0 };
const folder = await mkdtemp(join(tmpdir(), 'generated-'));
const place = { ...placeIn(folder), library: content };
for (let seed = Number(from); seed <= Number(to); seed += 1) {
  try {
    const written = seed < Number(from) + Number(pdfs);
    for (const difference of await look(seed, written)) found.differences.push(`${seed}: ${difference}`);
    if (written) found.dossiers += 1;
  } catch (error) {
    found.differences.push(`${seed}: ${error instanceof Error ? error.stack : JSON.stringify(error)}`);
  }
}
removeFolders();
await rm(folder, { recursive: true });
process.stdout.write(JSON.stringify(found));

async function look(seed: number, written: boolean): Promise<readonly string[]> {
  const given = givenBy(seed);
  const { model } = storedDossier(place, given);
  const order = readingOrder(model);
  if (!written) return rescore(model.canonical ?? '', model);
  const target = join(folder, 'dossier.pdf');
  found.pages += (await writeDossier({ model, target, fonts: fontFiles }, () => undefined)).pages;
  const readings = [(await readPages(await readFile(target))).map(({ body }) => body)];
  if (outside === 'yes') readings.push(await readOutside(target));
  const wrong = withFault(order, seed);
  const differences = missing(given, order);
  for (const pages of readings) {
    const difference = compareText(order, pages);
    if (difference !== null) differences.push(difference);
    found.faults += 1;
    if (compareText(wrong, pages) !== null) found.noticed += 1;
  }
  found.texts += order.length;
  return [...differences, ...rescore(await embedded(target, model.canonical ?? ''), model)];
}

function rescore(...given: Parameters<typeof scoreTwice>): readonly string[] {
  const { scores, differences } = scoreTwice(...given);
  found.scores += scores;
  return differences;
}

/** What was given and stands nowhere in the dossier. */
function missing(given: Given, order: readonly Spoken[]): string[] {
  const said = comparable(order.map((one) => (one.kind === 'text' ? one.text : '')).join('\u0001'));
  return whatMustStand(given).flatMap(({ at, text }) =>
    said.includes(comparable(text)) ? [] : [`${at} is not in the dossier: ${text.slice(0, 60)}`],
  );
}

/** The type area of every page as pdftotext reads it, in the order in which it was painted. */
async function readOutside(file: string): Promise<string[]> {
  const area = ['-x', '0', '-W', String(Math.round(page.width)), '-y', String(Math.round(page.top))];
  const height = String(Math.round(page.height - page.top - page.bottom));
  const { stdout } = await run('pdftotext', ['-raw', ...area, '-H', height, file, '-'], { maxBuffer: 1e8 });
  return stdout.split('\f').map(comparable);
}

/** The canonical JSON as an outside reader takes it out of the file; without one, as the model has it. */
async function embedded(file: string, canonical: string): Promise<string> {
  if (outside !== 'yes') return canonical;
  await run('pdfdetach', ['-saveall', '-o', folder, file]);
  return readFile(join(folder, sealedNames.canonical), 'utf8');
}

/** The same texts with one digit of one of them changed. */
function withFault(order: readonly Spoken[], seed: number): Spoken[] {
  const next = chance(seed);
  const places = order.flatMap((one, at) => (one.kind === 'text' && /\d/.test(one.text) ? [at] : []));
  const chosen = places[next(places.length)];
  return order.map((one, at) => {
    if (one.kind !== 'text' || at !== chosen) return one;
    const digits = [...one.text.matchAll(/\d/g)];
    const digit = digits[next(digits.length)];
    if (digit === undefined) return one;
    const other = String((Number(digit[0]) + 1 + next(9)) % 10);
    return { ...one, text: one.text.slice(0, digit.index) + other + one.text.slice(digit.index + 1) };
  });
}
