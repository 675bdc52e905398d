import { emptyAnswer } from '../../assessments/answering/answer.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { emptyParts } from './assessment-parts.ts';
import { listBinned } from './bin.ts';
import { sha256 } from './canonical.ts';
import { connectToImage, connectToRead } from './connect.ts';
import type { BindingChoice } from './engine.ts';
import { allRows, eachRow, firstRow, type Db, type SqlValue } from './database.ts';
import { emptyEnterpriseParts } from './enterprise-parts.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { migrations } from './migrations.ts';
import { readImage } from './read-image.ts';

/** What two stores are compared by, as plain data that passes between processes. */
export interface StoreSummary {
  readonly enterprises: readonly {
    readonly id: string;
    readonly name: string;
    readonly changedAt: string;
    readonly binned: boolean;
    /** Of its facts. */
    readonly facts: string;
    /** Of what is noted about it and of its evidence. */
    readonly rest: string;
  }[];
  readonly assessments: readonly {
    readonly id: string;
    readonly enterpriseId: string;
    readonly title: string;
    readonly changedAt: string;
    readonly binned: boolean;
    /** What each answer is, by slot. */
    readonly answers: Readonly<Record<string, string>>;
    /** Of everything else that belongs to it. */
    readonly rest: string;
  }[];
  readonly newestAt: string | null;
  readonly seq: number;
}

type Row = Readonly<Record<string, SqlValue>>;

/**
 * What is in a store, as far as it is compared before a restore. What lies in the bin counts as long as it is there;
 * what was given and taken back again is no more than what was never given.
 */
export function summariseStore(db: Db): StoreSummary {
  const newest = firstRow<{ at: string; seq: number }>(
    db,
    'SELECT at, seq FROM history ORDER BY seq DESC LIMIT 1',
  );
  const bin = new Set(listBinned(db).map(({ kind, id }) => `${kind} ${id}`));
  return {
    enterprises: allRows<{ id: string; profile: string; created_at: string; changed_at: string | null }>(
      db,
      `SELECT id, profile, created_at,
         (SELECT at FROM history WHERE enterprise_id = enterprise.id ORDER BY seq DESC LIMIT 1) AS changed_at
       FROM enterprise ORDER BY id`,
    ).map((row) => ({
      id: row.id,
      name: nameIn(row.profile),
      changedAt: row.changed_at ?? row.created_at,
      binned: bin.has(`enterprise ${row.id}`),
      facts: sha256(row.profile),
      rest: sha256(
        digest(db, ['enterprise_part', 'evidence'], 'enterprise_id', row.id) + binnedEvidence(db, row.id),
      ),
    })),
    assessments: allRows<{
      id: string;
      enterprise_id: string;
      title: string;
      created_at: string;
      changed_at: string | null;
    }>(
      db,
      `SELECT id, enterprise_id, title, created_at,
         (SELECT at FROM history WHERE assessment_id = assessment.id ORDER BY seq DESC LIMIT 1) AS changed_at
       FROM assessment ORDER BY id`,
    ).map((row) => ({
      id: row.id,
      enterpriseId: row.enterprise_id,
      title: row.title,
      changedAt: row.changed_at ?? row.created_at,
      binned: bin.has(`assessment ${row.id}`),
      answers: answersOf(db, row.id),
      rest: sha256(
        row.title +
          digest(
            db,
            ['assessment_pack', 'assessment_part', 'evidence_link', 'closing', 'reopening'],
            'assessment_id',
            row.id,
          ),
      ),
    })),
    newestAt: newest?.at ?? null,
    seq: newest?.seq ?? 0,
  };
}

/** The same for a plain copy, also one of an older schema; the copy itself is only read. */
export function summariseCopy(file: string, binding: BindingChoice): StoreSummary {
  const db = connectToRead(file, binding);
  try {
    if (schemaVersion(db) === (migrations.at(-1)?.version ?? 0)) return summariseStore(db);
  } finally {
    db.close();
  }
  const image = connectToImage(readImage(file, binding), binding);
  try {
    migrate(image, migrations);
    return summariseStore(image);
  } finally {
    image.close();
  }
}

function answersOf(db: Db, assessmentId: string): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const { slot, state } of eachRow<{ slot: string; state: string }>(
    db,
    'SELECT slot, state FROM answer WHERE assessment_id = ? AND state <> ? ORDER BY slot',
    assessmentId,
    canonicalJson(emptyAnswer),
  )) {
    answers[slot] = sha256(state).slice(0, 16);
  }
  return answers;
}

/** Of the content alone: the number and the time of a change do not make two rows differ. */
function digest(db: Db, tables: readonly string[], column: string, id: string): string {
  const told = tables.flatMap((table) =>
    allRows<Row>(db, `SELECT * FROM ${table} WHERE ${column} = ?`, id)
      .filter((row) => !isTakenBack(table, row))
      .map(({ seq: _seq, saved_at: _savedAt, row_hash: _rowHash, ...content }) => JSON.stringify(content))
      .toSorted(),
  );
  return sha256(told.join('\n'));
}

const emptyStates: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  enterprise_part: { ...emptyEnterpriseParts },
  assessment_part: { ...emptyParts },
};

/** Whether a part is as it is where nothing was ever given. */
function isTakenBack(table: string, { part, state }: Row): boolean {
  const empty = emptyStates[table]?.[String(part)];
  return empty !== undefined && state === canonicalJson(empty);
}

function binnedEvidence(db: Db, enterpriseId: string): string {
  const ids = allRows<{ id: string }>(
    db,
    `SELECT evidence.id FROM evidence JOIN binned ON binned.kind = 'evidence' AND binned.id = evidence.id
     WHERE enterprise_id = ? ORDER BY evidence.id`,
    enterpriseId,
  );
  return ids.map(({ id }) => id).join(' ');
}

function nameIn(profile: string): string {
  try {
    const { name } = JSON.parse(profile) as { name?: unknown };
    return typeof name === 'string' ? name : '?';
  } catch {
    return '?';
  }
}
