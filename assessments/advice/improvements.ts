import type { Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import type { Effort, Question } from '../pack/question.ts';
import { exact, fromExact, toExact } from '../scoring/exact.ts';
import { optionsOf } from '../scoring/score-question.ts';
import type { Exact, QuestionResult } from '../scoring/score.ts';
import { rungLabel, trendLabels, yesPartlyNoLabels } from './rung-label.ts';

/** A better state of one question: what it would earn, its grade, and what getting there usually takes. */
export interface Improvement {
  readonly label: Localized;
  readonly earned: Exact;
  readonly grade: number;
  /** From the present state to this one, bands added up; our own reference. Null where the pack gives none. */
  readonly effort: Effort | null;
}

/**
 * Every better state of a question from its present result, the nearest first. Ladders (options, bands,
 * grades, steps) go up one by one with their efforts added; ticked lists grow by the cheapest option left.
 * Questions not asked or not applicable have none.
 */
export function improvements(question: Question, pack: Pack, result: QuestionResult): readonly Improvement[] {
  if (result.status === 'not-asked' || result.status === 'not-applicable') return [];
  return question.kind === 'several-of'
    ? moreTicked(question, result)
    : higher(rungs(question, pack), result);
}

interface Rung {
  readonly label: Localized;
  readonly points: number;
  readonly grade: number;
  readonly effort: Effort | undefined;
}

/** The states of a question from low to high, for every kind that is a ladder. */
function rungs(question: Question, pack: Pack): readonly Rung[] {
  switch (question.kind) {
    case 'one-of':
      return optionsOf(question, pack).map((option) => ({
        label: option.label,
        points: option.points ?? 0,
        grade: option.grade ?? 0,
        effort: option.effort,
      }));
    case 'rate':
      return question.bands.map((band, place) => ({
        label: rungLabel(question, pack, place),
        points: band.points,
        grade: place,
        effort: band.effort,
      }));
    // Nobody sets out to keep a figure unchanged or to do a thing in part: the one step up is the good outcome.
    case 'trend':
      return [
        { label: trendLabels.better, points: question.points.better, grade: 2, effort: question.effort },
      ];
    case 'graded':
      return question.grades.map((grade) => ({
        label: grade.title,
        points: 0,
        grade: grade.grade,
        effort: grade.effort,
      }));
    case 'yes-partly-no':
      return [
        {
          label: yesPartlyNoLabels.yes,
          points: question.points?.yes ?? 0,
          grade: 2,
          effort: question.effort,
        },
      ];
    case 'number':
      return (question.steps ?? []).map((step, place) => ({
        label: rungLabel(question, pack, place),
        points: step.points,
        grade: place,
        effort: step.effort,
      }));
    case 'several-of':
    case 'text':
      return [];
  }
}

function higher(all: readonly Rung[], result: QuestionResult): readonly Improvement[] {
  let effort: Effort | null = { yuan: [0, 0], days: [0, 0] };
  return all
    .filter((rung) => exact(rung.points).gt(fromExact(result.earned)) || rung.grade > result.grade)
    .map((rung) => {
      effort = effort === null || rung.effort === undefined ? null : add(effort, rung.effort);
      return { label: rung.label, earned: toExact(exact(rung.points)), grade: rung.grade, effort };
    });
}

/** Money adds up; time too, since the same few people do one thing after the other. */
function add(a: Effort, b: Effort): Effort {
  return {
    yuan: [a.yuan[0] + b.yuan[0], a.yuan[1] + b.yuan[1]],
    days: [a.days[0] + b.days[0], a.days[1] + b.days[1]],
    ...(a.own === true || b.own === true ? { own: true } : {}),
  };
}

function moreTicked(
  question: Extract<Question, { kind: 'several-of' }>,
  result: QuestionResult,
): readonly Improvement[] {
  const ticked = result.reason.kind === 'options' ? result.reason.labels : [];
  const left = question.options
    .filter((option) => !ticked.some((label) => label['zh-CN'] === option.label['zh-CN']))
    .toSorted((a, b) => (a.effort?.yuan[1] ?? 0) - (b.effort?.yuan[1] ?? 0));
  let earned = fromExact(result.earned);
  let effort: Effort | null = { yuan: [0, 0], days: [0, 0] };
  return left.map((option, place) => {
    earned = earned.add(exact(option.points ?? 0));
    effort = effort === null || option.effort === undefined ? null : add(effort, option.effort);
    return { label: option.label, earned: toExact(earned), grade: result.grade + place + 1, effort };
  });
}
