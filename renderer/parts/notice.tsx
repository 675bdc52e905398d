import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  readonly tone: 'info' | 'ok' | 'warn' | 'bad';
  readonly title?: string;
  /** `alert` interrupts a screen reader; for what has just gone wrong. */
  readonly role?: 'alert' | 'status';
  readonly actions?: ReactNode;
  /** Shown with it, but not read out when it appears. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

const icons = { info: Info, ok: CircleCheck, warn: TriangleAlert, bad: OctagonAlert };

/** A few sentences that stand out: what happened, what is safe, what to do. */
export function Notice({ tone, title, role, actions, aside, children }: Props): ReactNode {
  const Icon = icons[tone];
  const said = (
    <>
      {title !== undefined && <p className="notice-title">{title}</p>}
      {children}
    </>
  );
  return (
    <div className={`notice ${tone}`} role={aside === undefined ? role : undefined}>
      <Icon size={18} aria-hidden />
      <div className="notice-text">
        {aside === undefined ? said : <div role={role}>{said}</div>}
        {aside}
      </div>
      {actions !== undefined && <div className="notice-actions">{actions}</div>}
    </div>
  );
}
