import { planItem, plannedResult } from '../../../assessments/advice/plan.ts';
import type { Improvement } from '../../../assessments/advice/improvements.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import type { Question } from '../../../assessments/pack/question.ts';
import type { PackResult, QuestionResult } from '../../../assessments/scoring/score.ts';

/** A question and the better state it is tried in. */
export interface Tried {
  readonly question: Question;
  readonly to: Improvement;
}

/** What is being tried, one state a question. Lives as long as the page and is stored nowhere. */
export type Trial = ReadonlyMap<string, Tried>;

/** Chooses a state, in place of another one of the same question; the chosen one once more takes it back. */
export function toggleTried(trial: Trial, tried: Tried): Trial {
  const next = new Map(trial);
  if (isTried(trial, tried)) next.delete(tried.question.id);
  else next.set(tried.question.id, tried);
  return next;
}

/** Adds several states at once; what else was chosen stays. */
export function addTried(trial: Trial, all: readonly Tried[]): Trial {
  return new Map([...trial, ...all.map((one) => [one.question.id, one] as const)]);
}

export function isTried(trial: Trial, { question, to }: Tried): boolean {
  const chosen = trial.get(question.id)?.to;
  return chosen !== undefined && chosen.earned === to.earned && chosen.grade === to.grade;
}

/**
 * What the pack would come to with the tried states. The reason of a tried question names the state, so that a
 * number opened during a trial explains itself; no answer is read or changed.
 */
export function trialResult(pack: Pack, result: PackResult, trial: Trial): PackResult {
  const questions: Record<string, QuestionResult> = { ...result.questions };
  for (const { question, to } of trial.values()) {
    const now = questions[question.id];
    if (now !== undefined) questions[question.id] = { ...now, reason: { kind: 'option', label: to.label } };
  }
  const items = [...trial.values()].map(({ question, to }) =>
    planItem(question.id, { packId: pack.id, question }, to),
  );
  return plannedResult(pack, { ...result, questions }, items);
}
