import path from 'node:path';
import type { Localized } from '../../../assessments/pack/localized.ts';
import { DeskError, type Fault } from '../../../assessments/text/fault.ts';
import type { BackupReason, BackupRow, SecondFolder } from '../../contract/keeping.ts';
import type { copyStore } from '../../db/copy-store.ts';
import { findDamageInTurns } from '../../db/find-damage.ts';
import { historyHead } from '../../db/store-facts.ts';
import { readStore, type Workplace } from '../workplace.ts';
import { listBackupFiles, removeUnfinished, thinBackups, type FoundBackup } from './backup-folder.ts';
import { faultOf } from './keeping-fault.ts';
import { rememberKeeping } from './keeping-setting.ts';
import { nameBackup, proveCopy } from './make-backup.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import { createSecondCopies, type SecondCopiesInput } from './second-copies.ts';
import type { RunTask } from './tasks.ts';

/** The backups of a data folder, here and in the second folder. */
export interface Backups {
  readonly folder: string;
  /** The own ones, the one made last first; then those of other computers. */
  readonly list: () => BackupRow[];
  readonly newest: () => BackupRow | null;
  /** The backup an id names. Throws `keeping.no-such-backup`. */
  readonly find: (backupId: string) => BackupRow;
  /** Notes how a backup was found when it was read again. */
  readonly note: (backup: BackupRow, verified: 'again' | 'bad') => void;
  readonly changedSince: () => boolean;
  /** Makes a backup, in both folders; unless `always`, only when something was changed. Null: nothing to do. */
  readonly make: (reason: BackupReason, always: boolean) => Promise<BackupRow | null>;
  /**
   * Reads everything that is stored, on a copy, beside the app; the copy becomes a backup when something was
   * changed. Returns what is damaged in the store, or null.
   */
  readonly checkAll: () => Promise<Localized | null>;
  /** Takes another second folder, or none, and brings it up to date. */
  readonly chooseSecond: (folder: string | null) => Promise<void>;
  /** The second folder as it was last looked at. */
  readonly second: () => SecondFolder | null;
  /** Looks at the second folder anew; never takes longer than a moment. */
  readonly look: () => Promise<void>;
  /** Whether a folder is there and answers. */
  readonly reaches: (folder: string) => Promise<boolean>;
  /** Why the last attempt came to nothing, also that of the last closing. */
  readonly fault: () => Fault | null;
  /** Notes that the app ends without the backup that belongs to it, to be said at the next start. */
  readonly noteStopped: () => void;
}

/** What backups need; `copy` is the way a database is copied. */
export interface BackupsInput {
  readonly place: Workplace;
  readonly dataFolder: string;
  readonly run: RunTask;
  readonly work: OneAtATime;
  readonly changed: () => void;
  readonly copy?: typeof copyStore;
  readonly lookAt?: SecondCopiesInput['lookAt'];
}

