import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.ts';

const inputFolders = ['assessments', 'electron', 'renderer', 'build'];
// The lock file stands for everything taken from node_modules: fonts, React and the rest.
const inputFiles = ['package.json', 'package-lock.json'];

/**
 * One short text that changes whenever a source of the app changes. It looks at sizes and times instead of
 * reading every file, so that asking costs a start only milliseconds.
 */
export function fingerprintOfInputs(folder: string = root): string {
  const hash = createHash('sha256');
  for (const file of inputFiles) hash.update(describe(folder, file));
  for (const inputFolder of inputFolders) {
    const entries = readdirSync(path.join(folder, inputFolder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .sort();
    for (const file of files) hash.update(describe(folder, file));
  }
  return hash.digest('hex');
}

function describe(folder: string, file: string): string {
  const { size, mtimeMs } = statSync(path.join(folder, file));
  return `${file}\0${size}\0${mtimeMs}\n`;
}
