import { Check, Circle, CircleDashed, CircleDot, Flag, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'plain' | 'accent' | 'ok' | 'warn' | 'bad';

const signs = {
  done: Check,
  open: Circle,
  empty: CircleDashed,
  part: CircleDot,
  flag: Flag,
  alert: TriangleAlert,
} as const satisfies Record<string, LucideIcon>;
export type Sign = keyof typeof signs;

interface Props {
  readonly tone?: Tone;
  readonly sign?: Sign;
  readonly children: ReactNode;
}

/** A word of state: by word and sign as well as by colour. */
export function Tag({ tone = 'plain', sign, children }: Props): ReactNode {
  const Icon = sign === undefined ? null : signs[sign];
  return (
    <span className={`tag ${tone}`}>
      {Icon !== null && <Icon size={13} aria-hidden />}
      {children}
    </span>
  );
}
