import type { Section } from '../pack/pack.ts';
import { checkEligibility } from './eligibility.ts';
import type { ProgrammeInput } from './eligibility.ts';
import type { Programme } from './programme.ts';
import { standingOf } from './standing.ts';

/** The programmes still open to an enterprise: none of elsewhere, none that has ended, none a known condition closes. */
export function openTo(
  programmes: readonly Programme[],
  inputFor: (programme: Programme) => ProgrammeInput,
): readonly Programme[] {
  return programmes.filter((programme) => {
    const input = inputFor(programme);
    const { elsewhere, state, validity } = standingOf(programme, input.today);
    if (elsewhere || state === 'closed' || validity === 'after') return false;
    return checkEligibility(programme, input).state !== 'no';
  });
}

/**
 * Of the programmes open to the enterprise, those that may pay for improvements of a section: they count a kind
 * of cost the section usually needs. Which cost falls where is our own reference; the office decides.
 */
export function mayPay(section: Pick<Section, 'spending'>, open: readonly Programme[]): readonly Programme[] {
  const needed = section.spending ?? [];
  return open.filter(({ counted }) => counted?.counts.classes.some((one) => needed.includes(one)) ?? false);
}
