import type { Content } from 'pdfmake/interfaces.js';
import type { DossierDocument, Fact } from '../../../assessments/dossier/dossier.ts';
import { contentsLines, noteNumber, type ContentsLine } from '../../../assessments/dossier/reading-order.ts';
import { colour, mm, page, textHeight, textWidth, type } from './look.ts';
import { rowHeight, type NodePiece, type Piece, type Setting, type TableFrame } from './pieces.ts';
import { sealNode } from './set-signature.ts';
import { appearance, itemPieces, lineNode, nodesOf, ruleNode, setText } from './set-text.ts';

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
  const nodes: Content[] = [
    referenceLine(setting, cover.reference, cover.sampleMark),
    { stack: nodesOf(setting, kicker, 'center'), margin: [0, above, 0, 8] },
    { stack: nodesOf(setting, title, 'center'), characterSpacing: spaced, margin: [0, 0, 0, 14] },
    { ...ruleNode(120, 0.9), margin: [(textWidth - 120) / 2, 0, 0, 16] },
    { stack: nodesOf(setting, name, 'center'), margin: [0, 0, 0, between] },
    ...facts.map((fact) => fact.node),
  ];
  const foot: Content = {
    absolutePosition: { x: page.left + coverInset, y: page.height - page.bottom - side - 24 },
    columns: [
      {
        width: textWidth - 2 * coverInset - side,
        stack: [
          { qr: cover.qr.payload, fit: qrSide, foreground: colour.ink, eccLevel: 'M' },
          ...cover.qr.captions.flatMap((caption, index) =>
            nodesOf(
              setting,
              setText(setting, caption, type.tiny, textWidth - 2 * coverInset - side - 16),
            ).map((node): Content => ({ ...node, margin: [0, index === 0 ? 6 : 0, 0, 0] })),
          ),
        ],
      },
      { width: side, stack: [sealNode(cover.seal)] },
    ],
  };
  const imprint: Content = {
    absolutePosition: { x: page.left, y: page.height - page.bottom - 12 },
    ...lineNode(setting, setting.breaker.fit(cover.imprint, type.tiny, textWidth), type.tiny),
    alignment: 'center',
  };
  return [
    { kind: 'node', node: { stack: [...nodes, foot, imprint] }, height: textHeight, before: 0, keep: false },
    { kind: 'page-break' },
  ];
}

function referenceLine(setting: Setting, reference: Fact, mark: string | null): Content {
  const left = [
    { ...lineNode(setting, reference.label, type.small), width: 'auto' },
    { ...lineNode(setting, reference.value, type.small), width: '*' },
  ];
  if (mark === null) return { columns: left, columnGap: 8 };
  const room = setting.breaker.width(mark, { ...type.small, color: colour.accent }) + 4;
  return {
    columnGap: 8,
    columns: [
      ...left,
      {
        width: room + 18,
        table: {
          widths: [room],
          body: [
            [{ ...lineNode(setting, mark, { ...type.small, color: colour.accent }), alignment: 'center' }],
          ],
        },
        layout: {
          hLineWidth: () => 0.7,
          vLineWidth: () => 0.7,
          hLineColor: () => colour.accent,
          vLineColor: () => colour.accent,
          paddingLeft: () => 8,
          paddingRight: () => 8,
          paddingTop: () => 1.5,
          paddingBottom: () => 3,
        },
      },
    ],
  };
}

function setFact(setting: Setting, fact: Fact, room: number): { node: Content; height: number } {
  const label = setText(setting, fact.label, type.coverLabel, coverLabel - 8);
  const value = setText(setting, fact.value, type.coverValue, room);
  const aside = fact.aside === null ? null : setText(setting, fact.aside, type.tiny, room);
  const height = Math.max(label.height, value.height + (aside?.height ?? 0));
  const node: Content = {
    margin: [coverInset, 0, coverInset, 0],
    stack: [
      {
        margin: [2, 5, 0, 6],
        columns: [
          { width: coverLabel, stack: nodesOf(setting, label) },
          {
            width: room - 2,
            stack: [...nodesOf(setting, value), ...(aside === null ? [] : nodesOf(setting, aside))],
          },
        ],
      },
      ruleNode(textWidth - 2 * coverInset, 0.4, colour.rule),
    ],
  };
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
    node: { stack: nodesOf(setting, title, 'center'), margin: [0, 4, 0, 14] },
    height: title.height + 18,
    before: 0,
    keep: true,
  };
  const note = setText(setting, contents.notesTitle, type.heading1, textWidth);
  return [
    head,
    ...contentsLines(dossier).map((line) => entryRow(setting, line, frame)),
    {
      kind: 'node',
      node: { stack: nodesOf(setting, note), margin: [0, 0, 0, 5] },
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

/** Where they do not fit below the contents they move on as a whole. */
function together(pieces: readonly NodePiece[]): NodePiece[] {
  return pieces.map((piece, index) => ({ ...piece, keep: index < pieces.length - 1 }));
}

function entryRow(setting: Setting, line: ContentsLine, frame: TableFrame): Piece {
  const room = (column: number) => (frame.widths[column] ?? 0) - 6;
  // One annex is a line of less weight below its part.
  const style = line.level === 1 ? type.entry : type.entryMinor;
  const number = setText(setting, line.number, type.entryNumber, room(0));
  const title = setText(setting, line.title, style, room(1));
  const summary = setText(setting, line.summary, type.small, room(2));
  const link = { linkToDestination: line.id };
  const drop = line.level === 1 ? 2.5 : 0.8;
  return {
    kind: 'row',
    frame,
    cells: [
      { stack: nodesOf(setting, number) },
      { stack: nodesOf(setting, title), ...link },
      { stack: nodesOf(setting, summary), margin: [0, drop, 0, 0] },
      {
        pageReference: line.id,
        ...appearance(type.cell),
        fontSize: line.level === 1 ? 11 : type.entryMinor.size,
        alignment: 'right',
        noWrap: true,
        ...link,
      },
    ],
    height: rowHeight('contents', Math.max(number.height, title.height, summary.height + drop)),
    before: 0,
    keep: false,
    follows: 'apart',
    goesOn: false,
  };
}
