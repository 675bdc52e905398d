import { hashOf } from './canonical.ts';
import type { Db } from './database.ts';
import type { HistoryRow } from './history.ts';
import { presentTableOf } from './present-tables.ts';
import { readableRow } from './sound-rows.ts';

/**
 * A damaged line as it was written, where that can be proved: what it says is also in the row it made and in the
 * line before about the same thing, and with that in place its hash holds again. Null where it cannot.
 */
export function mendLine(damaged: Db, seq: number, row: HistoryRow | null): HistoryRow | null {
  if (row === null || row.seq !== seq) return null;
  const news = [row.new, stateOf(damaged, row), null];
  const olds = [row.old, stateBefore(damaged, row), null];
  const { hash, ...rest } = row;
  const prev = readableRow(damaged, 'SELECT hash FROM history WHERE seq = ?', seq - 1)?.['hash'];
  const prevs = [row.prev_hash, ...(typeof prev === 'string' ? [prev] : [])];
  const next = readableRow(damaged, 'SELECT prev_hash FROM history WHERE seq = ?', seq + 1)?.['prev_hash'];
  const hashes = new Set([hash, ...(typeof next === 'string' ? [next] : [])]);
  for (const prevHash of prevs) {
    for (const written of news) {
      for (const old of olds) {
        const tried = { ...rest, prev_hash: prevHash, new: written, old };
        const itsHash = hashOf(tried);
        if (hashes.has(itsHash)) return { ...tried, hash: itsHash };
      }
    }
  }
  return null;
}

function stateOf(damaged: Db, row: HistoryRow): string | null {
  try {
    const found = presentTableOf(row.kind)?.find(damaged, row) ?? null;
    return found !== null && found.seq === row.seq ? found.state : null;
  } catch {
    return null;
  }
}

function stateBefore(damaged: Db, row: HistoryRow): string | null {
  const kinds = presentTableOf(row.kind)?.kinds ?? [row.kind];
  const before = readableRow(
    damaged,
    `SELECT new FROM history WHERE seq < ? AND subject = ? AND enterprise_id = ? AND assessment_id IS ?
       AND kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}) ORDER BY seq DESC LIMIT 1`,
    row.seq,
    row.subject,
    row.enterprise_id,
    row.assessment_id,
  )?.['new'];
  return typeof before === 'string' ? before : null;
}
