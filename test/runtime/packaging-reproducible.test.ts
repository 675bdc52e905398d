import { expect, test } from 'vitest';
import { bundleAnew } from '../../build/bundle-anew.ts';
import type { BundlePart } from '../../build/bundle.ts';
import { fingerprintOfInputs } from '../../build/fingerprint.ts';

// Preload and workers are made in the same way as the window; in full only where there is time for it.
const parts: readonly BundlePart[] =
  process.env['READINESS_SOAK'] === '1' ? ['renderer', 'main', 'assets'] : ['main'];

test('the app built twice, in different folders, is the same byte by byte', async (context) => {
  const sources = fingerprintOfInputs();
  const [first, second] = [await bundleAnew(parts), await bundleAnew(parts)];
  // Where somebody works on the sources at the same time nothing can be said.
  if (fingerprintOfInputs() !== sources) return context.skip('The sources have changed in between.');
  expect(Object.keys(first).length).toBeGreaterThan(5);
  expect(second).toEqual(first);
}, 300_000);
