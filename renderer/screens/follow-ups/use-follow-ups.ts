import { useMemo } from 'react';
import { followUps, type FollowUp } from '../../../assessments/answering/follow-ups.ts';
import { resultOf, useOpened, useSituation } from '../../stores/derived.ts';
import { useShownEvidence } from '../../stores/shown-evidence.ts';

/** What is still to be sent or shown for the assessment on the desk. */
export function useFollowUps(): readonly FollowUp[] {
  const { packs } = useOpened('packs');
  const situation = useSituation();
  const evidence = useShownEvidence();
  return useMemo(
    () =>
      followUps(
        packs,
        packs.map((pack) => resultOf(pack, situation)),
        situation,
        (slot) => evidence.at(slot).length > 0,
      ),
    // The evidence is looked up by slot; a new object stands for a new state of it.
    [packs, situation, evidence],
  );
}
