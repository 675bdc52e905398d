import { create } from 'zustand';

/** What lies over the page; one at a time. */
export type Overlay = 'palette' | 'shortcuts' | 'new-enterprise' | 'handling';

export const useOverlay = create<{ readonly overlay: Overlay | null }>(() => ({ overlay: null }));

export function openOverlay(overlay: Overlay): void {
  useOverlay.setState({ overlay });
}

export function closeOverlay(): void {
  useOverlay.setState({ overlay: null });
}
