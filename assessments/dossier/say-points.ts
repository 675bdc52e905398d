import type { Question } from '../pack/question.ts';
import { fromExact } from '../scoring/exact.ts';
import { sayPoints } from '../scoring/say-score.ts';
import type { QuestionResult } from '../scoring/score.ts';
import type { Writing } from './dossier-input.ts';
import { dossierText as text } from './text.ts';

/** What a question earned of what it could, a grade where it carries no points, or that it is left out; null otherwise. */
export function sayPointsOf(writing: Writing, question: Question, result: QuestionResult): string | null {
  if (fromExact(result.possible).equals(0)) return withoutPoints(writing, question, result);
  return (
    leftOut(writing, result) ??
    `${sayPoints(result.earned, writing.language)} / ${sayPoints(result.possible, writing.language)}`
  );
}

/** The same without what it could have earned; 0 where nothing else is to be said. */
export function sayEarned(writing: Writing, question: Question, result: QuestionResult): string {
  const bare = fromExact(result.possible).equals(0) ? withoutPoints(writing, question, result) : null;
  return leftOut(writing, result) ?? bare ?? sayPoints(result.earned, writing.language);
}

function leftOut({ say }: Writing, { reason }: QuestionResult): string | null {
  return reason.kind === 'not-applicable' && reason.effect === 'redistribute' ? say(text.leftOut) : null;
}

function withoutPoints(writing: Writing, question: Question, result: QuestionResult): string | null {
  if (question.kind === 'graded' && result.grade > 0) return writing.say(text.grade, { grade: result.grade });
  return leftOut(writing, result);
}
