import type { Pack } from './pack.ts';
import type { Question } from './question.ts';

/** What a question changed in between two editions. `answers`: options, statements or their ids; `points`: what they earn. */
export type QuestionChange = 'wording' | 'answers' | 'points';

/** How one edition of a pack differs from another, question by question. Ids are stable over editions. */
export interface EditionChanges {
  readonly added: readonly Question[];
  readonly removed: readonly Question[];
  readonly changed: readonly {
    readonly before: Question;
    readonly after: Question;
    readonly in: readonly QuestionChange[];
  }[];
  readonly unchanged: number;
}

/** Compares two editions of one pack. Throws RangeError when they are different packs. */
export function compareEditions(before: Pack, after: Pack): EditionChanges {
  if (before.id !== after.id) throw new RangeError(`${before.id} and ${after.id} are different packs`);
  const old = new Map(questionsOf(before).map((question) => [question.id, question]));
  const fresh = new Map(questionsOf(after).map((question) => [question.id, question]));
  const both = [...fresh.values()].flatMap((question) => {
    const was = old.get(question.id);
    return was === undefined
      ? []
      : [{ before: was, after: question, in: changesOf(was, before, question, after) }];
  });
  return {
    added: [...fresh.values()].filter((question) => !old.has(question.id)),
    removed: [...old.values()].filter((question) => !fresh.has(question.id)),
    changed: both.filter((one) => one.in.length > 0),
    unchanged: both.filter((one) => one.in.length === 0).length,
  };
}

const questionsOf = (pack: Pack) => pack.sections.flatMap((section) => section.questions);

function changesOf(a: Question, packA: Pack, b: Question, packB: Pack): readonly QuestionChange[] {
  const differ = (of: (question: Question, pack: Pack) => unknown) =>
    JSON.stringify(of(a, packA)) !== JSON.stringify(of(b, packB));
  return [
    ...(differ(wording) ? ['wording' as const] : []),
    ...(differ(answers) ? ['answers' as const] : []),
    ...(differ(points) ? ['points' as const] : []),
  ];
}

const wording = (question: Question) => [question.prompt, question.hint, question.meaning];

/** What may be answered: kind and ids, or the figures and bounds it is computed from. */
function answers(question: Question, pack: Pack): unknown {
  switch (question.kind) {
    case 'one-of':
      return [
        question.kind,
        (question.options ?? pack.scales?.[question.scale ?? ''] ?? []).map((one) => [one.id, one.label]),
      ];
    case 'several-of':
      return [question.kind, question.options.map((one) => [one.id, one.label])];
    case 'graded':
      return [question.kind, question.grades.map((one) => [one.grade, one.meets, one.statements])];
    case 'rate':
      return [question.kind, question.numerator, question.denominator];
    case 'trend':
      return [question.kind, question.before, question.after, question.better];
    case 'number':
      return [question.kind, question.unit, question.min, question.max, question.integer];
    case 'yes-partly-no':
    case 'text':
      return [question.kind];
  }
}

function points(question: Question, pack: Pack): unknown {
  switch (question.kind) {
    case 'one-of':
      return (question.options ?? pack.scales?.[question.scale ?? ''] ?? []).map((one) => [
        one.id,
        one.points,
        one.grade,
      ]);
    case 'several-of':
      return question.options.map((one) => [one.id, one.points]);
    case 'rate':
      return question.bands.map((one) => [one.upTo, one.points]);
    case 'trend':
    case 'yes-partly-no':
      return question.points;
    case 'number':
      return question.steps?.map((one) => [one.atLeast, one.points]);
    case 'graded':
    case 'text':
      return null;
  }
}
