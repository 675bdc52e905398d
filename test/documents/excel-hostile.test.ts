import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import yauzl from 'yauzl';
import yazl from 'yazl';
import { findWorkbook } from '../../assessments/exchange/workbook-find.ts';
import { sayFault } from '../../assessments/text/say.ts';
import { DeskError, type Fault } from '../../assessments/text/fault.ts';
import { decimalText, readBook } from '../../electron/documents/excel/read-book.ts';
import { writeBook } from '../../electron/documents/excel/write-book.ts';
import { workbookFile } from '../exchange/workbook-there-and-back.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import { figures, tinyPack } from '../fixtures/tiny-pack.ts';

const good = await workbookFile([tinyPack], { profile: emptyProfile, figures, answers: {} });

/** The parts of a zip file, changed, zipped anew. */
async function repacked(change: (parts: Map<string, Buffer>) => void): Promise<Buffer> {
  const parts = new Map<string, Buffer>();
  const zip = await yauzl.fromBufferPromise(Buffer.from(good));
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  change(parts);
  const out = new yazl.ZipFile();
  for (const [name, bytes] of parts) out.addBuffer(bytes, name);
  out.end();
  const chunks: Buffer[] = [];
  for await (const chunk of out.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const edit =
  (name: string, change: (text: string) => string) =>
  (parts: Map<string, Buffer>): void => {
    parts.set(name, Buffer.from(change(parts.get(name)?.toString('utf8') ?? '')));
  };

const sheet = 'xl/worksheets/sheet2.xml';

async function faultOf(bytes: Uint8Array): Promise<Fault> {
  try {
    findWorkbook(await readBook(bytes));
  } catch (error) {
    if (error instanceof DeskError) return error.fault;
    throw error;
  }
  throw new Error('It was read.');
}

/** A zip of one entry that says it unpacks to `claimed` bytes. */
function lyingZip(name: string, content: Buffer, claimed: number): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc32(content), 14);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(crc32(content), 16);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(claimed, 24);
  central.writeUInt16LE(name.length, 28);
  const start = local.length + name.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

const zeros = Buffer.alloc(130 * 1024 * 1024);

const cases: readonly [string, () => Promise<Uint8Array> | Uint8Array, string][] = [
  ['an empty file', () => Buffer.alloc(0), 'workbook.not-a-workbook'],
  ['text', () => Buffer.from('编号,题目\n1.1,…'), 'workbook.not-a-workbook'],
  [
    'an old .xls or a file with a password',
    () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'workbook.old-or-locked',
  ],
  ['half a file', () => good.subarray(0, good.length / 2), 'workbook.not-a-workbook'],
  [
    'a zip of something else',
    () => repacked((parts) => parts.delete('xl/workbook.xml')),
    'workbook.not-a-workbook',
  ],
  [
    'a part that unpacks to 130 MB',
    () => lyingZip('xl/workbook.xml', zeros, zeros.length),
    'workbook.too-much',
  ],
  [
    'a part that lies about its size',
    () => lyingZip('xl/workbook.xml', zeros, 1000),
    'workbook.not-a-workbook',
  ],
  [
    'thousands of parts',
    () =>
      repacked((parts) => void Array.from({ length: 500 }, (_, n) => parts.set(`x/${n}`, Buffer.from('x')))),
    'workbook.too-much',
  ],
  [
    'entities that grow without end',
    () =>
      repacked(
        edit(sheet, (text) =>
          text.replace('<worksheet', '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet'),
        ),
      ),
    'workbook.not-a-workbook',
  ],
  [
    'a whole sheet merged into one cell',
    () =>
      repacked(
        edit(sheet, (text) =>
          text.replace(
            '</sheetData>',
            '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
          ),
        ),
      ),
    'workbook.too-much',
  ],
  [
    'merged areas that overlap',
    () =>
      repacked(
        edit(sheet, (text) =>
          text.replace(
            '</sheetData>',
            '</sheetData><mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="B2:D4"/></mergeCells>',
          ),
        ),
      ),
    'workbook.not-a-workbook',
  ],
  ['broken XML', () => repacked(edit(sheet, (text) => text.slice(0, -40))), 'workbook.not-a-workbook'],
  [
    'elements nested without end',
    () => repacked(edit(sheet, (text) => text.replace('<sheetData>', `${'<a>'.repeat(3_000)}<sheetData>`))),
    'workbook.not-a-workbook',
  ],
  [
    'texts that are not there',
    () => repacked((parts) => parts.set('xl/sharedStrings.xml', Buffer.from('<sst></sst>'))),
    'workbook.not-a-workbook',
  ],
  [
    'the hidden sheet taken out',
    () =>
      writeBook({
        title: '',
        language: 'en',
        sheets: [page([['x']])],
        lists: {},
        foot: '',
        day: '2026-03-02',
      }),
    'workbook.foreign',
  ],
  [
    'a newer form',
    () =>
      writeBook({
        title: '',
        language: 'en',
        sheets: [page([['readiness-desk/workbook', '2']])],
        lists: {},
        foot: '',
        day: '2026-03-02',
      }),
    'workbook.newer',
  ],
];

function page(rows: readonly (readonly string[])[]) {
  return {
    name: 'Sheet1',
    columns: [],
    rows: rows.map((row) => ({
      cells: row.map((text) => ({ content: { kind: 'text' as const, text }, look: 'plain' as const })),
    })),
    state: 'visible' as const,
    frozen: { rows: 0, columns: 0, headFrom: 0 },
    landscape: false,
    locked: false,
  };
}

describe('a workbook that is none, or means harm', () => {
  test.each(cases)('%s is refused in words', { timeout: 30_000 }, async (_, bytes, code) => {
    const fault = await faultOf(await bytes());
    expect(fault.code).toBe(code);
    for (const language of ['zh-CN', 'en'] as const) expect(sayFault(fault, language)).toMatch(/[。.]$/);
  });

  test('whatever else lies in it is not even unpacked', async () => {
    const bytes = await repacked((parts) => {
      parts.set('xl/vbaProject.bin', Buffer.from('macro'));
      parts.set('xl/externalLinks/externalLink1.xml', Buffer.from('<not xml'));
      parts.set('xl/worksheets/_rels/sheet2.xml.rels', Buffer.from('<not xml'));
      parts.set('__proto__', Buffer.from('x'));
    });
    expect(findWorkbook(await readBook(bytes)).notices).toEqual([]);
  });

  test('numbers come without exponents and with what a spreadsheet keeps', () => {
    expect([0.1 + 0.2, 1e21, 1e-7, -1.5e-10, 123456789012345680, 12345.678].map(decimalText)).toEqual([
      '0.3',
      '1000000000000000000000',
      '0.0000001',
      '-0.00000000015',
      '123456789012346000',
      '12345.678',
    ]);
  });
});
