import { profileFieldLabels } from '../enterprise/labels.ts';
import type { Language, Localized } from '../pack/localized.ts';
import { say } from '../text/say.ts';
import type { ProgrammeContext } from './context.ts';
import type { CostTable } from './cost-line.ts';
import { costFieldLabels } from './labels.ts';
import type { Place } from './place.ts';
import type { Programme } from './programme.ts';

const text = {
  profile: { 'zh-CN': '企业概况：{name}', en: 'Enterprise profile: {name}' },
  figure: { 'zh-CN': '原始数据：{name}', en: 'Raw figures: {name}' },
  fact: { 'zh-CN': '申报事项：{name}', en: 'Facts for applications: {name}' },
  pack: { 'zh-CN': '问卷：{name}', en: 'Questionnaire: {name}' },
  unsure: {
    'zh-CN': '问卷“{name}”：{count} 题答了“不清楚”',
    en: 'Questionnaire “{name}”: {count, plural, one {one question} other {# questions}} answered “do not know”',
  },
  parameter: {
    'zh-CN': '比例和限额：{name}（按当年通知填写）',
    en: 'Rates and caps: {name} (from this year’s notice)',
  },
  choice: { 'zh-CN': '请选择：{name}', en: 'To choose: {name}' },
  'cost-line': { 'zh-CN': '费用清单“{line}”：{name}', en: 'Cost table, “{line}”: {name}' },
} satisfies Record<string, Localized>;

/** Of the papers of a line only a date can be missing: a paper that is not there is a fact. */
const missingLabels: Readonly<Record<string, Localized>> = {
  ...costFieldLabels,
  invoices: { 'zh-CN': '发票日期', en: 'Date of an invoice' },
  payments: { 'zh-CN': '付款日期', en: 'Date of a payment' },
};

/** Where something missing can be given, in words. */
export function sayPlace(
  place: Place,
  language: Language,
  programme: Programme,
  context: ProgrammeContext,
  table: CostTable = { lines: [] },
): string {
  const name = nameOf(place, programme, context);
  if (place.kind === 'pack' && place.unsure !== undefined)
    return say(text.unsure, language, { name, count: place.unsure });
  if (place.kind !== 'cost-line') return say(text[place.kind], language, { name });
  const row = table.lines.find((one) => one.id === place.line);
  return say(text['cost-line'], language, {
    name,
    line: row === undefined || row.name === '' ? place.line : row.name,
  });
}

/** The name alone of something missing, where the sentence says already what is to be done with it. */
export function placeName(
  place: Place,
  language: Language,
  programme: Programme,
  context: ProgrammeContext,
): string {
  return nameOf(place, programme, context)[language];
}

function nameOf(place: Place, programme: Programme, context: ProgrammeContext): Localized {
  const titled = (list: readonly { readonly id: string; readonly title: Localized }[], id: string) =>
    list.find((one) => one.id === id)?.title ?? { 'zh-CN': id, en: id };
  switch (place.kind) {
    case 'profile':
      return profileFieldLabels[place.field];
    case 'figure':
      return titled(context.figures.figures, place.figure);
    case 'fact':
      return titled(programme.facts, place.fact);
    case 'pack':
      return titled(context.packs, place.pack);
    case 'parameter':
      return titled(programme.parameters, place.parameter);
    case 'choice':
      return titled(programme.benefit?.choices ?? [], place.choice);
    case 'cost-line':
      return missingLabels[place.field] ?? costFieldLabels.name;
  }
}
