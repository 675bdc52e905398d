import type { Language } from '../../../assessments/pack/localized.ts';
import type { Sheet, SheetRow } from '../../../assessments/sheets/sheet.ts';

/** Points a line takes in the fonts used. */
const lineHeight: Readonly<Record<Language, number>> = { 'zh-CN': 15.5, en: 13.5 };

/** No spreadsheet makes a row higher. */
const highest = 409;

/**
 * How high a row must be to show its texts, in points. It is a hint: programs that measure text themselves may
 * change it, others would cut the text off at one line.
 */
export function rowHeight(sheet: Sheet, row: SheetRow, language: Language): number {
  let lines = 1;
  for (const [place, cell] of row.cells.entries()) {
    if (cell === null || cell.content?.kind !== 'text' || sheet.columns[place]?.hidden === true) continue;
    const columns = sheet.columns.slice(place, place + (cell.span ?? 1));
    if (cell.look === 'title') return 24;
    if (cell.look === 'subtitle' || cell.look === 'band') continue;
    const width = columns.reduce((sum, one) => sum + one.width, 0) - 1 - (cell.indent ?? 0) * 1.5;
    const needed = cell.content.text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
    lines = Math.max(lines, needed);
  }
  return Math.min(highest, lines * lineHeight[language] + 3);
}

/** In widths of a digit: Chinese characters and their signs take two; words are not broken, which costs some. */
function widthOf(line: string): number {
  let wide = 0;
  let narrow = 0;
  for (const character of line) {
    if (character > '\u2e7f' || /[“”‘’…—√✓○]/.test(character)) wide += 1;
    else narrow += 1;
  }
  return wide * 1.9 + narrow;
}
