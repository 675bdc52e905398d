import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import { dossierBook } from '../../assessments/dossier/book/dossier-book.ts';
import { figureCell } from '../../assessments/dossier/book/lines.ts';
import { units } from '../../assessments/dossier/book/units.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import type { FoundBook } from '../../assessments/sheets/read-sheet.ts';
import type { Book } from '../../assessments/sheets/sheet.ts';
import { sayQuantity } from '../../assessments/text/quantity.ts';
import { readBook } from '../../electron/documents/excel/read-book.ts';
import { saveBook } from '../../electron/documents/excel/save-book.ts';
import { writeBook } from '../../electron/documents/excel/write-book.ts';
import { fullInput } from '../dossier/full-input.ts';
import { applicationInput } from '../dossier/application-input.ts';
import { figures, packs } from '../dossier/real-input.ts';
import { changedZip } from './changed-zip.ts';
import { convert, dropOffice, office, save } from '../exchange/libreoffice.ts';
import { formulaPayloads } from '../exchange/formula-payloads.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'readiness-book-'));
afterAll(() => {
  dropOffice();
  rmSync(folder, { recursive: true, force: true });
});

/** What steers how a page looks and says nothing by itself; everything else must stand in every format. */
const structure = new Set([
  'format',
  'language',
  'kind',
  'id',
  'look',
  'level:heading',
  'tone',
  'align',
  'width',
  'indent',
  'strong',
  'sideMm',
  'reached',
  // Stand as dates in words, which have a test of their own.
  'startedOn',
  'generatedOn',
  // Stand as a sign with a word.
  'status',
  'met',
  'flagged',
  'sample',
]);

/** The model with every text it says replaced by one of its own, and every number by one of its own. */
function marked(model: DossierDocument): { model: DossierDocument; marks: ReadonlyMap<string, string> } {
  const marks = new Map<string, string>();
  const walk = (value: unknown, key: string, at: string, owner: object): unknown => {
    const kind = 'kind' in owner ? String(owner.kind) : '';
    if (structure.has(key) || structure.has(`${key}:${kind}`)) return value;
    // A radar has no printed figures; those its axes carry along stand in the bars beside it.
    if (/\.axes\[\d+\]\.value$/.test(at)) return value;
    if (typeof value === 'string' && value !== '') {
      const mark = `【${marks.size}】`;
      marks.set(mark, at);
      return mark;
    }
    if (typeof value === 'number') {
      const mark = 1_000_000 + marks.size;
      marks.set(String(mark), at);
      return mark;
    }
    if (Array.isArray(value)) return value.map((one, place) => walk(one, key, `${at}[${place}]`, owner));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, walk(one, name, `${at}.${name}`, value)]),
    );
  };
  return { model: walk(model, '', '', {}) as DossierDocument, marks };
}

/** Where in the model something stands that the file of this book does not say. */
async function unsaid(book: Book, marks: ReadonlyMap<string, string>): Promise<string[]> {
  const found = await readBook(await writeBook(book));
  const said = new Set<string>();
  for (const { content } of found.sheets.flatMap((sheet) => sheet.cells)) {
    if (content.kind === 'number') said.add(content.value);
    if (content.kind === 'text') for (const [mark] of content.text.matchAll(/【\d+】|\d{7}/g)) said.add(mark);
  }
  // A sheet is called by the title of its chapter.
  for (const { name } of found.sheets) said.add(name);
  return [...marks].filter(([mark]) => !said.has(mark)).map(([, at]) => at);
}

/** Every kind of block and every field that may be left out, as far as the sample does not show it. */
function everything(language: 'zh-CN' | 'en'): DossierDocument {
  const model = buildDossier(fullInput(language));
  return {
    ...model,
    chapters: model.chapters.map((chapter) => ({
      ...chapter,
      aside: 'aside',
      blocks: chapter.blocks.map((block) => {
        if (block.kind !== 'answers') return block;
        const sections = block.sections.map((section) => ({
          ...section,
          items: section.items.map((item) => ({
            ...item,
            reason: 'reason',
            basis: 'basis',
            note: 'note',
            annexes: 'annexes',
            flagged: true,
            doubts: ['one', 'two'],
          })),
        }));
        return { ...block, sections };
      }),
    })),
  };
}

