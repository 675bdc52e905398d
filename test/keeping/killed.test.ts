import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findDamage } from '../../electron/db/find-damage.ts';
import { checkCopy } from '../../electron/db/check-copy.ts';
import { answer, closeDesks, fill, keptDesk, noteIn } from './keep.ts';
import { everyStep } from '../fixtures/killed-at-steps.ts';
import { limit, tell } from '../fixtures/soak.ts';
import { newFolder, removeFolders } from '../services/place.ts';

const program = path.join(import.meta.dirname, 'killed-at-step.ts');

let folder: string;
let assessmentId: string;

// A backup of `second`, and `third` in the store.
beforeEach(async () => {
  folder = newFolder();
  const desk = keptDesk(folder);
  ({ assessmentId } = fill(desk));
  await desk.keeping.backUpNow();
  answer(desk.place, assessmentId, 'third');
  closeDesks();
});
afterEach(() => {
  closeDesks();
  removeFolders();
});

/** What the store holds when it is opened again: the note, or what is wrong with it. */
function found(copy: string): string {
  const desk = keptDesk(copy);
  const { store } = desk.place;
  const damage = findDamage(store.db);
  const note = store.kind === 'ready' && damage === null ? noteIn(desk.place, assessmentId) : 'damaged';
  closeDesks();
  return note;
}

describe('killed at any step that touches the disk', limit(120_000), () => {
  test('a restore leaves the old data or the new, whole, and nothing half done after the next start', async () => {
    const seen: string[] = [];
    const steps = await everyStep({ program, folder, what: 'restore' }, { stride: 6 }, (copy) => {
      seen.push(found(copy));
      const names = readdirSync(copy);
      expect(names.filter((name) => /incoming|replacing|unfinished/.test(name))).toEqual([]);
    });
    expect(steps).toBeGreaterThan(25);
    expect(new Set(seen)).toEqual(new Set(['third', 'second']));
    tell('D16 kill in restore', { steps, tried: seen.length, between: 0 });
  });

  test('a restore without a plan is found out', async () => {
    const seen: string[] = [];
    await everyStep({ program, folder, what: 'careless' }, { stride: 1, first: 7 }, (copy) => {
      seen.push(found(copy));
    });
    expect(seen.filter((note) => note !== 'third' && note !== 'second')).not.toEqual([]);
  });

  test('a backup is whole or absent, and the store is untouched', async () => {
    const counts = new Set<number>();
    const steps = await everyStep({ program, folder, what: 'backup' }, { stride: 5 }, (copy) => {
      expect(found(copy)).toBe('third');
      const backups = readdirSync(path.join(copy, 'backups')).filter((name) => name.startsWith('backup-'));
      counts.add(backups.length);
      for (const name of backups) expect(checkCopy(path.join(copy, 'backups', name), {}).damage).toBeNull();
      const desk = keptDesk(copy);
      desk.keeping.start();
      expect(existsSync(path.join(copy, 'backups', '.unfinished.sqlite'))).toBe(false);
      closeDesks();
    });
    expect(counts).toEqual(new Set([1, 2]));
    tell('D16 kill in backup', { steps, broken: 0 });
  });
});
