import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { findSetting, upsertSetting } from '../../db/settings.ts';
import { writeStore, type Workplace } from '../workplace.ts';

const schema = z.strictObject({
  mark: z.string().regex(/^[0-9a-f]{8}$/),
  secondFolder: z.string().nullable(),
  secondAt: z.string().nullable(),
  stoppedAt: z.string().nullable().default(null),
});

/**
 * What is remembered about backups: `mark` names this data folder in the names of its backups, so that two computers
 * can share a stick; the second folder, and when the newest copy there was made; when closing last went on without the
 * backup that belongs to it, since it would not end. A restore leaves it as it is.
 */
export type KeepingSetting = z.infer<typeof schema>;

/** Before the first backup, and where the setting cannot be read. */
const none: KeepingSetting = { mark: '00000000', secondFolder: null, secondAt: null, stoppedAt: null };

/** What is remembered, or that nothing is. */
export function keepingSetting(db: Db): KeepingSetting {
  try {
    const stored = schema.safeParse(findSetting(db, 'keeping'));
    return stored.success ? stored.data : none;
  } catch {
    // A damaged file is read as far as it can be.
    return none;
  }
}

/** Remembers what is given and keeps the rest. The first time a mark is made. */
export function rememberKeeping(place: Workplace, given: Partial<KeepingSetting>): KeepingSetting {
  return writeStore(place, (db) => {
    const before = keepingSetting(db);
    const mark = before.mark === none.mark ? place.newId().replaceAll('-', '').slice(0, 8) : before.mark;
    const setting = { ...before, mark, ...given };
    upsertSetting(db, 'keeping', setting);
    return setting;
  });
}
