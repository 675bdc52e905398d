import type { Exact } from '../../../assessments/scoring/score.ts';
import { allRows, change, changeOneRow, firstRow, type Db } from '../database.ts';

/** What a list shows of an enterprise itself. */
export interface LineFacts {
  readonly id: string;
  readonly seq: number;
  readonly head: string;
  readonly sample: boolean;
  readonly name: string;
  readonly nameKey: string;
  readonly haystack: string;
  readonly creditCode: string;
  /** County or city, and the city it lies in. */
  readonly division: string | null;
  readonly city: string | null;
  /** The place in words where it has no code. */
  readonly place: string;
  readonly industry: string | null;
  /** The division (大类) of the industry, or its section where no more is known. */
  readonly sector: string | null;
  readonly size: number | null;
  readonly staff: number | null;
  readonly consultant: string;
  readonly tags: readonly string[];
  readonly changedAt: string;
  readonly assessments: number;
  readonly newest: { readonly id: string; readonly title: string; readonly closed: boolean } | null;
}

/** What its newest assessment came to. */
export interface LineStanding {
  readonly asked: number | null;
  readonly done: number | null;
  readonly lacking: number | null;
  readonly followed: readonly string[];
  readonly deadline: { readonly date: string; readonly of: string } | null;
  readonly packs: readonly {
    readonly packId: string;
    readonly hash: string;
    readonly reached: number | null;
    readonly score: Exact | null;
    /** The same for sorting. */
    readonly scoreNumber: number | null;
    /** Everything asked has a response. */
    readonly whole: boolean;
    /** The whole as JSON. */
    readonly json: string;
  }[];
}

export interface Line {
  readonly n: number;
  readonly seq: number;
  readonly head: string;
}

/** The line of an enterprise: its number, and the change it holds. Null when there is none. */
export function findLine(db: Db, id: string): Line | null {
  return firstRow<Line>(db, 'SELECT n, seq, head FROM line WHERE id = ?', id);
}

/** The lines of some enterprises between two ids, the first left out, the last included; null leaves it open. */
export function listLinesBetween(db: Db, after: string, upTo: string | null): (Line & { id: string })[] {
  return upTo === null
    ? allRows(db, 'SELECT id, n, seq, head FROM line WHERE id > ? ORDER BY id', after)
    : allRows(db, 'SELECT id, n, seq, head FROM line WHERE id > ? AND id <= ? ORDER BY id', after, upTo);
}

/** Stores the facts of an enterprise; what its assessment came to stays as it was until it is worked out again. */
export function upsertLine(db: Db, facts: LineFacts): void {
  const row = {
    id: facts.id,
    seq: facts.seq,
    head: facts.head,
    sample: facts.sample ? 1 : 0,
    name: facts.name,
    name_key: facts.nameKey,
    haystack: facts.haystack,
    credit_code: facts.creditCode,
    division: facts.division,
    city: facts.city,
    place: facts.place,
    industry: facts.industry,
    sector: facts.sector,
    size: facts.size,
    staff: facts.staff,
    consultant: facts.consultant,
    tags: JSON.stringify(facts.tags),
    changed_at: facts.changedAt,
    assessments: facts.assessments,
    assessment_id: facts.newest?.id ?? null,
    title: facts.newest?.title ?? null,
    closed: facts.newest?.closed === true ? 1 : 0,
    fresh: 0,
  };
  const names = Object.keys(row);
  changeOneRow(
    db,
    `INSERT INTO line (${names.join(', ')}, followed) VALUES (${names.map(() => '?').join(', ')}, '[]')
     ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    ...Object.values(row),
  );
  const line = findLine(db, facts.id);
  if (line === null) throw new Error('A line that was just written is not there.');
  change(db, 'DELETE FROM tag WHERE n = ?', line.n);
  for (const tag of new Set(facts.tags)) change(db, 'INSERT INTO tag (tag, n) VALUES (?, ?)', tag, line.n);
}

/** Stores what the newest assessment came to. */
export function saveStanding(db: Db, n: number, standing: LineStanding): void {
  change(db, 'DELETE FROM standing WHERE n = ?', n);
  for (const one of standing.packs) {
    change(
      db,
      'INSERT OR REPLACE INTO standing (pack, n, reached, score, exact, whole) VALUES (?, ?, ?, ?, ?, ?)',
      one.packId,
      n,
      one.reached,
      one.scoreNumber,
      one.score,
      one.whole ? 1 : 0,
    );
  }
  changeOneRow(
    db,
    `UPDATE line SET fresh = 1, asked = ?, done = ?, lacking = ?, followed = ?, deadline = ?, deadline_of = ?
     WHERE n = ?`,
    standing.asked,
    standing.done,
    standing.lacking,
    JSON.stringify(standing.followed),
    standing.deadline?.date ?? null,
    standing.deadline?.of ?? null,
    n,
  );
  change(
    db,
    'INSERT OR REPLACE INTO line_standings (n, standings) VALUES (?, ?)',
    n,
    `[${standing.packs.map((one) => one.json).join(',')}]`,
  );
}

/** Takes the line of an enterprise away, its texts left aside. */
export function deleteLine(db: Db, n: number): void {
  change(db, 'DELETE FROM standing WHERE n = ?', n);
  change(db, 'DELETE FROM tag WHERE n = ?', n);
  change(db, 'DELETE FROM line_standings WHERE n = ?', n);
  change(db, 'DELETE FROM line WHERE n = ?', n);
}

/** The lines whose assessments are still to be worked out: those named first, then as they come. */
export function listToDo(db: Db, first: readonly number[], limit: number): { n: number; id: string }[] {
  const named =
    first.length === 0
      ? []
      : allRows<{ n: number; id: string }>(
          db,
          'SELECT n, id FROM line WHERE fresh = 0 AND n IN (SELECT value FROM json_each(?)) LIMIT ?',
          JSON.stringify(first),
          limit,
        );
  return named.length > 0
    ? named
    : allRows(db, 'SELECT n, id FROM line WHERE fresh = 0 ORDER BY n LIMIT ?', limit);
}

/** How many are still to be worked out. */
export function countToDo(db: Db): number {
  return firstRow<{ count: number }>(db, 'SELECT count(*) AS count FROM line WHERE fresh = 0')?.count ?? 0;
}

/** Marks lines to be worked out again: those that follow a programme, or whose next deadline has passed. */
export function markForProgramme(db: Db, programmeId: string): void {
  change(
    db,
    'UPDATE line SET fresh = 0 WHERE EXISTS (SELECT 1 FROM json_each(line.followed) WHERE value = ?)',
    programmeId,
  );
}

export function markPassed(db: Db, today: string): void {
  change(db, 'UPDATE line SET fresh = 0 WHERE deadline IS NOT NULL AND deadline < ?', today);
}

/** Keeps the words of a questionnaire. */
export function insertPackWords(db: Db, hash: string, packId: string, words: unknown): void {
  change(
    db,
    'INSERT OR IGNORE INTO pack_words (hash, pack, words) VALUES (?, ?, ?)',
    hash,
    packId,
    JSON.stringify(words),
  );
}

/** The words of every questionnaire a line speaks of. */
export function listPackWords(db: Db): { hash: string; words: string }[] {
  return allRows(db, 'SELECT hash, words FROM pack_words ORDER BY rowid');
}
