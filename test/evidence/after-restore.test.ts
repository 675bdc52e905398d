import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listAllEvidence } from '../../electron/db/evidence.ts';
import { incomingFile } from '../../electron/db/replace-store.ts';
import { evidenceFolder } from '../../electron/evidence/evidence-folder.ts';
import { putInBin } from '../../electron/services/bin.ts';
import { clearLeftFiles, type LeftFiles } from '../../electron/services/evidence/left-files.ts';
import { purge } from '../../electron/services/purge.ts';
import { closeDesks, fill, keptDesk, type KeptDesk } from '../keeping/keep.ts';
import { newFolder, removeFolders, storeFile } from '../services/place.ts';
import { openShelf } from './shelf.ts';

afterEach(() => {
  closeDesks();
  removeFolders();
});

/** A desk with a backup, and evidence that was added after it. */
async function addedAfterBackup(): Promise<{
  desk: KeptDesk;
  backupId: string;
  evidenceId: string;
  file: string;
}> {
  const desk = keptDesk(newFolder());
  const { enterpriseId } = fill(desk);
  const { id } = await desk.keeping.backUpNow();
  const shelf = openShelf(desk.folder, desk.place);
  const { evidence } = await shelf.add('added after the backup', 'later.txt', { enterpriseId });
  return { desk, backupId: id, evidenceId: evidence.id, file: shelf.fileOf(evidence.file) };
}

/** Looks for what is left once a week, for nine weeks. */
async function letTimePass({ place, folder }: KeptDesk): Promise<LeftFiles> {
  let left: LeftFiles = { files: 0, bytes: 0 };
  for (let week = 0; week < 9; week += 1) {
    const now = new Date(Date.UTC(2026, 2, 3 + 7 * week)).toISOString();
    left = await clearLeftFiles({ ...place, now: () => now }, evidenceFolder(folder));
  }
  return left;
}

const goForward = async ({ keeping }: KeptDesk): Promise<void> => {
  await keeping.restore(keeping.list().find(({ reason }) => reason === 'replaced')?.id ?? '', false);
};

test('what a restore went back behind keeps its files: going forward again finds them', async () => {
  const { desk, backupId, file } = await addedAfterBackup();
  await desk.keeping.restore(backupId, false);
  // It is not counted among what is to be removed.
  expect(await letTimePass(desk)).toEqual({ files: 0, bytes: 0 });
  expect(existsSync(file)).toBe(true);
  await goForward(desk);
  expect(openShelf(desk.folder, desk.place).checker.state().problems).toEqual([]);
});

test('what was purged before a restore, or after going forward again, is removed', async () => {
  const { desk, backupId, evidenceId, file } = await addedAfterBackup();
  await desk.keeping.restore(backupId, false);
  await letTimePass(desk);
  await goForward(desk);
  putInBin(desk.place, { kind: 'evidence', id: evidenceId });
  purge(desk.place, { kind: 'evidence', id: evidenceId });
  await desk.keeping.restore(backupId, false);
  await letTimePass(desk);
  expect(existsSync(file)).toBe(false);
});

test('of a store that is gone every file is kept when a backup takes its place', async () => {
  const { desk, file } = await addedAfterBackup();
  closeDesks();
  for (const ending of ['', '-wal', '-shm']) rmSync(`${storeFile(desk.folder)}${ending}`, { force: true });
  const again = keptDesk(desk.folder);
  const [backup] = again.keeping.list();
  await again.keeping.restore(backup?.id ?? '', false);
  expect(again.place.store.kind).toBe('ready');
  await letTimePass(again);
  expect(existsSync(file)).toBe(true);
});

test('a list of what is kept for going forward that cannot be read lets nothing be removed', async () => {
  const { desk, backupId, file } = await addedAfterBackup();
  await desk.keeping.restore(backupId, false);
  writeFileSync(path.join(evidenceFolder(desk.folder), 'held.json'), '["cut o');
  await letTimePass(desk);
  expect(existsSync(file)).toBe(true);
});

test('where the files cannot be held nothing is restored, and the fault speaks of restoring', async () => {
  const { desk, backupId, evidenceId } = await addedAfterBackup();
  mkdirSync(path.join(evidenceFolder(desk.folder), 'held.json.part'));
  await expect(desk.keeping.restore(backupId, false)).rejects.toMatchObject({
    fault: { code: 'keeping.restore-failed', values: { folder: desk.folder, detail: 'EISDIR' } },
  });
  expect(existsSync(incomingFile(storeFile(desk.folder)))).toBe(false);
  expect(listAllEvidence(desk.place.store.db).map(({ id }) => id)).toEqual([evidenceId]);
});
