import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * How much of a scrolling box's height is not for its lines: its head, borders and the bar for scrolling sideways.
 * In pixels; follows the size of the text. The head is the box's element with `data-head`.
 */
export function useEdges(box: RefObject<HTMLElement | null>): number {
  const [edges, setEdges] = useState(0);
  useLayoutEffect(() => {
    const { current } = box;
    const head = current?.querySelector<HTMLElement>('[data-head]');
    if (current === null || head === null || head === undefined) return undefined;
    const look = (): void => setEdges(head.offsetHeight + current.offsetHeight - current.clientHeight);
    const sized = new ResizeObserver(look);
    look();
    sized.observe(current);
    sized.observe(head);
    return () => sized.disconnect();
  }, [box]);
  return edges;
}
