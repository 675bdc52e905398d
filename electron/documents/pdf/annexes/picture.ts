import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';

/**
 * Something that can be drawn on a page: a picture, or one page of a foreign PDF. Sizes are in points as it stands
 * upright: a picture's as large as it may be drawn without becoming coarse.
 */
export interface Drawable {
  readonly width: number;
  readonly height: number;
  /**
   * Puts it into a document. `matrix` takes what is drawn to a box one by one, which the page then makes as large as it
   * is to be.
   */
  readonly embed: (context: PDFContext) => { readonly ref: PDFRef; readonly matrix: Matrix };
}

/** The operands of `cm`: from what is drawn to a box one by one, its lower left corner at the origin. */
export type Matrix = readonly [number, number, number, number, number, number];

/** How a picture lies in its file (EXIF 2.32, orientation 1 to 8), as a matrix from the unit square to itself. */
export const orientations: readonly Matrix[] = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
];

/** Pictures are drawn no larger than this many pixels an inch make them: 96, as a screen does. */
export const pointsPerPixel = 72 / 96;

/** More pixels than this are refused by the header, before anything is decoded: a drawing a metre wide has fewer. */
export const mostPixels = 100_000_000;
