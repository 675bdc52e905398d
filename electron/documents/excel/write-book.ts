import { Workbook, type DataValidation, type Worksheet } from '@cj-tech-master/excelts';
import {
  listsSheetName,
  longestText,
  type Book,
  type CellContent,
  type Entry,
  type NumberLook,
  type Sheet,
  type SheetCell,
} from '../../../assessments/sheets/sheet.ts';
import type { Language } from '../../../assessments/pack/localized.ts';
import { cellAddress } from '../../../assessments/sheets/read-sheet.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import { lookOf, markColours, solid } from './looks.ts';
import { rowHeight } from './row-height.ts';

/** The number spreadsheets have for this size of paper. */
const a4 = 9;

/**
 * Writes a book as .xlsx. Text is written as text, whatever it begins with: no cell of a user's words is ever a
 * formula. The same book gives the same bytes. Throws `document.write-failed` where a text is too long for a cell.
 */
export async function writeBook(book: Book): Promise<Uint8Array> {
  const workbook = new Workbook();
  const made = new Date(`${book.day}T00:00:00Z`);
  workbook.creator = 'Readiness Desk';
  workbook.lastModifiedBy = 'Readiness Desk';
  workbook.title = book.title;
  workbook.created = made;
  workbook.modified = made;
  for (const sheet of book.sheets) await writeSheet(workbook, book, sheet);
  writeLists(workbook, book);
  return workbook.xlsx.writeBuffer({
    // The zip format knows local time only: this is the same instant in every time zone.
    zip: { modTime: new Date(1980, 0, 1), timestamps: 'dos' },
  });
}

async function writeSheet(workbook: Workbook, book: Book, sheet: Sheet): Promise<void> {
  const { frozen } = sheet;
  const page = workbook.addWorksheet(sheet.name, {
    state: sheet.state === 'hidden' ? 'veryHidden' : 'visible',
    views: [{ state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, showGridLines: false }],
    pageSetup: {
      paperSize: a4,
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(frozen.headFrom === 0 ? {} : { printTitlesRow: `${frozen.headFrom}:${frozen.rows}` }),
    },
    headerFooter: { oddFooter: `&L&8 ${book.foot.replaceAll('&', '&&')}&R&8 &P / &N` },
  });
  sheet.columns.forEach((column, place) => {
    const target = page.getColumn(place + 1);
    target.width = column.width;
    target.hidden = column.hidden === true;
  });
  sheet.rows.forEach((row, index) => {
    const line = page.getRow(index + 1);
    line.height = rowHeight(sheet, row, book.language);
    line.customHeight = false;
    line.hidden = row.hidden === true;
    row.cells.forEach((cell, place) => {
      if (cell !== null) writeCell(page, book, cell, index + 1, place + 1);
      const span = cell?.span ?? 1;
      if (span > 1) page.mergeCells(index + 1, place + 1, index + 1, place + span);
    });
  });
  colourMarks(page, sheet);
  if (sheet.locked) await page.protect('', { formatColumns: true, formatRows: true, autoFilter: true });
}

function writeCell(page: Worksheet, book: Book, one: SheetCell, row: number, column: number): void {
  const cell = page.getCell(row, column);
  cell.style = lookOf(one, book.language);
  if (one.content !== null) {
    cell.value = valueOf(one.content);
    if (one.content.kind === 'number' || one.content.kind === 'sum')
      cell.numFmt = numberFormat(one.content.shown);
    if (one.content.kind === 'date') cell.numFmt = dateFormats[book.language];
  }
  // Text stays text when somebody edits it, also where it begins like a formula.
  if (one.content?.kind === 'text' || (one.content === null && one.entry?.rule.kind !== 'number'))
    cell.numFmt = '@';
  if (one.entry !== undefined) {
    const { rule, title, says } = one.entry;
    cell.dataValidation = {
      ...ruleOf(rule, book),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: title.slice(0, 31),
      error: says.slice(0, 254),
    };
  }
}

function valueOf(
  content: CellContent,
): string | number | Date | { formula: string; result: string | number } {
  switch (content.kind) {
    case 'text':
      if (content.text.length > longestText)
        throw new DeskError('document.write-failed', { reason: `${content.text.slice(0, 40)}…` });
      return content.text;
    case 'number':
      return Number(content.value);
    case 'date':
      return new Date(`${content.day}T00:00:00Z`);
    case 'sum':
      return { formula: content.formula, result: Number(content.value) };
    case 'formula':
      return { formula: content.formula, result: content.shown };
  }
}

function numberFormat(shown: NumberLook): string {
  if (shown === 'as-is') return 'General';
  const whole = shown.grouped ? '#,##0' : '0';
  const digits = shown.decimals === 0 ? whole : `${whole}.${'0'.repeat(shown.decimals)}`;
  const words = (text = ''): string => (text === '' ? '' : `"${text}"`);
  const format = `${words(shown.before)}${digits}${shown.percent === true ? '%' : ''}${words(shown.after)}`;
  // The sign of print, and one also above zero where print has it.
  const negative = `"\u2212"${format}`;
  return shown.signed === true ? `"+"${format};${negative};${format}` : format;
}

/** Days as they are printed, whatever language the program that shows them has. */
const dateFormats: Readonly<Record<Language, string>> = {
  'zh-CN': 'yyyy"年"m"月"d"日"',
  en: '[$-409]d mmmm yyyy',
};

function ruleOf(rule: Entry, book: Book): DataValidation {
  switch (rule.kind) {
    case 'list': {
      const place = Object.keys(book.lists).indexOf(rule.list);
      const column = cellAddress(1, place + 1).slice(0, -1);
      const length = book.lists[rule.list]?.length ?? 1;
      return { type: 'list', formulae: [`${listsSheetName}!$${column}$1:$${column}$${length}`] };
    }
    case 'number': {
      const type = rule.integer ? 'whole' : 'decimal';
      // Fifteen digits are what a spreadsheet keeps.
      const most = 999_999_999_999_999;
      return { type, operator: 'between', formulae: [rule.min ?? -most, rule.max ?? most] };
    }
    case 'text':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [rule.longest] };
  }
}

/** Colours follow the sign of a state, so that they change with it. */
function colourMarks(page: Worksheet, sheet: Sheet): void {
  const marked = sheet.rows.flatMap((row, index) =>
    row.cells.flatMap((cell, place) =>
      cell?.look === 'mark' ? [{ row: index + 1, column: place + 1 }] : [],
    ),
  );
  const [first] = marked;
  const last = marked.at(-1);
  if (first === undefined || last === undefined) return;
  const start = cellAddress(first.row, first.column);
  page.addConditionalFormatting({
    ref: `${start}:${cellAddress(last.row, last.column)}`,
    rules: markColours.map(({ sign, ink, fill }, place) => ({
      type: 'expression' as const,
      priority: place + 1,
      formulae: [`LEFT(${start},1)="${sign}"`],
      style: { font: { color: { argb: ink } }, fill: solid(fill) },
    })),
  });
}

function writeLists(workbook: Workbook, book: Book): void {
  const lists = Object.values(book.lists);
  if (lists.length === 0) return;
  const page = workbook.addWorksheet(listsSheetName, { state: 'veryHidden' });
  lists.forEach((choices, place) => {
    choices.forEach((choice, index) => {
      page.getCell(index + 1, place + 1).value = choice;
    });
  });
}
