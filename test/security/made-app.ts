import { sqliteEditions } from '../../electron/native-part.ts';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, chown, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildReadable, guardedParts } from '../../build/bundle-main.ts';
import { packageFolder, root } from '../../build/paths.ts';
import { runOrThrow } from '../../build/run.ts';
import { findElectron } from '../../build/electron-runtime.ts';

/** One deliberate weakness: places in the built app, word for word, and what stands there instead. */
export interface Weakness {
  readonly says: string;
  readonly changes: readonly Change[];
}

/** `from` must stand in the file exactly once, or exactly once after `near`, so that a fault cannot outlive its lock. */
export interface Change {
  readonly file: 'main.js' | 'preload.cjs' | 'documents-worker.js' | 'renderer';
  /** Stands once in the file; the first `from` after it is meant. */
  readonly near?: string;
  readonly from: string;
  readonly to: string;
}

/** A place every user of this machine can read, with a copy of the runtime in it; the app's own folder may be closed. */
export interface Ground {
  readonly folder: string;
  readonly executable: string;
  readonly sqliteBindings: string | null;
  readonly heldApp: string;
  /** The user the app is started as; null: the one who runs the tests. */
  readonly user: number | null;
}

/** What has this number and no rights on every Unix. */
const nobody = 65_534;

/**
 * Chromium has no sandbox for root, so root starts the app as nobody; an ordinary user starts it as himself. What is
 * copied is hard-linked where the disk allows, which takes milliseconds.
 */
export async function prepareGround(): Promise<Ground> {
  const runtime = await findElectron();
  const folder = mkdtempSync(path.join(tmpdir(), 'readiness-shut-'));
  await chmod(folder, 0o755);
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const heldApp = path.join(root, 'build', 'held-app');
  if (!asRoot) return { folder, ...runtime, heldApp, user: null };
  await linkFolder(runtime.distFolder, path.join(folder, 'runtime'));
  await linkFolder(heldApp, path.join(folder, 'held-app'));
  const sqliteBindings = runtime.sqliteBindings === null ? null : path.join(folder, 'bindings');
  if (runtime.sqliteBindings !== null && sqliteBindings !== null)
    await linkFolder(runtime.sqliteBindings, sqliteBindings);
  const electron = path.join(folder, 'runtime', path.basename(runtime.executable));
  const executable = path.join(folder, 'as-nobody');
  const asNobody = `setpriv --reuid=${nobody} --regid=${nobody} --clear-groups --no-new-privs`;
  writeFileSync(executable, `#!/bin/sh\nexec ${asNobody} ${electron} "$@"\n`, { mode: 0o755 });
  return { folder, executable, sqliteBindings, heldApp: path.join(folder, 'held-app'), user: nobody };
}

/** Removes everything the ground holds. */
export function leaveGround(ground: Ground): void {
  rmSync(ground.folder, { recursive: true, force: true });
}

/** A new folder that belongs to the user the app is started as. */
export async function ownFolder(ground: Ground, name: string): Promise<string> {
  const folder = mkdtempSync(path.join(ground.folder, `${name}-`));
  if (ground.user !== null) await chown(folder, ground.user, ground.user);
  return folder;
}

/**
 * Copies the built app, without its source maps, and makes it weak in one way if asked; a weak one has its main process
 * as it is written, so that the lock is found. Returns its folder.
 */
export async function makeApp(ground: Ground, weakness: Weakness | null = null): Promise<string> {
  const folder = mkdtempSync(path.join(ground.folder, 'app-'));
  await chmod(folder, 0o755);
  await linkFolder(path.join(root, 'out'), path.join(folder, 'out'));
  writeFileSync(path.join(folder, 'package.json'), readFileSync(path.join(root, 'package.json')));
  for (const { edition } of sqliteEditions) {
    const sqlite = path.join(folder, 'node_modules', edition);
    mkdirSync(sqlite, { recursive: true });
    for (const part of ['lib', 'prebuilds', 'package.json'])
      await linkFolder(path.join(packageFolder(edition), part), path.join(sqlite, part));
  }
  if (weakness !== null) await makeReadable(ground, path.join(folder, 'out'));
  for (const change of weakness?.changes ?? []) await apply(path.join(folder, 'out'), change);
  return folder;
}

async function makeReadable(ground: Ground, out: string): Promise<void> {
  const readable = path.join(ground.folder, 'readable');
  if (!existsSync(readable)) await buildReadable(readable);
  for (const part of guardedParts)
    replaceFile(path.join(out, part), readFileSync(path.join(readable, part), 'utf8'));
}

async function apply(out: string, change: Change): Promise<void> {
  const target = await builtFile(out, change.file);
  replaceFile(target, changed(readFileSync(target, 'utf8'), change));
}

/** The text with one place changed. Throws where the place is not there, or not the only one. */
export function changed(text: string, { file, near, from, to }: Change): string {
  const asked = near ?? from;
  const found = text.split(asked).length - 1;
  if (found !== 1) throw new Error(`${file} holds ${found} times, not once: ${asked}`);
  const at = text.indexOf(from, text.indexOf(asked));
  if (at < 0) throw new Error(`${file} does not hold after ${asked}: ${from}`);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/** Where a file that changes name lies in a built app. */
export async function builtFile(out: string, file: Change['file']): Promise<string> {
  return file === 'renderer' ? rendererScript(out) : path.join(out, file);
}

async function rendererScript(out: string): Promise<string> {
  const assets = path.join(out, 'renderer', 'assets');
  const name = (await readdir(assets)).find((one) => /^index-.*\.js$/.test(one));
  if (name === undefined) throw new Error('The window has no script.');
  return path.join(assets, name);
}

/** Never writes into a file that may be the original under a second name. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  if (existsSync(file)) rmSync(file);
  writeFileSync(file, content);
}

async function linkFolder(from: string, to: string): Promise<void> {
  if (process.platform !== 'linux') return void (await runOrThrow('cp', ['-R', from, to]));
  await runOrThrow('cp', ['-al', from, to]).catch(() => runOrThrow('cp', ['-a', from, to]));
}
