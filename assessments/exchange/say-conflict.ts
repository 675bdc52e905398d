import { answerSchema, type Answer } from '../answering/answer.ts';
import type { Situation } from '../answering/situation.ts';
import type { JsonValue } from '../dossier/canonical-json.ts';
import { ownershipLabels, productionTypeLabels, profileFieldLabels } from '../enterprise/labels.ts';
import type { ProfileField } from '../enterprise/profile.ts';
import { localizedSchema, type Language, type Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import { formatExact } from '../scoring/exact.ts';
import { askedOfFigure, everythingAsked, titleOf, type Asked } from './workbook-asked.ts';
import { sayKept } from './workbook-words.ts';

/** What the words of an answer are taken from. */
export interface AnswerContext {
  readonly packs: readonly Pack[];
  readonly situation: Situation;
}

const both = (text: string): Localized => ({ 'zh-CN': text, en: text });

const nothing: Localized = { 'zh-CN': '（空）', en: '(empty)' };
const removed: Localized = { 'zh-CN': '（已删除）', en: '(removed)' };
const title: Localized = { 'zh-CN': '评估名称', en: 'Name of the assessment' };
const colon: Localized = { 'zh-CN': '：', en: ': ' };

const partLabels: Readonly<Record<string, Localized>> = {
  plan: { 'zh-CN': '提升计划', en: 'Plan' },
  costs: { 'zh-CN': '费用清单', en: 'Cost table' },
  programmes: { 'zh-CN': '关注的项目', en: 'Programmes followed' },
  applications: { 'zh-CN': '申报表', en: 'Applications' },
  handling: { 'zh-CN': '顾问和标签', en: 'Consultant and tags' },
};

const evidenceFieldLabels: Readonly<Record<string, Localized>> = {
  name: { 'zh-CN': '名称', en: 'Name' },
  kind: { 'zh-CN': '类别', en: 'Kind' },
  number: { 'zh-CN': '编号', en: 'Number' },
  date: { 'zh-CN': '日期', en: 'Date' },
  amountFen: { 'zh-CN': '金额', en: 'Amount' },
  note: { 'zh-CN': '备注', en: 'Note' },
  file: { 'zh-CN': '文件', en: 'File' },
};

/** What a conflict is about, as the user knows it. `like` is one of the values: an item is called by its own name. */
export function sayTopic(
  key: string,
  item: string,
  like: JsonValue | undefined,
  context: AnswerContext | null,
): Localized {
  const [kind, name] = parts(key);
  switch (kind) {
    case 'answer': {
      const asked = context === null ? null : findAsked(name, context);
      return asked === null ? both(name) : titleOf(asked);
    }
    case 'profile':
      return profileFieldLabels[name as ProfileField] ?? both(name);
    case 'part':
      return join(partLabels[name] ?? both(name), itemName(like) ?? both(item));
    case 'evidence':
      return evidenceFieldLabels[item] ?? both(item);
    case 'title':
      return title;
    default:
      return both(name);
  }
}

/** One of the values of a conflict in words; undefined: it was taken away. */
export function sayValue(
  key: string,
  value: JsonValue | undefined,
  context: AnswerContext | null,
): Localized {
  if (value === undefined) return removed;
  const [kind, name] = parts(key);
  if (kind === 'answer') return sayAnswerValue(name, value, context);
  if (kind === 'profile' && typeof value === 'string') {
    const label = { ...ownershipLabels, ...productionTypeLabels }[value as keyof typeof ownershipLabels];
    if (label !== undefined && (name === 'ownership' || name === 'productionType')) return label;
  }
  return { 'zh-CN': plainly(value, 'zh-CN'), en: plainly(value, 'en') };
}

function sayAnswerValue(slot: string, value: JsonValue, context: AnswerContext | null): Localized {
  const parsed = answerSchema.safeParse(value);
  if (!parsed.success) return nothing;
  const answer: Answer = parsed.data;
  const asked = context === null ? null : findAsked(slot, context);
  if (asked !== null && context !== null) return sayKept(asked, answer, context.situation);
  const said = answer.response === null ? null : Object.values(answer.response).slice(1).flat().join('; ');
  const text = [said, answer.note].filter((one) => one !== null && one !== '').join(' · ');
  return text === '' ? nothing : both(text);
}

function findAsked(slot: string, { packs, situation }: AnswerContext): Asked | null {
  if (slot.startsWith('f:')) {
    const figure = situation.figures.figures.find((one) => one.id === slot.slice(2));
    return figure === undefined ? null : askedOfFigure(figure);
  }
  return everythingAsked(packs, situation.figures).find((one) => one.slot === slot) ?? null;
}

/** What an item of a plan or cost table is called: its own words, never its id. */
function itemName(value: JsonValue | undefined): Localized | null {
  if (!isRecord(value)) return null;
  if (typeof value['name'] === 'string' && value['name'] !== '') return both(value['name']);
  const target = value['target'];
  const label = isRecord(target) ? target['label'] : undefined;
  if (!isRecord(label)) return null;
  const named = localizedSchema.safeParse(label);
  return named.success ? named.data : null;
}

/** Fields that say nothing to a reader. */
const silent = new Set(['id', 'packId', 'questionId', 'sha256', 'mediaType', 'grade', 'earned', 'effort']);

/** Any value in plain words: texts and numbers as they are, lists and fields one after the other. */
function plainly(value: JsonValue, language: Language): string {
  if (value === null || value === '') return nothing[language];
  if (typeof value === 'boolean') return language === 'zh-CN' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (typeof value === 'number') return formatExact(String(value), language, 6);
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const list = value.map((one: JsonValue) => plainly(one, language));
    return list.length === 0 ? nothing[language] : list.join(language === 'zh-CN' ? '；' : '; ');
  }
  const own = value as Readonly<Record<string, JsonValue>>;
  if (typeof own[language] === 'string') return own[language];
  const fields = Object.entries(own).filter(
    ([name, one]) =>
      !silent.has(name) && one !== null && one !== '' && !(Array.isArray(one) && one.length === 0),
  );
  return fields.map(([, one]) => plainly(one, language)).join(' · ');
}

function join(left: Localized, right: Localized): Localized {
  return {
    'zh-CN': `${left['zh-CN']}${colon['zh-CN']}${right['zh-CN']}`,
    en: `${left.en}${colon.en}${right.en}`,
  };
}

function parts(key: string): [string, string] {
  const at = key.indexOf(':');
  return at === -1 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)];
}

function isRecord(value: JsonValue | undefined): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
