import Fraction from 'fraction.js';
import { questionSlot } from '../answering/answer.ts';
import type { Response } from '../answering/answer.ts';
import { applies } from '../answering/applies.ts';
import type { Situation } from '../answering/situation.ts';
import type { Pack } from '../pack/pack.ts';
import type { Option, Question } from '../pack/question.ts';
import { exact, toExact, zero } from './exact.ts';
import { evaluate, unitOf } from './figure-value.ts';
import type { QuestionResult, QuestionStatus, Reason } from './score.ts';

type Outcome = { status: QuestionStatus; earned: Fraction; grade: number; reason: Reason };

const nothing = (status: QuestionStatus, reason: Reason): Outcome => ({
  status,
  earned: zero,
  grade: 0,
  reason,
});
const notAnswered = nothing('missing', { kind: 'not-answered' });

/** The options a choice question offers, its scale looked up in the pack. Empty for other kinds. */
export function optionsOf(question: Question, pack: Pack): readonly Option[] {
  if (question.kind === 'several-of') return question.options;
  if (question.kind !== 'one-of') return [];
  return question.options ?? pack.scales?.[question.scale ?? ''] ?? [];
}

/** The most points a question can earn. */
export function pointsPossible(question: Question, pack: Pack): Fraction {
  const all = (() => {
    switch (question.kind) {
      case 'one-of':
        return optionsOf(question, pack).map((option) => option.points ?? 0);
      case 'several-of':
        return [question.options.reduce((sum, option) => sum.add(exact(option.points ?? 0)), zero)];
      case 'rate':
        return question.bands.map((band) => band.points);
      case 'trend':
        return Object.values(question.points);
      case 'yes-partly-no':
        return Object.values(question.points ?? {});
      case 'number':
        return (question.steps ?? []).map((step) => step.points);
      case 'graded':
      case 'text':
        return [];
    }
  })();
  return all.reduce<Fraction>((most, one) => {
    const points = one instanceof Fraction ? one : exact(one);
    return points.gt(most) ? points : most;
  }, zero);
}

/**
 * What one question's answer comes to: its status, points, grade and the reason of the number. Grades: an
 * option's own; a scene's grade; the place of a band, step or trend from 0; ticked options counted;
 * no 0, partly 1, yes 2.
 */
export function scoreQuestion(question: Question, pack: Pack, situation: Situation): QuestionResult {
  const possible = pointsPossible(question, pack);
  const asked = applies(question, pack, situation);
  const response = situation.answers[questionSlot(pack.id, question.id)]?.response ?? null;
  const outcome = asked
    ? judge(question, pack, situation, response)
    : nothing('not-asked', { kind: 'not-asked' });
  return {
    id: question.id,
    status: outcome.status,
    earned: toExact(outcome.earned),
    possible: toExact(possible),
    grade: outcome.grade,
    reason: outcome.reason,
  };
}

