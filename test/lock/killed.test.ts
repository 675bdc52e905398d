import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { evidenceFolder, evidencePath } from '../../electron/evidence/evidence-folder.ts';
import { everyStep, runUntil } from '../fixtures/killed-at-steps.ts';
import { limit, tell } from '../fixtures/soak.ts';
import { newFolder, removeFolders } from '../services/place.ts';
import { addEvidence, contentOf, fillFolder, lockOn, mark, passphrase, turnOn } from './lock-desk.ts';
import { marksOnDisk } from './marks-on-disk.ts';

const program = path.join(import.meta.dirname, 'killed-at-step.ts');
const secret = { kind: 'passphrase', text: passphrase } as const;

let folder: string;
beforeEach(async () => {
  folder = newFolder();
  await fillFolder(folder);
});
afterEach(removeFolders);

/** Flips the last bit of a file and gives its bytes. */
function damage(file: string): Buffer {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  chmodSync(file, 0o600);
  writeFileSync(file, bytes);
  return bytes;
}

describe('killed at any step that touches the disk', limit(120_000), () => {
  test('turning the lock on loses nothing, and the next start brings it to its end', async () => {
    const before = await contentOf(folder, null);
    const seen = new Set<string>();
    const steps = await everyStep({ program, folder, what: 'on' }, { stride: 41 }, async (copy) => {
      const lock = lockOn(copy);
      lock.start();
      if (lock.state().kind === 'locked') await lock.unlock(secret);
      await lock.settled();
      const { kind } = lock.state();
      seen.add(kind);
      expect(await contentOf(copy, lock.keys() ?? null)).toEqual(before);
      if (kind === 'open') expect(marksOnDisk(copy, [mark])).toEqual([]);
      else expect(kind).toBe('off');
    });
    expect(steps).toBeGreaterThan(40);
    expect(seen).toContain('open');
    tell('lock on, killed', { steps });
  });

  test('turning it off loses nothing, and the next start brings it to its end', async () => {
    const before = await contentOf(folder, null);
    const lock = lockOn(folder);
    lock.start();
    await turnOn(lock);
    const steps = await everyStep({ program, folder, what: 'off' }, { stride: 41 }, async (copy) => {
      const again = lockOn(copy);
      again.start();
      if (again.state().kind === 'locked') await again.unlock(secret);
      await again.settled();
      expect(await contentOf(copy, again.keys() ?? null)).toEqual(before);
    });
    tell('lock off, killed', { steps });
  });

  test('turning it off without damaged evidence loses no byte of it, and the next start brings it to its end', async () => {
    const { notes } = await contentOf(folder, null);
    const lock = lockOn(folder);
    lock.start();
    await turnOn(lock);
    const sha256 = await addEvidence(folder, `${mark} damaged`);
    const bytes = damage(evidencePath(evidenceFolder(folder), sha256));
    const steps = await everyStep({ program, folder, what: 'off-without' }, { stride: 31 }, async (copy) => {
      const again = lockOn(copy);
      again.start();
      if (again.state().kind === 'locked') await again.unlock(secret);
      await again.settled();
      // Whoever was cut off before anything was left is asked once more.
      again.resume('without-damaged');
      await again.settled();
      expect(again.state().kind).toBe('off');
      expect((await contentOf(copy, null))['notes']).toEqual(notes);
      const kept = path.join(evidenceFolder(copy), 'damaged', `${sha256}.damaged`);
      expect(readFileSync(kept).equals(bytes)).toBe(true);
      expect(readdirSync(path.join(copy, 'backups')).some((name) => /^lock-\w{8}\.json$/.test(name))).toBe(
        true,
      );
    });
    tell('lock off without damaged evidence, killed', { steps });
  });

  test('changing the passphrase leaves the old one or the new one, and either opens everything', async () => {
    const before = await contentOf(folder, null);
    const lock = lockOn(folder);
    lock.start();
    const recoveryKey = await turnOn(lock);
    const steps = await everyStep({ program, folder, what: 'change' }, { stride: 7 }, async (copy) => {
      const opens = async (kind: 'passphrase' | 'recovery', text: string): Promise<boolean> => {
        const again = lockOn(copy);
        again.start();
        await again.unlock({ kind, text }).catch(() => undefined);
        if (again.state().kind !== 'open') return false;
        expect(await contentOf(copy, again.keys() ?? null)).toEqual(before);
        return true;
      };
      const [old, next] = [
        await opens('passphrase', passphrase),
        await opens('passphrase', 'another long sentence'),
      ];
      expect(old).toBe(!next);
      expect(await opens('recovery', recoveryKey)).toBe(true);
    });
    tell('passphrase changed, killed', { steps });
  });

  test('a conversion that removes before it has written is found out', async () => {
    const before = await contentOf(folder, null);
    const { copy } = await runUntil({ program, folder, what: 'careless' }, 3);
    expect(await contentOf(copy, null)).not.toEqual(before);
  });
});
