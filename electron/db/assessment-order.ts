import { firstRow, type Db } from './database.ts';

/** What the order of an enterprise's assessments is told from. */
interface Begun {
  readonly id: string;
  /** The instant it was begun, by the clock of the desk it was begun on. */
  readonly createdAt: string;
}

/**
 * The assessments of one enterprise, the one begun last first. Those begun on this desk stand in the order they were
 * begun in, whatever its clock said then; those taken in from elsewhere are put between them by their dates.
 */
export function newestFirst<Row extends Begun>(db: Db, rows: readonly Row[]): Row[] {
  if (rows.length < 2) return [...rows];
  const known = rows.map((row) => ({ row, seq: begunHere(db, row) }));
  const own = known
    .flatMap(({ row, seq }) => (seq === null ? [] : [{ row, seq }]))
    .toSorted((one, other) => other.seq - one.seq)
    .map(({ row }) => row);
  const others = known
    .flatMap(({ row, seq }) => (seq === null ? [row] : []))
    .toSorted((one, other) => compare(other.createdAt, one.createdAt) || compare(one.id, other.id));
  const merged: Row[] = [];
  for (const row of own) {
    while (others[0] !== undefined && others[0].createdAt > row.createdAt)
      merged.push(...others.splice(0, 1));
    merged.push(row);
  }
  return [...merged, ...others];
}

/** A start is written down within a moment; a file without a history begins one here long after its own date. */
const momentMs = 60_000;

/** The number of the line an assessment was begun with on this desk; null for one from elsewhere. */
function begunHere(db: Db, { id, createdAt }: Begun): number | null {
  const line = firstRow<{ seq: number; at: string }>(
    db,
    `SELECT seq, at FROM history WHERE assessment_id = ? AND subject = ? AND kind = 'assessment-started'
       AND NOT EXISTS (SELECT 1 FROM history_origin AS origin WHERE origin.seq = history.seq)
     ORDER BY seq LIMIT 1`,
    id,
    id,
  );
  if (line === null) return null;
  return Math.abs(Date.parse(line.at) - Date.parse(createdAt)) < momentMs ? line.seq : null;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
