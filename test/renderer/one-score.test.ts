import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sayPoints, sayShare } from '../../assessments/scoring/say-score.ts';
import { root } from '../../build/paths.ts';

test('points are said as exactly as the rules make them, in both languages, and shares with one decimal at most', () => {
  expect(['52.792', '60', '17/3', '-0.5', '1234.5'].map((one) => sayPoints(one, 'zh-CN'))).toEqual([
    '52.792',
    '60',
    '5.667',
    '−0.5',
    '1,234.5',
  ]);
  expect(sayShare({ earned: '52.792', possible: '100' }, 'en')).toBe('52.8%');
  expect(sayShare({ earned: '3', possible: '6' }, 'en')).toBe('50%');
  expect(sayShare({ earned: '0', possible: '0' }, 'en')).toBeNull();
});

/** Where a source says points by anything but the one function for them. */
function saidOtherwise(source: string): readonly string[] {
  return (
    source.match(
      /(?:formatExact|toFixed)\([^;]*?\b(?:earned|possible|score|points|gain\w*|median)\b[^;]*?\)/gi,
    ) ?? []
  );
}

const read = [
  ['renderer', 100],
  ['assessments/dossier', 60],
] as const;

test.each(read)('nothing in %s says points in a way of its own', (folder, least) => {
  const sources = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [name, readFileSync(path.join(root, folder, name), 'utf8')] as const);
  expect(sources.length).toBeGreaterThan(least);
  const found = sources.flatMap(([name, source]) => saidOtherwise(source).map((one) => `${name}: ${one}`));
  expect(found).toEqual([]);
});

test('the gate sees a screen that shortens points', () => {
  expect(saidOtherwise('<td>{formatExact(score.earned, language, 1)}</td>')).toHaveLength(1);
  expect(saidOtherwise('<td>{sayPoints(score.earned, language)}</td>')).toHaveLength(0);
});
