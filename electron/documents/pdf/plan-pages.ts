import type { Piece, PlacedPiece, TableFrame } from './pieces.ts';

/** The pieces of one page, top to bottom, and how high they stand together. */
export interface PlannedPage {
  readonly pieces: readonly PlacedPiece[];
  readonly height: number;
}

/** The pieces of one page while pages are dealt out, in runs that must stand together. */
type Runs = readonly (readonly PlacedPiece[])[];

/**
 * What the last page before a page break should hold at least, and what the page before it keeps when it gives
 * something up for that, as parts of a page: two rows or a note alone on a sheet look forgotten.
 */
const ending = { least: 0.3, left: 0.6 } as const;

/**
 * Deals pieces out to pages of `room` points. Pieces that keep with the next move together; a table that goes
 * on takes its head along. A run of kept pieces taller than a page is broken rather than lost. A last page before a
 * page break that would hold next to nothing gets the end of the page before it.
 */
export function planPages(pieces: readonly Piece[], room: number): PlannedPage[] {
  return partsOf(pieces).flatMap((part) =>
    fillEnding(deal(part, room), room).map((runs) => ({ pieces: runs.flat(), height: heightOf(runs) })),
  );
}

/** Fills one page after the other. */
function deal(part: readonly PlacedPiece[], room: number): Runs[] {
  const pages: Runs[] = [];
  let placed: PlacedPiece[][] = [];
  let height = 0;
  const turn = () => {
    if (placed.length > 0) pages.push(placed);
    placed = [];
    height = 0;
  };
  const last = () => placed.at(-1)?.at(-1);
  for (const group of groupsOf(part)) {
    if (height + heightBelow(last(), group) > room) turn();
    let run: PlacedPiece[] = [];
    for (const piece of group) {
      if (height + heightBelow(run.at(-1) ?? last(), [piece]) > room) {
        if (run.length > 0) placed.push(run);
        run = [];
        turn();
      }
      height += heightBelow(run.at(-1) ?? last(), [piece]);
      run.push(piece);
    }
    placed.push(run);
  }
  turn();
  return pages;
}

/** Moves runs from the end of the last page but one to the last page, until that holds what it should. */
function fillEnding(pages: readonly Runs[], room: number): readonly Runs[] {
  let above = pages.at(-2);
  let last = pages.at(-1);
  if (above === undefined || last === undefined) return pages;
  while (heightOf(last) < ending.least * room) {
    const shorter: Runs = above.slice(0, -1);
    const longer: Runs = [...above.slice(-1), ...last];
    if (heightOf(shorter) < ending.left * room || heightOf(longer) > room) break;
    above = shorter;
    last = longer;
  }
  return [...pages.slice(0, -2), above, last];
}

/** What stands between page breaks; nothing between two of them. */
function partsOf(pieces: readonly Piece[]): PlacedPiece[][] {
  const parts: PlacedPiece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'page-break') parts.push([]);
    else parts.at(-1)?.push(piece);
  }
  return parts;
}

/** Runs of pieces that must stand together. */
function groupsOf(pieces: readonly PlacedPiece[]): PlacedPiece[][] {
  const groups: PlacedPiece[][] = [];
  let group: PlacedPiece[] = [];
  for (const piece of pieces) {
    group.push(piece);
    if (piece.keep) continue;
    groups.push(group);
    group = [];
  }
  return group.length > 0 ? [...groups, group] : groups;
}

function heightOf(runs: Runs): number {
  return heightBelow(undefined, runs.flat());
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
