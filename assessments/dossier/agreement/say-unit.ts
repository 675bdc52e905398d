import { costParameter, measures } from '../../advice/own-costs.ts';
import { emptyAnswer, answerSchema, figureSlot, questionSlot, type Slot } from '../../answering/answer.ts';
import type { Situation } from '../../answering/situation.ts';
import { fieldAt } from '../../application/field-slot.ts';
import { profileFieldLabels } from '../../enterprise/labels.ts';
import type { SourceKind, TargetLine } from '../../application/tables.ts';
import type { ProfileField } from '../../enterprise/profile.ts';
import type { EvidenceKind } from '../../evidence/evidence.ts';
import { evidenceKindLabels } from '../../evidence/labels.ts';
import { askedOfFigure, everythingAsked, titleOf, type Asked } from '../../exchange/workbook-asked.ts';
import { sayKept } from '../../exchange/workbook-words.ts';
import { languages, type Language, type Localized } from '../../pack/localized.ts';
import type { Pack } from '../../pack/pack.ts';
import type { CloudDepth, CostClass } from '../../programmes/cost-line.ts';
import type { Fact } from '../../programmes/fact.ts';
import { costClassLabels, cloudDepthLabels } from '../../programmes/labels.ts';
import { formatFen } from '../../programmes/money.ts';
import type { Programme } from '../../programmes/programme.ts';
import { formatExact } from '../../scoring/exact.ts';
import { sayPoints } from '../../scoring/say-score.ts';
import { say } from '../../text/say.ts';
import { directionLabels, sourceKindLabels } from '../application-text.ts';
import { outcomeText } from '../outcome-text.ts';
import type { JsonValue } from '../canonical-json.ts';
import { sayProfile } from './say-profile.ts';
import { fieldsOf, textOf, type StatedUnit } from './stated-units.ts';
import { fieldLabels, statedText as text, tableLabels } from './stated-text.ts';

/** What the words of one side are taken from. */
export interface StatedContext {
  readonly packs: readonly Pack[];
  readonly situation: Situation;
  readonly programmes: readonly Programme[];
}

/** What a unit is about, as the user knows it: the question with its number, the field, the file. */
export function sayUnit({ topic, path, key }: StatedUnit, context: StatedContext): Localized {
  const [first = '', second = ''] = path;
  switch (topic) {
    case 'assessment':
      return text[first === 'title' ? 'title' : 'startedAt'];
    case 'enterprise':
      return profileFieldLabels[first as ProfileField] ?? plain(first);
    case 'figure':
      return askedTitle(figureSlot(first), context) ?? plain(first);
    case 'answer':
      return askedTitle(questionSlot(first, second), context) ?? plain(`${first} ${second}`);
    case 'edition':
    case 'result': {
      const pack = context.packs.find(({ id }) => id === first);
      const label = topic === 'edition' ? text.edition : text.result;
      return about(label, pack?.shortTitle ?? plain(first));
    }
    case 'plan':
      return rowTitle(text.plan, second, path[2]);
    case 'own-cost': {
      const pack = context.packs.find(({ id }) => id === first);
      const measure = pack === undefined ? undefined : measures(pack).find(({ id }) => id === second);
      return about(text.ownCost, measure === undefined ? plain(second) : costParameter(measure).title);
    }
    case 'costs':
      return rowTitle(text.costs, second, path[2]);
    case 'evidence':
      return rowTitle(text.evidence, second, path[2]);
    case 'form':
      return path.length === 1
        ? (fieldAt(first as Slot, context.programmes)?.title ?? plain(first))
        : rowTitle(tableLabels[first] ?? plain(first), second, path[2]);
    case 'programme':
    case 'fact':
    case 'papers':
      return programmeTitle(path, context);
    case 'comparison':
      return text.comparison;
    case 'derived':
      return about(text.derived, plain(key));
  }
}

