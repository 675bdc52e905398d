import { ask } from '../desk.ts';
import { tell } from '../stores/told.ts';

/** Opens a copy in the system's program and says why when that cannot be. */
export async function openEvidence(evidenceId: string): Promise<void> {
  const reply = await ask('openEvidence', { evidenceId });
  if (!reply.ok) tell({ kind: 'failed', fault: reply.fault });
}
