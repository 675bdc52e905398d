import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterEach, expect, test } from 'vitest';
import yazl from 'yazl';
import { filePieces } from '../../assessments/portfolio/file-pieces.ts';
import { spotKinds } from '../../assessments/portfolio/spots.ts';
import { answerTexts } from '../../electron/documents/texts/answer-texts.ts';
import type { FromTexts, ToTexts } from '../../electron/documents/texts/protocol.ts';
import { allRows } from '../../electron/db/database.ts';
import { knowKeys } from '../../electron/evidence/seal.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { startAssessment } from '../../electron/services/assessments.ts';
import { putInBin } from '../../electron/services/bin.ts';
import { saveHandling } from '../../electron/services/enterprise-parts.ts';
import { createEnterprise } from '../../electron/services/enterprises.ts';
import { createDerived, type Derived } from '../../electron/services/portfolio/derived.ts';
import { createFileReader } from '../../electron/services/portfolio/file-reader.ts';
import { searchEverything } from '../../electron/services/portfolio/search.ts';
import type { Spawn } from '../../electron/services/process-work.ts';
import { purge } from '../../electron/services/purge.ts';
import { pdf, pdfBomb } from '../evidence/made-files.ts';
import { openShelf, type Shelf } from '../evidence/shelf.ts';
import { choice, removeFolders } from '../services/place.ts';

const opened: Derived[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
  removeFolders();
});

/** The worker's own answers, without a process around them. */
const spawn: Spawn<ToTexts, FromTexts> = (heard) => {
  let alive = true;
  return {
    tell: (message) =>
      void answerTexts(message).then((said) => {
        if (alive) heard(said);
      }),
    kill: () => (alive = false),
  };
};

const tables = path.join(import.meta.dirname, '..', '..', 'node_modules', 'pdfjs-dist', 'cmaps', path.sep);

function derivedOn(shelf: Shelf, how: Spawn<ToTexts, FromTexts> = spawn, patienceMs = 20_000): Derived {
  const reader = createFileReader({ spawn: how, evidenceFolder: shelf.folder, tables, patienceMs });
  const derived = createDerived(shelf.place, {}, reader);
  opened.push(derived);
  return derived;
}

/** What is found, as `enterprise: file, page: …match…`. */
function found(shelf: Shelf, derived: Derived, text: string, enterpriseId?: string): string[] {
  return searchEverything(shelf.place, derived, {
    text,
    language: 'zh-CN',
    enterpriseId,
  }).enterprises.flatMap(({ name, hits }) =>
    hits.map(
      (hit) =>
        `${name}: ${hit.kind} ${hit.label?.['zh-CN'] ?? ''} ${hit.page ?? '-'} ${hit.before}[${hit.match}]${hit.after}`,
    ),
  );
}

async function zipped(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const ofd = (text: string): Promise<Buffer> =>
  zipped({
    'OFD.xml': '<OFD/>',
    'Doc_0/Pages/Page_0/Content.xml': `<?xml version="1.0"?><ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content>
      <ofd:Layer><ofd:TextObject><ofd:TextCode X="0" Y="1">${text}</ofd:TextCode></ofd:TextObject></ofd:Layer>
      </ofd:Content></ofd:Page>`,
  });

/** A sheet with a shared text in A1 and a number in B1. */
const excel = (text: string, number: string): Promise<Buffer> =>
  zipped({
    'xl/workbook.xml': '<workbook/>',
    'xl/sharedStrings.xml': `<sst><si><t>${text}</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>${number}</v></c>
      </row></sheetData></worksheet>`,
  });

const word = (text: string): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));

