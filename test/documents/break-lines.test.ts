import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFaces } from '../../electron/documents/fonts.ts';
import { lineBreaker } from '../../electron/documents/pdf/break-lines.ts';
import { type as styles } from '../../electron/documents/pdf/look.ts';
import { comparable, printable } from '../../electron/documents/printable.ts';
import { fontFiles } from './fonts.ts';

const faces = await openFaces(fontFiles);
const chinese = lineBreaker(faces, 'zh-CN');
const english = lineBreaker(faces, 'en');

test('no line starts with a closing mark or ends with an opening one', () => {
  const text =
    '本单位依法登记、正常经营，“所填企业信息”与登记信息一致（含附件）；如有不实，愿意承担相应责任。'.repeat(
      3,
    );
  for (let width = 40; width < 200; width += 7) {
    for (const line of chinese.lines(text, styles.cell, width)) {
      expect(line).not.toMatch(/^[，。、；：？！）”》]/u);
      expect(line).not.toMatch(/[（“《]$/u);
    }
  }
});

test('words and figures stay whole, and a last line is never one character alone', () => {
  const lines = english.lines(
    'Whether the answers are true is shown by originals and on site.',
    styles.cell,
    90,
  );
  expect(lines.join(' ')).toBe('Whether the answers are true is shown by originals and on site.');
  expect(chinese.lines('工厂的互联网线路够用吗吗', styles.cell, 99).at(-1)?.length).toBeGreaterThan(1);
});

test('a word wider than the line is broken, and no line is wider than its room', () => {
  const word = 'A'.repeat(300);
  const lines = chinese.lines(`编号${word}，见附件`, styles.cell, 120);
  expect(lines.join('')).toBe(`编号${word}，见附件`);
  for (const line of lines) expect(chinese.width(line, styles.cell)).toBeLessThanOrEqual(120.01);
});

test('the first line leaves room for its indent, also where a number is wider than what is left of it', () => {
  for (const text of [
    `-${'0123456789'.repeat(20)}（以下称“本单位”）`,
    '本单位承诺所填内容真实、准确、完整，复印件与原件一致。'.repeat(2),
  ]) {
    const [first = '', ...others] = chinese.lines(text, styles.cell, 120, 24);
    expect([first, ...others].join('')).toBe(text);
    expect(chinese.width(first, styles.cell)).toBeLessThanOrEqual(96.01);
    expect(chinese.width(first, styles.cell)).toBeGreaterThan(80);
    expect(chinese.width(others[0] ?? '', styles.cell)).toBeGreaterThan(100);
  }
});

test('whatever the text, breaking loses and adds nothing', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('厂', '网', 'cloud', 'a', '9', ' ', '，', '（', '“', '”', '-', '/', '\n', '…'),
        { maxLength: 120 },
      ),
      fc.integer({ min: 30, max: 300 }),
      fc.constantFrom(0, 20),
      (parts, width, indent) => {
        const text = parts.join('');
        expect(comparable(chinese.lines(text, styles.cell, width, indent).join(''))).toBe(comparable(text));
      },
    ),
    { numRuns: 300 },
  );
});

test('line ends of the text are kept, and Windows ones count once', () => {
  expect(chinese.lines('第一行\r\n第二行\n\n第四行', styles.cell, 200)).toEqual([
    '第一行',
    '第二行',
    '',
    '第四行',
  ]);
});

test('apostrophes are narrow between Latin letters and quotation marks wide in Chinese', () => {
  const narrow = (text: string, language: 'zh-CN' | 'en') =>
    lineBreaker(faces, language)
      .runs(text, styles.cell)
      .flatMap((run) => (run.narrow ? [run.text] : []));
  expect(narrow('don’t', 'zh-CN')).toEqual(['’']);
  expect(narrow('所填“信息”', 'zh-CN')).toEqual([]);
  expect(narrow('the “own reference” is ours', 'en')).toEqual(['“', '”']);
  expect(narrow('the “信息” is ours', 'en')).toEqual(['“', '”']);
  expect(narrow('所填“信息”一致', 'en')).toEqual([]);
});

test('signs without ink are not printed and letters are composed', () => {
  expect(printable('a\u200bb\ufeffc\u00add')).toBe('abcd');
  expect(printable('Cafe\u0301\t1\u202f234')).toBe('Café 1 234');
});
