import type { Language, Localized } from '../../pack/localized.ts';
import { say } from '../../text/say.ts';
import type { Finding, FindingKind } from './finding.ts';

/** A finding in words: what was found, as it is printed as well, and what the user can do, shown on screen only. */
interface FindingText {
  readonly what: Localized;
  readonly advice: Localized;
}

const orReason: Localized = { 'zh-CN': '请核对，或说明理由。', en: 'Check it, or give the reason.' };

/** The sentences of every kind of finding. ICU MessageFormat. */
export const findingTexts: Readonly<Record<FindingKind, FindingText>> = {
  'field-open': {
    what: { 'zh-CN': '“{title}”是必填项，还没有填写。', en: '“{title}” is required and still empty.' },
    advice: { 'zh-CN': '请填写。', en: 'Please fill it in.' },
  },
  'choice-open': {
    what: {
      'zh-CN': '“{title}”还没有选择，金额算不出来。',
      en: '“{title}” is not chosen yet, and the amount depends on it.',
    },
    advice: {
      'zh-CN': '请在项目页选择；不确定的，请向受理部门询问。',
      en: 'Choose it on the page of the programme; if in doubt, ask the authority.',
    },
  },
  'pack-not-taken': {
    what: {
      'zh-CN': '“{title}”要用“{pack}”问卷的结果，本次评估没有选这份问卷。',
      en: '“{title}” needs the result of the questionnaire “{pack}”, which this assessment does not hold.',
    },
    advice: {
      'zh-CN': '请沿用这次的回答新建一次评估，选上这份问卷并答完。',
      en: 'Start another assessment from the answers of this one, with this questionnaire chosen, and answer it.',
    },
  },
  'project-ends-early': {
    what: {
      'zh-CN': '“{to}”（{last}）早于“{from}”（{first}）。',
      en: '“{to}” ({last}) lies before “{from}” ({first}).',
    },
    advice: { 'zh-CN': '请改正日期。', en: 'Please correct the dates.' },
  },
  'budget-open': {
    what: {
      'zh-CN': '预算中有 {count} 行没有金额。',
      en: '{count, plural, one {One row of the budget has} other {# rows of the budget have}} no amount.',
    },
    advice: { 'zh-CN': '请填写金额，或删去这些行。', en: 'Enter the amount, or remove the row.' },
  },
  'budget-class-open': {
    what: {
      'zh-CN': '预算中有 {count} 行没有选类别。',
      en: '{count, plural, one {One row of the budget has} other {# rows of the budget have}} no class.',
    },
    advice: {
      'zh-CN': '请选择这笔钱花在哪一类上，都不合适的选“其他”。',
      en: 'Choose what the money is for; where nothing fits, choose “Other”.',
    },
  },
  'cost-class-open': {
    what: {
      'zh-CN': '费用清单里“{line}”没有选类别，是否计入还不能判断。',
      en: '“{line}” in the cost table has no class, so whether it counts cannot be told.',
    },
    advice: {
      'zh-CN': '请选择这笔钱花在哪一类上，都不合适的选“其他”。',
      en: 'Choose what the money was spent on; where nothing fits, choose “Other”.',
    },
  },
  'cost-line-open': {
    what: {
      'zh-CN': '费用清单里“{line}”是否计入还不能判断，缺：{missing}。',
      en: 'Whether “{line}” in the cost table counts cannot be told yet; missing: {missing}.',
    },
    advice: { 'zh-CN': '请补充所缺内容，或说明理由。', en: 'Give what is missing, or say why not.' },
  },
  'cost-rule-open': {
    what: {
      'zh-CN': '“{missing}”还没有填写，费用清单里有 {count} 项是否计入因此还不能判断。',
      en: '“{missing}” is not given yet, so whether {count, plural, one {one row} other {# rows}} of the cost table {count, plural, one {counts} other {count}} cannot be told.',
    },
    advice: { 'zh-CN': '请填写；还不知道的，请说明。', en: 'Enter it; if it is not known yet, say so.' },
  },
  'budget-unbalanced': {
    what: {
      'zh-CN': '预算不平：费用合计 {costs}，资金来源合计 {sources}，相差 {difference}。',
      en: 'The budget does not balance: costs {costs}, sources {sources}, a difference of {difference}.',
    },
    advice: { 'zh-CN': '请改正费用或资金来源。', en: 'Correct the costs or the sources.' },
  },
  'asked-above-benefit': {
    what: {
      'zh-CN': '申请金额 {asked}，高于按规则算出的 {benefit}。',
      en: 'The amount applied for, {asked}, is above the {benefit} the rules come to.',
    },
    advice: orReason,
  },
  'asked-above-sources': {
    what: {
      'zh-CN': '申请金额 {asked}，高于资金来源中的财政资金 {public}。',
      en: 'The amount applied for, {asked}, is above the public funds among the sources, {public}.',
    },
    advice: orReason,
  },
  'sources-above-asked': {
    what: {
      'zh-CN': '资金来源中的财政资金 {public}，高于申请金额 {asked}。',
      en: 'The public funds among the sources, {public}, are above the amount applied for, {asked}.',
    },
    advice: {
      'zh-CN': '其余的财政资金来自其他项目的，请说明是哪个项目；否则请改正其中一处。',
      en: 'If the rest comes from another programme, say which; otherwise correct one of the two.',
    },
  },
  'asked-too-large': {
    what: {
      'zh-CN': '申请金额 {asked}，过大，像是多写了位数或者把元当成了万元。',
      en: 'The amount applied for, {asked}, is too large: there may be a digit too many, or an amount in yuan was entered as tens of thousands of yuan.',
    },
    advice: { 'zh-CN': '请改正金额。', en: 'Please correct the amount.' },
  },
  'invoice-differs': {
    what: {
      'zh-CN': '发票 {number}（{line}）：费用清单为 {table}，佐证材料为 {paper}，两处不一致。',
      en: 'Invoice {number} ({line}): {table} in the cost table, {paper} in the evidence.',
    },
    advice: { 'zh-CN': '请以发票原件为准改正。', en: 'Correct one of them from the original.' },
  },
  'invoice-twice': {
    what: {
      'zh-CN': '发票号 {number} 出现了不止一次（{lines}）。',
      en: 'Invoice {number} appears more than once ({lines}).',
    },
    advice: {
      'zh-CN': '同一张发票只能算一次，请删去重复的。',
      en: 'An invoice can count only once; remove the other.',
    },
  },
  'invoices-above-contract': {
    what: {
      'zh-CN': '“{line}”的发票合计 {invoiced}，高于合同金额 {contract}。',
      en: 'The invoices of “{line}” come to {invoiced}, above the contract amount of {contract}.',
    },
    advice: orReason,
  },
  'payments-above-invoices': {
    what: {
      'zh-CN': '“{line}”的付款合计 {paid}，高于发票合计 {invoiced}。',
      en: 'The payments of “{line}” come to {paid}, above the invoices of {invoiced}.',
    },
    advice: orReason,
  },
  'payments-without-invoice': {
    what: {
      'zh-CN': '“{line}”填了付款 {paid}，没有填发票。',
      en: '“{line}” has payments of {paid} and no invoice.',
    },
    advice: {
      'zh-CN': '请补填发票；还没有收到发票的，请说明理由。',
      en: 'Add the invoice, or say why there is none yet.',
    },
  },
  'payments-above-contract': {
    what: {
      'zh-CN': '“{line}”的付款合计 {paid}，高于合同金额 {contract}。',
      en: 'The payments of “{line}” come to {paid}, above the contract amount of {contract}.',
    },
    advice: orReason,
  },
  'invoice-before-contract': {
    what: {
      'zh-CN': '“{line}”的发票日期（{days}）早于合同日期（{after}）。',
      en: '“{line}” was invoiced ({days}) before the date of its contract ({after}).',
    },
    advice: orReason,
  },
  'payment-before-contract': {
    what: {
      'zh-CN': '“{line}”的付款日期（{days}）早于合同日期（{after}）。',
      en: '“{line}” was paid ({days}) before the date of its contract ({after}).',
    },
    advice: {
      'zh-CN': '请核对；确实是预付款的，请说明理由。',
      en: 'Check it; if it was paid in advance, say why.',
    },
  },
  'service-ends-early': {
    what: {
      'zh-CN': '“{line}”的服务期结束（{days}）早于开始（{after}）。',
      en: 'The service of “{line}” ends ({days}) before it begins ({after}).',
    },
    advice: orReason,
  },
  'use-before-contract': {
    what: {
      'zh-CN': '“{line}”的开始使用日期（{days}）早于合同日期（{after}）。',
      en: 'The use of “{line}” began ({days}) before the date of its contract ({after}).',
    },
    advice: orReason,
  },
  'use-ends-early': {
    what: {
      'zh-CN': '“{line}”的停止使用日期（{days}）早于开始使用（{after}）。',
      en: 'The use of “{line}” ends ({days}) before it begins ({after}).',
    },
    advice: orReason,
  },
  'accepted-before-use': {
    what: {
      'zh-CN': '“{line}”的验收日期（{days}）早于开始使用（{after}）。',
      en: '“{line}” was accepted ({days}) before its use began ({after}).',
    },
    advice: orReason,
  },
  'supplier-is-applicant': {
    what: {
      'zh-CN': '“{line}”的供应商就是本企业。',
      en: 'The provider of “{line}” is this enterprise itself.',
    },
    advice: {
      'zh-CN': '向自己采购一般不予认可，请改正供应商或删去这一行。',
      en: 'A purchase from oneself is not normally accepted; correct the provider or remove the row.',
    },
  },
  'paper-missing': {
    what: {
      'zh-CN': '没有附上必备材料“{title}”。',
      en: 'Required but not enclosed: “{title}”.',
    },
    advice: {
      'zh-CN': '请添加；如果另行提交纸质件，请说明。',
      en: 'Add it, or say that it is handed in on paper.',
    },
  },
  'paper-gone': {
    what: {
      'zh-CN': '“{title}”下面选用的一份佐证材料已不在。',
      en: 'A piece of evidence chosen for “{title}” is no longer there.',
    },
    advice: { 'zh-CN': '请重新选择。', en: 'Please choose again.' },
  },
  'paper-damaged': {
    what: {
      'zh-CN': '“{title}”下面的“{name}”文件缺失或已被改动。',
      en: 'The file “{name}” under “{title}” is missing or has been changed.',
    },
    advice: { 'zh-CN': '请重新添加这份文件。', en: 'Please add it again.' },
  },
  'paper-outside-window': {
    what: {
      'zh-CN': '“{title}”下面的“{name}”日期是 {date}，不在规定的时间内。',
      en: '“{name}” under “{title}” is dated {date}, outside the dates allowed.',
    },
    advice: orReason,
  },
  'paper-twice': {
    what: { 'zh-CN': '“{name}”用了不止一次。', en: '“{name}” is enclosed more than once.' },
    advice: { 'zh-CN': '请确认确实需要，并说明理由。', en: 'Make sure that this is meant, and say why.' },
  },
  'paper-details-open': {
    what: {
      'zh-CN': '“{title}”下面的“{name}”还没有登记{open}，没有与费用清单核对。',
      en: '“{name}” under “{title}” has no {open} noted, so it was not compared with the cost table.',
    },
    advice: {
      'zh-CN': '请照原件登记，或说明理由。',
      en: 'Note it from the original, or give the reason.',
    },
  },
  'line-outside-window': {
    what: {
      'zh-CN': '“{line}”的{of}日期不在规定的时间内，没有计入。',
      en: 'The date of the {of} of “{line}” lies outside the dates allowed, so it is not counted.',
    },
    advice: orReason,
  },
  'profile-doubtful': {
    what: { 'zh-CN': '企业概况中的“{field}”：{doubt}', en: '“{field}” in the enterprise profile: {doubt}' },
    advice: {
      'zh-CN': '请改正；确认无误的，请说明理由。',
      en: 'Correct it, or, if it is right as it stands, say why.',
    },
  },
  'certificate-expired': {
    what: { 'zh-CN': '证书“{name}”已于 {date} 到期。', en: 'The certificate “{name}” ran out on {date}.' },
    advice: {
      'zh-CN': '已续期的，请更新有效期；没有续期的，请说明理由。',
      en: 'If it was renewed, update its date; otherwise give the reason.',
    },
  },
  'condition-not-met': {
    what: {
      'zh-CN':
        '从所填内容看，不符合条件“{condition}”{declared, select, yes {，而要签的承诺书写的是符合} other {}}。',
      en: 'By what was given, the condition “{condition}” is not met{declared, select, yes {, while the declaration to be signed states that it is} other {}}.',
    },
    advice: {
      'zh-CN':
        '{declared, select, yes {请核对。确实不符合的，这份承诺书不能照签，请先向受理部门询问} other {请核对}}；仍要申报的，请说明理由。',
      en: '{declared, select, yes {Check it. If it is so, the declaration cannot be signed as it stands; ask the authority first} other {Check it}}; if you apply all the same, say why.',
    },
  },
  'condition-open': {
    what: {
      'zh-CN':
        '条件“{condition}”从所填内容还无法判断{declared, select, yes {，而要签的承诺书写明符合} other {}}。',
      en: 'Whether the condition “{condition}” is met cannot be told from what was given{declared, select, yes {, while the declaration to be signed states that it is} other {}}.',
    },
    advice: {
      'zh-CN': '{declared, select, yes {请先如实回答，再签承诺书} other {请补充所缺内容}}，或说明理由。',
      en: '{declared, select, yes {Answer it before the declaration is signed} other {Give what is missing}}, or say why not.',
    },
  },
  'acceptance-not-met': {
    what: {
      'zh-CN': '验收条件“{condition}”，按现在的回答还没有达到。',
      en: 'The condition of acceptance “{condition}” is not reached by the current answers.',
    },
    advice: {
      'zh-CN': '请核对；项目完成后才能达到的，请说明怎样达到。',
      en: 'Check it; if the project is to bring it about, say how.',
    },
  },
  'acceptance-open': {
    what: {
      'zh-CN': '验收条件“{condition}”从所填内容还无法判断。',
      en: 'Whether the condition of acceptance “{condition}” will be met cannot be told from what was given.',
    },
    advice: { 'zh-CN': '请补充所缺内容，或说明理由。', en: 'Give what is missing, or say why not.' },
  },
  'mark-denied': {
    what: {
      'zh-CN': '费用清单里“{line}”标了“{mark}”，而“{fact}”答的是“否”。',
      en: '“{line}” is marked “{mark}” in the cost table, while “{fact}” is answered no.',
    },
    advice: { 'zh-CN': '两处只能有一处对，请改正。', en: 'Only one of the two can be right; correct it.' },
  },
  'declaration-untrue': {
    what: {
      'zh-CN': '费用清单里“{line}”标了“{mark}”，与承诺书中的“{declaration}”相矛盾。',
      en: '“{line}” is marked “{mark}” in the cost table, which contradicts what is to be signed: “{declaration}”.',
    },
    advice: {
      'zh-CN': '标错的请改正；确实如此的，请从费用清单中删去这一行，否则不能签这份承诺书。',
      en: 'Correct the mark if it is wrong; otherwise remove the row, or the declaration cannot be signed.',
    },
  },
  'figures-unusual': {
    what: {
      'zh-CN': '“{figure}”是 {value}，“{other}”是 {otherValue}，这样的比例不常见。',
      en: '“{figure}” is {value} while “{other}” is {otherValue}, an unusual ratio.',
    },
    advice: orReason,
  },
  'figure-large': {
    what: {
      'zh-CN': '与从业人员相比，“{figure}”{value}显得过大。',
      en: '“{figure}” is {value}, very large for the number of people.',
    },
    advice: {
      'zh-CN': '单位是万元，请确认没有按元填写；确实如此，请说明理由。',
      en: 'The unit is 10,000 yuan: make sure it was not entered in yuan, or give the reason.',
    },
  },
  'answers-odd': {
    what: {
      'zh-CN': '“{pack}”中有 {count} 道题的回答前后不一致，例如“{question}”。',
      en: 'In “{pack}”, {count, plural, one {one answer is} other {# answers are}} inconsistent, for example “{question}”.',
    },
    advice: orReason,
  },
  'answers-flagged': {
    what: {
      'zh-CN': '“{pack}”中有 {count} 道题还标着“待复核”，例如“{question}”。',
      en: 'In “{pack}”, {count, plural, one {one answer is} other {# answers are}} still marked for review, for example “{question}”.',
    },
    advice: {
      'zh-CN': '标记和备注会印进申报材料。请复核后取消标记，或写明原因。',
      en: 'The mark and its note are printed in the application. Review the answers and remove the marks, or give a reason.',
    },
  },
  'grades-without-evidence': {
    what: {
      'zh-CN': '“{pack}”中有 {count} 道题得分较高而没有佐证材料，例如“{question}”。',
      en: 'In “{pack}”, {count, plural, one {one question scores} other {# questions score}} high without evidence, for example “{question}”.',
    },
    advice: { 'zh-CN': '请添加佐证材料，或说明理由。', en: 'Add evidence, or give the reason.' },
  },
  'grades-only-told': {
    what: {
      'zh-CN': '“{pack}”中有 {count} 道题得分较高，但只是听口头说明，例如“{question}”。',
      en: 'In “{pack}”, {count, plural, one {one question scores} other {# questions score}} high but the answer was only told, for example “{question}”.',
    },
    advice: {
      'zh-CN': '请看过文件或到现场核实，再改“怎么得知的”；否则请说明理由。',
      en: 'Check a document or go and see, then note how it is known; or give the reason.',
    },
  },
  'text-unprintable': {
    what: {
      'zh-CN': '“{where}”里有 {count} 个字符，程序的字体里没有：{signs}。',
      en: '“{where}” has {count, plural, one {a character} other {# characters}} the fonts of this app lack: {signs}.',
    },
    advice: {
      'zh-CN': 'PDF 印不出，请改写；已选用含有该字的字体，或只交 Word、Excel 的，请说明理由。',
      en: 'PDF cannot print it; write it otherwise. Give the reason if you have chosen a font that has it, or hand in Word or Excel only.',
    },
  },
  'target-no-better': {
    what: {
      'zh-CN': '目标“{name}”从 {before} 到 {target}，没有变好。',
      en: 'The target “{name}” goes from {before} to {target}, which is no better.',
    },
    advice: orReason,
  },
  'target-unit-open': {
    what: { 'zh-CN': '目标“{name}”没有写单位。', en: 'The target “{name}” has no unit.' },
    advice: {
      'zh-CN': '请补写单位，例如 %、天、台；本来就没有单位的，请说明。',
      en: 'Add it, such as %, days or pieces, or say that there is none.',
    },
  },
};

/** What was found, in a sentence. */
export function sayFinding(finding: Finding, language: Language): string {
  return say(findingTexts[finding.kind].what, language, finding.values);
}

/** What the user can do about it. */
export function sayAdvice(finding: Finding, language: Language): string {
  return say(findingTexts[finding.kind].advice, language, finding.values);
}
