// Run as another process and killed at any moment: brings a file to the newest schema, slowly. With `torn` the
// step leaves its transaction, which the test must notice.

import { writeSync } from 'node:fs';
import { migrations, type Migration } from '../../electron/db/migrations.ts';
import { closeStore, openStore } from '../../electron/db/open-store.ts';

const [file = '', how = ''] = process.argv.slice(2);

/** Counting takes SQLite about a tenth of a second. */
const pause = `SELECT count(*) FROM
  (WITH RECURSIVE step (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM step WHERE n < 400000) SELECT n FROM step);`;

function slowed({ version, sql }: Migration): Migration {
  if (version === 1) return { version, sql };
  if (how !== 'torn') return { version, sql: `${pause} ${sql} ${pause}` };
  return { version, sql: `COMMIT; ${sql} ${pause.repeat(10)} BEGIN IMMEDIATE;` };
}

writeSync(1, 'go');
closeStore(
  openStore({
    file,
    now: '2026-03-02T01:00:00.000Z',
    keepFolder: `${file}-kept`,
    migrations: migrations.map(slowed),
  }),
);
