import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { hashOf } from './canonical.ts';
import { connectToImage } from './connect.ts';
import type { BindingChoice } from './engine.ts';
import { changeOneRow, firstRow, inTransaction, type Db } from './database.ts';
import { changeName, insertOrigin } from './history-origin.ts';
import { insertHistory, type HistoryRow } from './history.ts';
import { laterLines, type LaterLine } from './later-lines.ts';
import { mendLine } from './mend-line.ts';
import { sealLines } from './purged-lines.ts';
import { readImage } from './read-image.ts';
import { canApply } from './can-apply.ts';
import { applyLine, purgeTargetOf } from './replay-line.ts';
import { findSetting, upsertSetting } from './settings.ts';
import { isSound, readableRow, takeContents } from './sound-rows.ts';
import { historyHead } from './store-facts.ts';

/** What a replay has taken over, and what it could not. */
export interface ReplayReport {
  readonly changes: number;
  readonly newestAt: string | null;
  readonly notTaken: readonly NotTakenLine[];
}

/** A line that could not be taken, as far as it can be named. */
export interface NotTakenLine {
  readonly seq: number;
  readonly at: string;
  /** Title of the assessment or name of the enterprise; empty when it cannot be told. */
  readonly about: string;
  readonly subject: string;
  /** `unreadable`: the line is damaged. `no-content`: what it needs is not there. */
  readonly why: 'unreadable' | 'no-content';
}

/** As `replayChanges`, from a database file nobody has open; it is only read. */
export function replayFile(copy: Db, damagedFile: string, binding: BindingChoice): ReplayReport | null {
  const damaged = connectToImage(readImage(damagedFile, binding, true), binding);
  try {
    return replayChanges(copy, damaged);
  } finally {
    damaged.close();
  }
}

/**
 * Takes over into a sound copy what a damaged database was changed by since the copy was made: each line of the
 * history whose own hash holds, with what it did. While no line is missing the history goes on as it was, to the
 * letter; after a missing one the lines get new numbers. An empty copy takes the whole history. Null, with nothing
 * changed, when the damaged history is not the continuation of the copy's. Throws what SQLite throws.
 */
export function replayChanges(copy: Db, damaged: Db): ReplayReport | null {
  const lines = laterLines(damaged, copy);
  if (lines === null) return null;
  return inTransaction(copy, () => {
    // Rows come before what they refer to, and into assessments that are closed further on.
    copy.pragma('defer_foreign_keys = ON');
    return withoutTriggers(copy, () => {
      // The changes were made under the name the damaged desk had.
      if (historyHead(copy).seq === 0) takeDeskId(copy, damaged);
      takeContents(damaged, copy);
      const taken: HistoryRow[] = [];
      const notTaken: NotTakenLine[] = [];
      for (const line of lines) {
        const found = takeLine(copy, damaged, line);
        if (found.kind === 'taken') taken.push(found.row);
        else notTaken.push(named(copy, damaged, line, found.why));
      }
      return { changes: taken.length, newestAt: taken.at(-1)?.at ?? null, notTaken };
    });
  });
}

type Taken =
  | { readonly kind: 'taken'; readonly row: HistoryRow }
  | { readonly kind: 'left'; readonly why: NotTakenLine['why'] };

function takeLine(copy: Db, damaged: Db, line: LaterLine): Taken {
  if (line.kind === 'emptied') return takeEmptied(copy, line.row);
  const row = line.kind === 'sound' ? line.row : mendLine(damaged, line.seq, line.row);
  if (row === null) return { kind: 'left', why: 'unreadable' };
  if (!canApply(copy, damaged, row)) return { kind: 'left', why: 'no-content' };
  const seq = addLine(copy, row);
  takeOrigin(copy, damaged, row, seq);
  applyLine(copy, damaged, row, seq);
  return { kind: 'taken', row };
}

/** A line without content can only stand where its own hash keeps it in the chain; nothing is lost without it. */
function takeEmptied(copy: Db, row: HistoryRow): Taken {
  const head = historyHead(copy);
  if (row.seq === head.seq + 1 && row.prev_hash === head.head) insertAsItWas(copy, row);
  return { kind: 'taken', row };
}

function addLine(copy: Db, row: HistoryRow): number {
  const head = historyHead(copy);
  const { hash, ...rest } = row;
  if (row.seq === head.seq + 1 && row.prev_hash === head.head && hashOf(rest) === hash) {
    insertAsItWas(copy, row);
    return row.seq;
  }
  return insertHistory(copy, {
    at: row.at,
    who: row.who,
    kind: row.kind,
    enterpriseId: row.enterprise_id,
    assessmentId: row.assessment_id,
    subject: row.subject,
    old: row.old,
    new: row.kind === 'purged' ? canonicalJson(sealLines(copy, purgeTargetOf(row), head.seq + 1)) : row.new,
  });
}

function insertAsItWas(copy: Db, row: HistoryRow): void {
  const columns = Object.keys(row);
  changeOneRow(
    copy,
    `INSERT INTO history (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...Object.values(row),
  );
}

function takeDeskId(copy: Db, damaged: Db): void {
  const desk = findSetting(damaged, 'deskId');
  if (typeof desk === 'string') upsertSetting(copy, 'deskId', desk);
}

/** A change keeps the name it has on other desks, also where it gets another number here. */
function takeOrigin(copy: Db, damaged: Db, row: HistoryRow, seq: number): void {
  const noted = readableRow(damaged, 'SELECT * FROM history_origin WHERE seq = ?', row.seq);
  const known = noted !== null && isSound(noted) ? noted['change_id'] : null;
  const desk = findSetting(copy, 'deskId');
  if (typeof known === 'string') insertOrigin(copy, { seq, change: known });
  else if (seq !== row.seq && typeof desk === 'string')
    insertOrigin(copy, { seq, change: changeName(desk, row) });
}

function named(copy: Db, damaged: Db, line: LaterLine, why: NotTakenLine['why']): NotTakenLine {
  const row = line.row;
  const seq = line.kind === 'unreadable' ? line.seq : line.row.seq;
  const about = row === null ? null : (nameOf(copy, row) ?? nameOf(damaged, row));
  return { seq, at: row?.at ?? '', about: about ?? '', subject: row?.subject ?? '', why };
}

function nameOf(db: Db, row: HistoryRow): string | null {
  try {
    const found =
      row.assessment_id === null
        ? firstRow<{ name: string }>(
            db,
            `SELECT profile ->> '$.name' AS name FROM enterprise WHERE id = ?`,
            row.enterprise_id,
          )
        : firstRow<{ name: string }>(
            db,
            'SELECT title AS name FROM assessment WHERE id = ?',
            row.assessment_id,
          );
    return found?.name ?? null;
  } catch {
    return null;
  }
}

/** The guards stand in the way of rebuilding; they come back to the letter, for the schema carries a hash. */
function withoutTriggers<Result>(db: Db, work: () => Result): Result {
  const triggers = db
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  const result = work();
  for (const { sql } of triggers) db.exec(sql);
  return result;
}
