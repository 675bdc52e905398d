import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nativePartsFile, sqliteEditions } from '../electron/native-part.ts';
import { cacheFolder, packageFolder } from './paths.ts';
import { bindingIn, preparedBindings } from './sqlite-binding.ts';

/**
 * Writes into a built app's folder which native parts it may load: those shipped in the packages, for every
 * platform, and those compiled on this machine for an older Electron. What npm installed is what the lock file's integrity
 * stands for; from here on the app itself looks after it.
 */
export function recordNativeParts(
  folder: string,
  compiled: string | null = preparedBindings(cacheFolder()),
): void {
  const files = sqliteEditions.flatMap(({ edition }) => [
    ...globSync('prebuilds/*.node', { cwd: packageFolder(edition) })
      .toSorted()
      .map((name) => path.join(packageFolder(edition), name)),
    ...(compiled === null ? [] : [bindingIn(compiled, edition)]),
  ]);
  const hashes = files.map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'));
  const target = path.join(folder, nativePartsFile);
  const text = `${JSON.stringify(hashes, null, 2)}\n`;
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return;
  mkdirSync(folder, { recursive: true });
  // An app that starts at this moment finds the old list or the new one.
  writeFileSync(`${target}.new`, text);
  renameSync(`${target}.new`, target);
}
