import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';

/** SHA-256 of every file of a folder, by name: what must stay the same when nothing may be changed. */
export function digests(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        entry.name,
        createHash('sha256')
          .update(readFileSync(path.join(folder, entry.name)))
          .digest('hex'),
      ]),
  );
}

/** Changes a closed database behind the app's back, guards off. */
export function tamper(file: string, sql: string): void {
  const db = new Database(file);
  db.pragma('foreign_keys = OFF');
  const triggers = db
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  db.exec(sql);
  for (const trigger of triggers) db.exec(trigger.sql);
  db.close();
}

/** Puts other bytes in the place of the first bytes that match. Both must have one length. */
export function replaceBytes(file: string, from: string, to: string): void {
  const bytes = readFileSync(file);
  const at = bytes.indexOf(from);
  if (at === -1 || Buffer.byteLength(from) !== Buffer.byteLength(to)) throw new Error('Nothing to replace.');
  bytes.write(to, at);
  writeFileSync(file, bytes);
}

/** The files of an open database as a crash would leave them, the log included. */
export function crashCopy(file: string, target: string): void {
  copyFileSync(file, target);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${target}-wal`);
}
