import type { Content, ContentText } from 'pdfmake/interfaces.js';
import type { AnnexPages, AnnexSheet, PrintedAnnex } from '../../../../assessments/dossier/dossier.ts';
import { colour, textHeight, textWidth, type, type TextStyle } from '../look.ts';
import type { Piece, Setting } from '../pieces.ts';
import { lineNode } from '../set-text.ts';
import { slotArea, strip } from './place-sheets.ts';

const stampStyle: TextStyle = { ...type.cellStrong, color: '#FFFFFF', size: 9.5 };
const asideWidth = 76;
const side = 8;

/** The pages kept free for annexes, with the strips above their sheets; what is printed on them is put there later. */
export function setAnnexPages(setting: Setting, { title, annexes }: AnnexPages): Piece[] {
  const first = annexes[0]?.id ?? '';
  const pages = new Map<number, Content[]>();
  for (const annex of annexes) {
    annex.sheets.forEach((sheet, index) => {
      const marks = index === 0 ? marksOf(annex, annex.id === first ? title : null, first) : noMarks;
      pages.set(sheet.page, [...(pages.get(sheet.page) ?? []), stripNode(setting, sheet, marks)]);
    });
  }
  return [...pages.values()].flatMap((strips): Piece[] => [
    { kind: 'page-break' },
    { kind: 'node', node: { stack: strips }, height: textHeight / 2, before: 0, keep: false },
    { kind: 'page-break' },
  ]);
}

/** Where links and bookmarks lead: the part's on the stamp of its first sheet, each annex's on its name. */
interface Marks {
  readonly stamp: Partial<ContentText>;
  readonly name: Partial<ContentText>;
}

const noMarks: Marks = { stamp: {}, name: {} };

function marksOf({ id, label, name }: PrintedAnnex, part: string | null, first: string): Marks {
  return {
    stamp: { id, ...(part === null ? {} : { outline: true, outlineText: part, outlineExpanded: false }) },
    name: { outline: true, outlineText: `${label} ${name}`, outlineParentId: first },
  } as Marks;
}

function stripNode(setting: Setting, { stamp, name, aside, slot }: AnnexSheet, marks: Marks): Content {
  const stampRoom = setting.breaker.width(stamp, stampStyle) + 2 * side;
  const nameRoom = textWidth - stampRoom - asideWidth;
  const height = 9.5 * 1.448;
  const around = (strip.height - height) / 2;
  // Long names are cut where the page is planned; what is left of wide letters is set smaller.
  const nameWidth = setting.breaker.width(name, { ...type.cell, size: 9.5 });
  const nameSize = 9.5 * Math.min(1, (nameRoom - 2 * side) / nameWidth);
  const area = slotArea(slot);
  const above = slotArea('upper');
  return {
    // Below the strip of the upper half the room of its sheet is left free.
    margin: [0, slot === 'lower' ? area.top - above.top - strip.height : 0, 0, 0],
    table: {
      widths: [stampRoom - 2 * side, nameRoom - 2 * side, asideWidth - 2 * side],
      heights: [height],
      body: [
        [
          { ...lineNode(setting, stamp, stampStyle), ...marks.stamp, fillColor: colour.accent },
          {
            ...lineNode(setting, name, { ...type.cell, size: nameSize }),
            ...marks.name,
            fillColor: colour.band,
          },
          {
            ...lineNode(setting, aside, { ...type.cell, size: 9.5, color: colour.mid }),
            alignment: 'right',
            fillColor: colour.band,
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => side,
      paddingRight: () => side,
      paddingTop: () => around - 0.5,
      paddingBottom: () => around + 0.5,
    },
  };
}
