import { rmSync } from 'node:fs';
import path from 'node:path';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { BackupRow, NotTaken, Recovery, Restored, RestorePreview } from '../../contract/keeping.ts';
import type { CopyWatch } from '../../db/copy-store.ts';
import { wantedContents } from '../../db/evidence.ts';
import { closeStore, openStore, type OpenStoreInput, type Store } from '../../db/open-store.ts';
import type { ReplayReport } from '../../db/replay-changes.ts';
import { incomingFile, replaceStore } from '../../db/replace-store.ts';
import { findSetting } from '../../db/settings.ts';
import { settingsThatStay } from '../../db/prepare-copy.ts';
import { summariseStore } from '../../db/summarise-store.ts';
import { evidenceFolder } from '../../evidence/evidence-folder.ts';
import { holdWanted, letGoOfWanted } from '../evidence/held-files.ts';
import { readStore, type Workplace } from '../workplace.ts';
import type { Backups } from './backups.ts';
import { compareStores } from './compare-stores.ts';
import { refuseWithoutRoom } from './free-space.ts';
import { restoringFault } from './keeping-fault.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import { copyEvidence, secondRoot } from './second-folder.ts';
import type { RunTask } from './tasks.ts';

/** What restoring needs. */
export interface RestoringInput {
  readonly place: Workplace;
  readonly replace: (store: Store) => void;
  readonly opening: () => OpenStoreInput;
  readonly run: RunTask;
  readonly work: OneAtATime;
  readonly backups: Backups;
}

/**
 * Compares a backup with the present data. Rejects with `keeping.backup-bad` when the backup is no longer as it was
 * written. Changes nothing.
 */
export async function previewRestore(input: RestoringInput, backupId: string): Promise<RestorePreview> {
  const { place, run, work, backups } = input;
  return work.run('preview', async ({ signal }) => {
    const backup = backups.find(backupId);
    await proveSound(input, backup, signal);
    const there = await run({ kind: 'summarise', file: backup.file }, signal);
    const here = readStore(place, summariseStore);
    return {
      backup: backups.find(backupId),
      ...compareStores(here, there),
      presentNewestAt: here.newestAt,
      backupNewestAt: there.newestAt,
      changesAfter: Math.max(0, here.seq - there.seq),
      presentSound: place.store.kind === 'ready',
    };
  });
}

/**
 * Puts a backup in the place of the store. A sound store is backed up first; its file is kept aside in any case. At
 * every moment, whatever ends the process, the next start finds the old data or the new, whole. `replay` takes
 * over what a damaged store holds beyond the backup. Rejects, with nothing changed, when the backup is bad or
 * something stands in the way.
 */
export async function restoreBackup(
  input: RestoringInput,
  backupId: string,
  replay: boolean,
): Promise<Restored> {
  const { place, replace, opening, work, backups } = input;
  refuseWhereNothingMayBeReplaced(place.store);
  if (place.store.kind === 'ready') await backups.make('replaced', false);
  return work.run('restore', async (watch) => {
    const backup = backups.find(backupId);
    const { file } = place.store;
    const report = await prepare(input, backup, replay, watch.signal);
    await holdEvidence(place, watch.signal);
    const at = place.now();
    const keptFolder = path.join(path.dirname(file), 'replaced', at.replaceAll(/[:.]/g, '-'));
    // Nothing is awaited until another store is open: nobody meets one that is closed.
    closeStore(place.store);
    let keptFile: string;
    try {
      keptFile = replaceStore(file, keptFolder);
    } catch (error) {
      throw new DeskError('keeping.cannot-replace', { file, detail: codeOf(error) });
    } finally {
      // Opening brings a replacement that was begun to its end, and takes the copy away where none was.
      replace(openStore(opening()));
      letGoOfWanted(place, evidenceFolder(path.dirname(file)));
    }
    await bringEvidence(input, backup, watch);
    return {
      at,
      backupMadeAt: backup.madeAt,
      keptFile,
      replayed: report?.changes ?? null,
      notTaken: report === null ? [] : toNotTaken(report),
    };
  });
}

/** The way out of a damaged store: the newest backup that is sound now, and what could be taken over. */
export async function findRecovery(input: RestoringInput): Promise<Recovery | null> {
  const { place, work, backups } = input;
  const { store } = place;
  if (store.kind !== 'read-only' || store.fault.code !== 'store.damaged') return null;
  return work.run('preview', async ({ signal }) => {
    const bad: BackupRow[] = [];
    for (const backup of backups.list().filter(({ own, where }) => own || where === 'here')) {
      try {
        await proveSound(input, backup, signal);
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof DeskError)) throw error;
        bad.push(backups.find(backup.id));
        continue;
      }
      const report = await tryReplay(input, backup, signal);
      const found = backups.find(backup.id);
      const replayed =
        report === null
          ? null
          : { changes: report.changes, newestAt: report.newestAt, notTaken: toNotTaken(report) };
      return { damage: store.fault, backup: found, bad, replay: replayed };
    }
    return { damage: store.fault, backup: null, bad, replay: null };
  });
}

