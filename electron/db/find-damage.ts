import type { Localized } from '../../assessments/pack/localized.ts';
import type { Db } from './database.ts';
import { schemaVersion } from './migrate.ts';
import { schemaHash } from './schema-hash.ts';
import { findSetting } from './settings.ts';
import { inTurns, withoutRest, type Walk } from './walk.ts';
import { walkDamagedRows } from './walk-damaged-rows.ts';

/** Whether SQLite's own structure holds; what is wrong in words, or null. Finds few changed values by itself. */
export function findBrokenStructure(db: Db): Localized | null {
  for (const one of withoutRest(walkStructure(db))) return one;
  return null;
}

function* walkStructure(db: Db): Walk<Localized> {
  const lines = (db.pragma('quick_check(5)') as { quick_check: string }[]).map((row) => row.quick_check);
  if (lines.length !== 1 || lines[0] !== 'ok') return yield brokenStructure;
  yield null;
  const tables = findChangedTables(db);
  if (tables !== null) return yield tables;
  yield null;
  const orphans = db.pragma('foreign_key_check') as unknown[];
  if (orphans.length > 0) yield { 'zh-CN': '记录之间的关联', en: 'links between records' };
  yield null;
}

/** Whether the tables are defined as they were when they were made; what is wrong in words, or null. */
export function findChangedTables(db: Db): Localized | null {
  // An empty file has no schema yet, and nothing to compare it with.
  const unguarded = schemaVersion(db) > 0 && findSetting(db, 'schemaHash') !== schemaHash(db);
  return unguarded ? { 'zh-CN': '表的定义', en: 'the definition of the tables' } : null;
}

const brokenStructure: Localized = { 'zh-CN': '文件结构', en: 'the structure of the file' };

/**
 * Everything that is not as it was written: the structure, the chain of the history, and each row against its
 * own hash and against the history. In words for the user, worst first; null when all is sound.
 */
export function findDamage(db: Db): Localized | null {
  return inWords([...withoutRest(walkDamage(db))]);
}

/**
 * The same, giving way to everything else every few milliseconds; only the look at the structure is one piece, of
 * about a millisecond for each megabyte. What is written meanwhile is no damage. Rejects with the signal's reason.
 */
export async function findDamageInTurns(db: Db, signal?: AbortSignal): Promise<Localized | null> {
  return inWords(await inTurns(walkDamage(db), signal));
}

function* walkDamage(db: Db): Walk<Localized> {
  let none = true;
  try {
    for (const walk of [walkStructure, walkDamagedRows]) {
      for (const one of walk(db)) {
        if (one !== null) none = false;
        yield one;
      }
    }
  } catch (error) {
    // The app has closed it meanwhile, which says nothing of it.
    if (!db.open) throw error;
    // A page that cannot be read stops the walk; that alone says that the structure is damaged.
    if (none) yield brokenStructure;
  }
}

function inWords(named: readonly Localized[]): Localized | null {
  // The same thing may be damaged in itself and differ from the history.
  const found = [...new Map(named.map((one) => [one.en, one])).values()];
  if (found.length === 0) return null;
  const shown = found.slice(0, 5);
  const more = found.length - shown.length;
  return {
    'zh-CN': shown.map((one) => one['zh-CN']).join('、') + (more > 0 ? `等${found.length}处` : ''),
    en: shown.map((one) => one.en).join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
}
