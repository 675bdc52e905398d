/** What the page scrolls in: `main`, or in a narrow window, where everything stands in one column, the document. */
export function scroller(): Element {
  const main = document.querySelector('main');
  if (main !== null && getComputedStyle(main).overflowY !== 'visible') return main;
  return document.scrollingElement ?? document.documentElement;
}

/**
 * Scrolls to a part of the page that is read from its top, and then no further than it takes to have `field`, what is
 * typed into in it, in sight as well.
 */
export function showFromTop(part: Element, field: Element | null = null): void {
  // What is higher than the window would be left as it is by “nearest”, with its top out of sight.
  const fits = part.getBoundingClientRect().height < scroller().clientHeight * 0.8;
  part.scrollIntoView({ block: fits ? 'nearest' : 'start' });
  field?.scrollIntoView({ block: 'nearest' });
}
