// What runs in the window to find what axe does not look for. Each function stands alone: it is carried into the
// window as its text. What comes back are the faults, a line each; nothing is changed for longer than the look takes.

/** WCAG 2.2, 2.5.8: what can be pressed and is smaller than 24 × 24 px. Links within a line of text may be. */
export function smallTargets(): string[] {
  const pressed = 'a[href], button, input, textarea, select, summary, [role="option"], [role^="menuitem"]';
  return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
    // React Aria hides the input of a choice and of a file; its label is what is pressed.
    const label = element instanceof HTMLInputElement && element.closest('label');
    const target = label || element;
    const { width, height } = target.getBoundingClientRect();
    const style = getComputedStyle(target);
    const unseen =
      width <= 1 ||
      height <= 1 ||
      style.visibility === 'hidden' ||
      target.closest('[inert], [aria-hidden="true"], .unseen') ||
      // For a screen reader alone.
      (target.parentElement?.clientWidth ?? 0) <= 1;
    if (unseen) return [];
    const inText =
      style.display === 'inline' &&
      [...(target.parentElement?.childNodes ?? [])].some(
        (one) => one !== target && (one.textContent ?? '').trim() !== '',
      );
    if (inText || (width >= 23.5 && height >= 23.5)) return [];
    const name = (target.getAttribute('aria-label') ?? target.textContent ?? '').trim().slice(0, 30);
    return [`${Math.round(width)} × ${Math.round(height)}: ${target.className} “${name}”`];
  });
}

/**
 * WCAG 2.2, 1.4.10: what makes the page scroll sideways. Tables and grids may, inside themselves, where the keyboard
 * reaches them.
 */
export function sticksOut(): string[] {
  const room = document.documentElement.clientWidth;
  const page = document.querySelector('main') ?? document.body;
  const wide = Math.max(document.documentElement.scrollWidth - room, page.scrollWidth - page.clientWidth);
  const scrollsItself = (element: Element | null): boolean => {
    if (element === null || element === page || element === document.body) return false;
    const { overflowX, position } = getComputedStyle(element);
    if (['auto', 'scroll', 'hidden', 'clip'].includes(overflowX)) return true;
    return position !== 'fixed' && scrollsItself(element.parentElement);
  };
  const out = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || (box.right <= room + 1 && box.left >= -1)) return false;
    return !scrollsItself(element.parentElement) && getComputedStyle(element).visibility !== 'hidden';
  });
  // Of a whole branch that is too wide the innermost is to blame.
  const innermost = out.filter(
    (element) => !out.some((other) => other !== element && element.contains(other)),
  );
  const named = innermost.slice(0, 4).map((element) => {
    const box = element.getBoundingClientRect();
    const words = (element.textContent ?? '').trim().slice(0, 30);
    return `${Math.round(box.right - room)} px out: ${element.tagName} ${element.getAttribute('class') ?? ''} “${words}”`;
  });
  return wide > 1 && named.length === 0 ? [`${wide} px to scroll sideways`] : named;
}

/** What is cut off: text in a box that hides what does not fit, without dots to say so. */
export function cutTexts(): string[] {
  return [...document.body.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const own = [...element.childNodes].some(
      (one) => one.nodeType === Node.TEXT_NODE && (one.textContent ?? '').trim() !== '',
    );
    if (!own || element.clientWidth <= 1 || element.closest('.unseen, [aria-hidden="true"], svg')) return [];
    const text = document.createRange();
    text.selectNodeContents(element);
    const words = (element.textContent ?? '').trim().slice(0, 40);
    for (
      let box: HTMLElement | null = element;
      box !== null && box !== document.body;
      box = box.parentElement
    ) {
      const { overflowX, overflowY, textOverflow, clipPath, webkitLineClamp } = getComputedStyle(box);
      // What ends in dots says so itself.
      if (clipPath !== 'none' || webkitLineClamp !== 'none') return [];
      const edge = box.getBoundingClientRect();
      const hidesX = ['hidden', 'clip'].includes(overflowX) && textOverflow !== 'ellipsis';
      const hidesY = ['hidden', 'clip'].includes(overflowY);
      const scrolls = /auto|scroll/.test(overflowX + overflowY);
      for (const line of text.getClientRects()) {
        if (line.width === 0) continue;
        // A line is a little higher than its letters.
        const over = line.height * 0.25;
        if (hidesX && (line.right > edge.right + 2 || line.left < edge.left - 2))
          return [`cut at the side by ${box.className}: “${words}”`];
        if (hidesY && (line.bottom > edge.bottom + over || line.top < edge.top - over))
          return [`cut at the edge by ${box.className}: “${words}”`];
      }
      if (scrolls || textOverflow === 'ellipsis') break;
    }
    return [];
  });
}

