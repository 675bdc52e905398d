import type { Slot } from '../answering/answer.ts';
import type { Language } from '../pack/localized.ts';

/** The name every workbook carries in its hidden sheet, and the newest version of its form this app reads. */
export const workbookFormat = 'readiness-desk/workbook';
export const workbookFormatVersion = 1;

/** The hidden sheet with what a reader must know. Found by its content, whatever it is called. */
export const machineSheetName = '_readiness';

/** The columns of a sheet with questions, in their order. The last three are for the app alone. */
export const columnIds = [
  'number',
  'title',
  'meaning',
  'answer',
  'unit',
  'special',
  'reason',
  'note',
  'status',
  'key',
  'base',
  'shown',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** The columns a colleague fills in. */
export const openColumns = ['answer', 'special', 'reason', 'note'] as const satisfies readonly ColumnId[];

/** What a column carries in the hidden first row, so that it is found after columns were moved. */
export function columnMark(id: ColumnId): string {
  return `#${id}`;
}

/** What stands before the name of whoever filled the workbook in, in a hidden column of the cover. */
export const filledByMark = '#filled-by';

/** What a row is about: a slot, or a thing to tick of the question in a slot. */
export function rowKey(slot: Slot, tick?: string): string {
  return tick === undefined ? slot : `${slot}#${tick}`;
}

/** The sheets by what they hold: the cover, a questionnaire by its id, the raw figures. */
export type SheetId = 'cover' | 'figures' | `pack:${string}`;

/** Everything the hidden sheet says about a workbook. */
export interface WorkbookMarks {
  readonly assessmentId: string;
  /** Title and enterprise when it was written; to tell one workbook from another in words. */
  readonly title: string;
  readonly enterprise: string;
  /** ISO instant. */
  readonly exportedAt: string;
  readonly appVersion: string;
  readonly language: Language;
  readonly packs: readonly { readonly id: string; readonly edition: string; readonly sha256: string }[];
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** The slot of every question and figure asked, by sheet. */
  readonly rows: readonly { readonly sheet: string; readonly slot: string }[];
}

/** The rows of the hidden sheet. */
export function markRows(marks: WorkbookMarks): readonly (readonly string[])[] {
  return [
    [workbookFormat, String(workbookFormatVersion)],
    ['assessment', marks.assessmentId, marks.title, marks.enterprise],
    ['written', marks.exportedAt, marks.appVersion, marks.language],
    ...marks.packs.map((pack) => ['pack', pack.id, pack.edition, pack.sha256]),
    ...marks.sheets.map((sheet) => ['sheet', sheet.id, sheet.name]),
    ...marks.rows.map((row) => ['row', row.sheet, row.slot]),
  ];
}

/** Reads the rows of the hidden sheet; null where they are not complete. */
export function readMarks(rows: readonly (readonly string[])[]): WorkbookMarks | null {
  const all = (name: string) => rows.filter((row) => row[0] === name);
  const [assessment] = all('assessment');
  const [written] = all('written');
  const [, assessmentId = '', title = '', enterprise = ''] = assessment ?? [];
  const [, exportedAt = '', appVersion = '', language = ''] = written ?? [];
  if (assessmentId === '' || exportedAt === '' || (language !== 'zh-CN' && language !== 'en')) return null;
  return {
    assessmentId,
    title,
    enterprise,
    exportedAt,
    appVersion,
    language,
    packs: all('pack').map(([, id = '', edition = '', sha256 = '']) => ({ id, edition, sha256 })),
    sheets: all('sheet').map(([, id = '', name = '']) => ({ id, name })),
    rows: all('row').map(([, sheet = '', slot = '']) => ({ sheet, slot })),
  };
}
