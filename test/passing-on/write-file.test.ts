import { fork } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { evidenceFolder, evidencePath } from '../../electron/evidence/evidence-folder.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { exportFileName, exportWork, prepareExport } from '../../electron/services/passing-on/export-file.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { choice, newAssessment, newFolder, removeFolders } from '../services/place.ts';
import {
  addFile,
  all,
  contentsOf,
  endOf,
  everything,
  exportTo,
  inProcess,
  look,
  newDesk,
  type TestDesk,
} from './desks.ts';

afterEach(removeFolders);

async function made(): Promise<{
  desk: TestDesk;
  target: string;
  job: Awaited<ReturnType<typeof prepareExport>>;
}> {
  const desk = newDesk('甲');
  const ids = newAssessment(desk.place);
  saveAnswer(desk.place, { assessmentId: ids.assessmentId, slot: 'q:tiny/one', answer: choice('mid') });
  await addFile(desk, { ...ids, slot: 'q:tiny/one', name: 'a.txt', bytes: Buffer.alloc(300_000, 'a') });
  const target = path.join(newFolder(), '评估.readiness');
  const job = await prepareExport(desk.place, {
    enterprises: all(desk),
    leaveOut: everything,
    passphrase: null,
    target,
    appVersion: '0.1.0',
    dataFolder: desk.folder,
  });
  return { desk, target, job };
}

describe('writing an assessment file', () => {
  test('gives the same bytes for the same content', async () => {
    const { desk, target, job } = await made();
    expect((await endOf(exportWork(inProcess, job))).kind).toBe('done');
    const first = readFileSync(target);
    const again = await exportTo(desk);
    expect(readFileSync(again).equals(first)).toBe(true);
    expect(
      exportFileName(desk.place, { enterprises: all(desk), leaveOut: everything, passphrase: null }),
    ).toBe('测试厂 评估.readiness');
  });

  test('that cannot be finished leaves nothing, and the earlier file as it was', async () => {
    const { desk, target, job } = await made();
    writeFileSync(target, 'the earlier file');
    const untouched = (): void => {
      expect(readFileSync(target, 'utf8')).toBe('the earlier file');
      expect(readdirSync(path.dirname(target))).toEqual([path.basename(target)]);
    };
    // Evidence that was changed on the disk since it was taken in is not passed on as if it were the same.
    const [stored] = job.files;
    const file = evidencePath(evidenceFolder(desk.folder), stored?.sha256 ?? '');
    chmodSync(file, 0o644);
    writeFileSync(file, Buffer.alloc(300_000, 'b'));
    expect(await endOf(exportWork(inProcess, job))).toMatchObject({
      kind: 'failed',
      fault: { code: 'passing-on.entry-changed', values: { entry: `evidence/${stored?.sha256 ?? ''}` } },
    });
    untouched();
    rmSync(file);
    expect((await endOf(exportWork(inProcess, job))).kind).toBe('failed');
    untouched();
    const gone = { ...job, files: [], target: path.join(newFolder(), 'gone', 'x.readiness') };
    expect(await endOf(exportWork(inProcess, gone))).toMatchObject({ fault: { code: 'file.no-folder' } });
    const folder = path.join(newFolder(), 'x.readiness');
    mkdirSync(folder);
    expect((await endOf(exportWork(inProcess, { ...job, files: [], target: folder }))).kind).toBe('failed');
  });

  test('that is cancelled leaves nothing', async () => {
    const { target, job } = await made();
    const ended = await new Promise((resolve) => {
      const underWay = exportWork(
        inProcess,
        job,
      )((state) => {
        if (state.kind !== 'running') resolve(state);
      });
      underWay.cancel();
    });
    expect(ended).toEqual({ kind: 'cancelled' });
    expect(readdirSync(path.dirname(target))).toEqual([]);
  });

  test('ended at any moment has no half file under its name (E4)', limit(60_000), async () => {
    const { desk, target, job } = await made();
    const counts = { runs: size({ slice: 4, full: 200 }), whole: 0 };
    for (let run = 0; run < counts.runs; run += 1) {
      const child = fork(path.join(import.meta.dirname, 'write-until-killed.ts'));
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const begun = new Promise((resolve) => child.once('message', resolve));
      child.send(job);
      await begun;
      await sleep((run * 37) % 60);
      child.kill('SIGKILL');
      await ended;
      expect((await look(desk, target)).preview.enterprises).toHaveLength(1);
      counts.whole += 1;
      await contentsOf(target);
    }
    tell('E4', counts);
  });
});
