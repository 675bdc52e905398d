import { DeskError } from '../../assessments/text/fault.ts';
import { newestFirst } from './assessment-order.ts';
import { hashOf } from './canonical.ts';
import { allRows, change, changeOneRow, firstRow, type Db } from './database.ts';
import { findEnterprise } from './enterprises.ts';
import { pagesOf, type Walk } from './walk.ts';

interface AssessmentTableRow {
  readonly id: string;
  readonly enterprise_id: string;
  readonly title: string;
  readonly figures_hash: string;
  readonly created_at: string;
  readonly row_hash: string;
}

/** What the queries below read of an assessment. */
type ReadRow = AssessmentTableRow & {
  readonly changed_at: string;
  readonly closings: number;
  readonly closed_version: number | null;
  readonly closed_at: string | null;
  readonly closed_by: string | null;
  readonly asked: number | null;
  readonly done: number | null;
  readonly binned: string | null;
};

/** An assessment as stored, without its answers. `changedAt` is the instant of its newest change. */
export interface StoredAssessment {
  readonly id: string;
  readonly enterpriseId: string;
  readonly title: string;
  readonly figuresHash: string;
  readonly createdAt: string;
  readonly changedAt: string;
  /** The newest version that was closed, the closing in force included; 0 before the first. */
  readonly closings: number;
  /** The closing in force, with what was asked and answered then; null while the assessment can be worked on. */
  readonly closed: {
    readonly version: number;
    readonly at: string;
    readonly who: string;
    readonly progress: { readonly asked: number; readonly done: number };
  } | null;
  /** What lies in the bin: the assessment itself, or its enterprise with it. Null when neither does. */
  readonly binned: 'assessment' | 'enterprise' | null;
}

const select = `SELECT assessment.*, coalesce(
    (SELECT at FROM history WHERE assessment_id = assessment.id ORDER BY seq DESC LIMIT 1), created_at) AS changed_at,
    (SELECT coalesce(max(version), 0) FROM closing WHERE assessment_id = assessment.id) AS closings,
    closing.version AS closed_version, closing.saved_at AS closed_at, line.who AS closed_by, closing.asked, closing.done,
    (SELECT kind FROM binned WHERE (kind = 'assessment' AND id = assessment.id)
       OR (kind = 'enterprise' AND id = assessment.enterprise_id) ORDER BY kind DESC LIMIT 1) AS binned
  FROM assessment
  LEFT JOIN closed_assessment AS closed ON closed.assessment_id = assessment.id
  LEFT JOIN closing ON closing.assessment_id = closed.assessment_id AND closing.version = closed.version
  LEFT JOIN history AS line ON line.seq = closing.seq`;

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
  insertPacks(db, input.id, input.packHashes);
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
  updateRow(db, input.id, { figures_hash: input.figuresHash });
}

/** Makes an assessment rest on these questionnaires, in this order, and on these figures. */
export function pinPacks(
  db: Db,
  input: { id: string; packHashes: readonly string[]; figuresHash: string },
): void {
  change(db, 'DELETE FROM assessment_pack WHERE assessment_id = ?', input.id);
  insertPacks(db, input.id, input.packHashes);
  updateRow(db, input.id, { figures_hash: input.figuresHash });
}

function insertPacks(db: Db, id: string, packHashes: readonly string[]): void {
  for (const [place, hash] of packHashes.entries()) {
    changeOneRow(
      db,
      'INSERT INTO assessment_pack (assessment_id, place, pack_hash) VALUES (?, ?, ?)',
      id,
      place,
      hash,
    );
  }
}

function updateRow(
  db: Db,
  id: string,
  changed: Partial<Pick<AssessmentTableRow, 'title' | 'figures_hash'>>,
): void {
  const row = firstRow<AssessmentTableRow>(db, 'SELECT * FROM assessment WHERE id = ?', id);
  if (row === null) throw new DeskError('store.no-assessment');
  const { row_hash: _, ...kept } = { ...row, ...changed };
  changeOneRow(
    db,
    'UPDATE assessment SET title = ?, figures_hash = ?, row_hash = ? WHERE id = ?',
    kept.title,
    kept.figures_hash,
    hashOf({ ...kept, packs: listPackHashes(db, id) }),
    id,
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

/** Every assessment of every enterprise, those of each newest first; without what lies in the bin. */
export function listAllAssessments(db: Db): StoredAssessment[] {
  const all = allRows<ReadRow>(db, `${select} WHERE binned IS NULL`).map(toAssessment);
  const apart = Map.groupBy(all, ({ enterpriseId }) => enterpriseId);
  return [...apart.values()].flatMap((own) => newestFirst(db, own));
}

/** The assessments of one enterprise, newest first; without those that lie in the bin by themselves. */
export function listAssessments(db: Db, enterpriseId: string): StoredAssessment[] {
  const rows = allRows<ReadRow>(
    db,
    `${select} WHERE assessment.enterprise_id = ? AND binned IS NOT 'assessment'`,
    enterpriseId,
  );
  return newestFirst(db, rows.map(toAssessment));
}

/** The assessment with this id. Throws when there is none, and, naming it, when it lies in the bin. */
export function getAssessment(db: Db, id: string): StoredAssessment {
  const found = findAssessment(db, id);
  if (found === null) throw new DeskError('store.no-assessment');
  if (found.binned !== null) throw new DeskError(`bin.${found.binned}`, { name: nameInBin(db, found) });
  return found;
}

/** The assessment with this id, also one in the bin, or null. */
export function findAssessment(db: Db, id: string): StoredAssessment | null {
  const row = firstRow<ReadRow>(db, `${select} WHERE assessment.id = ?`, id);
  return row === null ? null : toAssessment(row);
}

function nameInBin(db: Db, assessment: StoredAssessment): string {
  if (assessment.binned === 'assessment') return assessment.title;
  return findEnterprise(db, assessment.enterpriseId)?.profile.name ?? '';
}

/** Gives an assessment another title. */
export function updateTitle(db: Db, id: string, title: string): void {
  updateRow(db, id, { title });
}

/** Ids of assessments whose row hash no longer fits the row or its questionnaires. */
export function* findDamagedAssessments(db: Db): Walk<string> {
  for (const rows of pagesOf<AssessmentTableRow>(db, { columns: 'row.*', table: 'assessment' })) {
    for (const { row_hash: rowHash, ...row } of rows)
      if (hashOf({ ...row, packs: listPackHashes(db, row.id) }) !== rowHash) yield row.id;
    yield null;
  }
}

function toAssessment(row: ReadRow): StoredAssessment {
  return {
    id: row.id,
    enterpriseId: row.enterprise_id,
    title: row.title,
    figuresHash: row.figures_hash,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    closings: row.closings,
    closed:
      row.closed_version === null
        ? null
        : {
            version: row.closed_version,
            at: row.closed_at ?? '',
            who: row.closed_by ?? '',
            progress: { asked: row.asked ?? 0, done: row.done ?? 0 },
          },
    binned: row.binned === 'assessment' || row.binned === 'enterprise' ? row.binned : null,
  };
}
