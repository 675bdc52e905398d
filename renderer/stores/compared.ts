import { create } from 'zustand';
import type { OpenAssessment } from '../../electron/contract.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';
import { saveQueue } from './saving.ts';

/** The assessment laid beside the open one; only read. */
export type Compared =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly id: string }
  | { readonly kind: 'failed'; readonly id: string; readonly fault: Fault }
  | { readonly kind: 'ready'; readonly id: string; readonly other: OpenAssessment };

export const useCompared = create<{ readonly compared: Compared }>(() => ({ compared: { kind: 'none' } }));

/** Reads another assessment to compare with; what was changed in it a moment ago is stored first. */
export async function openCompared(id: string): Promise<void> {
  useCompared.setState({ compared: { kind: 'loading', id } });
  await saveQueue.flush();
  const reply = await ask('openAssessment', { assessmentId: id });
  const { compared } = useCompared.getState();
  // Another one was chosen meanwhile.
  if (compared.kind !== 'loading' || compared.id !== id) return;
  useCompared.setState({
    compared: reply.ok
      ? { kind: 'ready', id, other: reply.value }
      : { kind: 'failed', id, fault: reply.fault },
  });
}
