import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Localized } from '../../../assessments/pack/localized.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import type {
  BackupReason,
  BackupRow,
  FullCheck,
  KeepingState,
  Recovery,
  Restored,
  RestorePreview,
} from '../../contract/keeping.ts';
import { findDamageInTurns } from '../../db/find-damage.ts';
import { findDamageInListed } from '../../db/find-damage-in-frame.ts';
import { findDamageInAssessment } from '../../db/find-damage-in-use.ts';
import { closeStore, openDamaged, type OpenStoreInput, type Store } from '../../db/open-store.ts';
import { readStore, type Workplace } from '../workplace.ts';
import { removeUnfinished } from './backup-folder.ts';
import { encryptedCopies } from './encrypted-copies.ts';
import { createBackups, type BackupsInput } from './backups.ts';
import { folderDanger, type Mount } from './folder-danger.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import { findRecovery } from './find-recovery.ts';
import { previewRestore, restoreBackup } from './restoring.ts';
import type { RunTask } from './tasks.ts';

/** How long after the start the full check begins, and how often a backup is made while something changes. */
const checkAfterMs = 4_000;
const backUpEveryMs = 30 * 60_000;

/** How long closing waits for the last backup: every answer is in the store, and the earlier backups stand. */
const closingPatienceMs = 30_000;
const closingLimitMs = 35_000;

/** Timers from outside: tests have their own. Both return what stops them. */
export interface Timers {
  readonly after: (ms: number, work: () => void) => () => void;
  readonly every: (ms: number, work: () => void) => () => void;
}

/** What keeping needs from outside. `place` shows the store at work; `replace` puts another in its place. */
export interface KeepingInput {
  readonly place: Workplace;
  readonly replace: (store: Store) => void;
  /** How the store was opened, to open it again. */
  readonly opening: () => OpenStoreInput;
  readonly run: RunTask;
  /** Whether the passphrase lock is on, and the store with it encrypted. */
  readonly encrypted?: boolean;
  readonly timers: Timers;
  readonly nowMs: () => number;
  /** The file systems attached to this computer. */
  readonly mounts: () => readonly Mount[];
  /** `state` would answer differently. */
  readonly changed: () => void;
  /** Damage was found: from now on the store can only be read. */
  readonly wentReadOnly: () => void;
  /** Other ways to copy and to look at the second folder; tests let them hang. */
  readonly ways?: Pick<BackupsInput, 'copy' | 'lookAt'>;
  /** Another store is in place; what the window shows may not be in it. */
  readonly restored: () => void;
}

/** Backups, checks, and the way back. */
export interface Keeping {
  /** As it was last looked at: `look` asks anew whether the second folder is there. */
  readonly state: () => KeepingState;
  /** Looks at the second folder; never takes longer than a moment. */
  readonly look: () => Promise<void>;
  readonly list: () => readonly BackupRow[];
  readonly backUpNow: () => Promise<BackupRow>;
  /** Makes a backup unless nothing was changed since the last. Throws when one is needed and cannot be made. */
  readonly backUp: (reason: BackupReason) => Promise<void>;
  readonly cancel: () => void;
  /** Remembers a second folder and brings it up to date. Throws when it cannot serve. */
  readonly chooseSecond: (folder: string) => Promise<KeepingState>;
  readonly forgetSecond: () => Promise<KeepingState>;
  readonly fileOf: (backupId: string) => string;
  readonly preview: (backupId: string) => Promise<RestorePreview>;
  readonly restore: (backupId: string | null, replay: boolean) => Promise<Restored>;
  readonly findRecovery: () => Promise<Recovery | null>;
  /** Reads everything that is stored; on damage the store is read-only when this has resolved. */
  readonly check: () => Promise<KeepingState>;
  /** Checks what an assessment shows; on damage the store is read-only when this has resolved. */
  readonly checkAssessment: (assessmentId: string) => Promise<void>;
  /** Checks what a list shows of some enterprises; on damage the store is read-only when this has returned. */
  readonly checkListed: (ids: readonly string[]) => void;
  /** Somebody has met something that cannot be read: the store is read-only when this has returned. */
  readonly metDamage: () => void;
  /**
   * Resolves when everything was read once since the start: no document is made before. Rejects with
   * `keeping.cancelled` when the reading was stopped.
   */
  readonly checked: () => Promise<void>;
  readonly start: () => void;
  /**
   * Makes the last backup and closes the store. Never rejects, and never takes longer than 35 seconds: then the app
   * ends without the backup, and says so when it is started again.
   */
  readonly close: () => Promise<void>;
}

