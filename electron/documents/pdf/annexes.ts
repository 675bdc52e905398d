import { deflateSync } from 'node:zlib';
import { PDFArray, PDFName, PDFRawStream, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { operands } from './annexes/page-form.ts';
import type { Matrix } from './annexes/picture.ts';
import { slotArea, strip, type PlacedSheet } from './annexes/place-sheets.ts';
import { leftOf, page as paper, textWidth } from './look.ts';

/**
 * Puts the sheets of annexes into the pages kept free for them. `before`: pages of the document before the first of
 * them. What is printed lies below what is already on the page, and nothing that runs or leads outside comes with it.
 * `pause` is called before each page and may throw to stop.
 */
export async function appendAnnexes(
  document: PDFDocument,
  sheets: readonly PlacedSheet[],
  before: number,
  pause: () => Promise<void>,
): Promise<void> {
  const pages = document.getPages();
  const embedded = new Map<PlacedSheet['drawing'], ReturnType<PlacedSheet['drawing']['embed']>>();
  const byPage = Map.groupBy(sheets, (sheet) => before + sheet.page);
  for (const [number, list] of byPage) {
    await pause();
    const page = pages[number - 1];
    if (page === undefined) throw new Error(`no page ${number}`);
    const lines = list.flatMap((sheet, index) => {
      const drawn = embedded.get(sheet.drawing) ?? sheet.drawing.embed(document.context);
      embedded.set(sheet.drawing, drawn);
      const name = `Annex${index}`;
      page.node.setXObject(PDFName.of(name), drawn.ref);
      return drawSheet(sheet, number, name, drawn.matrix);
    });
    putBelow(document, page, lines.join('\n'));
  }
}

/** The operators that draw one sheet: a white ground, the part shown of it, a fine line around. */
function drawSheet(sheet: PlacedSheet, number: number, name: string, matrix: Matrix): string[] {
  const { drawing, scale, turned, part, slot } = sheet;
  const [from, to] = part;
  const across = drawing.width * scale;
  const up = drawing.height * scale;
  const [width, height] = turned ? [up, across] : [across, up * (to - from)];
  const left = leftOf(number) + (textWidth - width) / 2;
  const top = paper.height - paper.top - slotArea(slot).top - strip.height - strip.below;
  const bottom = top - height;
  // The box of the whole drawing, of which the frame shows a part.
  const whole: Matrix = turned
    ? [0, across, -up, 0, left + up, bottom]
    : [across, 0, 0, up, left, top + from * up - up];
  const frame = operands([left, bottom, width, height]);
  return [
    'q',
    `${frame} re W n`,
    `${operands(whole)} cm`,
    `${preciseOperands(matrix)} cm`,
    `/${name} Do`,
    'Q',
    `q 0.68235 0.70980 0.74902 RG 0.4 w ${frame} re S Q`,
  ];
}

/** Scales of a large picture are small numbers. */
function preciseOperands(matrix: Matrix): string {
  return matrix
    .map((value) =>
      Number(value.toFixed(12))
        .toFixed(12)
        .replace(/\.?0+$/, ''),
    )
    .join(' ');
}

/** Puts content before what the page already draws. */
function putBelow(document: PDFDocument, page: PDFPage, content: string): void {
  const { context } = document;
  const stream = PDFRawStream.of(
    context.obj({ Filter: 'FlateDecode' }),
    deflateSync(Buffer.from(content, 'latin1')),
  );
  const contents = PDFArray.withContext(context);
  contents.push(context.register(stream));
  const present = page.node.get(PDFName.of('Contents'));
  const found = page.node.lookup(PDFName.of('Contents'));
  if (found instanceof PDFArray) for (const one of found.asArray()) contents.push(one);
  else if (present !== undefined) contents.push(present);
  page.node.set(PDFName.of('Contents'), contents);
}
