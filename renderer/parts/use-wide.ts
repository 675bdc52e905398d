import { useSyncExternalStore } from 'react';

const wide = typeof window === 'undefined' ? null : window.matchMedia('(min-width: 1100px)');

/** Whether there is room for help beside the questions. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide?.matches ?? true);
}

function subscribe(changed: () => void): () => void {
  wide?.addEventListener('change', changed);
  return () => wide?.removeEventListener('change', changed);
}
