import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bundleParts, type BundlePart } from '../../build/bundle.ts';
import { fingerprintOfInputs } from '../../build/fingerprint.ts';
import { writeNotices } from '../../build/notices.ts';

// Preload and workers are made in the same way as the window; in full only where there is time for it.
const parts: readonly BundlePart[] =
  process.env['READINESS_SOAK'] === '1' ? ['renderer', 'main', 'assets'] : ['main'];

test('the app built twice, in different folders, is the same byte by byte', async (context) => {
  const sources = fingerprintOfInputs();
  const [first, second] = [await builtAnew(), await builtAnew()];
  // Where somebody works on the sources at the same time nothing can be said.
  if (fingerprintOfInputs() !== sources) return context.skip('The sources have changed in between.');
  expect(Object.keys(first).length).toBeGreaterThan(5);
  expect(second).toEqual(first);
}, 300_000);

/** Builds the app aside and gives the hash of each file of it that is shipped. */
async function builtAnew(): Promise<Record<string, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'readiness-bundle-'));
  try {
    writeNotices(folder, await bundleParts(parts, folder));
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !name.endsWith('.map') && statSync(path.join(folder, name)).isFile(),
    );
    const hash = (name: string): string =>
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex');
    return Object.fromEntries(names.toSorted().map((name) => [name, hash(name)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
