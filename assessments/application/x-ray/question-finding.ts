import type { Pack } from '../../pack/pack.ts';
import type { Question } from '../../pack/question.ts';
import type { FindingKind, Found } from './finding.ts';

/** One amber finding for those questions of a pack that `applies` to; it names how many they are, and leads to the first. */
export function questionFinding(
  kind: FindingKind,
  pack: Pack,
  applies: (question: Question) => boolean,
): readonly Found[] {
  const found = pack.sections.flatMap(({ questions }) => questions).filter(applies);
  const [first] = found;
  if (first === undefined) return [];
  return [
    {
      kind,
      severity: 'amber',
      about: pack.id,
      values: { pack: pack.shortTitle, count: found.length, question: first.prompt },
      place: { kind: 'question', pack: pack.id, question: first.id },
    },
  ];
}
