import { constants, setPriority } from 'node:os';

/**
 * Lets everything else on the machine go before this process, for work nobody waits for: much before it where it is
 * `low`, else a little.
 */
export function giveWay(how: 'low' | 'below-normal'): void {
  const { PRIORITY_LOW, PRIORITY_BELOW_NORMAL } = constants.priority;
  try {
    setPriority(how === 'low' ? PRIORITY_LOW : PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that does not allow it does the work a little earlier.
  }
}
