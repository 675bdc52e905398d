import type { Localized } from '../pack/localized.ts';

/** The words of the workbook itself. What it asks is said by questionnaires and figures. */
export const workbookText = {
  title: { 'zh-CN': '评估填写表', en: 'Assessment workbook' },
  cover: { 'zh-CN': '填写说明', en: 'How to fill in' },
  figures: { 'zh-CN': '原始数据', en: 'Raw figures' },
  enterprise: { 'zh-CN': '企业', en: 'Enterprise' },
  assessment: { 'zh-CN': '评估', en: 'Assessment' },
  written: { 'zh-CN': '导出日期', en: 'Written on' },
  filledBy: { 'zh-CN': '填写人', en: 'Filled in by' },
  howTitle: { 'zh-CN': '怎么填', en: 'How to fill it in' },
  how: [
    {
      'zh-CN':
        '只填浅黄色、表头带 ✎ 的格子，其他格子已锁定。能选的请从下拉列表里选，也可以只写选项前的字母。',
      en: 'Fill in the light yellow cells only, under heads with ✎; the others are locked. Where there is a list, choose from it, or write just the letter before the option.',
    },
    {
      'zh-CN': '可多选的题：在每个符合的选项后选“√”。一项都不符合时，在题目那一行选“以上都没有”一类的选项。',
      en: 'Where several options may hold: set “√” beside each one that does. If none does, choose the answer for “none” in the question’s own row.',
    },
    {
      'zh-CN': '确实不知道的选“不清楚”；与本企业无关的选“不适用”，并写明原因。不要为了填满而猜。',
      en: 'Choose “Do not know” where you do not; choose “Not applicable” where it does not concern the enterprise, and say why. Please do not guess.',
    },
    {
      'zh-CN': '数只填数字，单位已写在旁边。请直接填写，不要用公式：导入时不运行公式。',
      en: 'Enter numbers as digits; the unit stands beside. Please type values, not formulas: formulas are not run when the workbook is read.',
    },
    {
      'zh-CN': '请不要删除、合并行列，也不用排序。填不完的可以空着，以后再填。',
      en: 'Please do not delete or merge rows or columns. What you cannot fill in may stay empty for now.',
    },
    {
      'zh-CN':
        '填好后保存为 .xlsx（WPS、LibreOffice 也可以），发回给评估负责人。导入前会先列出改动，由负责人确认。',
      en: 'Save it as .xlsx (WPS and LibreOffice are fine too) and send it back to whoever leads the assessment. The changes are shown first and taken in only when confirmed.',
    },
  ],
  marksTitle: { 'zh-CN': '“状态”一栏的记号', en: 'Signs in the column “State”' },
  marks: [
    { 'zh-CN': '✓ 已填', en: '✓ Filled in' },
    { 'zh-CN': '○ 待填', en: '○ To do' },
    { 'zh-CN': '？ 不清楚', en: '？ Do not know' },
    { 'zh-CN': '！ 缺原因', en: '！ Reason missing' },
  ],
  sheetsTitle: { 'zh-CN': '有哪些表', en: 'The sheets' },
  sheetOf: {
    'zh-CN': '{title}：{count} 题，还有 {left} 题待填',
    en: '{title}: {count, plural, one {# question} other {# questions}}, {left} still to do',
  },
  sheetOfFigures: {
    'zh-CN': '{title}：{count} 个数，还有 {left} 个待填；各份问卷共用，只填一次',
    en: '{title}: {count, plural, one {# figure} other {# figures}}, {left} still to do; shared by all questionnaires and asked once',
  },
  edition: { 'zh-CN': '{title}（{edition} 版）', en: '{title} (edition {edition})' },
  onlyYellow: {
    'zh-CN': '请只填浅黄色的格子；说明见“填写说明”表。',
    en: 'Please fill in the light yellow cells only; see the sheet “How to fill in”.',
  },
  number: { 'zh-CN': '编号', en: 'No.' },
  question: { 'zh-CN': '题目', en: 'Question' },
  figure: { 'zh-CN': '数据', en: 'Figure' },
  meaning: { 'zh-CN': '含义和填法', en: 'Meaning, and how to answer' },
  answer: { 'zh-CN': '✎ 回答', en: '✎ Answer' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  special: { 'zh-CN': '✎ 答不了时', en: '✎ If it cannot be answered' },
  reason: { 'zh-CN': '✎ 不适用的原因', en: '✎ Why not applicable' },
  note: { 'zh-CN': '✎ 备注', en: '✎ Note' },
  status: { 'zh-CN': '状态', en: 'State' },
  unknown: { 'zh-CN': '不清楚', en: 'Do not know' },
  notApplicable: { 'zh-CN': '不适用', en: 'Not applicable' },
  done: { 'zh-CN': '✓ 已填', en: '✓ Filled in' },
  toDo: { 'zh-CN': '○ 待填', en: '○ To do' },
  notKnown: { 'zh-CN': '？ 不清楚', en: '？ Do not know' },
  reasonMissing: { 'zh-CN': '！ 缺原因', en: '！ Reason missing' },
  notAsked: { 'zh-CN': '— 目前不用填', en: '— Not asked at present' },
  computed: { 'zh-CN': '由“原始数据”表自动算出', en: 'Computed from the raw figures' },
  computedMark: { 'zh-CN': '— 自动计算', en: '— Computed' },
  options: { 'zh-CN': '选一项：', en: 'Choose one:' },
  tickBelow: {
    'zh-CN': '可多选：在下面符合的各项后选“√”；都不符合时，本行选“{none}”。',
    en: 'Several may hold: set “√” beside each one below; if none does, choose “{none}” in this row.',
  },
  where: { 'zh-CN': '在哪里找：{where}', en: 'Where to find it: {where}' },
  wholeNumber: { 'zh-CN': '请填整数', en: 'A whole number' },
  anyNumber: { 'zh-CN': '请填一个数', en: 'A number' },
  between: { 'zh-CN': '{kind}，{min} 到 {max}。', en: '{kind} from {min} to {max}.' },
  atLeast: { 'zh-CN': '{kind}，不小于 {min}。', en: '{kind}, at least {min}.' },
  atMost: { 'zh-CN': '{kind}，不大于 {max}。', en: '{kind}, at most {max}.' },
  unbounded: { 'zh-CN': '{kind}。', en: '{kind}.' },
  longest: { 'zh-CN': '最多 {most} 个字。', en: 'At most {most} characters.' },
  fromList: { 'zh-CN': '请从下拉列表里选。', en: 'Please choose from the list.' },
  notTaken: { 'zh-CN': '这样填不了', en: 'This cannot be entered' },
  under: { 'zh-CN': '（{grade}）{label}', en: '({grade}) {label}' },
  noAnswer: { 'zh-CN': '未回答', en: 'Not answered' },
  withNote: { 'zh-CN': '{answer}。备注：{note}', en: '{answer}. Note: {note}' },
} as const satisfies Readonly<Record<string, Localized | readonly Localized[]>>;
