import { figuresOf } from '../pack/expression.ts';
import type { Expression } from '../pack/expression.ts';
import type { Condition } from '../pack/condition.ts';
import type { Figure, FigureCatalogue } from '../figures/figure.ts';
import type { Pack, Section } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { scoreQuestion } from '../scoring/score-question.ts';
import type { QuestionStatus } from '../scoring/score.ts';
import { applies } from './applies.ts';
import { emptyAnswer, questionSlot } from './answer.ts';
import type { Situation } from './situation.ts';

export interface Counts {
  /** Questions asked of this enterprise; the other counts add up to it, but for `flagged`. */
  readonly asked: number;
  readonly answered: number;
  readonly notApplicable: number;
  readonly unknown: number;
  readonly missing: number;
  readonly flagged: number;
}

export interface QuestionProgress {
  readonly id: string;
  readonly asked: boolean;
  readonly status: QuestionStatus;
  readonly flagged: boolean;
}

/** `review`: everything has a response, but something is marked for review or "do not know". */
export type SectionStatus = 'not-started' | 'in-progress' | 'done' | 'review';

export interface SectionProgress extends Counts {
  readonly id: string;
  readonly status: SectionStatus;
  /** Minutes an owner may still need, from the section's own estimate. */
  readonly minutesLeft: number;
  readonly questions: readonly QuestionProgress[];
}

export interface PackProgress extends Counts {
  readonly packId: string;
  readonly minutesLeft: number;
  readonly sections: readonly SectionProgress[];
}

/** The questions asked of this enterprise in this situation, in order. */
export function askedQuestions(pack: Pack, situation: Situation): readonly Question[] {
  return pack.sections.flatMap((section) => section.questions).filter((one) => applies(one, pack, situation));
}

/** How far a pack is: counts and an honest status for each section. */
export function packProgress(pack: Pack, situation: Situation): PackProgress {
  const sections = pack.sections.map((section) => sectionProgress(section, pack, situation));
  return {
    packId: pack.id,
    ...addUp(sections),
    minutesLeft: sections.reduce((sum, section) => sum + section.minutesLeft, 0),
    sections,
  };
}

function sectionProgress(section: Section, pack: Pack, situation: Situation): SectionProgress {
  const questions = section.questions.map((question): QuestionProgress => {
    const { status } = scoreQuestion(question, pack, situation);
    const answer = situation.answers[questionSlot(pack.id, question.id)] ?? emptyAnswer;
    const asked = status !== 'not-asked';
    return { id: question.id, asked, status, flagged: asked && answer.flagged };
  });
  const having = (status: QuestionStatus) => questions.filter((one) => one.status === status).length;
  const counts: Counts = {
    asked: questions.filter((one) => one.asked).length,
    answered: having('answered'),
    notApplicable: having('not-applicable'),
    unknown: having('unknown'),
    missing: having('missing'),
    flagged: questions.filter((one) => one.flagged).length,
  };
  return {
    id: section.id,
    ...counts,
    status: statusOf(counts),
    minutesLeft: counts.asked === 0 ? 0 : Math.ceil((section.minutes * counts.missing) / counts.asked),
    questions,
  };
}

function statusOf(counts: Counts): SectionStatus {
  if (counts.missing === 0) return counts.unknown > 0 || counts.flagged > 0 ? 'review' : 'done';
  return counts.missing === counts.asked && counts.flagged === 0 ? 'not-started' : 'in-progress';
}

function addUp(parts: readonly Counts[]): Counts {
  const total = (name: keyof Counts) => parts.reduce((sum, part) => sum + part[name], 0);
  return {
    asked: total('asked'),
    answered: total('answered'),
    notApplicable: total('notApplicable'),
    unknown: total('unknown'),
    missing: total('missing'),
    flagged: total('flagged'),
  };
}

/** The raw figures a question reads, conditions left aside, in order. */
export function figuresOfQuestion(question: Question): readonly string[] {
  const expressions: readonly Expression[] =
    question.kind === 'rate'
      ? [question.numerator, question.denominator]
      : question.kind === 'trend'
        ? [question.before, question.after]
        : [];
  return [...new Set(expressions.flatMap(figuresOf))];
}

/** The raw figures the given packs read, in the order of the catalogue, each once; those of the profile left out. */
export function figuresNeeded(packs: readonly Pack[], catalogue: FigureCatalogue): readonly Figure[] {
  const used = new Set(
    packs
      .flatMap((pack) => pack.sections.flatMap((section) => section.questions))
      .flatMap((question) => [
        ...figuresOfQuestion(question),
        ...(question.appliesWhen === undefined ? [] : figuresOfCondition(question.appliesWhen)),
      ]),
  );
  return catalogue.figures.filter((figure) => used.has(figure.id) && figure.fromProfile === undefined);
}

function figuresOfCondition(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(figuresOfCondition);
  if ('any' in condition) return condition.any.flatMap(figuresOfCondition);
  if ('not' in condition) return figuresOfCondition(condition.not);
  return 'figure' in condition ? [condition.figure] : [];
}
