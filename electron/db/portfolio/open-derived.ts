import { rmSync } from 'node:fs';
import { cacheKibibytes, unlock } from '../connect.ts';
import { change, firstRow, type Db } from '../database.ts';
import { openFile, openPlain, type BindingChoice } from '../engine.ts';
import { spotKinds } from '../../../assessments/portfolio/spots.ts';
import { chosenSchema } from './chosen-options.ts';
import { filesSchema } from './file-texts.ts';

/**
 * What lists and the search need, worked out from the store and kept beside it: one row an enterprise, and the texts
 * to look in. Nothing stands here alone. Who opens it finds it as it was, finds it again after any accident, or makes
 * it anew; so it belongs to no backup, and a fault in it is mended by throwing it away.
 */
const schema = `
  CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE line (
    n             INTEGER NOT NULL PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    -- The newest change about the enterprise that is contained: its number and hash.
    seq           INTEGER NOT NULL,
    head          TEXT NOT NULL,
    sample        INTEGER NOT NULL,
    name          TEXT NOT NULL,
    name_key      TEXT NOT NULL,
    -- Name, code, consultant and tags in the form texts are compared in.
    haystack      TEXT NOT NULL,
    credit_code   TEXT NOT NULL,
    division      TEXT,
    city          TEXT,
    place         TEXT NOT NULL,
    industry      TEXT,
    sector        TEXT,
    -- Place among the sizes from the smallest, -1 outside the standard; null while it cannot be told.
    size          INTEGER,
    staff         INTEGER,
    consultant    TEXT NOT NULL,
    tags          TEXT NOT NULL,
    changed_at    TEXT NOT NULL,
    assessments   INTEGER NOT NULL,
    -- The newest assessment.
    assessment_id TEXT,
    title         TEXT,
    closed        INTEGER NOT NULL,
    -- 1 while the columns below and the texts are those of seq.
    fresh         INTEGER NOT NULL,
    asked         INTEGER,
    done          INTEGER,
    lacking       INTEGER,
    followed      TEXT NOT NULL,
    deadline      TEXT,
    deadline_of   TEXT
  ) STRICT;

  -- Apart, because sorting and narrowing read every line and must not turn these pages.
  CREATE TABLE line_standings (n INTEGER NOT NULL PRIMARY KEY, standings TEXT NOT NULL) STRICT;
  -- One for each order and group: it gives fifty thousand numbers in order in a few milliseconds (arrange-lines.ts).
  CREATE INDEX line_by_name ON line (name_key, n);
  CREATE INDEX line_by_change ON line (seq, n);
  CREATE INDEX line_by_division ON line (division, n);
  CREATE INDEX line_by_city ON line (city, n);
  CREATE INDEX line_by_industry ON line (industry, n);
  CREATE INDEX line_by_sector ON line (sector, n);
  CREATE INDEX line_by_size ON line (size, n);
  CREATE INDEX line_by_staff ON line (staff, n);
  CREATE INDEX line_by_consultant ON line (consultant, n);
  CREATE INDEX line_by_progress ON line (CAST(done AS REAL) / nullif(asked, 0), n);
  CREATE INDEX line_by_lacking ON line (lacking, n);
  CREATE INDEX line_by_deadline ON line (deadline, n) WHERE deadline IS NOT NULL;
  CREATE INDEX line_to_do ON line (n) WHERE fresh = 0;

  CREATE TABLE standing (
    pack    TEXT NOT NULL,
    n       INTEGER NOT NULL,
    reached INTEGER,
    score   REAL,
    exact   TEXT,
    whole   INTEGER NOT NULL,
    PRIMARY KEY (pack, n)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX standing_of_line ON standing (n);
  CREATE INDEX standing_by_level ON standing (pack, reached, n);
  CREATE INDEX standing_by_score ON standing (pack, score, n);

  CREATE TABLE tag (tag TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (tag, n)) STRICT, WITHOUT ROWID;
  CREATE INDEX tag_of_line ON tag (n);

  CREATE TABLE pack_words (hash TEXT NOT NULL PRIMARY KEY, pack TEXT NOT NULL, words TEXT NOT NULL) STRICT;

  CREATE TABLE spot (
    id            INTEGER NOT NULL PRIMARY KEY,
    n             INTEGER NOT NULL,
    kind          TEXT NOT NULL,
    assessment_id TEXT,
    subject       TEXT NOT NULL,
    text          TEXT NOT NULL
  ) STRICT;
  -- With the kind: the texts of files are many, and told apart without being read.
  CREATE INDEX spot_of_line ON spot (n, kind);
`;

/** The index of one kind of text. Its terms are our own; see `assessments/portfolio/search-form.ts`. */
const index = (kind: string): string => `
  CREATE VIRTUAL TABLE ${kind}_text USING fts5 (terms, content='', columnsize=0, tokenize='ascii', prefix='1');
  -- What is purged from the store must not be readable here either.
  INSERT INTO ${kind}_text (${kind}_text, rank) VALUES ('secure-delete', 1);
`;

/**
 * Opens what was derived, or makes it anew: where there is none, where it was derived by other rules than `formula`,
 * and where it is broken. In memory for a store that is only read, or where the file cannot be written.
 */
export function openDerived(file: string | null, formula: string, binding: BindingChoice): Db {
  if (file !== null) {
    for (const attempt of [1, 2]) {
      try {
        return openKept(file, formula, binding);
      } catch {
        if (attempt === 1) removeDerived(file);
      }
    }
  }
  return prepared(openPlain(':memory:', binding), formula);
}

/** Takes the file away with everything SQLite keeps beside it. */
export function removeDerived(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) {
    try {
      rmSync(file + ending, { force: true });
    } catch {
      // Then it cannot be written either, and what is derived is kept in memory.
    }
  }
}

function openKept(file: string, formula: string, binding: BindingChoice): Db {
  const db = openFile(file, binding);
  try {
    unlock(db, binding);
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    // A commit lost with the power is worked out again.
    db.pragma('synchronous = NORMAL');
    db.pragma(`cache_size = -${cacheKibibytes}`);
    db.pragma('journal_size_limit = 4194304');
    const known = db.prepare(`SELECT count(*) FROM sqlite_master WHERE name = 'meta'`).pluck().get() === 1;
    if (known && findMeta(db, 'formula') !== formula) throw new Error('derived by other rules');
    return known ? settled(db) : prepared(db, formula);
  } catch (error) {
    db.close();
    throw error;
  }
}

function prepared(db: Db, formula: string): Db {
  settled(db);
  db.transaction(() => {
    db.exec(schema + chosenSchema + filesSchema + spotKinds.map(index).join(''));
    setMeta(db, 'formula', formula);
  })();
  return db;
}

function settled(db: Db): Db {
  db.pragma('trusted_schema = OFF');
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
  // 8 MB: the indices of fifty thousand enterprises stay in memory, their rows and texts do not.
  db.pragma('cache_size = -8192');
  return db;
}

/** A remark about what was derived, or null. */
export function findMeta(db: Db, name: string): string | null {
  return firstRow<{ value: string }>(db, 'SELECT value FROM meta WHERE name = ?', name)?.value ?? null;
}

/** Keeps a remark; null takes it away. */
export function setMeta(db: Db, name: string, value: string | null): void {
  if (value === null) change(db, 'DELETE FROM meta WHERE name = ?', name);
  else
    change(
      db,
      'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      name,
      value,
    );
}