/** In Windows High Contrast: words in the colour for the system's own highlight, behind which it lays the ground of the page. */
export function coveredWords(): string[] {
  const probe = document.createElement('i');
  probe.style.cssText = 'color: HighlightText; forced-color-adjust: none';
  document.body.append(probe);
  const highlighted = getComputedStyle(probe).color;
  probe.remove();
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    if (!own || element.closest('svg') !== null) return [];
    const style = getComputedStyle(element);
    const covered = style.color === highlighted && style.getPropertyValue('forced-color-adjust') !== 'none';
    return covered
      ? [`covered: ${(element.textContent ?? '').trim().slice(0, 40)} (${element.className})`]
      : [];
  });
}

/** Days and levels in the list of enterprises that end in dots: whoever compares them must see all of each. */
export function dottedCells(): string[] {
  const day = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]{2} \d{4})/u;
  return [...document.querySelectorAll<HTMLElement>('.grid-row .grid-cell')].flatMap((cell) => {
    const level = cell.querySelector<HTMLElement>(':scope > .tag');
    const box = level ?? (day.test(cell.textContent ?? '') ? cell : null);
    return box === null || box.scrollWidth <= box.clientWidth ? [] : [`ends in dots: “${box.textContent}”`];
  });
}

/** Texts that lie over one another, in the page or in the dialog over it. */
export function overlappingTexts(): string[] {
  const scope = document.querySelector('[role="dialog"]') ?? document.body;
  const lines: { box: DOMRect; element: Element; layer: Element | null }[] = [];
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || (node.textContent ?? '').trim() === '') continue;
    if (element.closest('.unseen, .skip, svg, [inert], option')) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const layer = element.closest(
      '.told, [role="toolbar"], [role="tooltip"], thead, [data-sticky], .dialog-foot, .tour-card, header, .search',
    );
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 2) lines.push({ box, element, layer });
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  const faults: string[] = [];
  for (const [place, a] of lines.entries()) {
    for (const b of lines.slice(place + 1)) {
      if (b.box.top >= a.box.bottom) break;
      if (a.element === b.element || a.layer !== b.layer) continue;
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      // The boxes of lines are higher than their letters.
      if (across <= 2 || down <= Math.min(a.box.height, b.box.height) * 0.4) continue;
      // What a scrolling box has cut away lies over nothing.
      const x = Math.max(a.box.left, b.box.left) + across / 2;
      const y = Math.max(a.box.top, b.box.top) + down / 2;
      const there = document.elementsFromPoint(x, y);
      if (!there.includes(a.element) || !there.includes(b.element)) continue;
      faults.push(
        `“${(a.element.textContent ?? '').slice(0, 25)}” under “${(b.element.textContent ?? '').slice(0, 25)}”`,
      );
    }
  }
  return faults.slice(0, 5);
}

