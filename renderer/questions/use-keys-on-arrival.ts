import { useEffect } from 'react';
import { showFromTop } from '../parts/scroller.ts';
import { keyAction } from './key-action.ts';

/**
 * Lets the keys of a question work before anything on the page was reached by keyboard: on arrival the focus is on the
 * heading, while one question looks active already. Enter only goes there, any other key does there what it says.
 */
export function useKeysOnArrival(activeCard: () => HTMLElement | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { activeElement } = document;
      const onHeading = activeElement === document.body || activeElement?.matches('main h1') === true;
      if (!onHeading || event.defaultPrevented || event.key.startsWith('Arrow')) return;
      const { key, altKey, ctrlKey, metaKey, isComposing: composing } = event;
      const action = keyAction({ key, altKey, ctrlKey, metaKey, composing }, 'card');
      const card = action === null ? null : activeCard();
      if (action === null || card === null) return;
      event.preventDefault();
      card.focus({ preventScroll: true });
      showFromTop(card);
      if (action.kind === 'next') return;
      card.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
