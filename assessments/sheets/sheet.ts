import type { Language } from '../pack/localized.ts';

/** What stands in a cell. A formula is one of ours alone: text of users is `text`, whatever it begins with. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  /** `value`: exact decimal text. */
  | { readonly kind: 'number'; readonly value: string; readonly shown: NumberLook }
  /** A day: ISO, shown in the language of the book. */
  | { readonly kind: 'date'; readonly day: string }
  /** A total the sheet works out itself. `value`: what it comes to as the sheet is written, exact decimal text. */
  | {
      readonly kind: 'sum';
      readonly formula: string;
      readonly value: string;
      readonly shown: Exclude<NumberLook, 'as-is'>;
    }
  /** `shown` is what it comes to as the sheet is written. */
  | { readonly kind: 'formula'; readonly formula: string; readonly shown: string };

/** `as-is`: with the digits there are. Else with so many after the point, thousands apart or not. */
export type NumberLook =
  | 'as-is'
  | {
      readonly decimals: number;
      readonly grouped: boolean;
      /** Stands before and behind the number and is no part of it: CNY, 万元. */
      readonly before?: string;
      readonly after?: string;
      /** Shown times a hundred with the sign of per cent. */
      readonly percent?: boolean;
      /** With its sign also above zero. */
      readonly signed?: boolean;
    };

/** What a person may put into an open cell; a program that shows the sheet says so and refuses the rest. */
export type Entry =
  /** One of the texts of a list of the book, by its name. */
  | { readonly kind: 'list'; readonly list: string }
  | {
      readonly kind: 'number';
      readonly integer: boolean;
      readonly min: number | null;
      readonly max: number | null;
    }
  | { readonly kind: 'text'; readonly longest: number };

/**
 * How a cell looks. `input` is one to fill in; `mark` a state that begins with ✓, ○, ？ or ！ and takes its colour
 * from that sign; `open` something still to do.
 */
export type CellLook =
  | 'title'
  | 'subtitle'
  | 'head'
  | 'input-head'
  | 'band'
  | 'heading'
  /** Text beside no table. */
  | 'bare'
  | 'plain'
  | 'strong'
  | 'quiet'
  | 'input'
  | 'open'
  | 'mark'
  | 'total';

export interface SheetCell {
  readonly content: CellContent | null;
  readonly look: CellLook;
  readonly align?: 'start' | 'end' | 'center';
  /** Steps to the right. */
  readonly indent?: number;
  /** Columns it is joined over, itself included; the cells beside it are left out of the row. */
  readonly span?: number;
  readonly entry?: { readonly rule: Entry; readonly title: string; readonly says: string };
}

export interface SheetRow {
  /** Null leaves a cell empty and without a look. */
  readonly cells: readonly (SheetCell | null)[];
  readonly hidden?: boolean;
}

export interface SheetColumn {
  /** In widths of a digit; a Chinese character takes two. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface Sheet {
  /** At most 31 characters, without any of \ / ? * [ ] :, and no other sheet's. See `sheetNames`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** `hidden` sheets are for the app alone. */
  readonly state: 'visible' | 'hidden';
  /** Rows and columns that stay in sight; the rows are repeated on every printed page from `headFrom` on. */
  readonly frozen: { readonly rows: number; readonly columns: number; readonly headFrom: number };
  readonly landscape: boolean;
  /** Only cells that look `input` can be changed until the user unlocks the sheet; no password. */
  readonly locked: boolean;
}

/** A workbook as plain JSON: the one form every Excel file is written from. */
export interface Book {
  readonly title: string;
  readonly language: Language;
  readonly sheets: readonly Sheet[];
  /** Choices offered in cells, by name. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** What stands at the foot of every printed page, left of the page number. */
  readonly foot: string;
  /** ISO date the file says it was made on. */
  readonly day: string;
}

/** The hidden sheet a writer adds for the lists of a book. */
export const listsSheetName = '_lists';

/** The most characters a cell holds, in UTF-16 units. */
export const longestText = 32_767;

/** A cell of text. */
export function textCell(
  text: string,
  look: CellLook,
  more: Omit<Partial<SheetCell>, 'content' | 'look'> = {},
): SheetCell {
  return { content: text === '' ? null : { kind: 'text', text }, look, ...more };
}

/**
 * A cell of a number given as exact decimal text. One that a spreadsheet would not keep to the last digit (it
 * calculates with 15) becomes text, so that nothing is rounded behind the user's back.
 */
export function numberCell(
  value: string,
  look: CellLook,
  shown: NumberLook,
  more: Omit<Partial<SheetCell>, 'content' | 'look'> = {},
): SheetCell {
  return isKept(value)
    ? { content: { kind: 'number', value, shown }, look, ...more }
    : textCell(value, look, more);
}

/** Whether a decimal survives as a number of a spreadsheet. */
export function isKept(decimal: string): boolean {
  const digits = decimal.replace(/^-/, '').replace('.', '').replace(/^0+/, '');
  return digits.length <= 15;
}
