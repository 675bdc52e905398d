import type { ReactNode } from 'react';

/** A way down the page: to the heading with an id, which takes the focus. */
export function Jump({ to, children }: { readonly to: string; readonly children: ReactNode }): ReactNode {
  return (
    <button
      type="button"
      className="link bare"
      onClick={() => {
        const heading = document.getElementById(to);
        heading?.focus({ preventScroll: true });
        heading?.scrollIntoView({ block: 'start' });
      }}
    >
      {children}
    </button>
  );
}
