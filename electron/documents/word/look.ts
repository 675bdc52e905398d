import type { Language } from '../../../assessments/pack/localized.ts';

/** Millimetres in twips (1/1440 inch), the unit of lengths in a Word file. */
export function mm(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Points in twips. */
export function pt(points: number): number {
  return Math.round(points * 20);
}

/**
 * A4 with the margins of GB/T 9704-2012: 37 mm above, 35 below, 28 on the binding side, 26 outside. The page number
 * stands 7 mm below the text.
 */
export const page = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  bottom: mm(35),
  left: mm(28),
  right: mm(26),
  header: mm(22),
  footer: mm(22),
} as const;

/** Width of the text, in twips. */
export const textWidth = page.width - page.left - page.right;

/**
 * The faces of GB/T 9704 by the names Windows and WPS know them by, and what to take where one is not installed. A
 * Word file names its fonts and does not carry them, so that the office which edits it sets it in its own.
 */
export const fonts = [
  { role: 'title', name: '方正小标宋简体', instead: '华文中宋', panose: '02010601030101010101' },
  { role: 'heading', name: '黑体', instead: 'SimHei', panose: '02010609060101010101' },
  { role: 'kai', name: '楷体', instead: '楷体_GB2312', panose: '02010609060101010101' },
  { role: 'body', name: '仿宋', instead: '仿宋_GB2312', panose: '02010609060101010101' },
] as const;
export type FontRole = (typeof fonts)[number]['role'];

/** The Latin letters and figures beside each of them. */
const latin: Readonly<Record<FontRole, string>> = {
  title: 'Times New Roman',
  heading: 'Arial',
  kai: 'Times New Roman',
  body: 'Times New Roman',
};

/** The fonts of a role: for ideographs, and for Latin letters. */
export function fontsOf(role: FontRole): { readonly eastAsia: string; readonly ascii: string } {
  const font = fonts.find((one) => one.role === role);
  return { eastAsia: font?.name ?? '宋体', ascii: latin[role] };
}

/** Everything is black; what is quiet is grey, tints are light enough to copy and to stamp on. */
export const colour = {
  ink: '000000',
  quiet: '595959',
  rule: '7F7F7F',
  hair: 'BFBFBF',
  shade: 'F2F2F2',
  band: 'E8ECF2',
} as const;

/** What every block is set with. */
export interface Setting {
  readonly language: Language;
}
