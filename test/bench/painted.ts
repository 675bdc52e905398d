import type { Page } from 'playwright-core';
import { hrefOf } from '../../renderer/routing/route.ts';

/** What is done in the window: another address, a press on what a selector finds, or text into the field it finds. */
type Act =
  | { readonly kind: 'address'; readonly hash: string }
  | { readonly kind: 'press'; readonly selector: string }
  | { readonly kind: 'text'; readonly selector: string; readonly text: string };

/** So long is waited at most; then this is the result. */
const longestMs = 3_000;

const nameOfFirst = '[data-cell="0:1"]';

/** From going to the list of enterprises to its painted rows, in milliseconds. */
export async function openList(page: Page): Promise<number> {
  await shown(page, { kind: 'address', hash: hrefOf({ screen: 'settings' }) }, 'main form, main .card');
  return shown(page, { kind: 'address', hash: hrefOf({ screen: 'start' }) }, nameOfFirst);
}

/** From a press on the head of the names to the rows in their other order. */
export function sortList(page: Page): Promise<number> {
  return shown(page, { kind: 'press', selector: '.grid-head [data-cell="-1:1"] button' }, nameOfFirst);
}

/** From the last letter typed above the list to the rows that are left. */
export function narrowList(page: Page, text: string): Promise<number> {
  return shown(page, { kind: 'text', selector: '.portfolio-find input', text }, '.grid');
}

/** From the last letter typed into the search over everything to what was found. */
export async function searchAll(page: Page, text: string): Promise<number> {
  return shown(page, { kind: 'text', selector: '.search-everything input', text }, '.counted');
}

/**
 * Does something in the window and waits until what the selector finds is there, is another than before (its text, or
 * how many lines it counts), has no row that waits, and is painted.
 */
async function shown(page: Page, act: Act, selector: string): Promise<number> {
  return page.evaluate(
    async ([what, sought, most]) => {
      const seen = (): string | null => {
        const found = document.querySelector(sought);
        if (found === null || document.querySelector('.grid-row[aria-busy="true"]') !== null) return null;
        return found.getAttribute('aria-rowcount') ?? found.textContent;
      };
      const before = what.kind === 'address' ? null : seen();
      const begun = performance.now();
      if (what.kind === 'address') location.hash = what.hash;
      else if (what.kind === 'press') document.querySelector<HTMLElement>(what.selector)?.click();
      else {
        const field = document.querySelector<HTMLInputElement>(what.selector);
        // As typed: set past the component, which is then told of it.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, what.text);
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      }
      for (;;) {
        // Painted: the frame has been handed over when the next task runs.
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        const took = performance.now() - begun;
        const now = seen();
        if ((now !== null && now !== before) || took > most) return took;
      }
    },
    [act, selector, longestMs] as const,
  );
}
