import { create } from 'zustand';
import type { ParameterOverride } from '../../assessments/programmes/parameter.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import type { Contract } from '../../electron/contract.ts';
import { ask } from '../desk.ts';
import { saveOverride } from './programmes.ts';

type Figures = Contract['readOwnFigures']['output'];

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly fault: Fault }
  | ({ readonly kind: 'ready' } & Figures);

/** Every programme, and the figures the user has keyed in for it; of no assessment in particular. */
export const useOwnFigures = create<State>(() => ({ kind: 'loading' }));

/** Reads them anew; what is shown stays meanwhile. */
export async function loadOwnFigures(): Promise<void> {
  const reply = await ask('readOwnFigures', {});
  useOwnFigures.setState(
    reply.ok ? { kind: 'ready', ...reply.value } : { kind: 'failed', fault: reply.fault },
    true,
  );
}

/** Stores a figure or takes it away, here and in the assessment that is open. Null when it is stored. */
export async function saveOwnFigure(
  programmeId: string,
  parameterId: string,
  override: ParameterOverride | null,
): Promise<Fault | null> {
  const fault = await saveOverride(programmeId, parameterId, override);
  if (fault === null) await loadOwnFigures();
  return fault;
}
