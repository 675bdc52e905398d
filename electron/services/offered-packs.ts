import type { Pack } from '../../assessments/pack/pack.ts';
import type { Db } from '../db/database.ts';
import { listInstalledHashes } from '../db/installed-packs.ts';
import { listKeptPackHashes } from '../db/packs.ts';
import { newestEditions } from './pack-library.ts';
import type { Workplace } from './workplace.ts';

/**
 * The questionnaires an assessment can be started on: those the app ships and those taken in, each in its newest
 * edition. Of two contents under one id and edition the shipped one counts.
 */
export function offeredPacks(place: Workplace, db: Db): readonly Pack[] {
  const installed = listInstalledHashes(db).flatMap((hash) => readable(place, db, hash));
  return newestEditions([...place.library.packs, ...installed]);
}

/** Every edition of every questionnaire at hand: shipped, taken in, or once started on. */
export function packsAtHand(place: Workplace, db: Db): readonly Pack[] {
  return [...place.library.packs, ...listKeptPackHashes(db).flatMap((hash) => readable(place, db, hash))];
}

/** In a damaged store, which is only looked at, a questionnaire that cannot be read must not hide the others. */
function readable(place: Workplace, db: Db, hash: string): readonly Pack[] {
  try {
    return [place.pinned.pack(db, hash)];
  } catch (error) {
    if (place.store.kind === 'read-only') return [];
    throw error;
  }
}
