import { questionSlot, type Answers } from '../../../assessments/answering/answer.ts';
import { checkAnswer } from '../../../assessments/answering/check-answer.ts';
import type { Situation } from '../../../assessments/answering/situation.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import type { Question } from '../../../assessments/pack/question.ts';

/** What becomes of the answers given in one edition once another one is asked. All of them stay stored. */
export interface FateOfAnswers {
  /** Answers that go on counting. */
  readonly kept: number;
  /** Answered questions that are no longer asked. */
  readonly unasked: readonly Question[];
  /** Answered questions that are asked differently now, so that the answer given does not fit any more. */
  readonly unfitting: readonly Question[];
}

/** Follows each answer by the stable id of its question. */
export function fateOfAnswers(before: Pack, after: Pack, situation: Situation): FateOfAnswers {
  const answered = questionsOf(before).filter((one) => given(situation.answers, before, one));
  const fresh = new Map(questionsOf(after).map((question) => [question.id, question]));
  const unasked = answered.filter((one) => !fresh.has(one.id));
  const unfitting = answered.flatMap((one) => {
    const now = fresh.get(one.id);
    return now !== undefined && !fits(now, after, situation) ? [now] : [];
  });
  return { kept: answered.length - unasked.length - unfitting.length, unasked, unfitting };
}

const questionsOf = (pack: Pack) => pack.sections.flatMap((section) => section.questions);

function given(answers: Answers, pack: Pack, question: Question): boolean {
  return (answers[questionSlot(pack.id, question.id)]?.response ?? null) !== null;
}

function fits(question: Question, pack: Pack, situation: Situation): boolean {
  const slot = questionSlot(pack.id, question.id);
  const answer = situation.answers[slot];
  return answer === undefined || checkAnswer({ slot, answer, packs: [pack], situation }) === null;
}