test('what a PDF, a text, a Word, an Excel and an OFD file says is found under its enterprise, with its page', async () => {
  const shelf = openShelf();
  const { id } = createEnterprise(shelf.place, { name: '甲厂' });
  const { id: other } = createEnterprise(shelf.place, { name: '乙厂' });
  await shelf.add(pdf('智能仓储合同'), 'a.pdf', { enterpriseId: id });
  await shelf.add('设备,数量\n数控机床,12\n', 'b.csv', { enterpriseId: id });
  await shelf.add(Buffer.from([0xb7, 0xa2, 0xc6, 0xb1, 0xb4, 0xfa, 0xc2, 0xeb]), 'gbk.txt', {
    enterpriseId: id,
  });
  await shelf.add(await word('验收报告：MES 已上线'), 'c.docx', { enterpriseId: other });
  await shelf.add(await ofd('电子发票 No 24361'), 'd.ofd', { enterpriseId: other });
  await shelf.add(await excel('三坐标测量仪', '88421'), 'e.xlsx', { enterpriseId: other });
  const derived = derivedOn(shelf);
  await derived.finishFiles();
  expect(found(shelf, derived, '智能仓储')).toEqual(['甲厂: file a.pdf 1 [智能仓储]合同']);
  expect(found(shelf, derived, '数控机床')).toEqual(['甲厂: file b.csv - 设备,数量 [数控机床],12']);
  expect(found(shelf, derived, '发票代码')).toEqual(['甲厂: file gbk.txt - [发票代码]']);
  expect(found(shelf, derived, 'mes 验收')).toHaveLength(1);
  expect(found(shelf, derived, '24361')).toEqual(['乙厂: file d.ofd - 电子发票 No [24361]']);
  expect(found(shelf, derived, '测量仪 88421')).toEqual(['乙厂: file e.xlsx - 三坐标[测量仪] 88421']);
  expect(found(shelf, derived, '24361', id)).toEqual([]);
});

test('broken, huge and hostile files are left out; one that never ends is ended, and the next is read', async () => {
  const shelf = openShelf();
  const { id } = createEnterprise(shelf.place, { name: '甲厂' });
  await shelf.add(pdf('合同').subarray(0, 300), 'cut.pdf', { enterpriseId: id });
  await shelf.add(pdfBomb, 'bomb.pdf', { enterpriseId: id });
  await shelf.add('永不结束', 'never.txt', { enterpriseId: id });
  await shelf.add('之后的一份', 'after.txt', { enterpriseId: id });
  let killed = 0;
  const stuck: Spawn<ToTexts, FromTexts> = (heard, ended) => {
    const inner = spawn(heard, ended);
    return {
      tell: (message) => {
        if (!readFileSync(message.file).includes('永不结束')) inner.tell(message);
      },
      kill: () => {
        killed += 1;
        inner.kill();
      },
    };
  };
  const derived = derivedOn(shelf, stuck, 1000);
  await derived.finishFiles();
  expect(killed).toBe(1);
  expect(found(shelf, derived, '之后')).toHaveLength(1);
  expect(found(shelf, derived, '永不')).toEqual([]);
  // It is tried again at other starts, but not for ever.
  for (const expected of [1, 1, 0]) {
    derived.close();
    const before = killed;
    const again = derivedOn(shelf, stuck, 50);
    await again.finishFiles();
    again.close();
    expect(killed - before).toBe(expected);
  }
});

test('what is in the bin is not found; what was purged is in no byte of the file', async () => {
  const shelf = openShelf();
  const { id } = createEnterprise(shelf.place, { name: '甲厂' });
  const secret = '车间机密'.repeat(2000);
  const { evidence } = await shelf.add(secret, 'a.txt', { enterpriseId: id });
  const derived = derivedOn(shelf);
  await derived.finishFiles();
  const bytes = (): string =>
    readdirSync(shelf.home)
      .filter((name) => name.startsWith('portfolio.sqlite'))
      .map((name) => readFileSync(path.join(shelf.home, name)).toString('utf8'))
      .join('');
  derived.read((db) => db.pragma('wal_checkpoint(TRUNCATE)'));
  expect(bytes()).toContain('车间机密');
  putInBin(shelf.place, { kind: 'evidence', id: evidence.id });
  await derived.finish();
  expect(found(shelf, derived, '机密')).toEqual([]);
  purge(shelf.place, { kind: 'evidence', id: evidence.id });
  await derived.finishFiles();
  expect(bytes()).not.toContain('车间机密');
  expect(bytes()).not.toContain('机密');
  expect(derived.read((db) => allRows(db, 'SELECT 1 FROM spot'))).toHaveLength(1);
});

