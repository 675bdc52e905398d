import type { Piece, PlacedPiece, TableFrame } from './pieces.ts';

/** The pieces of one page, top to bottom, and how high they stand together. */
export interface PlannedPage {
  readonly pieces: readonly PlacedPiece[];
  readonly height: number;
}

/**
 * Deals pieces out to pages of `room` points. Pieces that keep with the next move together; a table that goes
 * on takes its head along. A run of kept pieces taller than a page is broken rather than lost.
 */
export function planPages(pieces: readonly Piece[], room: number): PlannedPage[] {
  const pages: PlannedPage[] = [];
  let placed: PlacedPiece[] = [];
  let height = 0;
  const turn = () => {
    if (placed.length > 0) pages.push({ pieces: placed, height });
    placed = [];
    height = 0;
  };
  for (const group of groupsOf(pieces)) {
    if (group === 'page-break') {
      turn();
      continue;
    }
    if (height + heightBelow(placed.at(-1), group) > room) turn();
    for (const piece of group) {
      if (height + heightBelow(placed.at(-1), [piece]) > room) turn();
      height += heightBelow(placed.at(-1), [piece]);
      placed.push(piece);
    }
  }
  turn();
  return pages;
}

/** Runs of pieces that must stand together. */
function groupsOf(pieces: readonly Piece[]): (PlacedPiece[] | 'page-break')[] {
  const groups: (PlacedPiece[] | 'page-break')[] = [];
  let group: PlacedPiece[] = [];
  const close = () => {
    if (group.length > 0) groups.push(group);
    group = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'page-break') {
      close();
      groups.push('page-break');
      continue;
    }
    group.push(piece);
    if (!piece.keep) close();
  }
  close();
  return groups;
}

/** What the pieces add below `previous`; undefined at the top of a page, where space above is dropped. */
function heightBelow(previous: PlacedPiece | undefined, pieces: readonly PlacedPiece[]): number {
  let height = 0;
  let above = previous;
  for (const piece of pieces) {
    if (above !== undefined) height += piece.before;
    if (piece.kind === 'row' && (above?.kind !== 'row' || above.frame !== piece.frame))
      height += headHeight(piece.frame);
    height += piece.height;
    above = piece;
  }
  return height;
}

/** The repeated head and the frame lines above and below the table. */
function headHeight(frame: TableFrame): number {
  return frame.head.reduce((sum, row) => sum + row.height, 0) + 2;
}
