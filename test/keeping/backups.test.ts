import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import { DeskError } from '../../assessments/text/fault.ts';
import { createBackups } from '../../electron/services/keeping/backups.ts';
import { createOneAtATime } from '../../electron/services/keeping/one-at-a-time.ts';
import { newFolder, removeFolders } from '../services/place.ts';
import { answer, closeDesks, fill, keptDesk, noteIn, runHere } from './keep.ts';

afterEach(() => {
  closeDesks();
  removeFolders();
});

const faultOf = async (action: Promise<unknown>): Promise<string> => {
  try {
    await action;
  } catch (error) {
    if (error instanceof DeskError) return error.fault.code;
    throw error;
  }
  return 'none';
};

describe('a backup', () => {
  test('is one plain, write-protected file that holds everything and says when and of what', async () => {
    const desk = keptDesk(newFolder());
    const { assessmentId } = fill(desk);
    const made = await desk.keeping.backUpNow();
    expect(readdirSync(desk.backups)).toEqual([path.basename(made.file)]);
    expect(path.basename(made.file)).toMatch(
      /^backup-000001\.2026-03-02T01-00-\d\d-000Z\.4-[0-9a-f]{8}\.asked\./,
    );
    expect(made).toMatchObject({ seq: 4, where: 'here', own: true, verified: 'made', reason: 'asked' });
    expect(statSync(made.file).mode & 0o222).toBe(0);
    const copy = new Database(made.file, { readonly: true });
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(copy.prepare('SELECT count(*) AS n FROM answer').get()).toEqual({ n: 1 });
    copy.close();
    expect(noteIn(desk.place, assessmentId)).toBe('second');
  });

  test('holds what was saved while it was being made', async () => {
    const desk = keptDesk(newFolder());
    const { assessmentId } = fill(desk);
    const filler = 'x'.repeat(2_000);
    for (let round = 0; round < 400; round += 1) answer(desk.place, assessmentId, `${round} ${filler}`);
    const making = desk.keeping.backUpNow();
    let saved = 0;
    const during = setInterval(() => answer(desk.place, assessmentId, `during ${(saved += 1)}`), 0);
    const made = await making;
    clearInterval(during);
    expect(saved).toBeGreaterThan(0);
    const copy = new Database(made.file, { readonly: true });
    const newest = copy.prepare<[], { new: string }>('SELECT new FROM history ORDER BY seq DESC').get();
    copy.close();
    expect(newest?.new).toContain('during');
  });

  test('is not made again while nothing was changed', async () => {
    const desk = keptDesk(newFolder());
    expect(desk.keeping.state()).toMatchObject({ changedSince: false, last: null });
    const { assessmentId } = fill(desk);
    expect(desk.keeping.state().changedSince).toBe(true);
    await desk.keeping.backUp('import');
    await desk.keeping.backUp('import');
    expect(desk.keeping.list()).toHaveLength(1);
    expect(desk.keeping.state().changedSince).toBe(false);
    answer(desk.place, assessmentId, 'third');
    await desk.keeping.backUp('import');
    expect(desk.keeping.list().map(({ reason }) => reason)).toEqual(['import', 'import']);
  });

  test('is made when the app closes and when the clock of the schedule rings', async () => {
    const folder = newFolder();
    const desk = keptDesk(folder);
    const { assessmentId } = fill(desk);
    desk.keeping.start();
    desk.ring(30 * 60_000);
    await expect.poll(() => desk.keeping.list().length).toBe(1);
    answer(desk.place, assessmentId, 'third');
    await desk.keeping.close();
    const again = keptDesk(folder);
    expect(again.keeping.list().map(({ reason }) => reason)).toEqual(['closing', 'schedule']);
    expect(desk.place.store.db.open).toBe(false);
  });

  test('that hangs does not keep the app from closing: the next start says so, and everything is there', async () => {
    const folder = newFolder();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const desk = keptDesk(folder, {
      run: () => {
        begin();
        return new Promise(() => undefined);
      },
    });
    const { assessmentId } = fill(desk);
    const closing = desk.keeping.close();
    // From here on it does nothing any more: not even take away what the next start makes.
    await begun;
    // The first limit asks it to end, which it does not hear.
    desk.ring(30_000);
    await Promise.resolve();
    expect(desk.place.store.db.open).toBe(true);
    desk.ring(35_000);
    await closing;
    expect(desk.place.store.db.open).toBe(false);
    const again = keptDesk(folder);
    expect(again.place.store.kind).toBe('ready');
    expect(noteIn(again.place, assessmentId)).toBe('second');
    expect(again.keeping.state().fault?.code).toBe('keeping.closing-stopped');
    await again.keeping.backUpNow();
    expect(again.keeping.state().fault).toBeNull();
  });

  test('that was cancelled leaves nothing', async () => {
    const desk = keptDesk(newFolder());
    fill(desk);
    const making = faultOf(desk.keeping.backUpNow());
    await Promise.resolve();
    desk.keeping.cancel();
    expect(await making).toBe('keeping.cancelled');
    expect(existsSync(desk.backups) ? readdirSync(desk.backups) : []).toEqual([]);
    expect(desk.keeping.state().work).toBeNull();
  });

  test.runIf(process.getuid?.() !== 0)('that finds no room to write says so', async () => {
    const desk = keptDesk(newFolder());
    fill(desk);
    mkdirSync(desk.backups);
    chmodSync(desk.backups, 0o500);
    expect(await faultOf(desk.keeping.backUpNow())).toBe('keeping.not-writable');
    expect(desk.keeping.state().fault?.code).toBe('keeping.not-writable');
  });

  test('that finds a file in the place of its folder says so and the app goes on', async () => {
    const desk = keptDesk(newFolder());
    const { assessmentId } = fill(desk);
    writeFileSync(desk.backups, 'in the way');
    expect(await faultOf(desk.keeping.backUpNow())).toMatch(/^keeping\./);
    answer(desk.place, assessmentId, 'still saved');
    expect(noteIn(desk.place, assessmentId)).toBe('still saved');
  });
});

