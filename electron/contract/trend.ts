import type { PackWords } from '../../assessments/portfolio/standing.ts';
import type { TrendStanding } from '../../assessments/portfolio/trend.ts';
import type { Fault } from '../../assessments/text/fault.ts';

/** One assessment of an enterprise and what its questionnaires came to, or why it could not be read. */
export interface TrendAssessment {
  readonly id: string;
  readonly title: string;
  /** The instant it was begun. */
  readonly createdAt: string;
  readonly closed: boolean;
  readonly outcome:
    | { readonly kind: 'read'; readonly standings: readonly TrendStanding[] }
    | { readonly kind: 'unread'; readonly fault: Fault };
}

/** All assessments of an enterprise, oldest first, without those in the bin; words by the name standings use. */
export interface Trend {
  readonly assessments: readonly TrendAssessment[];
  readonly words: Readonly<Record<string, PackWords>>;
}

export type TrendCalls = {
  /** Each is judged by the edition it rests on and by the profile of its own time, as `openCompared` does. */
  getTrend: { input: { enterpriseId: string }; output: Trend };
};
