import { lineHeight } from './look.ts';
import { noText, ofLines, type SetLine, type SetText } from './set-text.ts';

/**
 * Cuts a row of cells into rows no taller than `room`, keeping the reading order: a cell starts only in the row
 * in which the cell before it has ended. A row that fits comes back as it is. Heights are of the text alone.
 */
export function cutRow(cells: readonly SetText[], room: number): SetText[][] {
  if (cells.every((cell) => cell.height <= room)) return [[...cells]];
  const rows: SetText[][] = [];
  const left = cells.map((cell) => [...cell.lines]);
  while (left.some((lines) => lines.length > 0)) {
    let open = true;
    rows.push(
      left.map((lines) => {
        if (!open) return noText;
        const taken = takeLines(lines, room);
        if (lines.length > 0) open = false;
        return taken;
      }),
    );
  }
  return rows;
}

/** Takes lines off the front while they fit; at least one, if there is one. */
function takeLines(lines: SetLine[], room: number): SetText {
  const taken: SetLine[] = [];
  let height = 0;
  for (let line = lines[0]; line !== undefined; line = lines[0]) {
    const step = lineHeight(line.style);
    if (taken.length > 0 && height + step > room) break;
    taken.push(line);
    height += step;
    lines.shift();
  }
  return ofLines(taken);
}
