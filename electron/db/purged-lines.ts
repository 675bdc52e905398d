import { createHash } from 'node:crypto';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { BinKind } from '../../assessments/history/bin-kind.ts';
import { change, eachRow, type Db } from './database.ts';
import type { HistoryRow } from './history.ts';

/** What is purged: an enterprise with all its lines, an assessment, or evidence of an enterprise. */
export interface PurgeTarget {
  readonly kind: BinKind;
  readonly id: string;
  readonly enterpriseId: string;
}

/** What the line about a purge says of the lines it emptied. */
export interface PurgeSeal {
  readonly lines: number;
  /** SHA-256 over everything of these lines but their content, in their order. */
  readonly digest: string;
}

/** The seal of every line about a target that was written before `before`. */
export function sealLines(db: Db, target: PurgeTarget, before: number): PurgeSeal {
  return seal(linesAbout(db, target, before)).seal;
}

/** Takes the content out of these lines. The line that seals them must stand in the history already. */
export function emptyLines(db: Db, target: PurgeTarget, before: number): void {
  const { where, values } = about(target);
  change(
    db,
    `UPDATE history SET old = NULL, new = NULL WHERE ${where} AND seq < ? AND (old IS NOT NULL OR new IS NOT NULL)`,
    ...values,
    before,
  );
}

/** The lines a line about a purge vouches for: those it sealed, when they still fit the seal; otherwise none. */
export function linesVouchedFor(db: Db, purge: HistoryRow): readonly number[] {
  const target = targetOf(purge);
  if (target === null || purge.new === null) return [];
  const { seqs, seal: found } = seal(linesAbout(db, target, purge.seq));
  return canonicalJson(found) === purge.new ? seqs : [];
}

function targetOf(purge: HistoryRow): PurgeTarget | null {
  const found = /^(enterprise|assessment|evidence):(.+)$/s.exec(purge.subject);
  if (found?.[1] === undefined || found[2] === undefined) return null;
  return { kind: found[1] as BinKind, id: found[2], enterpriseId: purge.enterprise_id };
}

function linesAbout(db: Db, target: PurgeTarget, before: number): IterableIterator<HistoryRow> {
  const { where, values } = about(target);
  return eachRow<HistoryRow>(
    db,
    `SELECT * FROM history WHERE ${where} AND seq < ? ORDER BY seq`,
    ...values,
    before,
  );
}

function about(target: PurgeTarget): { where: string; values: readonly string[] } {
  switch (target.kind) {
    case 'enterprise':
      return { where: 'enterprise_id = ?', values: [target.id] };
    case 'assessment':
      return { where: 'assessment_id = ?', values: [target.id] };
    case 'evidence':
      // Its own lines, and those that put it into the bin.
      return {
        where: `enterprise_id = ? AND subject IN (?, 'evidence:' || ?)`,
        values: [target.enterpriseId, target.id, target.id],
      };
  }
}

function seal(lines: Iterable<HistoryRow>): { seqs: readonly number[]; seal: PurgeSeal } {
  const digest = createHash('sha256');
  const seqs: number[] = [];
  for (const { old: _, new: __, ...kept } of lines) {
    digest.update(`${canonicalJson(kept)}\n`, 'utf8');
    seqs.push(kept.seq);
  }
  return { seqs, seal: { lines: seqs.length, digest: digest.digest('hex') } };
}
