import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { findDamage } from '../../electron/db/find-damage.ts';
import { closeStore, openStore, type Store } from '../../electron/db/open-store.ts';
import { evidenceFolder, evidencePath, listStoredFiles } from '../../electron/evidence/evidence-folder.ts';
import { hashOfFile } from '../../electron/evidence/file-hash.ts';
import { knowKeys } from '../../electron/evidence/seal.ts';
import { takeIn } from '../../electron/evidence/take-in.ts';
import { convertFolder, type Converted } from '../../electron/services/lock/convert-folder.ts';
import type { LockKeys } from '../../electron/services/lock/keys.ts';
import { createLock, type Lock, type LockInput } from '../../electron/services/lock/lock.ts';
import { answer, closeDesks, fill, keptDesk } from '../keeping/keep.ts';
import { storeFile } from '../services/place.ts';

export const passphrase = '一句很长的话，只有我记得';
export const mark = 'PLANTED-MARK-31d7c2';

/** What every test of the lock begins with: answers, a backup, a store a restore put aside, and evidence. */
export async function fillFolder(folder: string): Promise<void> {
  const desk = keptDesk(folder);
  const { assessmentId } = fill(desk);
  answer(desk.place, assessmentId, `${mark} in a backup`);
  await desk.keeping.backUpNow();
  answer(desk.place, assessmentId, `${mark} later`);
  const [backup] = desk.keeping.list();
  await desk.keeping.restore(backup?.id ?? '', false);
  answer(desk.place, assessmentId, `${mark} now`);
  closeDesks();
  for (const content of [`${mark} small`, `${mark} large `.repeat(20_000)])
    await addEvidence(folder, content);
}

/** Takes a file in, as an upload does; gives its SHA-256. */
export async function addEvidence(folder: string, content: string): Promise<string> {
  const arriving = await takeIn(evidenceFolder(folder), 'a.txt');
  await arriving.write(Buffer.from(content));
  return (await arriving.keep()).sha256;
}

/** A lock on a real folder that converts here and now; `keys` shows what it was opened with last. */
export function lockOn(
  folder: string,
  changed: Partial<LockInput> & { readonly told?: Converted } = {},
): Lock & { readonly keys: () => LockKeys | null | undefined } {
  let keys: LockKeys | null | undefined;
  const lock = createLock({
    dataFolder: folder,
    newId: randomUUID,
    nowMs: () => performance.now(),
    language: () => 'zh-CN',
    system: () => null,
    open: (given) => {
      keys = given;
    },
    close: () => Promise.resolve(),
    refuseUnsound: () => undefined,
    convert: (order, told) =>
      convertFolder(order, {}, (done, total, what) => {
        told(done, total);
        changed.told?.(done, total, what);
      }),
    showAnew: () => undefined,
    logN: 10,
    ...changed,
  });
  return { ...lock, keys: () => keys };
}

/** Turns the lock on and waits until everything is encrypted; gives the recovery key. */
export async function turnOn(lock: Lock): Promise<string> {
  const { token, recoveryKey } = await lock.prepare(passphrase);
  await lock.turnOn(token);
  await lock.settled();
  return recoveryKey;
}

/** Opens the store of a folder with the keys there are. */
export function storeWith(folder: string, keys: LockKeys | null): Store {
  return openStore({
    file: storeFile(folder),
    now: '2026-03-02T01:00:00.000Z',
    keepFolder: path.join(folder, 'backups'),
    key: keys?.database,
  });
}

/** Everything that can be read of a folder with the keys there are, in words that do not depend on them. */
export async function contentOf(folder: string, keys: LockKeys | null): Promise<Record<string, unknown>> {
  const store = storeWith(folder, keys);
  const notes = store.db.prepare('SELECT new FROM history ORDER BY seq').pluck().all();
  const damage = findDamage(store.db);
  const { kind } = store;
  closeStore(store);
  const evidence = evidenceFolder(folder);
  knowKeys(evidence, keys?.evidence ?? null);
  const files: string[] = [];
  for (const { sha256, sizeBytes } of await listStoredFiles(evidence)) {
    const hash = await hashOfFile(evidencePath(evidence, sha256));
    files.push(`${sha256} ${sizeBytes} ${hash === sha256 ? 'sound' : 'changed'}`);
  }
  const backups = readdirSync(path.join(folder, 'backups')).filter((name) => name.startsWith('backup-'));
  return { kind, damage, notes, files: files.toSorted(), backups };
}
