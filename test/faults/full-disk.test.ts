import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { setAside } from '../../electron/db/set-aside.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { prepareExport } from '../../electron/services/passing-on/export-file.ts';
import { writePassedFile } from '../../electron/exchange/write-passed-file.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import {
  choice,
  faultOf,
  newAssessment,
  newFolder,
  open,
  placeIn,
  removeFolders,
} from '../services/place.ts';
import { chance } from './chance.ts';
import { countLost, type Acknowledged } from './ledger.ts';

const mounted: string[] = [];
afterEach(() => {
  // At once, even where a test that failed has left its store open.
  for (const folder of mounted.splice(0)) execFileSync('umount', ['-l', folder]);
  removeFolders();
});

/** A folder on a disk of its own of a few megabytes; null where none may be made. */
function smallDisk(): string | null {
  const folder = newFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'none', folder], { stdio: 'pipe' });
  } catch {
    return null;
  }
  mounted.push(folder);
  return folder;
}

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
const rounds = size({ slice: 2, full: 10 });

test.skipIf(!mayMount)(
  `${rounds} times the disk is full: what was saved stays, and saving goes on when there is space${mayMount ? '' : ' (SKIPPED: only root on Linux can make a small disk)'}`,
  limit(60_000),
  async ({ skip }) => {
    let [acknowledged, refused, lost] = [0, 0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const folder = smallDisk();
      if (folder === null) return skip('this root may not mount');
      const next = chance(round);
      const ballast = path.join(folder, 'ballast');
      writeFileSync(ballast, Buffer.alloc(1024 * 1024, 1));
      const place = placeIn(folder);
      const { enterpriseId, assessmentId } = newAssessment(place);
      const heard: Acknowledged[] = [];
      const save = (): void => {
        const note = `${heard.length}-${refused}-${'x'.repeat(next(9000))}`;
        saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid', note) });
        heard.push({ slot: 'q:tiny/one', note });
      };
      // Until the disk is full, and a few times more, as a user would try.
      const refusals: string[] = [];
      while (refusals.length < 4) {
        try {
          save();
        } catch (error) {
          refusals.push(
            faultOf(() => {
              throw error;
            }).code,
          );
        }
      }
      expect(new Set(refusals)).toEqual(new Set(['store.disk-full']));
      refused += refusals.length;
      const file = path.join(folder, 'out.readiness');
      writeFileSync(path.join(folder, 'rest'), fillUp(folder));
      const exporting = prepareExport(place, {
        enterprises: [{ enterpriseId, assessmentIds: [assessmentId] }],
        leaveOut: { names: false, notes: false, evidence: false },
        passphrase: null,
        target: file,
        appVersion: '1',
        dataFolder: folder,
      }).then((job) => writePassedFile(job, () => undefined, new AbortController().signal));
      await expect(exporting).rejects.toMatchObject({
        fault: { code: expect.stringContaining('disk-full') as unknown },
      });
      const copying = (): unknown => setAside(place.store.db, folder, 'copy.sqlite', {});
      expect(faultOf(copying).code).toBe('store.copy-failed');
      expect(readdirSync(folder).filter((name) => /unfinished|copy|out/.test(name))).toEqual([]);

      // Space again, and on without a restart.
      rmSync(ballast);
      rmSync(path.join(folder, 'rest'), { force: true });
      for (let again = 0; again < 5; again += 1) save();
      acknowledged += heard.length;
      closeStore(place.store);
      lost += countLost(open(folder), heard);
    }
    tell('D6 full disk', { rounds, acknowledged, refused, lost });
    expect(lost).toBe(0);
  },
);

/** As many bytes as make a disk full to the last: asked for in ever smaller pieces. */
function fillUp(folder: string): Buffer {
  const file = path.join(folder, 'probe');
  let bytes = 0;
  for (let piece = 1 << 20; piece >= 512; piece = Math.floor(piece / 2)) {
    try {
      writeFileSync(file, Buffer.alloc(bytes + piece, 1));
      bytes += piece;
    } catch {
      // Too much; a smaller piece may still fit.
    }
  }
  rmSync(file, { force: true });
  return Buffer.alloc(bytes, 1);
}
