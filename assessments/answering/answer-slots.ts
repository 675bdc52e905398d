import type { FigureCatalogue } from '../figures/figure.ts';
import type { Question } from '../pack/question.ts';
import { bases, emptyAnswer, figureSlot, questionSlot, type Basis, type Slot } from './answer.ts';
import { figuresOfQuestion } from './progress.ts';
import type { Situation } from './situation.ts';

/**
 * Where what was said to a question lies: its own slot, or those of the raw figures a computed question reads. Figures
 * of the profile have none.
 */
export function answerSlots(question: Question, packId: string, catalogue: FigureCatalogue): readonly Slot[] {
  if (question.kind !== 'rate' && question.kind !== 'trend') return [questionSlot(packId, question.id)];
  return figuresOfQuestion(question).flatMap((id) => {
    const figure = catalogue.figures.find((one) => one.id === id);
    return figure === undefined || figure.fromProfile !== undefined ? [] : [figureSlot(id)];
  });
}

/** What stands behind an answer. Of several figures the weakest counts: a chain holds as well as its weakest link. */
export interface Standing {
  /** Null: not noted, or nothing was said. */
  readonly basis: Basis | null;
  readonly saidBy: string | null;
  /** Title of the assessment it was taken over from and not confirmed since. */
  readonly takenOver: string | null;
}

/** Who said an answer, how it was established, and whether it is only taken over. */
export function standingOf(question: Question, packId: string, situation: Situation): Standing {
  const said = answerSlots(question, packId, situation.figures)
    .map((slot) => situation.answers[slot] ?? emptyAnswer)
    .filter((answer) => answer.response !== null);
  const weights = said.map(({ basis }) => (basis === undefined ? -1 : bases.indexOf(basis)));
  const weakest = weights.length === 0 ? -1 : Math.min(...weights);
  const people = [...new Set(said.flatMap(({ saidBy }) => saidBy ?? []))];
  return {
    basis: bases[weakest] ?? null,
    saidBy: people.length === 0 ? null : people.join(' / '),
    takenOver: said.find((answer) => answer.takenOver !== undefined)?.takenOver ?? null,
  };
}
