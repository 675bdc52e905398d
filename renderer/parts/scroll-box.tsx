import { useEffect, useRef, useState, type ReactNode } from 'react';

interface Props {
  /** Named for a screen reader once it can be scrolled. */
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** What may be larger than its place. The keyboard reaches it only while there is something to scroll. */
export function ScrollBox({ label, className, children }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [larger, setLarger] = useState(false);
  useEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const look = (): void =>
      setLarger(current.scrollWidth > current.clientWidth || current.scrollHeight > current.clientHeight);
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={box}
      className={className}
      {...(larger ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}
    >
      {children}
    </div>
  );
}
