import { useTranslations } from 'use-intl';
import type { Slot } from '../../assessments/answering/answer.ts';
import { shownField, type AskedField } from '../../assessments/application/field-slot.ts';
import { questionNumber } from '../../assessments/dossier/question-number.ts';
import type { Figure, FigureCatalogue } from '../../assessments/figures/figure.ts';
import type { Pack, Section } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { concernedFirst, type Concern } from '../../assessments/programmes/concerned-first.ts';
import { factSlot, type Fact } from '../../assessments/programmes/fact.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import type { Route } from '../routing/route.ts';
import { usePick } from '../text/language.ts';

/** What is asked at a slot of an assessment. */
export type Asked =
  | {
      readonly kind: 'question';
      readonly slot: Slot;
      readonly pack: Pack;
      readonly section: Section;
      readonly question: Question;
      /** Its number in the section as packs list them, from 1. */
      readonly number: number;
    }
  | { readonly kind: 'figure'; readonly slot: Slot; readonly figure: Figure }
  | { readonly kind: 'fact'; readonly slot: Slot; readonly programme: Programme; readonly fact: Fact }
  /** A field of an application form; the programme is null for a shared one no application of this assessment shows. */
  | {
      readonly kind: 'field';
      readonly slot: Slot;
      readonly programme: Programme | null;
      readonly field: AskedField;
    }
  /** Nothing asks for it any more: an older edition did. */
  | { readonly kind: 'gone'; readonly slot: Slot };

/** Everything that can ask for something in an assessment. */
export interface Askers extends Concern {
  readonly packs: readonly Pack[];
  readonly figures: FigureCatalogue;
  readonly programmes: readonly Programme[];
}

/** Finds what is asked at a slot; of programmes that share it, at one this assessment is concerned with. */
export function askedAt(slot: string, askers: Askers): Asked {
  const { packs, figures } = askers;
  const programmes = concernedFirst(askers.programmes, askers);
  const named = slot as Slot;
  const question = /^q:([^/]+)\/(.+)$/.exec(slot);
  if (question !== null) {
    const pack = packs.find((one) => one.id === question[1]);
    for (const section of pack?.sections ?? []) {
      const place = section.questions.findIndex((one) => one.id === question[2]);
      const found = section.questions[place];
      if (pack !== undefined && found !== undefined)
        return { kind: 'question', slot: named, pack, section, question: found, number: place + 1 };
    }
  }
  if (slot.startsWith('f:')) {
    const figure = figures.figures.find((one) => one.id === slot.slice(2));
    if (figure !== undefined) return { kind: 'figure', slot: named, figure };
  }
  for (const programme of slot.startsWith('p:') ? programmes : []) {
    const fact = programme.facts.find((one) => factSlot(programme.id, one) === slot);
    if (fact !== undefined) return { kind: 'fact', slot: named, programme, fact };
  }
  const shown = slot.startsWith('a:') ? shownField(named, programmes, askers) : null;
  if (shown !== null) return { kind: 'field', slot: named, ...shown };
  return { kind: 'gone', slot: named };
}

/** Where in the window it is asked; null when nothing asks for it any more. */
export function routeTo(asked: Asked, assessmentId: string): Route | null {
  switch (asked.kind) {
    case 'question':
      return {
        screen: 'section',
        assessmentId,
        packId: asked.pack.id,
        sectionId: asked.section.id,
        question: asked.question.id,
      };
    case 'figure':
      return { screen: 'figures', assessmentId, figure: asked.figure.id };
    case 'fact':
      return { screen: 'programme', assessmentId, programmeId: asked.programme.id, field: asked.slot };
    case 'field':
      return asked.programme === null
        ? null
        : { screen: 'application', assessmentId, programmeId: asked.programme.id, field: asked.slot };
    case 'gone':
      return null;
  }
}

/** What is asked, in words: `short` for a line of a list, `full` with the place it stands at. */
export function useSayAsked(): (asked: Asked) => { readonly short: string; readonly full: string } {
  const t = useTranslations('changes');
  const pick = usePick();
  return (asked) => {
    switch (asked.kind) {
      case 'question': {
        const place = `${pick(asked.pack.shortTitle)} ${questionNumber(asked.pack, asked.question.id)}`;
        const prompt = pick(asked.question.prompt);
        return { short: `${place} ${prompt}`, full: `${place} ${prompt}` };
      }
      case 'figure': {
        const title = pick(asked.figure.title);
        return { short: title, full: t('figure', { title }) };
      }
      case 'fact': {
        const title = pick(asked.fact.title);
        return { short: title, full: t('fact', { title, programme: pick(asked.programme.shortTitle) }) };
      }
      case 'field': {
        const title = pick(asked.field.title);
        if (asked.programme === null) return { short: title, full: title };
        return { short: title, full: t('fact', { title, programme: pick(asked.programme.shortTitle) }) };
      }
      case 'gone':
        return { short: t('gone'), full: t('goneAt', { slot: asked.slot }) };
    }
  };
}
