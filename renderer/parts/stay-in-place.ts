import { flushSync } from 'react-dom';
import { scroller } from './scroller.ts';

/**
 * Carries out a change that moves parts of the page about, and scrolls so that what has the focus stays where it was
 * on the screen: whoever has just pressed it goes on from there. Only from what a user does, never while drawing.
 */
export function stayInPlace(change: () => void): void {
  const { activeElement } = document;
  const before = activeElement?.getBoundingClientRect().top ?? 0;
  flushSync(change);
  if (activeElement === null || activeElement === document.body || !activeElement.isConnected) return;
  scroller().scrollBy({ top: activeElement.getBoundingClientRect().top - before, behavior: 'instant' });
}
