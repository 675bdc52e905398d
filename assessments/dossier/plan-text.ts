import type { Phase } from '../advice/plan.ts';
import type { Localized } from '../pack/localized.ts';

export const phaseLabels: Readonly<Record<Phase, Localized>> = {
  'days-90': { 'zh-CN': '90 天内', en: 'Within 90 days' },
  'year-1': { 'zh-CN': '一年内', en: 'Within one year' },
  'year-2': { 'zh-CN': '两年内', en: 'Within two years' },
};

/** Sentences about the plan and what it comes to. */
export const planText = {
  title: { 'zh-CN': '提升计划', en: 'Plan' },
  summary: {
    'zh-CN': '{count} 项，分阶段列示，含计划后的结果',
    en: '{count, plural, one {# item} other {# items}} by phase, and the result planned',
  },
  intro: {
    'zh-CN': '计划、负责人和预算由企业自己填写；“参考费用”是本工具参考，不是报价，也不代表可以得到的支持。',
    en: 'Plan, persons in charge and budgets are the enterprise’s own. The “reference cost” is ours, no quotation, and says nothing about support.',
  },
  overview: { 'zh-CN': '各阶段合计', en: 'Sums by phase' },
  phase: { 'zh-CN': '阶段', en: 'Phase' },
  items: { 'zh-CN': '事项', en: 'Items' },
  doneCount: { 'zh-CN': '已完成', en: 'Done' },
  budget: { 'zh-CN': '预算', en: 'Budget' },
  yuan: { 'zh-CN': '元', en: 'CNY' },
  reference: { 'zh-CN': '参考费用和天数', en: 'Reference cost and time' },
  referenceNote: {
    'zh-CN': '参考费用为各项区间相加；天数按各项同时开始、取最长的一项。',
    en: 'Reference costs are bands added up; the time is that of the longest one when all start together.',
  },
  total: { 'zh-CN': '合计', en: 'Total' },
  item: { 'zh-CN': '事项', en: 'Item' },
  aim: { 'zh-CN': '目标', en: 'Aim' },
  owner: { 'zh-CN': '负责人', en: 'Person in charge' },
  state: { 'zh-CN': '情况', en: 'State' },
  done: { 'zh-CN': '已完成', en: 'Done' },
  open: { 'zh-CN': '未完成', en: 'Not yet' },
  doneOf: { 'zh-CN': '已完成 {done} / {count}', en: '{done} of {count} done' },
  noBudget: { 'zh-CN': '未填', en: 'not given' },
  budgetsOpen: {
    'zh-CN': '另有 {count} 项未填',
    en: '{count, plural, one {one more not given} other {# more not given}}',
  },
  usually: { 'zh-CN': '参考：{money}，{days}', en: 'Usually {money}, {days}' },
  note: { 'zh-CN': '备注', en: 'Note' },
  without: { 'zh-CN': '说明', en: 'Please note' },
  notCounted: {
    'zh-CN': '本版问卷没有这道题，或按企业情况不需要回答，不计入计划后的结果。',
    en: 'This edition does not ask this question of the enterprise; it is left out of the result planned.',
  },
  planned: { 'zh-CN': '{pack}：计划完成后', en: '{pack}: with the plan done' },
  plannedAside: { 'zh-CN': '实线为现状，虚线为计划', en: 'Solid: now. Dashed: planned' },
  plannedLevel: {
    'zh-CN': '{ladder}：现为“{now}”，计划全部完成后为“{later}”。',
    en: '{ladder}: now “{now}”, with the whole plan done “{later}”.',
  },
  plannedScore: {
    'zh-CN': '得分由 {now} 分到 {later} 分（满分 {possible} 分）。',
    en: 'The score goes from {now} to {later} of {possible} points.',
  },
  keptLevel: {
    'zh-CN': '{ladder}：现为“{now}”，计划全部完成后不变。',
    en: '{ladder}: now “{now}”, the same with the whole plan done.',
  },
  keptScore: {
    'zh-CN': '得分仍为 {now} 分（满分 {possible} 分）。',
    en: 'The score stays at {now} of {possible} points.',
  },
  plannedHow: {
    'zh-CN': '按计划目标用同一计分规则算出，答案本身没有改动。',
    en: 'Computed from the aims by the same rules; no answer was changed.',
  },
  radarDescription: {
    'zh-CN': '{count} 个方面现在和计划后的得分率，数值见下表。',
    en: 'Shares of {count} aspects now and planned; the figures are in the table below.',
  },
  axis: { 'zh-CN': '方面', en: 'Aspect' },
  now: { 'zh-CN': '现状', en: 'Now' },
  later: { 'zh-CN': '计划后', en: 'Planned' },
  change: { 'zh-CN': '变化', en: 'Change' },
  points: { 'zh-CN': '百分点', en: 'percentage points' },
} satisfies Record<string, Localized>;
