import type { ContentCanvas, ContentText } from 'pdfmake/interfaces.js';
import { colour, lineEms, lineHeight, textWidth, type TextStyle } from './look.ts';
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

export type Align = 'left' | 'right' | 'center';

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

/** One pdfmake node a line: each is then measured and painted as a single inline. */
export function nodesOf(setting: Setting, text: SetText, align: Align = 'left'): ContentText[] {
  return text.lines.map((line) => ({ ...lineNode(setting, line.text, line.style), alignment: align }));
}

/** One line that is never wrapped. */
export function lineNode(setting: Setting, line: string, style: TextStyle): ContentText {
  const runs = setting.breaker.runs(line, style);
  const plain = runs.length === 1 && runs[0]?.narrow !== true && runs[0]?.own !== true;
  const text = plain
    ? line
    : runs.map((run): ContentText => ({
        text: run.text,
        ...(run.narrow ? { fontFeatures: ['pwid'] } : {}),
        ...(run.own ? ownAppearance(setting, style) : {}),
      }));
  return { text, ...appearance(style), noWrap: true };
}

/** The pdfmake properties of a text style. */
export function appearance(style: TextStyle) {
  return {
    font: style.face === 'title' ? 'Title' : 'Sans',
    bold: style.face === 'bold',
    fontSize: style.size,
    color: style.color,
    lineHeight: style.lineHeight,
  };
}

/** The user's font for this style, its lines as high as ours: pages are planned by one height. */
function ownAppearance(setting: Setting, style: TextStyle) {
  const ems = setting.breaker.ownLineEms(style);
  return {
    font: style.face === 'title' ? 'OwnTitle' : 'OwnText',
    lineHeight: (style.lineHeight * lineEms[style.face]) / ems,
  };
}

/** A horizontal rule as wide as asked. */
export function ruleNode(width: number, thickness: number, color: string = colour.accent): ContentCanvas {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: thickness, lineColor: color }],
  };
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
  // Two full-width characters stand for the indent while lines are broken.
  const shift = options.firstIndent === true ? 2 * style.size : 0;
  const broken = setting.breaker.lines(shift > 0 ? `国国${text}` : text, style, room);
  return broken.map((line, index) => {
    const first = index === 0 && shift > 0;
    const node: ContentText = {
      ...lineNode(setting, first ? line.slice(2) : line, style),
      margin: [indent + (first ? shift : 0), 0, 0, 0],
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
      columns: [
        { width: options.hang, ...lineNode(setting, index === 0 ? number : '', options.number ?? style) },
        { width: '*', ...lineNode(setting, line, style) },
      ],
    },
    height: lineHeight(style),
    before: index === 0 ? options.before : 0,
    keep: index < lines.length - 1 && (index === 0 || index === lines.length - 2),
  }));
}