/** What moves or fades although the system asks for less motion. */
export function movingThings(): string[] {
  const running = document.getAnimations().map((one) => `runs: ${one.id || one.constructor.name}`);
  const seconds = (list: string): number => Math.max(...list.split(',').map((one) => Number.parseFloat(one)));
  const styled = [...document.querySelectorAll('*')].flatMap((element) =>
    [null, '::before', '::after'].flatMap((part) => {
      const style = getComputedStyle(element, part);
      const animated = style.animationName !== 'none' && seconds(style.animationDuration) > 0.01;
      const faded = seconds(style.transitionDuration) > 0.01 && style.transitionProperty !== 'none';
      const glides = style.scrollBehavior === 'smooth';
      return animated || faded || glides
        ? [`moves: ${element.getAttribute('class') ?? element.tagName}`]
        : [];
    }),
  );
  return [...running, ...new Set(styled)];
}

/**
 * WCAG 2.2, 2.4.7 and 2.4.11: goes to everything the keyboard reaches, in the page or the dialog over it, and names
 * what cannot be seen to have the focus and what lies under something else then. The last key pressed before must
 * have been one of the keyboard.
 */
export async function badFocus(): Promise<string[]> {
  const scope = document.querySelector('[role="dialog"]') ?? document.body;
  const before = document.activeElement;
  const reached =
    'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex="0"]';
  const faults: string[] = [];
  const lookOf = (element: Element): string => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(element);
    const outline = outlineStyle === 'none' || outlineWidth === '0px' ? '' : outlineWidth + outlineColor;
    return [outline, boxShadow, borderColor].join(' ');
  };
  const elements = [...scope.querySelectorAll<HTMLElement>(reached)].filter(
    (element) => element.tabIndex >= 0 && element.closest('[inert]') === null && element.checkVisibility(),
  );
  for (const element of elements) {
    const shown = (element instanceof HTMLInputElement && element.closest('label')) || element;
    // The field around an input may carry the outline for it.
    const marks = [shown, ...(shown.parentElement === null ? [] : [shown.parentElement])];
    // It may have the focus already: a dialog gives it to its first button, a toolbar to where it was last.
    const elsewhere = elements.find((one) => !marks.some((mark) => mark.contains(one)));
    if (marks.some((one) => one.contains(document.activeElement))) {
      elsewhere?.focus();
      await new Promise((done) => setTimeout(done));
    }
    const unfocused = marks.map(lookOf);
    element.focus();
    await new Promise((done) => setTimeout(done));
    if (document.activeElement !== element) continue;
    const name = `${shown.tagName} ${shown.className} “${(shown.getAttribute('aria-label') ?? shown.textContent ?? '').trim().slice(0, 30)}”`;
    // What is alone in a pop-up never was without the focus.
    if (elsewhere !== undefined && marks.every((one, at) => lookOf(one) === unfocused[at]))
      faults.push(`looks the same: ${name}`);
    const room = { width: window.innerWidth, height: window.innerHeight };
    let tried = 0;
    let free = 0;
    // What a table that scrolls sideways cuts off is not covered by anything.
    const table = shown.closest('.scroll-x, .table-card, .grid')?.getBoundingClientRect();
    for (const box of shown.getClientRects()) {
      // Of something higher than half the window the part in the window counts.
      const tall = box.height > room.height / 2;
      const top = tall ? Math.max(box.top, 0) : box.top;
      const bottom = tall ? Math.min(box.bottom, room.height) : box.bottom;
      const left = Math.max(box.left, table?.left ?? 0);
      const right = Math.min(box.right, table?.right ?? room.width);
      for (const across of [0.1, 0.5, 0.9]) {
        for (const down of [0.15, 0.5, 0.85]) {
          const there = document.elementFromPoint(
            left + (right - left) * across,
            top + (bottom - top) * down,
          );
          tried += 1;
          if (there !== null && (shown.contains(there) || there.contains(shown))) free += 1;
        }
      }
    }
    if (free < tried * 0.6) faults.push(`covered, ${free} of ${tried} points free: ${name}`);
  }
  if (before instanceof HTMLElement) before.focus();
  return [...new Set(faults)];
}
