import { hashOf } from './canonical.ts';
import { allRows, firstRow, type Db } from './database.ts';
import type { HistoryRow } from './history.ts';
import { linesVouchedFor } from './purged-lines.ts';
import { historyHead } from './store-facts.ts';

/** A line of a damaged history that a replay can or cannot take. */
export type LaterLine =
  /** As it was written. */
  | { readonly kind: 'sound'; readonly row: HistoryRow }
  /** Its content was purged, which a later line says; its hash stays. */
  | { readonly kind: 'emptied'; readonly row: HistoryRow }
  | { readonly kind: 'unreadable'; readonly seq: number; readonly row: HistoryRow | null };

/** After so many numbers without a line the history is taken to be at its end. */
const gapAllowed = 2000;

/**
 * The lines of a damaged database after the newest line of a sound copy, each judged by its own hash: one damaged
 * line does not take those after it along. Null when the damaged history is not the continuation of the copy's.
 */
export function laterLines(damaged: Db, copy: Db): LaterLine[] | null {
  const head = historyHead(copy);
  if (!goesOn(damaged, head)) return null;
  const purged = purgedLines(damaged, head.seq);
  const lines: LaterLine[] = [];
  let missing = 0;
  for (let seq = head.seq + 1; missing < gapAllowed; seq += 1) {
    const row = lineAt(damaged, seq);
    lines.push(judge(seq, row, purged));
    missing = row === null ? missing + 1 : 0;
  }
  return lines.slice(0, lines.length - missing);
}

/** Whether the copy's newest line is the same in the damaged history, or the line after it says so. */
function goesOn(damaged: Db, head: { seq: number; head: string }): boolean {
  if (head.seq === 0) return true;
  if (lineAt(damaged, head.seq)?.hash === head.head) return true;
  return lineAt(damaged, head.seq + 1)?.prev_hash === head.head;
}

function lineAt(db: Db, seq: number): HistoryRow | null {
  try {
    return firstRow<HistoryRow>(db, 'SELECT * FROM history WHERE seq = ?', seq);
  } catch {
    // The page it lies on cannot be read.
    return null;
  }
}

function judge(seq: number, row: HistoryRow | null, purged: ReadonlySet<number>): LaterLine {
  if (row === null) return { kind: 'unreadable', seq, row };
  const { hash, ...rest } = row;
  if (row.seq === seq && hashOf(rest) === hash) return { kind: 'sound', row };
  const emptied = row.old === null && row.new === null && purged.has(seq);
  return emptied ? { kind: 'emptied', row } : { kind: 'unreadable', seq, row };
}

/** The lines that sound lines about purging vouch for. */
function purgedLines(damaged: Db, after: number): Set<number> {
  try {
    const purges = allRows<HistoryRow>(
      damaged,
      `SELECT * FROM history WHERE kind = 'purged' AND seq > ?`,
      after,
    );
    const sound = purges.filter(({ hash, ...rest }) => hashOf(rest) === hash);
    return new Set(sound.flatMap((purge) => linesVouchedFor(damaged, purge)));
  } catch {
    return new Set();
  }
}
