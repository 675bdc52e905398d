import { create } from 'zustand';
import type { Fault } from '../../assessments/text/fault.ts';
import type { BinKind, BinnedRow } from '../../electron/contract/history.ts';
import { ask } from '../desk.ts';
import { storeFirst } from './saving.ts';
import { tell } from './told.ts';
import { refreshUndo, showAnew } from './undo.ts';

interface Bin {
  readonly kind: 'loading' | 'ready' | 'failed';
  readonly fault: Fault | null;
  readonly rows: readonly BinnedRow[];
}

/** What lies in the bin, the one put in last first. */
export const useBin = create<Bin>(() => ({ kind: 'loading', fault: null, rows: [] }));

export async function loadBin(): Promise<void> {
  const reply = await ask('listBin', {});
  if (reply.ok) useBin.setState({ kind: 'ready', fault: null, rows: reply.value });
  else useBin.setState({ kind: 'failed', fault: reply.fault });
}

/** Puts something into the bin at once; the way back is offered with what is said about it. */
export async function putInBin(what: BinKind, id: string, name: string): Promise<boolean> {
  // What is still on its way would be refused once this lies in the bin.
  const unsaved = await storeFirst();
  if (unsaved !== null) {
    tell({ kind: 'failed', fault: unsaved });
    return false;
  }
  const reply = await ask('putInBin', { kind: what, id });
  await afterwards();
  tell(reply.ok ? { kind: 'binned', what, id, name } : { kind: 'failed', fault: reply.fault });
  return reply.ok;
}

/** Puts something back where it was. */
export async function takeOutOfBin(what: BinKind, id: string, name: string): Promise<boolean> {
  const reply = await ask('takeOutOfBin', { kind: what, id });
  await afterwards();
  tell(reply.ok ? { kind: 'unbinned', what, id, name } : { kind: 'failed', fault: reply.fault });
  return reply.ok;
}

/** Deletes for good what lies in the bin. */
export async function purge(what: BinKind, id: string, name: string): Promise<boolean> {
  const reply = await ask('purge', { kind: what, id });
  await afterwards();
  tell(reply.ok ? { kind: 'purged', name, ...reply.value } : { kind: 'failed', fault: reply.fault });
  return reply.ok;
}

async function afterwards(): Promise<void> {
  await loadBin();
  await showAnew(null, null);
  await refreshUndo();
}
