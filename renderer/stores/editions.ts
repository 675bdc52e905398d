import { create } from 'zustand';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';
import { takeOpened, useAssessment } from './assessment.ts';
import { storeFirst } from './saving.ts';

/** Newer editions found, by assessment and pack; null where the pinned one is the newest. */
export const useEditions = create<Readonly<Record<string, Pack | null>>>(() => ({}));

export function editionKey(assessmentId: string, packId: string): string {
  return `${assessmentId}/${packId}`;
}

/** Asks for the newest edition of each pack of an assessment. One that cannot be asked for is left as it was. */
export async function findEditions(assessmentId: string, packs: readonly Pack[]): Promise<void> {
  for (const { id: packId } of packs) {
    const reply = await ask('newestEdition', { assessmentId, packId });
    if (reply.ok)
      useEditions.setState({
        [editionKey(assessmentId, packId)]: reply.value === null ? null : reply.value.pack,
      });
  }
}

/** Moves an assessment to the newest edition of a pack. Null when it has; else the fault, and nothing has changed. */
export async function moveToEdition(assessmentId: string, packId: string): Promise<Fault | null> {
  // The score of the old edition is recorded from the database: what is on its way must arrive there first.
  const unsaved = await storeFirst();
  if (unsaved !== null) return unsaved;
  const reply = await ask('moveToEdition', { assessmentId, packId });
  if (!reply.ok) return reply.fault;
  const { open } = useAssessment.getState();
  if (open.kind === 'open' && open.id === assessmentId) takeOpened(reply.value);
  useEditions.setState({ [editionKey(assessmentId, packId)]: null });
  return null;
}

/**
 * Adds a questionnaire to an assessment, or takes one away in which nothing was said. Null when it was done; else the
 * fault, and nothing has changed.
 */
export async function changePacks(
  how: 'addPack' | 'takePackAway',
  assessmentId: string,
  packId: string,
): Promise<Fault | null> {
  // Whether anything was said is asked of the database: what is on its way must arrive there first.
  const unsaved = await storeFirst();
  if (unsaved !== null) return unsaved;
  const reply = await ask(how, { assessmentId, packId });
  if (!reply.ok) return reply.fault;
  const { open } = useAssessment.getState();
  if (open.kind === 'open' && open.id === assessmentId) takeOpened(reply.value);
  return null;
}
