import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import { left, usePortfolio } from '../../stores/portfolio.ts';

/** Lines drawn beyond the edges, so that a turn of the wheel meets them already there. */
const beyond = 8;

/** The lines of the list that are in sight, and how high one is in pixels: it grows with the text. */
export interface ListWindow {
  readonly first: number;
  readonly last: number;
  readonly lineHeight: number;
}

/** Follows what is in sight of a list of `count` lines inside `box`, whose head stays at the top. */
export function useListWindow(box: RefObject<HTMLDivElement | null>, count: number): ListWindow {
  const [lineHeight] = useState(() =>
    Math.round(parseFloat(getComputedStyle(document.documentElement).fontSize) * 2.27),
  );
  const [seen, setSeen] = useState({ first: 0, last: 30 });

  useEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const look = (): void => {
      left.scrollTop = current.scrollTop;
      const first = Math.max(0, Math.floor(current.scrollTop / lineHeight) - beyond);
      const last = Math.ceil((current.scrollTop + current.clientHeight) / lineHeight) + beyond;
      setSeen((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    const sized = new ResizeObserver(look);
    sized.observe(current);
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      sized.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, [box, lineHeight]);

  const query = usePortfolio((state) => state.query);
  // Coming back, the list stands where it was left; another list begins at its top.
  useLayoutEffect(() => {
    const { current } = box;
    if (current !== null && Math.abs(current.scrollTop - left.scrollTop) > 1)
      current.scrollTo({ top: left.scrollTop });
  }, [box, count, query]);

  return { first: seen.first, last: Math.min(seen.last, count - 1), lineHeight };
}
