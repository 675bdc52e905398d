import type { BenefitResult } from '../../programmes/benefit-result.ts';
import type { Programme } from '../../programmes/programme.ts';
import type { FilledSection } from '../fill-form.ts';
import type { Found } from './finding.ts';

/**
 * Choices of the programme not made yet (the batch, the grade) without which the rules come to no sum. Red where the
 * form must state a sum, as a required field of it would be; else amber.
 */
export function choiceFindings(
  programme: Programme,
  sections: readonly FilledSection[],
  benefit: BenefitResult | null,
): readonly Found[] {
  const statesSum = sections.some(({ fields }) =>
    fields.some(({ field }) => field.kind === 'money' && field.required),
  );
  return (benefit?.missing ?? []).flatMap((place): readonly Found[] => {
    const choice =
      place.kind === 'choice' ? programme.benefit?.choices?.find(({ id }) => id === place.choice) : undefined;
    if (choice === undefined) return [];
    return [
      {
        kind: 'choice-open',
        severity: statesSum ? 'red' : 'amber',
        about: choice.id,
        values: { title: choice.title },
        place,
      },
    ];
  });
}
