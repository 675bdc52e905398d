/** Moves the focus to the first control of a place marked with `data-field`. Nothing when there is none. */
export function focusField(field: string): void {
  const place = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
  const control = place?.querySelector<HTMLElement>('input, textarea, button');
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: 'center' });
}
