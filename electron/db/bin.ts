import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { BinKind } from '../../assessments/history/bin-kind.ts';
import { allRows, type Db } from './database.ts';
import { deleteStates, findState, upsertState, type StateTable } from './present-state.ts';

/** What lies in the bin. */
export const binTable: StateTable<'kind' | 'id'> = {
  table: 'binned',
  keys: ['kind', 'id'],
  kinds: ['binned', 'unbinned'],
  subject: `row.kind || ':' || row.id`,
  owner: null,
};

/** Something in the bin, with the line of the history that put it there. */
export interface StoredBinned {
  readonly kind: BinKind;
  readonly id: string;
  readonly seq: number;
  readonly at: string;
  readonly who: string;
}

/** The subject a line of the history about the bin carries. */
export function binSubject(kind: BinKind, id: string): string {
  return `${kind}:${id}`;
}

/** What these lines call the state of being in the bin, as canonical JSON. */
export function binState(kind: BinKind, id: string): string {
  return canonicalJson({ kind, id });
}

/** Notes that something lies in the bin. */
export function insertBinned(
  db: Db,
  input: { kind: BinKind; id: string; seq: number; savedAt: string },
): void {
  const { kind, id, seq, savedAt } = input;
  upsertState(db, binTable, { kind, id }, { state: binState(kind, id), seq, savedAt });
}

/** Takes the note away again. */
export function deleteBinned(db: Db, kind: BinKind, id: string): void {
  deleteStates(db, binTable, { kind, id });
}

/** Whether it lies in the bin by itself. */
export function isBinned(db: Db, kind: BinKind, id: string): boolean {
  return findState(db, binTable, { kind, id }) !== null;
}

/** Everything put into the bin, the last first. */
export function listBinned(db: Db): StoredBinned[] {
  return allRows<StoredBinned>(
    db,
    `SELECT binned.kind, id, binned.seq, saved_at AS at, who
     FROM binned JOIN history ON history.seq = binned.seq ORDER BY binned.seq DESC`,
  );
}
