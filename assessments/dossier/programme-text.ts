import type { Localized } from '../pack/localized.ts';
import type { Truth } from '../programmes/eligibility-result.ts';
import type { LineCount, PartResult } from '../programmes/benefit-result.ts';

export const eligibilityLabels: Readonly<Record<Truth, Localized>> = {
  yes: { 'zh-CN': '核对结果：所列条件都符合', en: 'Checked: every condition listed is met' },
  no: { 'zh-CN': '核对结果：有条件不符合', en: 'Checked: not every condition is met' },
  unknown: { 'zh-CN': '核对结果：还不能判断', en: 'Checked: not known yet' },
};

export const lineLabels: Readonly<Record<LineCount['state'], Localized>> = {
  counted: { 'zh-CN': '计入', en: 'Counts' },
  'not-counted': { 'zh-CN': '不计入', en: 'Does not count' },
  unknown: { 'zh-CN': '还不能判断', en: 'Not known yet' },
};

export const partLabels: Readonly<Record<PartResult['state'], Localized>> = {
  on: { 'zh-CN': '计算', en: 'counts' },
  off: { 'zh-CN': '不适用，不计算', en: 'does not apply' },
  open: { 'zh-CN': '还不能判断，暂不计算', en: 'not known yet, left out for now' },
};

