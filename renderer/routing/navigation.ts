import { useMemo, useSyncExternalStore } from 'react';
import { hrefOf, routeOf, type Route } from './route.ts';

/** The place the window is at. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => routeOf(hash), [hash]);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** Goes to a place, as a link would. */
export function go(route: Route): void {
  window.location.hash = hrefOf(route);
}

/** Goes to a place without leaving the current one in the history: after a form that must not be sent twice. */
export function goInstead(route: Route): void {
  window.location.replace(hrefOf(route));
}

/** Mouse buttons at the side, as browsers number them. */
const [backButton, forwardButton] = [3, 4];

/**
 * Alt with the left or right arrow goes back or forward, also out of a group of options, which would take the arrow
 * for a choice. On a Mac the same keys go from word to word in a text field, and do so here.
 */
export function historyKey(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  at: { readonly mac: boolean; readonly typing: boolean },
): 'back' | 'forward' | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  if (at.mac && at.typing) return null;
  if (event.key === 'ArrowLeft') return 'back';
  return event.key === 'ArrowRight' ? 'forward' : null;
}

const isMac = (): boolean => navigator.userAgent.includes('Mac');

/** Whether keys write into what has them. */
function isTypedInto(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'range', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

/** The keys of `historyKey`, and the mouse's side buttons, go back or forward. Returns how to stop listening. */
export function listenForHistoryKeys(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const way = historyKey(event, { mac: isMac(), typing: isTypedInto(event.target) });
    if (way === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (way === 'back') window.history.back();
    else window.history.forward();
  };
  const onButton = (event: MouseEvent): void => {
    if (event.button !== backButton && event.button !== forwardButton) return;
    // The browser would go as well, where it does so by itself: once is enough.
    event.preventDefault();
    if (event.type !== 'mouseup') return;
    if (event.button === backButton) window.history.back();
    else window.history.forward();
  };
  // Before any control of the page: a group of options lets no arrow through.
  window.addEventListener('keydown', onKey, { capture: true });
  window.addEventListener('mousedown', onButton);
  window.addEventListener('mouseup', onButton);
  return () => {
    window.removeEventListener('keydown', onKey, { capture: true });
    window.removeEventListener('mousedown', onButton);
    window.removeEventListener('mouseup', onButton);
  };
}
