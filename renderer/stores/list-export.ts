import { create } from 'zustand';
import type { Language } from '../../assessments/pack/localized.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import type { JobState } from '../../electron/contract.ts';
import { ask } from '../desk.ts';
import { usePortfolio } from './portfolio.ts';
import { storeFirst } from './saving.ts';

/** How the export of the list stands; it goes on while the dialog is closed. */
export type ListExport =
  | { readonly kind: 'none' | 'working' }
  | {
      readonly kind: 'book';
      readonly jobId: string;
      readonly file: string;
      readonly rows: number;
    }
  | { readonly kind: 'printing'; readonly jobId: string; readonly state: JobState | null }
  | { readonly kind: 'failed'; readonly fault: Fault };

export const useListExport = create<{ readonly now: ListExport }>(() => ({ now: { kind: 'none' } }));

const set = (now: ListExport): void => useListExport.setState({ now });

/** Writes the list as it stands as a workbook or as PDF; `columns`: those shown, in order. */
export async function exportList(input: {
  readonly format: 'xlsx' | 'pdf';
  readonly language: Language;
  readonly columns: readonly string[];
}): Promise<void> {
  const { format, language, columns } = input;
  set({ kind: 'working' });
  // It is made from the database: what is on its way must arrive there first.
  const unsaved = await storeFirst();
  if (unsaved !== null) return set({ kind: 'failed', fault: unsaved });
  const { query } = usePortfolio.getState();
  if (format === 'xlsx') {
    const reply = await ask('exportPortfolio', { ...query, language });
    if (!reply.ok) return set({ kind: 'failed', fault: reply.fault });
    return set(reply.value === null ? { kind: 'none' } : { kind: 'book', ...reply.value });
  }
  const reply = await ask('exportPortfolioList', { ...query, language, columns });
  if (!reply.ok) return set({ kind: 'failed', fault: reply.fault });
  if (reply.value === null) return set({ kind: 'none' });
  await follow(reply.value.jobId);
}

async function follow(jobId: string): Promise<void> {
  set({ kind: 'printing', jobId, state: null });
  for (let seen = 0; ;) {
    const next = await ask('awaitJob', { jobId, seen });
    if (!next.ok) return set({ kind: 'failed', fault: next.fault });
    seen = next.value.seen;
    set({ kind: 'printing', jobId, state: next.value.state });
    if (next.value.state.kind !== 'running') return;
  }
}

/** True while something is being written. */
export function isWriting(now: ListExport): boolean {
  return (
    now.kind === 'working' ||
    (now.kind === 'printing' && (now.state === null || now.state.kind === 'running'))
  );
}