/** Sees to it that what is stored stays: backups, checks in the background, restoring. */
export function createKeeping(input: KeepingInput): Keeping {
  const { place, run, changed, timers } = input;
  const dataFolder = path.dirname(place.store.file);
  const work = createOneAtATime(changed, input.nowMs);
  const copy = input.encrypted === true ? { copy: encryptedCopies(run) } : {};
  const backups = createBackups({ place, dataFolder, run, work, changed, ...copy, ...input.ways });
  const restoring = { place, replace: input.replace, opening: input.opening, run, work, backups };
  const stops: (() => void)[] = [];
  let check: FullCheck =
    place.store.kind === 'ready' ? { kind: 'waiting' } : { kind: 'damaged', at: place.now() };
  let firstCheck: Promise<void> | null = null;
  let restored: Restored | null = null;

  const goReadOnly = (what: Localized): void => {
    if (place.store.kind !== 'ready') return;
    check = { kind: 'damaged', at: place.now() };
    input.replace(openDamaged(place.store, input.opening(), what));
    input.wentReadOnly();
    changed();
  };

  /** Enterprises that were found sound in this store since it was opened; what is written since is written by us. */
  let listed: { readonly store: Store; readonly ids: Set<string> } | null = null;

  const checkListed = (ids: readonly string[]): void => {
    const { store } = place;
    if (store.kind !== 'ready' || check.kind === 'sound') return;
    if (listed?.store !== store) listed = { store, ids: new Set() };
    const { ids: known } = listed;
    const unknown = ids.filter((id) => !known.has(id));
    if (unknown.length === 0) return;
    const what = readStore(place, (db) => findDamageInListed(db, unknown));
    if (what !== null) return goReadOnly(what);
    for (const id of unknown) known.add(id);
  };

  const checkAll = async (): Promise<void> => {
    if (place.store.kind !== 'ready') return;
    const before = check;
    check = { kind: 'running' };
    changed();
    try {
      const what = await backups.checkAll();
      if (what === null) check = { kind: 'sound', at: place.now() };
      else goReadOnly(what);
    } catch {
      // Cancelled: nothing is known, as before.
      check = before;
    }
    changed();
  };

  const state = (): KeepingState => ({
    folder: backups.folder,
    last: backups.newest(),
    changedSince: backups.changedSince(),
    fault: backups.fault(),
    second: backups.second(),
    danger: folderDanger(dataFolder, input.mounts(), (folder) => existsSync(path.join(folder, '.stfolder'))),
    check,
    work: work.current(),
    restored,
  });

  /** A backup nobody waits for: when it fails, the state says why. */
  const quietly = (reason: BackupReason): void => void backups.make(reason, false).catch(() => null);

  /** Never rejects: why there is no backup is said when the app is open again and tries. */
  const lastBackup = async (): Promise<'ended'> => {
    try {
      if (check.kind === 'running') work.cancel();
      await work.idle();
      await backups.make('closing', false);
    } catch {
      // The store itself has everything.
    }
    return 'ended';
  };

  const checked = async (): Promise<void> => {
    firstCheck ??= checkAll();
    await firstCheck;
    if (check.kind !== 'waiting' || place.store.kind !== 'ready') return;
    // Somebody stopped it: nothing is known, and the next who needs to know has it done again.
    firstCheck = null;
    throw new DeskError('keeping.cancelled');
  };

  return {
    state,
    look: backups.look,
    list: backups.list,
    backUpNow: async () => {
      const made = await backups.make('asked', true);
      if (made === null) throw new DeskError('keeping.no-such-backup');
      return made;
    },
    backUp: async (reason) => {
      if (place.store.kind === 'ready') await backups.make(reason, false);
    },
    cancel: work.cancel,
    chooseSecond: async (folder) => {
      const inside = path.relative(dataFolder, folder);
      if (!inside.startsWith('..') && !path.isAbsolute(inside)) {
        throw new DeskError('keeping.second-inside', { folder });
      }
      if (!(await backups.reaches(folder))) throw new DeskError('keeping.second-gone', { folder });
      await backups.chooseSecond(folder);
      return state();
    },
    forgetSecond: async () => {
      await backups.chooseSecond(null);
      return state();
    },
    fileOf: (backupId) => backups.find(backupId).file,
    preview: (backupId) => previewRestore(restoring, backupId),
    restore: async (backupId, replay) => {
      restored = await restoreBackup(restoring, backupId, replay);
      check = { kind: 'waiting' };
      firstCheck = null;
      input.restored();
      changed();
      return restored;
    },
    findRecovery: () => findRecovery(restoring),
    check: async () => {
      firstCheck = checkAll();
      await firstCheck;
      return state();
    },
    checkAssessment: async (assessmentId) => {
      const { store } = place;
      if (store.kind !== 'ready') return;
      const what = await readStore(place, (db) => findDamageInAssessment(db, assessmentId));
      // Looked at when another store had come in its place: that one has a check of its own.
      if (what === null || place.store !== store) return;
      // Where there is damage there may be more: everything is named at once.
      goReadOnly((await findDamageInTurns(store.db)) ?? what);
    },
    checkListed,
    metDamage: () => goReadOnly({ 'zh-CN': '文件结构', en: 'the structure of the file' }),
    checked,
    start: () => {
      removeUnfinished(backups.folder);
      void backups.look().then(changed);
      stops.push(
        timers.after(checkAfterMs, () => void checked().catch(() => undefined)),
        timers.every(backUpEveryMs, () => quietly('schedule')),
      );
    },
    close: async () => {
      for (const stop of stops.splice(0)) stop();
      const limit = Promise.withResolvers<'stopped'>();
      stops.push(
        timers.after(closingPatienceMs, work.cancel),
        // What hangs may not even hear that it is to end: a drive that is gone, a process that does not answer.
        timers.after(closingLimitMs, () => limit.resolve('stopped')),
      );
      const how = await Promise.race([lastBackup(), limit.promise]);
      for (const stop of stops.splice(0)) stop();
      try {
        if (how === 'stopped') backups.noteStopped();
      } catch {
        // It is only said; every answer is in the store.
      } finally {
        closeStore(place.store);
      }
    },
  };
}
