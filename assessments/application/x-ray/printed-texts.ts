import { costParameter, costsKey, measures } from '../../advice/own-costs.ts';
import type { Plan } from '../../advice/plan.ts';
import type { Answer } from '../../answering/answer.ts';
import type { Situation } from '../../answering/situation.ts';
import { profileFieldLabels } from '../../enterprise/labels.ts';
import type { Profile, ProfileField } from '../../enterprise/profile.ts';
import type { Localized } from '../../pack/localized.ts';
import type { Pack } from '../../pack/pack.ts';
import type { CostTable } from '../../programmes/cost-line.ts';
import { factSlot } from '../../programmes/fact.ts';
import { costFieldLabels } from '../../programmes/labels.ts';
import type { ParameterOverride, ParameterOverrides } from '../../programmes/parameter.ts';
import type { Programme } from '../../programmes/programme.ts';
import type { FilledSection } from '../fill-form.ts';
import type { EnclosedEntry, Paper } from '../papers.ts';
import type { Application } from '../tables.ts';
import type { FindingPlace } from './finding.ts';

/** A text that is printed, and where it was typed. `about`: tells it from the others. */
export interface Typed {
  readonly about: string;
  readonly where: Localized;
  readonly text: string;
  readonly place: FindingPlace;
}

/** What is printed besides what the form and the questionnaires ask. */
export interface AlsoPrinted {
  /** The title of the assessment, which stands on the cover. */
  readonly title: string;
  readonly plan: Plan;
  /** All evidence that has a number in the dossier, enclosed or not. */
  readonly annexes: readonly Paper[];
  /** What the user keyed in, each with its source: figures by programme id, costs by `costsKey`. */
  readonly overrides: Readonly<Record<string, ParameterOverrides>>;
}

/** Everything a text that is printed can stand in. */
export interface TypedIn extends AlsoPrinted {
  readonly programme: Programme;
  readonly situation: Situation;
  readonly packs: readonly Pack[];
  readonly sections: readonly FilledSection[];
  readonly costs: CostTable;
  readonly application: Application;
  readonly entries: readonly EnclosedEntry[];
}

/** Every text somebody typed that a dossier without a programme prints, by the place it was typed in. */
export function dossierTexts(
  input: Pick<TypedIn, 'title' | 'plan' | 'situation' | 'packs'>,
): readonly Typed[] {
  return [
    ...titleTexts(input),
    ...profileTexts(input.situation),
    ...questionTexts(input),
    ...figureTexts(input.situation),
    ...planTexts(input),
  ];
}

/** Every text somebody typed that an application prints, by the place it was typed in. */
export function printedTexts(input: TypedIn): readonly Typed[] {
  return [
    ...titleTexts(input),
    ...profileTexts(input.situation),
    ...formTexts(input.sections, input.situation),
    ...questionTexts(input),
    ...figureTexts(input.situation),
    ...factTexts(input),
    ...planTexts(input),
    ...sourceTexts(input),
    ...ownCostTexts(input),
    ...costTexts(input.costs),
    ...tableTexts(input.sections, input.application),
    ...paperTexts(input),
  ];
}

function titleTexts({ title }: Pick<AlsoPrinted, 'title'>): readonly Typed[] {
  const where = { 'zh-CN': '评估名称', en: 'the name of the assessment' };
  return [{ about: 'title', where, text: title, place: { kind: 'assessment' } }];
}

function profileTexts({ profile }: Situation): readonly Typed[] {
  return (Object.keys(profile) as ProfileField[]).flatMap((field): readonly Typed[] => {
    const value = profile[field];
    const text = field === 'certificates' ? certificatesOf(profile) : value;
    if (typeof text !== 'string') return [];
    return [
      {
        about: `profile/${field}`,
        where: profileFieldLabels[field],
        text,
        place: { kind: 'profile', field },
      },
    ];
  });
}

function certificatesOf({ certificates }: Profile): string {
  return certificates.flatMap(({ name, number }) => [name, number]).join('\n');
}

/** Who does it and what is noted of it; the rest of a plan is chosen. */
function planTexts({ plan, packs }: Pick<TypedIn, 'plan' | 'packs'>): readonly Typed[] {
  return plan.items.map(({ id, packId, questionId, owner, note, target }): Typed => {
    const asked = packs
      .find((pack) => pack.id === packId)
      ?.sections.flatMap(({ questions }) => questions)
      .find((question) => question.id === questionId);
    const what = asked?.prompt ?? target.label;
    return {
      about: `plan/${id}`,
      where: { 'zh-CN': `提升计划，${what['zh-CN']}`, en: `plan: ${what.en}` },
      text: `${owner}\n${note}`,
      place: { kind: 'plan' },
    };
  });
}

/** What the form asks by itself. */
function formTexts(sections: readonly FilledSection[], { answers }: Situation): readonly Typed[] {
  return sections.flatMap(({ fields }) =>
    fields.flatMap(({ title, place }): readonly Typed[] => {
      if (place.kind !== 'field') return [];
      return [{ about: place.slot, where: title, text: wordsOf(answers[place.slot]), place }];
    }),
  );
}

