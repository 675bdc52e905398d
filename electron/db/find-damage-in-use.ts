import type { Localized } from '../../assessments/pack/localized.ts';
import { findDamagedAssessments, getAssessment } from './assessments.ts';
import { hashOf } from './canonical.ts';
import { allRows, eachRow, firstRow, type Db, type SqlValue } from './database.ts';
import { findDamagedEnterprises } from './enterprises.ts';
import { findBrokenStructure } from './find-damage.ts';
import { findDamagedPacks } from './packs.ts';

type Row = Readonly<Record<string, SqlValue>>;

/**
 * What must be sound before the first list is shown: SQLite's structure, the enterprises, the assessments and their
 * questionnaires. In words, or null. Does not grow with the answers as `findDamage` does.
 */
export function findDamageInLists(db: Db): Localized | null {
  try {
    const structure = findBrokenStructure(db);
    if (structure !== null) return structure;
    if (findDamagedEnterprises(db).length > 0)
      return { 'zh-CN': '企业信息', en: 'the facts of an enterprise' };
    if (findDamagedAssessments(db).length > 0)
      return { 'zh-CN': '评估的目录', en: 'the list of assessments' };
    if (findDamagedPacks(db).length > 0) return { 'zh-CN': '问卷内容', en: 'the content of a questionnaire' };
    return null;
  } catch {
    return { 'zh-CN': '文件结构', en: 'the structure of the file' };
  }
}

/**
 * What must be sound before one assessment is shown: every row of it against its own hash, the lines of its history
 * against theirs, and each answer against the newest line about it. In words, or null. Throws when there is no
 * such assessment.
 */
export function findDamageInAssessment(db: Db, assessmentId: string): Localized | null {
  const { title } = getAssessment(db, assessmentId);
  try {
    const sound =
      tablesOfAssessments(db).every((table) => rowsAreSound(db, table, assessmentId)) &&
      linesAreSound(db, assessmentId) &&
      answersAreNewest(db, assessmentId);
    return sound ? null : { 'zh-CN': `“${title}”中的内容`, en: `the content of “${title}”` };
  } catch {
    return { 'zh-CN': '文件结构', en: 'the structure of the file' };
  }
}

/** Every table whose rows belong to an assessment and carry a hash of themselves. */
function tablesOfAssessments(db: Db): string[] {
  return allRows<{ name: string }>(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table'
       AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'assessment_id')
       AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'row_hash')`,
  ).map(({ name }) => name);
}

function rowsAreSound(db: Db, table: string, assessmentId: string): boolean {
  const rows = allRows<Row>(db, `SELECT * FROM "${table}" WHERE assessment_id = ?`, assessmentId);
  return rows.every(({ row_hash: rowHash, ...row }) => hashOf(row) === rowHash);
}

/** Lines that purging has emptied keep a hash their content no longer has; the chain is held to them elsewhere. */
function linesAreSound(db: Db, assessmentId: string): boolean {
  const lines = eachRow<Row>(
    db,
    'SELECT * FROM history WHERE assessment_id = ? AND (old IS NOT NULL OR new IS NOT NULL)',
    assessmentId,
  );
  for (const { hash, ...line } of lines) if (hashOf(line) !== hash) return false;
  return true;
}

function answersAreNewest(db: Db, assessmentId: string): boolean {
  const differing = firstRow(
    db,
    `SELECT 1
     FROM (SELECT subject, new, max(seq) AS seq FROM history
           WHERE assessment_id = ? AND kind IN ('answer-saved', 'answer-imported') AND new IS NOT NULL
           GROUP BY subject) AS newest
     LEFT JOIN answer ON answer.assessment_id = ? AND answer.slot = newest.subject
     WHERE answer.state IS NOT newest.new LIMIT 1`,
    assessmentId,
    assessmentId,
  );
  return differing === null;
}
