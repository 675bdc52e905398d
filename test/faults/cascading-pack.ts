import type { Slot } from '../../assessments/answering/answer.ts';
import type { Condition } from '../../assessments/pack/condition.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { tinyPack } from '../fixtures/tiny-pack.ts';

const conditions: Readonly<Record<string, Condition>> = {
  several: { question: 'one', has: ['high'] },
  yesno: { all: [{ question: 'several', has: ['a'] }, { not: { question: 'one', has: ['mid'] } }] },
  scene: { profile: 'productionType', in: ['discrete'] },
  trend: { figure: 'all', atLeast: 10 },
};

/** The tiny pack with questions that come and go: with other answers, with a raw figure, with a fact. */
export const cascadingPack: Pack = {
  ...tinyPack,
  id: 'cascade',
  sections: tinyPack.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => {
      const appliesWhen = conditions[question.id];
      return appliesWhen === undefined ? question : { ...question, appliesWhen };
    }),
  })),
};

/** What decides about what is asked, as a test keeps it beside the app. */
export interface Deciding {
  readonly one: string | null;
  readonly several: readonly string[];
  readonly all: number | null;
  readonly productionType: string | null;
}

/** The questions asked, worked out from the conditions by hand and not by the app. */
export function askedByHand(now: Deciding): ReadonlySet<string> {
  const asked = new Set(['one', 'rate']);
  if (now.one === 'high') asked.add('several');
  // A question that is not asked still has its answer; whether it counts is decided by what is stored.
  if (now.several.includes('a') && now.one !== 'mid') asked.add('yesno');
  if (now.productionType === 'discrete') asked.add('scene');
  if (now.all !== null && now.all >= 10) asked.add('trend');
  return asked;
}

/** The slot of one of its questions. */
export const slotOf = (question: string): Slot => `q:cascade/${question}`;
