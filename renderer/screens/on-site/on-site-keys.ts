/** What a key does in on-site mode. */
export type OnSiteAction =
  | { readonly kind: 'choose'; readonly place: number }
  | {
      readonly kind:
        | 'next'
        | 'previous'
        | 'skip'
        | 'not-applicable'
        | 'unknown'
        | 'told'
        | 'shown'
        | 'seen'
        | 'who'
        | 'note'
        | 'flag'
        | 'evidence'
        | 'paste'
        | 'confirm'
        | 'help'
        | 'jump'
        | 'keys'
        | 'leave-field';
    };
type Named = Exclude<OnSiteAction['kind'], 'choose'>;

/**
 * Where the focus is: on the card, in a field for numbers, in one for words, on something one presses, or on a radio
 * or checkbox.
 */
export type OnSiteFocus = 'card' | 'number' | 'words' | 'pressable' | 'choice';

/** The letters that do something, for the eye and for the keyboard; every other letter chooses. */
export const letters = {
  s: 'skip',
  u: 'unknown',
  t: 'told',
  d: 'shown',
  o: 'seen',
  w: 'who',
  n: 'note',
  f: 'flag',
  e: 'evidence',
  v: 'paste',
  c: 'confirm',
  h: 'help',
  g: 'jump',
} as const satisfies Readonly<Record<string, Named>>;

const byLetter: Readonly<Record<string, Named>> = letters;

/** The keys that choose, in the order of the options: digits, then the letters that do nothing else. */
export const choosingKeys: readonly string[] = [...'123456789abijklmpqrxyz'];

interface Pressed {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  /** True while an input method puts a character together. */
  readonly composing: boolean;
}

/**
 * Reads a key in on-site mode. Letters work in a field for numbers as well, which takes none, but for the O, which is
 * easily typed for a zero; in one for words every key but Escape and Ctrl+Enter is the field's own. Null: the key is
 * not ours.
 */
export function onSiteAction(pressed: Pressed, focus: OnSiteFocus): OnSiteAction | null {
  if (pressed.composing || pressed.altKey) return null;
  if (pressed.ctrlKey || pressed.metaKey) return pressed.key === 'Enter' ? { kind: 'next' } : null;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  if (key === 'Escape') return focus === 'card' ? null : { kind: 'leave-field' };
  if (focus === 'words') return null;
  if (focus === 'number' && key === 'o') return null;
  const named = byLetter[key];
  if (named !== undefined) return { kind: named };
  if (key === '?' || key === '？') return { kind: 'keys' };
  if (focus === 'number') return null;
  const place = choosingKeys.indexOf(key);
  if (place !== -1) return { kind: 'choose', place };
  if (key === '0') return { kind: 'not-applicable' };
  if (key === 'Enter') return focus === 'pressable' ? null : { kind: 'next' };
  // Between radios and in groups of buttons the arrows have a use of their own.
  if (focus !== 'card') return null;
  if (key === 'ArrowRight') return { kind: 'next' };
  return key === 'ArrowLeft' ? { kind: 'previous' } : null;
}

/** Tells where the focus is. */
export function onSiteFocus(target: Element): OnSiteFocus {
  if (target instanceof HTMLInputElement) {
    if (target.type === 'radio' || target.type === 'checkbox') return 'choice';
    return target.inputMode === 'decimal' ? 'number' : 'words';
  }
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return 'words';
  return target.closest('button, a, summary, [role="button"], [role="option"]') === null
    ? 'card'
    : 'pressable';
}
