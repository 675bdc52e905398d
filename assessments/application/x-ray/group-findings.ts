import type { Language, Localized } from '../../pack/localized.ts';
import { say } from '../../text/say.ts';
import type { Finding, FindingKind } from './finding.ts';

/** Findings shown together: all of one kind, or a single one. */
export interface FindingGroup {
  /** Stays the same while the findings of the kind come and go. */
  readonly id: string;
  readonly findings: readonly [Finding, ...Finding[]];
}

/** Several findings of one kind in words: what to do about all of them, and each as short as it can be told apart. */
interface SeveralText {
  readonly todo: Localized;
  readonly each: Localized;
}

const title: Localized = { 'zh-CN': '{title}', en: '{title}' };
const line: Localized = { 'zh-CN': '{line}', en: '{line}' };
const name: Localized = { 'zh-CN': '{name}', en: '{name}' };
/** A row, and the days that lie before the one they should follow. */
const daysOfLine: Localized = {
  'zh-CN': '{line}：{days}，早于 {after}',
  en: '{line}: {days}, before {after}',
};
const condition: Localized = { 'zh-CN': '{condition}', en: '{condition}' };
/** A condition of applying, and whether the declaration to be signed says that it is met. */
const toDeclare: Localized = {
  'zh-CN': '{condition}{declared, select, yes {（承诺书写明符合）} other {}}',
  en: '{condition}{declared, select, yes { (the declaration states it)} other {}}',
};
/** Of one questionnaire; its own `count` is that of its questions. */
const questionnaire: Localized = {
  'zh-CN': '“{pack}”：{count} 道题，例如“{question}”',
  en: '“{pack}”: {count, plural, one {one question} other {# questions}}, for example “{question}”',
};

