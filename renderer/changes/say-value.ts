import { emptyAnswer, type Answer } from '../../assessments/answering/answer.ts';
import type { Situation } from '../../assessments/answering/situation.ts';
import { findDivision } from '../../assessments/enterprise/divisions.ts';
import { industryPath } from '../../assessments/enterprise/industries.ts';
import {
  certificateKindLabels,
  ownershipLabels,
  productionTypeLabels,
} from '../../assessments/enterprise/labels.ts';
import type { Profile, ProfileField } from '../../assessments/enterprise/profile.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import type { Fact } from '../../assessments/programmes/fact.ts';
import { formatExact } from '../../assessments/scoring/exact.ts';
import type { Exact } from '../../assessments/scoring/score.ts';
import { sayAnswer, saySpecial } from '../../assessments/text/answer-text.ts';
import { sayQuantity, sayWan } from '../../assessments/text/quantity.ts';
import { sayDay } from '../text/dates.ts';
import { messages } from '../text/messages.ts';
import type { Asked } from './asked-at.ts';

/** The response of an answer in words; null where there is none, or where it can no longer be said. */
export function sayResponse(
  asked: Asked,
  answer: Answer,
  situation: Situation,
  language: Language,
): string | null {
  const { response } = answer;
  if (response === null) return null;
  const special = saySpecial(answer, language);
  if (special !== null) return special;
  if (asked.kind === 'question') {
    const { slot, question, pack } = asked;
    const then = { ...situation, answers: { ...situation.answers, [slot]: answer } };
    return sayAnswer(question, pack, then, language);
  }
  switch (response.kind) {
    case 'number':
      return sayNumber(asked, response.value, language);
    case 'text':
      return response.value;
    case 'choice':
      return optionLabel(asked, response.option, language);
    case 'choices':
      return response.options.map((one) => optionLabel(asked, one, language)).join(comma(language));
    case 'statements':
      return response.statements.join(comma(language));
    // Said above.
    case 'not-applicable':
    case 'unknown':
      return null;
  }
}

function sayNumber(asked: Asked, value: Exact, language: Language): string {
  // Money in the forms of applications is in 万元.
  if (asked.kind === 'field' && asked.field.kind === 'money') return sayWan(value, language);
  if (asked.kind === 'figure') return sayQuantity(value, asked.figure.unit, language, 6);
  if (asked.kind === 'fact' && asked.fact.kind === 'number')
    return sayQuantity(value, asked.fact.unit, language, 6);
  return formatExact(value, language, 6);
}

function optionLabel(asked: Asked, option: string, language: Language): string {
  const fact: Fact | null = asked.kind === 'fact' ? asked.fact : null;
  if (fact?.kind === 'yes-no') {
    const words = messages[language].programme;
    return option === 'yes' ? words.yes : option === 'no' ? words.no : option;
  }
  if (fact?.kind !== 'choice') return option;
  return fact.options.find((one) => one.id === option)?.label[language] ?? option;
}

/** A field of the profile in words; null where nothing was given. */
export function sayProfileValue<F extends ProfileField>(
  field: F,
  value: Profile[F],
  language: Language,
): string | null {
  // The field says which of the values it can be.
  const given = { [field]: value } as Partial<Profile>;
  const { division, industry, ownership, productionType, certificates } = given;
  if (division !== undefined && division !== null)
    return findDivision(division)?.fullName[language] ?? division;
  if (industry !== undefined && industry !== null) {
    const found = industryPath(industry).at(-1);
    return found === undefined ? industry : `${found.code} ${found.name[language]}`;
  }
  if (ownership !== undefined && ownership !== null) return ownershipLabels[ownership][language];
  if (productionType !== undefined && productionType !== null)
    return productionTypeLabels[productionType][language];
  if (certificates !== undefined) {
    const names = certificates.map((one) => one.name.trim() || certificateKindLabels[one.kind][language]);
    return names.length === 0 ? null : names.join(comma(language));
  }
  const { foundedOn } = given;
  if (foundedOn !== undefined && foundedOn !== null) return sayDay(foundedOn, language);
  // What is left is text or a number.
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null;
}

function comma(language: Language): string {
  return language === 'zh-CN' ? '、' : ', ';
}

/** An answer as it came out of the history; what was never touched is the empty one. */
export function answerOf(value: unknown): Answer {
  return value === null || typeof value !== 'object' ? emptyAnswer : { ...emptyAnswer, ...value };
}
