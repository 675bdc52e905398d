import { useEffect, useEffectEvent, useState } from 'react';
import type { Fault } from '../../assessments/text/fault.ts';
import type { HistoryAbout, HistoryEntry } from '../../electron/contract/history.ts';
import { ask } from '../desk.ts';
import { saveQueue, useSaving } from '../stores/saving.ts';
import { useUndo } from '../stores/undo.ts';

interface Changes {
  readonly kind: 'loading' | 'ready' | 'failed';
  readonly fault: Fault | null;
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  /** Whether there are earlier ones that were not read yet. */
  readonly more: boolean;
}

const nothing: Changes = { kind: 'loading', fault: null, entries: [], more: false };

/** Lines of the history, a page at a time; read anew whenever something was stored or taken back. */
export function useChanges(
  about: HistoryAbout,
  limit: number,
): Changes & { readonly readMore: () => Promise<void>; readonly again: () => Promise<void> } {
  const [changes, setChanges] = useState<Changes>(nothing);
  const saves = useSaving((state) => state.saves);
  const newest = useUndo(({ undo, redo }) => `${undo?.at ?? ''} ${redo?.at ?? ''} ${undo?.changes ?? 0}`);
  const key = JSON.stringify(about);

  const again = async (): Promise<void> => {
    await saveQueue.flush();
    // As many as are shown already, so that nothing is taken away under the reader.
    const shown = Math.min(200, Math.max(limit, changes.entries.length));
    const reply = await ask('listHistory', { about, limit: shown });
    setChanges((before) =>
      reply.ok
        ? {
            kind: 'ready',
            fault: null,
            entries: joined(reply.value.entries, before.entries),
            more: before.entries.length > shown ? before.more : reply.value.more,
          }
        : { ...before, kind: 'failed', fault: reply.fault },
    );
  };

  const readMore = async (): Promise<void> => {
    const before = changes.entries.at(-1)?.seq;
    if (before === undefined) return;
    const reply = await ask('listHistory', { about, before, limit: 200 });
    setChanges((now) =>
      reply.ok
        ? { ...now, fault: null, entries: [...now.entries, ...reply.value.entries], more: reply.value.more }
        : { ...now, fault: reply.fault },
    );
  };

  const readNow = useEffectEvent(again);
  useEffect(() => {
    // Nothing is set before the answer has come.
    // oxlint-disable-next-line react/set-state-in-effect
    void readNow();
  }, [key, saves, newest]);
  return { ...changes, readMore, again };
}

/** Those read now, and behind them what was read before and is older. */
function joined(now: readonly HistoryEntry[], before: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const last = now.at(-1)?.seq;
  return last === undefined ? now : [...now, ...before.filter((one) => one.seq < last)];
}
