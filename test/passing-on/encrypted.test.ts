import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../assessments/text/fault.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { choice, newAssessment, newFolder, removeFolders } from '../services/place.ts';
import {
  addFile,
  contentsOf,
  endOf,
  everything,
  exportTo,
  newDesk,
  takeFile,
  type TestDesk,
} from './desks.ts';
import { prepareExport } from '../../electron/services/passing-on/export-file.ts';

afterEach(removeFolders);

const passphrase = '三只 horses 走过 bridge';

/** `scryptLogN`: the work factor; a small one where the derivation itself is not what is tried. */
async function made(
  scryptLogN = 10,
): Promise<{ desk: TestDesk; assessmentId: string; enterpriseId: string; file: string }> {
  const desk = newDesk('甲');
  const ids = newAssessment(desk.place);
  saveAnswer(desk.place, {
    assessmentId: ids.assessmentId,
    slot: 'q:tiny/one',
    answer: choice('mid', '机密词语'),
  });
  await addFile(desk, {
    ...ids,
    slot: 'q:tiny/one',
    name: '合同.txt',
    bytes: Buffer.from('机密词语'.repeat(30_000)),
  });
  const file = path.join(newFolder(), 'file.readiness.age');
  await exportTo(desk, { file, passphrase, scryptLogN });
  return { desk, ...ids, file };
}

async function refusal(desk: TestDesk, file: string, words: string): Promise<Fault | null> {
  const before = listOf(desk.folder);
  const { token, encrypted } = await desk.imports.offer(file);
  expect(encrypted).toBe(true);
  const end = await endOf(desk.imports.read(token, words));
  desk.imports.drop(token);
  expect(listOf(desk.folder)).toEqual(before);
  return end.kind === 'failed' ? end.fault : null;
}

/** Everything that lies in a folder, by name. */
function listOf(folder: string): ReadonlySet<string> {
  return new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
}

/** Runs the age program of the system and types the passphrase each time it asks. */
function age(args: readonly string[], times: number): void {
  const script = [
    'set timeout 60',
    `spawn age ${args.map((one) => `{${one}}`).join(' ')}`,
    ...Array.from({ length: times }, () => `expect -re "assphrase.*:"\nsend -- "$env(WORDS)\\r"`),
    'expect eof',
    'lassign [wait] pid spawnid oserror code',
    'exit $code',
  ].join('\n');
  execFileSync('expect', ['-c', script], { env: { ...process.env, WORDS: passphrase }, stdio: 'pipe' });
}

const hasAge = ['age', 'expect'].every((name) =>
  (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, name))),
);

describe('an encrypted assessment file', () => {
  test('opens with its passphrase, and holds nothing that can be read without', limit(60_000), async () => {
    const { desk, assessmentId, file } = await made();
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(bytes.includes(Buffer.from('机密词语'))).toBe(false);
    const there = newDesk('乙');
    await takeFile(there, file, { passphrase });
    expect(openAssessment(there.place, { assessmentId }).answers).toEqual(
      openAssessment(desk.place, { assessmentId }).answers,
    );
    // What lay in the clear while it was packed and unpacked is gone.
    for (const one of [desk, there]) expect(existsSync(path.join(one.folder, 'passing-on'))).toBe(false);
  });

  test(
    'with a wrong passphrase, a changed byte or cut off is refused, and nothing is written (C1)',
    limit(240_000),
    async () => {
      const { desk, file } = await made();
      expect(await refusal(desk, file, 'wrong passphrase')).toMatchObject({
        code: 'passing-on.wrong-passphrase',
      });
      const bytes = readFileSync(file);
      const changed = path.join(newFolder(), 'changed.readiness');
      const tries = size({ slice: 40, full: 500 });
      let refused = 0;
      for (let run = 0; run < tries; run += 1) {
        const spot = Math.floor((bytes.length * run) / tries);
        const mutant = run % 3 === 2 ? bytes.subarray(0, Math.max(30, spot)) : Buffer.from(bytes);
        if (run % 3 !== 2) mutant[spot] = (mutant[spot] ?? 0) ^ 1;
        writeFileSync(changed, mutant);
        // A changed first line makes it no age file at all.
        if (spot < 22 && run % 3 !== 2) continue;
        expect((await refusal(desk, changed, passphrase))?.code).toMatch(
          /^passing-on\.(age-changed|wrong-passphrase|age-too-slow|age-other-key)$/,
        );
        refused += 1;
      }
      tell('C1', { refused });
    },
  );

  test('that would cost all memory to open is not tried (C6)', async () => {
    const { desk, file } = await made();
    const costly = path.join(newFolder(), 'costly.readiness');
    const text = readFileSync(file, 'latin1').replace(/(-> scrypt \S{22}) 10/, '$1 30');
    writeFileSync(costly, text, 'latin1');
    const started = performance.now();
    expect((await refusal(desk, costly, passphrase))?.code).toBe('passing-on.age-too-slow');
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('needs a passphrase that is not found by trying', async () => {
    const desk = newDesk('甲');
    const { enterpriseId, assessmentId } = newAssessment(desk.place);
    const input = {
      enterprises: [{ enterpriseId, assessmentIds: [assessmentId] }],
      leaveOut: everything,
      passphrase: 'short',
      target: path.join(desk.folder, 'x'),
      appVersion: '0.1.0',
      dataFolder: desk.folder,
    };
    await expect(prepareExport(desk.place, input)).rejects.toMatchObject({
      fault: { code: 'passing-on.passphrase-short' },
    });
  });

  test.skipIf(!hasAge)(
    'is opened by the age program, and opens what that program has encrypted (C4)',
    limit(90_000),
    async () => {
      const { desk, file, enterpriseId, assessmentId } = await made();
      const plain = path.join(newFolder(), 'plain.readiness');
      age(['-d', '-o', plain, file], 1);
      const own = await exportTo(desk, { chosen: [{ enterpriseId, assessmentIds: [assessmentId] }] });
      expect(await contentsOf(plain)).toEqual(await contentsOf(own));
      const theirs = path.join(newFolder(), 'theirs.readiness');
      age(['-p', '-o', theirs, own], 2);
      const there = newDesk('乙');
      expect((await takeFile(there, theirs, { passphrase })).enterprises).toHaveLength(1);
      // What this app refuses, that program refuses too.
      const bytes = readFileSync(file);
      bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
      const changed = path.join(newFolder(), 'changed.age');
      writeFileSync(changed, bytes);
      expect(() => age(['-d', '-o', `${changed}.plain`, changed], 1)).toThrow(/failed/i);
      expect((await refusal(there, changed, passphrase))?.code).toBe('passing-on.age-changed');
    },
  );
});
