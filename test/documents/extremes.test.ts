import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyApplication } from '../../assessments/application/tables.ts';
import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import { readingOrder } from '../../assessments/dossier/reading-order.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import { compareText } from '../../electron/documents/compare-text.ts';
import { leftOf, page, textWidth } from '../../electron/documents/pdf/look.ts';
import { comparable } from '../../electron/documents/printable.ts';
import { readPages } from '../../electron/documents/read-back.ts';
import { writeDossier } from '../../electron/documents/write-dossier.ts';
import { applicationInput } from '../dossier/application-input.ts';
import { figures } from '../dossier/real-input.ts';
import { extremeDossier } from './extreme-dossier.ts';
import { fontFiles } from './fonts.ts';

const run = promisify(execFile);
const outside = spawnSync('which', ['pdftotext']).status === 0;

/** An application nobody has filled in, of an enterprise without a name. */
function emptyDossier(): DossierDocument {
  const { applying } = applicationInput('zh-CN');
  if (applying === undefined) throw new Error('no application');
  return buildDossier(
    applicationInput('zh-CN', {
      sample: false,
      situation: { profile: emptyProfile, figures, answers: {} },
      applying: { ...applying, application: emptyApplication },
      costs: undefined,
      plan: undefined,
      earlier: undefined,
      evidence: [],
    }),
  );
}

/** A word where it stands on its page, in points from the upper left corner. */
interface Word {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every word of a file as pdftotext finds it. */
async function wordsOf(file: string): Promise<Word[]> {
  const { stdout } = await run('pdftotext', ['-bbox', file, '-'], { maxBuffer: 1e9 });
  return stdout.split('<page ').flatMap((part, number) =>
    [
      ...part.matchAll(
        /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g,
      ),
    ].map(([, left, top, right, bottom, text = '']) => ({
      text,
      page: number,
      left: Number(left),
      right: Number(right),
      top: Number(top),
      bottom: Number(bottom),
    })),
  );
}

/** Rounding of the reader, and the side bearing of a letter. */
const slack = 1.5;

/** Words that leave the type area to the side, or the sheet; heads and feet have the sides of the type area as well. */
function outsideOfFrame(words: readonly Word[]): string[] {
  return words.flatMap((word) => {
    const left = leftOf(word.page);
    const holds =
      word.left >= left - slack &&
      word.right <= left + textWidth + slack &&
      word.top >= 0 &&
      word.bottom <= page.height;
    return holds ? [] : [`${word.page}: ${word.text.slice(0, 40)} ${word.left}–${word.right}, ${word.top}`];
  });
}

/** Words that run into a neighbour on their line. */
function overlapping(words: readonly Word[]): string[] {
  return [
    ...Map.groupBy(words, (word) => `${word.page}/${Math.round((word.top + word.bottom) / 2)}`),
  ].flatMap(([line, all]) => {
    const ordered = all.toSorted((a, b) => a.left - b.left);
    return ordered.flatMap((word, index) => {
      const next = ordered[index + 1];
      return next !== undefined && next.left < word.right - slack
        ? [`${line}: ${word.text.slice(0, 20)} / ${next.text.slice(0, 20)}`]
        : [];
    });
  });
}

/** Headings that are the last thing on a page. */
function headingsAtTheFoot(dossier: DossierDocument, pages: readonly string[]): string[] {
  const headings = dossier.chapters.flatMap(({ number, title, aside, blocks }) => [
    comparable(`${number}${title}${aside ?? ''}`),
    ...blocks.flatMap((block) =>
      block.kind === 'heading' ? [comparable(`${block.number ?? ''}${block.text}${block.aside ?? ''}`)] : [],
    ),
  ]);
  return pages.flatMap((body, index) =>
    headings.filter((heading) => body.endsWith(heading)).map((heading) => `${index + 1}: ${heading}`),
  );
}

/** The type area of every page as pdftotext reads it. */
async function bodiesOf(file: string): Promise<string[]> {
  const area = ['-x', '0', '-W', String(Math.round(page.width)), '-y', String(Math.round(page.top))];
  const height = String(Math.round(page.height - page.top - page.bottom));
  const { stdout } = await run('pdftotext', ['-raw', ...area, '-H', height, file, '-'], { maxBuffer: 1e9 });
  return stdout.split('\f');
}

describe.each([
  ['a dossier of everything a page could break on', () => extremeDossier, 50],
  ['an application nobody has filled in', emptyDossier, 15],
] as const)('%s', (_, made, atLeast) => {
  let folder: string;
  let file: string;
  let dossier: DossierDocument;
  let bodies: readonly string[];
  let outsideBodies: readonly string[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'extremes-'));
    file = join(folder, 'dossier.pdf');
    dossier = made();
    await writeDossier({ model: dossier, target: file, fonts: fontFiles }, () => undefined);
    bodies = (await readPages(await readFile(file))).map(({ body }) => body);
    outsideBodies = outside ? await bodiesOf(file) : [];
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true }));

  test('is printed whole', () => {
    expect(bodies.length).toBeGreaterThan(atLeast);
    expect(compareText(readingOrder(dossier), bodies)).toBeNull();
  });

  test('has no heading at the foot of a page', () => {
    expect(headingsAtTheFoot(dossier, bodies)).toEqual([]);
    const heading = dossier.chapters[0]?.blocks.find((block) => block.kind === 'heading');
    const wrong = [
      `甲乙${comparable(`${heading?.number ?? ''}${heading?.text ?? ''}${heading?.aside ?? ''}`)}`,
    ];
    expect(heading === undefined ? ['none'] : headingsAtTheFoot(dossier, wrong)).toHaveLength(1);
  });

  test.runIf(outside)(
    'reads the same to pdftotext, which finds every word inside the frame and on its own',
    async () => {
      expect(compareText(readingOrder(dossier), outsideBodies.map(comparable))).toBeNull();
      const words = await wordsOf(file);
      expect(words.length).toBeGreaterThan(1000);
      expect(outsideOfFrame(words)).toEqual([]);
      expect(overlapping(words)).toEqual([]);
      // Both would notice a word that sticks out.
      const [first] = words;
      const out = words.map((word) => (word === first ? { ...word, right: word.right + 600 } : word));
      expect(outsideOfFrame(out)).toHaveLength(1);
    },
  );

  test.runIf(outside)('lets no line begin with a closing mark or end with an opening one', () => {
    const lines = outsideBodies.flatMap((body) => body.split('\n').map((line) => line.trim()));
    const ours = lines.filter((line) => /[甲乙丙丁戊己庚辛壬癸子丑]/u.test(line) && line.length > 8);
    if (dossier === extremeDossier) expect(ours.length).toBeGreaterThan(60);
    const wrong = ours.filter((line) => /^[，。、；：？！）》】”]|[（《【“]$/u.test(line));
    expect(wrong).toEqual([]);
  });
});
