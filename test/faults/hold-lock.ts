// Run as another process: holds a lock on a database file the way a virus scanner or another program may, says so,
// and lets go when its input ends.

import Database from 'better-sqlite3';

const [file = '', sql = ''] = process.argv.slice(2);
const db = new Database(file);
db.exec(sql);
process.stdout.write('held\n');
for await (const _ of process.stdin);
db.close();
