import type { DossierDocument, Fact } from '../../../assessments/dossier/dossier.ts';
import { contentsLines, noteNumber, type ContentsLine } from '../../../assessments/dossier/reading-order.ts';
import { colour, mm, page, textHeight, textWidth, type } from './look.ts';
import { stack, type Node } from './paint/nodes.ts';
import {
  rowHeight,
  type NodePiece,
  type Piece,
  type RowPiece,
  type Setting,
  type TableFrame,
} from './pieces.ts';
import { sealNode } from './set-signature.ts';
import { itemPieces, lineNode, nodesOf, ruleNode, setText } from './set-text.ts';

const coverInset = 30;
const coverLabel = 118;
const qrSide = 92;

/** The cover: one page whose white space gives way when names are long. */
export function setCover(setting: Setting, dossier: DossierDocument): Piece[] {
  const { cover } = dossier;
  const side = mm(cover.seal.sideMm);
  const factRoom = textWidth - 2 * coverInset - coverLabel;
  const kicker = setText(setting, cover.kicker, type.coverKicker, textWidth);
  const spaced = setting.language === 'zh-CN' ? 12 : 0;
  const titleStyle = setting.language === 'zh-CN' ? type.coverTitle : { ...type.coverTitle, size: 28 };
  const title = setText(setting, cover.title, titleStyle, textWidth - spaced * cover.title.length);
  const name = setText(setting, cover.enterprise, type.coverName, textWidth - 40);
  const facts = cover.facts.map((fact) => setFact(setting, fact, factRoom));
  const factsHeight = facts.reduce((sum, fact) => sum + fact.height, 0);
  const fixed = 24 + kicker.height + 8 + title.height + 14 + 16 + name.height + factsHeight + 30 + side;
  const spare = Math.max(0, textHeight - fixed - 16);
  const above = Math.min(92, spare * 0.55);
  const between = Math.min(46, spare * 0.25);
  const nodes: Node[] = [
    referenceLine(setting, cover.reference, cover.sampleMark),
    stack(nodesOf(setting, kicker, 'center'), [0, above, 0, 8]),
    stack(
      nodesOf(setting, title, 'center').map((line) => ({ ...line, spacing: spaced })),
      [0, 0, 0, 14],
    ),
    { ...ruleNode(120, 0.9), margin: [(textWidth - 120) / 2, 0, 0, 16] },
    stack(nodesOf(setting, name, 'center'), [0, 0, 0, between]),
    ...facts.map((fact) => fact.node),
  ];
  const left = textWidth - 2 * coverInset - side;
  const foot: Node = {
    kind: 'pinned',
    at: { x: page.left + coverInset, y: page.height - page.bottom - side - 24 },
    width: textWidth - 2 * coverInset,
    node: {
      kind: 'columns',
      columns: [
        {
          width: left,
          node: stack([
            { kind: 'qr', payload: cover.qr.payload, side: qrSide, color: colour.ink },
            ...cover.qr.captions.map((caption, index) =>
              stack(nodesOf(setting, setText(setting, caption, type.tiny, left - 16)), [
                0,
                index === 0 ? 6 : 0,
                0,
                0,
              ]),
            ),
          ]),
        },
        { width: side, node: sealNode(cover.seal) },
      ],
    },
  };
  const imprint: Node = {
    kind: 'pinned',
    at: { x: page.left, y: page.height - page.bottom - 12 },
    width: textWidth,
    node: {
      ...lineNode(setting, setting.breaker.fit(cover.imprint, type.tiny, textWidth), type.tiny),
      align: 'center',
    },
  };
  return [
    { kind: 'node', node: stack([...nodes, foot, imprint]), height: textHeight, before: 0, keep: false },
    { kind: 'page-break' },
  ];
}

function referenceLine(setting: Setting, reference: Fact, mark: string | null): Node {
  const label = setting.breaker.width(reference.label, type.small) + 8;
  const style = { ...type.small, color: colour.accent };
  const room = setting.breaker.width(mark ?? '', style) + 4;
  return {
    kind: 'columns',
    columns: [
      { width: label, node: lineNode(setting, reference.label, type.small) },
      { width: 'rest', node: lineNode(setting, reference.value, type.small) },
      ...(mark === null
        ? []
        : [
            {
              width: room + 17.4,
              node: {
                kind: 'box' as const,
                node: { ...lineNode(setting, mark, style), align: 'center' as const },
                padding: [8, 1.5, 8, 3] as const,
                border: { width: 0.7, color: colour.accent },
              },
            },
          ]),
    ],
  };
}