async function proveSound(
  { run, backups }: RestoringInput,
  backup: BackupRow,
  signal: AbortSignal,
): Promise<void> {
  try {
    const { damage } = await run({ kind: 'check', file: backup.file }, signal);
    if (damage !== null) throw new DeskError('keeping.backup-bad', { file: backup.file, what: damage });
    backups.note(backup, 'again');
  } catch (error) {
    if (signal.aborted) throw error;
    backups.note(backup, 'bad');
    if (error instanceof DeskError && error.fault.code.startsWith('keeping.')) throw error;
    const what = { 'zh-CN': '文件结构', en: 'the structure of the file' };
    throw new DeskError('keeping.backup-bad', { file: backup.file, what });
  }
}

async function prepare(
  { place, run }: RestoringInput,
  backup: BackupRow,
  replay: boolean,
  signal: AbortSignal,
): Promise<ReplayReport | null> {
  const { file, kind, db } = place.store;
  try {
    if (kind === 'ready') await refuseWithoutRoom(db, path.dirname(file));
    const report = await run(
      {
        kind: 'prepare',
        backup: backup.file,
        target: incomingFile(file),
        damaged: replay && kind === 'read-only' ? file : null,
        stays: staying(place),
      },
      signal,
    );
    if (replay && report === null) throw new DeskError('keeping.no-replay');
    return report;
  } catch (error) {
    discardIncoming(file);
    throw restoringFault(error, path.dirname(file));
  }
}

/** Sees to it that the files of what is replaced stay for going forward again. Where it cannot, nothing is replaced. */
async function holdEvidence(place: Workplace, signal: AbortSignal): Promise<void> {
  const { file } = place.store;
  try {
    signal.throwIfAborted();
    await holdWanted(place, evidenceFolder(path.dirname(file)));
    signal.throwIfAborted();
  } catch (error) {
    discardIncoming(file);
    throw restoringFault(error, path.dirname(file));
  }
}

/** What a replay would bring, tried out on a copy that is thrown away. */
async function tryReplay(
  input: RestoringInput,
  backup: BackupRow,
  signal: AbortSignal,
): Promise<ReplayReport | null> {
  try {
    return await prepare(input, backup, true, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  } finally {
    discardIncoming(input.place.store.file);
  }
}

/**
 * Evidence files the restored data wants and this computer no longer has, out of the second folder. What does not
 * come is named where evidence is checked; the restore stands.
 */
async function bringEvidence(
  { place, backups }: RestoringInput,
  backup: BackupRow,
  watch: Required<CopyWatch>,
): Promise<void> {
  const chosen = backups.second()?.folder ?? null;
  const from =
    backup.where === 'second'
      ? evidenceFolder(path.dirname(path.dirname(backup.file)))
      : chosen === null
        ? null
        : evidenceFolder(secondRoot(chosen));
  if (from === null) return;
  try {
    const wanted = (contents: readonly string[]): ReadonlySet<string> =>
      readStore(place, (db) => wantedContents(db, contents));
    await copyEvidence(from, evidenceFolder(path.dirname(place.store.file)), watch, wanted);
  } catch {
    // The stick was pulled out, or there is no room.
  }
}

/** The settings of this computer, as far as they can be read. */
function staying(place: Workplace): Record<string, unknown> {
  const found = settingsThatStay.flatMap((name): [string, unknown][] => {
    try {
      const value = readStore(place, (db) => findSetting(db, name));
      return value === null ? [] : [[name, value]];
    } catch {
      return [];
    }
  });
  return Object.fromEntries(found);
}

/** Another program's file, a newer one, one in use elsewhere: none of them is ours to move away. */
function refuseWhereNothingMayBeReplaced(store: Store): void {
  if (store.kind === 'ready' || ['store.damaged', 'store.damaged-spot'].includes(store.fault.code)) return;
  throw DeskError.of(store.fault);
}

function toNotTaken(report: ReplayReport): readonly NotTaken[] {
  return report.notTaken;
}

function discardIncoming(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal'])
    rmSync(`${incomingFile(file)}${ending}`, { force: true });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
