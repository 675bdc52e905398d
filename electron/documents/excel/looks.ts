import type { Alignment, Borders, Fill, Font } from '@cj-tech-master/excelts';
import type { CellLook, SheetCell } from '../../../assessments/sheets/sheet.ts';
import type { Language } from '../../../assessments/pack/localized.ts';

const ink = 'FF16202B';
const quiet = 'FF465462';
const accent = 'FF1C4E9D';
const line = 'FFB9C2CC';

/** How a cell of each look is drawn. Every colour goes with a sign or a word, so that print in grey says the same. */
interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly ink?: string;
  readonly fill?: string;
  readonly framed?: boolean;
  readonly wrap?: boolean;
}

const styles: Readonly<Record<CellLook, Style>> = {
  title: { size: 15, bold: true, ink: accent, wrap: false },
  subtitle: { ink: quiet, wrap: false },
  head: { bold: true, fill: 'FFE6EDF8', framed: true },
  'input-head': { bold: true, fill: 'FFFFEFB0', framed: true },
  band: { bold: true, ink: accent, fill: 'FFEEF1F4', wrap: false },
  heading: { bold: true, ink: accent },
  bare: {},
  plain: { framed: true },
  strong: { bold: true, framed: true },
  quiet: { ink: quiet, framed: true },
  input: { fill: 'FFFFF9E0', framed: true },
  open: { ink: 'FF7D5100', fill: 'FFFBF0D9', framed: true },
  mark: { framed: true },
  total: { bold: true, fill: 'FFF4F6F8', framed: true },
};

/** What the sign at the beginning of a state stands for in colour. */
export const markColours = [
  { sign: '✓', ink: 'FF1D6B41', fill: 'FFE4F2EA' },
  { sign: '○', ink: 'FF7D5100', fill: 'FFFBF0D9' },
  { sign: '？', ink: 'FF1C4E9D', fill: 'FFE6EDF8' },
  { sign: '！', ink: 'FFB3261E', fill: 'FFFBE9E7' },
] as const;

const fonts: Readonly<Record<Language, string>> = { 'zh-CN': 'Microsoft YaHei', en: 'Calibri' };

/** Everything about a cell that is not its content. */
export function lookOf(
  cell: SheetCell,
  language: Language,
): {
  readonly font: Partial<Font>;
  readonly alignment: Partial<Alignment>;
  readonly border?: Partial<Borders>;
  readonly fill?: Fill;
  readonly protection: { readonly locked: boolean };
} {
  const style = styles[cell.look];
  const edge = { style: 'thin' as const, color: { argb: line } };
  return {
    font: {
      name: fonts[language],
      size: style.size ?? 10,
      bold: style.bold === true,
      color: { argb: style.ink ?? ink },
    },
    alignment: {
      vertical: cell.look === 'head' || cell.look === 'input-head' ? 'middle' : 'top',
      wrapText: style.wrap !== false,
      horizontal: sideOf(cell),
      // Figures keep clear of the text in the next column.
      ...(cell.indent === undefined && cell.align !== 'end' ? {} : { indent: cell.indent ?? 1 }),
    },
    ...(style.framed === true ? { border: { top: edge, bottom: edge, left: edge, right: edge } } : {}),
    ...(style.fill === undefined ? {} : { fill: solid(style.fill) }),
    protection: { locked: cell.look !== 'input' },
  };
}

/** A surface of one colour, given as AARRGGBB. */
export function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb }, bgColor: { argb } };
}

function sideOf(cell: SheetCell): 'left' | 'right' | 'center' {
  switch (cell.align) {
    case 'end':
      return 'right';
    case 'center':
      return 'center';
    case 'start':
    case undefined:
      return 'left';
  }
}
