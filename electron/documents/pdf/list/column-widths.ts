import type { ListTable } from '../../../../assessments/sheets/printed-list.ts';
import type { TextStyle } from '../look.ts';
import { padding, type Setting } from '../pieces.ts';

/** So many rows are measured, evenly spread over the table. */
const measured = 500;

/** A column is not made wider than this for its longest texts, in points: those are broken into lines. */
const widest = 170;

interface Needs {
  /** Room for the longest word, and for the title on two lines. */
  readonly least: number;
  /** Room for all but the longest tenth of the texts in one line. */
  readonly best: number;
}

/**
 * The widths of a table's columns with their padding, in points. Each has room for its longest word, and what is left
 * goes where texts are long. Where not even the words fit, every column gives up the same share. The table is as wide
 * as `room`, or, with `fill` false, no wider than it needs.
 */
export function columnWidths(
  setting: Setting,
  table: ListTable,
  styles: { readonly head: TextStyle; readonly first: TextStyle; readonly cell: TextStyle },
  room: number,
  fill: boolean,
): number[] {
  const rows = table.groups.flatMap((group) => group.rows);
  const step = Math.max(1, Math.floor(rows.length / measured));
  const sample = rows.filter((_, index) => index % step === 0);
  const needs = table.columns.map(({ title }, index): Needs => {
    const style = index === 0 ? styles.first : styles.cell;
    const texts = sample.flatMap((row) => row[index] ?? []);
    return needsOf(setting, title, styles.head, [...new Set(texts)], style);
  });
  const least = needs.reduce((sum, one) => sum + one.least, 0);
  const best = needs.reduce((sum, one) => sum + one.best, 0);
  const total = fill ? room : Math.min(room, best);
  if (least >= total) return needs.map((one) => (one.least / least) * total);
  if (best <= total) return needs.map((one) => (one.best / best) * total);
  const share = (total - least) / (best - least);
  return needs.map((one) => one.least + (one.best - one.least) * share);
}

function needsOf(
  setting: Setting,
  title: string,
  head: TextStyle,
  texts: readonly string[],
  style: TextStyle,
): Needs {
  const { breaker } = setting;
  // The padding, and a hair for rounding.
  const around = 2 * padding.ruled.side + 0.5;
  const word = (text: string, of: TextStyle): number =>
    Math.max(0, ...wordsIn(text).map((one) => breaker.width(one, of)));
  const longest = Math.max(word(title, head), ...texts.map((text) => word(text, style)));
  const whole = texts.map((text) => breaker.width(text, style)).toSorted((a, b) => a - b);
  const most = whole[Math.floor(whole.length * 0.9)] ?? 0;
  const named = breaker.width(title, head);
  // A title goes on two lines at the most, unless it is longer than any column.
  const least = Math.min(widest, Math.max(longest, named / 2 + head.size)) + around;
  return { least, best: Math.max(least, Math.min(widest, Math.max(most, named)) + around) };
}

/** The parts of a text that are better not broken: words and numbers; Chinese may break after each character. */
function wordsIn(text: string): string[] {
  return text.split(/[\s\u2e80-\u9fff\uf900-\uffef]+/u);
}
