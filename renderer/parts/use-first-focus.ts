import { useEffect, type RefObject } from 'react';
import { setInteractionModality } from 'react-aria-components';

const fields =
  'input:not([type="hidden"], [disabled], [tabindex="-1"]), textarea:not([disabled]), button[aria-haspopup]:not([disabled])';
/** Leaves everything as it is. */
const safeButton =
  ':is(.dialog-foot, form > .row:last-child) button:not(.primary, .danger, [disabled], [aria-disabled="true"])';

function firstIn(body: HTMLElement): HTMLElement | null {
  const shown = [...body.querySelectorAll<HTMLElement>(fields)].find(
    (one) => one.closest('[aria-hidden="true"]') === null,
  );
  return shown ?? body.querySelector<HTMLElement>(safeButton);
}

/**
 * Puts the keyboard into a dialog that has just opened: on its first field, else on the button that changes nothing,
 * with a ring to be seen however the dialog was opened. What has the focus by itself keeps it; in a dialog that only
 * tells something there is nothing to find. What a dialog has to wait for counts as long as nobody has gone elsewhere.
 */
export function useFirstFocus(body: RefObject<HTMLElement | null>, off: boolean): void {
  useEffect(() => {
    const area = body.current;
    const dialog = area?.closest('[role="dialog"]') ?? null;
    if (off || area === null || dialog === null) return;
    const place = (): boolean => {
      const now = document.activeElement;
      if (now !== null && now !== dialog && dialog.contains(now)) return true;
      const found = firstIn(area);
      if (found === null) return false;
      // A ring is drawn for the keyboard alone, and whoever opened it with the mouse goes on typing here.
      setInteractionModality('keyboard');
      found.focus();
      return true;
    };
    if (place()) return;
    const observer = new MutationObserver(() => {
      if (place()) observer.disconnect();
    });
    observer.observe(area, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [body, off]);
}
