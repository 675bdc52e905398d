import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';
import { openAgain } from './assessment.ts';
import { loadEnterprises } from './enterprises.ts';
import { storeFirst } from './saving.ts';
import { refreshUndo } from './undo.ts';

/** Closes an assessment with everything that is stored of it. Null when it is; else why not, and nothing changed. */
export async function closeAssessment(assessmentId: string): Promise<Fault | null> {
  const unsaved = await storeFirst();
  if (unsaved !== null) return unsaved;
  const reply = await ask('closeAssessment', { assessmentId });
  if (!reply.ok) return reply.fault;
  await afterwards();
  return null;
}

/** Begins the next version. Null when it is begun. */
export async function reopenAssessment(assessmentId: string, reason: string): Promise<Fault | null> {
  const reply = await ask('reopenAssessment', { assessmentId, reason });
  if (!reply.ok) return reply.fault;
  await afterwards();
  return null;
}

/** Gives an assessment another name. */
export async function renameAssessment(assessmentId: string, title: string): Promise<Fault | null> {
  const unsaved = await storeFirst();
  if (unsaved !== null) return unsaved;
  const reply = await ask('renameAssessment', { assessmentId, title });
  if (!reply.ok) return reply.fault;
  await afterwards();
  return null;
}

async function afterwards(): Promise<void> {
  await loadEnterprises();
  await openAgain();
  await refreshUndo();
}
