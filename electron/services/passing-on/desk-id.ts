import { findSetting, upsertSetting } from '../../db/settings.ts';
import { readStore, writeStore, type Workplace } from '../workplace.ts';

/**
 * The name of this desk, under which its changes are known elsewhere: made at first need, kept for good. In a store
 * that can only be read it cannot be kept, and a file written then counts as from a desk of its own.
 */
export function deskId(place: Workplace): string {
  const found = readStore(place, (db) => findSetting(db, 'deskId'));
  if (typeof found === 'string') return found;
  const made = place.newId();
  if (place.store.kind === 'ready') writeStore(place, (db) => upsertSetting(db, 'deskId', made));
  return made;
}
