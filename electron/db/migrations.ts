/** One step from a schema to the next. Published steps are never edited; a change is a new step. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** What belongs to an assessment, with the column that says to which. Part of step 3. */
const guardedTables = {
  answer: 'assessment_id',
  assessment_part: 'assessment_id',
  assessment_pack: 'assessment_id',
  earlier_result: 'assessment_id',
  evidence_link: 'assessment_id',
  assessment: 'id',
};

const closedGuards = Object.entries(guardedTables)
  .flatMap(([table, column]) => [
    ...(table === 'assessment' ? [] : [{ table, event: 'INSERT', value: `NEW.${column}` }]),
    { table, event: 'UPDATE', value: `OLD.${column}` },
    { table, event: 'DELETE', value: `OLD.${column}` },
  ])
  .map(
    ({ table, event, value }) => `
      CREATE TRIGGER closed_${table}_takes_no_${event.toLowerCase()} BEFORE ${event} ON ${table}
      WHEN EXISTS (SELECT 1 FROM closed_assessment AS closed WHERE closed.assessment_id = ${value})
      BEGIN SELECT RAISE(ABORT, 'the assessment is closed'); END;`,
  )
  .join('');

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
  {
    version: 3,
    sql: `
      -- What was put into the bin. It stays as it is in its own table until it is taken out or purged.
      CREATE TABLE binned (
        kind     TEXT NOT NULL CHECK (kind IN ('enterprise', 'assessment', 'evidence')),
        id       TEXT NOT NULL,
        state    TEXT NOT NULL CHECK (json_valid(state)),
        seq      INTEGER NOT NULL REFERENCES history (seq),
        saved_at TEXT NOT NULL,
        row_hash TEXT NOT NULL CHECK (length(row_hash) = 64),
        PRIMARY KEY (kind, id)
      ) STRICT;

      -- What an assessment was when it was closed, whole; named by its content.
      CREATE TABLE frozen_content (
        hash    TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
        content TEXT NOT NULL CHECK (json_valid(content))
      ) STRICT;

      CREATE TABLE closing (
        assessment_id TEXT NOT NULL REFERENCES assessment (id),
        version       INTEGER NOT NULL CHECK (version >= 1),
        content_hash  TEXT NOT NULL REFERENCES frozen_content (hash),
        -- Questions asked and answered, as lists show them.
        asked         INTEGER NOT NULL CHECK (asked >= 0),
        done          INTEGER NOT NULL CHECK (done BETWEEN 0 AND asked),
        seq           INTEGER NOT NULL REFERENCES history (seq),
        saved_at      TEXT NOT NULL,
        row_hash      TEXT NOT NULL CHECK (length(row_hash) = 64),
        PRIMARY KEY (assessment_id, version)
      ) STRICT;

      -- A closed version is never changed: reopening starts the next one, and says why.
      CREATE TABLE reopening (
        assessment_id TEXT NOT NULL,
        version       INTEGER NOT NULL,
        reason        TEXT NOT NULL CHECK (length(trim(reason)) > 0),
        seq           INTEGER NOT NULL REFERENCES history (seq),
        saved_at      TEXT NOT NULL,
        row_hash      TEXT NOT NULL CHECK (length(row_hash) = 64),
        PRIMARY KEY (assessment_id, version),
        FOREIGN KEY (assessment_id, version) REFERENCES closing (assessment_id, version)
      ) STRICT;

      -- Files that prove answers lie outside the database, each named by its content: which file, and what is said
      -- about it (name, kind, number, date, amount, note).
      CREATE TABLE evidence (
        enterprise_id TEXT NOT NULL REFERENCES enterprise (id),
        id            TEXT NOT NULL UNIQUE,
        state         TEXT NOT NULL CHECK (json_valid(state)),
        seq           INTEGER NOT NULL REFERENCES history (seq),
        saved_at      TEXT NOT NULL,
        row_hash      TEXT NOT NULL CHECK (length(row_hash) = 64),
        PRIMARY KEY (enterprise_id, id)
      ) STRICT;

      -- Which evidence stands behind which answer.
      CREATE TABLE evidence_link (
        assessment_id TEXT NOT NULL REFERENCES assessment (id),
        slot          TEXT NOT NULL,
        evidence_id   TEXT NOT NULL REFERENCES evidence (id),
        state         TEXT NOT NULL CHECK (json_valid(state)),
        seq           INTEGER NOT NULL REFERENCES history (seq),
        saved_at      TEXT NOT NULL,
        row_hash      TEXT NOT NULL CHECK (length(row_hash) = 64),
        PRIMARY KEY (assessment_id, slot, evidence_id)
      ) STRICT;
      CREATE INDEX link_of_evidence ON evidence_link (evidence_id);

      -- Changes taken over from another desk, by the name they have there: what two desks have in common.
      -- A change made here is named by this desk and its sequence number.
      CREATE TABLE history_origin (
        seq       INTEGER NOT NULL PRIMARY KEY REFERENCES history (seq),
        change_id TEXT NOT NULL UNIQUE,
        row_hash  TEXT NOT NULL CHECK (length(row_hash) = 64)
      ) STRICT;

      -- The changes of one answer; and the lines that say what was purged.
      CREATE INDEX history_of_subject ON history (assessment_id, subject, seq) WHERE assessment_id IS NOT NULL;
      CREATE INDEX history_of_purging ON history (subject, seq) WHERE kind = 'purged';

      -- Closed is what was closed and not reopened since; these guards keep every writer out of it.
      CREATE VIEW closed_assessment AS
        SELECT assessment_id, version FROM closing
        WHERE NOT EXISTS (
          SELECT 1 FROM reopening
          WHERE reopening.assessment_id = closing.assessment_id AND reopening.version = closing.version
        );
      ${closedGuards}

      -- Purging takes the content out of the lines about what was purged. Their hashes stay, so the chain holds,
      -- and the line that says what was purged stands in it for good.
      DROP TRIGGER history_is_not_changed;
      CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
      WHEN NOT (
        NEW.old IS NULL AND NEW.new IS NULL
        AND NEW.seq = OLD.seq AND NEW.at = OLD.at AND NEW.who = OLD.who AND NEW.kind = OLD.kind
        AND NEW.enterprise_id = OLD.enterprise_id AND NEW.assessment_id IS OLD.assessment_id
        AND NEW.subject = OLD.subject AND NEW.prev_hash = OLD.prev_hash AND NEW.hash = OLD.hash
        AND EXISTS (
          SELECT 1 FROM history AS purge
          WHERE purge.kind = 'purged' AND purge.seq > OLD.seq
            AND purge.subject IN (
              'enterprise:' || OLD.enterprise_id, 'assessment:' || OLD.assessment_id,
              'evidence:' || OLD.subject, OLD.subject
            )
        )
      )
      BEGIN SELECT RAISE(ABORT, 'history is only ever added to'); END;
    `,
  },
  {
    // With this step an answer may also say who said it, how it was established and what it was taken over from: JSON
    // fields the app before would drop with its next change of the answer, so it must not open such a file.
    version: 4,
    sql: `
      -- What is noted about an enterprise besides its own facts, each part whole: who looks after it, tags.
      CREATE TABLE enterprise_part (
        enterprise_id TEXT NOT NULL REFERENCES enterprise (id),
        part          TEXT NOT NULL,
        state         TEXT NOT NULL CHECK (json_valid(state)),
        seq           INTEGER NOT NULL REFERENCES history (seq),
        saved_at      TEXT NOT NULL,
        row_hash      TEXT NOT NULL CHECK (length(row_hash) = 64),
        PRIMARY KEY (enterprise_id, part)
      ) STRICT;
    `,
  },
];
