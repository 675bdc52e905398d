import { useEffect, useState } from 'react';
import type { Handling, HandlingChange } from '../../assessments/enterprise/handling.ts';
import { emptyHandling } from '../../assessments/enterprise/handling.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';
import { loadEnterprises, useEnterprises } from './enterprises.ts';
import { saveQueue, storeFirst, typingDelayMs } from './saving.ts';
import { tell } from './told.ts';
import { refreshUndo } from './undo.ts';

/** Consultants and tags that occur, the most frequent first. */
export interface KnownHandling {
  readonly consultants: readonly string[];
  readonly tags: readonly string[];
}

/** What is offered while one types; nothing until it has been read. */
export function useKnownHandling(): KnownHandling {
  const [known, setKnown] = useState<KnownHandling>({ consultants: [], tags: [] });
  useEffect(() => {
    let wanted = true;
    void ask('portfolioChoices', {}).then((reply) => {
      if (!wanted || !reply.ok) return;
      const named = (groups: readonly { readonly key: string | number | null }[]): readonly string[] =>
        groups.flatMap(({ key }) => (typeof key === 'string' && key !== '' ? [key] : []));
      setKnown({ consultants: named(reply.value.consultants), tags: named(reply.value.tags) });
    });
    return () => {
      wanted = false;
    };
  }, []);
  return known;
}

/** Changes consultant or tags of one enterprise on the screen at once and stores them. */
export function changeHandling(
  enterpriseId: string,
  change: Partial<Handling>,
  how: 'typed' | 'chosen',
): void {
  const row = useEnterprises.getState().rows.find(({ id }) => id === enterpriseId);
  if (row === undefined) return;
  const before = row.handling ?? emptyHandling;
  const handling = { ...before, ...change };
  showHandling(enterpriseId, handling);
  saveQueue.put(`handling:${enterpriseId}`, {
    send: () => ask('saveHandling', { enterpriseId, handling }),
    undo: () => showHandling(enterpriseId, before),
    delayMs: how === 'typed' ? typingDelayMs : 0,
  });
}

function showHandling(enterpriseId: string, handling: Handling): void {
  useEnterprises.setState(({ rows }) => ({
    rows: rows.map((row) => (row.id === enterpriseId ? { ...row, handling } : row)),
  }));
}

/** Changes several enterprises as one step; null when it is stored, else why not. */
export async function changeHandlings(ids: readonly string[], change: HandlingChange): Promise<Fault | null> {
  // What was typed about one of them just before comes first.
  const unsaved = await storeFirst();
  if (unsaved !== null) return unsaved;
  const reply = await ask('saveHandlings', { ids, change });
  if (!reply.ok) return reply.fault;
  await loadEnterprises();
  await refreshUndo();
  tell({ kind: 'handled', count: reply.value.changed });
  return null;
}
