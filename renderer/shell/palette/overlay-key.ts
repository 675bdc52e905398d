import type { Overlay } from './palette-state.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * What a key opens: Ctrl or ⌘ with K the palette, also while typing; ? the overview of keys, but neither while typing
 * nor in a question, where it means “do not know”.
 */
export function overlayKey(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Pressed,
  { typing, inQuestion }: { readonly typing: boolean; readonly inQuestion: boolean },
): Exclude<Overlay, 'new-enterprise'> | null {
  if (altKey) return null;
  if (key.toLowerCase() === 'k') return ctrlKey !== metaKey && !shiftKey ? 'palette' : null;
  const plain = !ctrlKey && !metaKey && !typing && !inQuestion;
  return (key === '?' || key === '？') && plain ? 'shortcuts' : null;
}
