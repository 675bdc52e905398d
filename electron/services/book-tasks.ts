import type { FoundBook } from '../../assessments/sheets/read-sheet.ts';
import type { Book } from '../../assessments/sheets/sheet.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { FromBooks, ToBooks, WrittenBook } from '../documents/excel/protocol.ts';
import { removeUnfinished, type Spawn } from './process-work.ts';

/** Excel files are read and written in processes of their own: a hostile one can be ended, and nothing waits for it. */
export interface BookTasks {
  /** Throws `document.…` faults; an earlier file is replaced only by a finished one, read back and compared. */
  readonly write: (book: Book, target: string) => Promise<WrittenBook>;
  /** Throws `workbook.…` and `file.…` faults. */
  readonly read: (file: string) => Promise<FoundBook>;
}

/** `patienceMs`: how long one file may take before its process is ended. */
export function createBookTasks(input: {
  readonly spawn: Spawn<ToBooks, FromBooks>;
  readonly patienceMs: number;
}): BookTasks {
  const ask = (message: ToBooks): Promise<FromBooks> =>
    new Promise((resolve, reject) => {
      const worker = input.spawn(
        (said) => (clearTimeout(timer), resolve(said)),
        () => (clearTimeout(timer), reject(new DeskError('store.job-ended'))),
      );
      const timer = setTimeout(() => {
        reject(new DeskError(message.kind === 'read-book' ? 'workbook.too-slow' : 'store.job-ended'));
        worker.kill();
      }, input.patienceMs);
      worker.tell(message);
    });
  return {
    write: async (book, target) => {
      try {
        const said = await ask({ kind: 'write-book', book, target });
        if (said.kind === 'wrote-book') return said.written;
        throw said.kind === 'refused-book' ? DeskError.of(said.fault) : new DeskError('store.job-ended');
      } catch (error) {
        removeUnfinished(target);
        throw error;
      }
    },
    read: async (file) => {
      const said = await ask({ kind: 'read-book', file });
      if (said.kind === 'found-book') return said.book;
      throw said.kind === 'refused-book' ? DeskError.of(said.fault) : new DeskError('store.job-ended');
    },
  };
}
