import { sayDate } from '../dossier/numbering.ts';
import { keepable } from '../sheets/keepable.ts';
import { textCell, type Sheet, type SheetRow } from '../sheets/sheet.ts';
import { filledByMark } from './workbook-marks.ts';
import type { WorkbookInput } from './workbook-input.ts';
import { workbookText as text } from './workbook-text.ts';

/** The first sheet: whose assessment it is, who fills it in, how, and what the other sheets hold. */
export function coverSheet(input: WorkbookInput, name: string, sheets: readonly string[]): Sheet {
  const { language, situation } = input;
  const fact = (label: string, value: string): SheetRow => ({
    cells: [textCell(label, 'bare'), textCell(keepable(value), 'strong')],
  });
  const heading = (words: string): SheetRow => ({ cells: [textCell(words, 'band'), textCell('', 'band')] });
  return {
    name,
    columns: [{ width: 16 }, { width: 92 }, { width: 10, hidden: true }],
    rows: [
      { cells: [textCell(text.title[language], 'title')] },
      fact(text.enterprise[language], situation.profile.name),
      fact(text.assessment[language], input.assessment.title),
      fact(text.written[language], sayDate(input.today, language)),
      {
        cells: [
          textCell(`✎ ${text.filledBy[language]}`, 'bare'),
          textCell('', 'input'),
          textCell(filledByMark, 'plain'),
        ],
      },
      { cells: [] },
      heading(text.howTitle[language]),
      ...text.how.map((one, place): SheetRow => ({
        cells: [textCell(String(place + 1), 'bare', { align: 'center' }), textCell(one[language], 'bare')],
      })),
      { cells: [] },
      heading(text.marksTitle[language]),
      ...text.marks.map((one): SheetRow => ({ cells: [null, textCell(one[language], 'mark')] })),
      { cells: [] },
      heading(text.sheetsTitle[language]),
      ...sheets.map((one): SheetRow => ({ cells: [null, textCell(one, 'bare')] })),
    ],
    state: 'visible',
    frozen: { rows: 0, columns: 0, headFrom: 0 },
    landscape: false,
    locked: true,
  };
}
