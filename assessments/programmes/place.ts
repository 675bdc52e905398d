import type { ProfileField } from '../enterprise/profile.ts';
import type { FactSlot } from './fact.ts';

/** Where something still missing can be given. */
export type Place =
  | { readonly kind: 'profile'; readonly field: ProfileField }
  | { readonly kind: 'figure'; readonly figure: string }
  | { readonly kind: 'fact'; readonly fact: string; readonly slot: FactSlot }
  /** `unsure`: all is answered, and so many questions with “do not know”. */
  | { readonly kind: 'pack'; readonly pack: string; readonly unsure?: number }
  | { readonly kind: 'parameter'; readonly programme: string; readonly parameter: string }
  | { readonly kind: 'choice'; readonly programme: string; readonly choice: string }
  | { readonly kind: 'cost-line'; readonly line: string; readonly field: string };

/** Each place once, in order of first mention. */
export function distinctPlaces(places: readonly Place[]): readonly Place[] {
  const seen = new Set<string>();
  return places.filter((place) => {
    const key = JSON.stringify(place);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
