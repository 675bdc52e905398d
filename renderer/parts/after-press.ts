import { useEffect, useEffectEvent, useRef } from 'react';
import { flushSync } from 'react-dom';

const begins = ['pointerdown', 'mousedown'] as const;
const ends = ['pointerup', 'mouseup', 'pointercancel'] as const;

/**
 * Puts something off while the pointer is pressed, so that nothing moves away from under it; it is done before the click
 * that follows, which finds it done. In: what is to be done. Out: asks for it; without a press it is done at once.
 */
export function useAfterPress(work: () => void): () => void {
  const pressed = useRef(false);
  const waiting = useRef(false);
  const carryOut = useEffectEvent(work);
  useEffect(() => {
    const press = (): void => void (pressed.current = true);
    const release = (): void => {
      pressed.current = false;
      if (!waiting.current) return;
      waiting.current = false;
      flushSync(() => carryOut());
    };
    for (const name of begins) document.addEventListener(name, press, true);
    for (const name of ends) document.addEventListener(name, release, true);
    return () => {
      for (const name of begins) document.removeEventListener(name, press, true);
      for (const name of ends) document.removeEventListener(name, release, true);
    };
  }, []);
  return () => {
    if (pressed.current) waiting.current = true;
    else work();
  };
}
