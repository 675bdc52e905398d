import { useCallback, useState } from 'react';

/** How wide an element is inside, in pixels, as the window grows and shrinks; 0 before it is there. */
export function useRoom<E extends HTMLElement = HTMLElement>(): readonly [
  number,
  (element: E) => () => void,
] {
  const [room, setRoom] = useState(0);
  const watch = useCallback((element: E) => {
    const sized = new ResizeObserver(() => setRoom(element.clientWidth));
    setRoom(element.clientWidth);
    sized.observe(element);
    return () => sized.disconnect();
  }, []);
  return [room, watch];
}
