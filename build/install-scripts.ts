import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Packages that would run a script while they are installed and are not let: npm is told to run none. This one makes
 * installers of a kind that is not made here.
 */
export const mayAskForScripts: readonly string[] = ['node_modules/electron-winstaller'];

/** Every package of the lock file that would run a script, by its place. */
export function askingForScripts(root: string): readonly string[] {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { hasInstallScript?: boolean }>>;
  };
  return Object.entries(lock.packages).flatMap(([name, one]) => (one.hasInstallScript ? [name] : []));
}
