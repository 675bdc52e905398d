import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { writeNotices } from '../../build/notices.ts';
import { partsOf, shippedParts } from '../../electron/services/shipped-parts.ts';

const rule = '-'.repeat(80);

test('each part has the text that stands under its name, also when a licence holds a rule of dashes itself', () => {
  const packages = [
    { name: 'a', version: '1.0.0', licence: 'MIT' },
    { name: '@b/c', version: '2.0.0', licence: 'licence as below' },
  ];
  const notices = [
    'a 1.0.0 (MIT)\n\nDo as you like.\n',
    rule,
    '\nSecond half of a.\n',
    rule,
    '\n@b/c 2.0.0 (licence as below)\n\nAsk.\n',
  ].join('\n');
  const parts = partsOf(packages, notices);
  expect(parts.map(({ name, licence }) => [name, licence])).toEqual([
    ['a', 'MIT'],
    ['@b/c', ''],
  ]);
  expect(parts[0]?.text).toMatch(/^Do as you like\.[^]*Second half of a\.$/);
  expect(parts[1]?.text).toBe('Ask.');
});

test('every part of a built app comes with the text of its licence, the fonts with the OFL', () => {
  const built = mkdtempSync(path.join(tmpdir(), 'readiness-built-'));
  try {
    // A module stands for each bundle; fonts and SQLite are in every build.
    const module = fileURLToPath(import.meta.resolve('zod'));
    writeNotices(built, [module]);
    const parts = shippedParts(built);
    const packages = JSON.parse(readFileSync(path.join(built, 'packages.json'), 'utf8')) as unknown[];
    expect(parts).toHaveLength(packages.length);
    expect(parts.map(({ name }) => name)).toContain('zod');
    expect(parts.filter(({ text }) => text.length < 100).map(({ name }) => name)).toEqual([]);
    const fonts = parts.filter(({ name }) => name.includes('noto-'));
    expect(fonts).toHaveLength(2);
    for (const { text } of fonts) expect(text).toContain('SIL OPEN FONT LICENSE');
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
});
