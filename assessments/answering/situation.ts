import type { Profile } from '../enterprise/profile.ts';
import type { FigureCatalogue } from '../figures/figure.ts';
import type { Answers } from './answer.ts';

/** Everything a questionnaire is judged by: the enterprise's own facts, the raw figures known, and the answers. */
export interface Situation {
  readonly profile: Profile;
  readonly figures: FigureCatalogue;
  readonly answers: Answers;
}
