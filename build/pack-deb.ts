// Stands in for fpm, which electron-builder would fetch from GitHub: makes a Debian package from the arguments
// electron-builder gives fpm, with the system's own dpkg-deb. What it does not know it refuses.

import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { copyFileSync, lstatSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runOrThrow, runScript } from './run.ts';

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      input: { type: 'string', short: 's' },
      target: { type: 'string', short: 't' },
      force: { type: 'boolean' },
      depends: { type: 'string', short: 'd', multiple: true },
      'deb-recommends': { type: 'string', multiple: true },
      'deb-compression': { type: 'string' },
      'deb-priority': { type: 'string' },
      architecture: { type: 'string' },
      'after-install': { type: 'string' },
      'after-remove': { type: 'string' },
      description: { type: 'string' },
      version: { type: 'string' },
      package: { type: 'string' },
      name: { type: 'string' },
      maintainer: { type: 'string' },
      vendor: { type: 'string' },
      url: { type: 'string' },
      license: { type: 'string' },
      category: { type: 'string' },
    },
  });
  if (values.input !== 'dir' || values.target !== 'deb')
    throw new Error('Only a deb of folders is made here.');
  const needed = (name: 'package' | 'name' | 'version' | 'architecture' | 'maintainer'): string => {
    const value = values[name];
    if (value === undefined || value.trim() === '') throw new Error(`--${name} is missing.`);
    return value;
  };
  const scratch = mkdtempSync(path.join(tmpdir(), 'readiness-deb-'));
  try {
    const tree = path.join(scratch, 'tree');
    for (const pair of positionals) place(tree, pair);
    const files = settle(tree);
    const control = path.join(tree, 'DEBIAN');
    mkdirSync(control);
    for (const [from, to] of [
      [values['after-install'], 'postinst'],
      [values['after-remove'], 'postrm'],
    ] as const) {
      if (from === undefined) continue;
      copyFileSync(from, path.join(control, to));
      chmodSync(path.join(control, to), 0o755);
    }
    const bytes = files.reduce((sum, file) => sum + statSync(path.join(tree, file)).size, 0);
    writeFileSync(
      path.join(control, 'control'),
      fields([
        ['Package', needed('name')],
        ['Version', needed('version')],
        ['Architecture', needed('architecture')],
        ['Maintainer', needed('maintainer')],
        ['Installed-Size', String(Math.ceil(bytes / 1024))],
        ['Depends', values.depends?.join(', ')],
        ['Recommends', values['deb-recommends']?.join(', ')],
        ['Section', values.category ?? 'misc'],
        ['Priority', values['deb-priority'] ?? 'optional'],
        ['Homepage', values.url],
        ['Description', described(values.description ?? '')],
      ]),
    );
    // By these `dpkg --verify` finds out whether an installed file was changed.
    const sums = files.map((file) => `${md5(path.join(tree, file))}  ${file}\n`);
    writeFileSync(path.join(control, 'md5sums'), sums.join(''));
    // Whatever is asked for: xz takes minutes, and old dpkgs know no zstd. fpm makes what users get.
    const out = needed('package');
    await runOrThrow('dpkg-deb', ['--root-owner-group', '-Zgzip', '--build', tree, out]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});

/** Puts a file, or what lies in a folder (`from/=to`), at its place in the package. */
function place(tree: string, pair: string): void {
  const cut = pair.lastIndexOf('=');
  const [from, to] = [pair.slice(0, cut), pair.slice(cut + 1)];
  if (cut < 1 || !path.isAbsolute(to)) throw new Error(`“${pair}” is no file with its place.`);
  const target = path.join(tree, to);
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(from, target, { recursive: true, verbatimSymlinks: true });
}

/** Gives every file the rights it has in a package, whatever the umask here, and lists them. */
function settle(tree: string): readonly string[] {
  const files: string[] = [];
  for (const name of readdirSync(tree, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const file = path.join(tree, name);
    const found = lstatSync(file);
    if (found.isSymbolicLink()) continue;
    chmodSync(file, found.isDirectory() || (found.mode & 0o111) !== 0 ? 0o755 : 0o644);
    if (found.isFile()) files.push(name);
  }
  chmodSync(tree, 0o755);
  return files;
}

function fields(all: readonly (readonly [string, string | undefined])[]): string {
  const said = all.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  return `${said.join('\n')}\n`;
}

/** The first line is the summary; those after it are indented, an empty one is a dot. */
function described(text: string): string {
  const [first = '', ...rest] = text.split('\n').map((line) => line.trim());
  return [first, ...rest.map((line) => ` ${line || '.'}`)].join('\n');
}

function md5(file: string): string {
  return createHash('md5').update(readFileSync(file)).digest('hex');
}
