import { colour, lineHeight, textWidth, type TextStyle } from './look.ts';
import type { Align, LineNode, RuleNode } from './paint/nodes.ts';
import type { NodePiece, Setting } from './pieces.ts';

export interface SetLine {
  readonly text: string;
  readonly style: TextStyle;
}

/** Text broken into lines for a width, with its exact height. */
export interface SetText {
  readonly lines: readonly SetLine[];
  readonly height: number;
}

export function setText(setting: Setting, text: string, style: TextStyle, width: number): SetText {
  return ofLines(setting.breaker.lines(text, style, width).map((line) => ({ text: line, style })));
}

export function ofLines(lines: readonly SetLine[]): SetText {
  return { lines, height: lines.reduce((sum, line) => sum + lineHeight(line.style), 0) };
}

/** Several texts below one another. */
export function stackTexts(texts: readonly SetText[]): SetText {
  return ofLines(texts.flatMap((text) => text.lines));
}

export const noText: SetText = { lines: [], height: 0 };

/** A node a line. */
export function nodesOf(setting: Setting, text: SetText, align: Align = 'left'): LineNode[] {
  return text.lines.map((line) => ({ ...lineNode(setting, line.text, line.style), align }));
}

/** One line that is never wrapped. */
export function lineNode(setting: Setting, line: string, style: TextStyle): LineNode {
  return { kind: 'line', runs: setting.breaker.runs(line, style), style };
}

/** A horizontal rule as wide as asked. */
export function ruleNode(width: number, thickness: number, color: string = colour.accent): RuleNode {
  return { kind: 'rule', width, thickness, color };
}

/**
 * A paragraph, a piece a line so that it may go on over the page; its first two and its last two lines stay
 * together. `indent` moves all lines, `first` the first one only.
 */
export function paragraphPieces(
  setting: Setting,
  text: string,
  style: TextStyle,
  options: { before: number; indent?: number; firstIndent?: boolean; keep?: boolean },
): NodePiece[] {
  const indent = options.indent ?? 0;
  const room = textWidth - indent;
  // As wide as two characters.
  const shift = options.firstIndent === true ? 2 * style.size : 0;
  const broken = setting.breaker.lines(text, style, room, shift);
  return broken.map((line, index) => {
    const node: LineNode = {
      ...lineNode(setting, line, style),
      margin: [indent + (index === 0 ? shift : 0), 0, 0, 0],
    };
    const keep = index === 0 || index === broken.length - 2;
    return {
      kind: 'node',
      node,
      height: lineHeight(style),
      before: index === 0 ? options.before : 0,
      keep: index === broken.length - 1 ? (options.keep ?? false) : keep,
    };
  });
}

/** A numbered item: the number in its own column, the text beside it, a piece a line. */
export function itemPieces(
  setting: Setting,
  number: string,
  text: string,
  style: TextStyle,
  options: { before: number; hang: number; number?: TextStyle },
): NodePiece[] {
  const lines = setting.breaker.lines(text, style, textWidth - options.hang);
  return lines.map((line, index) => ({
    kind: 'node',
    node: {
      kind: 'columns',
      columns: [
        {
          width: options.hang,
          node: lineNode(setting, index === 0 ? number : '', options.number ?? style),
        },
        { width: 'rest', node: lineNode(setting, line, style) },
      ],
    },
    height: lineHeight(style),
    before: index === 0 ? options.before : 0,
    keep: index < lines.length - 1 && (index === 0 || index === lines.length - 2),
  }));
}
