import type { Profile } from '../../../assessments/enterprise/profile.ts';
import { judgeDivision } from '../../../assessments/programmes/judge-division.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';

export type ProgrammeGroup = 'here' | 'national' | 'elsewhere';

export interface GroupedProgrammes {
  /** Those of the enterprise's own place, the smallest place first; while it is not known, all of Jiangxi. */
  readonly here: readonly Programme[];
  readonly national: readonly Programme[];
  /** Examples for reference: other cities and provinces. */
  readonly elsewhere: readonly Programme[];
}

/** Sorts programmes by how near they are to where the enterprise is; within a group the given order stays. */
export function groupProgrammes(
  programmes: readonly Programme[],
  profile: Pick<Profile, 'division' | 'otherDivision'>,
): GroupedProgrammes {
  const of = (group: ProgrammeGroup) =>
    programmes.filter((programme) => groupOf(programme, profile) === group);
  return {
    here: of('here').toSorted((one, other) => nearness(one) - nearness(other)),
    national: of('national'),
    elsewhere: of('elsewhere'),
  };
}

function groupOf(
  { region }: Programme,
  profile: Pick<Profile, 'division' | 'otherDivision'>,
): ProgrammeGroup {
  if (region.scope === 'national') return 'national';
  const { state } = judgeDivision({ under: region.divisions, names: region.names }, profile);
  if (state === 'yes') return 'here';
  if (state === 'no') return 'elsewhere';
  return region.divisions.some((code) => code.startsWith('36')) ? 'here' : 'elsewhere';
}

const scopes = ['county', 'city', 'province', 'national'] as const;

function nearness({ region }: Programme): number {
  return scopes.indexOf(region.scope);
}
