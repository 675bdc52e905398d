import { describe, expect, test } from 'vitest';
import {
  choosingKeys,
  letters,
  onSiteAction,
  type OnSiteFocus,
} from '../../renderer/screens/on-site/on-site-keys.ts';

const press = (
  key: string,
  focus: OnSiteFocus = 'card',
  more: { ctrlKey?: boolean; composing?: boolean } = {},
) =>
  onSiteAction(
    {
      key,
      altKey: false,
      ctrlKey: more.ctrlKey ?? false,
      metaKey: false,
      composing: more.composing ?? false,
    },
    focus,
  );

describe('a key on site', () => {
  test('chooses with digits, and beyond the ninth with letters that do nothing else', () => {
    expect(press('1')).toEqual({ kind: 'choose', place: 0 });
    expect(press('9')).toEqual({ kind: 'choose', place: 8 });
    expect(press('a')).toEqual({ kind: 'choose', place: 9 });
    expect(press('0')).toEqual({ kind: 'not-applicable' });
    expect(choosingKeys.filter((key) => key in letters)).toEqual([]);
    expect(
      [...choosingKeys, ...Object.keys(letters)]
        .filter((key) => /[a-z]/.test(key))
        .toSorted()
        .join(''),
    ).toBe('abcdefghijklmnopqrstuvwxyz');
  });

  test('means the same in capitals', () => {
    for (const [key, kind] of Object.entries(letters)) {
      expect(press(key)).toEqual({ kind });
      expect(press(key.toUpperCase())).toEqual({ kind });
    }
  });

  test('belongs to a field of words, but for Escape and Ctrl+Enter', () => {
    for (const key of ['1', 'f', 'Enter', '?', 'ArrowLeft']) expect(press(key, 'words')).toBeNull();
    expect(press('Escape', 'words')).toEqual({ kind: 'leave-field' });
    expect(press('Enter', 'words', { ctrlKey: true })).toEqual({ kind: 'next' });
  });

  test('types digits into a field for numbers, where letters still act', () => {
    for (const key of ['1', '0', '.', 'Enter', 'ArrowLeft', 'a']) expect(press(key, 'number')).toBeNull();
    expect(press('d', 'number')).toEqual({ kind: 'shown' });
    // Typed for a zero it would claim that something was seen.
    expect(press('o', 'number')).toBeNull();
  });

  test('is never taken from an input method or with a modifier', () => {
    expect(press('n', 'card', { composing: true })).toBeNull();
    expect(press('f', 'card', { ctrlKey: true })).toBeNull();
  });

  test('leaves Enter to what is pressed, and the arrows to radios and buttons', () => {
    expect(press('Enter', 'pressable')).toBeNull();
    expect(press('ArrowRight', 'choice')).toBeNull();
    expect(press('Enter', 'choice')).toEqual({ kind: 'next' });
    expect(press('ArrowRight')).toEqual({ kind: 'next' });
  });
});