describe('a backup is proved before it gets its name, so', () => {
  // The seeded fault: the file is copied without its log, as most backup programs do it.
  test('a plain copy of the file in use is refused', async () => {
    const desk = keptDesk(newFolder());
    const { assessmentId } = fill(desk);
    // What the file holds is sound by itself; the newest answer stands in the log alone.
    desk.place.store.db.pragma('wal_checkpoint(TRUNCATE)');
    answer(desk.place, assessmentId, 'third');
    const backups = createBackups({
      place: desk.place,
      dataFolder: desk.folder,
      run: runHere,
      work: createOneAtATime(
        () => undefined,
        () => 0,
      ),
      changed: () => undefined,
      copy: (db, target) => {
        copyFileSync(db.name, target);
        return Promise.resolve();
      },
    });
    expect(await faultOf(backups.make('asked', true))).toBe('keeping.copy-differs');
    expect(readdirSync(desk.backups)).toEqual([]);
  });

  test('a copy in which one answer was changed on the way is refused', async () => {
    const desk = keptDesk(newFolder(), {
      run: async (task, signal) => {
        if (task.kind === 'seal') {
          const copy = new Database(task.file);
          copy.prepare(`UPDATE answer SET state = replace(state, 'second', 'zweite')`).run();
          copy.close();
        }
        return runHere(task, signal);
      },
    });
    fill(desk);
    expect(await faultOf(desk.keeping.backUpNow())).toBe('keeping.copy-damaged');
    expect(readdirSync(desk.backups)).toEqual([]);
    // The store itself is sound and stays in use.
    expect((await desk.keeping.check()).check.kind).toBe('sound');
    expect(desk.place.store.kind).toBe('ready');
  });
});
