import type { ReactNode } from 'react';

/** A key on the keyboard, shown where it works. */
export function KeyCap({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <kbd className="key" aria-hidden>
      {children}
    </kbd>
  );
}
