import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unprintedReasons } from '../../assessments/dossier/annex-text.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { inspectAnnexes } from '../../electron/documents/pdf/annexes/inspect-annexes.ts';
import { readJpeg } from '../../electron/documents/pdf/annexes/jpeg.ts';
import { readPng } from '../../electron/documents/pdf/annexes/png.ts';
import { placeSheets } from '../../electron/documents/pdf/annexes/place-sheets.ts';
import { readPages } from '../../electron/documents/read-back.ts';
import { writeDossier } from '../../electron/documents/write-dossier.ts';
import {
  a4,
  enclose,
  hostilePdf,
  interlacedPng,
  madeJpeg,
  madePdf,
  madePng,
  sealedDossier,
  turnAndCrop,
  type MadeFile,
} from './annex-files.ts';
import { fontFiles } from './fonts.ts';

const run = promisify(execFile);
const nothing = async (): Promise<void> => undefined;

let folder: string;
let target: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annexes-'));
  target = join(folder, 'dossier.pdf');
});
afterEach(() => rm(folder, { recursive: true }));

const pdf = (name: string, bytes: Uint8Array): MadeFile => ({ name, mediaType: 'application/pdf', bytes });
const png = (name: string, bytes: Uint8Array): MadeFile => ({ name, mediaType: 'image/png', bytes });
const jpg = (name: string, bytes: Uint8Array): MadeFile => ({ name, mediaType: 'image/jpeg', bytes });

async function write(files: readonly MadeFile[], model: DossierDocument = sealedDossier) {
  const enclosed = enclose(folder, model, files);
  return writeDossier({ ...enclosed, target, fonts: fontFiles }, () => undefined);
}

/** What each file is printed as, or why it is not. */
async function inspected(...files: readonly MadeFile[]): Promise<readonly (string | number)[]> {
  const { model, annexFiles } = enclose(folder, sealedDossier, files);
  const found = await inspectAnnexes(model.enclosed ?? [], annexFiles, nothing);
  return found.map((one) => (one.kind === 'listed' ? one.reason : one.drawings.length));
}

/** Every name in a file, as a key or as a value. */
function namesIn(document: PDFDocument): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (object: PDFObject): void => {
    if (object instanceof PDFName) names.add(object.decodeText());
    if (object instanceof PDFStream) look(object.dict);
    if (object instanceof PDFArray) object.asArray().forEach(look);
    if (object instanceof PDFDict)
      for (const [key, value] of object.entries()) {
        names.add(key.decodeText());
        if (!(value instanceof PDFRef)) look(value);
      }
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) look(object);
  return names;
}

test('a picture coded in seven passes is drawn with the samples it has, one cut short is not', async () => {
  const samples = async (bytes: Uint8Array) => {
    const drawn = await readPng(bytes);
    if (typeof drawn === 'string') return drawn;
    const context = PDFContext.create();
    const stream = context.lookup(drawn.embed(context).ref);
    if (!(stream instanceof PDFRawStream)) throw new Error('no picture');
    return inflateSync(stream.contents).toString('hex');
  };
  for (const colour of [0, 2, 3, 4, 6] as const)
    for (const [width, height] of [
      [61, 43],
      [3, 2],
      [1, 1],
    ] as const) {
      // prettier-ignore
      const plain = madePng(width, height, colour);
      const found = await samples(interlacedPng(plain));
      expect(found, `${colour}: ${width} × ${height}`).toBe(await samples(plain));
      expect(found.length).toBeGreaterThan(2);
    }
  const whole = interlacedPng(madePng(61, 43));
  const short = Buffer.from(whole);
  // One row less than the header says.
  short.writeUInt32BE(44, 20);
  expect(await samples(short)).toBe('damaged');
});

