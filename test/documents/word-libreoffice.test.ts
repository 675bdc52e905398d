import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import { comparable } from '../../electron/documents/printable.ts';
import { readPages } from '../../electron/documents/read-back.ts';
import { spokenInWord } from '../../electron/documents/word/compare-word.ts';
import { writeDossier } from '../../electron/documents/write-dossier.ts';
import { applicationInput } from '../dossier/application-input.ts';
import { convert, dropOffice, opensTexts, save } from '../exchange/libreoffice.ts';
import { fontFiles } from './fonts.ts';
import { madeDossier } from './made-dossier.ts';

const soak = process.env['READINESS_SOAK'] !== undefined;

describe.runIf(opensTexts || soak)('LibreOffice opens the Word file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'word-office-'));
  });
  afterAll(async () => {
    dropOffice();
    await rm(folder, { recursive: true });
  });

  /** The texts of its pages, as LibreOffice prints them, and how many pages the file says it has. */
  async function printed(model: DossierDocument): Promise<{ texts: string[]; said: number }> {
    const target = join(folder, 'dossier.docx');
    const job = { model, format: 'docx', target, fonts: fontFiles } as const;
    const { pages } = await writeDossier(job, () => undefined);
    const pdf = convert(save('dossier.docx', await readFile(target)), 'pdf');
    const read = await readPages(await readFile(pdf));
    return { texts: read.map((page) => page.margins + page.body), said: pages };
  }

  /** The page of each chapter as the printed contents have it. */
  const contentsOf = (model: DossierDocument, texts: readonly string[]) =>
    model.chapters.map(({ number, title, summary }) => {
      // What a chapter holds stands below its line, and may begin with a figure.
      const [, after = ''] = (texts[1] ?? '').split(comparable(number + title));
      const [page = ''] = after.split(comparable(summary));
      return { title: comparable(title), said: Number(page.replace(/^[.]+/, '')) };
    });

  test('prints every text, and each chapter on the page the contents say', async () => {
    const { texts, said } = await printed(madeDossier);
    expect(texts).toHaveLength(said);
    const all = texts.join('');
    for (const one of spokenInWord(madeDossier))
      if (one.kind === 'text') expect(all).toContain(comparable(one.text));
    for (const { said: page, title } of contentsOf(madeDossier, texts))
      expect(texts[page - 1], title).toContain(title);
  });

  test.each(soak ? (['zh-CN', 'en'] as const) : (['zh-CN'] as const))(
    'the declaration of an application stands on one page with its signatures and seal (%s)',
    async (language) => {
      const model = buildDossier(applicationInput(language));
      const chapters = model.chapters.filter(({ look }) => look === 'declaration');
      const { texts } = await printed({ ...model, chapters });
      const page = texts.at(-1);
      const said = chapters
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => {
          if (block.kind === 'clauses') return [block.opening, ...block.clauses];
          return block.kind === 'signature' ? [block.lines.at(-1)?.label ?? '', block.seal.label] : [];
        });
      expect(said.length).toBeGreaterThan(12);
      for (const one of said) expect(page).toContain(comparable(one));
    },
  );

  test.runIf(soak).each(['zh-CN', 'en'] as const)(
    'counts a long file about as it says of itself, and leaves no page of it empty (%s)',
    { timeout: 120_000 },
    async (language) => {
      const model = buildDossier(applicationInput(language));
      const { texts, said } = await printed(model);
      expect(Math.abs(texts.length - said)).toBeLessThanOrEqual(1);
      const alone = comparable(Object.values(model.meta.running).join('')).length + 20;
      for (const [index, text] of texts.entries())
        expect(text.length, `page ${index + 1}: ${text}`).toBeGreaterThan(alone);
      // Programs part a table at a line or the next, so that a chapter may move by a page.
      for (const { said: page, title } of contentsOf(model, texts))
        expect(texts.slice(page - 2, page + 1).join(''), `${title} on ${page}`).toContain(title);
    },
  );
});
