import { useEffect, useRef, type ReactNode } from 'react';

/** Brings what has just come into sight: where it appears there may have been no room for it. */
export function InSight({ children }: { readonly children: ReactNode }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return <div ref={box}>{children}</div>;
}
