import {
  unprintedNote,
  type ListTable,
  type PrintedList,
} from '../../../../assessments/sheets/printed-list.ts';
import type { Faces } from '../../fonts.ts';
import { printable } from '../../printable.ts';

/** Stands for a character no font of the document has. */
const box = '□';

/**
 * The list with nothing in it that cannot be printed: one name with an emoji must not cost anybody the list of a
 * thousand others. `note`: what is to be said of it; null where everything can be printed.
 */
export function printedList(
  list: PrintedList,
  faces: Faces,
): { readonly list: PrintedList; readonly note: string | null } {
  const lacking = new Set<string>();
  const known = new Map<string, boolean>();
  const has = (character: string): boolean => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const codePoint = character.codePointAt(0) ?? 0;
    const found = faces.regular.has(codePoint) && faces.bold.has(codePoint) && faces.title.has(codePoint);
    known.set(character, found);
    if (!found) lacking.add(character);
    return found;
  };
  const say = (text: string): string => {
    let said = '';
    for (const character of printable(text)) said += character === '\n' || has(character) ? character : box;
    return said;
  };
  const sayTable = (table: ListTable): ListTable => ({
    columns: table.columns.map((column) => ({ ...column, title: say(column.title) })),
    groups: table.groups.map(({ band, rows }) => ({
      band: band === null ? null : say(band),
      rows: rows.map((row) => row.map(say)),
    })),
  });
  const { annex } = list;
  const printed: PrintedList = {
    ...list,
    title: say(list.title),
    facts: list.facts.map(({ label, text }) => ({ label: say(label), text: say(text) })),
    table: sayTable(list.table),
    annex: {
      ...annex,
      tables: annex.tables.map(({ title, table, note }) => ({
        title: say(title),
        table: sayTable(table),
        note,
      })),
    },
  };
  return { list: printed, note: lacking.size === 0 ? null : unprintedNote(lacking.size, list.language) };
}