/** What was written at questions: texts, reasons and notes. */
function questionTexts({ situation, packs }: Pick<TypedIn, 'situation' | 'packs'>): readonly Typed[] {
  const { answers } = situation;
  return packs.flatMap((pack) =>
    pack.sections
      .flatMap((section) => section.questions)
      .map(({ id, prompt }): Typed => {
        const slot = `q:${pack.id}/${id}` as const;
        const place = { kind: 'question', pack: pack.id, question: id } as const;
        return { about: slot, where: prompt, text: wordsOf(answers[slot]), place };
      }),
  );
}

/** At figures. */
function figureTexts({ answers, figures }: Situation): readonly Typed[] {
  return figures.figures.map(({ id, title }): Typed => {
    const slot = `f:${id}` as const;
    return { about: slot, where: title, text: wordsOf(answers[slot]), place: { kind: 'figure', figure: id } };
  });
}

/** At facts. */
function factTexts({ programme, situation }: Pick<TypedIn, 'programme' | 'situation'>): readonly Typed[] {
  const { answers } = situation;
  return programme.facts.map((fact): Typed => {
    const slot = factSlot(programme.id, fact);
    const place = { kind: 'fact', fact: fact.id, slot } as const;
    return { about: slot, where: fact.title, text: wordsOf(answers[slot]), place };
  });
}

function wordsOf(answer: Answer | undefined): string {
  if (answer === undefined) return '';
  const { response, note, saidBy = '', takenOver = '' } = answer;
  const besides = `${note}\n${saidBy}\n${takenOver}`;
  if (response?.kind === 'text') return `${response.value}\n${besides}`;
  return response?.kind === 'not-applicable' ? `${response.reason}\n${besides}` : besides;
}

/** Where the user has a figure of the programme from. */
function sourceTexts({ programme, overrides }: Pick<TypedIn, 'programme' | 'overrides'>): readonly Typed[] {
  return programme.parameters.flatMap(({ id, title }): readonly Typed[] => {
    const keyed = overrides[programme.id]?.[id];
    if (keyed === undefined) return [];
    const place = { kind: 'parameter', programme: programme.id, parameter: id } as const;
    return [{ about: `parameter/${id}`, where: title, text: sourceOf(keyed), place }];
  });
}

/** And a cost of a questionnaire. */
function ownCostTexts({ packs, overrides }: Pick<TypedIn, 'packs' | 'overrides'>): readonly Typed[] {
  return packs.flatMap((pack) =>
    measures(pack).flatMap((measure): readonly Typed[] => {
      const keyed = overrides[costsKey(pack.id)]?.[measure.id];
      if (keyed === undefined) return [];
      const where = costParameter(measure).title;
      const place = { kind: 'own-costs', pack: pack.id } as const;
      return [{ about: `own-cost/${pack.id}/${measure.id}`, where, text: sourceOf(keyed), place }];
    }),
  );
}

function sourceOf({ source, documentNumber }: ParameterOverride): string {
  return `${source}\n${documentNumber}`;
}

function costTexts({ lines }: CostTable): readonly Typed[] {
  return lines.flatMap((line, index): readonly Typed[] => {
    const texts = {
      name: line.name,
      provider: line.provider,
      providerCreditCode: line.providerCreditCode,
      contractNumber: line.contractNumber,
      invoices: line.invoices.map(({ number }) => number).join('\n'),
      payments: line.payments.map(({ proof }) => proof).join('\n'),
      note: line.note,
    };
    return (Object.keys(texts) as (keyof typeof texts)[]).map((field) => ({
      about: `cost/${line.id}/${field}`,
      where: {
        'zh-CN': `费用清单第 ${index + 1} 项，${costFieldLabels[field]['zh-CN']}`,
        en: `cost ${index + 1}, ${costFieldLabels[field].en}`,
      },
      text: texts[field],
      place: { kind: 'cost-line', line: line.id, field },
    }));
  });
}

function tableTexts(sections: readonly FilledSection[], { budget, targets }: Application): readonly Typed[] {
  const texts = {
    costs: '',
    budget: [
      ...budget.lines.flatMap(({ name, note }) => [name, note]),
      ...budget.sources.map(({ name }) => name),
      ...budget.earlier.flatMap(({ programme, document }) => [programme, document]),
    ].join('\n'),
    targets: targets.flatMap(({ name, unit, proof }) => [name, unit, proof]).join('\n'),
  };
  return sections.flatMap(({ section, fields }) =>
    fields.flatMap(({ field }): readonly Typed[] =>
      field.kind !== 'table'
        ? []
        : [
            {
              about: `table/${field.table}`,
              where: section.title,
              text: texts[field.table],
              place: { kind: 'table', table: field.table },
            },
          ],
    ),
  );
}

/** Under what it is enclosed, or by its own name where it only stands behind answers. */
function paperTexts({ entries, annexes }: Pick<TypedIn, 'entries' | 'annexes'>): readonly Typed[] {
  return annexes.map((paper): Typed => {
    const entry = entries.find(({ papers }) => papers.some((one) => one.paper.id === paper.id));
    return {
      about: `evidence/${paper.id}`,
      where: entry?.attachment.title ?? { 'zh-CN': '佐证材料', en: 'evidence' },
      text: `${paper.name}\n${paper.number}`,
      place: { kind: 'evidence', evidence: paper.id },
    };
  });
}
