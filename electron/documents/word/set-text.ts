import { Paragraph, TextRun, type IParagraphOptions, type ParagraphChild } from 'docx';
import { textWidth as estimatedWidth } from '../../../assessments/charts/label.ts';
import { printable } from '../printable.ts';

/** The character styles a word may have. */
export type WordStyle = 'Strong' | 'Open' | 'Muted' | 'Minor';

/** A text as runs; its line ends stay line ends. `below` begins it on a new line. */
export function runsOf(text: string, style?: WordStyle, below = false): TextRun[] {
  if (text === '') return [];
  return printable(text)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          ...(style === undefined ? {} : { style }),
          ...(index > 0 || below ? { break: 1 } : {}),
        }),
    );
}

/** A paragraph in one of the styles of styles.ts. */
export function paragraph(
  style: string,
  content: string | readonly ParagraphChild[],
  more: Omit<IParagraphOptions, 'style' | 'children' | 'text'> = {},
): Paragraph {
  return new Paragraph({
    style,
    children: typeof content === 'string' ? runsOf(content) : [...content],
    ...more,
  });
}

/** How many lines a text takes, about, at `size` points in a room of `twips`. */
export function linesOf(text: string, size: number, twips: number): number {
  const room = Math.max(size, twips / 20);
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(estimatedWidth(line, size) / room)), 0);
}

/** Whether two texts fit on one line, at `size` points in a room of `twips`. */
export function fitsLine(texts: readonly string[], size: number, twips: number): boolean {
  return texts.reduce((sum, text) => sum + estimatedWidth(text, size), 0) + 2 * size <= twips / 20;
}
