import type { Localized } from '../../assessments/pack/localized.ts';
import { answerTable } from './answers.ts';
import { partTable } from './assessment-parts.ts';
import { findDamagedAssessments, getAssessment } from './assessments.ts';
import { hashOf } from './canonical.ts';
import { allRows, type Db, type SqlValue } from './database.ts';
import { enterprisePartTable } from './enterprise-parts.ts';
import { findDamagedEnterprises } from './enterprises.ts';
import { linkTable } from './evidence-links.ts';
import { evidenceTable } from './evidence.ts';
import { findBrokenStructure } from './find-damage.ts';
import { findDamagedPacks } from './packs.ts';
import { findDamagedStates } from './present-state.ts';
import { inTurns, pagesOf, withoutRest, type Walk } from './walk.ts';

type Row = Readonly<Record<string, SqlValue>>;

/**
 * What must be sound before the first list is shown: SQLite's structure, the enterprises, the assessments and their
 * questionnaires. In words, or null. Does not grow with the answers as `findDamage` does.
 */
export function findDamageInLists(db: Db): Localized | null {
  try {
    const structure = findBrokenStructure(db);
    if (structure !== null) return structure;
    if (any(findDamagedEnterprises(db))) return { 'zh-CN': '企业信息', en: 'the facts of an enterprise' };
    if (any(findDamagedAssessments(db))) return { 'zh-CN': '评估的目录', en: 'the list of assessments' };
    if (findDamagedPacks(db).length > 0) return { 'zh-CN': '问卷内容', en: 'the content of a questionnaire' };
    return null;
  } catch {
    return { 'zh-CN': '文件结构', en: 'the structure of the file' };
  }
}

/**
 * What must be sound before one assessment is shown: every row of it and of the evidence and the parts of its
 * enterprise against its own hash and against the newest line about it, and these lines against their own. In words,
 * or null; gives way to everything else every few milliseconds. Rejects when there is no such assessment.
 */
export async function findDamageInAssessment(db: Db, assessmentId: string): Promise<Localized | null> {
  const { title, enterpriseId } = getAssessment(db, assessmentId);
  try {
    const sound = (await inTurns(walkAssessment(db, assessmentId, enterpriseId))).length === 0;
    return sound ? null : { 'zh-CN': `“${title}”中的内容`, en: `the content of “${title}”` };
  } catch (error) {
    // The app has closed it meanwhile, which says nothing of it.
    if (!db.open) throw error;
    return { 'zh-CN': '文件结构', en: 'the structure of the file' };
  }
}

function* walkAssessment(db: Db, assessmentId: string, enterpriseId: string): Walk<unknown> {
  for (const table of [answerTable, partTable, linkTable]) yield* findDamagedStates(db, table, assessmentId);
  for (const table of [evidenceTable, enterprisePartTable]) yield* findDamagedStates(db, table, enterpriseId);
  for (const table of tablesOfAssessments(db)) yield* damagedRowsOf(db, table, assessmentId);
  yield* damagedLines(db, 'row.assessment_id = ?', assessmentId);
  yield* damagedLines(db, 'row.enterprise_id = ? AND row.assessment_id IS NULL', enterpriseId);
}

const projected: ReadonlySet<string> = new Set([answerTable.table, partTable.table, linkTable.table]);

/** Every other table whose rows belong to an assessment and carry a hash of themselves. */
function tablesOfAssessments(db: Db): string[] {
  return allRows<{ name: string }>(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table'
       AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'assessment_id')
       AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'row_hash')`,
  ).flatMap(({ name }) => (projected.has(name) ? [] : [name]));
}

function* damagedRowsOf(db: Db, table: string, assessmentId: string): Walk<Row> {
  for (const { row_hash: rowHash, ...row } of allRows<Row>(
    db,
    `SELECT * FROM "${table}" WHERE assessment_id = ?`,
    assessmentId,
  )) {
    if (hashOf(row) !== rowHash) yield row;
  }
  yield null;
}

/** Lines that purging has emptied keep a hash their content no longer has; the chain is held to them elsewhere. */
function* damagedLines(db: Db, where: string, owner: string): Walk<number> {
  const own = `${where} AND (row.old IS NOT NULL OR row.new IS NOT NULL)`;
  for (const lines of pagesOf<Row>(db, { columns: 'row.*', table: 'history', where: own }, owner)) {
    for (const { hash, ...line } of lines) if (hashOf(line) !== hash) yield Number(line['seq']);
    yield null;
  }
}

function any(walk: Walk<unknown>): boolean {
  return !(withoutRest(walk).next().done ?? false);
}
