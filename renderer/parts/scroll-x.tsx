import { useEffect, useRef, useState, type ReactNode } from 'react';

interface Props {
  /** Named for a screen reader once it can be scrolled. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A table that may be wider than the window. The keyboard reaches it only while there is something to scroll. */
export function ScrollX({ label, children }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [wider, setWider] = useState(false);
  useEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => setWider(current.scrollWidth > current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={box}
      className="scroll-x"
      {...(wider ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}
    >
      {children}
    </div>
  );
}
