import type { Content, ContentSection, CustomTableLayout } from 'pdfmake/interfaces.js';
import { colour, leftOf, page } from './look.ts';
import { padding, paddingOf, type RowPiece } from './pieces.ts';
import type { PlannedPage } from './plan-pages.ts';

/** Planned pages as pdfmake content: consecutive rows of one table become one table with its head. */
export function assemble(pages: readonly PlannedPage[]): ContentSection[] {
  return pages.map((planned, index) => ({
    section: { stack: nodesOf(planned) },
    pageMargins: marginsOf(index + 1),
  }));
}

/** The margins of a page, the binding one on the left of odd pages and on the right of even ones. */
export function marginsOf(number: number): [number, number, number, number] {
  const left = leftOf(number);
  return [left, page.top, page.left + page.right - left, page.bottom];
}

function nodesOf(planned: PlannedPage): Content[] {
  const nodes: Content[] = [];
  let rows: RowPiece[] = [];
  const close = () => {
    const [first] = rows;
    if (first !== undefined) nodes.push(tableNode(first, rows, nodes.length > 0));
    rows = [];
  };
  for (const piece of planned.pieces) {
    if (piece.kind === 'row') {
      if (rows[0] !== undefined && rows[0].frame !== piece.frame) close();
      rows.push(piece);
      continue;
    }
    close();
    const space = nodes.length > 0 ? piece.before : 0;
    nodes.push(space > 0 ? { stack: [piece.node], margin: [0, space, 0, 0] } : piece.node);
  }
  close();
  return nodes;
}

function tableNode(first: RowPiece, rows: readonly RowPiece[], below: boolean): Content {
  const { frame } = first;
  const heads = frame.head.length;
  const side = padding[frame.look].side;
  return {
    margin: [0, below ? first.before : 0, 0, 0],
    table: {
      // pdfmake counts widths without padding.
      widths: frame.widths.map((width) => width - 2 * side - (frame.look === 'form' ? 0.4 : 0)),
      headerRows: heads,
      // Every row is planned to fit; should one not, it may break rather than vanish.
      dontBreakRows: false,
      body: [...frame.head.map((head) => head.cells()), ...rows.map((row) => [...row.cells])],
    },
    layout: layoutOf(frame.look, heads, rows),
  };
}

function layoutOf(
  look: RowPiece['frame']['look'],
  heads: number,
  rows: readonly RowPiece[],
): CustomTableLayout {
  const last = heads + rows.length;
  const around = padding[look];
  const joined = (line: number) => line > heads && rows[line - heads]?.follows !== 'apart';
  const base: CustomTableLayout = {
    // The first row on a page keeps its distance from the head even where a text goes on.
    paddingTop: (line) => (line === heads ? around.top : paddingOf(look, rows[line - heads]).top),
    paddingBottom: (line) => (line === last - 1 ? around.bottom : paddingOf(look, rows[line - heads]).bottom),
    paddingLeft: () => around.side,
    paddingRight: () => around.side,
  };
  const outer = (line: number) => line === 0 || line === last;
  switch (look) {
    case 'ruled':
      return {
        ...base,
        vLineWidth: () => 0,
        hLineWidth: (line) => (outer(line) ? 0.8 : joined(line) ? 0 : line === heads ? 0.5 : 0.35),
        hLineColor: (line) => (outer(line) ? colour.ink : line === heads ? colour.mid : colour.hair),
      };
    case 'form':
      return {
        ...base,
        hLineWidth: (line) => (outer(line) ? 0.9 : joined(line) ? 0 : 0.4),
        vLineWidth: (line, node) => (line === 0 || line === node.table.widths?.length ? 0.9 : 0.4),
        hLineColor: (line) => (outer(line) ? colour.mid : colour.rule),
        vLineColor: (line, node) =>
          line === 0 || line === node.table.widths?.length ? colour.mid : colour.rule,
      };
    case 'contents':
      return {
        ...base,
        vLineWidth: () => 0,
        hLineWidth: (line) => (line === 0 ? 0.9 : 0.35),
        hLineColor: (line) => (line === 0 ? colour.accent : colour.hair),
      };
  }
}
