import { scroller } from './scroller.ts';

/** An element of a page, to be found again when the page is drawn anew: the n-th of its kind with its name. */
interface Spot {
  readonly tag: string;
  readonly name: string;
  readonly place: number;
}

/** How a page was left: how far it was scrolled, and what had the focus on it last. */
interface Left {
  readonly top: number;
  readonly focus: Spot;
}

/** By the key of its entry in the history. */
const leftAt = new Map<string, Left>();
/** How the page one has gone back to was left, until it is so again or the user does something else. */
let returning: Left | null = null;
let cameBack = false;
let lastFocused: HTMLElement | null = null;
let stopLooking = (): void => undefined;

/**
 * After going back or forward: the page as it was left, with the focus on what had it. False where one has come
 * otherwise, and where what had the focus is not there: then the page begins at its top.
 */
export function comeBack(): boolean {
  if (cameBack) return true;
  const element = returning === null ? null : find(returning.focus);
  // A dialog that is part of the place has the focus itself.
  if (returning === null || element === null || document.querySelector('[role="dialog"]') !== null)
    return false;
  element.focus({ preventScroll: true });
  scroller().scrollTo({ top: returning.top, behavior: 'instant' });
  const { top, bottom } = element.getBoundingClientRect();
  if (bottom < 0 || top > window.innerHeight) element.scrollIntoView({ block: 'nearest' });
  cameBack = true;
  stopLooking();
  return true;
}

/** Remembers how each place of the history is left; called once for the window. */
export function watchPlacesLeft(): void {
  // Only `comeBack` knows what scrolls, and when the page stands.
  window.history.scrollRestoration = 'manual';
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && document.querySelector('main')?.contains(target) === true)
      lastFocused = target;
  });
  window.navigation.addEventListener('currententrychange', ({ navigationType, from }) => {
    const left = howItIs();
    if (navigationType !== 'replace' && left !== null) leftAt.set(from.key, left);
    forget();
    if (navigationType === 'traverse')
      returning = leftAt.get(window.navigation.currentEntry?.key ?? '') ?? null;
  });
  window.addEventListener('hashchange', () => {
    if (returning !== null) requestAnimationFrame(look);
  });
  for (const kind of ['keydown', 'pointerdown', 'wheel'])
    window.addEventListener(kind, forget, { capture: true, passive: true });
}

/** Tries now, for a page that only changed, and whenever something of it comes later. */
function look(): void {
  const main = document.querySelector('main');
  if (returning === null || main === null || comeBack()) return;
  const observer = new MutationObserver(() => void comeBack());
  observer.observe(main, { childList: true, subtree: true });
  stopLooking = () => observer.disconnect();
}

function forget(): void {
  returning = null;
  cameBack = false;
  stopLooking();
}

function howItIs(): Left | null {
  return lastFocused?.isConnected === true ? { top: scroller().scrollTop, focus: spotOf(lastFocused) } : null;
}

function spotOf(element: HTMLElement): Spot {
  const [tag, name] = [element.tagName, nameOf(element)];
  return { tag, name, place: allOf(tag, name).indexOf(element) };
}

function find({ tag, name, place }: Spot): HTMLElement | null {
  const found = allOf(tag, name)[place];
  return found?.checkVisibility() === true ? found : null;
}

function allOf(tag: string, name: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`main ${tag}`)].filter((one) => nameOf(one) === name);
}

/** What tells it from others of its kind; what is said on a heading or a card may have changed. */
function nameOf(element: Element): string {
  for (const name of ['href', 'data-question', 'aria-label']) {
    const value = element.getAttribute(name);
    if (value !== null) return value;
  }
  return element.tagName === 'BUTTON' ? (element.textContent ?? '') : '';
}