test('of enterprises deleted for good no table and no index keeps anything', async () => {
  const shelf = openShelf();
  const derived = derivedOn(shelf);
  const ids: string[] = [];
  for (const name of ['甲厂', '乙厂']) {
    const { id: enterpriseId } = createEnterprise(shelf.place, { name });
    ids.push(enterpriseId);
    const { id: assessmentId } = startAssessment(shelf.place, {
      enterpriseId,
      title: name,
      packIds: ['tiny'],
    });
    saveHandling(shelf.place, { enterpriseId, handling: { consultant: '李工', tags: ['重点'] } });
    const answer = { ...choice('mid'), note: '已联网' };
    saveAnswer(shelf.place, { assessmentId, slot: 'q:tiny/one', answer });
    await shelf.add('验收单'.repeat(1500), 'a.txt', { enterpriseId });
    await derived.finishFiles();
  }
  const kept = (): Readonly<Record<string, number>> =>
    derived.read((db) => {
      const count = (from: string): number =>
        allRows<{ count: number }>(db, `SELECT count(*) AS count FROM ${from}`)[0]?.count ?? 0;
      const tables = ['line', 'line_standings', 'standing', 'tag', 'spot', 'file', 'option', 'chosen'];
      const indexes = [...spotKinds.map((kind) => `${kind}_text`), 'chosen_numbers'].map((name) => {
        db.exec(
          `CREATE VIRTUAL TABLE IF NOT EXISTS temp.${name}_said USING fts5vocab (main, ${name}, instance)`,
        );
        return [name, count(`temp.${name}_said`)] as const;
      });
      return Object.fromEntries([...tables.map((name) => [name, count(name)] as const), ...indexes]);
    });
  const before = kept();
  // Of plans, costs and applications nothing was written.
  const empty = Object.keys(before).filter((name) => before[name] === 0);
  expect(empty).toEqual(['plan_text', 'cost_text', 'application_text']);
  for (const [place, id] of ids.entries()) {
    putInBin(shelf.place, { kind: 'enterprise', id });
    // Once seen on its way, once gone before anybody looked.
    if (place === 0) await derived.finishFiles();
    purge(shelf.place, { kind: 'enterprise', id });
  }
  await derived.finishFiles();
  expect(kept()).toEqual(Object.fromEntries(Object.keys(before).map((name) => [name, 0])));
});

test('the number of an enterprise that is gone never lends its texts to another', async () => {
  const shelf = openShelf();
  const { id } = createEnterprise(shelf.place, { name: '甲厂' });
  await shelf.add('甲厂的秘密', 'a.txt', { enterpriseId: id });
  const derived = derivedOn(shelf);
  await derived.finishFiles();
  putInBin(shelf.place, { kind: 'enterprise', id });
  createEnterprise(shelf.place, { name: '乙厂' });
  const result = derived.read(() => searchEverything(shelf.place, derived, { text: '秘密', language: 'en' }));
  expect(result.enterprises).toEqual([]);
  await derived.finishFiles();
  expect(found(shelf, derived, '秘密')).toEqual([]);
});

test('sealed files are read through their seal', async () => {
  const shelf = openShelf();
  knowKeys(shelf.folder, { content: new Uint8Array(32).fill(7), names: new Uint8Array(32).fill(9) });
  try {
    const { id } = createEnterprise(shelf.place, { name: '甲厂' });
    await shelf.add(pdf('加密的合同'), 'a.pdf', { enterpriseId: id });
    const derived = derivedOn(shelf);
    await derived.finishFiles();
    expect(found(shelf, derived, '加密的')).toHaveLength(1);
  } finally {
    knowKeys(shelf.folder, null);
  }
});

test('a long file is cut into pieces that overlap, so that nothing falls between two, and what is too long is left out', () => {
  const text = Array.from({ length: 60_000 }, (_, index) => String(index % 10)).join('');
  const [first, second] = filePieces('e', { pages: [text], paged: true });
  expect(first?.text.slice(-40)).toBe(second?.text.slice(0, 40));
  const many = filePieces('e', { pages: Array.from({ length: 500 }, () => 'x'.repeat(1000)), paged: true });
  expect(many).toHaveLength(200);
  expect(many[199]?.subject).toBe('e/200/199');
});
