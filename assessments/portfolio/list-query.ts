import type { Size } from '../enterprise/size-class.ts';

/** What a list of enterprises can be put in order by, besides the levels and points of a questionnaire. */
export const listOrders = [
  'name',
  'changed',
  'division',
  'industry',
  'size',
  'staff',
  'consultant',
  'progress',
  'lacking',
  'deadline',
] as const;

/** What a list of enterprises can be grouped by, besides the levels of a questionnaire. */
export const listGroups = ['city', 'division', 'sector', 'size', 'consultant'] as const;

/** `level:` and `score:` are followed by the id of a questionnaire. */
export type SortKey = (typeof listOrders)[number] | `level:${string}` | `score:${string}`;
export type GroupKey = (typeof listGroups)[number] | `level:${string}`;

/** What an enterprise must be to be in the list; a field left out asks for nothing. */
export interface PortfolioFilter {
  /** Words that stand in its name, code, consultant or tags. */
  readonly text?: string | undefined;
  /** Code of a city or county; '' for enterprises without one. */
  readonly division?: string | undefined;
  /** The division of an industry, e.g. C38; '' without one. */
  readonly sector?: string | undefined;
  /** '' where it cannot be told. */
  readonly size?: Size | 'outside' | '' | undefined;
  readonly consultant?: string | undefined;
  readonly tag?: string | undefined;
  readonly progress?: 'none' | 'begun' | 'whole' | undefined;
  /** True: only where evidence is missing. */
  readonly lacking?: true | undefined;
  /** Only with a deadline within so many days. */
  readonly withinDays?: number | undefined;
  readonly level?: { readonly packId: string; readonly reached: number } | undefined;
}

/** What the list is asked for. */
export interface PortfolioQuery {
  readonly filter: PortfolioFilter;
  readonly sort: { readonly by: SortKey; readonly descending: boolean };
  readonly group: GroupKey | null;
}
