import { create } from 'zustand';
import type { ExportFormat } from '../../assessments/dossier/bundle.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import type { BatchOutcome } from '../../electron/contract/dossiers.ts';
import type { JobState } from '../../electron/contract.ts';
import { ask } from '../desk.ts';
import { followJob } from './follow-job.ts';
import { storeFirst } from './saving.ts';

/** A run over many enterprises; it goes on while other pages are shown. */
export interface Run {
  /** The programme applied for; null for plain dossiers. */
  readonly programmeId: string | null;
  /** Null while the user still chooses a place. */
  readonly jobId: string | null;
  readonly state: JobState | null;
  readonly outcome: BatchOutcome | null;
}

export const useBatch = create<{ readonly run: Run | null }>(() => ({ run: null }));

/** What one run is to write. */
interface Order {
  readonly assessmentIds: readonly string[];
  readonly language: Language;
  readonly format: ExportFormat;
  readonly programmeId: string | null;
  readonly paper: { readonly crossSeal: boolean; readonly preparedBy: boolean };
}

/** Asks for a place, then exports one dossier after the other and follows the run to its end. */
export async function exportBatch({ programmeId, ...order }: Order): Promise<void> {
  const begin: Run = { programmeId, jobId: null, state: null, outcome: null };
  const show = (run: Run | null): void => useBatch.setState({ run });
  show(begin);
  // Dossiers are made from the database: what is on its way must arrive there first.
  const unsaved = await storeFirst();
  if (unsaved !== null) return show({ ...begin, state: { kind: 'failed', fault: unsaved } });
  const reply = await ask('exportBatch', { ...order, programmeId: programmeId ?? undefined });
  if (!reply.ok) return show({ ...begin, state: { kind: 'failed', fault: reply.fault } });
  if (reply.value === null) return show(null);
  const { jobId } = reply.value;
  const looked = async (state: JobState): Promise<void> => {
    const outcome = await ask('batchOutcome', { jobId });
    show({ ...begin, jobId, state, outcome: outcome.ok ? outcome.value : null });
  };
  let last: Promise<void> = Promise.resolve();
  await followJob(jobId, (state) => {
    last = last.then(() => looked(state));
  });
  await last;
}
