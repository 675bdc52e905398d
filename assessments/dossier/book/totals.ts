import { exact, zero } from '../../scoring/exact.ts';
import type { SheetCell } from '../../sheets/sheet.ts';
import type { LineCell } from './lines.ts';

/** The cells of a row of a table, and the line of the table its figures stand in. */
export interface SetRow {
  readonly line: number;
  readonly cells: readonly SheetCell[];
}

/**
 * The cells of a total at line `line`: one that is to the last digit the sum of the figures above it says so, and is
 * worked out by the sheet; any other stays the number that is printed. Text beside the figures, such as a dash where
 * there is none, adds nothing.
 */
export function totalCells(cells: readonly SheetCell[], line: number, above: readonly SetRow[]): LineCell[] {
  return cells.map((cell, place): LineCell => {
    const figures = above.flatMap(({ line: at, cells: row }) => {
      const content = row[place]?.content;
      return content?.kind === 'number' ? [{ at, content }] : [];
    });
    const { content } = cell;
    if (content?.kind !== 'number' || figures.length === 0) return cell;
    const sum = figures.reduce((all, one) => all.add(exact(one.content.value)), zero);
    const same = figures.every((one) => unitOf(one.content) === unitOf(content));
    return same && sum.equals(exact(content.value))
      ? { ...cell, adds: figures.map(({ at }) => line - at) }
      : cell;
  });
}

type Figure = Extract<NonNullable<SheetCell['content']>, { kind: 'number' }>;

function unitOf({ shown }: Figure): string {
  return shown === 'as-is' ? '' : [shown.before, shown.after, shown.percent].join('|');
}
