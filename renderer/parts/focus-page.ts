/**
 * Gives the focus to the page's heading when nothing has it, because what had it is gone: a row that was moved away.
 * Otherwise the keyboard would begin again at the top of the window.
 */
export function focusPage(): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) document.querySelector('h1')?.focus();
  });
}
