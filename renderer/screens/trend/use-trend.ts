import { useCallback, useEffect, useState } from 'react';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { Trend } from '../../../electron/contract/trend.ts';
import { ask } from '../../desk.ts';
import { useEnterprise } from '../../stores/enterprises.ts';
import { storeFirst } from '../../stores/saving.ts';

/** All assessments of an enterprise as far as they are read. */
export type TrendState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly fault: Fault }
  | { readonly kind: 'ready'; readonly trend: Trend };

/** Reads all assessments of an enterprise, and again whenever something of it was changed or undone. */
export function useTrend(enterpriseId: string): readonly [TrendState, () => void] {
  const row = useEnterprise(enterpriseId);
  const [state, setState] = useState<TrendState>({ kind: 'loading' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      // What was changed a moment ago counts.
      const unsaved = await storeFirst();
      if (!wanted) return;
      if (unsaved !== null) return setState({ kind: 'failed', fault: unsaved });
      const reply = await ask('getTrend', { enterpriseId });
      if (!wanted) return;
      setState(reply.ok ? { kind: 'ready', trend: reply.value } : { kind: 'failed', fault: reply.fault });
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [enterpriseId, row, tries]);
  const retry = useCallback(() => {
    setState({ kind: 'loading' });
    setTries((count) => count + 1);
  }, []);
  return [state, retry];
}
