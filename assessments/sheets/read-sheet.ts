/** What was found in a cell. A formula is told apart and never taken for its result. */
export type FoundContent =
  | { readonly kind: 'text'; readonly text: string }
  /** `value`: as calculated with, at most 15 digits, decimal text. `percent`: shown as per cent. */
  | { readonly kind: 'number'; readonly value: string; readonly percent: boolean }
  /** A day, ISO; `time` says that a time of day stands with it. */
  | { readonly kind: 'date'; readonly day: string; readonly time: boolean }
  | { readonly kind: 'truth'; readonly value: boolean }
  /** `result`: the number it came to when it was last saved, for those who compare; null where it was none. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result: string | null }
  /** `#N/A` and the like. */
  | { readonly kind: 'error'; readonly text: string };

/** A cell that is not empty; row and column from 1. */
export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly content: FoundContent;
}

/** Cells joined into one, corners included. */
export interface FoundMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface FoundSheet {
  readonly name: string;
  readonly cells: readonly FoundCell[];
  readonly merges: readonly FoundMerge[];
}

/** A workbook as it was read, whoever wrote it: plain JSON, nothing in it runs. */
export interface FoundBook {
  readonly sheets: readonly FoundSheet[];
}

/** The address of a cell, `E12`. */
export function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
