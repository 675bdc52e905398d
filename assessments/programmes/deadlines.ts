import type { Localized } from '../pack/localized.ts';
import type { ParameterOverrides } from './parameter.ts';
import type { Programme } from './programme.ts';

/** One date a programme names. */
export interface Deadline {
  readonly programmeId: string;
  /** What the date is: the last day of the rules, or a date of the programme by its own title. */
  readonly what: { readonly kind: 'validity' } | { readonly kind: 'parameter'; readonly title: Localized };
  /** ISO date. */
  readonly date: string;
  /** Whole days from today; negative once it has passed. */
  readonly days: number;
}

/**
 * The dates of programmes that matter from a day on, the nearest first: dates still to come, as published or keyed in
 * from a notice, and the last day of rules also when it has passed, since that closes the programme. A programme that
 * names no such date has no entry.
 */
export function deadlines(
  programmes: readonly Programme[],
  overrides: Readonly<Record<string, ParameterOverrides>>,
  today: string,
): readonly Deadline[] {
  const found = programmes.flatMap((programme): readonly Deadline[] => {
    const { id, validity, parameters } = programme;
    const last: readonly Deadline[] =
      validity.to === null
        ? []
        : [
            {
              programmeId: id,
              what: { kind: 'validity' },
              date: validity.to,
              days: daysBetween(today, validity.to),
            },
          ];
    const dates = parameters.flatMap((parameter): readonly Deadline[] => {
      if (parameter.kind !== 'date') return [];
      const date = overrides[id]?.[parameter.id]?.value ?? parameter.value;
      if (date === null || date < today) return [];
      return [
        {
          programmeId: id,
          what: { kind: 'parameter', title: parameter.title },
          date,
          days: daysBetween(today, date),
        },
      ];
    });
    return [...last, ...dates];
  });
  return found.toSorted((a, b) => Number(a.days < 0) - Number(b.days < 0) || (a.date < b.date ? -1 : 1));
}

/** Whole days from one ISO date to another; calendar days, so no zone and no summer time plays in. */
function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}

function utc(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/** The dates still to come of the programmes an assessment follows, the nearest first. */
export function comingDeadlines(
  assessment: {
    readonly programmes: readonly Programme[];
    readonly chosen: readonly string[];
    readonly overrides: Readonly<Record<string, ParameterOverrides>>;
  },
  today: string,
): readonly Deadline[] {
  const { programmes, chosen, overrides } = assessment;
  const followed = programmes.filter((programme) => chosen.includes(programme.id));
  return deadlines(followed, overrides, today).filter((one) => one.days >= 0);
}
