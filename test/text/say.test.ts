import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { say } from '../../assessments/text/say.ts';
import { root } from '../../build/paths.ts';

const both = (text: string) => ({ 'zh-CN': text, en: text });

test('a whole number in a sentence is grouped like money, a text never', () => {
  expect(say(both('数量 {units}'), 'zh-CN', { units: 88_642 })).toBe('数量 88,642');
  expect(say(both('{from} / {to}'), 'en', { from: -1234, to: 999 })).toBe('-1,234 / 999');
  expect(say(both('{year} 年，0.12345 = {exact}'), 'zh-CN', { year: '2025', exact: 1234.5678 })).toBe(
    '2025 年，0.12345 = 1234.5678',
  );
});

test('what a sentence counts by stays a number', () => {
  const rows = both('{count, plural, one {One row} other {# rows}}');
  expect(say(rows, 'en', { count: 1 })).toBe('One row');
  expect(say(rows, 'en', { count: 2000 })).toBe('2,000 rows');
});

/** Amounts written into a text in Chinese without separators. */
function ungrouped(text: string): readonly string[] {
  return text.match(/(?<![\d.,〔A-Za-z/-])\d{4,} ?(?:万|亿|元|人(?![a-z])|台|个)/gu) ?? [];
}

test('questionnaires and programmes write amounts in one way', () => {
  const folder = path.join(root, 'assessments');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.flatMap(([name, text]) => ungrouped(text).map((one) => `${name}: ${one}`))).toEqual([]);
  expect(ungrouped('营收 1000 万元以上')).toHaveLength(1);
});
