import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareAnnexFiles, compareDossier } from '../../assessments/dossier/compare-sealed.ts';
import type { DossierSeal, SealedDossier } from '../../assessments/dossier/sealed.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { openFaces } from '../../electron/documents/fonts.ts';
import { sealPdf } from '../../electron/documents/pdf/archive/seal-pdf.ts';
import { renderPdf } from '../../electron/documents/pdf/render-pdf.ts';
import { readSealed } from '../../electron/documents/sealed/read-sealed.ts';
import { writeDossier } from '../../electron/documents/write-dossier.ts';
import { fontFiles } from './fonts.ts';
import { sealedMade } from './sealed-made.ts';
import { picker, tamperings } from './tamperings.ts';

const soak = process.env['READINESS_SOAK'] !== undefined;
/** How often each kind of change is made, each time somewhere else: 500 in all. */
const rounds = soak ? Math.ceil(500 / tamperings.length) : 1;

let folder: string;
const written = new Map<string, Buffer>();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tamper-'));
  for (const format of ['pdf', 'docx', 'xlsx'] as const) {
    const target = join(folder, `made.${format}`);
    await writeDossier({ model: sealedMade, format, target, fonts: fontFiles }, () => undefined);
    written.set(format, await readFile(target));
  }
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const bytesOf = (format: string): Buffer => Buffer.from(written.get(format) ?? []);

test.each(['pdf', 'docx', 'xlsx'])('a dossier nobody touched agrees with itself (%s)', async (format) => {
  const read = await readSealed(bytesOf(format));
  expect(compareDossier(read)).toEqual([]);
  expect(read.canonical).toEqual({ text: sealedMade.canonical, sha256: sealedMade.meta.canonicalSha256 });
});

test.each(tamperings.map((one) => [`${one.of}: ${one.name}`, one] as const))(
  'what was done to it is named: %s',
  { timeout: 120_000 },
  async (_, tampering) => {
    for (let round = 0; round < rounds; round += 1) {
      const { bytes, named } = await tampering.apply(bytesOf(tampering.of), picker(round * 7919 + 17));
      const differences = compareDossier(await readSealed(bytes));
      expect(named(differences), `round ${round}: ${JSON.stringify(differences.slice(0, 5))}`).toBe(true);
    }
  },
);

test('saving a file anew in another shape changes nothing that counts', async () => {
  const document = await PDFDocument.load(bytesOf('pdf'), { updateMetadata: false });
  const bytes = await document.save({ useObjectStreams: false });
  expect(bytes.length).not.toBe(bytesOf('pdf').length);
  expect(compareDossier(await readSealed(bytes))).toEqual([]);
});

test('a changed digit is shown beside what stood there, with its page', async () => {
  const other = {
    ...sealedMade,
    chapters: sealedMade.chapters.map((chapter) =>
      chapter.id === 'proof'
        ? { ...chapter, blocks: [{ kind: 'digest' as const, label: 'SHA-256', value: 'a63fa90c 9617b0d5' }] }
        : chapter,
    ),
  };
  const faces = await openFaces(fontFiles);
  const pages = async (model: typeof sealedMade): Promise<SealedDossier> => {
    const laidOut = await renderPdf(model, faces);
    return readSealed(await sealPdf(laidOut, model, [], 'PDF/A-3b'));
  };
  const [mine, theirs] = [await pages(sealedMade), await pages(other)];
  const differences = compareDossier({ ...theirs, seal: mine.seal, stated: mine.stated });
  expect(differences).toContainEqual({
    kind: 'line',
    part: { kind: 'page', name: '7' },
    expected: 'a63fa90c9617b0d4'.repeat(4),
    found: 'a63fa90c9617b0d5',
  });
});

describe('the pages and the files of annexes', () => {
  const seal: DossierSeal = {
    format: 1,
    canonicalSha256: 'a'.repeat(64),
    writtenAs: 'pdf',
    language: 'zh-CN',
    generatedOn: '2026-04-10',
    appVersion: '0.1.0',
    parts: ['1', '2', '3', '4'].map((name) => ({ kind: 'page', name, lines: [], sha256: name.repeat(64) })),
    annexes: [
      { number: 1, name: '合同.pdf', sha256: '1'.repeat(64), pages: [2, 3] },
      { number: 2, name: '发票.jpg', sha256: '2'.repeat(64), pages: null },
    ],
  };
  const read = (pages: readonly string[]): SealedDossier => ({
    writtenAs: 'pdf',
    canonical: null,
    seal: { content: seal, sha256: '' },
    stated: [],
    parts: pages.map((print, index) => ({
      kind: 'page',
      name: String(index + 1),
      lines: [],
      sha256: print.repeat(64),
    })),
    carried: [],
    active: [],
  });
  const annexes = (pages: readonly string[]) =>
    compareDossier(read(pages)).filter((one) => one.kind === 'annex');

  test('an annex is named when a page of it was exchanged, and when all of it is gone', () => {
    expect(annexes(['1', '2', '3', '4'])).toEqual([]);
    expect(annexes(['1', '2', '9', '4'])).toEqual([
      { kind: 'annex', number: 1, name: '合同.pdf', change: 'pages' },
    ]);
    expect(annexes(['1', '4'])).toEqual([{ kind: 'annex', number: 1, name: '合同.pdf', change: 'missing' }]);
    expect(annexes(['1', '2', '3', '9'])).toEqual([]);
  });

  test('files beside a dossier are told apart: changed, missing, not belonging there', () => {
    const file = (name: string, print: string) => ({ name, bytes: 1, sha256: print.repeat(64) });
    expect(compareAnnexFiles(seal, [file('附件01 合同.pdf', '1'), file('anything', '2')])).toEqual([]);
    expect(compareAnnexFiles(seal, [file('附件01 合同.pdf', '9'), file('多出.txt', '8')])).toEqual([
      { kind: 'annex', number: 1, name: '合同.pdf', change: 'file' },
      { kind: 'annex', number: 2, name: '发票.jpg', change: 'missing' },
      { kind: 'carried', name: '多出.txt' },
    ]);
  });
});

describe('a file that is no dossier', () => {
  const codeOf = (bytes: Uint8Array): Promise<string> =>
    readSealed(bytes).then(
      () => 'read',
      (error: unknown) => (error instanceof DeskError ? error.fault.code : String(error)),
    );

  test('is refused in words that say what it is', async () => {
    expect(await codeOf(Buffer.from('hello'))).toBe('dossier-check.foreign');
    expect(await codeOf(Buffer.alloc(0))).toBe('dossier-check.foreign');
    expect(await codeOf(Buffer.from('%PDF-1.7\nnothing'))).toBe('dossier-check.damaged');
    expect(await codeOf(Buffer.from('PK\u0003\u0004nothing'))).toBe('dossier-check.damaged');
    expect(await codeOf(bytesOf('docx').subarray(0, 9000))).toBe('dossier-check.damaged');
  });

  test('cut off anywhere, a PDF is refused or every page that is gone is named', async () => {
    const whole = bytesOf('pdf');
    for (let round = 0; round < (soak ? 100 : 6); round += 1) {
      const cut = whole.subarray(0, 2000 + picker(round)(whole.length - 3000));
      const read = await readSealed(cut).catch((error: unknown) => error);
      if (read instanceof Error) expect(read).toBeInstanceOf(DeskError);
      else expect(compareDossier(read as SealedDossier)).not.toEqual([]);
    }
  });
});
