import { yesPartlyNoLabels } from '../advice/rung-label.ts';
import { figureSlot, questionSlot, type Slot } from '../answering/answer.ts';
import { figuresNeeded } from '../answering/progress.ts';
import { questionNumber } from '../dossier/question-number.ts';
import type { Figure, FigureCatalogue } from '../figures/figure.ts';
import type { Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { optionsOf } from '../scoring/score-question.ts';

/** Something a workbook asks: a question of a questionnaire, or a raw figure. */
export type Asked =
  | {
      readonly kind: 'question';
      readonly slot: Slot;
      readonly pack: Pack;
      readonly question: Question;
      readonly number: string;
    }
  | { readonly kind: 'figure'; readonly slot: Slot; readonly figure: Figure };

/** Everything an assessment's workbook asks, in the order of its sheets. */
export function everythingAsked(packs: readonly Pack[], figures: FigureCatalogue): readonly Asked[] {
  return [...packs.flatMap(askedOfPack), ...figuresNeeded(packs, figures).map(askedOfFigure)];
}

/** Every question of a questionnaire: which of them apply may change while the workbook is away. */
export function askedOfPack(pack: Pack): readonly Asked[] {
  return pack.sections
    .flatMap((section) => section.questions)
    .map((question) => ({
      kind: 'question',
      slot: questionSlot(pack.id, question.id),
      pack,
      question,
      number: questionNumber(pack, question.id),
    }));
}

/** A raw figure as a row of the workbook asks it. */
export function askedOfFigure(figure: Figure): Asked {
  return { kind: 'figure', slot: figureSlot(figure.id), figure };
}

/** The words of a question or a figure, in both languages. */
export function titleOf(asked: Asked): Localized {
  return asked.kind === 'question' ? asked.question.prompt : asked.figure.title;
}

/** The number a row carries in front of its words; '' where it has none. */
export function numberOf(asked: Asked): string {
  return asked.kind === 'question' ? asked.number : '';
}

/** One of the things to choose or to tick. */
export interface Pick {
  readonly id: string;
  readonly label: Localized;
  readonly detail?: Localized | undefined;
  /** The grade a statement leads to. */
  readonly under?: Localized;
}

/** What one is chosen of; empty where nothing is chosen. */
export function choicesOf(asked: Asked): readonly Pick[] {
  if (asked.kind === 'figure') return [];
  const { question, pack } = asked;
  if (question.kind === 'one-of') return optionsOf(question, pack);
  return question.kind === 'yes-partly-no'
    ? (['yes', 'partly', 'no'] as const).map((id) => ({ id, label: yesPartlyNoLabels[id] }))
    : [];
}

/** What any number may be ticked of, and the answer that stands for none; null where nothing is ticked. */
export function ticksOf(asked: Asked): { readonly picks: readonly Pick[]; readonly none: Localized } | null {
  if (asked.kind === 'figure') return null;
  const { question } = asked;
  if (question.kind === 'several-of') return { picks: question.options, none: question.none };
  if (question.kind !== 'graded') return null;
  const picks = question.grades.flatMap((grade) =>
    grade.statements.map(({ id, text }) => ({ id, label: text, under: grade.title })),
  );
  return { picks, none: question.none };
}

/** Whether the answer follows from raw figures. */
export function isComputed(asked: Asked): boolean {
  return asked.kind === 'question' && (asked.question.kind === 'rate' || asked.question.kind === 'trend');
}

/** What limits a number; null where no number is asked. */
export function numberRuleOf(
  asked: Asked,
): { integer: boolean; min: number | null; max: number | null; unit: Localized } | null {
  const asks = asked.kind === 'figure' ? asked.figure : asked.question;
  if ('kind' in asks && asks.kind !== 'number') return null;
  return {
    integer: asks.integer === true,
    min: asks.min ?? null,
    max: asks.max ?? null,
    unit: asks.unit,
  };
}

/** Whether “not applicable” may be said. */
export function mayNotApply(asked: Asked): boolean {
  return asked.kind === 'figure' || asked.question.notApplicable !== false;
}
