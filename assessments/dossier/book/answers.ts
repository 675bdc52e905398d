import type { Language } from '../../pack/localized.ts';
import { textCell, type SheetCell } from '../../sheets/sheet.ts';
import type { AnswersBlock } from '../dossier.ts';
import { cellLines, figureCell, wideLines, type Line } from './lines.ts';
import { bookText as text, statusText } from './text.ts';

/** Every question in a row of its own, to be sorted and filtered: points as numbers, no cells joined. */
export function answersLines(block: AnswersBlock, language: Language): Line[] {
  const { labels } = block;
  const head = [
    labels.number,
    labels.prompt,
    text.status[language],
    labels.answer,
    text.reason[language],
    labels.points,
    text.possible[language],
    text.flagged[language],
    labels.doubt,
    labels.basis ?? text.basis[language],
    labels.note,
    labels.annexes,
  ];
  return block.sections.flatMap((section) => [
    ...wideLines([section.title, section.aside ?? ''].filter((one) => one !== '').join('　'), 'heading'),
    ...cellLines(head.map((words) => textCell(words, 'head'))),
    ...section.items.flatMap((item) => {
      const [earned, possible] = pointsCells(item.points);
      return cellLines([
        textCell(item.number, 'plain', { align: 'center' }),
        textCell(item.prompt, 'strong'),
        textCell(statusText[item.status][language], 'mark'),
        textCell(item.answer, 'plain'),
        textCell(item.reason ?? '', 'quiet'),
        earned,
        possible,
        textCell(item.flagged ? labels.flagged : '', item.flagged ? 'open' : 'plain'),
        textCell(item.doubts.join('\n'), item.doubts.length === 0 ? 'plain' : 'open'),
        textCell(item.basis ?? '', 'plain'),
        textCell(item.note ?? '', 'plain'),
        textCell(item.annexes ?? '', 'plain'),
      ]);
    }),
  ]);
}

/** "3 / 4" as two numbers; other words stay as they are. */
function pointsCells(points: string | null): readonly [SheetCell, SheetCell] {
  const [, earned, possible] = /^(-?[\d.,]+) \/ ([\d.,]+)$/.exec(points ?? '') ?? [];
  return earned === undefined || possible === undefined
    ? [textCell(points ?? '', 'plain'), textCell('', 'plain')]
    : [figureCell(earned, 'plain'), figureCell(possible, 'plain')];
}
