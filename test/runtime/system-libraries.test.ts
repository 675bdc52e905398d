import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureSystemLibraries, missingPackages, type HostSystem } from '../../build/system-libraries.ts';

let programs: string;
beforeEach(() => {
  programs = mkdtempSync(path.join(tmpdir(), 'readiness-programs-'));
});
afterEach(() => rmSync(programs, { recursive: true, force: true }));

const allLibraries = ['libgtk-3.so.0', 'libnss3.so', 'libasound.so.2', 'libgbm.so.1', 'libXss.so.1'];

/** A Debian machine with an ordinary user, these libraries and the programs in `programs`. */
function debian(libraries: readonly string[], change: Partial<HostSystem> = {}): HostSystem {
  return {
    isDebian: true,
    isRoot: false,
    searchPath: programs,
    libraries: async () => libraries.map((name) => `\t${name} (libc6,x86-64) => /usr/lib/${name}`).join('\n'),
    hasPackage: async (name) => !name.endsWith('t64'),
    ...change,
  };
}

function addProgram(name: string): void {
  writeFileSync(path.join(programs, name), '');
  chmodSync(path.join(programs, name), 0o755);
}

test('an ordinary user is told the one command that installs what is missing, and nothing more', async () => {
  const system = debian(['libnss3.so', 'libgbm.so.1', 'libXss.so.1']);
  await expect(ensureSystemLibraries({ virtualDisplay: true, tests: true }, system)).rejects.toThrow(
    'sudo apt-get update && sudo apt-get install -y --no-install-recommends ' +
      'libgtk-3-0 libasound2 xvfb poppler-utils qpdf zbar-tools age expect strace iproute2 g++',
  );
});

test('a newer Debian is told its own names of the packages', async () => {
  const system = debian(['libnss3.so', 'libgbm.so.1', 'libXss.so.1'], { hasPackage: async () => true });
  expect(await missingPackages({}, system)).toEqual(['libgtk-3-0t64', 'libasound2t64']);
});

test('where everything is there, no package list is read', async () => {
  addProgram('Xvfb');
  const hasPackage = async (name: string): Promise<boolean> => {
    throw new Error(`asked for ${name}`);
  };
  const system = debian(allLibraries, { hasPackage });
  await expect(ensureSystemLibraries({ virtualDisplay: true }, system)).resolves.toBeUndefined();
});

test('a library counts only under its whole name', async () => {
  const others = allLibraries.map((name) => (name === 'libnss3.so' ? 'libnss3.so.extra' : name));
  expect(await missingPackages({}, debian(others))).toEqual(['libnss3']);
});

test('other systems are left alone', async () => {
  const system = debian([], { isDebian: false });
  await expect(ensureSystemLibraries({ virtualDisplay: true, tests: true }, system)).resolves.toBeUndefined();
});
