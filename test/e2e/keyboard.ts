import type { ElementHandle, Locator, Page } from 'playwright-core';

/** How a walk with the keyboard is made. */
interface Walk {
  readonly key?: 'Tab' | 'Shift+Tab' | 'ArrowDown' | 'ArrowUp' | 'ArrowLeft' | 'ArrowRight';
  /** How many presses are too many: the place cannot be reached in a reasonable way. */
  readonly most?: number;
}

/**
 * Presses Tab (or another key) until the element has the focus, as somebody without a mouse does. Everything
 * passed on the way must have been in sight. Throws when the element cannot be reached.
 */
export async function tabTo(
  page: Page,
  target: Locator,
  { key = 'Tab', most = 250 }: Walk = {},
): Promise<void> {
  const element = await target.elementHandle();
  for (let pressed = 0; pressed <= most; pressed += 1) {
    if (await lookAtFocus(page, element, pressed > 0)) return;
    if (pressed < most) await page.keyboard.press(key);
  }
  const name = await element?.evaluate((one) => (one instanceof Element ? one.outerHTML.slice(0, 200) : ''));
  throw new Error(`${most} presses of ${key} do not lead to ${name ?? 'anything'}`);
}

/** Goes to a thing that can be pressed and presses it with Enter. */
export async function pressAt(page: Page, target: Locator, walk: Walk = {}): Promise<void> {
  await tabTo(page, target, walk);
  await page.keyboard.press('Enter');
}

/** Goes to a field, empties it if it holds something, and types. */
export async function typeAt(page: Page, target: Locator, text: string, walk: Walk = {}): Promise<void> {
  await tabTo(page, target, walk);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Throws unless the element with the focus can be seen: in the window, and not under something else. */
export async function focusInSight(page: Page): Promise<void> {
  await lookAtFocus(page, null, false);
}

/**
 * Whether an element has the focus. Throws when what has it cannot be seen; with `mayBeNowhere` the end of the
 * page, where nothing has the focus for one press of Tab, is let through.
 */
async function lookAtFocus(
  page: Page,
  element: ElementHandle<Node> | null,
  mayBeNowhere: boolean,
): Promise<boolean> {
  const deadline = Date.now() + 2_000;
  for (;;) {
    const { reached, trouble } = await page.evaluate(focusNow, element);
    if (trouble === null || (trouble === 'nowhere' && mayBeNowhere)) return reached;
    if (Date.now() > deadline) throw new Error(`the focus is not in sight: ${trouble}`);
    // Scrolling and the next page may need a moment.
    await page.waitForTimeout(30);
  }
}

/** Runs in the window: whether the element has the focus, and what keeps the focused element from being seen. */
function focusNow(element: Node | null): { reached: boolean; trouble: string | null } {
  const active = document.activeElement;
  if (active === null || active === document.body) return { reached: false, trouble: 'nowhere' };
  const reached = active === element;
  // React Aria hides the input of a radio or checkbox; what is seen is the label around it.
  const shown =
    active instanceof HTMLInputElement && ['radio', 'checkbox'].includes(active.type)
      ? (active.closest('label') ?? active)
      : active;
  const room = { width: window.innerWidth, height: window.innerHeight };
  let tried = 0;
  let free = 0;
  for (const box of shown.getClientRects()) {
    // Of something taller than half the window, the part that is in the window counts.
    const tall = box.height > room.height / 2;
    const top = tall ? Math.max(box.top, 0) : box.top;
    const bottom = tall ? Math.min(box.bottom, room.height) : box.bottom;
    for (const across of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      for (const down of [0.15, 0.5, 0.85]) {
        const x = box.left + box.width * across;
        const y = top + (bottom - top) * down;
        const found = document.elementFromPoint(x, y);
        tried += 1;
        if (found !== null && shown.contains(found)) free += 1;
      }
    }
  }
  if (tried > 0 && free / tried >= 0.6) return { reached, trouble: null };
  const { top, left, bottom, right } = shown.getBoundingClientRect();
  const place = [left, top, right, bottom].map(Math.round).join(', ');
  const name = `${shown.tagName.toLowerCase()}.${shown.className} “${(shown.textContent ?? '').slice(0, 40)}”`;
  return { reached, trouble: `${name} at ${place}: ${free} of ${tried} points are free` };
}

/** Starts counting what a mouse would do; `pointerUses` gives the count. A key that presses a link counts nothing. */
export async function watchPointer(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset['pointerUses'] = '0';
    for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel']) {
      window.addEventListener(
        kind,
        () => {
          const { dataset } = document.documentElement;
          dataset['pointerUses'] = String(Number(dataset['pointerUses']) + 1);
        },
        { capture: true },
      );
    }
  });
}

/** How often the mouse was used since `watchPointer`. */
export function pointerUses(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset['pointerUses']));
}