/** Opens the backups of a data folder. */
export function createBackups(input: BackupsInput): Backups {
  const { place, dataFolder, run, work, changed } = input;
  const folder = path.join(dataFolder, 'backups');
  const found = new Map<string, 'again' | 'bad'>();
  let fault: Fault | null = null;
  const second = createSecondCopies({
    place,
    dataFolder,
    work,
    changed,
    ...(input.lookAt === undefined ? {} : { lookAt: input.lookAt }),
  });
  const { setting } = second;

  const toRow =
    (where: BackupRow['where']) =>
    (backup: FoundBackup): BackupRow => {
      const id = `${where}:${path.basename(backup.file)}`;
      return {
        id,
        where,
        file: backup.file,
        madeAt: backup.madeAt,
        reason: backup.reason,
        seq: backup.seq,
        sizeBytes: backup.sizeBytes,
        own: backup.mark === setting().mark,
        verified: found.get(`${id} ${backup.sizeBytes}`) ?? 'made',
      };
    };

  const list = (): BackupRow[] => {
    const { mark } = setting();
    const here = listBackupFiles(folder);
    const there = second.files();
    const isHere = new Set(here.map((backup) => path.basename(backup.file)));
    const onlyThere = there.filter((backup) => !isHere.has(path.basename(backup.file)));
    // Own backups are in the order they were made, whatever the clock said; of others only the clock is known.
    return [
      ...here.map((backup) => ({ backup, row: toRow('here')(backup) })),
      ...onlyThere.map((backup) => ({ backup, row: toRow('second')(backup) })),
    ]
      .toSorted(({ backup: left }, { backup: right }) => {
        const own = Number(right.mark === mark) - Number(left.mark === mark);
        if (own !== 0) return own;
        return left.mark === mark ? right.number - left.number : left.madeAt < right.madeAt ? 1 : -1;
      })
      .map(({ row }) => row);
  };

  const newest = (): BackupRow | null => listBackupFiles(folder).map(toRow('here'))[0] ?? null;

  const changedSince = (): boolean => {
    if (place.store.kind !== 'ready') return false;
    const { seq, head } = readStore(place, historyHead);
    const last = listBackupFiles(folder)[0];
    return seq > 0 && (last === undefined || last.seq !== seq || last.head !== head.slice(0, 8));
  };

  const proven = async (
    reason: BackupReason,
    always: boolean,
    alsoUnchanged: boolean,
  ): Promise<string | null> =>
    work.run(alsoUnchanged && !always ? 'full-check' : 'backup', async (watch) => {
      // What came before in the queue may have been a backup of the same state.
      const needed = always || changedSince();
      if (!needed && !alsoUnchanged) return null;
      if (place.store.kind !== 'ready') throw new DeskError('store.read-only');
      const { mark } = rememberKeeping(place, {});
      const { db } = place.store;
      const copy = await proveCopy(
        { db, folder, run, ...(input.copy === undefined ? {} : { copy: input.copy }) },
        watch,
      );
      if (!needed) {
        removeUnfinished(folder);
        return null;
      }
      const named = nameBackup(copy, { folder, reason, mark, now: place.now() });
      if (setting().stoppedAt !== null) rememberKeeping(place, { stoppedAt: null });
      return named;
    });

  const make = async (reason: BackupReason, always: boolean): Promise<BackupRow | null> => {
    try {
      const file = await proven(reason, always, false);
      fault = null;
      if (file !== null) await thinBackups(folder, setting().mark, place.now());
      changed();
      // Also without a new one: a stick that was away may be back.
      await second.bringUpToDate(listBackupFiles(folder)[0]);
      if (file === null) return null;
      return list().find((row) => row.file === file) ?? null;
    } catch (error) {
      fault = faultOf(error);
      changed();
      throw error;
    }
  };

  return {
    folder,
    list,
    newest,
    find: (backupId) => {
      const backup = list().find(({ id }) => id === backupId);
      if (backup === undefined) throw new DeskError('keeping.no-such-backup');
      return backup;
    },
    note: (backup, verified) => void found.set(`${backup.id} ${backup.sizeBytes}`, verified),
    changedSince,
    make,
    checkAll: async () => {
      try {
        const file = await proven('schedule', false, true);
        fault = null;
        if (file !== null) await thinBackups(folder, setting().mark, place.now());
        return null;
      } catch (error) {
        const why = faultOf(error);
        if (why.code === 'keeping.cancelled') throw error;
        fault = why;
        // The copy may be at fault, or there may be no room for one: then the store itself is read, here and now.
        return await readStore(place, findDamageInTurns);
      } finally {
        changed();
      }
    },
    chooseSecond: async (chosen) => {
      await second.choose(chosen);
      if (place.store.kind !== 'ready') return;
      if (chosen !== null && changedSince()) await make('asked', false);
      else await second.bringUpToDate(listBackupFiles(folder)[0]);
    },
    look: second.look,
    reaches: second.reaches,
    second: second.state,
    fault: () => {
      if (fault !== null) return fault;
      return setting().stoppedAt === null ? null : { code: 'keeping.closing-stopped', values: {} };
    },
    noteStopped: () => void rememberKeeping(place, { stoppedAt: place.now() }),
  };
}
