import type { Answer } from '../../answering/answer.ts';
import type { Situation } from '../../answering/situation.ts';
import { profileFieldLabels } from '../../enterprise/labels.ts';
import type { ProfileField } from '../../enterprise/profile.ts';
import type { Localized } from '../../pack/localized.ts';
import type { Pack } from '../../pack/pack.ts';
import type { CostTable } from '../../programmes/cost-line.ts';
import { factSlot } from '../../programmes/fact.ts';
import { costFieldLabels } from '../../programmes/labels.ts';
import type { Programme } from '../../programmes/programme.ts';
import { sayCharacter, unprintableIn } from '../../text/printable.ts';
import type { FilledSection } from '../fill-form.ts';
import type { EnclosedEntry } from '../papers.ts';
import type { Application } from '../tables.ts';
import type { FindingPlace, Found } from './finding.ts';

/** A text that is printed, and where it was typed. `about`: tells it from the others. */
interface Typed {
  readonly about: string;
  readonly where: Localized;
  readonly text: string;
  readonly place: FindingPlace;
}

/** How many characters of one text are named. */
const named = 5;

/** Characters our fonts have no sign for, by the place they were typed in: PDF cannot print them. */
export function unprintableFindings(input: {
  readonly programme: Programme;
  readonly situation: Situation;
  readonly packs: readonly Pack[];
  readonly sections: readonly FilledSection[];
  readonly costs: CostTable;
  readonly application: Application;
  readonly entries: readonly EnclosedEntry[];
}): readonly Found[] {
  const typed = [
    ...profileTexts(input.situation),
    ...formTexts(input.sections, input.situation),
    ...answerTexts(input),
    ...costTexts(input.costs),
    ...tableTexts(input.sections, input.application),
    ...paperTexts(input.entries),
  ];
  return typed.flatMap(({ about, where, text, place }): readonly Found[] => {
    const signs = unprintableIn(text);
    if (signs.length === 0) return [];
    const list = signs.slice(0, named).map(sayCharacter);
    return [
      {
        kind: 'text-unprintable',
        severity: 'amber',
        about,
        values: { where, count: signs.length, signs: { 'zh-CN': list.join('、'), en: list.join(', ') } },
        place,
      },
    ];
  });
}

function profileTexts({ profile }: Situation): readonly Typed[] {
  return (Object.keys(profile) as ProfileField[]).flatMap((field): readonly Typed[] => {
    const value = profile[field];
    if (typeof value !== 'string') return [];
    return [
      {
        about: `profile/${field}`,
        where: profileFieldLabels[field],
        text: value,
        place: { kind: 'profile', field },
      },
    ];
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

/** What was written at questions, figures and facts: texts, reasons and notes. */
function answerTexts({
  programme,
  situation,
  packs,
}: {
  readonly programme: Programme;
  readonly situation: Situation;
  readonly packs: readonly Pack[];
}): readonly Typed[] {
  const { answers, figures } = situation;
  const questions = packs.flatMap((pack) =>
    pack.sections
      .flatMap((section) => section.questions)
      .map(({ id, prompt }): Typed => {
        const slot = `q:${pack.id}/${id}` as const;
        const place = { kind: 'question', pack: pack.id, question: id } as const;
        return { about: slot, where: prompt, text: wordsOf(answers[slot]), place };
      }),
  );
  const raw = figures.figures.map(({ id, title }): Typed => {
    const slot = `f:${id}` as const;
    return { about: slot, where: title, text: wordsOf(answers[slot]), place: { kind: 'figure', figure: id } };
  });
  const facts = programme.facts.map((fact): Typed => {
    const slot = factSlot(programme.id, fact);
    const place = { kind: 'fact', fact: fact.id, slot } as const;
    return { about: slot, where: fact.title, text: wordsOf(answers[slot]), place };
  });
  return [...questions, ...raw, ...facts];
}

function wordsOf(answer: Answer | undefined): string {
  if (answer === undefined) return '';
  const { response, note } = answer;
  if (response?.kind === 'text') return `${response.value}\n${note}`;
  return response?.kind === 'not-applicable' ? `${response.reason}\n${note}` : note;
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

function paperTexts(entries: readonly EnclosedEntry[]): readonly Typed[] {
  const papers = new Map(
    entries.flatMap(({ attachment, papers: of }) =>
      of.map(({ paper }) => [paper.id, { attachment, paper }] as const),
    ),
  );
  return [...papers.values()].map(({ attachment, paper }) => ({
    about: `evidence/${paper.id}`,
    where: attachment.title,
    text: `${paper.name}\n${paper.number}`,
    place: { kind: 'evidence', evidence: paper.id },
  }));
}
