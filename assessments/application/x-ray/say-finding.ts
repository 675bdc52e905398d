import type { Language, Localized } from '../../pack/localized.ts';
import { say } from '../../text/say.ts';
import type { Finding, FindingKind } from './finding.ts';

/** What was found, in a sentence that also says what to do. */
export const findingTexts: Readonly<Record<FindingKind, Localized>> = {
  'field-open': {
    'zh-CN': '“{title}”还没有填写，是必填项。',
    en: '“{title}” is required and still empty.',
  },
  'project-ends-early': {
    'zh-CN': '“{to}”（{last}）早于“{from}”（{first}）。请改正日期。',
    en: '“{to}” ({last}) lies before “{from}” ({first}). Please correct the dates.',
  },
  'budget-open': {
    'zh-CN': '预算中有 {count} 行没有金额。请填写，或删去这些行。',
    en: '{count, plural, one {One row of the budget has} other {# rows of the budget have}} no amount. Enter it, or remove the row.',
  },
  'budget-unbalanced': {
    'zh-CN': '预算不平：费用合计 {costs}，资金来源合计 {sources}，相差 {difference}。',
    en: 'The budget does not balance: costs {costs}, sources {sources}, a difference of {difference}.',
  },
  'asked-above-benefit': {
    'zh-CN': '申请金额 {asked}，高于按规则算出的 {benefit}。请核对，或说明理由。',
    en: 'The amount applied for, {asked}, is above the {benefit} the rules come to. Check it, or give the reason.',
  },
  'asked-above-sources': {
    'zh-CN': '申请金额 {asked}，高于资金来源中的财政资金 {public}。请核对，或说明理由。',
    en: 'The amount applied for, {asked}, is above the public funds among the sources, {public}. Check it, or give the reason.',
  },
  'invoice-differs': {
    'zh-CN':
      '发票 {number}（{line}）：费用表为 {table}，佐证材料为 {paper}，两处不一致。请以发票原件为准改正。',
    en: 'Invoice {number} ({line}): {table} in the cost table, {paper} in the evidence. Correct one of them from the original.',
  },
  'invoice-twice': {
    'zh-CN': '发票号 {number} 出现了不止一次（{lines}）。同一张发票只能算一次。',
    en: 'Invoice {number} appears more than once ({lines}). An invoice can count only once.',
  },
  'invoices-above-contract': {
    'zh-CN': '“{line}”的发票合计 {invoiced}，高于合同金额 {contract}。请核对，或说明理由。',
    en: 'The invoices of “{line}” come to {invoiced}, above the contract amount of {contract}. Check them, or give the reason.',
  },
  'payments-above-invoices': {
    'zh-CN': '“{line}”的付款合计 {paid}，高于发票合计 {invoiced}。请核对，或说明理由。',
    en: 'The payments of “{line}” come to {paid}, above the invoices of {invoiced}. Check them, or give the reason.',
  },
  'supplier-is-applicant': {
    'zh-CN': '“{line}”的供应商就是本企业。自己向自己采购不能申报，请改正供应商或删去这一行。',
    en: 'The provider of “{line}” is this enterprise itself. A purchase from oneself cannot be filed; correct the provider or remove the row.',
  },
  'paper-missing': {
    'zh-CN': '缺少必备材料“{title}”。请添加；如果另行提交纸质件，请说明。',
    en: '“{title}” is required and not enclosed. Add it, or say that it is handed in on paper.',
  },
  'paper-gone': {
    'zh-CN': '“{title}”下面选用的一份佐证材料已不在。请重新选择。',
    en: 'A piece of evidence chosen for “{title}” is no longer there. Please choose again.',
  },
  'paper-damaged': {
    'zh-CN': '“{title}”下面的“{name}”文件缺失或已被改动。请重新添加这份文件。',
    en: 'The file “{name}” under “{title}” is missing or has been changed. Please add it again.',
  },
  'paper-outside-window': {
    'zh-CN': '“{title}”下面的“{name}”日期是 {date}，不在规定的时间内。请核对，或说明理由。',
    en: '“{name}” under “{title}” is dated {date}, outside the window. Check it, or give the reason.',
  },
  'paper-twice': {
    'zh-CN': '“{name}”用了不止一次。请确认确实需要，并说明理由。',
    en: '“{name}” is enclosed more than once. Make sure that this is meant, and say why.',
  },
  'line-outside-window': {
    'zh-CN': '“{line}”的{of}日期不在规定的时间内，没有计入。请核对，或说明理由。',
    en: 'The date of the {of} of “{line}” lies outside the window, so it is not counted. Check it, or give the reason.',
  },
  'certificate-expired': {
    'zh-CN': '证书“{name}”已于 {date} 到期。请更新，或说明理由。',
    en: 'The certificate “{name}” ran out on {date}. Renew it, or give the reason.',
  },
  'condition-not-met': {
    'zh-CN': '从所填内容看，不符合条件“{condition}”。请核对；仍要申报的，请说明理由。',
    en: 'By what was given, the condition “{condition}” is not met. Check it; if you apply all the same, say why.',
  },
  'condition-open': {
    'zh-CN': '条件“{condition}”还无法判断。请补充所缺内容，或说明理由。',
    en: 'Whether the condition “{condition}” is met is not known yet. Give what is missing, or say why not.',
  },
  'grades-without-evidence': {
    'zh-CN': '“{pack}”中有 {count} 道题得分较高，却没有佐证材料，例如“{question}”。请添加，或说明理由。',
    en: 'In “{pack}”, {count, plural, one {one question scores} other {# questions score}} high without any evidence, for example “{question}”. Add some, or give the reason.',
  },
  'target-no-better': {
    'zh-CN': '目标“{name}”从 {before} 到 {target}，没有变好。请核对，或说明理由。',
    en: 'The target “{name}” goes from {before} to {target}, which is no better. Check it, or give the reason.',
  },
};

/** A finding in words. */
export function sayFinding(finding: Finding, language: Language): string {
  return say(findingTexts[finding.kind], language, finding.values);
}
