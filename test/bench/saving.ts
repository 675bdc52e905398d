import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { questionSlot } from '../../assessments/answering/answer.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { compare, timed } from './measure.ts';
import type { Measurement } from './measure.ts';
import { benchPlace } from './place.ts';

/**
 * An answer saved through the service (checked, history, row hash, one transaction) against one bare SQLite
 * transaction of the same settings: WAL and synchronous FULL, one row written.
 */
export async function measureSaving(): Promise<Measurement> {
  const folder = mkdtempSync(path.join(tmpdir(), 'readiness-bench-'));
  const { place, assessmentId, pack, close } = benchPlace(folder);
  const bare = new Database(path.join(folder, 'bare.sqlite'));
  bare.pragma('journal_mode = WAL');
  bare.exec('CREATE TABLE answer (id TEXT PRIMARY KEY, state TEXT) STRICT');
  bare.pragma('synchronous = FULL');
  const insert = bare.prepare(
    'INSERT INTO answer VALUES (?, ?) ON CONFLICT DO UPDATE SET state = excluded.state',
  );
  const questions = pack.sections
    .flatMap((section) => section.questions)
    .filter((one) => one.kind === 'graded');
  let count = 0;
  const next = () => {
    count += 1;
    return questions[count % questions.length]?.id ?? '';
  };
  try {
    return await compare({
      name: 'an answer is saved',
      against: 'one bare SQLite transaction, WAL and FULL',
      aim: 3,
      runs: 500,
      warmUps: 50,
      ours: () =>
        timed(() =>
          saveAnswer(place, {
            assessmentId,
            slot: questionSlot(pack.id, next()),
            answer: { response: { kind: 'statements', statements: [] }, note: `${count}`, flagged: false },
          }),
        ),
      peer: () => timed(() => insert.run(next(), JSON.stringify({ note: `${count}` }))),
    });
  } finally {
    bare.close();
    close();
    rmSync(folder, { recursive: true, force: true });
  }
}