function setFact(setting: Setting, fact: Fact, room: number): { node: Node; height: number } {
  const label = setText(setting, fact.label, type.coverLabel, coverLabel - 8);
  const value = setText(setting, fact.value, type.coverValue, room);
  const aside = fact.aside === null ? null : setText(setting, fact.aside, type.tiny, room);
  const height = Math.max(label.height, value.height + (aside?.height ?? 0));
  const columns: Node = {
    kind: 'columns',
    columns: [
      { width: coverLabel, node: stack(nodesOf(setting, label)) },
      {
        width: room - 2,
        node: stack([...nodesOf(setting, value), ...(aside === null ? [] : nodesOf(setting, aside))]),
      },
    ],
    margin: [2, 5, 0, 6],
  };
  const node = stack(
    [columns, ruleNode(textWidth - 2 * coverInset, 0.4, colour.rule)],
    [coverInset, 0, coverInset, 0],
  );
  return { node, height: height + 11.4 };
}

/** Contents with a line a chapter, and what to know before reading on. */
export function setContents(setting: Setting, dossier: DossierDocument): Piece[] {
  const { contents } = dossier;
  const number = setting.language === 'en' ? 30 : 50;
  const titles = setting.language === 'en' ? 186 : 168;
  const widths = [number, titles, textWidth - number - titles - 40, 40];
  const frame: TableFrame = { look: 'contents', widths, head: [] };
  const title = setText(setting, contents.title, type.contentsTitle, textWidth);
  const head: NodePiece = {
    kind: 'node',
    node: stack(nodesOf(setting, title, 'center'), [0, 4, 0, 14]),
    height: title.height + 18,
    before: 0,
    keep: true,
  };
  const note = setText(setting, contents.notesTitle, type.heading1, textWidth);
  return [
    head,
    ...endTogether(contentsLines(dossier).map((line) => entryRow(setting, line, frame))),
    {
      kind: 'node',
      node: stack(nodesOf(setting, note), [0, 0, 0, 5]),
      height: note.height + 5,
      before: 20,
      keep: true,
    },
    ...together(
      contents.notes.flatMap((text, index) =>
        itemPieces(setting, noteNumber(index), text, type.small, { before: index === 0 ? 0 : 2.5, hang: 15 }),
      ),
    ),
    { kind: 'page-break' },
  ];
}

/** The last lines, which stand together: one or two of them alone on a page look forgotten. */
const lastLines = 4;

function endTogether(rows: readonly RowPiece[]): RowPiece[] {
  const first = rows.length - lastLines;
  return rows.map((row, index) => ({ ...row, keep: index >= first && index < rows.length - 1 }));
}

/** Where they do not fit below the contents they move on as a whole. */
function together(pieces: readonly NodePiece[]): NodePiece[] {
  return pieces.map((piece, index) => ({ ...piece, keep: index < pieces.length - 1 }));
}

function entryRow(setting: Setting, line: ContentsLine, frame: TableFrame): RowPiece {
  const room = (column: number) => (frame.widths[column] ?? 0) - 6;
  // One annex is a line of less weight below its part.
  const style = line.level === 1 ? type.entry : type.entryMinor;
  const number = setText(setting, line.number, type.entryNumber, room(0));
  const title = setText(setting, line.title, style, room(1));
  const summary = setText(setting, line.summary, type.small, room(2));
  const drop = line.level === 1 ? 2.5 : 0.8;
  return {
    kind: 'row',
    frame,
    cells: [
      { node: stack(nodesOf(setting, number)) },
      { node: stack(nodesOf(setting, title).map((one) => ({ ...one, goTo: line.id }))) },
      { node: stack(nodesOf(setting, summary), [0, drop, 0, 0]) },
      {
        node: {
          kind: 'page-number',
          of: line.id,
          style: { ...type.cell, size: line.level === 1 ? 11 : type.entryMinor.size },
        },
      },
    ],
    height: rowHeight('contents', Math.max(number.height, title.height, summary.height + drop)),
    before: 0,
    keep: false,
    follows: 'apart',
    goesOn: false,
  };
}
