import type { FigureCatalogue } from '../figures/figure.ts';
import type { Pack } from '../pack/pack.ts';

/** What programmes may refer to. */
export interface ProgrammeContext {
  readonly figures: FigureCatalogue;
  readonly packs: readonly Pack[];
}
