import { Workbook, ValueType, type Cell, type Worksheet } from '@cj-tech-master/excelts';
import { TextDecoder } from 'node:util';
import type {
  FoundBook,
  FoundCell,
  FoundContent,
  FoundMerge,
  FoundSheet,
} from '../../../assessments/sheets/read-sheet.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import { mostMegabytes, unzip } from './unzip.ts';

const mostCells = 300_000;

/** Joined cells are laid out one by one by the reader: more than this is an attack, not a form. */
const mostJoined = 500_000;

/** Only what holds cells is unpacked: pictures, macros, links to other files are not even looked at. */
const wantedParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

/** Parts of a sheet that are not read: they say how it looks, or lead out of it. */
const ignoreNodes = [
  'autoFilter',
  'colBreaks',
  'conditionalFormatting',
  'controls',
  'dataValidations',
  'drawing',
  'extLst',
  'headerFooter',
  'hyperlinks',
  'ignoredErrors',
  'legacyDrawing',
  'legacyDrawingHF',
  'oleObjects',
  'pageMargins',
  'pageSetup',
  'picture',
  'printOptions',
  'rowBreaks',
  'sheetProtection',
  'sheetViews',
  'tableParts',
];

/**
 * Reads the cells of an .xlsx file, whoever wrote it. Nothing in it runs; a formula is found as one, beside what
 * it last came to. Throws `workbook.not-a-workbook`, `.old-or-locked`, `.encrypted`, `.too-much`.
 */
export async function readBook(bytes: Uint8Array): Promise<FoundBook> {
  refuseOtherKinds(bytes);
  const parts = await unzip(bytes, (name) => wantedParts.test(name));
  if (parts['xl/workbook.xml'] === undefined) throw new DeskError('workbook.not-a-workbook');
  refuseTraps(parts);
  const workbook = new Workbook();
  try {
    await workbook.xlsx.loadFromFiles(parts, { ignoreNodes });
  } catch {
    // The library names places in the file; a user can only get the file again.
    throw new DeskError('workbook.not-a-workbook');
  }
  const counted = { cells: 0 };
  return { sheets: workbook.worksheets.map((page) => toSheet(page, counted)) };
}

/** .xls files, and .xlsx files with a password, are no zip archives. */
function refuseOtherKinds(bytes: Uint8Array): void {
  const magic = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (magic === 'd0cf11e0') throw new DeskError('workbook.old-or-locked');
  if (magic !== '504b0304') throw new DeskError('workbook.not-a-workbook');
}

function refuseTraps(parts: Readonly<Record<string, Uint8Array>>): void {
  let joined = 0;
  for (const [name, bytes] of Object.entries(parts)) {
    const text = new TextDecoder('utf-8').decode(bytes);
    // No spreadsheet program writes these; they serve to make a small file grow without end.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new DeskError('workbook.not-a-workbook');
    if (!name.startsWith('xl/worksheets/')) continue;
    for (const [, reference = ''] of text.matchAll(
      /<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([^"']*)["']/g,
    )) {
      const merge = mergeOf(reference);
      joined += (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
      if (!(joined <= mostJoined)) throw new DeskError('workbook.too-much', { most: mostMegabytes });
    }
  }
}

function toSheet(page: Worksheet, counted: { cells: number }): FoundSheet {
  const cells: FoundCell[] = [];
  page.eachRow({ includeEmpty: false }, (row) => {
    row.eachCell({ includeEmpty: false }, (cell) => {
      const content = contentOf(cell);
      if (content === null) return;
      counted.cells += 1;
      if (counted.cells > mostCells) throw new DeskError('workbook.too-much', { most: mostMegabytes });
      cells.push({ row: cell.row, column: cell.col, content });
    });
  });
  const merges = (page.model.mergeCells ?? []).map((one) => mergeOf(String(one)));
  return { name: page.name, cells, merges };
}

function contentOf(cell: Cell): FoundContent | null {
  if (cell.type === ValueType.Merge || cell.type === ValueType.Null) return null;
  if (cell.type === ValueType.Formula || cell.formula !== undefined) {
    const { formula = '', result } = cell;
    return { kind: 'formula', formula, result: typeof result === 'number' ? decimalText(result) : null };
  }
  const { value } = cell;
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value === '' ? null : { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'truth', value };
  if (typeof value === 'number') return numberContent(value, cell);
  if (value instanceof Date) return dateContent(value);
  if ('richText' in value && value.richText !== undefined)
    return { kind: 'text', text: value.richText.map((run) => run.text).join('') };
  if ('error' in value) return { kind: 'error', text: value.error };
  if ('checkbox' in value) return { kind: 'truth', value: value.checkbox };
  return 'text' in value
    ? { kind: 'text', text: value.text }
    : { kind: 'formula', formula: '', result: null };
}

function numberContent(value: number, cell: Cell): FoundContent {
  if (!Number.isFinite(value)) return { kind: 'error', text: '#NUM!' };
  const format = typeof cell.numFmt === 'string' ? cell.numFmt : (cell.numFmt?.formatCode ?? '');
  return { kind: 'number', value: decimalText(value), percent: format.includes('%') };
}

/** A number as spreadsheets show it in full: fifteen digits, no exponent. */
export function decimalText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Math.abs(rounded) >= 1 ? BigInt(rounded).toString() : rounded.toFixed(20).replace(/\.?0+$/, '');
}

function dateContent(value: Date): FoundContent {
  if (Number.isNaN(value.getTime())) return { kind: 'error', text: '#NUM!' };
  const text = value.toISOString();
  return { kind: 'date', day: text.slice(0, 10), time: text.slice(11, 19) !== '00:00:00' };
}

/** A range such as `B2:D7`; a single cell stands for itself. */
function mergeOf(reference: string): FoundMerge {
  const [, from = '', top = '', to = from, bottom = top] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(reference) ?? [];
  const column = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { top: Number(top), left: column(from), bottom: Number(bottom), right: column(to) };
}
