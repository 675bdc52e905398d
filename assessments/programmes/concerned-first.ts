import type { Programme } from './programme.ts';

/** What shows which programmes an assessment is concerned with. */
export interface Concern {
  /** Programmes followed, by id. */
  readonly chosen: readonly string[];
  /** Applications begun, by programme. */
  readonly applications: Readonly<Record<string, unknown>>;
}

/**
 * The programmes an assessment is concerned with before all others: those with an application begun, then those that
 * are followed. What several ask for is shown in the first that asks, which must not be one nobody has looked at.
 */
export function concernedFirst(programmes: readonly Programme[], concern: Concern): readonly Programme[] {
  return [...concerned(programmes, concern), ...programmes.filter((one) => !isConcerned(one, concern))];
}

/** Only those an application was begun for, then those that are followed. */
export function concerned(programmes: readonly Programme[], concern: Concern): readonly Programme[] {
  const begun = (one: Programme): boolean => Object.hasOwn(concern.applications, one.id);
  const [first, then] = [
    programmes.filter(begun),
    programmes.filter((one) => !begun(one) && isConcerned(one, concern)),
  ];
  return [...first, ...then];
}

function isConcerned({ id }: Programme, { chosen, applications }: Concern): boolean {
  return chosen.includes(id) || Object.hasOwn(applications, id);
}