describe.each(['zh-CN', 'en'] as const)('a dossier as a workbook (%s)', (language) => {
  const { model, marks } = marked(everything(language));

  test('holds every block there is', () => {
    const kinds = new Set(model.chapters.flatMap((chapter) => chapter.blocks.map((block) => block.kind)));
    expect([...kinds].toSorted()).toEqual(
      ['answers', 'callout', 'charts', 'clauses', 'digest', 'form', 'heading', 'level', 'notes', 'paragraph', 'signature', 'table'], // prettier-ignore
    );
  });

  test('says everything the model says', { timeout: 60_000 }, async () => {
    expect(marks.size).toBeGreaterThan(3000);
    expect(await unsaid(dossierBook(model), marks)).toEqual([]);
  });
});

test(
  'what is left out is found: one cell taken away is named (seeded fault)',
  { timeout: 60_000 },
  async () => {
    const { model, marks } = marked(everything('zh-CN'));
    const book = dossierBook(model);
    const sheets = book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        cells: row.cells.filter(
          (cell) => !(cell?.content?.kind === 'text' && cell.content.text.includes('【400】')),
        ),
      })),
    }));
    expect(await unsaid({ ...book, sheets }, marks)).toContain(marks.get('【400】'));
  },
);

describe('the file', () => {
  const model = buildDossier(fullInput('zh-CN'));

  test('has figures as numbers, words as words, and days as dates', { timeout: 60_000 }, async () => {
    const { sheets } = await readBook(await writeBook(dossierBook(model)));
    const result = sheets.find((sheet) => sheet.name.startsWith('上云上平台：评估结果'));
    const row = result?.cells.find(
      (cell) => cell.content.kind === 'text' && cell.content.text === '就绪条件',
    )?.row;
    const numbers = result?.cells
      .filter((cell) => cell.row === row && cell.content.kind === 'number')
      .map((cell) => (cell.content.kind === 'number' ? cell.content.value : ''));
    expect(numbers).toEqual(['40', '100', '46.633', '46.6']);
    const answers = sheets.find((sheet) => sheet.name === '上云上平台：问答');
    const numeric = answers?.cells.filter((cell) => cell.content.kind === 'number') ?? [];
    expect(numeric.length).toBeGreaterThan(80);
    const texts = sheets.flatMap((sheet) =>
      sheet.cells.map((cell) => (cell.content.kind === 'text' ? cell.content.text : '')),
    );
    // Numbers of questions are no figures.
    expect(texts).toContain('12.1');
    const days = sheets.flatMap(({ cells }) => cells.filter(({ content }) => content.kind === 'date'));
    expect(days.length).toBeGreaterThan(5);
    expect(texts.filter((text) => /^\d{4}年\d{1,2}月\d{1,2}日$/.test(text))).toEqual([]);
    for (const { content } of sheets.flatMap((sheet) => sheet.cells))
      if (content.kind === 'formula') expect(content.formula).toMatch(/^ROUND\(SUM\([A-Z0-9:,]+\),\d\)$/);
  });

  test.each(['zh-CN', 'en'] as const)(
    'has the amounts, shares, counts and days of an application as what can be added up (%s)',
    { timeout: 60_000 },
    async (language) => {
      const { sheets } = await readBook(
        await writeBook(dossierBook(buildDossier(applicationInput(language)))),
      );
      const form = sheets[1]?.cells ?? [];
      const beside = (label: string) => {
        const found = form.find(({ content }) => content.kind === 'text' && content.text === label);
        return form.find(({ row, column }) => row === found?.row && column === found.column + 1)?.content;
      };
      const yuan = language === 'en' ? 10_000 : 1;
      const [assets, asked, people, start, ratio] = {
        'zh-CN': ['2025 年末资产总额', '申请金额', '2025 年末从业人员', '开始日期', '2025 年末资产负债率'],
        en: [
          'Total assets, end of 2025',
          'Amount applied for',
          'People, end of 2025',
          'Start date',
          'Debt ratio, end of 2025',
        ],
      }[language];
      expect(beside(assets ?? '')).toMatchObject({ kind: 'number', value: String(7350 * yuan) });
      expect(beside(asked ?? '')).toMatchObject({ kind: 'number', value: String(9.25 * yuan) });
      expect(beside(people ?? '')).toMatchObject({ kind: 'number', value: '186' });
      expect(beside(ratio ?? '')).toMatchObject({ kind: 'number', value: '0.31435', percent: true });
      expect(beside(start ?? '')).toEqual({ kind: 'date', day: '2026-01-10', time: false });
      // A code of eighteen digits and letters, a telephone and a number of a contract are none of these.
      const texts = form.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []));
      for (const text of ['91360702000000000H', '0797-0000000', 'HT-erp'])
        expect(texts.join('\n')).toContain(text);
      if (language === 'zh-CN') expect(texts).toContain('大写：玖万贰仟伍佰元整');
    },
  );

  test('works its totals out itself, and says what they come to', { timeout: 60_000 }, async () => {
    const { sheets } = await readBook(await writeBook(dossierBook(buildDossier(applicationInput('zh-CN')))));
    const form = sheets[1]?.cells ?? [];
    const totals = form.flatMap(({ row, column, content }) =>
      content.kind === 'formula' ? [{ row, column, ...content }] : [],
    );
    // Contracts, invoices, payments, counted and at the rate; the budget; its sources.
    expect(totals.map(({ result }) => result)).toEqual(
      ['211288.88', '181288.88', '191288.89', '108888.89', '65333.32', '158888.88', '158888.88'], // prettier-ignore
    );
    for (const { row, column, formula, result } of totals) {
      const [, list = ''] = /^ROUND\(SUM\(([A-Z0-9:,]+)\),2\)$/.exec(formula) ?? [];
      const places = list.split(',').flatMap((one) => {
        const [from = 0, to = from] = one.split(':').map((address) => Number(address.replace(/\D/g, '')));
        return Array.from({ length: to - from + 1 }, (_, step) => from + step);
      });
      expect(places.every((one) => one < row)).toBe(true);
      const added = places.flatMap((one) =>
        form.flatMap(({ row: at, column: of, content }) =>
          at === one && of === column && content.kind === 'number' ? [Number(content.value)] : [],
        ),
      );
      expect(added.reduce((sum, one) => sum + one, 0)).toBeCloseTo(Number(result), 6);
    }
  });

  test.runIf(office !== undefined)(
    'LibreOffice works the totals out to the same figures, without those that were written',
    { timeout: 120_000 },
    async () => {
      const file = path.join(folder, 'totals.xlsx');
      const blind = path.join(folder, 'blind.xlsx');
      await saveBook(dossierBook(buildDossier(applicationInput('zh-CN'))), file, () => Promise.resolve());
      await changedZip(file, blind, (name, bytes) =>
        name.startsWith('xl/worksheets/')
          ? Buffer.from(bytes.toString('utf8').replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))
          : bytes,
      );
      const sums = ({ sheets }: FoundBook) =>
        sheets.flatMap(({ cells }) =>
          cells.flatMap(({ content }) => (content.kind === 'formula' ? [content.result] : [])),
        );
      const [wanted, without] = [
        sums(await readBook(readFileSync(file))),
        sums(await readBook(readFileSync(blind))),
      ];
      expect(without.every((one) => one === null)).toBe(true);
      const back = convert(save('totals.xlsx', readFileSync(blind)), 'xlsx');
      expect(wanted.length).toBeGreaterThan(6);
      expect(sums(await readBook(readFileSync(back)))).toEqual(wanted);
    },
  );

  test('a total that is not the sum of what is printed above it stays a number', async () => {
    const model = buildDossier(applicationInput('zh-CN'));
    const column = (align: 'start' | 'end') => ({ title: '列', unit: null, align, width: 50 });
    const table = {
      kind: 'table' as const,
      title: '表',
      columns: [column('start'), column('end')],
      rows: [
        { kind: 'row' as const, cells: [{ text: '甲' }, { text: '0.33' }] },
        { kind: 'row' as const, cells: [{ text: '乙' }, { text: '0.33' }] },
        { kind: 'total' as const, cells: [{ text: '合计' }, { text: '0.67' }] },
      ],
    };
    const chapters = model.chapters.slice(0, 1).map((chapter) => ({ ...chapter, blocks: [table] }));
    const { sheets } = await readBook(await writeBook(dossierBook({ ...model, chapters })));
    expect(sheets[1]?.cells.at(-1)?.content).toMatchObject({ kind: 'number', value: '0.67' });
  });

  test('is the same for the same model, byte by byte', { timeout: 60_000 }, async () => {
    const [one, two] = [await writeBook(dossierBook(model)), await writeBook(dossierBook(model))];
    expect(Buffer.from(one).equals(two)).toBe(true);
  });

  test('is read back before it gets its name', { timeout: 60_000 }, async () => {
    const target = path.join(folder, 'dossier.xlsx');
    const steps: string[] = [];
    const written = await saveBook(dossierBook(model), target, (step) =>
      Promise.resolve(void steps.push(step)),
    );
    expect(steps).toEqual(['layout', 'write', 'read-back']);
    expect(readFileSync(target).length).toBe(written.bytes);
    expect(written.sheets).toBe(model.chapters.length + 1);
  });

  test('texts of any length and shape stay texts', { timeout: 60_000 }, async () => {
    const long = `开头${'很长的说明'.repeat(14_000)}结尾`;
    const [first, ...rest] = model.chapters;
    if (first === undefined) throw new Error('The dossier is empty.');
    const hostile: DossierDocument = {
      ...model,
      chapters: [
        {
          ...first,
          title: "'=1+1?[]:*/\\'",
          blocks: [
            { kind: 'paragraph', text: long, tone: 'plain' },
            ...formulaPayloads.map((text) => ({ kind: 'paragraph' as const, text, tone: 'plain' as const })),
          ],
        },
        ...rest,
      ],
    };
    const found = await readBook(await writeBook(dossierBook(hostile)));
    const cells =
      found.sheets[1]?.cells.map((cell) => (cell.content.kind === 'text' ? cell.content.text : '')) ?? [];
    expect(cells.filter((text) => text.length > 1000).join('')).toBe(long);
    for (const payload of formulaPayloads) expect(cells).toContain(payload.replaceAll(/\r\n?/g, '\n'));
    expect(found.sheets[1]?.name).toBe('=1+1');
  });
});

