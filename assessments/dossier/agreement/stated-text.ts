import type { Localized } from '../../pack/localized.ts';
import { costFieldLabels } from '../../programmes/labels.ts';

/** Words for what a dossier states, where neither questionnaire nor programme has its own. */
export const statedText = {
  title: { 'zh-CN': '评估名称', en: 'Name of the assessment' },
  startedAt: { 'zh-CN': '评估新建时间', en: 'When the assessment was begun' },
  edition: { 'zh-CN': '问卷版本', en: 'Edition of the questionnaire' },
  result: { 'zh-CN': '评估结果', en: 'Result' },
  points: { 'zh-CN': '{points} 分', en: 'Points: {points}' },
  plan: { 'zh-CN': '提升计划', en: 'Plan' },
  ownCost: { 'zh-CN': '自己填写的费用（元）', en: 'Cost entered (CNY)' },
  costs: { 'zh-CN': '费用清单', en: 'Cost table' },
  evidence: { 'zh-CN': '佐证材料', en: 'Evidence' },
  comparison: { 'zh-CN': '对比的评估', en: 'The assessment compared with' },
  applying: { 'zh-CN': '申报的项目', en: 'Programme applied for' },
  rules: { 'zh-CN': '项目的条件与标准', en: 'Rules of the programme' },
  otherRules: { 'zh-CN': '内容有变化', en: 'The rules differ' },
  received: { 'zh-CN': '以前获得的资金', en: 'Received before' },
  reason: { 'zh-CN': '需要说明的事项', en: 'Points explained' },
  derived: { 'zh-CN': '计算结果', en: 'Computed' },
  other: { 'zh-CN': '有变化', en: 'Different' },
  files: { 'zh-CN': '{count, number} 份文件', en: '{count, plural, one {# file} other {# files}}' },
  places: {
    'zh-CN': '证明 {count, number} 处答案',
    en: 'proves {count, plural, one {# answer} other {# answers}}',
  },
  flagged: { 'zh-CN': '待复核', en: 'to be reviewed' },
  nothing: { 'zh-CN': '（空）', en: '(empty)' },
  unnamed: { 'zh-CN': '未命名', en: 'unnamed' },
  yes: { 'zh-CN': '是', en: 'yes' },
  no: { 'zh-CN': '否', en: 'no' },
} as const satisfies Readonly<Record<string, Localized>>;

/** Tables of an application form. */
export const tableLabels: Readonly<Record<string, Localized>> = {
  lines: { 'zh-CN': '预算', en: 'Budget' },
  sources: { 'zh-CN': '资金来源', en: 'Sources of funds' },
  earlier: { 'zh-CN': '近三年获得的其他财政资金', en: 'Other public funds of the last three years' },
  targets: { 'zh-CN': '绩效目标', en: 'Targets' },
};

/** Fields of rows: the plan, costs, budget, targets, and what is said about a file. */
export const fieldLabels: Readonly<Record<string, Localized>> = {
  ...costFieldLabels,
  name: { 'zh-CN': '名称', en: 'Name' },
  kind: { 'zh-CN': '类别', en: 'Kind' },
  number: { 'zh-CN': '编号', en: 'Number' },
  date: { 'zh-CN': '日期', en: 'Date' },
  amountFen: { 'zh-CN': '金额', en: 'Amount' },
  slots: { 'zh-CN': '证明的答案', en: 'What it proves' },
  target: { 'zh-CN': '目标', en: 'Target' },
  effort: { 'zh-CN': '参考费用和天数', en: 'Reference cost and time' },
  phase: { 'zh-CN': '阶段', en: 'Phase' },
  owner: { 'zh-CN': '负责人', en: 'Person in charge' },
  budgetFen: { 'zh-CN': '预算', en: 'Budget' },
  done: { 'zh-CN': '已完成', en: 'Done' },
  programme: { 'zh-CN': '项目', en: 'Programme' },
  document: { 'zh-CN': '文号', en: 'Document' },
  receivedOn: { 'zh-CN': '到账日期', en: 'Received on' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  better: { 'zh-CN': '方向', en: 'Direction' },
  before: { 'zh-CN': '实施前', en: 'Before' },
  after: { 'zh-CN': '实施后', en: 'After' },
  proof: { 'zh-CN': '证明', en: 'Proof' },
};
