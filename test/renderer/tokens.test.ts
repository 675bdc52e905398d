import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/paths.ts';

type Tokens = ReadonlyMap<string, string>;

/** The colours a block of the tokens sets; each as #rgb or #rrggbb. */
function coloursOf(block: string): Tokens {
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[\da-f]{3,6});/gu)].map(([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  );
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const digits = colour.slice(1);
  const six = digits.length === 3 ? [...digits].map((one) => one + one).join('') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((from) => {
    const part = Number.parseInt(six.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** What lies too near to its ground, with the contrast it has. */
function faint(
  tokens: Tokens,
  names: readonly string[],
  grounds: readonly string[],
  least: number,
): string[] {
  return names.flatMap((name) =>
    grounds.flatMap((ground) => {
      const ratio = contrast(tokens.get(name) ?? '#000', tokens.get(ground) ?? '#000');
      return ratio < least ? [`${name} on ${ground}: ${ratio.toFixed(2)}`] : [];
    }),
  );
}

const css = readFileSync(path.join(root, 'renderer/styles/tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split(":root[data-theme='dark'] {");
const themes = [
  ['light', coloursOf(light)],
  ['dark', coloursOf(dark.split('@media')[0] ?? '')],
] as const;
const plain = ['paper', 'surface', 'sunken'];
const soft = ['accent-soft', 'ok-soft', 'warn-soft', 'bad-soft'];

test.each(themes)('borders of controls can be seen on every ground, %s', (_, tokens) => {
  expect(tokens.size).toBeGreaterThan(15);
  expect(faint(tokens, ['line-2', 'accent'], [...plain, ...soft], 3)).toEqual([]);
});

test.each(themes)('text can be read on every ground, %s', (_, tokens) => {
  expect(faint(tokens, ['ink', 'ink-2'], [...plain, ...soft], 4.5)).toEqual([]);
  expect(faint(tokens, ['ink-3', 'accent'], plain, 4.5)).toEqual([]);
});

test('a border that is too pale is found', () => {
  const [, tokens] = themes[0];
  expect(faint(new Map([...tokens, ['line-2', '#7d8c9b']]), ['line-2'], soft, 3)).toContain(
    'line-2 on accent-soft: 2.93',
  );
});
