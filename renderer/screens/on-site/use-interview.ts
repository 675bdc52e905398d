import { useMemo } from 'react';
import {
  interview,
  type InterviewCard,
  type InterviewGroup,
} from '../../../assessments/answering/interview.ts';
import { carriedOverOf, progressOf, useOpened, useSituation } from '../../stores/derived.ts';
import { useOnSite } from '../../stores/on-site.ts';

/** An interview as it stands: its cards in order, and the one it is at. */
export interface Interview {
  readonly groups: readonly InterviewGroup[];
  readonly cards: readonly InterviewCard[];
  /** Null behind the last card. */
  readonly here: InterviewCard | null;
  /** Counted from 0; the number of cards behind the last one. */
  readonly place: number;
  readonly group: InterviewGroup | null;
  readonly open: number;
  /** How many were copied from an earlier assessment and not confirmed since. */
  readonly carried: number;
}

/** Behind the last card. */
export const end = 'end';

/** The interview of the assessment on the desk. */
export function useInterview(): Interview {
  const { packs } = useOpened('packs');
  const situation = useSituation();
  const order = useOnSite((state) => state.order);
  const at = useOnSite((state) => state.at);
  const groups = useMemo(
    () =>
      interview(
        packs,
        packs.map((pack) => progressOf(pack, situation)),
        order,
        new Set(carriedOverOf(packs, situation).map(({ pack, question }) => `${pack.id}/${question.id}`)),
      ),
    [packs, situation, order],
  );
  const cards = useMemo(() => groups.flatMap((one) => one.cards), [groups]);
  const here = at === end ? null : (cards.find((one) => one.key === at) ?? firstOpen(cards));
  return {
    groups,
    cards,
    here,
    place: here === null ? cards.length : cards.indexOf(here),
    group: groups.find((one) => here !== null && one.cards.includes(here)) ?? null,
    open: cards.filter(isMissing).length,
    carried: cards.filter((card) => card.carried).length,
  };
}

const isMissing = ({ status }: InterviewCard): boolean => status === 'missing';

/** Where to begin: at the first question without an answer, else at the first not confirmed, else at the first. */
export function firstOpen(cards: readonly InterviewCard[]): InterviewCard | null {
  return cards.find(isMissing) ?? cards.find(({ carried }) => carried) ?? cards[0] ?? null;
}

/**
 * The next question without an answer after a place, or null; where all have one, the next whose answer was copied and
 * not confirmed.
 */
export function nextOpen(cards: readonly InterviewCard[], place: number): InterviewCard | null {
  const after = cards.slice(place + 1);
  return (cards.some(isMissing) ? after.find(isMissing) : after.find(({ carried }) => carried)) ?? null;
}
