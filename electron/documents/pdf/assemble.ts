import { colour } from './look.ts';
import { stack, type Node, type TableLine, type TableNode } from './paint/nodes.ts';
import { padding, paddingOf, type RowPiece, type TableFrame } from './pieces.ts';
import type { PlannedPage } from './plan-pages.ts';

/** What stands in the type area of a planned page: consecutive rows of one table become one table with its head. */
export function assemble(planned: PlannedPage): Node {
  const nodes: Node[] = [];
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
    nodes.push(space > 0 ? stack([piece.node], [0, space, 0, 0]) : piece.node);
  }
  close();
  return stack(nodes);
}

function tableNode(first: RowPiece, rows: readonly RowPiece[], below: boolean): TableNode {
  const { frame } = first;
  const around = padding[frame.look];
  const line = frame.look === 'form' ? uprights.inner.width : 0;
  return {
    kind: 'table',
    margin: [0, below ? first.before : 0, 0, 0],
    widths: frame.widths.map((width) => width - 2 * around.side - line),
    side: around.side,
    rows: [
      ...frame.head.map(({ cells }) => ({ cells, above: around.top, below: around.bottom })),
      ...rows.map((row, index) => ({
        cells: row.cells,
        // The first row on a page keeps its distance from the head even where a text goes on.
        above: index === 0 ? around.top : paddingOf(frame.look, row).top,
        below: index === rows.length - 1 ? around.bottom : paddingOf(frame.look, row).bottom,
      })),
    ],
    lines: linesOf(frame, rows),
    uprights:
      frame.look === 'form'
        ? [uprights.outer, ...frame.widths.slice(1).map(() => uprights.inner), uprights.outer]
        : [],
  };
}

const uprights = {
  outer: { width: 0.9, color: colour.mid },
  inner: { width: 0.4, color: colour.rule },
} as const;

/** Lines above each row, and below the last; none between rows that are about the same thing. */
function linesOf({ look, head }: TableFrame, rows: readonly RowPiece[]): TableLine[] {
  const [heads, last] = [head.length, head.length + rows.length];
  return Array.from({ length: last + 1 }, (_, line): TableLine => {
    const outer = line === 0 || line === last;
    const joined = line > heads && line < last && rows[line - heads]?.follows !== 'apart';
    switch (look) {
      case 'ruled':
        if (outer) return { width: 0.8, color: colour.ink };
        return line === heads
          ? { width: 0.5, color: colour.mid }
          : { width: joined ? 0 : 0.35, color: colour.hair };
      case 'form':
        return outer ? { width: 0.9, color: colour.mid } : { width: joined ? 0 : 0.4, color: colour.rule };
      case 'contents':
        return line === 0 ? { width: 0.9, color: colour.accent } : { width: 0.35, color: colour.hair };
    }
  });
}
