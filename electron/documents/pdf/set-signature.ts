import { box, type Drawing } from '../../../assessments/charts/drawing.ts';
import { textLines, wrapLabel } from '../../../assessments/charts/label.ts';
import type { SealPlace, SignatureBlock } from '../../../assessments/dossier/dossier.ts';
import { colour, lineHeight, mm, textWidth, type } from './look.ts';
import { stack, type DrawingNode, type Node } from './paint/nodes.ts';
import type { NodePiece, Setting } from './pieces.ts';
import { drawingNode } from './set-charts.ts';
import { nodesOf, ruleNode, setText } from './set-text.ts';

/** A dashed square for a company seal; pale, so that it does not show through the stamp. */
export function sealNode(seal: SealPlace): DrawingNode {
  const side = mm(seal.sideMm);
  const label = wrapLabel(seal.label, 9, side - 16);
  const top = side / 2 - (label.length * 9 * 1.3) / 2 + 3;
  const drawing: Drawing = {
    width: side,
    height: side,
    title: seal.label,
    description: seal.size,
    shapes: [
      box(0.5, 0.5, side - 1, side - 1, { stroke: 'rule', line: 0.7, dash: [3, 2.4] }),
      ...textLines(label, { x: side / 2, y: top }, { size: 9, anchor: 'middle', fill: 'quiet' }),
      ...textLines(
        [seal.size],
        { x: side / 2, y: top + label.length * 9 * 1.3 + 1 },
        { size: 7, anchor: 'middle', fill: 'quiet' },
      ),
    ],
  };
  return drawingNode(drawing);
}

const labelWidth = 104;
const lineRoom = 34;

/** Lines to be filled in by hand beside the place for the seal; never broken. */
export function setSignature(setting: Setting, block: SignatureBlock, before: number): NodePiece[] {
  const side = mm(block.seal.sideMm);
  const left = textWidth - side - 26;
  const value = left - labelWidth - 4;
  const rows = block.lines.map((line) => ({
    label: setText(setting, line.label, type.label, labelWidth - 6),
    value: setText(setting, line.value, type.body, value),
  }));
  const least = rows.map((row) => Math.max(lineRoom, Math.max(row.label.height, row.value.height) + 12));
  // Few lines share the height of the seal: the first, which is written most on, gets what is left.
  const spare = Math.max(0, side - least.reduce((sum, height) => sum + height, 0));
  const heights = least.map((height, index) => (index === 0 ? height + spare : height));
  const total = heights.reduce((sum, height) => sum + height, 0);
  const lines = rows.map((row, index): Node => {
    const height = heights[index] ?? lineRoom;
    const text = Math.max(row.label.height, row.value.height, lineHeight(type.label));
    return stack([
      {
        kind: 'columns',
        columns: [
          { width: labelWidth, node: stack(nodesOf(setting, row.label)) },
          { width: value, node: stack(nodesOf(setting, row.value)) },
        ],
        // Where there is room for sentences they begin below their label, and else stand on the line.
        margin: height > lineRoom + 12 ? [2, 5, 0, height - text - 5] : [2, height - text - 5, 0, 5],
      },
      ruleNode(left, 0.5, colour.rule),
    ]);
  });
  return [
    {
      kind: 'node',
      node: {
        kind: 'columns',
        columns: [
          { width: left + 26, node: stack(lines) },
          { width: side, node: sealNode(block.seal) },
        ],
      },
      height: Math.max(side, total + 2),
      before,
      keep: false,
    },
  ];
}
