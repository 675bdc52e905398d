import type { Localized } from '../../assessments/pack/localized.ts';
import { answerTable } from './answers.ts';
import { partTable } from './assessment-parts.ts';
import { findDamagedAssessments } from './assessments.ts';
import { binTable } from './bin.ts';
import { findDamagedClosings } from './closings.ts';
import { allRows, firstRow, type Db } from './database.ts';
import { findDamagedEarlierResults } from './earlier-results.ts';
import { enterprisePartTable } from './enterprise-parts.ts';
import { findDamagedEnterprises } from './enterprises.ts';
import { evidenceTable, findEvidence } from './evidence.ts';
import { linkTable } from './evidence-links.ts';
import { findDamagedOrigins } from './history-origin.ts';
import { findBrokenLink } from './history.ts';
import { findDamagedInstalls } from './installed-packs.ts';
import { overrideTable } from './overrides.ts';
import { findDamagedPacks } from './packs.ts';
import { findDamagedStates } from './present-state.ts';
import { findDamagedSettings } from './settings.ts';
import type { Walk } from './walk.ts';

/** Every row that is not as it was written, worst first, in words for the user; at the end the history itself. */
export function* walkDamagedRows(db: Db): Walk<Localized> {
  const title = (assessmentId: string): string => titleOf(db, assessmentId);
  const name = (enterpriseId: string): string => nameOf(db, enterpriseId);
  yield* said(findDamagedStates(db, answerTable), ({ owner, subject }) => ({
    'zh-CN': `“${title(owner)}”中的回答 ${subject}`,
    en: `the answer ${subject} in “${title(owner)}”`,
  }));
  yield* said(findDamagedStates(db, partTable), ({ owner, subject }) => {
    const part = partNames[subject] ?? { 'zh-CN': subject, en: subject };
    return { 'zh-CN': `“${title(owner)}”的${part['zh-CN']}`, en: `the ${part.en} of “${title(owner)}”` };
  });
  yield* said(findDamagedStates(db, linkTable), ({ owner, subject }) => {
    const slot = subject.slice(0, subject.lastIndexOf(' '));
    return {
      'zh-CN': `“${title(owner)}”中 ${slot} 的佐证材料`,
      en: `the evidence at ${slot} in “${title(owner)}”`,
    };
  });
  yield* said(findDamagedStates(db, evidenceTable), ({ owner, subject }) => {
    const what = findEvidence(db, subject)?.details.name ?? '?';
    return {
      'zh-CN': `“${name(owner)}”的佐证材料“${what}”`,
      en: `the evidence “${what}” of “${name(owner)}”`,
    };
  });
  yield* said(findDamagedEarlierResults(db), (id) => ({
    'zh-CN': `“${title(id)}”在旧版问卷下的结果`,
    en: `the result of “${title(id)}” in an earlier edition`,
  }));
  yield* said(findDamagedStates(db, overrideTable), ({ subject }) => ({
    'zh-CN': `自行填写的项目数值 ${subject}`,
    en: `the programme figure ${subject} that was entered`,
  }));
  yield* said(findDamagedInstalls(db), (id) => ({
    'zh-CN': `导入的问卷 ${id.slice(0, 8)}`,
    en: `the imported questionnaire ${id.slice(0, 8)}`,
  }));
  yield* said(findDamagedEnterprises(db), (id) => ({
    'zh-CN': `“${name(id)}”的企业信息`,
    en: `the facts of “${name(id)}”`,
  }));
  yield* said(findDamagedStates(db, enterprisePartTable), ({ owner }) => ({
    'zh-CN': `“${name(owner)}”的顾问和标签`,
    en: `consultant and tags of “${name(owner)}”`,
  }));
  yield* said(findDamagedAssessments(db), (id) => ({
    'zh-CN': `评估“${title(id)}”`,
    en: `the assessment “${title(id)}”`,
  }));
  yield* said(findDamagedClosings(db), (id) => ({
    'zh-CN': `“${title(id)}”的定稿版本`,
    en: `a closed version of “${title(id)}”`,
  }));
  yield* said(findDamagedStates(db, binTable), ({ subject }) => ({
    'zh-CN': `回收站中的 ${subject}`,
    en: `${subject} in the bin`,
  }));
  yield* said(findDamagedPacks(db), (id) => ({ 'zh-CN': `问卷 ${id}`, en: `the questionnaire ${id}` }));
  yield* said(findMissing(db), (id) => ({
    'zh-CN': `记录 ${id}（缺失）`,
    en: `the record ${id} (missing)`,
  }));
  yield* said(findDamagedSettings(db), () => ({
    'zh-CN': '本机的识别号（合并文件时用来辨认修改出自哪里）',
    en: 'the id of this desk, by which merging tells where a change was made',
  }));
  yield* said(findDamagedOrigins(db), (seq) => ({
    'zh-CN': `第 ${seq} 条修改记录的来源`,
    en: `where entry ${seq} of the history comes from`,
  }));
  yield* said(findBrokenLink(db), (seq) => ({
    'zh-CN': `第 ${seq} 条起的修改记录`,
    en: `the history from entry ${seq} on`,
  }));
}

function* said<Found>(walk: Walk<Found>, words: (found: Found) => Localized): Walk<Localized> {
  for (const found of walk) yield found === null ? null : words(found);
  yield null;
}

const partNames: Readonly<Record<string, Localized>> = {
  plan: { 'zh-CN': '提升计划', en: 'plan' },
  costs: { 'zh-CN': '费用清单', en: 'cost table' },
  programmes: { 'zh-CN': '关注的项目', en: 'followed programmes' },
  applications: { 'zh-CN': '申报表里的表格和材料', en: 'tables and papers of applications' },
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
