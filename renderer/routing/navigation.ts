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

/** Alt with the left or right arrow goes back or forward, everywhere. Returns how to stop listening. */
export function listenForHistoryKeys(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowLeft') window.history.back();
    else if (event.key === 'ArrowRight') window.history.forward();
    else return;
    event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
