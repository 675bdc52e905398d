import type { Workplace } from '../workplace.ts';

/**
 * Makes a verified backup before something that changes much at once; returns at once when nothing was changed
 * since the last one. Throws `keeping.no-backup`, and the step must not be taken, when none can be made. Where
 * nothing keeps backups (command line, tests of one service) it does nothing.
 */
export async function backUpBefore(place: Workplace, reason: 'import'): Promise<void> {
  await place.backUp?.(reason);
}
