import { open } from 'node:fs/promises';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { FromBooks, ToBooks } from './protocol.ts';

const megabyte = 1024 * 1024;
const largestMegabytes = 50;

/** Whether a message to the document worker is about Excel files. */
export function isAboutBooks(message: { readonly kind: string }): message is ToBooks {
  return message.kind === 'write-book' || message.kind === 'read-book';
}

/** Answers one question about an Excel file; never throws. */
export async function answerBooks(message: ToBooks): Promise<FromBooks> {
  try {
    if (message.kind === 'read-book') {
      const bytes = await readCapped(message.file);
      // The library is large and only needed here.
      const { readBook } = await import('./read-book.ts');
      return { kind: 'found-book', book: await readBook(bytes) };
    }
    const { saveBook } = await import('./save-book.ts');
    const written = await saveBook(message.book, message.target, () => Promise.resolve());
    return { kind: 'wrote-book', written };
  } catch (error) {
    if (error instanceof DeskError) return { kind: 'refused-book', fault: error.fault };
    const code = message.kind === 'read-book' ? 'workbook.not-a-workbook' : 'document.write-failed';
    return { kind: 'refused-book', fault: { code, values: { reason: String(error) } } };
  }
}

/** The bytes of an ordinary file of a size a workbook may have. */
async function readCapped(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new DeskError(detail === 'ENOENT' ? 'file.missing' : 'file.not-readable', { file, detail });
  });
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new DeskError('file.not-readable', { file, detail: '' });
    if (found.size > largestMegabytes * megabyte)
      throw new DeskError('workbook.too-much', { most: largestMegabytes });
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
