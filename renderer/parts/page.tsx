import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { comeBack } from './come-back.ts';
import { scroller } from './scroller.ts';
import { unbroken } from './unbroken.tsx';

interface PageProps {
  readonly title: string;
  /** Said above the heading: where this page belongs. */
  readonly eyebrow?: ReactNode;
  /** Beside the heading: what can be done with the whole page. */
  readonly actions?: ReactNode;
  readonly lead?: ReactNode;
  /** False when something in the page takes the focus instead of the heading. */
  readonly focusHeading?: boolean;
  readonly children: ReactNode;
}

/**
 * One page: its name in the window's title, its only h1, and the focus on it after arriving, so that a
 * screen reader starts at the top and the keyboard does not stay in a page that is gone. Back and forward lead to the
 * page as it was left.
 */
export function Page({ title, eyebrow, actions, lead, focusHeading = true, children }: PageProps): ReactNode {
  const t = useTranslations('app');
  const heading = useRef<HTMLHeadingElement>(null);
  const appName = t('name');

  useEffect(() => {
    document.title = `${title} – ${appName}`;
  }, [title, appName]);

  // Before anything in the page scrolls to what it was asked to show.
  useLayoutEffect(() => scroller().scrollTo({ top: 0, behavior: 'instant' }), []);

  useEffect(() => {
    if (comeBack() || !focusHeading) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
    // Only on arrival: a new language changes the heading, not the place.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  return (
    <>
      <div className="page-head">
        <div className="page-title">
          {eyebrow !== undefined && <p className="eyebrow">{eyebrow}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <p className="lead">{unbroken(lead)}</p>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}