test('a figure is a number where it is shown as it was printed, and text where it is not surely one', () => {
  const of = (printed: string) => figureCell(printed, 'plain').content;
  const number = (value: string, shown: object) => ({ kind: 'number', value, shown });
  expect(of('7,350 万元')).toEqual(number('7350', { decimals: 0, grouped: true, after: ' 万元' }));
  expect(of('CNY 73,500,000.50')).toEqual(
    number('73500000.50', { decimals: 2, grouped: true, before: 'CNY ' }),
  );
  expect(of('31.4%')).toEqual(number('0.314', { decimals: 1, grouped: false, percent: true }));
  expect(of('\u22120.5%')).toEqual(number('-0.005', { decimals: 1, grouped: false, percent: true }));
  expect(of('+12.5')).toEqual(number('12.5', { decimals: 1, grouped: false, signed: true }));
  expect(of('29 February 2024')).toEqual({ kind: 'date', day: '2024-02-29' });
  for (const text of [
    '2026年2月30日',
    '1899年1月1日',
    '0012',
    '360 安全',
    '12 至 20 天',
    '1234567890123456 元',
    '3/4',
    'A 12', // prettier-ignore
  ])
    expect(of(text), text).toEqual({ kind: 'text', text });
});

test('every unit of a raw figure or a question is known behind a figure', () => {
  const asked = packs.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions));
  const all = [...figures.figures, ...asked].flatMap((one) => ('unit' in one ? [one.unit] : []));
  for (const unit of all)
    for (const language of ['zh-CN', 'en'] as const) {
      const { content } = figureCell(sayQuantity('12', unit, language), 'plain');
      expect(content?.kind, unit[language]).toBe('number');
    }
  expect(units.size).toBeGreaterThan(10);
});
