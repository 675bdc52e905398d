import type { AnnexPages, AnnexSheet, PrintedAnnex } from '../../../../assessments/dossier/dossier.ts';
import { colour, textHeight, textWidth, type, type TextStyle } from '../look.ts';
import { stack, type Mark, type Node } from '../paint/nodes.ts';
import type { Piece, Setting } from '../pieces.ts';
import { lineNode } from '../set-text.ts';
import { slotArea, strip } from './place-sheets.ts';

const stampStyle: TextStyle = { ...type.cellStrong, color: '#FFFFFF', size: 9.5 };
const asideWidth = 76;
const side = 8;

/** The pages kept free for annexes, with the strips above their sheets; what is printed on them is put there later. */
export function setAnnexPages(setting: Setting, { title, annexes }: AnnexPages): Piece[] {
  const first = annexes[0]?.id ?? '';
  const pages = new Map<number, Node[]>();
  for (const annex of annexes) {
    annex.sheets.forEach((sheet, index) => {
      const marks = index === 0 ? marksOf(annex, annex.id === first ? title : null, first) : noMarks;
      pages.set(sheet.page, [...(pages.get(sheet.page) ?? []), stripNode(setting, sheet, marks)]);
    });
  }
  return [...pages.values()].flatMap((strips): Piece[] => [
    { kind: 'page-break' },
    { kind: 'node', node: stack(strips), height: textHeight / 2, before: 0, keep: false },
    { kind: 'page-break' },
  ]);
}

/** Where links and bookmarks lead: the part's on the stamp of its first sheet, each annex's on its name. */
interface Marks {
  readonly stamp?: Mark;
  readonly name?: Mark;
}

const noMarks: Marks = {};

function marksOf({ id, label, name }: PrintedAnnex, part: string | null, first: string): Marks {
  return {
    stamp: { id, ...(part === null ? {} : { bookmark: { text: part } }) },
    name: { bookmark: { text: `${label} ${name}`, above: first } },
  };
}

function stripNode(setting: Setting, { stamp, name, aside, slot }: AnnexSheet, marks: Marks): Node {
  const stampRoom = setting.breaker.width(stamp, stampStyle) + 2 * side;
  const nameRoom = textWidth - stampRoom - asideWidth;
  const around = (strip.height - 9.5 * 1.448) / 2;
  // Long names are cut where the page is planned; what is left of wide letters is set smaller.
  const nameWidth = setting.breaker.width(name, { ...type.cell, size: 9.5 });
  const nameSize = 9.5 * Math.min(1, (nameRoom - 2 * side) / nameWidth);
  const area = slotArea(slot);
  const above = slotArea('upper');
  const part = (node: Node, fill: string): Node => ({
    kind: 'box',
    node,
    padding: [side, around - 0.5, side, around + 0.5],
    fill,
  });
  const aligned = { ...lineNode(setting, aside, { ...type.cell, size: 9.5, color: colour.mid }) };
  const named = lineNode(setting, name, { ...type.cell, size: nameSize });
  // A name set smaller stands in the middle, and its ground is as high as the others.
  const drop = (9.5 - nameSize) * 1.448;
  return {
    kind: 'columns',
    columns: [
      {
        width: stampRoom,
        node: part({ ...lineNode(setting, stamp, stampStyle), ...given(marks.stamp) }, colour.accent),
      },
      {
        width: nameRoom,
        node: part({ ...named, ...given(marks.name), margin: [0, drop / 2, 0, drop / 2] }, colour.band),
      },
      { width: asideWidth, node: part({ ...aligned, align: 'right' }, colour.band) },
    ],
    // Below the strip of the upper half the room of its sheet is left free.
    margin: [0, slot === 'lower' ? area.top - above.top - strip.height : 0, 0, 0],
  };
}

function given(mark: Mark | undefined): { readonly mark?: Mark } {
  return mark === undefined ? {} : { mark };
}
