import type { Language, Localized } from '../pack/localized.ts';
import { sayQuantity } from '../text/quantity.ts';
import { say } from '../text/say.ts';
import type { Comparison } from './condition.ts';
import type { Basis } from './eligibility-result.ts';

const text = {
  missing: { 'zh-CN': '还没有填写', en: 'Not given yet' },
  text: { 'zh-CN': '已填：{value}', en: 'Given: {value}' },
  label: { 'zh-CN': '现为：{value}', en: 'Now: {value}' },
  date: { 'zh-CN': '成立于 {value}，须不晚于 {need}', en: 'Founded on {value}; must be {need} or earlier' },
  number: {
    'zh-CN': '现为 {now}，要求{comparison} {need}',
    en: 'Now {now}; {comparison} {need} required',
  },
  'none-held': {
    'zh-CN': '企业概况里没有登记，如已取得请补充',
    en: 'None in the enterprise’s profile; add it there if you hold one',
  },
  certificate: { 'zh-CN': '{name}，有效期至 {expiresOn}', en: '{name}, valid until {expiresOn}' },
  expired: { 'zh-CN': '{name}已于 {expiresOn} 到期', en: '{name} expired on {expiresOn}' },
  'no-expiry': { 'zh-CN': '{name}没有填写有效期', en: '{name} has no date of expiry' },
  level: { 'zh-CN': '现为{now}，要求{need}', en: 'Now {now}; {need} required' },
  'level-open': {
    'zh-CN': '现为{now}，要求{need}，还有 {open} 题没有答出',
    en: 'Now {now}; {need} required, with {open, plural, one {# question} other {# questions}} still open',
  },
  'answer-yes': { 'zh-CN': '回答：是', en: 'Answered: yes' },
  'answer-no': { 'zh-CN': '回答：否', en: 'Answered: no' },
  'cost-lines-yes': {
    'zh-CN': '取自费用清单：{lines} 行中有 {marked} 行标为“是”',
    en: 'From the cost table: {marked} of {lines, plural, one {# line} other {# lines}} marked yes',
  },
  'cost-lines-no': {
    'zh-CN': '取自费用清单：{lines} 行都标为“否”',
    en: 'From the cost table: {lines, plural, one {its one line is} other {all # lines are}} marked no',
  },
  'do-not-know': { 'zh-CN': '选了“不清楚”', en: 'Answered “do not know”' },
  'zero-divisor': { 'zh-CN': '算不出：除数为 0', en: 'Cannot be computed: the divisor is 0' },
  'not-applicable': { 'zh-CN': '所用数据选了“不适用”', en: 'A figure it needs is marked “not applicable”' },
  'not-classifiable': {
    'zh-CN': '划型标准不包括本企业所在行业',
    en: 'The size standard does not cover this industry',
  },
  joined: { 'zh-CN': '见下面各项', en: 'See the parts below' },
} satisfies Record<string, Localized>;

export const comparisonLabels: Readonly<Record<Comparison, Localized>> = {
  'at-least': { 'zh-CN': '不低于', en: 'at least' },
  'more-than': { 'zh-CN': '高于', en: 'more than' },
  'at-most': { 'zh-CN': '不高于', en: 'at most' },
  'less-than': { 'zh-CN': '低于', en: 'less than' },
};

/** What the state of a condition rests on, as one sentence. */
export function sayBasis(basis: Basis, language: Language): string {
  switch (basis.kind) {
    case 'text':
      return say(text.text, language, { value: basis.value });
    case 'label':
      return say(text.label, language, { value: basis.value });
    case 'date':
      return say(text.date, language, { value: basis.value, need: basis.need });
    case 'number':
      return say(text.number, language, {
        now: sayQuantity(basis.now, basis.unit, language),
        need: sayQuantity(basis.need, basis.unit, language),
        comparison: comparisonLabels[basis.is],
      });
    case 'certificate':
      return say(text.certificate, language, { name: basis.name, expiresOn: basis.expiresOn ?? '' });
    case 'expired':
      return say(text.expired, language, { name: basis.name, expiresOn: basis.expiresOn });
    case 'no-expiry':
      return say(text['no-expiry'], language, { name: basis.name });
    case 'level':
      return say(basis.open > 0 ? text['level-open'] : text.level, language, {
        now: basis.now,
        need: basis.need,
        open: basis.open,
      });
    case 'answer':
      return text[`answer-${basis.value}`][language];
    case 'cost-lines':
      return say(text[`cost-lines-${basis.value}`], language, { lines: basis.lines, marked: basis.marked });
    case 'no-value':
      return text[basis.why][language];
    case 'missing':
    case 'none-held':
    case 'do-not-know':
    case 'not-classifiable':
    case 'joined':
      return text[basis.kind][language];
  }
}
