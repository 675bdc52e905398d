import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { fromExact, toExact } from '../scoring/exact.ts';
import { findNode } from '../scoring/score-tree.ts';
import type { Exact, LadderResult, PackResult, QuestionResult, ScoreNode } from '../scoring/score.ts';

/** One assessment of a pack as the comparison takes it. */
export interface Assessed {
  readonly pack: Pack;
  readonly result: PackResult;
}

/** A node of the score tree then and now; null where an edition does not have it. */
export interface NodeChange {
  readonly id: string;
  readonly before: ScoreNode | null;
  readonly after: ScoreNode | null;
  /** Whether something that counts in it was not answered then, and now: what it came to is provisional. */
  readonly open: { readonly before: boolean; readonly after: boolean };
  /** After minus before; null where either side is missing, or the two are not settled. */
  readonly change: Exact | null;
}

export interface QuestionComparison {
  readonly question: Question;
  /** Null where it was not asked or had no response. */
  readonly before: QuestionResult | null;
  readonly after: QuestionResult | null;
  readonly kind: 'better' | 'worse' | 'same' | 'only-before' | 'only-after';
}

/** Two assessments of one pack (or of two editions of it) side by side. */
export interface BeforeAfter {
  /** Whether both were answered in full; a change of what is provisional says nothing yet. */
  readonly settled: boolean;
  readonly score: NodeChange | null;
  readonly axes: readonly NodeChange[];
  readonly ladders: readonly {
    readonly before: LadderResult;
    readonly after: LadderResult;
    /** Steps climbed; negative when fallen. */
    readonly steps: number;
  }[];
  readonly questions: readonly QuestionComparison[];
}

/**
 * Compares two assessments by dimension, level and question. Editions are matched by their stable ids; what only
 * one of them has is named, never guessed. Throws RangeError when they are different packs.
 */
export function compareAssessments(before: Assessed, after: Assessed): BeforeAfter {
  if (before.pack.id !== after.pack.id)
    throw new RangeError(`${before.pack.id} and ${after.pack.id} are different packs`);
  const settled = [before, after].every(({ result }) => !someMissing(Object.keys(result.questions), result));
  const node = (id: string): NodeChange => {
    const was = before.result.score === null ? null : findNode(before.result.score, id);
    const is = after.result.score === null ? null : findNode(after.result.score, id);
    const open = { before: isOpen(was, before.result), after: isOpen(is, after.result) };
    return { id, before: was, after: is, open, change: settled ? differenceOf(was, is) : null };
  };
  const axes = [...new Set([...after.result.axes, ...before.result.axes].map((axis) => axis.id))];
  const root = after.result.score ?? before.result.score;
  return {
    settled,
    score: root === null ? null : node(root.id),
    axes: axes.map(node),
    ladders: after.result.ladders.flatMap((is) => {
      const was = before.result.ladders.find((one) => one.id === is.id);
      return was === undefined ? [] : [{ before: was, after: is, steps: is.reached - was.reached }];
    }),
    questions: compareQuestions(before, after),
  };
}

/** “Do not know” is an answer here; what has none, or lacks a figure, is open. */
const someMissing = (ids: readonly string[], result: PackResult): boolean =>
  ids.some((id) => result.questions[id]?.status === 'missing');

const isOpen = (node: ScoreNode | null, result: PackResult): boolean =>
  node !== null && someMissing(node.missing, result);

const differenceOf = (was: ScoreNode | null, is: ScoreNode | null): Exact | null =>
  was === null || is === null ? null : toExact(fromExact(is.earned).sub(fromExact(was.earned)));

/** Whether the score moved although no question answered both times got better or worse: only by what was left open once. */
export function movedByOpenOnly({ score, questions }: BeforeAfter): boolean {
  const change = score === null ? null : differenceOf(score.before, score.after);
  return (
    change !== null &&
    !fromExact(change).equals(0) &&
    questions.every(({ kind }) => kind !== 'better' && kind !== 'worse')
  );
}

function compareQuestions(before: Assessed, after: Assessed): readonly QuestionComparison[] {
  const now = after.pack.sections.flatMap((section) => section.questions);
  const then = before.pack.sections.flatMap((section) => section.questions);
  const gone = then.filter((question) => !now.some((one) => one.id === question.id));
  return [...now, ...gone].map((question) => {
    const was = responded(before.result.questions[question.id]);
    const is = responded(after.result.questions[question.id]);
    return { question, before: was, after: is, kind: judge(was, is) };
  });
}

/** What has no response can neither have got better nor worse since. */
const responded = (result: QuestionResult | undefined) =>
  result === undefined || result.status === 'not-asked' || result.status === 'missing' ? null : result;

function judge(was: QuestionResult | null, is: QuestionResult | null): QuestionComparison['kind'] {
  if (is === null) return was === null ? 'same' : 'only-before';
  if (was === null) return 'only-after';
  const points = fromExact(is.earned).compare(fromExact(was.earned));
  const change = points === 0 ? is.grade - was.grade : points;
  return change > 0 ? 'better' : change < 0 ? 'worse' : 'same';
}
