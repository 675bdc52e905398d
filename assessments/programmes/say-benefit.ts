import type { Language, Localized } from '../pack/localized.ts';
import { paidNumber, rateNumber } from '../text/percent.ts';
import { say } from '../text/say.ts';
import type { BenefitResult, CapResult, LineReason } from './benefit-result.ts';
import { capPeriodLabels, costClassLabels, givesLabels, proofLabels } from './labels.ts';
import { formatFen } from './money.ts';

const text = {
  'class-excluded': { 'zh-CN': '“{class}”明确不计入', en: '“{class}” is named as not counting' },
  'class-not-named': { 'zh-CN': '“{class}”不在计入范围', en: '“{class}” is not among the costs that count' },
  'funded-before': { 'zh-CN': '已获其他财政资金，不能重复', en: 'Already publicly funded; not twice' },
  affiliate: { 'zh-CN': '供应商是本企业或关联方', en: 'The provider is this enterprise or tied to it' },
  'not-in-catalogue': { 'zh-CN': '产品或供应商不在官方目录内', en: 'Not in the official catalogue' },
  before: { 'zh-CN': '{of}日期 {date} 早于 {from}', en: 'The date of the {of}, {date}, is before {from}' },
  after: { 'zh-CN': '{of}日期 {date} 晚于 {to}', en: 'The date of the {of}, {date}, is after {to}' },
  'papers-outside': {
    'zh-CN': '{of}有 {fen}在规定时间以外，没有计入',
    en: '{fen} by {of} lies outside the dates allowed and is left out',
  },
  'no-paper': { 'zh-CN': '还没有{of}', en: 'No {of} yet' },
  'paid-too-little': {
    'zh-CN': '已付 {percent}%，须达到 {need}%',
    en: '{percent}% paid; {need}% is asked',
  },
  'used-too-short': {
    'zh-CN': '{from} 起使用，到 {until} 才满 {months} 个月',
    en: 'In use since {from}; {months} months are reached on {until}',
  },
  'not-in-use': { 'zh-CN': '{since} 起已停用', en: 'No longer in use since {since}' },
  'unit-too-dear': { 'zh-CN': '单价 {fen}，超过 {most}', en: 'Unit value {fen}, above {most}' },
  'limited-contract': { 'zh-CN': '以合同金额 {fen}为限', en: 'Limited to the contract amount, {fen}' },
  'limited-invoiced': { 'zh-CN': '以开票金额 {fen}为限', en: 'Limited to the invoices, {fen}' },
  'limited-paid': { 'zh-CN': '以实付金额 {fen}为限', en: 'Limited to what was paid, {fen}' },
  'nothing-to-count': { 'zh-CN': '没有可计入的金额', en: 'No amount to count' },
  counted: { 'zh-CN': '计入', en: 'Counts' },
  'cap-applied': {
    'zh-CN': '{period}不超过 {cap}，由 {before}减为 {after}',
    en: 'Not more than {cap} {period}: {before} becomes {after}',
  },
  'cap-kept': { 'zh-CN': '{period}不超过 {cap}，没有超过', en: 'Not more than {cap} {period}: kept' },
  'cap-applied-less': {
    'zh-CN': '{period}不超过 {cap}，减去此前已获得的 {received}，还剩 {most}：由 {before}减为 {after}',
    en: 'Not more than {cap} {period}, less {received} received before, leaves {most}: {before} becomes {after}',
  },
  'cap-kept-less': {
    'zh-CN': '{period}不超过 {cap}，减去此前已获得的 {received}，还剩 {most}，没有超过',
    en: 'Not more than {cap} {period}, less {received} received before, leaves {most}: kept',
  },
  'cap-open': { 'zh-CN': '{period}的限额还没有确定', en: 'The cap {period} is still open' },
  'total-open': { 'zh-CN': '还不能计算', en: 'Cannot be computed yet' },
  'total-open-for': { 'zh-CN': '还不能计算：{why}', en: 'Cannot be computed yet: {why}' },
  'why-choice': { 'zh-CN': '有选项还没有选定', en: 'a choice is still open' },
  'why-parameter': { 'zh-CN': '{names}没有数值', en: 'no figure for {names}' },
  'why-facts': { 'zh-CN': '有企业资料还没有填', en: 'some facts of the enterprise are missing' },
  'total-exact': { 'zh-CN': '{gives}：{fen}', en: '{gives}: {fen}' },
  'total-at-most': { 'zh-CN': '{gives}：至多 {fen}', en: '{gives}: at most {fen}' },
  decides: {
    'zh-CN': '按所列规则和所填数据算出，逐行计算时不足一分的舍去；是否给予支持、支持多少由主管部门决定。',
    en: 'Computed from the rules shown and the data given, each line rounded down to the fen. The authority decides whether and how much is paid.',
  },
  decidesNamed: {
    'zh-CN': '是否给予支持、支持多少由主管部门决定。',
    en: 'The authority decides whether and how much is paid.',
  },
} satisfies Record<string, Localized>;

