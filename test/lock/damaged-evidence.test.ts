import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sayFault } from '../../assessments/text/say.ts';
import { evidenceFolder, evidencePath, listStoredFiles } from '../../electron/evidence/evidence-folder.ts';
import { compareFile, lookAtFile } from '../../electron/evidence/file-state.ts';
import { knowKeys, opened } from '../../electron/evidence/seal.ts';
import { addEvidence as addRow, saveEvidenceField } from '../../electron/services/evidence/evidence.ts';
import { keysFrom, unwrapKey, type LockKeys } from '../../electron/services/lock/keys.ts';
import { parseLockFile } from '../../electron/services/lock/key-file.ts';
import type { Lock } from '../../electron/services/lock/lock.ts';
import { answer, closeDesks, fill, keptDesk } from '../keeping/keep.ts';
import { newFolder, removeFolders } from '../services/place.ts';
import { addEvidence, contentOf, fillFolder, lockOn, mark, passphrase, turnOn } from './lock-desk.ts';
import { marksOnDisk } from './marks-on-disk.ts';

const secret = { kind: 'passphrase', text: passphrase } as const;
const content = `${mark} large `.repeat(30_000);

let folder: string;
let home: string;
let keys: LockKeys;
let lock: Lock;
/** The evidence whose encrypted file is damaged, and one that is sound. */
let damaged: { readonly sha256: string; readonly file: string; readonly bytes: Buffer };
let sound: string;

const facts = (): Parameters<typeof compareFile>[1] => ({
  sha256: damaged.sha256,
  sizeBytes: content.length,
  mediaType: 'text/plain',
});
const never = (): never => {
  throw new Error('not open');
};

// A desk with the lock on, and evidence of which one file was hit near its end.
beforeEach(async () => {
  folder = newFolder();
  home = evidenceFolder(folder);
  const desk = keptDesk(folder);
  const { assessmentId, enterpriseId } = fill(desk);
  answer(desk.place, assessmentId, mark);
  const sha256 = await addEvidence(folder, content);
  sound = await addEvidence(folder, `${mark} sound`);
  const { evidence } = addRow(desk.place, () => 'sound', {
    file: { sha256, sizeBytes: content.length, mediaType: 'text/plain' },
    name: '采购合同.txt',
    target: { enterpriseId },
  });
  saveEvidenceField(desk.place, { evidenceId: evidence.id, field: 'number', value: 'HT-7' });
  closeDesks();
  const own = lockOn(folder);
  lock = own;
  lock.start();
  await turnOn(lock);
  keys = own.keys() ?? never();
  const file = evidencePath(home, sha256);
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 5) ^ 1, bytes.length - 5);
  chmodSync(file, 0o600);
  writeFileSync(file, bytes);
  damaged = { sha256, file, bytes };
});
afterEach(() => {
  closeDesks();
  removeFolders();
});

async function turnOff(): Promise<void> {
  await lock.turnOff(secret);
  await lock.settled();
}

test('turning the lock off says which evidence is damaged, once more after a restart too', async () => {
  await turnOff();
  const told = {
    kind: 'stopped',
    to: 'decrypt',
    fault: { code: 'lock.evidence-damaged', values: { count: 1 } },
    damaged: [
      {
        file: path.relative(folder, damaged.file).replaceAll(path.sep, '/'),
        evidence: { name: '采购合同.txt', number: 'HT-7', enterprise: expect.stringMatching(/./u) as string },
      },
    ],
  };
  expect(lock.state()).toMatchObject(told);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
  const again = lockOn(folder);
  again.start();
  await again.unlock(secret);
  await again.settled();
  expect(again.state()).toMatchObject(told);
});

test('going back leaves everything encrypted, the damaged file as it is, and nothing plain', async () => {
  await turnOff();
  lock.resume('go-back');
  await lock.settled();
  expect(lock.state().kind).toBe('open');
  expect(marksOnDisk(folder, [mark])).toEqual([]);
  expect(readFileSync(damaged.file).equals(damaged.bytes)).toBe(true);
  expect(await compareFile(home, facts())).toBe('changed');
  expect(await listStoredFiles(home)).toHaveLength(2);
});

