import path from 'node:path';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { BackupRow, Restored, RestorePreview } from '../../contract/keeping.ts';
import type { CopyWatch } from '../../db/copy-store.ts';
import { wantedContents } from '../../db/evidence.ts';
import { closeStore, openStore, type Store } from '../../db/open-store.ts';
import { replaceStore } from '../../db/replace-store.ts';
import { summariseStore } from '../../db/summarise-store.ts';
import { evidenceFolder } from '../../evidence/evidence-folder.ts';
import { knowKeys, keysOf } from '../../evidence/seal.ts';
import { holdWanted, letGoOfWanted } from '../evidence/held-files.ts';
import { readStore, type Workplace } from '../workplace.ts';
import { compareStores } from './compare-stores.ts';
import { restoringFault } from './keeping-fault.ts';
import { discardIncoming, prepareIncoming, proveSound, type RestoringInput } from './prepare-incoming.ts';
import { copyEvidence, secondRoot, unlessSilent } from './second-folder.ts';

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
 * over what a damaged store holds beyond the backup; without one (null) everything its history holds. Rejects, with nothing changed, when the backup is bad or
 * something stands in the way.
 */
export async function restoreBackup(
  input: RestoringInput,
  backupId: string | null,
  replay: boolean,
): Promise<Restored> {
  const { place, replace, opening, work, backups } = input;
  refuseWhereNothingMayBeReplaced(place.store);
  if (place.store.kind === 'ready') await backups.make('replaced', false);
  return work.run('restore', async (watch) => {
    const backup = backupId === null ? null : backups.find(backupId);
    const { file, kind } = place.store;
    // An empty store in the place of a sound one would be nothing but a loss.
    if (backup === null && (!replay || kind === 'ready')) throw new DeskError('keeping.no-such-backup');
    const report = await prepareIncoming(input, backup, replay, watch.signal);
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
      backupMadeAt: backup?.madeAt ?? null,
      keptFile,
      replayed: report?.changes ?? null,
      notTaken: report?.notTaken ?? [],
    };
  });
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

/**
 * Evidence files the restored data wants and this computer no longer has, out of the second folder. What does not
 * come is named where evidence is checked; the restore stands.
 */
async function bringEvidence(
  { place, backups }: RestoringInput,
  backup: BackupRow | null,
  watch: Required<CopyWatch>,
): Promise<void> {
  const chosen = backups.second()?.folder ?? null;
  const from =
    backup?.where === 'second'
      ? evidenceFolder(path.dirname(path.dirname(backup.file)))
      : chosen === null
        ? null
        : evidenceFolder(secondRoot(chosen));
  if (from === null) return;
  try {
    const wanted = (contents: readonly string[]): ReadonlySet<string> =>
      readStore(place, (db) => wantedContents(db, contents));
    const to = evidenceFolder(path.dirname(place.store.file));
    knowKeys(from, keysOf(to));
    await unlessSilent(from, watch, (watched) => copyEvidence(from, to, watched, wanted));
  } catch {
    // The stick was pulled out, or there is no room.
  }
}

/** Another program's file, a newer one, one in use elsewhere: none of them is ours to move away. */
function refuseWhereNothingMayBeReplaced(store: Store): void {
  if (store.kind === 'ready' || ['store.damaged', 'store.damaged-spot'].includes(store.fault.code)) return;
  throw DeskError.of(store.fault);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
