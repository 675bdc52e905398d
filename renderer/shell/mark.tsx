import type { ReactNode } from 'react';

/** The product's mark: a stair that rises. */
export function Mark(): ReactNode {
  return (
    <svg className="mark" viewBox="0 0 26 26" width="26" height="26" aria-hidden focusable="false">
      <rect width="26" height="26" rx="6" />
      <path d="M5 19h5v-4h4v-4h4V7h3" />
      <circle cx="21" cy="6.6" r="1.6" />
    </svg>
  );
}
