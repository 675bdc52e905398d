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

  test('prints every text, and each chapter on the page the contents say', async () => {
    const { texts, said } = await printed(madeDossier);
    expect(texts).toHaveLength(said);
    const all = texts.join('');
    for (const one of spokenInWord(madeDossier))
      if (one.kind === 'text') expect(all).toContain(comparable(one.text));
    const contents = texts[1] ?? '';
    for (const { number, title } of madeDossier.chapters) {
      const page = Number(new RegExp(`${comparable(number + title)}[.]*(\\d+)`).exec(contents)?.[1]);
      expect(texts[page - 1], title).toContain(comparable(title));
    }
  });

  test.runIf(soak).each(['zh-CN', 'en'] as const)(
    'counts about the pages a long file says it has (%s)',
    async (language) => {
      const { texts, said } = await printed(buildDossier(applicationInput(language)));
      expect(Math.abs(texts.length - said)).toBeLessThanOrEqual(2);
    },
  );
});
