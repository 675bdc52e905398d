import { useCallback, useState } from 'react';
import { foldCrumbs, type FoldedWay } from './fold-crumbs.ts';

const whole: FoldedWay = { from: 1, to: 1, short: false };
/** A step is shortened to so many letters' width, not further: `.crumbs .short` has the same. */
const leastEm = 9;
/** The stroke before a step and the room around it, in pixels. */
const around = 22;
/** The dots with the stroke before them, in pixels: they do not grow with the letters. */
const dots = 52;

/**
 * How the way in a list is shown in the room it has, and what watches the list. It is drawn whole and measured each
 * time its words, its room or the size of its letters change, before anybody sees it.
 */
export function useFoldedWay(words: string): readonly [FoldedWay, (list: HTMLOListElement) => () => void] {
  // Each change begins a new count, and with it a way that is drawn whole.
  const [count, setCount] = useState(0);
  const key = `${count} ${words}`;
  const [measured, setMeasured] = useState<FoldedWay & { readonly key: string }>();
  const watch = useCallback(
    (list: HTMLOListElement) => {
      const size = parseFloat(getComputedStyle(list).fontSize);
      const widths = [...list.children].map((step) => {
        const word = step.lastElementChild;
        if (!(step instanceof HTMLElement) || !(word instanceof HTMLElement)) return 0;
        return step.offsetWidth - word.offsetWidth + word.scrollWidth + 1;
      });
      const room = { room: list.clientWidth, least: leastEm * size + around, dots };
      setMeasured({ ...foldCrumbs(widths, room), key });
      let begun = false;
      const sized = new ResizeObserver(() => {
        // The first call only says that it observes.
        if (begun) setCount((before) => before + 1);
        begun = true;
      });
      sized.observe(list);
      return () => sized.disconnect();
    },
    [key],
  );
  return [measured?.key === key ? measured : whole, watch];
}
