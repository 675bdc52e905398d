import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { findGaps, type Gap } from '../../assessments/advice/gaps.ts';
import { carriedOver, type CarriedOver } from '../../assessments/answering/carried-over.ts';
import { howFar, type HowFar } from '../../assessments/answering/how-far.ts';
import { packProgress, type PackProgress } from '../../assessments/answering/progress.ts';
import type { Situation } from '../../assessments/answering/situation.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { scoreRange, type PackRange } from '../../assessments/scoring/score-range.ts';
import type { PackResult } from '../../assessments/scoring/score.ts';
import { today } from '../screens/enterprise/read-date.ts';
import { useAssessment, type OpenedAssessment } from './assessment.ts';
import { useEnterprises } from './enterprises.ts';

const tooEarly = 'A page of an assessment was drawn before it was open.';

/**
 * Parts of the assessment on the desk, or null while none is open. What asks for them is drawn anew when one of them
 * changes, and not at every answer.
 */
export function useOpenedParts<Name extends keyof OpenedAssessment>(
  ...names: readonly Name[]
): Pick<OpenedAssessment, Name> | null {
  return useAssessment(
    useShallow(({ open }) => {
      if (open.kind !== 'open') return null;
      return Object.fromEntries(names.map((name) => [name, open[name]])) as Pick<OpenedAssessment, Name>;
    }),
  );
}

/** The same for pages shown only once it is open. */
export function useOpened<Name extends keyof OpenedAssessment>(
  ...names: readonly Name[]
): Pick<OpenedAssessment, Name> {
  const parts = useOpenedParts(...names);
  if (parts === null) throw new Error(tooEarly);
  return parts;
}

/** All of it, for what looks at everything: drawn anew at every answer. */
export function useAllOpened(): OpenedAssessment {
  const open = useAssessment((state) => state.open);
  if (open.kind !== 'open') throw new Error(tooEarly);
  return open;
}

/** The id of the assessment on the desk; empty while none is open. */
export function useOpenedId(): string {
  return useAssessment(({ open }) => (open.kind === 'open' ? open.id : ''));
}

/** The day everything on the desk is judged by, as an ISO date: today, or, of a closed version, its closing day. */
export function judgedOn(frozen: OpenedAssessment['frozen']): string {
  return frozen?.day ?? today();
}

let newest: Situation = { profile: emptyProfile, figures: { groups: [], figures: [] }, answers: {} };

/** What everything is judged by, right now. The same object as long as nothing has changed. */
export function situationNow(): Situation {
  const { open } = useAssessment.getState();
  if (open.kind !== 'open') return newest;
  const row = useEnterprises.getState().rows.find((one) => one.id === open.enterpriseId);
  const profile = open.frozen?.profile ?? row?.profile ?? emptyProfile;
  const { figures, answers } = open;
  if (newest.profile !== profile || newest.figures !== figures || newest.answers !== answers) {
    newest = { profile, figures, answers };
  }
  return newest;
}

/** The same for a page that is to be drawn anew with every change. */
export function useSituation(): Situation {
  useOpenedParts('answers', 'figures', 'frozen');
  useEnterprises((state) => state.rows);
  return situationNow();
}

/** Works a value out once for each pack and situation, however many parts of the page ask for it. */
export function oncePerSituation<T>(
  work: (pack: Pack, situation: Situation) => T,
): (pack: Pack, situation: Situation) => T {
  const known = new WeakMap<Situation, WeakMap<Pack, { readonly value: T }>>();
  return (pack, situation) => {
    const values = known.get(situation) ?? new WeakMap<Pack, { readonly value: T }>();
    known.set(situation, values);
    const found = values.get(pack) ?? { value: work(pack, situation) };
    values.set(pack, found);
    return found.value;
  };
}

export const progressOf: (pack: Pack, situation: Situation) => PackProgress = oncePerSituation(packProgress);
/** What was copied from an earlier assessment and not confirmed since. */
export const carriedOverOf = (packs: readonly Pack[], situation: Situation): readonly CarriedOver[] =>
  carriedOver(
    packs,
    packs.map((pack) => progressOf(pack, situation)),
    situation,
  );
/** Whether a pack is answered not at all, in part, or whole. */
export const farOf = (pack: Pack, situation: Situation): HowFar => {
  const { asked, missing } = progressOf(pack, situation);
  return howFar({ asked, done: asked - missing });
};
export const resultOf: (pack: Pack, situation: Situation) => PackResult = oncePerSituation(scorePack);
/** What a pack may still come to while questions are open. */
export const rangeOf: (pack: Pack, situation: Situation) => PackRange = oncePerSituation(scoreRange);
export const gapsOf: (pack: Pack, situation: Situation) => readonly Gap[] = oncePerSituation(
  (pack, situation) => findGaps(pack, resultOf(pack, situation)),
);

/** One pack of the assessment on the desk, or null when it is not part of it. */
export function usePack(packId: string): Pack | null {
  const { packs } = useOpened('packs');
  return useMemo(() => packs.find((pack) => pack.id === packId) ?? null, [packs, packId]);
}
