import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { optionsOf } from './score-question.ts';

/** The highest grade an answer to the question can have; see `scoreQuestion` for what grades mean. */
export function highestGrade(question: Question, pack: Pack): number {
  switch (question.kind) {
    case 'one-of':
      return Math.max(0, ...optionsOf(question, pack).map((option) => option.grade ?? 0));
    case 'several-of':
      return question.options.length;
    case 'graded':
      return Math.max(...question.grades.map((grade) => grade.grade));
    case 'rate':
      return question.bands.length - 1;
    case 'trend':
    case 'yes-partly-no':
      return 2;
    case 'number':
      return Math.max(0, (question.steps ?? []).length - 1);
    case 'text':
      return 0;
  }
}