/** ICU MessageFormat; `count` is at least two. Kinds that come only once have none. */
const severalTexts: Readonly<Partial<Record<FindingKind, SeveralText>>> = {
  'field-open': {
    todo: { 'zh-CN': '请填写这 {count} 个必填项：', en: 'Fill in these {count} required fields:' },
    each: title,
  },
  'choice-open': {
    todo: {
      'zh-CN': '请作出这 {count} 项选择，否则金额算不出来；不确定的，请向受理部门询问：',
      en: 'Make these {count} choices, which the amount depends on; if in doubt, ask the authority:',
    },
    each: title,
  },
  'pack-not-taken': {
    todo: {
      'zh-CN':
        '这 {count} 项要用问卷的结果，本次评估没有选这些问卷。请沿用这次的回答新建一次评估，选上这些问卷并答完：',
      en: 'These {count} fields need the results of questionnaires this assessment does not hold. Start another assessment from the answers of this one, with these questionnaires chosen, and answer them:',
    },
    each: { 'zh-CN': '{title}（问卷“{pack}”）', en: '{title} (questionnaire “{pack}”)' },
  },
  'cost-class-open': {
    todo: {
      'zh-CN': '费用清单里这 {count} 项没有选类别，是否计入还不能判断。请选择，都不合适的选“其他”：',
      en: 'These {count} rows of the cost table have no class, so whether they count cannot be told. Choose one; where nothing fits, choose “Other”:',
    },
    each: line,
  },
  'cost-line-open': {
    todo: {
      'zh-CN': '费用清单里这 {count} 项是否计入还不能判断，请补充所缺内容，或说明理由：',
      en: 'Whether these {count} rows of the cost table count cannot be told yet. Give what is missing, or say why not:',
    },
    each: { 'zh-CN': '{line}：缺{missing}', en: '{line}: missing {missing}' },
  },
  'cost-rule-open': {
    todo: {
      'zh-CN':
        '这 {count} 项还没有填写，费用清单里有的行是否计入因此还不能判断。请填写；还不知道的，请说明：',
      en: 'These {count} are not given yet, so whether some rows of the cost table count cannot be told. Enter them; if they are not known yet, say so:',
    },
    each: { 'zh-CN': '{missing}', en: '{missing}' },
  },
  'invoice-differs': {
    todo: {
      'zh-CN': '这 {count} 张发票，费用清单与佐证材料不一致，请以原件为准改正：',
      en: 'For these {count} invoices the cost table and the evidence differ; correct one of them from the original:',
    },
    each: {
      'zh-CN': '{number}（{line}）：清单 {table}，材料 {paper}',
      en: '{number} ({line}): {table} in the table, {paper} in the evidence',
    },
  },
  'invoice-twice': {
    todo: {
      'zh-CN': '这 {count} 个发票号出现了不止一次。同一张发票只能算一次，请删去重复的：',
      en: 'These {count} invoices appear more than once. An invoice can count only once; remove the others:',
    },
    each: { 'zh-CN': '{number}（{lines}）', en: '{number} ({lines})' },
  },
  'invoices-above-contract': {
    todo: {
      'zh-CN': '这 {count} 项的发票合计高于合同金额，请核对，或说明理由：',
      en: 'For these {count} rows the invoices come to more than the contract; check them, or give the reasons:',
    },
    each: {
      'zh-CN': '{line}：发票 {invoiced}，合同 {contract}',
      en: '{line}: invoices {invoiced}, contract {contract}',
    },
  },
  'payments-above-invoices': {
    todo: {
      'zh-CN': '这 {count} 项的付款合计高于发票合计，请核对，或说明理由：',
      en: 'For these {count} rows the payments come to more than the invoices; check them, or give the reasons:',
    },
    each: {
      'zh-CN': '{line}：付款 {paid}，发票 {invoiced}',
      en: '{line}: payments {paid}, invoices {invoiced}',
    },
  },
  'payments-without-invoice': {
    todo: {
      'zh-CN': '这 {count} 项填了付款，没有填发票。请补填；还没有收到发票的，请说明理由：',
      en: 'These {count} rows have payments and no invoice. Add the invoices, or say why there are none yet:',
    },
    each: { 'zh-CN': '{line}：付款 {paid}', en: '{line}: payments {paid}' },
  },
  'payments-above-contract': {
    todo: {
      'zh-CN': '这 {count} 项的付款合计高于合同金额，请核对，或说明理由：',
      en: 'For these {count} rows the payments come to more than the contract; check them, or give the reasons:',
    },
    each: {
      'zh-CN': '{line}：付款 {paid}，合同 {contract}',
      en: '{line}: payments {paid}, contract {contract}',
    },
  },
  'invoice-before-contract': {
    todo: {
      'zh-CN': '这 {count} 项的发票日期早于合同日期，请核对，或说明理由：',
      en: 'These {count} rows were invoiced before the date of the contract; check them, or give the reasons:',
    },
    each: daysOfLine,
  },
  'payment-before-contract': {
    todo: {
      'zh-CN': '这 {count} 项的付款日期早于合同日期。请核对；确实是预付款的，请说明理由：',
      en: 'These {count} rows were paid before the date of the contract. Check them; if they were paid in advance, say why:',
    },
    each: daysOfLine,
  },
  'service-ends-early': {
    todo: {
      'zh-CN': '这 {count} 项的服务期结束早于开始，请核对，或说明理由：',
      en: 'For these {count} rows the service ends before it begins; check them, or give the reasons:',
    },
    each: daysOfLine,
  },
  'use-before-contract': {
    todo: {
      'zh-CN': '这 {count} 项的开始使用日期早于合同日期，请核对，或说明理由：',
      en: 'The use of these {count} rows began before the date of the contract; check them, or give the reasons:',
    },
    each: daysOfLine,
  },
  'use-ends-early': {
    todo: {
      'zh-CN': '这 {count} 项的停止使用早于开始使用，请核对，或说明理由：',
      en: 'For these {count} rows the use ends before it begins; check them, or give the reasons:',
    },
    each: daysOfLine,
  },
  'accepted-before-use': {
    todo: {
      'zh-CN': '这 {count} 项的验收早于开始使用，请核对，或说明理由：',
      en: 'These {count} rows were accepted before their use began; check them, or give the reasons:',
    },
    each: daysOfLine,
  },
  'supplier-is-applicant': {
    todo: {
      'zh-CN': '这 {count} 项的供应商就是本企业。自己向自己采购不能申报，请改正供应商或删去这些行：',
      en: 'The provider of these {count} rows is this enterprise itself. A purchase from oneself cannot be filed; correct the provider or remove the rows:',
    },
    each: line,
  },
  'paper-missing': {
    todo: {
      'zh-CN': '还有 {count} 份必备材料没有附上。请添加；另行提交纸质件的，请说明：',
      en: '{count} required papers are not enclosed. Add them, or say that they are handed in on paper:',
    },
    each: title,
  },
  'paper-gone': {
    todo: {
      'zh-CN': '这 {count} 处选用的佐证材料已不在，请重新选择：',
      en: 'In these {count} places the evidence chosen is no longer there; choose again:',
    },
    each: title,
  },
  'paper-damaged': {
    todo: {
      'zh-CN': '这 {count} 份文件缺失或已被改动，请重新添加：',
      en: 'These {count} files are missing or have been changed; add them again:',
    },
    each: { 'zh-CN': '{name}（{title}）', en: '{name} ({title})' },
  },
  'paper-outside-window': {
    todo: {
      'zh-CN': '这 {count} 份材料的日期不在规定的时间内，请核对，或说明理由：',
      en: 'These {count} papers are dated outside the dates allowed; check them, or give the reasons:',
    },
    each: { 'zh-CN': '{name}（{title}）：{date}', en: '{name} ({title}): {date}' },
  },
  'paper-twice': {
    todo: {
      'zh-CN': '这 {count} 份材料用了不止一次，请确认确实需要，并说明理由：',
      en: 'These {count} papers are enclosed more than once; make sure that this is meant, and say why:',
    },
    each: name,
  },
  'paper-details-open': {
    todo: {
      'zh-CN': '这 {count} 份材料登记得不全，没有与费用清单核对。请照原件登记，或说明理由：',
      en: 'What these {count} papers say is not noted in full, so they were not compared with the cost table. Note it from the originals, or give the reasons:',
    },
    each: { 'zh-CN': '{name}（{title}）：缺{open}', en: '{name} ({title}): no {open}' },
  },
  'line-outside-window': {
    todo: {
      'zh-CN': '这 {count} 处日期不在规定的时间内，没有计入，请核对，或说明理由：',
      en: 'These {count} dates lie outside the dates allowed and do not count; check them, or give the reasons:',
    },
    each: { 'zh-CN': '{line}：{of}', en: '{line}: {of}' },
  },
  'profile-doubtful': {
    todo: {
      'zh-CN': '企业概况中这 {count} 栏看起来不对，请改正；确认无误的，请说明理由：',
      en: 'These {count} fields of the enterprise profile look wrong. Correct them, or, where they are right as they stand, say why:',
    },
    each: { 'zh-CN': '{field}：{doubt}', en: '{field}: {doubt}' },
  },
  'certificate-expired': {
    todo: {
      'zh-CN': '这 {count} 份证书已经到期。已续期的，请更新有效期；没有续期的，请说明理由：',
      en: 'These {count} certificates have run out. If they were renewed, update their dates; otherwise give the reasons:',
    },
    each: { 'zh-CN': '{name}（{date}）', en: '{name} ({date})' },
  },
  'condition-not-met': {
    todo: {
      'zh-CN': '从所填内容看，这 {count} 项条件不符合。请核对；仍要申报的，请说明理由：',
      en: 'By what was given, these {count} conditions are not met. Check them; if you apply all the same, say why:',
    },
    each: toDeclare,
  },
  'condition-open': {
    todo: {
      'zh-CN': '这 {count} 项条件从所填内容还无法判断，请补充所缺内容，或说明理由：',
      en: 'Whether these {count} conditions are met cannot be told yet. Give what is missing, or say why not:',
    },
    each: toDeclare,
  },
  'acceptance-not-met': {
    todo: {
      'zh-CN':
        '这 {count} 项验收条件，按现在的回答还没有达到。请核对；项目完成后才能达到的，请说明怎样达到：',
      en: 'These {count} conditions of acceptance are not reached by the current answers. Check them; if the project is to bring them about, say how:',
    },
    each: condition,
  },
  'acceptance-open': {
    todo: {
      'zh-CN': '这 {count} 项验收条件从所填内容还无法判断，请补充所缺内容，或说明理由：',
      en: 'Whether these {count} conditions of acceptance will be met cannot be told yet. Give what is missing, or say why not:',
    },
    each: condition,
  },
  'mark-denied': {
    todo: {
      'zh-CN': '这 {count} 处，费用清单里的标记与“否”的回答相矛盾，只能有一处对，请改正：',
      en: 'In these {count} places a mark in the cost table contradicts an answer “no”. Only one of the two can be right; correct it:',
    },
    each: { 'zh-CN': '{line}：“{mark}”与“{fact}”', en: '{line}: “{mark}” against “{fact}”' },
  },
  'answers-odd': {
    todo: {
      'zh-CN': '这 {count} 份问卷中有回答前后不一致，请核对，或说明理由：',
      en: 'Some answers in these {count} questionnaires are inconsistent; check them, or give the reasons:',
    },
    each: questionnaire,
  },
  'answers-flagged': {
    todo: {
      'zh-CN':
        '这 {count} 份问卷中有回答还标着“待复核”，标记和备注会印进申报材料。请复核后取消标记，或写明原因：',
      en: 'Some answers in these {count} questionnaires are still marked for review, and the marks and notes are printed in the application. Review the answers and remove the marks, or give the reasons:',
    },
    each: questionnaire,
  },
  'grades-without-evidence': {
    todo: {
      'zh-CN': '这 {count} 份问卷中有题目得分较高而没有佐证材料，请添加，或说明理由：',
      en: 'Some questions in these {count} questionnaires score high without evidence; add evidence, or give the reasons:',
    },
    each: questionnaire,
  },
  'grades-only-told': {
    todo: {
      'zh-CN':
        '这 {count} 份问卷中有题目得分较高，但只是听口头说明。请看过文件或到现场核实，再改“怎么得知的”；否则请说明理由：',
      en: 'Some questions in these {count} questionnaires score high but the answer was only told. Check documents or go and see, then note how it is known; or give the reasons:',
    },
    each: questionnaire,
  },
  'text-unprintable': {
    todo: {
      'zh-CN':
        '这 {count} 处有程序的字体里没有的字符，PDF 印不出，请改写；已选用含有该字的字体，或只交 Word、Excel 的，请说明理由：',
      en: 'These {count} texts have characters the fonts of this app lack, and PDF cannot print them; write them otherwise. Give the reasons if you have chosen a font that has them, or hand in Word or Excel only:',
    },
    each: { 'zh-CN': '{where}：{signs}', en: '{where}: {signs}' },
  },
  'target-no-better': {
    todo: {
      'zh-CN': '这 {count} 个目标没有变好，请核对，或说明理由：',
      en: 'These {count} targets are no better than before; check them, or give the reasons:',
    },
    each: { 'zh-CN': '{name}：从 {before} 到 {target}', en: '{name}: from {before} to {target}' },
  },
  'target-unit-open': {
    todo: {
      'zh-CN': '这 {count} 个目标没有写单位，请补写；本来就没有单位的，请说明：',
      en: 'These {count} targets have no unit. Add it, or say that there is none:',
    },
    each: name,
  },
};

/** Findings of one kind together, where that can be said in one sentence; in the order of the first of each. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = Map.groupBy(findings, ({ kind, key }) => (severalTexts[kind] === undefined ? key : kind));
  return [...groups].flatMap(([id, [first, ...others]]): readonly FindingGroup[] =>
    first === undefined ? [] : [{ id, findings: [first, ...others] }],
  );
}

/** What to do about several findings of one kind, leading to the list of them. Throws for a kind that is not grouped. */
export function sayTodo({ findings }: FindingGroup, language: Language): string {
  return say(textOf(findings[0]).todo, language, { count: findings.length });
}

/** One of several findings, told apart from the others. Throws for a kind that is not grouped. */
export function sayEach(finding: Finding, language: Language): string {
  return say(textOf(finding).each, language, finding.values);
}

function textOf({ kind }: Finding): SeveralText {
  const text = severalTexts[kind];
  if (text === undefined) throw new Error(`Findings of the kind ${kind} are shown one by one.`);
  return text;
}
