import { constants } from 'node:fs';
import { access, rename, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { DeskError } from '../../assessments/text/fault.ts';

/** The system that renames; tests put one here that refuses as Windows does. */
export interface Renaming {
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly platform: NodeJS.Platform;
}

const thisSystem: Renaming = { rename, platform: process.platform };

/** How often a name is tried for, and the milliseconds between two tries. */
const tries = 6;
const between = 200;

/**
 * Gives a finished file, or a folder, its name, replacing an earlier file. Scanners hold a new file open for a moment
 * on Windows, and viewers an earlier one: it waits for a second, then throws `document.file-in-use` where another
 * program has the earlier file, and what the system said otherwise. Both are as they were then.
 */
export async function takeName(from: string, to: string, system: Renaming = thisSystem): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await system.rename(from, to);
    } catch (error) {
      if (!mayPass(error, system.platform)) throw error;
      if (attempt === tries)
        throw (await isHeld(to)) ? new DeskError('document.file-in-use', { file: to }) : error;
      await pause(between);
    }
  }
}

/** Elsewhere than on Windows a file that is open keeps nobody out, and a missing permission does not come by waiting. */
function mayPass(error: unknown, platform: NodeJS.Platform): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'EBUSY' || (platform === 'win32' && (code === 'EPERM' || code === 'EACCES'));
}

/** Whether a file has the name that could be written to, were it not for somebody who has it open. */
async function isHeld(file: string): Promise<boolean> {
  const there = await stat(file).catch(() => null);
  if (there?.isFile() !== true) return false;
  return access(file, constants.W_OK).then(
    () => true,
    () => false,
  );
}
