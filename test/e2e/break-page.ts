import type { Page } from 'playwright-core';

/** Makes the page of this title throw while it is drawn, with a message nobody may see. */
export async function breakPage(page: Page, title: string, message: string): Promise<void> {
  await page.evaluate(
    ([title, message]) => {
      const own = Object.getOwnPropertyDescriptor(Document.prototype, 'title');
      Object.defineProperty(document, 'title', {
        ...own,
        configurable: true,
        set: (text: string) => {
          if (text.startsWith(title ?? '')) throw new TypeError(message);
          own?.set?.call(document, text);
        },
      });
    },
    [title, message],
  );
}

/** Takes the fault away again. */
export async function mendPage(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.deleteProperty(document, 'title'));
}
