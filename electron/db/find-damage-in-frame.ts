import type { Localized } from '../../assessments/pack/localized.ts';
import { listPackHashes } from './assessments.ts';
import { hashOf } from './canonical.ts';
import { allRows, type Db, type SqlValue } from './database.ts';
import { findChangedTables } from './find-damage.ts';
import { findDamagedPacks } from './packs.ts';
import { findDamagedSettings } from './settings.ts';

type Row = Readonly<Record<string, SqlValue>>;

/** So many of the newest changes are looked at: those an accident at the end of the last run would have met. */
const newestChanges = 500;

/**
 * What must be sound before a large store is used at all: the definition of its tables, the settings that are part of
 * the data, the questionnaires, and the newest changes. Takes no longer for fifty thousand enterprises than for
 * fifty. In words, or null. Who asks for no more looks at every row before it is shown (`findDamageInListed`,
 * `findDamageInAssessment`) and at everything in the background.
 */
export function findDamageInFrame(db: Db): Localized | null {
  try {
    const tables = findChangedTables(db);
    if (tables !== null) return tables;
    if (findDamagedPacks(db).length > 0) return { 'zh-CN': '问卷内容', en: 'the content of a questionnaire' };
    if (findDamagedSettings(db).length > 0)
      return {
        'zh-CN': '本机的识别号',
        en: 'the id of this desk, by which merging tells where a change was made',
      };
    return endHolds(db) ? null : { 'zh-CN': '最近的修改记录', en: 'the newest entries of the history' };
  } catch {
    return { 'zh-CN': '文件结构', en: 'the structure of the file' };
  }
}

/** Whether the newest lines of the history are as they were written and follow one another. */
function endHolds(db: Db): boolean {
  let after: Row | null = null;
  for (const line of allRows<Row>(db, `SELECT * FROM history ORDER BY seq DESC LIMIT ${newestChanges}`)) {
    const { hash, ...row } = line;
    // Lines that purging has emptied keep a hash their content no longer has.
    const emptied = row['old'] === null && row['new'] === null;
    if (!emptied && hashOf(row) !== hash) return false;
    if (after !== null && (after['prev_hash'] !== hash || Number(after['seq']) !== Number(row['seq']) + 1))
      return false;
    after = line;
  }
  return true;
}

/**
 * What must be sound before some enterprises are shown in a list: their facts, who looks after them, and their
 * assessments, each row against its own hash. In words, or null.
 */
export function findDamageInListed(db: Db, ids: readonly string[]): Localized | null {
  const given = JSON.stringify(ids);
  const of = (table: string, column: string): Row[] =>
    allRows<Row>(db, `SELECT * FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?))`, given);
  const sound = ({ row_hash: rowHash, ...row }: Row): boolean => hashOf(row) === rowHash;
  try {
    if (!of('enterprise', 'id').every(sound) || !of('enterprise_part', 'enterprise_id').every(sound))
      return { 'zh-CN': '企业信息', en: 'the facts of an enterprise' };
    const listed = of('assessment', 'enterprise_id').every(
      ({ row_hash: rowHash, ...row }) =>
        hashOf({ ...row, packs: listPackHashes(db, String(row['id'])) }) === rowHash,
    );
    return listed ? null : { 'zh-CN': '评估的目录', en: 'the list of assessments' };
  } catch (error) {
    if (!db.open) throw error;
    return { 'zh-CN': '文件结构', en: 'the structure of the file' };
  }
}
