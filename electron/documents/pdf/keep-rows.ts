import { textHeight } from './look.ts';
import type { RowPiece } from './pieces.ts';

/** A table of no more rows, and no higher, than this stays on one page. */
const small = { rows: 6, height: textHeight / 2 } as const;

/**
 * Holds the rows of one table together where a break would look like a mistake: a small table stays whole, and of a
 * larger one no row stands alone before or after the break.
 */
export function keepRows(pieces: readonly RowPiece[]): RowPiece[] {
  const starts = pieces.flatMap((piece, index) => (piece.follows === 'apart' ? [index] : []));
  const height = pieces.reduce((sum, piece) => sum + piece.height, 0);
  const whole = starts.length <= small.rows && height <= small.height;
  // The last piece of the first row, and of the one before the last, hold on to the row that follows.
  const ends = new Set([starts[1], starts.at(-1)].map((start) => (start ?? 0) - 1));
  return pieces.map((piece, index) => {
    const last = index === pieces.length - 1;
    return !last && (whole || ends.has(index)) ? { ...piece, keep: true } : piece;
  });
}
