import type {
  Block,
  CalloutBlock,
  Chapter,
  ClausesBlock,
  DigestBlock,
  HeadingBlock,
} from '../../../assessments/dossier/dossier.ts';
import { noteNumber } from '../../../assessments/dossier/reading-order.ts';
import { cutRow } from './cut-row.ts';
import { colour, lineHeight, textWidth, type } from './look.ts';
import { stack, type Node } from './paint/nodes.ts';
import type { NodePiece, Piece, Setting } from './pieces.ts';
import { setAnswers } from './set-answers.ts';
import { setCharts, setLevel } from './set-charts.ts';
import { setForm } from './set-form.ts';
import { setSignature } from './set-signature.ts';
import { setTable } from './set-table.ts';
import { itemPieces, lineNode, nodesOf, paragraphPieces, setText } from './set-text.ts';

/** Sets one block of a chapter; `before` is the space above it unless it starts a page. */
export function setBlock(
  setting: Setting,
  chapter: Chapter,
  block: Block,
  neighbours: { first: boolean; next: Block | undefined },
): Piece[] {
  const { first, next } = neighbours;
  const before = first ? 0 : 10;
  switch (block.kind) {
    case 'heading':
      return setHeading(setting, chapter, block, first);
    case 'paragraph':
      return paragraphPieces(setting, block.text, block.tone === 'quiet' ? type.small : type.body, {
        before: first ? 0 : 7,
        // A sentence that introduces a table stays with it, and a second line of small print with the first.
        keep:
          next?.kind === 'table' ||
          next?.kind === 'answers' ||
          next?.kind === 'digest' ||
          (block.tone === 'quiet' && isQuiet(next)),
      });
    case 'notes':
      return block.items.flatMap((item, index) =>
        itemPieces(setting, noteNumber(index), item, type.small, {
          before: index === 0 ? before : 2.5,
          hang: 15,
        }),
      );
    case 'callout':
      return setCallout(setting, block, before);
    case 'level':
      return setLevel(setting, block, before);
    case 'charts':
      return setCharts(block, before);
    case 'form':
      return setForm(setting, block, before);
    case 'table':
      return setTable(setting, block, before, isQuiet(next));
    case 'answers':
      return setAnswers(setting, block, before);
    case 'clauses':
      return setClauses(setting, block);
    case 'signature':
      return setSignature(setting, block, 26);
    case 'digest':
      return setDigest(setting, block, before);
  }
}

function isQuiet(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.tone === 'quiet';
}

/** A heading never stands alone at the foot of a page. */
function setHeading(setting: Setting, chapter: Chapter, block: HeadingBlock, first: boolean): NodePiece[] {
  const style = block.level === 1 ? type.heading1 : type.heading2;
  const number = block.number ?? '';
  const numberRoom =
    number === '' ? 0 : setting.breaker.width(number, style) + (/[）、]$/u.test(number) ? 2 : 7);
  const asideRoom =
    block.aside === null ? 0 : Math.min(textWidth * 0.55, setting.breaker.width(block.aside, type.tiny) + 4);
  const room = textWidth - numberRoom - asideRoom;
  const title = setText(setting, block.text, style, room);
  const aside = setText(setting, block.aside ?? '', type.tiny, asideRoom);
  const bookmark = { text: `${number} ${block.text}`.trim(), above: chapter.id };
  const lines = nodesOf(setting, title).map((line, index) =>
    index === 0 && block.level === 1 ? { ...line, mark: { bookmark } } : line,
  );
  const node: Node = {
    kind: 'columns',
    columns: [
      ...(number === '' ? [] : [{ width: numberRoom, node: lineNode(setting, number, style) }]),
      { width: room, node: stack(lines) },
      ...(block.aside === null
        ? []
        : [{ width: asideRoom, node: stack(nodesOf(setting, aside, 'right'), [0, 3.5, 0, 0]) }]),
    ],
  };
  const height = Math.max(title.height, block.aside === null ? 0 : aside.height + 3.5);
  return [
    {
      kind: 'node',
      node: { ...node, margin: [0, 0, 0, 5] },
      height: height + 5,
      before: first ? 0 : block.level === 1 ? 16 : 10,
      keep: true,
    },
  ];
}

/** A shaded note with a bar on its left. */
function setCallout(setting: Setting, block: CalloutBlock, before: number): NodePiece[] {
  const room = textWidth - 24;
  const title = setText(setting, block.title, type.heading2, room);
  const text = setText(setting, block.text, type.body, room);
  return cutRow([title, text]).map((part, index) => {
    const height = part.cells.reduce((sum, cell) => sum + cell.height, 0);
    const top = part.follows === 'continued' ? 0 : 6;
    const bottom = part.goesOn ? 0 : 7;
    return {
      kind: 'node',
      node: {
        kind: 'box',
        node: stack(part.cells.flatMap((cell) => nodesOf(setting, cell))),
        padding: [10, top, 10, bottom],
        fill: colour.shade,
        bar: { width: 3, color: colour.accent },
      },
      height: height + top + bottom,
      before: index === 0 ? before : 0,
      keep: false,
    };
  });
}

/** Whom a declaration is for, its opening with an indent, its numbered clauses. */
function setClauses(setting: Setting, block: ClausesBlock): NodePiece[] {
  // English says the same in more lines; the declaration shall still stand on one page with its signatures.
  const tighter = setting.language === 'en' ? { size: 10.5, lineHeight: 1.1 } : {};
  const prose = { ...type.prose, ...tighter };
  const label = setting.breaker.width(block.addressee.label, { ...prose, face: 'bold' }) + 4;
  const addressee: NodePiece = {
    kind: 'node',
    node: {
      kind: 'columns',
      columns: [
        { width: label, node: lineNode(setting, block.addressee.label, { ...prose, face: 'bold' }) },
        { width: 'rest', node: lineNode(setting, block.addressee.blank, prose) },
      ],
    },
    height: lineHeight(prose),
    before: 0,
    keep: true,
  };
  return [
    addressee,
    ...paragraphPieces(setting, block.opening, prose, {
      before: 8,
      firstIndent: setting.language === 'zh-CN',
    }),
    ...block.clauses.flatMap((clause, index) =>
      itemPieces(setting, noteNumber(index), clause, prose, {
        before: index === 0 ? 9 : 5,
        hang: 26,
        number: { ...type.proseNumber, ...tighter },
      }),
    ),
  ];
}

/** A hash in full. */
function setDigest(setting: Setting, block: DigestBlock, before: number): NodePiece[] {
  const label = setText(setting, block.label, type.label, textWidth);
  const value = setText(setting, block.value, { ...type.cellStrong, size: 10.5 }, textWidth);
  return [
    {
      kind: 'node',
      node: stack([...nodesOf(setting, label), ...nodesOf(setting, value)]),
      height: label.height + value.height,
      before,
      keep: false,
    },
  ];
}
