import { useEffect, useId, useRef, useState } from 'react';
import { create } from 'zustand';
import type { Situation } from '../../assessments/answering/situation.ts';
import { stayInPlace } from '../parts/stay-in-place.ts';
import { useSituation } from '../stores/derived.ts';

/** A press that takes the focus away ends on what it began on before anything is moved. */
const pressMs = 200;

/** The field a number is being typed in, and the one in which that happened last; null where there is none. */
const useTyping = create<{ readonly now: string | null; readonly last: string | null }>(() => ({
  now: null,
  last: null,
}));

function stopTyping(id: string): void {
  if (useTyping.getState().now === id) useTyping.setState({ now: null });
}

/**
 * What is kept as it is while somebody is in the middle of a number, here or in another field: “3” on its way to “32”
 * is stored, and judged by nobody. `typed` is called with each value, `left` when the field is left. `last`: whether
 * this is the field a number was typed in last.
 */
export function useSettled(): {
  readonly situation: Situation;
  readonly last: boolean;
  typed(): void;
  left(): void;
} {
  const id = useId();
  const now = useSituation();
  const typing = useTyping((state) => state.now !== null);
  const last = useTyping((state) => state.last === id);
  const [judged, setJudged] = useState(now);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      stopTyping(id);
    },
    [id],
  );
  if (!typing && judged !== now) setJudged(now);
  return {
    situation: typing ? judged : now,
    last,
    typed: () => {
      clearTimeout(timer.current);
      useTyping.setState({ now: id, last: id });
    },
    left: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => stayInPlace(() => stopTyping(id)), pressMs);
    },
  };
}
