/** One step from a schema to the next. Published steps are never edited; a change is a new step. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** Every step, in order, from the empty file to the present schema. */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    sql: `
      CREATE TABLE setting (
        name  TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT;

      CREATE TABLE enterprise (
        id         TEXT NOT NULL PRIMARY KEY,
        sample     INTEGER NOT NULL CHECK (sample IN (0, 1)),
        profile    TEXT NOT NULL CHECK (json_valid(profile)),
        created_at TEXT NOT NULL,
        row_hash   TEXT NOT NULL CHECK (length(row_hash) = 64)
      ) STRICT;

      -- Questionnaires and figure catalogues as they were when an assessment was started: named by their content.
      CREATE TABLE pack (
        hash    TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
        pack_id TEXT NOT NULL,
        edition TEXT NOT NULL,
        content TEXT NOT NULL CHECK (json_valid(content))
      ) STRICT;

      CREATE TABLE figure_catalogue (
        hash    TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
        content TEXT NOT NULL CHECK (json_valid(content))
      ) STRICT;

      CREATE TABLE assessment (
        id            TEXT NOT NULL PRIMARY KEY,
        enterprise_id TEXT NOT NULL REFERENCES enterprise (id),
        title         TEXT NOT NULL,
        figures_hash  TEXT NOT NULL REFERENCES figure_catalogue (hash),
        created_at    TEXT NOT NULL,
        row_hash      TEXT NOT NULL CHECK (length(row_hash) = 64)
      ) STRICT;
      CREATE INDEX assessment_of_enterprise ON assessment (enterprise_id, created_at);

      CREATE TABLE assessment_pack (
        assessment_id TEXT NOT NULL REFERENCES assessment (id),
        place         INTEGER NOT NULL,
        pack_hash     TEXT NOT NULL REFERENCES pack (hash),
        PRIMARY KEY (assessment_id, place),
        UNIQUE (assessment_id, pack_hash)
      ) STRICT, WITHOUT ROWID;

      -- The present answers: a projection of the history that can be rebuilt from it.
      CREATE TABLE answer (
        assessment_id TEXT NOT NULL REFERENCES assessment (id),
        slot          TEXT NOT NULL,
        state         TEXT NOT NULL CHECK (json_valid(state)),
        seq           INTEGER NOT NULL REFERENCES history (seq),
        saved_at      TEXT NOT NULL,
        row_hash      TEXT NOT NULL CHECK (length(row_hash) = 64),
        PRIMARY KEY (assessment_id, slot)
      ) STRICT;

      -- Every change in the order it was made, each carrying the hash of the one before. Only ever added to.
      CREATE TABLE history (
        seq           INTEGER NOT NULL PRIMARY KEY,
        at            TEXT NOT NULL,
        who           TEXT NOT NULL,
        kind          TEXT NOT NULL,
        enterprise_id TEXT NOT NULL,
        assessment_id TEXT,
        subject       TEXT NOT NULL,
        old           TEXT,
        new           TEXT,
        prev_hash     TEXT NOT NULL CHECK (length(prev_hash) = 64),
        hash          TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
      ) STRICT;
      CREATE INDEX history_of_enterprise ON history (enterprise_id, seq);
      CREATE INDEX history_of_assessment ON history (assessment_id, seq) WHERE assessment_id IS NOT NULL;

      CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
      BEGIN SELECT RAISE(ABORT, 'history is only ever added to'); END;
      CREATE TRIGGER history_is_not_removed BEFORE DELETE ON history
      BEGIN SELECT RAISE(ABORT, 'history is only ever added to'); END;
      CREATE TRIGGER history_is_in_order BEFORE INSERT ON history
      WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM history)
      BEGIN SELECT RAISE(ABORT, 'history is only ever added to'); END;
    `,
  },
  {
    version: 2,
    sql: `
      -- What belongs to an assessment besides answers, each part whole: plan, cost table, programmes followed.
      -- Like the answers a projection of the history.
      CREATE TABLE assessment_part (
        assessment_id TEXT NOT NULL REFERENCES assessment (id),
        part          TEXT NOT NULL,
        state         TEXT NOT NULL CHECK (json_valid(state)),
        seq           INTEGER NOT NULL REFERENCES history (seq),
        saved_at      TEXT NOT NULL,
        row_hash      TEXT NOT NULL CHECK (length(row_hash) = 64),
        PRIMARY KEY (assessment_id, part)
      ) STRICT;

      -- Figures of programmes as keyed in from a notice; JSON null where one was taken away again.
      CREATE TABLE programme_override (
        programme_id TEXT NOT NULL,
        parameter_id TEXT NOT NULL,
        state        TEXT NOT NULL CHECK (json_valid(state)),
        seq          INTEGER NOT NULL REFERENCES history (seq),
        saved_at     TEXT NOT NULL,
        row_hash     TEXT NOT NULL CHECK (length(row_hash) = 64),
        PRIMARY KEY (programme_id, parameter_id)
      ) STRICT;

      -- Questionnaires by others that were taken in. Their content lies in pack, as that of every other.
      CREATE TABLE installed_pack (
        hash     TEXT NOT NULL PRIMARY KEY REFERENCES pack (hash),
        seq      INTEGER NOT NULL REFERENCES history (seq),
        saved_at TEXT NOT NULL,
        row_hash TEXT NOT NULL CHECK (length(row_hash) = 64)
      ) STRICT;

      -- What an assessment came to in an edition it was moved on from.
      CREATE TABLE earlier_result (
        assessment_id TEXT NOT NULL REFERENCES assessment (id),
        seq           INTEGER NOT NULL REFERENCES history (seq),
        state         TEXT NOT NULL CHECK (json_valid(state)),
        row_hash      TEXT NOT NULL CHECK (length(row_hash) = 64),
        PRIMARY KEY (assessment_id, seq)
      ) STRICT;
    `,
  },
];
