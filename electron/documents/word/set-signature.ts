import { BorderStyle, HeightRule, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { SealPlace, SignatureBlock } from '../../../assessments/dossier/dossier.ts';
import { colour, mm, pt, textWidth } from './look.ts';
import { tableOf } from './rows.ts';
import { paragraph } from './set-text.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const dashed = { style: BorderStyle.DASHED, size: 6, color: colour.rule } as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: colour.rule } as const;

/** A dashed square for a company seal, never lower or narrower than asked for. */
export function sealTable(seal: SealPlace): Table {
  const side = mm(seal.sideMm);
  return new Table({
    style: 'DossierLayout',
    width: { size: side, type: WidthType.DXA },
    columnWidths: [side],
    layout: TableLayoutType.FIXED,
    borders: { top: dashed, bottom: dashed, left: dashed, right: dashed },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: side, rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            width: { size: side, type: WidthType.DXA },
            verticalAlign: 'center',
            margins: { left: 100, right: 100 },
            children: [paragraph('SealText', seal.label), paragraph('SealText', seal.size)],
          }),
        ],
      }),
    ],
  });
}

/** Lines to be filled in by hand beside the place for the seal; one row, so that it never breaks. */
export function setSignature(block: SignatureBlock): Table {
  const side = mm(block.seal.sideMm) + 60;
  const left = textWidth - side;
  return tableOf(
    'DossierLayout',
    [left, side],
    [
      {
        lines: 1,
        cells: [
          { children: [linesTable(block, left - mm(8)), paragraph('Between', '')] },
          { children: [sealTable(block.seal), paragraph('Between', '')] },
        ],
      },
    ],
  );
}

const lineHeight = pt(34);

/** As on paper: few lines share the height of the seal, and the first, which is written most on, gets what is left. */
function linesTable(block: SignatureBlock, width: number): Table {
  const label = Math.round(width * 0.42);
  const firstHeight = Math.max(lineHeight, mm(block.seal.sideMm) - lineHeight * (block.lines.length - 1));
  const cell = (text: string, size: number, style: string, height: number): TableCell =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      // Where there is room for sentences they begin below their label, and else stand on the line.
      verticalAlign: height > lineHeight ? 'top' : 'bottom',
      borders: { top: none, left: none, right: none, bottom: line },
      margins: { bottom: 40, right: 60 },
      children: [paragraph(style, text)],
    });
  return new Table({
    style: 'DossierLayout',
    width: { size: width, type: WidthType.DXA },
    columnWidths: [label, width - label],
    layout: TableLayoutType.FIXED,
    rows: block.lines.map((one, index) => {
      const height = index === 0 ? firstHeight : lineHeight;
      return new TableRow({
        cantSplit: true,
        height: { value: height, rule: HeightRule.ATLEAST },
        children: [
          cell(one.label, label, 'FormLabel', height),
          cell(one.value, width - label, 'TableText', height),
        ],
      });
    }),
  });
}
