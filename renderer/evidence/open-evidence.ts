import type { AskedEvidence, EvidenceRow } from '../../electron/contract/evidence.ts';
import { ask } from '../desk.ts';
import { tell } from '../stores/told.ts';

/** Opens a copy in the system's program and says why when that cannot be. */
export async function openEvidence(evidence: EvidenceRow): Promise<void> {
  const reply = await ask('openEvidence', askedAs(evidence));
  if (!reply.ok) tell({ kind: 'failed', fault: reply.fault });
}

/** How a shown piece of evidence is asked for: of a closed version, the file it had then. */
export function askedAs({ id, closed }: EvidenceRow): AskedEvidence {
  return { evidenceId: id, closed };
}
