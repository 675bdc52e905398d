import type { Overlay } from './palette-state.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * What a key opens: Ctrl or ⌘ with K the palette, also while typing; ? the overview of keys, but not while typing.
 */
export function overlayKey(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Pressed,
  { typing }: { readonly typing: boolean },
): Exclude<Overlay, 'new-enterprise'> | null {
  if (altKey) return null;
  if (key.toLowerCase() === 'k') return ctrlKey !== metaKey && !shiftKey ? 'palette' : null;
  const plain = !ctrlKey && !metaKey && !typing;
  return (key === '?' || key === '？') && plain ? 'shortcuts' : null;
}
