import { trendLabels, yesPartlyNoLabels } from '../advice/rung-label.ts';
import type { FigureCatalogue } from '../figures/figure.ts';
import type { Language, Localized } from '../pack/localized.ts';
import { formatExact } from '../scoring/exact.ts';
import type { Reason } from '../scoring/score.ts';
import { sayQuantity } from './quantity.ts';
import { say } from './say.ts';

const text = {
  'not-answered': { 'zh-CN': '还没有回答，按 0 分计', en: 'Not answered yet; counts as nothing' },
  unknown: { 'zh-CN': '选了“不清楚”，按 0 分计', en: 'Answered “do not know”; counts as nothing' },
  'not-asked': { 'zh-CN': '本企业不需要回答这题，不计入', en: 'Not asked of this enterprise; left out' },
  'not-applicable-zero': {
    'zh-CN': '不适用（{reason}）；本套指标对不适用项没有另行规定，按未得分计',
    en: 'Not applicable ({reason}); this system has no special rule for that, so it earns nothing',
  },
  'not-applicable-redistribute': {
    'zh-CN': '不适用（{reason}）；不计入，权重由同组其他题分担',
    en: 'Not applicable ({reason}); left out, its weight goes to the others in the group',
  },
  option: { 'zh-CN': '选择：{label}', en: 'Chosen: {label}' },
  options: { 'zh-CN': '勾选 {count} 项：{labels}', en: '{count} ticked: {labels}' },
  'none-of-these': { 'zh-CN': '选择：以上都没有', en: 'Chosen: none of these' },
  rate: {
    'zh-CN': '{numerator} ÷ {denominator} = {percent}%，落在“{band}”一档',
    en: '{numerator} ÷ {denominator} = {percent}%, in the band {band}',
  },
  'band-first': { 'zh-CN': '0% 至 {upTo}%', en: '0% to {upTo}%' },
  band: { 'zh-CN': '高于 {from}%、至 {upTo}%', en: 'above {from}% up to {upTo}%' },
  trend: {
    'zh-CN': '由 {before}{gap}到 {after}：{outcome}',
    en: 'From {before} to {after}: {outcome}',
  },
  grade: { 'zh-CN': '达到 {grade} 级：{title}', en: 'Grade {grade} reached: {title}' },
  'grade-none': { 'zh-CN': '还没有达到 1 级', en: 'Grade 1 is not reached yet' },
  'yes-partly-no': { 'zh-CN': '回答：{label}', en: 'Answered: {label}' },
  number: { 'zh-CN': '填写：{value}', en: 'Given: {value}' },
  text: { 'zh-CN': '已填写文字', en: 'Text given' },
  'figures-missing': { 'zh-CN': '还缺数据：{figures}', en: 'Figures still missing: {figures}' },
  'no-value': {
    'zh-CN': '算不出数值：除数为 0，或所用数据都不适用',
    en: 'No value: the divisor is 0, or the figures do not apply',
  },
} satisfies Record<string, Localized>;

/** The reason of a question's number as one sentence. `catalogue` names the figures still missing. */
export function sayReason(reason: Reason, language: Language, catalogue?: FigureCatalogue): string {
  const list = (parts: readonly string[]) => parts.join(language === 'zh-CN' ? '；' : '; ');
  const number = (value: string) => formatExact(value, language);
  const counted = (value: string, unit: Localized | null) =>
    unit === null ? number(value) : sayQuantity(value, unit, language, 6);
  switch (reason.kind) {
    case 'not-applicable':
      return say(text[`not-applicable-${reason.effect}`], language, { reason: reason.reason });
    case 'option':
      return say(text.option, language, { label: reason.label });
    case 'options': {
      const labels = list(reason.labels.map((label) => label[language]));
      return say(text.options, language, { count: reason.labels.length, labels });
    }
    case 'rate': {
      const band = reason.first
        ? say(text['band-first'], language, { upTo: number(reason.upTo) })
        : say(text.band, language, { from: number(reason.from), upTo: number(reason.upTo) });
      return say(text.rate, language, {
        numerator: counted(reason.numerator, reason.units.numerator),
        denominator: counted(reason.denominator, reason.units.denominator),
        percent: number(reason.percent),
        band,
      });
    }
    case 'trend': {
      const before = sayQuantity(reason.before, reason.unit, language);
      return say(text.trend, language, {
        before,
        // Chinese keeps a sign apart from the character behind it, and two characters together.
        gap: before.endsWith('%') ? ' ' : '',
        after: sayQuantity(reason.after, reason.unit, language),
        outcome: trendLabels[reason.outcome],
      });
    }
    case 'grade':
      return reason.title === null
        ? text['grade-none'][language]
        : say(text.grade, language, { grade: reason.grade, title: reason.title });
    case 'yes-partly-no':
      return say(text['yes-partly-no'], language, { label: yesPartlyNoLabels[reason.value] });
    case 'number':
      return say(text.number, language, { value: sayQuantity(reason.value, reason.unit, language) });
    case 'figures-missing': {
      const names = reason.figures.map(
        (id) => catalogue?.figures.find((one) => one.id === id)?.title[language] ?? id,
      );
      return say(text['figures-missing'], language, { figures: list(names) });
    }
    default:
      return text[reason.kind][language];
  }
}
