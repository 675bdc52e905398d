import type { Condition } from '../pack/condition.ts';
import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { applies } from './applies.ts';
import type { Situation } from './situation.ts';

/** The questions of a pack's quick scan asked of this enterprise, in the order of the scan. Empty without a scan. */
export function scanQuestions(pack: Pack, situation: Situation): readonly Question[] {
  return named(pack).filter((question) => applies(question, pack, situation));
}

/** The facts of the profile that decide which questions of the quick scan are asked. */
export function factsForScan(pack: Pack): ReadonlySet<'productionType' | 'sizeClass' | 'industrySection'> {
  return new Set(
    named(pack).flatMap((question) =>
      question.appliesWhen === undefined ? [] : profileFacts(question.appliesWhen),
    ),
  );
}

function named(pack: Pack): readonly Question[] {
  const all = pack.sections.flatMap((section) => section.questions);
  return (pack.quickScan?.questions ?? []).flatMap((id) => all.find((one) => one.id === id) ?? []);
}

function profileFacts(condition: Condition): readonly ('productionType' | 'sizeClass' | 'industrySection')[] {
  if ('all' in condition) return condition.all.flatMap(profileFacts);
  if ('any' in condition) return condition.any.flatMap(profileFacts);
  if ('not' in condition) return profileFacts(condition.not);
  return 'profile' in condition ? [condition.profile] : [];
}
