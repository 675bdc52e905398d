import { lineHeight } from './look.ts';
import type { RowPiece } from './pieces.ts';
import { noText, ofLines, type SetLine, type SetText } from './set-text.ts';

/** Text taller than this is cut, so that no row leaves half a page empty or outgrows it. */
const tallest = 200;
/** The height of the cuts: small enough to fill a page to its foot. */
const cutHeight = 64;

/** One part of a row that was cut, or the whole of one that was not. */
export interface RowPart extends Pick<RowPiece, 'follows' | 'goesOn'> {
  readonly cells: readonly SetText[];
  /** Height of the tallest cell's text. */
  readonly height: number;
}

/**
 * Cuts a row of cells that is too tall into low ones, keeping the reading order: a cell starts only in the part in
 * which the cell before it has ended. `follows` says how the first part follows the row above.
 */
export function cutRow(cells: readonly SetText[], follows: RowPiece['follows'] = 'apart'): RowPart[] {
  const height = heightOf(cells);
  if (height <= tallest) return [{ cells, height, follows, goesOn: false }];
  const parts: SetText[][] = [];
  const left = cells.map((cell) => [...cell.lines]);
  while (left.some((lines) => lines.length > 0)) {
    let open = true;
    parts.push(
      left.map((lines) => {
        if (!open) return noText;
        const taken = takeLines(lines);
        if (lines.length > 0) open = false;
        return taken;
      }),
    );
  }
  return parts.map((part, index) => ({
    cells: part,
    height: heightOf(part),
    follows: index === 0 ? follows : 'continued',
    goesOn: index < parts.length - 1,
  }));
}

function heightOf(cells: readonly SetText[]): number {
  return Math.max(0, ...cells.map((cell) => cell.height));
}

/** Takes lines off the front while they fit; at least one, if there is one. */
function takeLines(lines: SetLine[]): SetText {
  const taken: SetLine[] = [];
  let height = 0;
  for (let line = lines[0]; line !== undefined; line = lines[0]) {
    const step = lineHeight(line.style);
    if (taken.length > 0 && height + step > cutHeight) break;
    taken.push(line);
    height += step;
    lines.shift();
  }
  return ofLines(taken);
}
