import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { toDossier } from '../../electron/documents/dossier-source.ts';
import { sampleInput } from '../dossier/real-input.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { scoreTwice } from './score-twice.ts';
import type { Found } from './write-generated.ts';

const run = promisify(execFile);
const script = join(import.meta.dirname, 'write-generated.ts');
// The second extractor and what takes the data out of a file are Debian packages (poppler-utils).
const outside = ['pdftotext', 'pdfdetach'].every((tool) => spawnSync('which', [tool]).status === 0);
const workers = 2;

/** What a process makes: dossiers of so many seeds, the first `pdfs` of them written and read. */
interface Share {
  readonly from: number;
  readonly to: number;
  readonly pdfs: number;
}

async function make({ from, to, pdfs }: Share): Promise<Found> {
  const given = [from, to, pdfs].map(String);
  const { stdout } = await run(process.execPath, [script, ...given, outside ? 'yes' : 'no'], {
    maxBuffer: 1e8,
  });
  return JSON.parse(stdout) as Found;
}

/** Makes all shares, two at a time, each in a process of its own. */
async function makeAll(shares: readonly Share[]): Promise<readonly Found[]> {
  const waiting = [...shares];
  const done: Found[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) done.push(await make(next));
  };
  await Promise.all(Array.from({ length: workers }, work));
  return done;
}

// In full 1,000 dossiers are written, each read by two extractors and every score of theirs computed again; a slice
// writes three and computes the scores of fifty.
const perShare = 25;
/** Three small dossiers come first from here on. */
const firstSeed = 35;
const written = size({ slice: 3, full: 1000 });
const scored = size({ slice: 50, full: 1000 });

test(
  'whatever is in the store stands in the dossier, is what two extractors read, and has the score the rules give',
  limit(120_000),
  async () => {
    const shares = Array.from({ length: scored / perShare }, (_, place) => ({
      from: firstSeed + place * perShare,
      to: firstSeed + (place + 1) * perShare - 1,
      pdfs: Math.ceil((written - place) / (scored / perShare)),
    }));
    const all = await makeAll(shares);
    const sum = (of: (found: Found) => number): number => all.reduce((whole, found) => whole + of(found), 0);
    const counts = {
      dossiers: sum(({ dossiers }) => dossiers),
      pages: sum(({ pages }) => pages),
      texts: sum(({ texts }) => texts),
      scores: sum(({ scores }) => scores),
      differences: sum(({ differences }) => differences.length),
      faults: sum(({ faults }) => faults),
      noticed: sum(({ noticed }) => noticed),
      extractors: outside ? 2 : 1,
    };
    tell('P1 generated dossiers, P2 scores computed twice', counts);
    expect(all.flatMap(({ differences }) => differences)).toEqual([]);
    expect(counts.dossiers).toBe(written);
    expect(counts.scores).toBeGreaterThan(scored * 20);
    // One changed digit in what a file is compared with is noticed, in every file and by every extractor.
    expect(counts.faults).toBe(written * counts.extractors);
    expect(counts.noticed).toBe(counts.faults);
  },
);

test('a wrong score is noticed, in the data and in print', () => {
  const dossier = toDossier(sampleInput('zh-CN'));
  const canonical = dossier.canonical ?? '';
  const sound = scoreTwice(canonical, dossier);
  expect(sound.differences).toEqual([]);
  expect(sound.scores).toBeGreaterThan(100);
  const changed = canonical.replace(/"score":\{"earned":"(\d)/, (whole, digit: string) =>
    whole.replace(new RegExp(`${digit}$`), String((Number(digit) + 1) % 10)),
  );
  expect(scoreTwice(changed, dossier).differences).toHaveLength(1);
  const printed = JSON.parse(
    JSON.stringify(dossier).replace(/"points":"\d+/, (whole) => `${whole}9`),
  ) as typeof dossier;
  expect(scoreTwice(canonical, printed).differences).toHaveLength(1);
});
