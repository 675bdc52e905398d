import type { Localized } from '../../assessments/pack/localized.ts';
import { findDamagedAnswers } from './answers.ts';
import { findDamagedParts } from './assessment-parts.ts';
import { findDamagedAssessments } from './assessments.ts';
import { allRows, firstRow, type Db } from './database.ts';
import { findDamagedBinned } from './bin.ts';
import { findDamagedClosings } from './closings.ts';
import { findDamagedEarlierResults } from './earlier-results.ts';
import { findDamagedEnterprises } from './enterprises.ts';
import { findDamagedEvidence, findEvidence } from './evidence.ts';
import { findDamagedLinks } from './evidence-links.ts';
import { findBrokenLink } from './history.ts';
import { findDamagedOrigins } from './history-origin.ts';
import { findDamagedInstalls } from './installed-packs.ts';
import { findDamagedOverrides } from './overrides.ts';
import { findDamagedPacks } from './packs.ts';
import { schemaVersion } from './migrate.ts';
import { schemaHash } from './schema-hash.ts';
import { findSetting } from './settings.ts';

/** Whether SQLite's own structure holds; what is wrong in words, or null. Finds few changed values by itself. */
export function findBrokenStructure(db: Db): Localized | null {
  const lines = (db.pragma('quick_check(5)') as { quick_check: string }[]).map((row) => row.quick_check);
  const sound = lines.length === 1 && lines[0] === 'ok';
  if (!sound) return { 'zh-CN': '文件结构', en: 'the structure of the file' };
  // An empty file has no schema yet, and nothing to compare it with.
  const unguarded = schemaVersion(db) > 0 && findSetting(db, 'schemaHash') !== schemaHash(db);
  if (unguarded) return { 'zh-CN': '表的定义', en: 'the definition of the tables' };
  const orphans = db.pragma('foreign_key_check') as unknown[];
  return orphans.length > 0 ? { 'zh-CN': '记录之间的关联', en: 'links between records' } : null;
}

/**
 * Everything that is not as it was written: the structure, the chain of the history, and each row against its
 * own hash and against the history. In words for the user, worst first; null when all is sound.
 */
export function findDamage(db: Db): Localized | null {
  const found: Localized[] = [];
  try {
    const structure = findBrokenStructure(db);
    if (structure !== null) found.push(structure);
    for (const one of damagedRows(db)) found.push(one);
  } catch {
    // A page that cannot be read stops the walk; that alone says that the structure is damaged.
    if (found.length === 0) found.push({ 'zh-CN': '文件结构', en: 'the structure of the file' });
  }
  if (found.length === 0) return null;
  const shown = found.slice(0, 5);
  const more = found.length - shown.length;
  return {
    'zh-CN': shown.map((one) => one['zh-CN']).join('、') + (more > 0 ? `等${found.length}处` : ''),
    en: shown.map((one) => one.en).join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
}

function* damagedRows(db: Db): Generator<Localized> {
  for (const { assessmentId, slot } of findDamagedAnswers(db)) {
    const title = titleOf(db, assessmentId);
    yield { 'zh-CN': `“${title}”中的回答 ${slot}`, en: `the answer ${slot} in “${title}”` };
  }
  for (const { assessmentId, part } of findDamagedParts(db)) {
    const title = titleOf(db, assessmentId);
    const name = partNames[part] ?? { 'zh-CN': part, en: part };
    yield { 'zh-CN': `“${title}”的${name['zh-CN']}`, en: `the ${name.en} of “${title}”` };
  }
  for (const { assessmentId, slot } of findDamagedLinks(db)) {
    const title = titleOf(db, assessmentId);
    yield { 'zh-CN': `“${title}”中 ${slot} 的佐证材料`, en: `the evidence at ${slot} in “${title}”` };
  }
  for (const { id, enterpriseId } of findDamagedEvidence(db)) {
    const name = nameOf(db, enterpriseId);
    const what = findEvidence(db, id)?.details.name ?? '?';
    yield { 'zh-CN': `“${name}”的佐证材料“${what}”`, en: `the evidence “${what}” of “${name}”` };
  }
  for (const id of findDamagedEarlierResults(db)) {
    const title = titleOf(db, id);
    yield { 'zh-CN': `“${title}”在旧版问卷下的结果`, en: `the result of “${title}” in an earlier edition` };
  }
  for (const id of findDamagedOverrides(db)) {
    yield { 'zh-CN': `自行填写的项目数值 ${id}`, en: `the keyed-in programme figure ${id}` };
  }
  for (const id of findDamagedInstalls(db)) {
    const short = id.slice(0, 8);
    yield { 'zh-CN': `导入的问卷 ${short}`, en: `the imported questionnaire ${short}` };
  }
  for (const id of findDamagedEnterprises(db)) {
    const name = nameOf(db, id);
    yield { 'zh-CN': `“${name}”的企业信息`, en: `the facts of “${name}”` };
  }
  for (const id of findDamagedAssessments(db)) {
    const title = titleOf(db, id);
    yield { 'zh-CN': `评估“${title}”`, en: `the assessment “${title}”` };
  }
  for (const id of findDamagedClosings(db)) {
    const title = titleOf(db, id);
    yield { 'zh-CN': `“${title}”的定稿版本`, en: `a closed version of “${title}”` };
  }
  for (const id of findDamagedBinned(db)) yield { 'zh-CN': `回收站中的 ${id}`, en: `${id} in the bin` };
  for (const id of findDamagedPacks(db)) yield { 'zh-CN': `问卷 ${id}`, en: `the questionnaire ${id}` };
  for (const id of findMissing(db)) yield { 'zh-CN': `记录 ${id}（缺失）`, en: `the record ${id} (missing)` };
  for (const seq of findDamagedOrigins(db)) {
    yield { 'zh-CN': `第 ${seq} 条修改记录的来源`, en: `where entry ${seq} of the history comes from` };
  }
  const link = findBrokenLink(db);
  if (link !== null) yield { 'zh-CN': `第 ${link} 条起的修改记录`, en: `the history from entry ${link} on` };
}

const partNames: Readonly<Record<string, Localized>> = {
  plan: { 'zh-CN': '提升计划', en: 'plan' },
  costs: { 'zh-CN': '费用表', en: 'cost table' },
  programmes: { 'zh-CN': '关注的项目', en: 'chosen programmes' },
  applications: { 'zh-CN': '申报书的表格和材料', en: 'tables and papers of applications' },
};

/** Enterprises and assessments the history knows but the tables no longer hold. What was purged it no longer knows. */
function findMissing(db: Db): string[] {
  return allRows<{ subject: string }>(
    db,
    `SELECT subject FROM history
     WHERE new IS NOT NULL
       AND ((kind = 'enterprise-created' AND NOT EXISTS (SELECT 1 FROM enterprise WHERE id = subject))
         OR (kind = 'assessment-started' AND NOT EXISTS (SELECT 1 FROM assessment WHERE id = subject)))`,
  ).map((row) => row.subject);
}

function titleOf(db: Db, assessmentId: string): string {
  return (
    firstRow<{ title: string }>(db, 'SELECT title FROM assessment WHERE id = ?', assessmentId)?.title ?? '?'
  );
}

function nameOf(db: Db, enterpriseId: string): string {
  const row = firstRow<{ profile: string }>(db, 'SELECT profile FROM enterprise WHERE id = ?', enterpriseId);
  return /"name":"([^"]*)"/.exec(row?.profile ?? '')?.[1] ?? '?';
}
