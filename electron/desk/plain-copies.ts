import type { HandlersOf } from '../answer-call.ts';
import type { LockCalls } from '../contract/lock.ts';
import type { Surroundings } from '../desk.ts';
import { plainCopies, removePlainCopies } from '../services/lock/plain-copies.ts';
import type { Workplace } from '../services/workplace.ts';

/** What the window may ask about copies from before the lock was on; only while the desk is open. */
export function plainCopyHandlers(
  place: Workplace,
  { keeping }: Surroundings,
): Pick<HandlersOf<LockCalls>, 'plainCopies' | 'removePlainCopies'> {
  return {
    plainCopies: async () => ({ count: (await plainCopies(place, keeping)).length }),
    removePlainCopies: async () => ({ count: await removePlainCopies(place, keeping) }),
  };
}
