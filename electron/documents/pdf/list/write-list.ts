import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { Spoken } from '../../../../assessments/dossier/reading-order.ts';
import type { ListTable, PrintedList } from '../../../../assessments/sheets/printed-list.ts';
import { DeskError } from '../../../../assessments/text/fault.ts';
import { compareText } from '../../compare-text.ts';
import { openFacesWith, type FontFiles, type OwnFonts } from '../../fonts.ts';
import { comparable } from '../../printable.ts';
import { readPages } from '../../read-back.ts';
import { sha256 } from '../../sha256.ts';
import { cancelled, writeAside } from '../../write-aside.ts';
import type { WrittenDossier } from '../../write-dossier.ts';
import { printedList } from './printed-list.ts';
import { renderList, type ListStep } from './render-list.ts';

/** A list to be written as PDF. */
export interface ListJob {
  readonly list: PrintedList;
  /** Absolute path; an earlier file there is replaced only by a finished, checked one. */
  readonly target: string;
  readonly fonts: FontFiles;
  readonly ownFonts?: OwnFonts | undefined;
}

/** The steps of writing a list, in order. */
export type WritingList = ListStep | 'write' | 'read-back';

/**
 * Writes a list as PDF: aside, read back with a second library and compared text by text, then under its name. The
 * same list gives the same bytes. Throws a DeskError with a `document.…` fault; on any failure and on abort no file is
 * left and an earlier one is as it was.
 */
export async function writeList(
  { list: given, target, fonts, ownFonts }: ListJob,
  tell: (step: WritingList, done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<WrittenDossier> {
  const pause = async (): Promise<void> => {
    await setImmediate();
    if (signal?.aborted === true) throw cancelled();
  };
  const faces = await openFacesWith(fonts, ownFonts ?? {});
  const { list, note } = printedList(given, faces);
  const { document, margins } = await renderList({ list, note, faces, tell, pause });
  tell('write', 0, 0);
  await pause();
  const bytes = await document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
  const check = async (file: string): Promise<void> => {
    tell('read-back', 0, 0);
    await pause();
    const difference = differenceOf(await readPages(await readFile(file)), list, note, margins);
    if (difference !== null) throw new DeskError('document.read-back', { difference });
  };
  await writeAside(target, bytes, check, signal);
  return { bytes: bytes.length, pages: margins.length, sha256: sha256(bytes) };
}

/** Where what was read differs from the list, or null. */
function differenceOf(
  pages: readonly { readonly whole: string }[],
  list: PrintedList,
  note: string | null,
  margins: readonly string[],
): string | null {
  if (pages.length !== margins.length) return `${pages.length} / ${margins.length}`;
  const bodies: string[] = [];
  for (const [index, { whole }] of pages.entries()) {
    const margin = comparable(margins[index] ?? '');
    if (!whole.endsWith(margin)) return `${index + 1}: ${margins[index] ?? ''}`;
    bodies.push(whole.slice(0, whole.length - margin.length));
  }
  return compareText(spokenOf(list, note), bodies);
}

/** Everything a list says in the order it is read. */
function spokenOf(list: PrintedList, note: string | null): Spoken[] {
  const plain = (text: string): Spoken => ({ kind: 'text', text, place: [list.title], repeats: [] });
  const ofTable = (table: ListTable): Spoken[] => {
    const heads = table.columns.map(({ title }) => title);
    const inside = (text: string, place: string): Spoken => ({
      kind: 'text',
      text,
      place: [list.title, place],
      repeats: heads,
    });
    return [
      ...heads.map(plain),
      ...table.groups.flatMap(({ band, rows }) => [
        ...(band === null ? [] : [inside(band, band)]),
        ...rows.flatMap((row) => row.map((one) => inside(one, row[0] ?? ''))),
      ]),
    ];
  };
  const { annex } = list;
  return [
    plain(list.title),
    ...list.facts.flatMap(({ label, text }) => [plain(label), plain(text)]),
    ...ofTable(list.table),
    ...(note === null ? [] : [plain(note)]),
    ...(annex.tables.length === 0 ? [] : [plain(annex.title), plain(annex.note)]),
    ...annex.tables.flatMap(({ title, table, note: few }) => [
      plain(title),
      ...ofTable(table),
      ...(few === null ? [] : [plain(few)]),
    ]),
  ];
}
