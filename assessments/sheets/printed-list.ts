import type { Language } from '../pack/localized.ts';

/** A column of a printed table; how wide it is, its texts say. */
export interface ListColumn {
  readonly title: string;
  readonly align: 'start' | 'end';
}

export interface ListTable {
  readonly columns: readonly ListColumn[];
  /** Rows under a band that names them; without one where it is null. */
  readonly groups: readonly { readonly band: string | null; readonly rows: readonly (readonly string[])[] }[];
}

/** A list to be printed, every text as it is to stand there; a line end in a cell is one on paper. */
export interface PrintedList {
  readonly language: Language;
  readonly title: string;
  /** What the list shows, and in which order. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly table: ListTable;
  /** Small tables after the list, none where there are no tables. */
  readonly annex: {
    readonly title: string;
    readonly note: string;
    readonly tables: readonly {
      readonly title: string;
      readonly table: ListTable;
      readonly note: string | null;
    }[];
  };
  /** Stands at the foot of every page. */
  readonly foot: string;
}

/** The most rows a list is printed with, some two hundred pages: more than that is for a workbook. */
export const mostPrinted = 5000;

/** Said at the end of a list in which characters stand that its fonts lack. */
export function unprintedNote(count: number, language: Language): string {
  return language === 'zh-CN'
    ? `有 ${count} 种字符是本文档的字体没有的（如表情符号），印作 □；完整的写法见 Excel 清单。`
    : `${count} ${count === 1 ? 'character' : 'characters'} that the fonts of this document lack, emoji for one, ${count === 1 ? 'is' : 'are'} printed as □; the Excel list has them as they are.`;
}
