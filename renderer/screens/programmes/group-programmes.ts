import type { Profile } from '../../../assessments/enterprise/profile.ts';
import { judgeDivision } from '../../../assessments/programmes/judge-division.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';

export type ProgrammeGroup = 'here' | 'national' | 'local' | 'elsewhere';

export interface GroupedProgrammes {
  /** Those of the enterprise's own place, the smallest place first; while it is not known, those for all of Jiangxi. */
  readonly here: readonly Programme[];
  readonly national: readonly Programme[];
  /** Those of single cities and counties of Jiangxi, of which one may be its own: only while its place is not known. */
  readonly local: readonly Programme[];
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
    local: of('local'),
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
  if (!region.divisions.some((code) => code.startsWith('36'))) return 'elsewhere';
  return region.scope === 'province' ? 'here' : 'local';
}

const scopes = ['county', 'city', 'province', 'national'] as const;

/** The smaller the place a programme is for, the smaller the number. */
export function nearness({ region }: Programme): number {
  return scopes.indexOf(region.scope);
}

/** The places programmes are for, each once, the smallest first: what a list of them may be called. */
export function regionsOf(programmes: readonly Programme[]): readonly Localized[] {
  const sorted = programmes.toSorted((one, other) => nearness(one) - nearness(other));
  const names = sorted.flatMap(({ region }) => (region.scope === 'national' ? [] : [region.name]));
  return [...new Map(names.map((name) => [name['zh-CN'], name])).values()];
}
