import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DeskError } from '../../assessments/text/fault.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { evidenceFolder, evidencePath } from '../../electron/evidence/evidence-folder.ts';
import { compareFile } from '../../electron/evidence/file-state.ts';
import { makeRecoveryKey, readRecoveryKey } from '../../electron/services/lock/recovery-key.ts';
import { newFolder, removeFolders, storeFile } from '../services/place.ts';
import {
  addEvidence,
  contentOf,
  fillFolder,
  lockOn,
  mark,
  passphrase,
  storeWith,
  turnOn,
} from './lock-desk.ts';
import { marksOnDisk } from './marks-on-disk.ts';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(removeFolders);

const secret = { kind: 'passphrase', text: passphrase } as const;

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no fault',
    (error: unknown) => (error instanceof DeskError ? error.fault.code : String(error)),
  );

async function locked(): Promise<string> {
  await fillFolder(folder);
  const lock = lockOn(folder);
  lock.start();
  return turnOn(lock);
}

describe('with the lock on', () => {
  test('planted marks are found nowhere, and everything is there again with the passphrase', async () => {
    await fillFolder(folder);
    const before = await contentOf(folder, null);
    // The seeded fault: without the lock the same search finds them in store, backup, kept store and evidence.
    expect(marksOnDisk(folder, [mark]).length).toBeGreaterThanOrEqual(5);
    const lock = lockOn(folder);
    lock.start();
    await turnOn(lock);
    expect(marksOnDisk(folder, [mark])).toEqual([]);

    const again = lockOn(folder);
    again.start();
    expect(again.state()).toMatchObject({ kind: 'locked', language: 'zh-CN', fault: null });
    await again.unlock(secret);
    expect(again.state()).toMatchObject({ kind: 'open', idleMinutes: 15, system: 'unavailable' });
    expect(await contentOf(folder, again.keys() ?? null)).toEqual(before);
    expect(await addEvidence(folder, `${mark} new`)).toMatch(/^[0-9a-f]{64}$/);
    expect(marksOnDisk(folder, [mark])).toEqual([]);
  });

  test('without the key, and with another, nothing is read and nothing is changed', async () => {
    await locked();
    const file = storeFile(folder);
    const before = readFileSync(file);
    const other = lockOn(newFolder());
    other.start();
    await turnOn(other);
    for (const [keys, code] of [
      [null, 'lock.key-missing'],
      [other.keys() ?? null, 'store.damaged'],
    ] as const) {
      const store = storeWith(folder, keys);
      expect(store).toMatchObject({ kind: 'read-only', fault: { code } });
      expect(store.db.prepare('SELECT count(*) FROM history').pluck().get()).toBe(0);
      closeStore(store);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a flipped bit of the database is found, and what it hit is named as in a plain one', async () => {
    await locked();
    const lock = lockOn(folder);
    lock.start();
    await lock.unlock(secret);
    const file = storeFile(folder);
    const sound = readFileSync(file);
    const kinds = new Set<string>();
    for (let at = 4096 * 2 + 100; at < sound.length; at += 4096 * 7 + 333) {
      const bytes = Buffer.from(sound);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at);
      writeFileSync(file, bytes);
      const store = storeWith(folder, lock.keys() ?? null);
      kinds.add(store.kind === 'ready' ? 'ready' : store.fault.code);
      if (store.kind === 'read-only') {
        // All that is around the flipped bit is still there to be looked at, and to be replayed.
        expect(store.db.prepare('SELECT count(*) FROM history').pluck().get()).toBeGreaterThan(0);
      }
      closeStore(store);
    }
    expect([...kinds]).toEqual(['store.damaged']);
  });

  test('a flipped bit of sealed evidence, a cut one and one in another’s place are all changed files', async () => {
    const lock = lockOn(folder);
    storeOnce();
    lock.start();
    await turnOn(lock);
    const content = 'evidence '.repeat(20_000);
    const [sha256, other] = [await addEvidence(folder, content), await addEvidence(folder, 'another')];
    const home = evidenceFolder(folder);
    const file = evidencePath(home, sha256);
    const facts = { sha256, sizeBytes: content.length, mediaType: 'text/plain' } as const;
    expect(await compareFile(home, facts)).toBe('sound');
    const sound = readFileSync(file);
    const put = async (bytes: Buffer): Promise<string> => {
      rmSync(file, { force: true });
      writeFileSync(file, bytes);
      return compareFile(home, facts);
    };
    for (let at = 0; at < sound.length; at += 9_973) {
      const bytes = Buffer.from(sound);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      expect(await put(bytes)).toBe('changed');
    }
    expect(await put(sound.subarray(0, -1))).toBe('changed');
    expect(await put(sound.subarray(0, 65_717))).toBe('changed');
    expect(await put(readFileSync(evidencePath(home, other)))).toBe('changed');
    expect(await put(sound)).toBe('sound');
  });

  test('a key file in which something was changed opens nothing', async () => {
    await locked();
    const file = path.join(folder, 'lock.json');
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, sound.replace('"state": "on"', '"state": "turning-off"'));
    const lock = lockOn(folder);
    lock.start();
    expect(await codeOf(lock.unlock(secret))).toBe('lock.file-bad');
    // Where it cannot even be read, the copy beside the backups takes its place.
    writeFileSync(file, sound.slice(0, 100));
    const again = lockOn(folder);
    again.start();
    await again.unlock(secret);
    expect(again.state().kind).toBe('open');
  });

  test('a data folder put back from a plain copy is encrypted before it is opened', async () => {
    await fillFolder(folder);
    const plain = path.join(newFolder(), 'copy.sqlite');
    copyFileSync(storeFile(folder), plain);
    const lock = lockOn(folder);
    lock.start();
    await turnOn(lock);
    copyFileSync(plain, storeFile(folder));
    const again = lockOn(folder);
    again.start();
    await again.unlock(secret);
    await again.settled();
    expect(again.state().kind).toBe('open');
    expect(marksOnDisk(folder, [mark])).toEqual([]);
  });

  test('a conversion that cannot go on loses nothing, and goes on or back when it can', async () => {
    await fillFolder(folder);
    const before = await contentOf(folder, null);
    let room = 4;
    const lock = lockOn(folder, {
      told: () => {
        if ((room -= 1) === 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    });
    lock.start();
    await turnOn(lock);
    expect(lock.state()).toMatchObject({ kind: 'stopped', to: 'encrypt' });
    lock.resume('go-back');
    await lock.settled();
    expect(lock.state().kind).toBe('off');
    expect(await contentOf(folder, null)).toEqual(before);
  });
});

describe('who opens it', () => {
  test('a wrong passphrase waits longer each time, and full-width signs count as the others', async () => {
    await locked();
    let nowMs = 0;
    const lock = lockOn(folder, { nowMs: () => nowMs });
    lock.start();
    const wrong = (): Promise<string> => codeOf(lock.unlock({ kind: 'passphrase', text: 'not this one' }));
    expect([await wrong(), await wrong(), await wrong()]).toEqual(
      Array.from({ length: 3 }, () => 'lock.wrong-passphrase'),
    );
    expect(lock.state()).toMatchObject({ kind: 'locked', waitMs: 2000 });
    expect(await codeOf(lock.unlock(secret))).toBe('lock.wait');
    nowMs += 2000;
    expect(await wrong()).toBe('lock.wrong-passphrase');
    expect(lock.state()).toMatchObject({ waitMs: 4000 });
    nowMs += 4000;
    await lock.unlock({ kind: 'passphrase', text: passphrase.replace('，', ',') });
    expect(lock.state().kind).toBe('open');
  });

  test('the recovery key opens, also typed in small letters; an earlier one does not', async () => {
    const recoveryKey = await locked();
    const lock = lockOn(folder);
    lock.start();
    await lock.unlock({ kind: 'recovery', text: recoveryKey.toLowerCase().replaceAll('-', ' ') });
    expect(lock.state().kind).toBe('open');
    const { recoveryKey: next } = await lock.renewRecovery(passphrase);
    const again = lockOn(folder);
    again.start();
    expect(await codeOf(again.unlock({ kind: 'recovery', text: recoveryKey }))).toBe('lock.wrong-recovery');
    await again.unlock({ kind: 'recovery', text: next });
    expect(again.state().kind).toBe('open');
  });

  test('the key store of the system opens at the start, not after locking', async () => {
    storeOnce();
    const system = {
      protect: (key: Uint8Array) => Buffer.from(key.map((byte) => byte ^ 0x55)),
      unprotect: (kept: Buffer) => new Uint8Array(kept.map((byte) => byte ^ 0x55)),
    };
    const lock = lockOn(folder, { system: () => system });
    lock.start();
    await turnOn(lock);
    expect(lock.setSystem(true)).toMatchObject({ kind: 'open', system: 'on' });
    const again = lockOn(folder, { system: () => system });
    again.start();
    expect(again.state().kind).toBe('open');
    again.lockNow();
    expect(again.state().kind).toBe('locked');
    const elsewhere = lockOn(folder);
    elsewhere.start();
    expect(elsewhere.state().kind).toBe('locked');
  });

  test.each(['short', 'aaaaaaaaaaaaaaaaaaaa', '只有七个汉字呀'])('%s is no passphrase', async (weak) => {
    const lock = lockOn(folder);
    lock.start();
    expect(await codeOf(lock.prepare(weak))).toMatch(/^lock\.passphrase-/);
  });
});

describe('a recovery key', () => {
  test('reads back, and every slip of one sign, or of two neighbours exchanged, names its group', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    for (let round = 0; round < 20; round += 1) {
      const key = makeRecoveryKey();
      expect(readRecoveryKey(key)).toEqual({ kind: 'key', key });
      const plain = key.replaceAll('-', '');
      for (let at = 0; at < plain.length; at += 1) {
        const group = Math.floor(at / 6) + 1;
        for (const sign of alphabet) {
          if (sign === plain[at]) continue;
          const typed = plain.slice(0, at) + sign + plain.slice(at + 1);
          expect(readRecoveryKey(typed)).toEqual({ kind: 'group', group });
        }
        const [left, right] = [plain.charAt(at), plain.charAt(at + 1)];
        if (at % 6 === 5 || left === right) continue;
        const swapped = plain.slice(0, at) + right + left + plain.slice(at + 2);
        expect(readRecoveryKey(swapped)).toEqual({ kind: 'group', group });
      }
    }
    expect(readRecoveryKey('ABC')).toEqual({ kind: 'length', found: 3, expected: 36 });
    expect(readRecoveryKey('ABC!')).toEqual({ kind: 'sign', sign: '!' });
  });
});

/** An empty store, closed again. */
function storeOnce(): void {
  closeStore(storeWith(folder, null));
}
