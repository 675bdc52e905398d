import type { FormBlock } from '../../../assessments/dossier/dossier.ts';
import { cutRow } from './cut-row.ts';
import { keepRows } from './keep-rows.ts';
import { colour, textWidth, type } from './look.ts';
import { stack } from './paint/nodes.ts';
import { cellRoom, rowHeight, type Piece, type RowPiece, type Setting, type TableFrame } from './pieces.ts';
import { nodesOf, setText } from './set-text.ts';

type Pair = FormBlock['groups'][number]['rows'][number][number];

/** A printed form: label and value in boxes, one or two pairs a row, groups under tinted titles. */
export function setForm(setting: Setting, block: FormBlock, before: number): Piece[] {
  const label = setting.language === 'en' ? 104 : 88;
  const value = textWidth / 2 - label;
  const frame: TableFrame = { look: 'form', widths: [label, value, label, value], head: [] };
  const pieces = block.groups.flatMap((group) => [
    ...(group.title === null ? [] : [titleRow(setting, group.title, frame)]),
    ...group.rows.flatMap((pairs) => formRow(setting, pairs, frame)),
  ]);
  return keepRows(pieces).map((piece, index) => (index === 0 ? { ...piece, before } : piece));
}

function titleRow(setting: Setting, title: string, frame: TableFrame): RowPiece {
  const text = setText(setting, title, type.band, cellRoom('form', textWidth));
  return {
    kind: 'row',
    frame,
    cells: [{ span: 4, node: stack(nodesOf(setting, text)), fill: colour.band }],
    height: rowHeight('form', text.height),
    before: 0,
    keep: true,
    follows: 'apart',
    goesOn: false,
  };
}

function formRow(setting: Setting, pairs: readonly Pair[], frame: TableFrame): RowPiece[] {
  const [label = 0, value = 0] = frame.widths;
  const single = pairs.length === 1;
  const room = single ? cellRoom('form', textWidth - label) : cellRoom('form', value);
  const texts = pairs.flatMap((pair) => [
    setText(setting, pair.label, type.label, cellRoom('form', label)),
    setText(setting, pair.value, type.cell, room),
  ]);
  return cutRow(texts).map((part): RowPiece => {
    const whole = part.follows === 'apart' && !part.goesOn;
    const cells = part.cells.map((text, index) => ({
      node: stack(nodesOf(setting, text)),
      middle: whole,
      ...(index % 2 === 0 ? { fill: colour.shade } : {}),
      ...(single && index === 1 ? { span: 3 } : {}),
    }));
    return {
      kind: 'row',
      frame,
      cells,
      height: rowHeight('form', part.height, part),
      before: 0,
      keep: part.goesOn && part.follows === 'apart',
      follows: part.follows,
      goesOn: part.goesOn,
    };
  });
}
