/** What a key means while the focus is in a question. */
export type KeyAction =
  | { readonly kind: 'choose'; readonly place: number }
  | {
      readonly kind:
        | 'note'
        | 'flag'
        | 'evidence'
        | 'help'
        | 'not-applicable'
        | 'unknown'
        | 'next'
        | 'previous'
        | 'leave-field';
    };

/**
 * Where the focus is: the card itself, a field one types into, something one presses, a radio or checkbox, or the help
 * that is open in the card.
 */
export type FocusPlace = 'card' | 'typing' | 'pressable' | 'choice' | 'help';

interface Pressed {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  /** True while an input method puts a character together. */
  readonly composing: boolean;
}

/**
 * Reads a key in a question: 1–9 choose, 0 not applicable, U do not know, N note, F flag, E evidence, H help, Enter
 * next, and on the card itself the arrows; Escape leaves a field for the card. They mean the same as in on-site mode.
 * In the help the only keys are those that lead back.
 * Null for every key that is not ours: all but Escape while typing, all with a modifier, or when the focused thing has
 * its own use for them.
 */
export function keyAction(pressed: Pressed, place: FocusPlace): KeyAction | null {
  const { key, altKey, ctrlKey, metaKey, composing } = pressed;
  if (composing || altKey || ctrlKey || metaKey) return null;
  // The question may be out of sight there.
  if (place === 'help') return ['Escape', 'h', 'H'].includes(key) ? { kind: 'help' } : null;
  if (key === 'Escape') return place === 'card' ? null : { kind: 'leave-field' };
  if (place === 'typing') return null;
  if (/^[1-9]$/.test(key)) return { kind: 'choose', place: Number(key) - 1 };
  switch (key) {
    case '0':
      return { kind: 'not-applicable' };
    case 'u':
    case 'U':
      return { kind: 'unknown' };
    case 'n':
    case 'N':
      return { kind: 'note' };
    case 'f':
    case 'F':
      return { kind: 'flag' };
    case 'e':
    case 'E':
      return { kind: 'evidence' };
    case 'h':
    case 'H':
      return { kind: 'help' };
    case 'Enter':
      return place === 'pressable' ? null : { kind: 'next' };
    case 'ArrowDown':
      return place === 'card' ? { kind: 'next' } : null;
    case 'ArrowUp':
      return place === 'card' ? { kind: 'previous' } : null;
    default:
      return null;
  }
}

/** Tells where in a card the focus is. */
export function focusPlace(target: EventTarget, card: Element): FocusPlace {
  if (target === card || !(target instanceof Element)) return 'card';
  if (target.closest('.card-help:has([aria-expanded="true"])') !== null) return 'help';
  if (target instanceof HTMLInputElement) {
    return target.type === 'radio' || target.type === 'checkbox' ? 'choice' : 'typing';
  }
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return 'typing';
  return target.closest('button, a, summary, [role="button"]') === null ? 'card' : 'pressable';
}
