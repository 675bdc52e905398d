import { readFile } from 'node:fs/promises';
import type { Book } from '../../../assessments/sheets/sheet.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import { sha256 } from '../sha256.ts';
import { writeAside } from '../write-aside.ts';
import { compareBook } from './compare-book.ts';
import type { WrittenBook } from './protocol.ts';
import { readBook } from './read-book.ts';
import { writeBook } from './write-book.ts';

/**
 * Writes a book as .xlsx to `target`: aside first, read back and compared cell by cell, then under its name.
 * `begin` is called before each step. Throws a DeskError with a `document.…` fault; on any failure and on abort no
 * file is left and an earlier one is as it was. `seal` may put more into the file, and `check` look at what it became.
 */
export async function saveBook(
  book: Book,
  target: string,
  begin: (step: 'layout' | 'write' | 'read-back') => Promise<void>,
  signal?: AbortSignal,
  more?: {
    readonly seal: (bytes: Uint8Array) => Promise<Uint8Array>;
    readonly check: (file: string) => Promise<void>;
  },
): Promise<WrittenBook> {
  await begin('layout');
  const written = await writeBook(book);
  const bytes = more === undefined ? written : await more.seal(written);
  await begin('write');
  const check = async (file: string): Promise<void> => {
    await begin('read-back');
    const difference = compareBook(book, await readBook(await readFile(file)));
    if (difference !== null) throw new DeskError('document.read-back', { difference });
    await more?.check(file);
  };
  await writeAside(target, bytes, check, signal);
  return {
    bytes: bytes.length,
    sheets: book.sheets.filter((sheet) => sheet.state === 'visible').length,
    sha256: sha256(bytes),
  };
}