function judge(question: Question, pack: Pack, situation: Situation, response: Response | null): Outcome {
  if (response?.kind === 'not-applicable') {
    // Without its reason "not applicable" is not yet an answer.
    if (response.reason.trim() === '') return notAnswered;
    const effect = pack.scoring?.notApplicable ?? 'zero';
    return nothing('not-applicable', { kind: 'not-applicable', reason: response.reason, effect });
  }
  if (response?.kind === 'unknown') return nothing('unknown', { kind: 'unknown' });
  switch (question.kind) {
    case 'one-of': {
      const option =
        response?.kind === 'choice'
          ? optionsOf(question, pack).find((one) => one.id === response.option)
          : undefined;
      if (option === undefined) return notAnswered;
      return answered(exact(option.points ?? 0), option.grade ?? 0, { kind: 'option', label: option.label });
    }
    case 'several-of': {
      if (response?.kind !== 'choices') return notAnswered;
      const ticked = question.options.filter((option) => response.options.includes(option.id));
      if (ticked.length === 0) return answered(zero, 0, { kind: 'none-of-these' });
      const earned = ticked.reduce((sum, option) => sum.add(exact(option.points ?? 0)), zero);
      return answered(earned, ticked.length, {
        kind: 'options',
        labels: ticked.map((option) => option.label),
      });
    }
    case 'graded': {
      if (response?.kind !== 'statements') return notAnswered;
      const reached = question.grades.findLast((grade) => {
        const holds = (statement: { id: string }) => response.statements.includes(statement.id);
        return grade.meets === 'all' ? grade.statements.every(holds) : grade.statements.some(holds);
      });
      const grade = reached?.grade ?? 0;
      return answered(zero, grade, { kind: 'grade', grade, title: reached?.title ?? null });
    }
    case 'yes-partly-no': {
      if (response?.kind !== 'choice') return notAnswered;
      const value = response.option;
      if (value !== 'yes' && value !== 'partly' && value !== 'no') return notAnswered;
      const grade = { no: 0, partly: 1, yes: 2 }[value];
      return answered(exact(question.points?.[value] ?? 0), grade, { kind: 'yes-partly-no', value });
    }
    case 'number': {
      if (response?.kind !== 'number') return notAnswered;
      const value = exact(response.value);
      const steps = question.steps ?? [];
      const place = steps.findLastIndex((step) => value.gte(exact(step.atLeast)));
      const reason = { kind: 'number', value: toExact(value), unit: question.unit } as const;
      return answered(exact(steps[place]?.points ?? 0), Math.max(place, 0), reason);
    }
    case 'text':
      if (response?.kind !== 'text' || response.value.trim() === '') return notAnswered;
      return answered(zero, 0, { kind: 'text' });
    case 'rate':
      return judgeRate(question, situation);
    case 'trend':
      return judgeTrend(question, situation);
  }
}

function answered(earned: Fraction, grade: number, reason: Reason): Outcome {
  return { status: 'answered', earned, grade, reason };
}

function judgeRate(question: Extract<Question, { kind: 'rate' }>, situation: Situation): Outcome {
  const value = evaluate({ divide: [question.numerator, question.denominator], times: 100 }, situation);
  if (value.kind !== 'value') return withoutValue(value);
  const found = question.bands.findIndex((band) => value.value.lte(exact(band.upTo)));
  // Above the last bound (more than 100 %) the answer is questioned elsewhere and counted in the last band.
  const place = found === -1 ? question.bands.length - 1 : found;
  const band = question.bands[place];
  const numerator = evaluate(question.numerator, situation);
  const denominator = evaluate(question.denominator, situation);
  if (band === undefined || numerator.kind !== 'value' || denominator.kind !== 'value') return notAnswered;
  return answered(exact(band.points), place, {
    kind: 'rate',
    numerator: toExact(numerator.value),
    denominator: toExact(denominator.value),
    units: {
      numerator: unitOf(question.numerator, situation.figures),
      denominator: unitOf(question.denominator, situation.figures),
    },
    percent: toExact(value.value),
    from: toExact(exact(question.bands[place - 1]?.upTo ?? 0)),
    upTo: toExact(exact(band.upTo)),
    first: place === 0,
  });
}

function judgeTrend(question: Extract<Question, { kind: 'trend' }>, situation: Situation): Outcome {
  const before = evaluate(question.before, situation);
  const after = evaluate(question.after, situation);
  if (before.kind === 'missing' || after.kind === 'missing') {
    const open = [before, after].filter((one) => one.kind === 'missing');
    return withoutValue({
      kind: 'missing',
      figures: [...new Set(open.flatMap((one) => one.figures))],
      unknown: open.every((one) => one.unknown),
    });
  }
  if (before.kind === 'none') return withoutValue(before);
  if (after.kind === 'none') return withoutValue(after);
  const change = after.value.compare(before.value) * (question.better === 'up' ? 1 : -1);
  const outcome = change > 0 ? 'better' : change < 0 ? 'worse' : 'same';
  return answered(exact(question.points[outcome]), { worse: 0, same: 1, better: 2 }[outcome], {
    kind: 'trend',
    before: toExact(before.value),
    after: toExact(after.value),
    outcome,
    unit: question.unit,
  });
}

function withoutValue(
  value:
    | { readonly kind: 'missing'; readonly figures: readonly string[]; readonly unknown: boolean }
    | { readonly kind: 'none'; readonly figures: readonly string[] },
): Outcome {
  if (value.kind === 'none') return nothing('missing', { kind: 'no-value', figures: value.figures });
  return nothing(value.unknown ? 'unknown' : 'missing', { kind: 'figures-missing', figures: value.figures });
}
