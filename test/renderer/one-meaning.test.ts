import { expect, test } from 'vitest';
import { keyAction } from '../../renderer/questions/key-action.ts';
import { onSiteAction } from '../../renderer/screens/on-site/on-site-keys.ts';
import { overlayKey } from '../../renderer/shell/palette/overlay-key.ts';

const pressed = (key: string) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  composing: false,
});

test('a key that does something in a questionnaire does the same in on-site mode', () => {
  for (const key of [...'1234567890abcdefghijklmnopqrstuvwxyz', 'Enter']) {
    const there = keyAction(pressed(key), 'card');
    if (there !== null) expect(onSiteAction(pressed(key), 'card'), key).toEqual(there);
  }
});

test('the question mark shows the keys wherever nothing is typed, and answers nothing', () => {
  for (const key of ['?', '？']) {
    expect(keyAction(pressed(key), 'card')).toBeNull();
    expect(overlayKey(pressed(key), { typing: false })).toBe('shortcuts');
    expect(onSiteAction(pressed(key), 'card')).toEqual({ kind: 'keys' });
  }
});
