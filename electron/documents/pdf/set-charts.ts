import { drawChart } from '../../../assessments/charts/chart.ts';
import type { Drawing } from '../../../assessments/charts/drawing.ts';
import type { ChartsBlock, LevelBlock } from '../../../assessments/dossier/dossier.ts';
import { textWidth, type, type TextStyle } from './look.ts';
import { stack, type DrawingNode, type Node } from './paint/nodes.ts';
import type { NodePiece, Setting } from './pieces.ts';
import { nodesOf, setText, stackTexts } from './set-text.ts';

/** A drawing as a node of its own size. */
export function drawingNode(drawing: Drawing): DrawingNode {
  return { kind: 'drawing', drawing };
}

const levelWidth = 132;
const gutter = 14;

/** The level in large letters, the ladder beside it, what the level means below. */
export function setLevel(setting: Setting, block: LevelBlock, before: number): NodePiece[] {
  const ladder = drawChart(block.ladder, textWidth - levelWidth - gutter);
  const text = stackTexts([
    setText(setting, block.label, type.small, levelWidth),
    setText(setting, block.level, levelStyle(setting, block.level), levelWidth),
    ...(block.score === null ? [] : [setText(setting, block.score, type.levelScore, levelWidth)]),
  ]);
  const drop = Math.max(0, (text.height - ladder.height) / 2);
  const meaning = setText(setting, block.meaning, type.body, textWidth);
  return [
    {
      kind: 'node',
      node: {
        kind: 'columns',
        columns: [
          { width: levelWidth, node: stack(nodesOf(setting, text)) },
          { width: 'rest', node: { ...drawingNode(ladder), margin: [gutter, drop, 0, 0] } },
        ],
      },
      height: Math.max(text.height, ladder.height + drop),
      before,
      keep: true,
    },
    {
      kind: 'node',
      node: stack(nodesOf(setting, meaning)),
      height: meaning.height,
      before: 8,
      keep: false,
    },
  ];
}

/** Large for 二级, smaller for a level whose name is a phrase. */
function levelStyle(setting: Setting, level: string): TextStyle {
  const sizes = [24, 19, 15, 12.5];
  const style = sizes
    .map((size) => ({ ...type.levelName, size }))
    .find((candidate) => setting.breaker.width(level, candidate) <= levelWidth);
  return style ?? { ...type.levelName, size: 12.5 };
}

/** One chart in the middle, or two side by side: the first in 45 % of the width. */
export function setCharts(block: ChartsBlock, before: number): NodePiece[] {
  const [first, second] = block.charts;
  if (first === undefined) return [];
  if (second === undefined) {
    const drawing = drawChart(first, textWidth * 0.66);
    return [nodePiece(shifted(drawing, textWidth * 0.17, 0), drawing.height, before)];
  }
  const left = drawChart(first, textWidth * 0.48);
  const right = drawChart(second, textWidth * 0.5);
  const height = Math.max(left.height, right.height);
  const node: Node = {
    kind: 'columns',
    columns: [
      { width: textWidth * 0.5, node: shifted(left, 0, (height - left.height) / 2) },
      { width: 'rest', node: shifted(right, 0, (height - right.height) / 2) },
    ],
  };
  return [nodePiece(node, height, before)];
}

function shifted(drawing: Drawing, right: number, down: number): Node {
  return { ...drawingNode(drawing), margin: [right, down, 0, 0] };
}

function nodePiece(node: Node, height: number, before: number): NodePiece {
  return { kind: 'node', node, height, before, keep: false };
}