/** What a unit says, in words. */
export function sayUnitValue({ topic, path, value }: StatedUnit, context: StatedContext): Localized {
  const [first = '', second = ''] = path;
  switch (topic) {
    case 'enterprise':
      return sayProfile(first, value) ?? inWords(first, value);
    case 'figure':
      return sayAnswerAt(figureSlot(first), value, context);
    case 'answer':
      return sayAnswerAt(questionSlot(first, second), value, context);
    case 'fact':
      return sayFact(factOf(path, context), value);
    case 'edition':
      return plain(textOf(fieldsOf(value)['edition']));
    case 'result':
      return sayResult(
        value,
        context.packs.find(({ id }) => id === first),
      );
    case 'plan':
    case 'costs':
    case 'form':
      // A whole row, which is there or not; or one of its fields.
      return value === true && path.length === 2 ? rowName(second) : sayField(path, value);
    case 'own-cost':
      return plain(
        ['value', 'source', 'documentNumber', 'date']
          .map((name) => textOf(fieldsOf(value)[name]))
          .filter((one) => one !== '')
          .join(' · '),
      );
    case 'evidence':
      return path.length === 2 ? plain(second) : sayField(path, value);
    case 'comparison':
      return plain(textOf(fieldsOf(value)['title']));
    case 'programme':
      return sayProgramme(path, value, context);
    case 'papers':
      return Array.isArray(value)
        ? filled(text.files, { count: value.length })
        : inWords(path.at(-1) ?? '', value);
    case 'assessment':
      return inWords(first, value);
    case 'derived':
      return text.other;
  }
}

function sayField(path: readonly string[], value: JsonValue): Localized {
  // What a form asks is an answer; a row of a table has plain values.
  if (path.length === 1) {
    const parsed = answerSchema.safeParse(value);
    if (!parsed.success) return text.nothing;
    const { response, note, flagged } = parsed.data;
    const said =
      response === null
        ? ''
        : 'value' in response
          ? response.value
          : 'reason' in response
            ? response.reason
            : '';
    return bothOf(
      (language) =>
        [said, note, flagged ? text.flagged[language] : ''].filter((one) => one !== '').join(' · ') ||
        text.nothing[language],
    );
  }
  return inWords(path.at(-1) ?? '', value);
}

function askedTitle(slot: Slot, context: StatedContext): Localized | null {
  const asked = findAsked(slot, context);
  if (asked === null) return null;
  if (asked.kind === 'figure') return titleOf(asked);
  const { pack, number } = asked;
  const title = titleOf(asked);
  return bothOf((language) => `${pack.shortTitle[language]} ${number} ${title[language]}`);
}

function findAsked(slot: Slot, { packs, situation }: StatedContext): Asked | null {
  if (slot.startsWith('f:')) {
    const figure = situation.figures.figures.find(({ id }) => id === slot.slice(2));
    return figure === undefined ? null : askedOfFigure(figure);
  }
  return everythingAsked(packs, situation.figures).find((one) => one.slot === slot) ?? null;
}

function sayAnswerAt(slot: Slot, value: JsonValue, context: StatedContext): Localized {
  const parsed = answerSchema.safeParse(value);
  const asked = findAsked(slot, context);
  if (!parsed.success || asked === null) return inWords('', value);
  const said = sayKept(asked, { ...emptyAnswer, ...parsed.data }, context.situation);
  return parsed.data.flagged ? bothOf((language) => `${said[language]} · ${text.flagged[language]}`) : said;
}

function factOf(path: readonly string[], { programmes }: StatedContext): Fact | undefined {
  return programmes.find(({ id }) => id === path[0])?.facts.find(({ id }) => id === path[1]);
}

function sayFact(fact: Fact | undefined, value: JsonValue): Localized {
  const parsed = answerSchema.safeParse(value);
  const response = parsed.success ? parsed.data.response : null;
  switch (response?.kind) {
    case undefined:
      return text.nothing;
    case 'choice':
      if (fact?.kind === 'choice')
        return fact.options.find(({ id }) => id === response.option)?.label ?? plain(response.option);
      return response.option === 'yes'
        ? text.yes
        : response.option === 'no'
          ? text.no
          : plain(response.option);
    case 'number':
      return bothOf((language) =>
        `${formatExact(response.value, language, 6)} ${fact?.kind === 'number' ? fact.unit[language] : ''}`.trim(),
      );
    default:
      return inWords('', value);
  }
}

