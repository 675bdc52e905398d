import { mkdtemp, mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { DeskError } from '../../assessments/text/fault.ts';
import type { Renaming } from '../../electron/documents/take-name.ts';
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

/** Refuses as often as told, as Windows does while another program has a file open, then renames. */
function refusing(code: string, times: number, platform: NodeJS.Platform = 'win32') {
  let asked = 0;
  const system: Renaming = {
    platform,
    rename: (from, to) => {
      asked += 1;
      return asked > times ? rename(from, to) : Promise.reject(Object.assign(new Error(code), { code }));
    },
  };
  return { system, asked: () => asked };
}

test('an earlier file open in another program is waited for, then named; it is untouched and nothing is left', async () => {
  const target = join(folder, '申报书.pdf');
  await writeFile(target, 'earlier');
  const codes = ['EPERM', 'EACCES', 'EBUSY'];
  const found = await Promise.all(
    codes.map(async (code) => {
      const { system, asked } = refusing(code, Infinity);
      return [await codeOf(writeAside(target, bytes, fine, undefined, system)), asked()];
    }),
  );
  expect(found).toEqual(codes.map(() => ['document.file-in-use', 6]));
  expect(await readFile(target, 'utf8')).toBe('earlier');
  expect(await readdir(folder)).toEqual(['申报书.pdf']);
});

test('a file that is let go of in time is replaced', async () => {
  const target = join(folder, 'a.pdf');
  await writeFile(target, 'earlier');
  const { system } = refusing('EBUSY', 2);
  expect(await codeOf(writeAside(target, bytes, fine, undefined, system))).toBeNull();
  expect(await readFile(target, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['a.pdf']);
});

test('a missing permission is no open file: it is said at once where waiting is of no use', async () => {
  const target = join(folder, 'a.pdf');
  await writeFile(target, 'earlier');
  const elsewhere = refusing('EACCES', Infinity, 'linux');
  expect(await codeOf(writeAside(target, bytes, fine, undefined, elsewhere.system))).toBe(
    'document.read-only',
  );
  expect(elsewhere.asked()).toBe(1);
  // Nothing of that name is there that somebody could have open.
  const held = refusing('EPERM', Infinity);
  expect(await codeOf(writeAside(join(folder, 'b.pdf'), bytes, fine, undefined, held.system))).toBe(
    'document.read-only',
  );
  expect(await readdir(folder)).toEqual(['a.pdf']);
});
