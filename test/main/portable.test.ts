import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { portableFolder, portableProfile } from '../../electron/portable.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'readiness-portable-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Where the data of a program lies on a system on which only the named files are there. */
function found(
  platform: NodeJS.Platform,
  executable: string,
  there: readonly string[],
  env: NodeJS.ProcessEnv = {},
): string | null {
  return portableFolder({ platform, executable, env, exists: (file) => there.includes(file) });
}

test('the folder beside the program makes it portable, on every system', () => {
  const linux = '/media/盘 一/readiness-desk/readiness-desk';
  const beside = '/media/盘 一/readiness-desk/readiness-data';
  expect(found('linux', linux, [beside])).toBe(beside);
  expect(found('linux', linux, ['/media/盘 一/readiness-data'])).toBeNull();
  const mac = '/Volumes/盘/Readiness Desk.app/Contents/MacOS/Readiness Desk';
  expect(found('darwin', mac, ['/Volumes/盘/readiness-data'])).toBe('/Volumes/盘/readiness-data');
  const windows = 'E:\\就绪\\Readiness Desk.exe';
  expect(found('win32', windows, ['E:\\就绪\\readiness-data'])).toBe('E:\\就绪\\readiness-data');
  expect(found('win32', windows, [])).toBeNull();
});

test('beside a program its installer has set up it counts for nothing: an update would take it away', () => {
  const folder = 'C:\\Users\\王\\AppData\\Local\\Programs\\Readiness Desk';
  const there = [`${folder}\\readiness-data`, `${folder}\\Uninstall Readiness Desk.exe`];
  expect(found('win32', `${folder}\\Readiness Desk.exe`, there)).toBeNull();
});

test('the portable program for Windows is always portable, with its data beside the file the user sees', () => {
  const unpacked = 'C:\\Users\\王\\AppData\\Local\\Temp\\2abc\\Readiness Desk.exe';
  const names = (name: string): NodeJS.ProcessEnv => ({
    PORTABLE_EXECUTABLE_DIR: 'E:\\',
    PORTABLE_EXECUTABLE_APP_FILENAME: name,
  });
  for (const name of ['readiness-desk', 'Readiness Desk'])
    expect(found('win32', unpacked, [], names(name))).toBe('E:\\readiness-data');
  // Started by a portable program of somebody else, whose names it has inherited.
  expect(found('win32', unpacked, [], names('other'))).toBeNull();
});

test('an AppImage has its data beside its file, and takes nobody else’s file for its own', () => {
  const inside = '/tmp/.mount_read1/readiness-desk';
  const env = { APPIMAGE: '/media/盘/readiness-desk.AppImage', APPDIR: '/tmp/.mount_read1' };
  expect(found('linux', inside, ['/media/盘/readiness-data'], env)).toBe('/media/盘/readiness-data');
  expect(found('linux', '/opt/desk/readiness-desk', ['/media/盘/readiness-data'], env)).toBeNull();
});

test('the profile lies on the stick, and leaves nothing of the trial behind', () => {
  const folder = path.join(scratch, 'stick', 'readiness-data');
  expect(portableProfile(folder, path.join(scratch, 'home'))).toBe(path.join(folder, 'profile'));
  expect(readdirSync(path.join(folder, 'profile'))).toEqual([]);
});

test('where the stick cannot take a profile, each stick has one of its own with the user', () => {
  const home = path.join(scratch, 'home');
  // A file stands where the folder would have to be: that fails for root, too.
  const [one, other] = ['/dev/null/one', '/dev/null/other'].map((folder) => portableProfile(folder, home));
  expect(path.dirname(one ?? '')).toBe(path.join(home, 'portable'));
  expect(one).toBe(portableProfile('/dev/null/one', home));
  expect(other).not.toBe(one);
  expect(existsSync(home)).toBe(false);
});

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a stick that is write-protected is left as it is',
  () => {
    const folder = path.join(scratch, 'protected');
    mkdirSync(folder, { mode: 0o555 });
    expect(portableProfile(folder, scratch)).toMatch(/portable/);
    chmodSync(folder, 0o755);
    expect(readdirSync(folder)).toEqual([]);
  },
);
