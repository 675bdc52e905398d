import { useEffect, useRef, useState } from 'react';
import type { Situation } from '../../assessments/answering/situation.ts';
import { stayInPlace } from '../parts/stay-in-place.ts';
import { useSituation } from '../stores/derived.ts';

/** A press that takes the focus away ends on what it began on before anything is moved. */
const pressMs = 200;

/**
 * What is kept as it is while nobody is in the middle of a number: “3” on its way to “32” is stored, and judged by
 * nobody. `typed` is called with each value, `left` when the field is left.
 */
export function useSettled(): { readonly situation: Situation; typed(): void; left(): void } {
  const now = useSituation();
  const [typing, setTyping] = useState(false);
  const [judged, setJudged] = useState(now);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (!typing && judged !== now) setJudged(now);
  return {
    situation: typing ? judged : now,
    typed: () => {
      clearTimeout(timer.current);
      setTyping(true);
    },
    left: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => stayInPlace(() => setTyping(false)), pressMs);
    },
  };
}
