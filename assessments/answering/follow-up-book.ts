import { keepable } from '../sheets/keepable.ts';
import { sheetNames } from '../sheets/sheet-names.ts';
import { textCell, type Book, type CellLook, type SheetCell } from '../sheets/sheet.ts';
import { say } from '../text/say.ts';
import { factsOfList, followUpTexts as text, type FollowUpInput } from './follow-up-print.ts';
import { sayFollowUp } from './say-follow-up.ts';

/**
 * What is still to be sent, as a sheet to print or to send: one row a question, with room for the day it is done. On paper the
 * head of the table stands on every page.
 */
export function followUpBook(input: FollowUpInput): Book {
  const { enterprise, list, language, today } = input;
  const columns = [
    { title: text.number, width: 6 },
    { title: text.question, width: 44 },
    { title: text.why, width: 26 },
    { title: text.send, width: 40 },
    { title: text.whom, width: 18 },
    { title: text.note, width: 26 },
    { title: text.done, width: 18 },
  ];
  const cell = (words: string, look: CellLook): SheetCell => textCell(keepable(words), look);
  const across = (words: string, look: CellLook) => ({
    cells: [textCell(keepable(words), look, { span: columns.length })],
  });
  const rows = list.map((one, place) => {
    const said = sayFollowUp(one, language);
    return {
      cells: [
        textCell(String(place + 1), 'plain', { align: 'center' as const }),
        cell(said.question, 'plain'),
        cell(said.reasons.map(({ words }) => words).join('\n'), 'plain'),
        cell(said.send.join('\n'), 'plain'),
        cell(said.whom, 'plain'),
        cell(said.note, 'plain'),
        cell('', 'plain'),
      ],
    };
  });
  const heads = [
    across(text.title[language], 'title'),
    across(
      factsOfList(input)
        .map(({ label, text: words }) => say(text.labelled, language, { label, words }))
        .join(language === 'zh-CN' ? '　' : '   '),
      'subtitle',
    ),
    { cells: columns.map(({ title }) => cell(title[language], 'head')) },
  ];
  return {
    title: `${text.title[language]} ${enterprise}`.trim(),
    language,
    sheets: [
      {
        name: sheetNames([text.title[language]])[0] ?? '1',
        columns: columns.map(({ width }) => ({ width })),
        rows: [
          ...heads,
          ...(list.length === 0 ? [across(text.none[language], 'bare')] : rows),
          across(text.own[language], 'bare'),
        ],
        state: 'visible',
        frozen: { rows: heads.length, columns: 0, headFrom: heads.length - 1 },
        landscape: true,
        locked: false,
      },
    ],
    lists: {},
    foot: keepable(`${text.title[language]} · ${enterprise}`),
    day: today,
  };
}
