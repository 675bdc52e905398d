import type { Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import type { QuestionResult } from '../scoring/score.ts';
import { improvements } from './improvements.ts';
import type { Improvement } from './improvements.ts';

/**
 * The better states of a question as things to aim at, the nearest first. A step of a ticked list is named by the
 * option it adds last; as an aim it names everything that has to be added.
 */
export function aims(question: Question, pack: Pack, result: QuestionResult): readonly Improvement[] {
  const better = improvements(question, pack, result);
  if (question.kind !== 'several-of') return better;
  return better.map((one, place) => ({
    ...one,
    label: list(better.slice(0, place + 1).map((step) => step.label)),
  }));
}

/** One improvement, named as an aim. */
export function aimOf(question: Question, pack: Pack, result: QuestionResult, to: Improvement): Improvement {
  const same = (one: Improvement) => one.earned === to.earned && one.grade === to.grade;
  return aims(question, pack, result).find(same) ?? to;
}

function list(labels: readonly Localized[]): Localized {
  return {
    'zh-CN': labels.map((label) => label['zh-CN']).join('；'),
    en: labels.map((label) => label.en).join('; '),
  };
}