test('turned off without it, its bytes are kept with their key, and the evidence is told as changed', async () => {
  await turnOff();
  lock.resume('without-damaged');
  await lock.settled();
  expect(lock.state().kind).toBe('off');
  expect(existsSync(path.join(folder, 'lock.json'))).toBe(false);
  expect((await contentOf(folder, null)).kind).toBe('ready');
  // What could still be read is there again, and anybody sees that it is not all.
  expect(lookAtFile(home, facts())).toBe('changed');
  const left = readFileSync(evidencePath(home, damaged.sha256));
  expect(left.length).toBeGreaterThan(content.length / 2);
  expect(content.startsWith(left.toString())).toBe(true);
  expect(readFileSync(evidencePath(home, sound), 'utf8')).toBe(`${mark} sound`);
  // The encrypted file lies as it was, and the key file beside the backups still opens it.
  const kept = path.join(home, 'damaged', `${damaged.sha256}.damaged`);
  expect(readFileSync(kept).equals(damaged.bytes)).toBe(true);
  expect(readdirSync(path.join(home, damaged.sha256.slice(0, 2)))).toEqual([damaged.sha256]);
  const [keyFile = ''] = readdirSync(path.join(folder, 'backups')).filter((name) => name.startsWith('lock-'));
  const { facts: lockFacts } = parseLockFile(path.join(folder, 'backups', keyFile));
  const data = (await unwrapKey(lockFacts.passphrase, passphrase)) ?? never();
  expect(lockFacts.state).toBe('on');
  const mended = Buffer.from(damaged.bytes);
  mended.writeUInt8(mended.readUInt8(mended.length - 5) ^ 1, mended.length - 5);
  const stream = new PassThrough();
  stream.end(mended);
  const parts: Buffer[] = [];
  for await (const part of opened(stream, keysFrom(data).evidence)) parts.push(part as Buffer);
  expect(Buffer.concat(parts).toString()).toBe(content);
});

test('the original taken in again makes it sound, and later locks neither trip over what was kept nor tell it', async () => {
  await turnOff();
  lock.resume('without-damaged');
  await lock.settled();
  expect(await addEvidence(folder, content)).toBe(damaged.sha256);
  expect(await compareFile(home, facts())).toBe('sound');
  await turnOn(lock);
  expect(lock.state().kind).toBe('open');
  expect(marksOnDisk(folder, [mark, damaged.sha256])).toEqual([]);
  await turnOff();
  expect(lock.state().kind).toBe('off');
  const kept = path.join(home, 'damaged', `${damaged.sha256}.damaged`);
  expect(readFileSync(kept).equals(damaged.bytes)).toBe(true);
  expect(await compareFile(home, facts())).toBe('sound');
});

test('one that is found damaged after the user was asked is asked about as well', async () => {
  await turnOff();
  knowKeys(home, keys.evidence);
  const other = evidencePath(home, await addEvidence(folder, `${mark} written meanwhile`));
  const bytes = readFileSync(other);
  bytes.writeUInt8(bytes.readUInt8(3) ^ 1, 3);
  chmodSync(other, 0o600);
  writeFileSync(other, bytes);
  lock.resume('without-damaged');
  await lock.settled();
  expect(lock.state()).toMatchObject({
    kind: 'stopped',
    // Nothing speaks of this one.
    damaged: [{ file: path.relative(folder, other).replaceAll(path.sep, '/'), evidence: null }],
  });
});

test('a backup whose seal is damaged stays as it is and holds nothing up', async () => {
  const backup = path.join(folder, 'backups', 'backup-damaged.sqlite.age');
  writeFileSync(backup, damaged.bytes);
  await turnOff();
  lock.resume('without-damaged');
  await lock.settled();
  expect(lock.state().kind).toBe('off');
  expect(readFileSync(backup).equals(damaged.bytes)).toBe(true);
});

test('a file that cannot be read while the lock is turned on is named, and going back leaves all as it was', async () => {
  const plain = newFolder();
  await fillFolder(plain);
  const before = await contentOf(plain, null);
  const file = `evidence/aa/${'a'.repeat(64)}`;
  // Nobody can read a folder as a file, not even who may read everything.
  mkdirSync(path.join(plain, file), { recursive: true });
  const other = lockOn(plain);
  other.start();
  await turnOn(other);
  expect(other.state()).toMatchObject({
    kind: 'stopped',
    fault: { code: 'lock.file-not-converted', values: { file, detail: 'EISDIR' } },
    damaged: [],
  });
  other.resume('go-back');
  await other.settled();
  expect(other.state().kind).toBe('off');
  expect(await contentOf(plain, null)).toEqual(before);
});

test('both languages say how many, and what can be done', async () => {
  await turnOff();
  const state = lock.state();
  if (state.kind !== 'stopped') return never();
  expect(sayFault(state.fault, 'zh-CN')).toContain('有 1 份佐证材料的加密文件已经损坏');
  expect(sayFault(state.fault, 'en')).toContain('encrypted file of one piece of evidence');
});
