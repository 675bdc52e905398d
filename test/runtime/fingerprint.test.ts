import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprintOfInputs } from '../../build/fingerprint.ts';

let tree: string;
beforeEach(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'readiness-tree-'));
  for (const folder of ['assessments/packs/a', 'electron', 'renderer', 'build']) {
    mkdirSync(path.join(tree, folder), { recursive: true });
  }
  for (const file of [
    'package.json',
    'package-lock.json',
    'assessments/packs/a/pack.yaml',
    'electron/main.ts',
  ]) {
    writeFileSync(path.join(tree, file), 'first');
  }
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

test('an unchanged tree keeps its fingerprint', () => {
  expect(fingerprintOfInputs(tree)).toBe(fingerprintOfInputs(tree));
});

test.each([
  [
    'a file of a pack is edited',
    () => writeFileSync(path.join(tree, 'assessments/packs/a/pack.yaml'), 'other text'),
  ],
  ['a file is edited to the same size', () => utimesSync(path.join(tree, 'electron/main.ts'), 1, 1)],
  ['a file appears', () => writeFileSync(path.join(tree, 'renderer/new.ts'), '')],
  ['a file is removed', () => rmSync(path.join(tree, 'electron/main.ts'))],
  ['a dependency changes', () => writeFileSync(path.join(tree, 'package-lock.json'), 'other lock')],
])('the app is built again when %s', (_case, change) => {
  const before = fingerprintOfInputs(tree);
  change();
  expect(fingerprintOfInputs(tree)).not.toBe(before);
});
