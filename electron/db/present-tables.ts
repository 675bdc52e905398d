import type { ChangeKind } from '../../assessments/history/change-kind.ts';
import { answerTable } from './answers.ts';
import { partTable } from './assessment-parts.ts';
import { binTable } from './bin.ts';
import type { Db } from './database.ts';
import { enterprisePartTable } from './enterprise-parts.ts';
import { linkTable } from './evidence-links.ts';
import { evidenceTable } from './evidence.ts';
import type { HistoryRow } from './history.ts';
import { overrideTable } from './overrides.ts';
import { deleteStates, findState, upsertState, type StateTable, type StoredState } from './present-state.ts';

/** A table that is a projection of the history, and which of its rows a line is about. */
interface PresentTable {
  readonly kinds: readonly ChangeKind[];
  readonly find: (db: Db, line: HistoryRow) => StoredState | null;
  /** Makes the row what the line says, written as line `seq`. */
  readonly apply: (db: Db, line: HistoryRow, seq: number) => void;
}

function presentTable<Key extends string>(
  table: StateTable<Key>,
  keysOf: (line: HistoryRow) => Readonly<Record<Key, string>>,
): PresentTable {
  return {
    kinds: table.kinds,
    find: (db, line) => findState(db, table, keysOf(line)),
    apply: (db, line, seq) => {
      if (line.new === null) deleteStates(db, table, keysOf(line));
      else upsertState(db, table, keysOf(line), { state: line.new, seq, savedAt: line.at });
    },
  };
}

const split = (text: string, at: number): [string, string] => [text.slice(0, at), text.slice(at + 1)];

const tables: readonly PresentTable[] = [
  presentTable(answerTable, (line) => ({ assessment_id: line.assessment_id ?? '', slot: line.subject })),
  presentTable(partTable, (line) => ({ assessment_id: line.assessment_id ?? '', part: line.subject })),
  presentTable(enterprisePartTable, (line) => ({ enterprise_id: line.enterprise_id, part: line.subject })),
  presentTable(overrideTable, ({ subject }) => {
    const [programme, parameter] = split(subject, subject.indexOf('/'));
    return { programme_id: programme, parameter_id: parameter };
  }),
  presentTable(evidenceTable, (line) => ({ enterprise_id: line.enterprise_id, id: line.subject })),
  presentTable(linkTable, (line) => {
    const [slot, evidence] = split(line.subject, line.subject.lastIndexOf(' '));
    return { assessment_id: line.assessment_id ?? '', slot, evidence_id: evidence };
  }),
  presentTable(binTable, ({ subject }) => {
    const [kind, id] = split(subject, subject.indexOf(':'));
    return { kind, id };
  }),
];

/** The table whose rows lines of this kind make; null for lines that do something else. */
export function presentTableOf(kind: ChangeKind): PresentTable | null {
  return tables.find((table) => table.kinds.includes(kind)) ?? null;
}
