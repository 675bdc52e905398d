import { mkdtemp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { DeskError } from '../../assessments/text/fault.ts';
import { writeAside } from '../../electron/documents/write-aside.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aside-'));
});

const bytes = new TextEncoder().encode('new');
const fine = () => Promise.resolve();
const codeOf = async (writing: Promise<void>) => {
  const error: unknown = await writing.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof DeskError ? error.fault.code : error;
};

test('the file has its name only once it is whole, and nothing is left beside it', async () => {
  const target = join(folder, '申报 材料.pdf');
  await writeAside(target, bytes, async (aside) => {
    expect(await readFile(aside, 'utf8')).toBe('new');
    expect(await readdir(folder)).toHaveLength(1);
    await expect(readFile(target)).rejects.toThrow();
  });
  expect(await readdir(folder)).toEqual(['申报 材料.pdf']);
});

test('when the check fails, the earlier file is as it was and nothing is left', async () => {
  const target = join(folder, 'a.pdf');
  await writeFile(target, 'earlier');
  const failing = () => Promise.reject(new DeskError('document.read-back'));
  expect(await codeOf(writeAside(target, bytes, failing))).toBe('document.read-back');
  expect(await readFile(target, 'utf8')).toBe('earlier');
  expect(await readdir(folder)).toEqual(['a.pdf']);
});

test('when cancelled during the check, the earlier file is as it was and nothing is left', async () => {
  const target = join(folder, 'a.pdf');
  await writeFile(target, 'earlier');
  const controller = new AbortController();
  const check = () => {
    controller.abort();
    return Promise.resolve();
  };
  expect(await codeOf(writeAside(target, bytes, check, controller.signal))).toBe('document.cancelled');
  expect(await readFile(target, 'utf8')).toBe('earlier');
  expect(await readdir(folder)).toEqual(['a.pdf']);
});

test('a folder that is gone and a name that is a folder are said as such', async () => {
  expect(await codeOf(writeAside(join(folder, 'gone', 'a.pdf'), bytes, fine))).toBe(
    'document.folder-missing',
  );
  await mkdir(join(folder, 'b.pdf'));
  expect(await codeOf(writeAside(join(folder, 'b.pdf'), bytes, fine))).toBe('document.is-folder');
  expect(await readdir(folder)).toEqual(['b.pdf']);
});
