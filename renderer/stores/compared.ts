import { create } from 'zustand';
import type { Compared as BothSides } from '../../electron/contract.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';
import { useAssessment } from './assessment.ts';
import { storeFirst } from './saving.ts';

/** The assessment laid beside the open one; only read. */
export type Compared =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly id: string }
  | { readonly kind: 'failed'; readonly id: string; readonly fault: Fault }
  | { readonly kind: 'ready'; readonly id: string; readonly sides: BothSides };

export const useCompared = create<{ readonly compared: Compared }>(() => ({ compared: { kind: 'none' } }));

/** Reads another assessment to compare the open one with; what was changed a moment ago is stored first. */
export async function openCompared(id: string): Promise<void> {
  useCompared.setState({ compared: { kind: 'loading', id } });
  const unsaved = await storeFirst();
  if (unsaved !== null) return useCompared.setState({ compared: { kind: 'failed', id, fault: unsaved } });
  const { open } = useAssessment.getState();
  if (open.kind !== 'open') return;
  const reply = await ask('openCompared', { assessmentId: open.id, otherId: id });
  const { compared } = useCompared.getState();
  // Another one was chosen meanwhile.
  if (compared.kind !== 'loading' || compared.id !== id) return;
  useCompared.setState({
    compared: reply.ok
      ? { kind: 'ready', id, sides: reply.value }
      : { kind: 'failed', id, fault: reply.fault },
  });
}
