import type { Column, HeadingBlock } from './dossier.ts';

/** A column of a table. `width`: its share of the text width. */
export function column(
  title: string,
  width: number,
  align: Column['align'] = 'start',
  unit: string | null = null,
): Column {
  return { title, unit, align, width };
}

/** The name of a table that is not the first under its heading: paper prints no title of a table by itself. */
export function tableHeading(title: string): HeadingBlock {
  return { kind: 'heading', level: 2, number: null, text: title, aside: null };
}
