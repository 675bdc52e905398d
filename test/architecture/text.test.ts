import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { languages } from '../../assessments/pack/localized.ts';
import { faultTexts } from '../../assessments/text/faults.ts';
import { en } from '../../renderer/text/en.ts';
import { zhCN } from '../../renderer/text/zh-CN.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** Places of an ICU sentence, e.g. {name} and {count, plural, …}, as its own parser sees them. */
function places(sentence: string): readonly string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      const part = value as { readonly type?: number; readonly value?: unknown };
      // 0 is plain text and 7 the # of a plural; everything between names a place.
      if (typeof part.value === 'string' && part.type !== undefined && part.type >= 1 && part.type <= 6)
        found.add(part.value);
      Object.values(value).forEach(walk);
    }
  };
  walk(new IntlMessageFormat(sentence, 'en', undefined, { ignoreTag: true }).getAst());
  return [...found].toSorted();
}

function flatten(catalogue: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flatten(value as object, `${prefix}${key}.`)),
    ),
  );
}

/** What differs between two catalogues: keys one lacks, places one lacks, empty texts. */
export function differences(chinese: object, english: object): readonly string[] {
  const zh = flatten(chinese);
  const latin = flatten(english);
  const keys = new Set([...Object.keys(zh), ...Object.keys(latin)]);
  return [...keys].filter((key) => {
    const [a, b] = [zh[key], latin[key]];
    return !a?.trim() || !b?.trim() || places(a).join() !== places(b).join();
  });
}

describe('every text exists in both languages', () => {
  test('the window', () => {
    expect(differences(zhCN, en)).toEqual([]);
  });

  test('every fault, with the same places', () => {
    const zh = Object.fromEntries(Object.entries(faultTexts).map(([code, text]) => [code, text['zh-CN']]));
    const latin = Object.fromEntries(Object.entries(faultTexts).map(([code, text]) => [code, text.en]));
    expect(differences(zh, latin)).toEqual([]);
    expect(Object.keys(faultTexts).length).toBeGreaterThan(20);
  });

  test('every fault code used in the source has a sentence', () => {
    const code = /(?:new DeskError|\bfault)\(\s*'([a-z-]+(?:\.[a-z-]+)+)'/g;
    const used = ['assessments', 'electron'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .flatMap((name) =>
          [...readFileSync(join(root, folder, name), 'utf8').matchAll(code)].map((match) => match[1] ?? ''),
        ),
    );
    expect(used.length).toBeGreaterThan(10);
    expect([...new Set(used)].filter((one) => faultTexts[one] === undefined)).toEqual([]);
  });

  test('no sentence stands in the screens themselves', () => {
    // Pages of help are content in both languages, checked in test/renderer/help.test.ts.
    // A language is named in itself, and a typed date may carry its Chinese signs: neither is a sentence.
    const signs = new Set(['shell/top-bar.tsx', 'screens/enterprise/read-date.ts']);
    const screens = readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /\.tsx?$/.test(name) && !/^(text|help\/pages)\//.test(name) && !signs.has(name));
    const chinese = screens.filter((name) => {
      const code = readFileSync(join(root, 'renderer', name), 'utf8').replaceAll(
        /\/\*[\s\S]*?\*\/|\/\/.*$/gm,
        '',
      );
      return /[\u4e00-\u9fff]/.test(code);
    });
    expect(chinese).toEqual([]);
  });
});

describe('the check is alive: seeded faults are found', () => {
  test.each([
    ['a key missing in English', { a: '甲', b: '乙' }, { a: 'A' }],
    ['an empty text', { a: '甲' }, { a: ' ' }],
    ['a place missing', { a: '共 {count} 题' }, { a: 'questions' }],
  ])('%s', (_, zh, latin) => {
    expect(differences(zh, latin)).toHaveLength(1);
  });

  test('both languages are the two the product speaks', () => {
    expect(languages).toEqual(['zh-CN', 'en']);
  });
});
