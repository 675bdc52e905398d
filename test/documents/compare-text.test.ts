import { expect, test } from 'vitest';
import type { Spoken } from '../../assessments/dossier/reading-order.ts';
import { compareText } from '../../electron/documents/compare-text.ts';

const say = (text: string, more: { repeats?: readonly string[]; opens?: string } = {}): Spoken => ({
  kind: 'text',
  text,
  place: ['章'],
  repeats: [],
  ...more,
});
const page = (chapter: string): Spoken => ({ kind: 'page', chapter });

test('the same texts in the same order agree, white space aside', () => {
  expect(compareText([say('第一 行'), say('second\nline')], ['第一行sec', 'ondline'])).toBeNull();
});

test('a missing, changed, added or moved text is named with its place', () => {
  const model = [say('甲一'), say('乙二')];
  for (const pages of [['甲一'], ['甲一乙三'], ['甲一乙二丙'], ['乙二甲一']])
    expect(compareText(model, pages)).not.toBeNull();
  expect(compareText(model, ['甲一乙三'])).toContain('章');
});

test('a table head may stand again at the top of a page inside the table, and nowhere else', () => {
  const head = ['题号', '问题'];
  const model = [say('题号'), say('问题'), say('一', { repeats: head }), say('二', { repeats: head })];
  expect(compareText(model, ['题号问题一', '题号问题二'])).toBeNull();
  expect(compareText(model, ['题号问题一题号问题二'])).not.toBeNull();
});

test('page numbers of the contents are held against where chapters start, also beside other digits', () => {
  const model = [say('1'), say('A'), page('a'), say('2'), say('B'), page('b'), say('Notes'), say('end')];
  const chapters = [say('1', { opens: 'a' }), say('A'), say('2', { opens: 'b' }), say('B')];
  expect(compareText([...model, ...chapters], ['1A22B3Notesend', '1A', '2B'])).toBeNull();
  expect(compareText([...model, ...chapters], ['1A22B2Notesend', '1A', '2B'])).toContain('b: 2 / 3');
});
