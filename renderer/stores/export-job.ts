import { useEffect } from 'react';
import { create } from 'zustand';
import type { JobState } from '../../electron/contract.ts';
import type { ExportFormat } from '../../assessments/dossier/bundle.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';
import { storeFirst, useSaving } from './saving.ts';

/** The export of one assessment; it goes on while other pages are shown. */
export interface ExportJob {
  readonly assessmentId: string;
  /** The programme it is an application for; null for a plain dossier. */
  readonly programmeId: string | null;
  readonly format: ExportFormat;
  /** Null while the user still chooses where to save. */
  readonly jobId: string | null;
  readonly state: JobState | null;
}

export const useExportJob = create<{ readonly job: ExportJob | null }>(() => ({ job: null }));

/** What is exported, and in which language; `compareWith` adds what has changed since that assessment. */
interface Order {
  readonly assessmentId: string;
  readonly language: Language;
  readonly compareWith?: string | undefined;
  /** A closed version, as it was closed. */
  readonly version?: number | undefined;
  /** As an application for this programme. */
  readonly programmeId?: string | undefined;
  /** PDF where none is named. */
  readonly format?: ExportFormat | undefined;
  readonly paper?: { readonly crossSeal: boolean; readonly preparedBy: boolean } | undefined;
}

/** Has what writes dossiers started as soon as a page is shown from which this one is exported. */
export function useExpectedExport(assessmentId: string, language: Language): void {
  useEffect(() => void ask('expectExport', { assessmentId, language }), [assessmentId, language]);
}

/** Exports the dossier and follows the job to its end. */
export async function exportDossier(order: Order): Promise<void> {
  const { assessmentId, programmeId = null, format = 'pdf' } = order;
  const begin: ExportJob = { assessmentId, programmeId, format, jobId: null, state: null };
  useExportJob.setState({ job: begin });
  // The dossier is made from the database: what is on its way must arrive there first.
  const unsaved = await storeFirst();
  if (unsaved !== null) return fail(begin, unsaved);
  const reply = await ask('exportDossier', order);
  if (!reply.ok) return fail(begin, reply.fault);
  if (reply.value === null) return useExportJob.setState({ job: null });
  const { jobId } = reply.value;
  let seen = 0;
  for (;;) {
    const next = await ask('awaitJob', { jobId, seen });
    if (!next.ok) return fail({ ...begin, jobId }, next.fault);
    seen = next.value.seen;
    const { state } = next.value;
    useExportJob.setState({ job: { ...begin, jobId, state } });
    if (state.kind !== 'running') return;
  }
}

// Why an export failed may be put right by any change: what was said of it then need not hold any more.
useSaving.subscribe((now, before) => {
  if (now.savedAt !== before.savedAt && useExportJob.getState().job?.state?.kind === 'failed')
    useExportJob.setState({ job: null });
});

function fail(job: ExportJob, fault: Fault): void {
  useExportJob.setState({ job: { ...job, state: { kind: 'failed', fault } } });
}
