import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Mount } from './services/keeping/folder-danger.ts';
import { readMacMounts, readProcMounts, readWindowsShares } from './services/keeping/read-mounts.ts';

const patienceMs = 5_000;

/**
 * The file systems attached to this computer, as far as the system tells. Asked once; what cannot be found out
 * counts as nothing, for a warning that is missing must not keep the app from starting.
 */
export function findMounts(): () => readonly Mount[] {
  let known: readonly Mount[] = [];
  void listMounts().then((mounts) => {
    known = mounts;
  });
  return () => known;
}

async function listMounts(): Promise<readonly Mount[]> {
  try {
    switch (process.platform) {
      case 'linux':
        return readProcMounts(readFileSync('/proc/mounts', 'utf8'));
      case 'darwin':
        return readMacMounts(await said('/sbin/mount', []));
      case 'win32':
        return readWindowsShares(await said('net.exe', ['use']));
      default:
        return [];
    }
  } catch {
    return [];
  }
}

async function said(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args, { timeout: patienceMs, windowsHide: true });
  return stdout;
}
