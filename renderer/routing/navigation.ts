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

/** Alt with the left or right arrow, and the mouse's side buttons, go back or forward. Returns how to stop listening. */
export function listenForHistoryKeys(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowLeft') window.history.back();
    else if (event.key === 'ArrowRight') window.history.forward();
    else return;
    event.preventDefault();
  };
  const onButton = (event: MouseEvent): void => {
    if (event.button !== backButton && event.button !== forwardButton) return;
    // The browser would go as well, where it does so by itself: once is enough.
    event.preventDefault();
    if (event.type !== 'mouseup') return;
    if (event.button === backButton) window.history.back();
    else window.history.forward();
  };
  window.addEventListener('keydown', onKey);
  window.addEventListener('mousedown', onButton);
  window.addEventListener('mouseup', onButton);
  return () => {
    window.removeEventListener('keydown', onKey);
    window.removeEventListener('mousedown', onButton);
    window.removeEventListener('mouseup', onButton);
  };
}
