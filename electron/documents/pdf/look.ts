import type { Palette } from '../../../assessments/charts/drawing.ts';
import type { FaceName } from '../fonts.ts';

/** Millimetres in points (1/72 inch). */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/**
 * A4. Left and right are the binding and outer margins of GB/T 9704-2012 (28 and 26 mm); top and bottom are
 * a little tighter than its 37 and 35 mm, because forms and tables fill this document and not prose.
 */
export const page = {
  width: mm(210),
  height: mm(297),
  left: mm(28),
  right: mm(26),
  top: mm(30),
  bottom: mm(28),
} as const;

/** Where the type area begins on a page: sheets are printed on both sides, so the binding margin changes sides. */
export function leftOf(number: number): number {
  return number % 2 === 1 ? page.left : page.right;
}

/** Width and height of the type area. */
export const textWidth = page.width - page.left - page.right;
export const textHeight = page.height - page.top - page.bottom;

/** One accent, used for structure and for what is still open; everything reads in black and white as well. */
export const colour = {
  ink: '#1B1E23',
  mid: '#565D67',
  soft: '#737A84',
  rule: '#AEB5BF',
  hair: '#D8DCE2',
  shade: '#F4F6F8',
  band: '#E9EEF5',
  accent: '#1D3F73',
} as const;

export const chartPalette: Palette = {
  ink: colour.ink,
  quiet: colour.mid,
  rule: colour.rule,
  hair: colour.hair,
  shade: '#EEF0F3',
  tint: '#DCE5F1',
  accent: colour.accent,
  paper: '#FFFFFF',
};

/** How a text is set. `lineHeight` multiplies the font's own line height, 1.448 em for Noto SC. */
export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  readonly color: string;
  readonly lineHeight: number;
}

const style = (face: FaceName, size: number, color: string, lineHeight = 1): TextStyle => ({
  face,
  size,
  color,
  lineHeight,
});

export const type = {
  coverKicker: style('title', 18, colour.accent),
  coverTitle: style('title', 38, colour.ink, 0.95),
  coverName: style('title', 15, colour.ink),
  coverLabel: style('regular', 10, colour.mid),
  coverValue: style('regular', 10.5, colour.ink),
  contentsTitle: style('title', 20, colour.ink),
  entryNumber: style('title', 11.5, colour.accent),
  entry: style('title', 11.5, colour.ink),
  entryMinor: style('regular', 9, colour.ink),
  chapter: style('title', 17, colour.ink),
  declaration: style('title', 22, colour.ink),
  heading1: style('bold', 11, colour.accent),
  heading2: style('bold', 9.5, colour.ink),
  body: style('regular', 9.5, colour.ink, 1.12),
  prose: style('regular', 11, colour.ink, 1.24),
  proseNumber: style('regular', 11, colour.accent, 1.24),
  small: style('regular', 8, colour.mid, 1.04),
  tiny: style('regular', 7.5, colour.soft),
  tableHead: style('bold', 8.5, colour.ink),
  tableUnit: style('regular', 7.5, colour.mid),
  cell: style('regular', 9, colour.ink),
  cellQuiet: style('regular', 9, colour.mid),
  cellStrong: style('bold', 9, colour.ink),
  cellOpen: style('bold', 9, colour.accent),
  cellMinor: style('regular', 7.5, colour.mid),
  band: style('bold', 8.5, colour.accent),
  label: style('regular', 9, colour.mid),
  levelName: style('title', 24, colour.accent),
  levelScore: style('bold', 10, colour.ink),
} as const;

/** Height of one line of Noto Sans SC or Noto Serif SC, in ems (ascender 1.160, descender 0.288). */
export const lineEms = { regular: 1.448, bold: 1.448, title: 1.437 } as const;

/** Height of one line in this style, in points. */
export function lineHeight(of: TextStyle): number {
  return lineEms[of.face] * of.size * of.lineHeight;
}
