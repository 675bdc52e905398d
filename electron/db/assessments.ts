import { DeskError } from '../../assessments/text/fault.ts';
import { hashOf } from './canonical.ts';
import { allRows, changeOneRow, eachRow, firstRow, type Db } from './database.ts';

interface AssessmentTableRow {
  readonly id: string;
  readonly enterprise_id: string;
  readonly title: string;
  readonly figures_hash: string;
  readonly created_at: string;
  readonly row_hash: string;
}

/** An assessment as stored, without its answers. `changedAt` is the instant of its newest change. */
export interface StoredAssessment {
  readonly id: string;
  readonly enterpriseId: string;
  readonly title: string;
  readonly figuresHash: string;
  readonly createdAt: string;
  readonly changedAt: string;
}

const select = `SELECT assessment.*, coalesce(
    (SELECT at FROM history WHERE assessment_id = assessment.id ORDER BY seq DESC LIMIT 1), created_at) AS changed_at
  FROM assessment`;

/** Adds an assessment together with the questionnaires it rests on, in their order. */
export function insertAssessment(
  db: Db,
  input: {
    id: string;
    enterpriseId: string;
    title: string;
    figuresHash: string;
    packHashes: readonly string[];
    createdAt: string;
  },
): void {
  const row = {
    id: input.id,
    enterprise_id: input.enterpriseId,
    title: input.title,
    figures_hash: input.figuresHash,
    created_at: input.createdAt,
  };
  changeOneRow(
    db,
    'INSERT INTO assessment (id, enterprise_id, title, figures_hash, created_at, row_hash) VALUES (?, ?, ?, ?, ?, ?)',
    ...Object.values(row),
    hashOf({ ...row, packs: input.packHashes }),
  );
  for (const [place, hash] of input.packHashes.entries()) {
    changeOneRow(
      db,
      'INSERT INTO assessment_pack (assessment_id, place, pack_hash) VALUES (?, ?, ?)',
      input.id,
      place,
      hash,
    );
  }
}

/** Puts another edition in the place of a questionnaire an assessment rests on, and the figures that one needs. */
export function repinAssessment(
  db: Db,
  input: { id: string; from: string; to: string; figuresHash: string },
): void {
  changeOneRow(
    db,
    'UPDATE assessment_pack SET pack_hash = ? WHERE assessment_id = ? AND pack_hash = ?',
    input.to,
    input.id,
    input.from,
  );
  const row = firstRow<AssessmentTableRow>(db, 'SELECT * FROM assessment WHERE id = ?', input.id);
  if (row === null) throw new DeskError('store.no-assessment');
  const { row_hash: _, ...kept } = { ...row, figures_hash: input.figuresHash };
  changeOneRow(
    db,
    'UPDATE assessment SET figures_hash = ?, row_hash = ? WHERE id = ?',
    input.figuresHash,
    hashOf({ ...kept, packs: listPackHashes(db, input.id) }),
    input.id,
  );
}

/** The hashes of the questionnaires an assessment rests on, in their order. */
export function listPackHashes(db: Db, assessmentId: string): string[] {
  return allRows<{ pack_hash: string }>(
    db,
    'SELECT pack_hash FROM assessment_pack WHERE assessment_id = ? ORDER BY place',
    assessmentId,
  ).map((row) => row.pack_hash);
}

/** Every assessment of every enterprise, newest first. */
export function listAllAssessments(db: Db): StoredAssessment[] {
  return allRows<AssessmentTableRow & { changed_at: string }>(
    db,
    `${select} ORDER BY created_at DESC, id`,
  ).map(toAssessment);
}

/** The assessments of one enterprise, newest first. */
export function listAssessments(db: Db, enterpriseId: string): StoredAssessment[] {
  return allRows<AssessmentTableRow & { changed_at: string }>(
    db,
    `${select} WHERE enterprise_id = ? ORDER BY created_at DESC, id`,
    enterpriseId,
  ).map(toAssessment);
}

/** The assessment with this id. Throws when there is none. */
export function getAssessment(db: Db, id: string): StoredAssessment {
  const row = firstRow<AssessmentTableRow & { changed_at: string }>(db, `${select} WHERE id = ?`, id);
  if (row === null) throw new DeskError('store.no-assessment');
  return toAssessment(row);
}

/** Ids of assessments whose row hash no longer fits the row or its questionnaires. */
export function findDamagedAssessments(db: Db): string[] {
  const damaged: string[] = [];
  for (const { row_hash: rowHash, ...row } of eachRow<AssessmentTableRow>(db, 'SELECT * FROM assessment')) {
    if (hashOf({ ...row, packs: listPackHashes(db, row.id) }) !== rowHash) damaged.push(row.id);
  }
  return damaged;
}

function toAssessment(row: AssessmentTableRow & { changed_at: string }): StoredAssessment {
  return {
    id: row.id,
    enterpriseId: row.enterprise_id,
    title: row.title,
    figuresHash: row.figures_hash,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}
