import { findDivision } from '../enterprise/divisions.ts';
import type { Profile } from '../enterprise/profile.ts';
import type { Leaf } from './condition.ts';
import type { Judged } from './eligibility-result.ts';

/**
 * Whether the enterprise lies in one of these divisions. A code of Jiangxi decides. Free text of another province
 * counts as inside when it begins with one of the names; else it does not say enough, unless only Jiangxi is meant.
 */
export function judgeDivision(
  { under, names }: Pick<Extract<Leaf, { kind: 'division' }>, 'under' | 'names'>,
  profile: Pick<Profile, 'division' | 'otherDivision'>,
): Judged {
  const { division } = profile;
  if (division !== null) {
    const found = findDivision(division);
    const basis =
      found === null
        ? ({ kind: 'text', value: division } as const)
        : ({ kind: 'label', value: found.fullName } as const);
    const inside = under.some((code) => division.startsWith(code));
    return { state: inside ? 'yes' : 'no', basis, missing: [] };
  }
  const other = profile.otherDivision.trim();
  if (other === '')
    return {
      state: 'unknown',
      basis: { kind: 'missing' },
      missing: [{ kind: 'profile', field: 'division' }],
    };
  const basis = { kind: 'text', value: other } as const;
  if (names.some((name) => other.startsWith(name))) return { state: 'yes', basis, missing: [] };
  if (under.every((code) => code.startsWith('36')) && !other.startsWith('江西'))
    return { state: 'no', basis, missing: [] };
  return { state: 'unknown', basis, missing: [{ kind: 'profile', field: 'otherDivision' }] };
}
