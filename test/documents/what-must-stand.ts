import { questionSlot } from '../../assessments/answering/answer.ts';
import { fieldAt } from '../../assessments/application/field-slot.ts';
import type { Slot } from '../../assessments/answering/answer.ts';
import { applicationText } from '../../assessments/dossier/application-text.ts';
import { askedQuestions } from '../../assessments/answering/progress.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import type { CostLine } from '../../assessments/programmes/cost-line.ts';
import { cloudDepthLabels } from '../../assessments/programmes/labels.ts';
import { optionsOf } from '../../assessments/scoring/score-question.ts';
import { content, type Given } from './any-dossier.ts';

/** A text of the store that the dossier has to say, with words for where it was given. */
export interface Stated {
  readonly at: string;
  readonly text: string;
}

/**
 * Everything written into the store that a dossier has to print, put together from what was given and not from the
 * dossier's own model: names, answers, notes, the form, its tables with their amounts, every field of the purchase
 * list, and the plan. Other dates and classes are left aside, since they are printed in words.
 */
export function whatMustStand(given: Given): Stated[] {
  const { profile, answers, plan, programme, packs, language } = given;
  const names = [
    'name',
    'creditCode',
    'address',
    'mainProducts',
    'legalRepresentative',
    'contactName',
  ] as const;
  const more = ['contactPost', 'contactPhone', 'contactEmail'] as const;
  const situation = { profile, figures: content.figures, answers };
  return [
    ...[...names, ...more].map((field) => ({ at: field, text: profile[field] })),
    { at: 'title', text: given.title },
    ...packs.flatMap((pack) =>
      askedQuestions(pack, situation).flatMap((question) => {
        const at = questionSlot(pack.id, question.id);
        const answer = answers[at];
        if (answer === undefined) return [];
        return [answer.note, ...said(question, pack, answer.response, language)].map((text) => ({
          at,
          text,
        }));
      }),
    ),
    ...Object.entries(answers).flatMap(([slot, { response }]) =>
      response?.kind === 'text' &&
      fieldAt(slot as Slot, programme === null ? [] : [programme])?.kind === 'text'
        ? [{ at: slot, text: response.value }]
        : [],
    ),
    ...plan.items.flatMap(({ owner, note }) => [owner, note].map((text) => ({ at: 'plan', text }))),
    ...tables(given),
  ];
}

function said(
  question: Question,
  pack: Pack,
  response: Given['answers'][string]['response'],
  language: Given['language'],
): string[] {
  if (response?.kind === 'text') return [response.value];
  const options =
    question.kind === 'one-of' || question.kind === 'several-of' ? optionsOf(question, pack) : [];
  const chosen =
    response?.kind === 'choice' ? [response.option] : response?.kind === 'choices' ? response.options : [];
  return options.flatMap(({ id, label }) => (chosen.includes(id) ? [label[language]] : []));
}

function tables({ programme, application, costs, language }: Given): Stated[] {
  const asked = new Set(
    (programme?.form ?? []).flatMap(({ fields }) =>
      fields.flatMap((field) => (field.kind === 'table' ? [field.table] : [])),
    ),
  );
  const { budget, targets } = application;
  const all = {
    costs: costs.lines.flatMap((line) => purchase(line, language)),
    budget: [
      ...budget.lines.flatMap(({ name, note, amountFen }) => [name, note, yuan(amountFen)]),
      ...budget.sources.flatMap(({ name, amountFen }) => [name, yuan(amountFen)]),
      ...budget.earlier.flatMap((one) => [one.programme, one.document, yuan(one.amountFen)]),
    ],
    targets: targets.flatMap(({ name, unit, proof }) => [name, unit, proof]),
  };
  return [...asked].flatMap((table) => all[table].map((text) => ({ at: table, text })));
}

/** Every field of a row of the purchase list that was given, flags in the words the dossier has for them. */
function purchase(line: CostLine, language: Given['language']): string[] {
  const { inCatalogue, affiliate, fundedBefore, depth } = line;
  const flag = (value: boolean | null, yes: FlagText, no: FlagText) =>
    value === null ? '' : applicationText[value ? yes : no][language];
  const days = [
    line.contractedOn,
    line.serviceFrom,
    line.serviceTo,
    line.usedFrom,
    line.usedTo,
    line.acceptedOn,
    ...line.invoices.map(({ issuedOn }) => issuedOn),
    ...line.payments.map(({ paidOn }) => paidOn),
  ];
  return [
    line.name,
    line.provider,
    line.providerCreditCode,
    line.contractNumber,
    yuan(line.contractFen),
    line.note,
    flag(inCatalogue, 'inCatalogue', 'notInCatalogue'),
    flag(affiliate, 'affiliate', 'notAffiliate'),
    flag(fundedBefore, 'fundedBefore', 'notFundedBefore'),
    depth === null ? '' : cloudDepthLabels[depth][language],
    `${language === 'zh-CN' ? '数量' : 'quantity'} ${thousands(String(line.units))}`,
    ...days.map((day) => (day === null ? '' : inWords(day, language))),
    ...line.invoices.flatMap(({ number, amountFen }) => [number, yuan(amountFen)]),
    ...line.payments.flatMap(({ proof, amountFen }) => [proof, yuan(amountFen)]),
  ];
}

type FlagText =
  'inCatalogue' | 'notInCatalogue' | 'affiliate' | 'notAffiliate' | 'fundedBefore' | 'notFundedBefore';

/** 2026年2月5日 and 5 February 2026, by another way than the dossier's. */
function inWords(day: string, language: Given['language']): string {
  const locale = language === 'zh-CN' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** Whole fen as 1,234.56, by another way than the dossier's; nothing where nothing was given. */
function yuan(fen: number | null): string {
  if (fen === null) return '';
  const digits = String(fen).padStart(3, '0');
  return `${thousands(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

function thousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}
