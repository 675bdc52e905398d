import {
  answerDoubts,
  figureDoubts,
  figuresOfDoubt,
  type Doubt,
} from '../../assessments/answering/doubts.ts';
import { questionSlot, type Slot } from '../../assessments/answering/answer.ts';
import { figuresOfQuestion } from '../../assessments/answering/progress.ts';
import type { Situation } from '../../assessments/answering/situation.ts';
import type { Pack, Section } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { oncePerSituation } from './derived.ts';

const ofAnswers = oncePerSituation(answerDoubts);
const ofFigures = new WeakMap<Situation, readonly Doubt[]>();

/** What looks odd in the figures. */
function inFigures(situation: Situation): readonly Doubt[] {
  const known = ofFigures.get(situation) ?? figureDoubts(situation);
  ofFigures.set(situation, known);
  return known;
}

/** What looks odd about a question's own answer. */
export function doubtsOfQuestion(pack: Pack, questionId: string, situation: Situation): readonly Doubt[] {
  return ofAnswers(pack, situation).filter((one) => 'questionId' in one && one.questionId === questionId);
}

/**
 * What looks odd about one raw figure. An odd ratio stands at both its figures, for either may be the one that is wrong;
 * the one that several others are held against shows one of theirs.
 */
export function doubtsOfFigure(figureId: string, situation: Situation): readonly Doubt[] {
  const about = inFigures(situation).filter((one) => figuresOfDoubt(one).some(({ id }) => id === figureId));
  const own = about.filter((one) => figuresOfDoubt(one)[0]?.id === figureId);
  return own.length > 0 ? own : about.slice(0, 1);
}

/** Whether something looks odd that is to be explained in the note on this figure. */
export function wantsNote(figureId: string, situation: Situation): boolean {
  return inFigures(situation).some((one) => figuresOfDoubt(one)[0]?.id === figureId);
}

/** What looks odd about what is said at one slot. */
export function doubtsOfSlot(slot: Slot, packs: readonly Pack[], situation: Situation): readonly Doubt[] {
  if (slot.startsWith('f:')) return doubtsOfFigure(slot.slice(2), situation);
  return packs.flatMap((pack) =>
    pack.sections
      .flatMap(({ questions }) => questions)
      .filter(({ id }) => questionSlot(pack.id, id) === slot)
      .flatMap(({ id }) => doubtsOfQuestion(pack, id, situation)),
  );
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
