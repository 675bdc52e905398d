import { newestFirst } from '../assessment-order.ts';
import { allRows, type Db } from '../database.ts';
import type { ChangeKind } from '../history.ts';

/** A line of the history as far as it tells what is to be looked at again. */
export interface Touched {
  readonly seq: number;
  readonly hash: string;
  readonly enterpriseId: string;
  readonly kind: ChangeKind;
  readonly subject: string;
}

/** The lines after a number, oldest first. */
export function listTouched(db: Db, after: number, limit: number): Touched[] {
  return allRows(
    db,
    'SELECT seq, hash, enterprise_id AS enterpriseId, kind, subject FROM history WHERE seq > ? ORDER BY seq LIMIT ?',
    after,
    limit,
  );
}

/** The newest line about an enterprise or its assessments. */
export interface Head {
  readonly id: string;
  readonly seq: number;
  readonly head: string;
}

/** Enterprises after an id, without those in the bin, each with the newest line about it. */
export function listHeads(db: Db, after: string, limit: number): Head[] {
  return allRows(
    db,
    `SELECT enterprise.id, line.seq, line.hash AS head FROM enterprise
     JOIN history AS line ON line.seq = (SELECT max(seq) FROM history WHERE enterprise_id = enterprise.id)
     WHERE enterprise.id > ? AND NOT EXISTS (SELECT 1 FROM binned WHERE kind = 'enterprise' AND binned.id = enterprise.id)
     ORDER BY enterprise.id LIMIT ?`,
    after,
    limit,
  );
}

/** The newest line about one enterprise; null when it is not there or lies in the bin. */
export function findHead(db: Db, id: string): Head | null {
  return (
    allRows<Head>(
      db,
      `SELECT enterprise.id, line.seq, line.hash AS head FROM enterprise
       JOIN history AS line ON line.seq = (SELECT max(seq) FROM history WHERE enterprise_id = enterprise.id)
       WHERE enterprise.id = ? AND NOT EXISTS (SELECT 1 FROM binned WHERE kind = 'enterprise' AND binned.id = enterprise.id)`,
      id,
    )[0] ?? null
  );
}

/** An enterprise's assessments as far as a list needs them, without those in the bin: the newest, and how many. */
export function summariseAssessments(
  db: Db,
  enterpriseId: string,
): { count: number; newest: { id: string; title: string; closed: boolean } | null } {
  const rows = allRows<{ id: string; title: string; createdAt: string; closed: number }>(
    db,
    `SELECT id, title, created_at AS createdAt, EXISTS (SELECT 1 FROM closed_assessment AS closed WHERE closed.assessment_id = assessment.id) AS closed
     FROM assessment WHERE enterprise_id = ?
       AND NOT EXISTS (SELECT 1 FROM binned WHERE kind = 'assessment' AND binned.id = assessment.id)`,
    enterpriseId,
  );
  const [first] = newestFirst(db, rows);
  return {
    count: rows.length,
    newest: first === undefined ? null : { id: first.id, title: first.title, closed: first.closed === 1 },
  };
}

/** The enterprises changed last, the newest first: as many as wanted, as far as the last 5,000 changes tell them. */
export function listChangedLast(db: Db, limit: number): string[] {
  return allRows<{ id: string }>(
    db,
    `SELECT enterprise_id AS id FROM (SELECT seq, enterprise_id FROM history ORDER BY seq DESC LIMIT 5000)
     WHERE enterprise_id <> '' GROUP BY enterprise_id ORDER BY max(seq) DESC LIMIT ?`,
    limit,
  ).map(({ id }) => id);
}
