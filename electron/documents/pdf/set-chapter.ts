import type { Chapter } from '../../../assessments/dossier/dossier.ts';
import { textWidth, type } from './look.ts';
import { stack, type LineNode, type Node } from './paint/nodes.ts';
import type { Piece, Setting } from './pieces.ts';
import { setBlock } from './set-block.ts';
import { lineNode, nodesOf, ruleNode, setText } from './set-text.ts';

/** A chapter on a new page: its title, a bookmark, its blocks. */
export function setChapter(setting: Setting, chapter: Chapter): Piece[] {
  return [
    { kind: 'page-break' },
    chapter.look === 'declaration' ? setDeclarationTitle(setting, chapter) : setTitle(setting, chapter),
    ...chapter.blocks.flatMap((block, index) => {
      const next = chapter.blocks[index + 1];
      const pieces = setBlock(setting, chapter, block, { first: index === 0, next });
      return next?.kind === 'signature' ? heldOn(pieces) : pieces;
    }),
  ];
}

/** What stands above a signature goes along with it: signatures and seals are never alone on a page. */
function heldOn(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) =>
    index === pieces.length - 1 && piece.kind !== 'page-break' ? { ...piece, keep: true } : piece,
  );
}

function setTitle(setting: Setting, chapter: Chapter): Piece {
  const asideRoom = chapter.aside === null ? 0 : 165;
  const numberRoom =
    setting.breaker.width(chapter.number, type.chapter) + (setting.language === 'en' ? 9 : 0);
  const room = textWidth - numberRoom - asideRoom;
  const title = setText(setting, chapter.title, type.chapter, room);
  const aside = setText(setting, chapter.aside ?? '', type.tiny, asideRoom - 8);
  const columns: Node = {
    kind: 'columns',
    columns: [
      {
        width: numberRoom,
        node: lineNode(setting, chapter.number, { ...type.chapter, color: type.heading1.color }),
      },
      { width: room, node: stack(marked(nodesOf(setting, title), chapter)) },
      ...(chapter.aside === null
        ? []
        : [{ width: asideRoom, node: stack(nodesOf(setting, aside, 'right'), [8, 12, 0, 0]) }]),
    ],
  };
  const node = stack([columns, { ...ruleNode(textWidth, 1.3), margin: [0, 4, 0, 0] }], [0, 0, 0, 12]);
  const height = Math.max(title.height, chapter.aside === null ? 0 : aside.height + 12) + 17.3;
  return { kind: 'node', node, height, before: 0, keep: true };
}

function setDeclarationTitle(setting: Setting, chapter: Chapter): Piece {
  const title = setText(setting, chapter.title, type.declaration, textWidth);
  const aside = setText(setting, chapter.aside ?? '', type.tiny, textWidth);
  return {
    kind: 'node',
    node: stack(
      [
        ...marked(nodesOf(setting, title, 'center'), chapter),
        ...(chapter.aside === null ? [] : nodesOf(setting, aside, 'center')),
      ],
      [0, 6, 0, 22],
    ),
    height: title.height + (chapter.aside === null ? 0 : aside.height) + 28,
    before: 0,
    keep: true,
  };
}

/** The first line carries the destination the contents point to, and the bookmark. */
function marked(nodes: readonly LineNode[], chapter: Chapter): LineNode[] {
  const bookmark = { text: `${chapter.number} ${chapter.title}` };
  return nodes.map((node, index) => (index === 0 ? { ...node, mark: { id: chapter.id, bookmark } } : node));
}
