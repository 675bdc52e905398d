import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listEnterprises } from '../../electron/services/enterprises.ts';
import { answer, closeDesks, fill, keptDesk, noteIn, type KeptDesk } from '../keeping/keep.ts';
import { newFolder, removeFolders, storeFile } from '../services/place.ts';

afterEach(() => {
  closeDesks();
  removeFolders();
});

/** A data folder as a crash leaves it: a backup of `second`, then `third` saved, in the log only. */
async function crashed(): Promise<{ folder: string; assessmentId: string }> {
  const [folder, copy] = [newFolder(), path.join(newFolder(), 'data')];
  const desk = keptDesk(folder);
  const { assessmentId } = fill(desk);
  await desk.keeping.backUpNow();
  desk.place.store.db.pragma('wal_checkpoint(TRUNCATE)');
  answer(desk.place, assessmentId, 'third');
  mkdirSync(copy);
  cpSync(folder, copy, { recursive: true });
  closeDesks();
  return { folder: copy, assessmentId };
}

async function recover(desk: KeptDesk): Promise<void> {
  const recovery = await desk.keeping.findRecovery();
  await desk.keeping.restore(recovery?.backup?.id ?? '', recovery?.replay !== null);
}

test('a log that was deleted is missed, and the newest backup offered', async () => {
  const { folder, assessmentId } = await crashed();
  rmSync(`${storeFile(folder)}-wal`);
  const desk = keptDesk(folder);
  expect(desk.place.store).toMatchObject({ kind: 'read-only', fault: { code: 'store.damaged' } });
  await recover(desk);
  expect(desk.place.store.kind).toBe('ready');
  expect(noteIn(desk.place, assessmentId)).toBe('second');
  closeDesks();
  expect(keptDesk(folder).place.store.kind).toBe('ready');
});

test('a file that has vanished is missed, and not replaced by an empty one', async () => {
  const { folder, assessmentId } = await crashed();
  for (const ending of ['', '-wal']) rmSync(`${storeFile(folder)}${ending}`);
  const desk = keptDesk(folder);
  expect(desk.place.store).toMatchObject({ kind: 'read-only', fault: { code: 'store.damaged' } });
  await recover(desk);
  expect(noteIn(desk.place, assessmentId)).toBe('second');
});

test('an older file put in its place by hand is noticed', async () => {
  const { folder } = await crashed();
  const desk = keptDesk(folder);
  const [backup] = desk.keeping.list();
  closeDesks();
  rmSync(storeFile(folder));
  cpSync(backup?.file ?? '', storeFile(folder));
  const again = keptDesk(folder);
  expect(again.place.store.kind).toBe('read-only');
  expect(listEnterprises(again.place)).toHaveLength(1);
});

test('without a mark, or a backup to go back to, the app starts with what is there', async () => {
  const { folder } = await crashed();
  rmSync(storeFile(folder));
  rmSync(`${storeFile(folder)}-wal`);
  rmSync(path.join(folder, 'backups'), { recursive: true });
  expect(keptDesk(folder).place.store.kind).toBe('ready');
});

test('a copy that was never finished is nothing to go back to', async () => {
  const { folder } = await crashed();
  const backups = path.join(folder, 'backups');
  for (const ending of ['', '-wal']) rmSync(`${storeFile(folder)}${ending}`);
  rmSync(backups, { recursive: true });
  mkdirSync(backups);
  for (const name of ['.unfinished.sqlite', '.unfinished.sqlite-wal', 'before-schema-2.sqlite.unfinished'])
    writeFileSync(path.join(backups, name), 'broken off');
  expect(keptDesk(folder).place.store.kind).toBe('ready');
});
