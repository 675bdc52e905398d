import type { Pack } from '../pack/pack.ts';
import { packProgress } from './progress.ts';
import type { Situation } from './situation.ts';

/** Questions asked of this enterprise, and those with a response; “do not know” is one. */
export interface Answered {
  readonly asked: number;
  readonly done: number;
}

/**
 * How much of a questionnaire has a response. `none`: it says nothing about the enterprise, so no level, score, gap or
 * way is shown of it. `part`: what it came to is provisional and said so wherever it stands. `whole`: it is a result.
 */
export type HowFar = 'none' | 'part' | 'whole';

export function howFar({ asked, done }: Answered): HowFar {
  if (done <= 0) return 'none';
  return done < asked ? 'part' : 'whole';
}

/** How many questions of a questionnaire are asked in this situation and how many have a response. */
export function answeredOf(pack: Pack, situation: Situation): Answered {
  const { asked, missing } = packProgress(pack, situation);
  return { asked, done: asked - missing };
}
