import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PrintedList } from '../../../../assessments/sheets/printed-list.ts';
import type { Faces } from '../../fonts.ts';
import { assemble } from '../assemble.ts';
import { lineBreaker } from '../break-lines.ts';
import { colour, mm, type } from '../look.ts';
import { stack, type Node } from '../paint/nodes.ts';
import { paintDocument, type Page } from '../paint/paint-document.ts';
import type { Setting } from '../pieces.ts';
import { planPages } from '../plan-pages.ts';
import { lineNode, ruleNode } from '../set-text.ts';
import { listHeight, listWidth, setList, sheet } from './set-list.ts';

/** Rounding, and a text that goes on over a page end. */
const slack = 10;

/** What is told while a list is laid out: rows set, then pages painted. */
export type ListStep = 'rows' | 'pages';

/** Lays a list out on A4 lying on its side. The same list gives the same pages; nothing is read but the fonts. */
export async function renderList(input: {
  readonly list: PrintedList;
  readonly note: string | null;
  readonly faces: Faces;
  readonly tell: (step: ListStep, done: number, total: number) => void;
  /** Lets a message to stop come in; throws when one has. */
  readonly pause: () => Promise<void>;
}): Promise<{ readonly document: PDFDocument; readonly margins: readonly string[] }> {
  const { list, note, faces, tell, pause } = input;
  const setting: Setting = { breaker: lineBreaker(faces, list.language), language: list.language };
  const total = list.table.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  tell('rows', 0, total);
  const pieces = await setList(setting, list, note, (done) => {
    tell('rows', done, total);
    return pause();
  });
  const planned = planPages(pieces, listHeight - slack);
  const margins = planned.map((_, index) => marginsOf(list, index + 1, planned.length));
  const pages = planned.map((one, index): Page => {
    const number = index + 1;
    return {
      get placed() {
        tell('pages', number, planned.length);
        const [head, foot] = runningNodes(setting, list, number, planned.length);
        return [
          { node: assemble(one), x: sheet.side, y: sheet.top, width: listWidth },
          ...(head === null ? [] : [{ node: head, x: sheet.side, y: mm(10), width: listWidth }]),
          { node: foot, x: sheet.side, y: sheet.height - sheet.bottom + mm(6), width: listWidth },
        ];
      },
    };
  });
  const document = await paintDocument({
    pages,
    faces,
    archive: 'PDF/A-3b',
    language: list.language,
    size: sheet,
  });
  document.setTitle(list.title, { showInWindowTitleBar: true });
  return { document, margins };
}

/** What stands above and below the type area of a page, in the order in which it is painted. */
function marginsOf(list: PrintedList, number: number, count: number): string {
  const head = number === 1 ? '' : list.title;
  return `${head}${list.foot}${pageOf(list, number, count)}`;
}

function runningNodes(
  setting: Setting,
  list: PrintedList,
  number: number,
  count: number,
): readonly [head: Node | null, foot: Node] {
  const style = { ...type.tiny, color: colour.mid };
  const head =
    number === 1
      ? null
      : stack([
          lineNode(setting, list.title, style),
          { ...ruleNode(listWidth, 0.4, colour.rule), margin: [0, 3, 0, 0] },
        ]);
  const foot: Node = {
    kind: 'columns',
    columns: [
      { width: listWidth / 2, node: lineNode(setting, list.foot, style) },
      {
        width: listWidth / 2,
        node: { ...lineNode(setting, pageOf(list, number, count), style), align: 'right' },
      },
    ],
  };
  return [head, foot];
}

function pageOf({ language }: PrintedList, number: number, count: number): string {
  return language === 'en' ? `Page ${number} of ${count}` : `第 ${number} 页　共 ${count} 页`;
}