/** Shown with every benefit; `officeDecidesNamed` where the sum is only named by its source. */
export const officeDecides: Localized = text.decides;
export const officeDecidesNamed: Localized = text.decidesNamed;

/** Why a line of the cost table counts, counts in part, or does not count. */
export function sayLineReason(reason: LineReason, language: Language): string {
  const money = (fen: number) => formatFen(fen, language);
  switch (reason.kind) {
    case 'class-excluded':
    case 'class-not-named':
      return say(text[reason.kind], language, { class: costClassLabels[reason.class] });
    case 'outside-window': {
      const early = reason.from !== null && reason.date < reason.from;
      return say(early ? text.before : text.after, language, {
        of: proofLabels[reason.of],
        date: reason.date,
        from: reason.from ?? '',
        to: reason.to ?? '',
      });
    }
    case 'papers-outside':
      return say(text['papers-outside'], language, { of: proofLabels[reason.of], fen: money(reason.fen) });
    case 'no-paper':
      return say(text['no-paper'], language, { of: proofLabels[reason.of] });
    case 'paid-too-little':
      return say(text['paid-too-little'], language, {
        percent: paidNumber(reason.percent, language),
        need: rateNumber(reason.need, language),
      });
    case 'used-too-short':
      return say(text['used-too-short'], language, { ...reason });
    case 'not-in-use':
      return say(text['not-in-use'], language, { since: reason.since });
    case 'unit-too-dear':
      return say(text['unit-too-dear'], language, { fen: money(reason.fen), most: money(reason.most) });
    case 'limited':
      return say(text[`limited-${reason.by}`], language, { fen: money(reason.fen) });
    case 'funded-before':
    case 'affiliate':
    case 'not-in-catalogue':
    case 'nothing-to-count':
    case 'counted':
      return text[reason.kind][language];
  }
}

/** What a cap does to the sum, and what was received before does to the cap. */
export function sayCap(cap: CapResult, language: Language): string {
  const period = capPeriodLabels[cap.per];
  if (cap.capFen === null) return say(text['cap-open'], language, { period });
  const kind = cap.applied ? 'cap-applied' : 'cap-kept';
  return say(text[cap.receivedFen === 0 ? kind : (`${kind}-less` as const)], language, {
    period,
    cap: formatFen(cap.capFen, language),
    received: formatFen(cap.receivedFen, language),
    most: formatFen(Math.max(0, cap.capFen - cap.receivedFen), language),
    before: formatFen(cap.beforeFen ?? 0, language),
    after: formatFen(cap.afterFen ?? 0, language),
  });
}

/** Which choice or figure keeps the sum from being computed; figures by name. */
function sayOpenTotal({ missing, parameters }: BenefitResult, language: Language): string {
  const nameless = missing.flatMap((place) => (place.kind === 'parameter' ? [place.parameter] : []));
  const names = parameters
    .filter(({ parameter }) => nameless.includes(parameter.id))
    .map(({ parameter }) => `“${parameter.title[language]}”`);
  const asked = missing.filter(({ kind }) => kind === 'fact' || kind === 'figure' || kind === 'profile');
  const why = [
    ...(missing.some(({ kind }) => kind === 'choice') ? [text['why-choice'][language]] : []),
    ...(names.length === 0
      ? []
      : [say(text['why-parameter'], language, { names: names.join(language === 'zh-CN' ? '' : ', ') })]),
    ...(asked.length === 0 ? [] : [text['why-facts'][language]]),
  ];
  if (why.length === 0) return text['total-open'][language];
  return say(text['total-open-for'], language, { why: why.join(language === 'zh-CN' ? '；' : '; ') });
}

/** The sum in words, "at most" where the rule only bounds it. Goes with `officeDecides`. */
export function sayTotal(result: BenefitResult, language: Language): string {
  if (result.fen === null) return sayOpenTotal(result, language);
  return say(text[`total-${result.bound}`], language, {
    gives: givesLabels[result.gives],
    fen: formatFen(result.fen, language),
  });
}
