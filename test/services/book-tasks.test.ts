import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Book } from '../../assessments/sheets/sheet.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { answerBooks } from '../../electron/documents/excel/answer-books.ts';
import type { FromBooks, ToBooks } from '../../electron/documents/excel/protocol.ts';
import { createBookTasks } from '../../electron/services/book-tasks.ts';
import type { Spawn } from '../../electron/services/process-work.ts';
import { newFolder, removeFolders } from './place.ts';

afterEach(removeFolders);

/** The real document code, in this process instead of its own. */
const inProcess: Spawn<ToBooks, FromBooks> = (heard) => ({
  tell: (message) => void answerBooks(message).then(heard),
  kill: () => undefined,
});

const book: Book = {
  title: '表',
  language: 'zh-CN',
  sheets: [
    {
      name: '表',
      columns: [{ width: 10 }],
      rows: [{ cells: [{ content: { kind: 'text', text: '=1+1' }, look: 'plain' }] }],
      state: 'visible',
      frozen: { rows: 0, columns: 0, headFrom: 0 },
      landscape: false,
      locked: false,
    },
  ],
  lists: {},
  foot: '',
  day: '2026-03-02',
};

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DeskError ? error.fault.code : String(error)),
  );

describe('Excel files in a process of their own', () => {
  test('are written and read', async () => {
    const file = path.join(newFolder(), '表.xlsx');
    const tasks = createBookTasks({ spawn: inProcess, patienceMs: 20_000 });
    expect((await tasks.write(book, file)).sheets).toBe(1);
    const { sheets } = await tasks.read(file);
    expect(sheets[0]?.cells).toEqual([{ row: 1, column: 1, content: { kind: 'text', text: '=1+1' } }]);
  });

  test('one that takes too long is ended, and the process with it', async () => {
    let killed = 0;
    const silent: Spawn<ToBooks, FromBooks> = () => ({ tell: () => undefined, kill: () => (killed += 1) });
    const tasks = createBookTasks({ spawn: silent, patienceMs: 20 });
    expect(await codeOf(tasks.read('x.xlsx'))).toBe('workbook.too-slow');
    expect(killed).toBe(1);
  });

  test('a process that dies leaves the earlier file as it was and nothing of its own', async () => {
    const folder = newFolder();
    const file = path.join(folder, '表.xlsx');
    writeFileSync(file, 'earlier');
    const dying: Spawn<ToBooks, FromBooks> = (_, ended) => ({
      tell: () => {
        writeFileSync(path.join(folder, '.表.xlsx.0123456789ab.part'), 'half');
        ended();
      },
      kill: () => undefined,
    });
    const tasks = createBookTasks({ spawn: dying, patienceMs: 20_000 });
    expect(await codeOf(tasks.write(book, file))).toBe('store.job-ended');
    expect(readFileSync(file, 'utf8')).toBe('earlier');
    expect(readdirSync(folder)).toEqual(['表.xlsx']);
  });

  test.each([
    ['a file that is not there', 'missing.xlsx', 'file.missing'],
    ['a folder', '.', 'file.not-readable'],
  ])('%s is named', async (_, name, code) => {
    const tasks = createBookTasks({ spawn: inProcess, patienceMs: 20_000 });
    expect(await codeOf(tasks.read(path.join(newFolder(), name)))).toBe(code);
  });

  test('a folder that is gone is named, and nothing is made', async () => {
    const target = path.join(newFolder(), 'gone', '表.xlsx');
    const tasks = createBookTasks({ spawn: inProcess, patienceMs: 20_000 });
    expect(await codeOf(tasks.write(book, target))).toBe('document.folder-missing');
    expect(existsSync(path.dirname(target))).toBe(false);
  });
});
