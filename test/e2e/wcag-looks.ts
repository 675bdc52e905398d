import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Whether taking the mark of being chosen away changes how the element looks, apart from bold type. */
export async function looksChosen(element: Locator, attribute: string): Promise<boolean> {
  await element.evaluate((one) => {
    (one as HTMLElement).style.setProperty('font-weight', '400', 'important');
  });
  const before = await element.screenshot();
  const value = await element.evaluate((one, name) => {
    const marked = one.getAttribute(name) ?? '';
    if (name === 'class') one.classList.remove('now');
    else one.removeAttribute(name);
    return marked;
  }, attribute);
  const page = element.page();
  const now = await page.evaluateHandle(() => document.querySelector('[style*="font-weight"]'));
  const after = await now.asElement()?.screenshot();
  await now.evaluate(
    (one, [name, marked]) => {
      one?.setAttribute(name, marked);
      (one as HTMLElement | null)?.style.removeProperty('font-weight');
    },
    [attribute, value] as const,
  );
  return after !== undefined && !before.equals(after);
}

/** Begins to write down what a screen reader would be told. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"], output';
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(live);
        if (region !== null && region !== undefined) said.push(region.textContent ?? '');
        // A region that comes with its text is heard as well.
        for (const one of element?.querySelectorAll(live) ?? []) said.push(one.textContent ?? '');
      }
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** Waits until something was said; throws with what was said instead. */
export async function heard(page: Page, what: RegExp, patience = 10_000): Promise<void> {
  const said = (): Promise<string> =>
    page.evaluate(() => (window as unknown as { said: string[] }).said.join(' | '));
  await expect.poll(said, { timeout: patience }).toMatch(what);
}

/** The raw figures that can be typed on the page, and what stands in each. */
export function figuresOnPage(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.figure[data-field]')].map((figure) => [
        figure.dataset['field'] ?? '',
        [...figure.querySelectorAll('input')].map((input) => input.value).join(' '),
      ]),
    ),
  );
}
