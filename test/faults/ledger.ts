import { listAnswers } from '../../electron/db/answers.ts';
import type { Store } from '../../electron/db/open-store.ts';

/** An answer a store said was saved. The note is written once and never again, so it names the change. */
export interface Acknowledged {
  readonly slot: string;
  readonly note: string;
}

/** The answers acknowledged in what a process said, in order. A line that was cut off promised nothing. */
export function readLedger(said: string): Acknowledged[] {
  return said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Acknowledged);
}

/**
 * How many acknowledged answers a store no longer holds: not in its history, or followed by an older one. A store
 * that does not open as sound has lost them all; opening has checked every row hash, the chain of the history and
 * each answer against it.
 */
export function countLost(store: Store, heard: readonly Acknowledged[]): number {
  if (store.kind !== 'ready') return heard.length;
  const lines = store.db
    .prepare<[], { seq: number; subject: string; new: string }>(
      `SELECT seq, subject, new FROM history WHERE kind = 'answer-saved' ORDER BY seq`,
    )
    .all();
  const seqOf = new Map(lines.map((line) => [`${line.subject} ${noteOf(line.new)}`, line.seq]));
  const assessments = store.db.prepare<[], string>('SELECT id FROM assessment').pluck().all();
  const present = new Map(
    assessments.flatMap((id) => listAnswers(store.db, id).map((one) => [one.slot as string, one.seq])),
  );
  const isLost = ({ slot, note }: Acknowledged): boolean => {
    const seq = seqOf.get(`${slot} ${note}`);
    return seq === undefined || (present.get(slot) ?? 0) < seq;
  };
  return heard.filter(isLost).length;
}

function noteOf(state: string): string {
  return (JSON.parse(state) as { note: string }).note;
}