function sayResult(value: JsonValue, pack: Pack | undefined): Localized {
  const { score, levels, answered } = fieldsOf(value);
  const { asked, done } = fieldsOf(answered);
  if (done === 0) return outcomeText.notAnswered;
  const open = typeof asked === 'number' && typeof done === 'number' && done < asked;
  const { earned } = fieldsOf(score);
  const reached = Object.entries(fieldsOf(levels)).map(
    ([ladder, level]) =>
      pack?.ladders?.find(({ id }) => id === ladder)?.steps.find(({ id }) => id === level)?.title,
  );
  return bothOf(
    (language) =>
      [
        typeof earned === 'string' ? say(text.points, language, { points: sayPoints(earned, language) }) : '',
        ...reached.map((title) => title?.[language] ?? ''),
        ...(open ? [say(outcomeText.soFar, language, { asked, done })] : []),
      ]
        .filter((one) => one !== '')
        .join(' · ') || text.nothing[language],
  );
}

function programmeTitle(path: readonly string[], context: StatedContext): Localized {
  const [first = '', second = ''] = path;
  if (first === 'applying') return text.applying;
  if (first === 'reason') return text.reason;
  const programme = context.programmes.find(({ id }) => id === first);
  const title = programme?.shortTitle ?? plain(first);
  if (path.length === 1) return about(text.rules, title);
  const named =
    factOf(path, context)?.title ??
    programme?.parameters.find(({ id }) => id === second)?.title ??
    programme?.attachments.find(({ id }) => id === second)?.title ??
    (second === 'received' ? text.received : plain(second));
  return about(title, named);
}

function sayProgramme(path: readonly string[], value: JsonValue, context: StatedContext): Localized {
  if (path[0] === 'applying')
    return context.programmes.find(({ id }) => id === value)?.shortTitle ?? plain(textOf(value));
  return path.length === 1 ? text.otherRules : inWords(path.at(-1) ?? '', value);
}

function rowTitle(table: Localized, name: string, field: string | undefined): Localized {
  const row = about(table, rowName(name));
  return field === undefined
    ? row
    : bothOf((language) => `${row[language]} · ${(fieldLabels[field] ?? plain(field))[language]}`);
}

/** Fields that say nothing to a reader. */
const silent = new Set(['id', 'packId', 'questionId', 'sha256', 'mediaType']);

/** Any value in plain words; whole fen are said as money. */
function inWords(name: string, value: JsonValue): Localized {
  return bothOf((language) => words(name, value, language) || text.nothing[language]);
}

function words(name: string, value: JsonValue, language: Language): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return text[value ? 'yes' : 'no'][language];
  if (typeof value === 'number')
    return name.endsWith('Fen') ? formatFen(value, language) : formatExact(String(value), language, 6);
  if (typeof value === 'string') return codeLabel(name, value)?.[language] ?? value;
  const joined = language === 'zh-CN' ? '；' : '; ';
  if (Array.isArray(value))
    return name === 'slots'
      ? say(text.places, language, { count: value.length })
      : value
          .map((one: JsonValue) => words('', one, language))
          .filter(Boolean)
          .join(joined);
  const own = fieldsOf(value);
  const localized = own[language];
  if (typeof localized === 'string') return localized;
  return Object.entries(own)
    .filter(([field]) => !silent.has(field))
    .map(([field, one]) => words(field, one ?? null, language))
    .filter(Boolean)
    .join(' · ');
}

/** Codes a form keeps where the user chose a word. */
function codeLabel(field: string, code: string): Localized | undefined {
  if (field === 'kind')
    return evidenceKindLabels[code as EvidenceKind] ?? sourceKindLabels[code as SourceKind];
  if (field === 'better') return directionLabels[code as TargetLine['better']];
  if (field === 'class') return costClassLabels[code as CostClass];
  return field === 'depth' ? cloudDepthLabels[code as CloudDepth] : undefined;
}

/** A row by its own words, or the word for one that has none. */
function rowName(words: string): Localized {
  return words === '' ? text.unnamed : plain(words);
}

function about(label: Localized, what: Localized): Localized {
  return bothOf((language) => `${label[language]}${language === 'zh-CN' ? '：' : ': '}${what[language]}`);
}

function filled(sentence: Localized, values: Readonly<Record<string, number>>): Localized {
  return bothOf((language) => say(sentence, language, values));
}

function plain(word: string): Localized {
  return { 'zh-CN': word, en: word };
}

function bothOf(make: (language: Language) => string): Localized {
  const [zh, en] = languages.map(make);
  return { 'zh-CN': zh ?? '', en: en ?? '' };
}
