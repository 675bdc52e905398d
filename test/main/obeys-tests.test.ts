import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { obeysTests } from '../../electron/obeys-tests.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'readiness-obeys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const asked = { READINESS_TEST: '1' };

test('a packed app obeys tests only when it was packed for them, and never unasked', () => {
  const packed = (manifest: string): boolean => {
    writeFileSync(path.join(folder, 'package.json'), manifest);
    return obeysTests(asked, true, folder);
  };
  for (const other of ['{}', '{"packedForTests":"true"}', '{"packedForTests":1}', 'null', 'nonsense'])
    expect(packed(other), other).toBe(false);
  expect(obeysTests(asked, true, path.join(folder, 'nowhere'))).toBe(false);
  expect(packed('{"packedForTests":true}')).toBe(true);
  expect(obeysTests({}, true, folder)).toBe(false);
});

test('one that is not packed obeys when it is asked', () => {
  expect([obeysTests(asked, false, folder), obeysTests({}, false, folder)]).toEqual([true, false]);
});
