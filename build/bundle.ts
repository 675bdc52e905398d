import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyAssets } from './bundle-assets.ts';
import { buildMainProcess } from './bundle-main.ts';
import { buildRenderer } from './bundle-renderer.ts';
import { buildThumbnailPage } from './bundle-thumbnail-page.ts';
import { fingerprintOfInputs } from './fingerprint.ts';
import { withLock } from './lock.ts';
import { recordNativeParts } from './native-parts.ts';
import { writeNotices } from './notices.ts';
import { outFolder, root } from './paths.ts';
import { report, runScript } from './run.ts';

/** The parts of out/ that can be built on their own. */
export type BundlePart = 'renderer' | 'main' | 'assets';

const everyPart: readonly BundlePart[] = ['renderer', 'main', 'assets'];

const builders: Readonly<Record<BundlePart, (folder: string) => Promise<string[]>>> = {
  renderer: async (folder) => [...(await buildRenderer(folder)), ...(await buildThumbnailPage(folder))],
  main: buildMainProcess,
  assets: copyAssets,
};

/** Written last: while it is missing or differs from the inputs, out/ is not whole or not current. */
const fingerprintFile = '.fingerprint';

const lockFile = path.join(root, 'node_modules', '.cache', 'readiness-desk', 'bundle.lock');

/** Brings out/ up to date with the sources and says whether anything had to be built. */
export function bundle(): Promise<boolean> {
  const wait = (): void => report('Another process is building the app; waiting for it …');
  return withLock(lockFile, wait, async () => {
    const fingerprint = fingerprintOfInputs();
    if (builtFingerprint() === fingerprint) return false;
    report('Building the app …');
    // Built aside and swapped in: what an earlier build left never ends up in an installer, and an app that is
    // running or a test that starts one meets either the old out/ or the new one.
    const aside = `${outFolder}.building`;
    rmSync(aside, { recursive: true, force: true });
    recordNativeParts(aside);
    writeNotices(aside, await bundleParts(everyPart, aside));
    writeFileSync(path.join(aside, fingerprintFile), fingerprint);
    rmSync(outFolder, { recursive: true, force: true });
    renameSync(aside, outFolder);
    return true;
  });
}

/** Builds parts of the app into a folder and returns the modules they are made of. */
export async function bundleParts(parts: readonly BundlePart[], folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  rmSync(path.join(folder, fingerprintFile), { force: true });
  const modules = await Promise.all(parts.map((part) => builders[part](folder)));
  return modules.flat();
}

function builtFingerprint(): string | null {
  const file = path.join(outFolder, fingerprintFile);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

if (import.meta.main) {
  await runScript(async () => {
    const built = await bundle();
    report(built ? `Built ${path.relative(root, outFolder)}/.` : 'Nothing has changed since the last build.');
  });
}
