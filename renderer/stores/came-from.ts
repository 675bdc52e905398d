import { create } from 'zustand';
import { routeOf, type Route } from '../routing/route.ts';

/** The place help was asked for at; null when the window began with it. */
export const useCameFrom = create<{ readonly place: Route | null }>(() => ({ place: null }));

/** Remembers where one was before help. Returns how to stop. */
export function watchCameFrom(): () => void {
  const onChange = ({ oldURL, newURL }: HashChangeEvent): void => {
    const [before, now] = [routeOf(new URL(oldURL).hash), routeOf(new URL(newURL).hash)];
    if (now.screen === 'help' && before.screen !== 'help') useCameFrom.setState({ place: before });
  };
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
