import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';

/** The repository's root folder. */
export const root = path.resolve(import.meta.dirname, '..');

/** Where the built app lies: what Electron runs and what the installer packs. */
export const outFolder = path.join(root, 'out');

const require = createRequire(path.join(root, 'package.json'));

/** The folder of an installed package. */
export function packageFolder(name: string): string {
  return path.dirname(require.resolve(`${name}/package.json`));
}

/** Reads an installed package's own package.json. */
export function packageManifest(name: string): PackageManifest {
  return require(`${name}/package.json`) as PackageManifest;
}

/** What is read of it. The name may be another than the one it is installed under. */
interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly bin?: string | Record<string, string>;
}

/**
 * The folder for what is prepared once per machine: the Electron runtime and native bindings. It lies outside
 * the repository so that a fresh clone, or `git clean`, does not download 200 MB again.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.XDG_CACHE_HOME) return path.join(env.XDG_CACHE_HOME, 'readiness-desk');
  if (process.platform === 'win32' && env.LOCALAPPDATA)
    return path.join(env.LOCALAPPDATA, 'readiness-desk', 'Cache');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'readiness-desk');
  return path.join(homedir(), '.cache', 'readiness-desk');
}
