import { describe, expect, test } from 'vitest';
import { cutAtTerms, firstPlaces, termsIn } from '../../assessments/glossary/find-terms.ts';
import { terms } from '../../assessments/glossary/terms.ts';
import { languages } from '../../assessments/pack/localized.ts';
import { readContent } from '../../build/compile-packs.ts';

const all = new Set(terms.map((term) => term.id));
const { content } = readContent();

describe('terms are found where they stand', () => {
  test('cut out, the pieces are still the whole text', () => {
    const text = '设备经边缘网关接入工业互联网平台，MES 里能看到追溯结果，MES 也记工时。';
    const pieces = cutAtTerms(text, 'zh-CN', all);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    // Each term once, at its first place; the longer of two names that overlap.
    expect(pieces.flatMap((piece) => (piece.kind === 'term' ? [piece.text] : []))).toEqual([
      '边缘网关',
      '工业互联网平台',
      'MES',
      '追溯',
    ]);
  });

  test('an abbreviation inside another word is not the term', () => {
    expect(termsIn(['TIMES', 'The word times'], 'en')).toEqual([]);
    expect(termsIn(['用MES管', 'A mes in use'], 'zh-CN').map((term) => term.id)).toEqual(['mes']);
    expect(termsIn(['a Firewall, and PLCs'], 'en').map((term) => term.id)).toEqual(['firewall']);
  });

  test('over several texts only the first place counts', () => {
    const places = firstPlaces(
      [
        { key: 'one', text: '没有 MES' },
        { key: 'two', text: 'MES 和 ERP' },
      ],
      'zh-CN',
    );
    expect([...places].map(([key, ids]) => [key, [...ids]])).toEqual([
      ['one', ['mes']],
      ['two', ['erp']],
    ]);
  });

  test('every term has an id of its own, and words and meaning in both languages', () => {
    expect(all.size).toBe(terms.length);
    for (const { names, title, meaning } of terms) {
      for (const language of languages) {
        expect(names[language].length).toBeGreaterThan(0);
        expect(title[language].trim()).not.toBe('');
        expect(meaning[language].trim().length).toBeGreaterThan(10);
      }
    }
  });

  test('every term stands in a shipped questionnaire, so none is kept for nothing', () => {
    const texts = JSON.stringify(content.packs);
    const idle = terms.filter((term) => !term.names['zh-CN'].some((name) => texts.includes(name)));
    expect(idle.map((term) => term.id)).toEqual([]);
  });
});
