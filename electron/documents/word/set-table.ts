import { Tab, TextRun, type Paragraph, type Table } from 'docx';
import type { Cell, Column, TableBlock, TableRow } from '../../../assessments/dossier/dossier.ts';
import { textWidth } from './look.ts';
import { tableOf, type SetCell, type SetRow } from './rows.ts';
import { fitsLine, linesOf, paragraph, runsOf, type WordStyle } from './set-text.ts';

const aligns = { start: 'left', center: 'center', end: 'right' } as const;

/** Extra room on the left of a text column that follows a column of figures, in twips. */
const afterFigures = 120;

function insetOf(columns: readonly Column[], index: number): number {
  return columns[index]?.align !== 'end' && columns[index - 1]?.align === 'end' ? afterFigures : 0;
}

/** A data table: its head again on every page, bands with what they name, notes with their row. */
export function setTable(block: TableBlock, keepLast: boolean): Table {
  const shares = block.columns.map((column) => column.width);
  const many = block.columns.length > 5;
  const size = many ? 9 : 10.5;
  const style = many ? 'TableSmall' : 'TableText';
  const total = shares.reduce((sum, share) => sum + share, 0);
  const rooms = shares.map((share) => (share / total) * textWidth - 140);
  const rows = block.rows.map((row, index): SetRow => {
    const next = block.rows[index + 1];
    const keep = next?.kind === 'total' || next?.kind === 'note';
    return setRow(row, { columns: block.columns, rooms, size, style, keep });
  });
  return tableOf('DossierTable', shares, [headRow(block.columns, style), ...rows], keepLast);
}

function headRow(columns: readonly Column[], style: string): SetRow {
  return {
    head: true,
    lines: 2,
    cells: columns.map(({ title, unit, align }, index) => ({
      middle: true,
      children: [
        paragraph(style, [...runsOf(title), ...(unit === null ? [] : runsOf(unit, 'Minor', title !== ''))], {
          alignment: aligns[align],
          indent: { left: insetOf(columns, index) },
        }),
      ],
    })),
  };
}

interface Placing {
  readonly columns: readonly Column[];
  readonly rooms: readonly number[];
  readonly size: number;
  readonly style: string;
  readonly keep: boolean;
}

function setRow(row: TableRow, placing: Placing): SetRow {
  const { columns, rooms, size, style, keep } = placing;
  switch (row.kind) {
    case 'band':
      return bandRow(row.text, row.aside, columns.length);
    case 'note': {
      const lines = linesOf(`${row.label}${row.text}`, 9, textWidth);
      const words = [...runsOf(row.label, 'Strong'), ...runsOf('　'), ...runsOf(row.text, 'Muted')];
      return {
        lines,
        keep,
        cells: [
          { span: columns.length, children: [paragraph('TableSmall', words, { indent: { left: 240 } })] },
        ],
      };
    }
    case 'row':
    case 'total':
      return {
        lines: Math.max(
          1,
          ...row.cells.map((cell, index) =>
            linesOf(
              cell.minor === undefined ? cell.text : `${cell.text}\n${cell.minor}`,
              size,
              rooms[index] ?? 0,
            ),
          ),
        ),
        keep,
        cells: row.cells.map((cell, index): SetCell => ({
          children: [
            setCell(cell, style, row.kind === 'total', {
              align: columns[index]?.align ?? 'start',
              inset: insetOf(columns, index),
            }),
          ],
          ...(row.kind === 'total' ? { fill: 'shade' as const } : {}),
        })),
      };
  }
}

function setCell(
  cell: Cell,
  style: string,
  total: boolean,
  { align, inset }: { align: Column['align']; inset: number },
): Paragraph {
  const minor = cell.minor === undefined ? [] : runsOf(cell.minor, 'Minor', cell.text !== '');
  return paragraph(style, [...runsOf(cell.text, toneOf(cell, total)), ...minor], {
    alignment: aligns[align],
    indent: { left: inset + (cell.indent ?? 0) * 180 },
  });
}

function toneOf(cell: Cell, total: boolean): WordStyle | undefined {
  if (cell.tone === 'open') return 'Open';
  if (total || cell.strong === true) return 'Strong';
  return cell.tone === 'quiet' ? 'Muted' : undefined;
}

/** A tinted row across the table that names what follows. */
export function bandRow(text: string, aside: string | null, columns: number): SetRow {
  const beside = aside === null || fitsLine([text, aside], 10, textWidth - 200);
  const more = aside === null ? [] : beside ? [...tabbed(aside)] : runsOf(aside, 'Muted', true);
  return {
    lines: 1,
    keep: true,
    cells: [
      {
        span: columns,
        fill: 'band',
        children: [
          paragraph('TableBand', [...runsOf(text), ...more], {
            tabStops: [{ type: 'right', position: textWidth - 140 }],
          }),
        ],
      },
    ],
  };
}

/** A quiet text at the right end of its line. */
export function tabbed(text: string, style: WordStyle = 'Muted'): TextRun[] {
  return [new TextRun({ children: [new Tab()] }), ...runsOf(text, style)];
}
