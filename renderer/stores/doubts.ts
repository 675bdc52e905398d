import { answerDoubts, figureDoubts, type Doubt } from '../../assessments/answering/doubts.ts';
import { figuresOfQuestion } from '../../assessments/answering/progress.ts';
import type { Situation } from '../../assessments/answering/situation.ts';
import type { Pack, Section } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { oncePerSituation } from './derived.ts';

const ofAnswers = oncePerSituation(answerDoubts);
const ofFigures = new WeakMap<Situation, readonly Doubt[]>();

/** What looks odd in the figures, each doubt at the figure it names first. */
function inFigures(situation: Situation): readonly Doubt[] {
  const known = ofFigures.get(situation) ?? figureDoubts(situation);
  ofFigures.set(situation, known);
  return known;
}

/** What looks odd about a question's own answer. */
export function doubtsOfQuestion(pack: Pack, questionId: string, situation: Situation): readonly Doubt[] {
  return ofAnswers(pack, situation).filter((one) => 'questionId' in one && one.questionId === questionId);
}

/** What looks odd about one raw figure. */
export function doubtsOfFigure(figureId: string, situation: Situation): readonly Doubt[] {
  return inFigures(situation).filter((one) => one.kind === 'unusual-figure' && one.figure.id === figureId);
}

/** Everything to look at again where a question is read as a whole: its answer, and the figures it rests on. */
export function doubtsAround(question: Question, pack: Pack, situation: Situation): readonly Doubt[] {
  return [
    ...doubtsOfQuestion(pack, question.id, situation),
    ...figuresOfQuestion(question).flatMap((id) => doubtsOfFigure(id, situation)),
  ];
}

/** How many places of a section to look at again; a figure several of its questions use counts once. */
export function countDoubts(section: Section, pack: Pack, situation: Situation): number {
  return new Set(section.questions.flatMap((question) => doubtsAround(question, pack, situation))).size;
}