/** Sentences about programmes: conditions, sums, papers. */
export const programmeText = {
  title: { 'zh-CN': '申报项目条件核对', en: 'Programmes checked' },
  summary: {
    'zh-CN': '{count} 个项目的条件、金额测算和附件清单',
    en: '{count, plural, one {One programme} other {# programmes}}: conditions, sums, papers',
  },
  summaryStatus: {
    'zh-CN': '{count} 个项目的条件和附件清单',
    en: '{count, plural, one {One programme} other {# programmes}}: conditions and papers',
  },
  officeTitle: { 'zh-CN': '由主管部门决定', en: 'The authority in charge decides' },
  officeStatus: {
    'zh-CN':
      '是否受理、是否符合、是否认定，都由主管部门按当年通知决定。本章按所列文件的规则和企业所填数据核对，只供准备材料时参考，不作任何承诺。',
    en: 'Whether an application is accepted, conditions are met and a recognition is granted: all this is decided by the authority in charge under the notice of the year. This chapter checks the rules of the documents named against the data given; it helps to prepare papers and promises nothing.',
  },
  office: {
    'zh-CN':
      '是否受理、是否符合、是否给予支持及支持金额，都由主管部门按当年通知决定。本章按所列文件的规则和企业所填数据核对，只供准备材料时参考，不作任何承诺。',
    en: 'Whether an application is accepted, whether conditions are met, whether and how much is paid: all this is decided by the authority in charge under the notice of the year. This chapter checks the rules of the documents named against the data given; it helps to prepare papers and promises nothing.',
  },
  judgedOn: { 'zh-CN': '核对日期：{date}', en: 'Checked on {date}' },
  kind: { 'zh-CN': '类别', en: 'Kind' },
  edition: { 'zh-CN': '版本', en: 'Edition' },
  authority: { 'zh-CN': '主管部门', en: 'Authority' },
  document: { 'zh-CN': '文件', en: 'Document' },
  number: { 'zh-CN': '文号', en: 'Number' },
  date: { 'zh-CN': '日期', en: 'Date' },
  noNumber: { 'zh-CN': '未见文号', en: 'none seen' },
  region: { 'zh-CN': '适用地区', en: 'Region' },
  nation: { 'zh-CN': '全国', en: 'The whole country' },
  validity: { 'zh-CN': '执行期限', en: 'In force' },
  status: { 'zh-CN': '受理状态', en: 'Status' },
  elsewhere: {
    'zh-CN': '这是外省的做法，仅供参考，不面向江西企业。',
    en: 'An example from another province, not for enterprises of Jiangxi.',
  },
  notice: { 'zh-CN': '申报所据通知', en: 'Filed under the notice' },
  note: { 'zh-CN': '说明', en: 'Please note' },

  overview: { 'zh-CN': '概览', en: 'Overview' },
  programme: { 'zh-CN': '项目', en: 'Programme' },
  checked: { 'zh-CN': '条件核对', en: 'Conditions' },
  sum: { 'zh-CN': '按规则测算', en: 'Sum under the rules' },
  noSum: { 'zh-CN': '不涉及', en: 'none' },
  noRuleShort: { 'zh-CN': '没有查到', en: 'not found' },

  conditions: { 'zh-CN': '申报条件', en: 'Conditions' },
  counts: {
    'zh-CN': '{total} 项条件中，{yes} 项符合，{no} 项不符合，{unknown} 项还不能判断。',
    en: 'Of {total, plural, one {one condition} other {# conditions}}, {yes} met, {no} not met, {unknown} not known yet.',
  },
  missingCount: {
    'zh-CN': '还缺 {count} 项数据，见下表。',
    en: '{count, plural, one {One thing is} other {# things are}} still missing; see the table.',
  },
  acceptance: {
    'zh-CN': '验收时的条件（不影响上面的核对结果）',
    en: 'Conditions of acceptance (no part of the result above)',
  },
  atAcceptance: { 'zh-CN': '验收时判断', en: 'Judged at acceptance' },
  condition: { 'zh-CN': '条件', en: 'Condition' },
  state: { 'zh-CN': '情况', en: 'State' },
  basis: { 'zh-CN': '所依据的数据与缺项', en: 'What it rests on, what is missing' },
  source: { 'zh-CN': '出处', en: 'Source' },
  missing: { 'zh-CN': '缺：{list}', en: 'Missing: {list}' },

  benefit: { 'zh-CN': '金额测算', en: 'Sums under the rules' },
  noBenefit: {
    'zh-CN': '本项目的规则不直接给付金额，没有测算。',
    en: 'The rules of this programme pay no sum, so none is computed.',
  },
  namedSum: {
    'zh-CN': '{amount}（资料所载的最高数，不是按本企业测算的）',
    en: '{amount} (the highest amount the source names, not computed for this enterprise)',
  },
  notEligible: {
    'zh-CN': '有条件不符合。下面的测算只说明规则怎样计算。',
    en: 'Not every condition is met. What follows only shows how the rules compute.',
  },
  notEligibleShort: { 'zh-CN': '有条件不符合，不列', en: 'not shown: a condition is not met' },
  choices: { 'zh-CN': '所选：{list}。', en: 'Chosen: {list}.' },
  choice: { 'zh-CN': '{title}为“{option}”', en: '{title}: “{option}”' },
  choiceOpen: { 'zh-CN': '{title}还没有选', en: '{title}: not chosen yet' },
  received: {
    'zh-CN': '此前已从本项目获得：今年 {year}，累计 {total}，已从限额中减去。',
    en: 'Already received under this programme: {year} this year, {total} in all; the caps are lowered by it.',
  },
  receivedIn: { 'zh-CN': '{year} 年 {fen}。', en: '{year}: {fen}.' },
  receivedInBy: { 'zh-CN': '{year} 年 {fen}（{note}）。', en: '{year}: {fen} ({note}).' },
  receivedNone: {
    'zh-CN': '没有填写此前从本项目获得的金额，限额按没有获得过计算。',
    en: 'No sum received before under this programme was entered; the caps are computed as if there was none.',
  },
  linesEmpty: { 'zh-CN': '费用清单还没有填写。', en: 'The cost table is empty.' },
  line: { 'zh-CN': '费用项', en: 'Cost' },
  lineNoName: { 'zh-CN': '（未命名）', en: '(no name)' },
  counted: { 'zh-CN': '是否计入与理由', en: 'Counts or not, and why' },
  /** In the place of an amount. */
  sumOpen: { 'zh-CN': '待定', en: 'Open' },
  countedSum: { 'zh-CN': '计入金额', en: 'Counted' },
  yuan: { 'zh-CN': '元', en: 'CNY' },
  total: { 'zh-CN': '合计', en: 'Total' },
  part: { 'zh-CN': '计算项', en: 'Part' },
  base: { 'zh-CN': '基数', en: 'Base' },
  rate: { 'zh-CN': '比例', en: 'Rate' },
  percent: { 'zh-CN': '%', en: '%' },
  subtotal: { 'zh-CN': '小计', en: 'Subtotal' },
  partTotal: { 'zh-CN': '{title}小计', en: '{title}, subtotal' },
  byRule: { 'zh-CN': '按规则计算', en: 'By the rules' },
  above: { 'zh-CN': '超过 {fen}的部分', en: 'The part above {fen}' },
  firstSlice: { 'zh-CN': '起始部分', en: 'The first part' },
  noShare: { 'zh-CN': '没有计入的费用项', en: 'No cost counts' },
  limits: { 'zh-CN': '限额与起点', en: 'Caps and minimum' },
  minimum: { 'zh-CN': '计入金额的起点 {fen}', en: 'Minimum counted sum, {fen}' },
  minimumOpen: { 'zh-CN': '计入金额的起点还不知道', en: 'The minimum counted sum is not known yet' },
  minimumMet: { 'zh-CN': '已达到', en: 'Reached' },
  minimumUnmet: { 'zh-CN': '没有达到，按规则为 0', en: 'Not reached; 0 under the rules' },
  result: { 'zh-CN': '测算的{gives}', en: '{gives}, as computed' },
  resultAtMost: { 'zh-CN': '测算的{gives}，至多', en: '{gives}, as computed, at most' },
  incomplete: {
    'zh-CN': '以下内容还没有填写或选定，填写后金额可能变化：{list}。',
    en: 'Not given or chosen yet, and may change the sum: {list}.',
  },

  parameters: { 'zh-CN': '所用的比例、限额和日期', en: 'Rates, caps and dates used' },
  parameter: { 'zh-CN': '名称', en: 'Name' },
  shipped: { 'zh-CN': '已公布的数值', en: 'Published value' },
  shippedFrom: { 'zh-CN': '出处', en: 'Source' },
  own: { 'zh-CN': '按通知填写', en: 'Value from the notice' },
  ownFrom: { 'zh-CN': '所据通知', en: 'Its source' },
  noValue: { 'zh-CN': '未见公布', en: 'not published' },
  rateValue: { 'zh-CN': '{value}%', en: '{value}%' },
  months: { 'zh-CN': '{value} 个月', en: '{value, plural, one {# month} other {# months}}' },
  parametersNote: {
    'zh-CN': '按通知填写了数值的，按所填计算；已公布的原数值并列，便于核对。',
    en: 'Where a value was given from a notice, it is the one used; the published one stands beside it.',
  },

  noneKeyed: { 'zh-CN': '没有按通知另填的数值。', en: 'No other value was given from a notice.' },

  titleAndClause: { 'zh-CN': '{title} {clause}', en: '{title}, clause {clause}' },
  sources: { 'zh-CN': '所据文件与资料', en: 'Documents and sources' },
  reading: { 'zh-CN': '资料来源', en: 'How it was read' },

  attachments: { 'zh-CN': '附件清单', en: 'Papers to enclose' },
  place: { 'zh-CN': '序号', en: 'No.' },
  paper: { 'zh-CN': '材料', en: 'Paper' },
  form: { 'zh-CN': '形式', en: 'Form' },
  seal: { 'zh-CN': '盖章', en: 'Seal' },
  need: { 'zh-CN': '要求', en: 'Asked' },
  required: { 'zh-CN': '必备', en: 'Required' },
  optional: { 'zh-CN': '如有', en: 'If any' },
} satisfies Record<string, Localized>;
