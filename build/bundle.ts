import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyAssets } from './bundle-assets.ts';
import { buildMainProcess } from './bundle-main.ts';
import { buildRenderer } from './bundle-renderer.ts';
import { fingerprintOfInputs } from './fingerprint.ts';
import { withLock } from './lock.ts';
import { outFolder, root } from './paths.ts';
import { report, runScript } from './run.ts';

/** The parts of out/ that can be built on their own. */
export type BundlePart = 'renderer' | 'main' | 'assets';

const everyPart: readonly BundlePart[] = ['renderer', 'main', 'assets'];

/** Written last: while it is missing or differs from the inputs, out/ is not whole or not current. */
const fingerprintFile = path.join(outFolder, '.fingerprint');

const lockFile = path.join(root, 'node_modules', '.cache', 'readiness-desk', 'bundle.lock');

/** Brings out/ up to date with the sources and says whether anything had to be built. */
export function bundle(): Promise<boolean> {
  const wait = (): void => report('Another process is building the app; waiting for it …');
  return withLock(lockFile, wait, async () => {
    const fingerprint = fingerprintOfInputs();
    if (builtFingerprint() === fingerprint) return false;
    report('Building the app …');
    // What an earlier build left must not end up in an installer.
    rmSync(outFolder, { recursive: true, force: true });
    mkdirSync(outFolder, { recursive: true });
    await bundleParts(everyPart);
    writeFileSync(fingerprintFile, fingerprint);
    return true;
  });
}

/** Builds some parts of out/ anew, as `npm run dev` does while its author types. */
export async function bundleParts(parts: readonly BundlePart[]): Promise<void> {
  rmSync(fingerprintFile, { force: true });
  await Promise.all(
    parts.map((part) => {
      switch (part) {
        case 'renderer':
          return buildRenderer();
        case 'main':
          return buildMainProcess();
        case 'assets':
          return copyAssets();
      }
    }),
  );
}

function builtFingerprint(): string | null {
  return existsSync(fingerprintFile) ? readFileSync(fingerprintFile, 'utf8') : null;
}

if (import.meta.main) {
  await runScript(async () => {
    const built = await bundle();
    report(built ? `Built ${path.relative(root, outFolder)}/.` : 'Nothing has changed since the last build.');
  });
}
