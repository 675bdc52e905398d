import { useMemo } from 'react';
import { packOfCosts } from '../../assessments/advice/own-costs.ts';
import type { ParameterOverride } from '../../assessments/programmes/parameter.ts';
import type { Situation } from '../../assessments/answering/situation.ts';
import { choicesIn } from '../../assessments/programmes/choice-slot.ts';
import type { ProgrammeInput } from '../../assessments/programmes/eligibility.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import type { PackResult } from '../../assessments/scoring/score.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';
import { priced, useAssessment, type OpenedAssessment } from './assessment.ts';
import { judgedOn, progressOf, resultOf, useOpened, useSituation } from './derived.ts';
import { saveQueue, useSaving } from './saving.ts';

/** What the programmes of an assessment are judged by. Packs not begun have no result. */
export function programmeInputs(
  { packs, overrides, costs, frozen }: Pick<OpenedAssessment, 'packs' | 'overrides' | 'costs' | 'frozen'>,
  situation: Situation,
): (programme: Programme) => ProgrammeInput {
  const begun = packs.filter((pack) => {
    const { asked, missing } = progressOf(pack, situation);
    return missing < asked;
  });
  const results: Readonly<Record<string, PackResult>> = Object.fromEntries(
    begun.map((pack) => [pack.id, resultOf(pack, situation)]),
  );
  const day = judgedOn(frozen);
  return (programme) => ({
    situation,
    results,
    overrides: overrides[programme.id] ?? {},
    choices: choicesIn(programme, situation.answers),
    costs,
    today: day,
  });
}

/** The same for what is on the desk; the same function until something changes. */
export function useProgrammeInputs(): (programme: Programme) => ProgrammeInput {
  const { packs, overrides, costs, frozen } = useOpened('packs', 'overrides', 'costs', 'frozen');
  const situation = useSituation();
  return useMemo(
    () => programmeInputs({ packs, overrides, costs, frozen }, situation),
    [packs, overrides, costs, frozen, situation],
  );
}

function change(assessmentId: string, parts: Partial<OpenedAssessment>): void {
  const { open } = useAssessment.getState();
  if (open.kind === 'open' && open.id === assessmentId)
    useAssessment.setState({ open: { ...open, ...parts } });
}

/** Follows a programme or no longer does; shown at once and stored. */
export function followProgramme(programmeId: string, on: boolean): void {
  const { open } = useAssessment.getState();
  if (open.kind !== 'open') return;
  const { id: assessmentId, chosen: before } = open;
  const others = before.filter((one) => one !== programmeId);
  const programmeIds = on ? [...others, programmeId] : others;
  change(assessmentId, { chosen: programmeIds });
  saveQueue.put(`chosen:${assessmentId}`, {
    send: () => ask('chooseProgrammes', { assessmentId, programmeIds }),
    undo: () => change(assessmentId, { chosen: before }),
    delayMs: 0,
  });
}

/**
 * Stores a figure keyed in from a notice, or takes it away; shown once it is stored. Null when it was; else the
 * fault, and nothing has changed.
 */
export async function saveOverride(
  programmeId: string,
  parameterId: string,
  override: ParameterOverride | null,
): Promise<Fault | null> {
  const reply = await ask('saveOverride', { programmeId, parameterId, override });
  if (!reply.ok) return reply.fault;
  const { savedAt } = reply.value;
  // Counted as well: what can be undone has changed.
  useSaving.setState(({ saves }) => ({ savedAt, saves: saves + 1 }));
  const { open } = useAssessment.getState();
  if (open.kind !== 'open') return null;
  const { [parameterId]: _, ...others } = open.overrides[programmeId] ?? {};
  const own = override === null ? others : { ...others, [parameterId]: override };
  const overrides = { ...open.overrides, [programmeId]: own };
  const packs = packOfCosts(programmeId) === null ? open.packs : priced(open.pinned, overrides);
  change(open.id, { overrides, packs });
  return null;
}
