import type { ReactNode } from 'react';
import { ScrollBox } from './scroll-box.tsx';

interface Props {
  /** Named for a screen reader once it can be scrolled. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A table that may be wider than the window. */
export function ScrollX({ label, children }: Props): ReactNode {
  return (
    <ScrollBox label={label} className="scroll-x">
      {children}
    </ScrollBox>
  );
}
