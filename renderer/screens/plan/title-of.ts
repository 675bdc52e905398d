import type { PlanItem } from '../../../assessments/advice/plan.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import type { Pack, Section } from '../../../assessments/pack/pack.ts';
import type { Question } from '../../../assessments/pack/question.ts';

/** Where an item's question stands in the pinned packs; null when it is no longer asked anywhere. */
export function findPlanned(
  item: PlanItem,
  packs: readonly Pack[],
): { readonly pack: Pack; readonly section: Section; readonly question: Question } | null {
  const pack = packs.find((one) => one.id === item.packId);
  for (const section of pack?.sections ?? []) {
    const question = section.questions.find((one) => one.id === item.questionId);
    if (pack !== undefined && question !== undefined) return { pack, section, question };
  }
  return null;
}

/** What an item is about: its question, or its aim where the question is gone. */
export function titleOf(item: PlanItem, packs: readonly Pack[]): Localized {
  return findPlanned(item, packs)?.question.prompt ?? item.target.label;
}
