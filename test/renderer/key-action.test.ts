import { describe, expect, it } from 'vitest';
import { keyAction, type FocusPlace } from '../../renderer/questions/key-action.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false, composing: false };
const press = (key: string, place: FocusPlace = 'card', more: Partial<typeof plain> = {}) =>
  keyAction({ key, ...plain, ...more }, place);

describe('keys in a question', () => {
  it('choose by digit, counted from 1', () => {
    expect(press('1')).toEqual({ kind: 'choose', place: 0 });
    expect(press('9', 'choice')).toEqual({ kind: 'choose', place: 8 });
  });

  it.each([
    ['0', 'not-applicable'],
    ['u', 'unknown'],
    ['U', 'unknown'],
    ['n', 'note'],
    ['N', 'note'],
    ['f', 'flag'],
    ['e', 'evidence'],
    ['h', 'help'],
    ['H', 'help'],
    ['Enter', 'next'],
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
  ])('%s on the card is %s', (key, kind) => {
    expect(press(key)).toEqual({ kind });
  });

  it('Escape goes back to the card from wherever one is in it', () => {
    expect(press('Escape', 'typing')).toEqual({ kind: 'leave-field' });
    expect(press('Escape', 'choice')).toEqual({ kind: 'leave-field' });
    expect(press('Escape')).toBeNull();
    expect(press('Escape', 'typing', { composing: true })).toBeNull();
  });

  it.each(['1', '0', 'u', 'n', 'f', 'e', 'h', 'Enter', 'ArrowDown'])(
    '%s does nothing of ours while typing',
    (key) => {
      expect(press(key, 'typing')).toBeNull();
    },
  );

  it('in the help only lead back', () => {
    for (const key of ['h', 'H', 'Escape']) expect(press(key, 'help')).toEqual({ kind: 'help' });
    for (const key of ['1', 'n', 'Enter', 'ArrowDown']) expect(press(key, 'help')).toBeNull();
  });

  it.each(['altKey', 'ctrlKey', 'metaKey', 'composing'] as const)('nothing is ours with %s', (name) => {
    expect(press('1', 'card', { [name]: true })).toBeNull();
  });

  it('leave the arrows to radio buttons and Enter to buttons and links', () => {
    expect(press('ArrowDown', 'choice')).toBeNull();
    expect(press('Enter', 'choice')).toEqual({ kind: 'next' });
    expect(press('Enter', 'pressable')).toBeNull();
    expect(press('ArrowUp', 'pressable')).toBeNull();
  });
});
