import { DeskError } from '../../../assessments/text/fault.ts';
import type { BackupRow, Recovery, ReplayedEnterprise } from '../../contract/keeping.ts';
import type { ReplayReport } from '../../db/replay-changes.ts';
import { incomingFile } from '../../db/replace-store.ts';
import type { StoreSummary } from '../../db/summarise-store.ts';
import { discardIncoming, prepareIncoming, proveSound, type RestoringInput } from './prepare-incoming.ts';

/**
 * The way out of a damaged store: the newest backup that is sound now, and what could be taken over. Where there is
 * none, what the history of the damaged file brings back by itself.
 */
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
      const tried = await tryReplay(input, backup, signal);
      const found = backups.find(backup.id);
      return { damage: store.fault, backup: found, bad, replay: tried?.report ?? null, comesBack: null };
    }
    const tried = await tryReplay(input, null, signal);
    // Nothing of the history can be read, or it is that of an empty store.
    if (tried === null || tried.report.changes === 0)
      return { damage: store.fault, backup: null, bad, replay: null, comesBack: null };
    const comesBack = replayed(tried.there);
    return { damage: store.fault, backup: null, bad, replay: tried.report, comesBack };
  });
}

/** What a replay would bring, tried out on a copy that is thrown away. Null where none is possible. */
async function tryReplay(
  input: RestoringInput,
  backup: BackupRow | null,
  signal: AbortSignal,
): Promise<{ readonly report: ReplayReport; readonly there: StoreSummary } | null> {
  const { file } = input.place.store;
  try {
    const report = await prepareIncoming(input, backup, true, signal);
    if (report === null) return null;
    return { report, there: await input.run({ kind: 'summarise', file: incomingFile(file) }, signal) };
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  } finally {
    discardIncoming(file);
  }
}

function replayed({ enterprises, assessments }: StoreSummary): ReplayedEnterprise[] {
  return enterprises.map(({ id, name }) => ({
    id,
    name,
    assessments: assessments
      .filter((one) => one.enterpriseId === id)
      .map((one) => ({ id: one.id, title: one.title, answers: Object.keys(one.answers).length })),
  }));
}