describe('in a dossier', () => {
  const files = async (): Promise<readonly MadeFile[]> => [
    pdf('云ERP服务合同.pdf', await madePdf([a4, a4, [842, 595]])),
    png('车间看板.png', madePng(1600, 1000)),
    png('设备联网.png', madePng(1600, 1200, 6)),
    pdf('turned.pdf', await madePdf([a4, a4], turnAndCrop)),
    png('长截图.png', madePng(540, 3000, 3)),
    { name: '台账.docx', mediaType: 'application/zip', bytes: Buffer.from('PK') },
    jpg('现场.jpg', madeJpeg({ orientation: 6 })),
  ];

  test('pictures and pages of PDFs are stamped, counted and listed in the contents', async () => {
    const { pages } = await write(await files());
    // Cover, contents, chapters and the list come first; 3 + 1 (two pictures) + 2 + 3 (cut in three) + 1 pages of annexes.
    const { stdout } = await run('pdftotext', ['-raw', target, '-']);
    const read = stdout.split('\f');
    const first = read.findIndex((page) => page.includes('Foreign page 1'));
    const stamps = read.flatMap((page, index) =>
      [...page.matchAll(/附件 (\d+) 第 (\d+) 页/g)].map(
        ([, annex, sheet]) => `${index - first}:${annex}.${sheet}`,
      ),
    );
    expect(stamps.join(' ')).toBe('0:1.1 1:1.2 2:1.3 3:2.1 3:3.1 4:4.1 5:4.2 6:5.1 7:5.2 8:5.3 9:7.1');
    expect(pages).toBe(first + 11);
    expect(read[first]).toContain(`第 ${first + 1} 页 共 ${pages} 页`);
    expect(read[1]).toMatch(new RegExp(`附件 4\\s+turned\\.pdf\\s+${first + 5}\\s`));
    expect(read.join('')).toContain(`第 ${first + 1}–${first + 3} 页`);
    expect(read.join('')).toContain('这类文件不能印成页面');
    const outline = await run('mutool', ['show', target, 'outline']);
    expect(outline.stdout).toMatch(/附件 7 现场\.jpg/);
    await run('qpdf', ['--check', target]);
  });

  test('a paper asked for says in both lists that its annex is not printed, and nobody is promised anything', async () => {
    const given = [
      pdf('合同.pdf', await madePdf([a4])),
      pdf('发票.pdf', Buffer.from('no PDF')),
      png('截图.png', madePng(160, 100)),
    ];
    const { model, annexFiles } = enclose(folder, sealedDossier, given);
    const [, , gone] = model.enclosed ?? [];
    const asked = ['附件 1', '附件 2', '附件 1、2', '附件 2、3', '未附'].map((text) => ({
      kind: 'row' as const,
      cells: [{ text: '材料' }, { text }],
    }));
    const columns = ['材料', '附件'].map((title) => ({
      title,
      unit: null,
      align: 'start' as const,
      width: 50,
    }));
    const chapters = model.chapters.map((chapter) =>
      chapter.id === 'annexes'
        ? {
            ...chapter,
            blocks: [{ kind: 'table' as const, title: '', columns, rows: asked }, ...chapter.blocks],
          }
        : chapter,
    );
    const there = Object.fromEntries(
      Object.entries(annexFiles).filter(([hash]) => hash !== gone?.file.sha256),
    );
    await writeDossier(
      { model: { ...model, chapters }, annexFiles: there, target, fonts: fontFiles },
      () => undefined,
    );
    const { stdout } = await run('pdftotext', ['-layout', target, '-']);
    const said = [...stdout.matchAll(/^ *材料 +(\S.*)$/gm)].map(([, state = '']) =>
      state.replaceAll(' ', ''),
    );
    expect(said.slice(-5)).toEqual([
      '附件1',
      '附件2（未印出）',
      '附件1、2（其中2未印出）',
      '附件2、3（未印出）',
      '未附',
    ]);
    expect(stdout).toMatch(/文件不在本机，未能印出；请另交原件或电子文件。/);
    expect(stdout).toMatch(/文件不完整或无法读取，不能印出；请另交原件。/);
    expect(Object.values(unprintedReasons).filter((one) => !one['zh-CN'].includes('请另交'))).toEqual([]);
  });

  test('the same files give the same bytes in two processes and time zones', async () => {
    const script = join(import.meta.dirname, 'write-annexes.ts');
    const hashes = await Promise.all(
      ['Asia/Shanghai', 'America/New_York'].map(async (TZ, index) => {
        const out = join(folder, `${index}.pdf`);
        await run(process.execPath, [script, folder, out], { env: { ...process.env, TZ } });
        return createHash('sha256')
          .update(await readFile(out))
          .digest('hex');
      }),
    );
    expect(hashes[1]).toBe(hashes[0]);
  });

  test('nothing a foreign PDF does, and nothing a camera wrote, is carried over', async () => {
    await write([pdf('hostile.pdf', await hostilePdf()), jpg('photo.jpg', madeJpeg())]);
    const bytes = await readFile(target);
    expect(bytes.includes('SECRET-PLACE')).toBe(false);
    const names = namesIn(await PDFDocument.load(bytes, { updateMetadata: false }));
    const forbidden = ['JS', 'JavaScript', 'OpenAction', 'Launch', 'AA', 'URI', 'PieceInfo', 'SubmitForm'];
    expect(forbidden.filter((name) => names.has(name))).toEqual([]);
    const { stdout } = await run('pdfdetach', ['-list', target]);
    expect(stdout).not.toContain('payload.exe');
    // The test can see what it looks for.
    const source = namesIn(await PDFDocument.load(await hostilePdf(), { updateMetadata: false }));
    expect(forbidden.filter((name) => source.has(name))).toHaveLength(7);
  });

  test('a seal put on a PDF as an annotation that is printed stays to be seen, one hidden does not', async () => {
    const annotated = await madePdf([a4], (document) => {
      const { context } = document;
      const look = (text: string) =>
        context.register(
          context.flateStream(`BT /F 20 Tf 5 12 Td (${text}) Tj ET`, {
            Type: 'XObject',
            Subtype: 'Form',
            BBox: [0, 0, 160, 40],
            Resources: { Font: { F: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' } } },
          }),
        );
      const note = (text: string, flags: number) =>
        context.register(
          context.obj({
            Type: 'Annot',
            Subtype: 'Stamp',
            F: flags,
            Rect: [300, 100, 460, 140],
            AP: { N: look(text) },
          }),
        );
      document.getPage(0).node.set(PDFName.of('Annots'), context.obj([note('SEALED', 4), note('HIDDEN', 6)]));
    });
    await write([pdf('sealed.pdf', annotated)]);
    const { stdout } = await run('pdftotext', [target, '-']);
    expect(stdout).toContain('SEALED');
    expect(stdout).not.toContain('HIDDEN');
  });

  test('when it is cancelled between two pages, nothing is left', async () => {
    const enclosed = enclose(folder, sealedDossier, await files());
    for (const stop of ['annexes', 'annex-pages'] as const) {
      const controller = new AbortController();
      const writing = writeDossier(
        { ...enclosed, target, fonts: fontFiles },
        (step) => void (step === stop && setImmediate(() => controller.abort())),
        controller.signal,
      );
      await expect(writing).rejects.toThrow(DeskError);
      await expect(readFile(target)).rejects.toThrow('ENOENT');
    }
  });
});

describe('a file that cannot be printed', () => {
  test('is told apart by its header or its structure, and never opened further', async () => {
    const whole = await madePdf([a4]);
    const text = Buffer.from(whole).toString('latin1');
    const tree = /\/Pages (\d+ 0 R)/.exec(text)?.[1] ?? '';
    const loop = Buffer.from(text.replace(/\/Kids \[ \d+ 0 R/, `/Kids [ ${tree}`), 'latin1');
    const encrypted = join(folder, 'encrypted.pdf');
    await writeFile(join(folder, 'plain.pdf'), whole);
    await run('qpdf', ['--encrypt', '', 'owner', '256', '--', join(folder, 'plain.pdf'), encrypted]);
    expect(
      await inspected(
        pdf('cut', whole.slice(0, whole.length * 0.7)),
        pdf('encrypted', await readFile(encrypted)),
        pdf('none', await madePdf([])),
        pdf('loop', loop),
        pdf('no pdf', Buffer.from('%PDF-1.7 nothing startxref %%EOF')),
        png('bomb', madePng(10, 10, 2, { width: 20_000, height: 20_000 })),
        png('cut', madePng(300, 300).slice(0, 900)),
        png('short', madePng(300, 300, 2, { height: 400 })),
        jpg('bomb', madeJpeg({ size: [20_000, 20_000] })),
        jpg('print colours', madeJpeg({ components: 4 })),
        jpg('cut', madeJpeg().slice(0, 200)),
        { name: 'word', mediaType: 'application/x-ole-storage', bytes: Buffer.from('D0CF') },
      ),
    ).toEqual([
      'damaged',
      'encrypted',
      'empty',
      'damaged',
      'damaged',
      'too-large',
      'damaged',
      'damaged',
      'too-large',
      'colours',
      'damaged',
      'kind',
    ]);
  });

  test('a stream made to fill the memory is refused', async () => {
    const bomb = await madePdf([a4], (document) => {
      const stream = document.context.flateStream(Buffer.alloc(80 * 1024 * 1024, 0x20));
      document.getPage(0).node.set(PDFName.of('Contents'), document.context.register(stream));
    });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await inspected(pdf('bomb', bomb))).toEqual(['damaged']);
  });

  test('a file that is gone or was changed is listed as such, and the dossier is written', async () => {
    const { model, annexFiles } = enclose(folder, sealedDossier, [
      png('changed.png', madePng(100, 100)),
      png('gone.png', madePng(120, 100)),
    ]);
    const [changed = '', gone = ''] = Object.values(annexFiles);
    await writeFile(changed, 'something else');
    await rm(gone);
    await writeDossier({ model, annexFiles, target, fonts: fontFiles }, () => undefined);
    const text = (await readPages(await readFile(target))).map(({ body }) => body).join('');
    expect(text).toContain('文件内容与登记的校验值（SHA-256）不符，未印出');
    expect(text).toContain('文件不在本机，未能印出');
  });
});

test('a photo is drawn upright whichever way the camera was held', () => {
  const sizes = [1, 3, 6, 8].map((orientation) => {
    const read = readJpeg(madeJpeg({ orientation }));
    return typeof read === 'string' ? read : `${read.width}x${read.height}`;
  });
  expect(sizes).toEqual(['48x36', '48x36', '36x48', '36x48']);
});

test('low sheets share a page, wide pages are laid on their side, tall pictures go on', async () => {
  const { model, annexFiles } = enclose(folder, sealedDossier, [
    pdf(
      'invoices',
      await madePdf([
        [595, 397],
        [595, 397],
        [595, 397],
      ]),
    ),
    png('photo', madePng(400, 300)),
    pdf('drawing', await madePdf([[1191, 842]])),
    png('screenshot', madePng(200, 1400)),
  ]);
  const found = await inspectAnnexes(model.enclosed ?? [], annexFiles, nothing);
  const placed = placeSheets(found.filter((one) => one.kind === 'printable'));
  expect(placed.map(({ annex, page, slot, turned }) => [annex, page, slot, turned])).toEqual([
    [1, 1, 'upper', false],
    [1, 1, 'lower', false],
    [1, 2, 'upper', false],
    [2, 2, 'lower', false],
    [3, 3, 'whole', true],
    [4, 4, 'whole', false],
    [4, 5, 'whole', false],
  ]);
  expect(placed.at(-1)?.part[1]).toBeCloseTo(1, 6);
});
