import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { JobState } from '../../electron/contract.ts';
import type { FontFiles } from '../../electron/documents/fonts.ts';
import { jobRunner } from '../../electron/documents/run-job.ts';
import {
  createDossierJobs,
  type DossierJobs,
  type SpawnWorker,
} from '../../electron/services/dossier-jobs.ts';
import { dossierFileName, readDossier } from '../../electron/services/dossier.ts';
import { openSample } from '../../electron/services/sample.ts';
import { faultOf, newFolder, placeIn, removeFolders } from './place.ts';

afterEach(removeFolders);

const require = createRequire(import.meta.url);
const font = (family: string, weight: string, name: string): string =>
  path.join(path.dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)), weight, name);
const fonts: FontFiles = {
  regular: font('noto-sans-sc', '400Regular', 'NotoSansSC_400Regular.ttf'),
  bold: font('noto-sans-sc', '700Bold', 'NotoSansSC_700Bold.ttf'),
  title: font('noto-serif-sc', '700Bold', 'NotoSerifSC_700Bold.ttf'),
};

/** The real document code, in this process instead of its own. */
const inProcess: SpawnWorker = (heard) => ({ tell: jobRunner(heard), kill: () => undefined });

const jobsOn = (spawn: SpawnWorker): DossierJobs =>
  createDossierJobs({ spawn, newId: randomUUID, patienceMs: 50 });

/** Follows a job to its end as the window does; every state seen on the way. */
async function follow(jobs: DossierJobs, jobId: string): Promise<JobState[]> {
  const states: JobState[] = [];
  for (let seen = 0; ;) {
    const heard = await jobs.await(jobId, seen);
    if (heard.seen !== seen) states.push(heard.state);
    if (heard.state.kind !== 'running') return states;
    seen = heard.seen;
  }
}

function sampleDossier(folder: string): {
  model: ReturnType<typeof readDossier>;
  target: string;
  name: string;
} {
  const place = placeIn(folder);
  const { assessmentId } = openSample(place, { language: 'zh-CN' });
  const input = { assessmentId, language: 'zh-CN', appVersion: '0.1.0' } as const;
  const name = dossierFileName(place, input);
  return { model: readDossier(place, input), target: path.join(folder, name), name };
}

describe('a dossier job', () => {
  test(
    'writes the dossier of what is stored, with progress, and knows its file',
    { timeout: 60_000 },
    async () => {
      const { model, target, name } = sampleDossier(newFolder());
      expect(name).toBe('示例厂 sample 申报材料.pdf');
      const jobs = jobsOn(inProcess);
      const jobId = jobs.start({ model, target, fonts });
      expect(faultOf(() => jobs.fileOf(jobId)).code).toBe('store.no-job');
      const states = await follow(jobs, jobId);
      expect(states.at(-1)).toMatchObject({ kind: 'done', file: target, bytes: readFileSync(target).length });
      expect(states.filter((state) => state.kind === 'running').length).toBeGreaterThan(1);
      expect(jobs.fileOf(jobId)).toBe(target);
      expect(JSON.stringify(model)).toContain('示例厂');
    },
  );

  test('that is cancelled leaves no file, and the earlier one as it was', { timeout: 60_000 }, async () => {
    const folder = newFolder();
    const { model, target } = sampleDossier(folder);
    writeFileSync(target, 'the earlier file');
    const before = readdirSync(folder);
    const jobs = jobsOn(inProcess);
    const jobId = jobs.start({ model, target, fonts });
    jobs.cancel(jobId);
    jobs.cancel(jobId);
    expect((await follow(jobs, jobId)).at(-1)).toEqual({ kind: 'cancelled' });
    expect(readFileSync(target, 'utf8')).toBe('the earlier file');
    expect(readdirSync(folder)).toEqual(before);
  });

  test('fails in words when a font is missing', async () => {
    const { model, target } = sampleDossier(newFolder());
    const jobs = jobsOn(inProcess);
    const jobId = jobs.start({ model, target, fonts: { ...fonts, bold: '/nowhere/bold.ttf' } });
    expect((await follow(jobs, jobId)).at(-1)).toMatchObject({
      kind: 'failed',
      fault: { code: 'document.font-missing' },
    });
    expect(existsSync(target)).toBe(false);
  });

  test('whose process ends without a word has failed, and what it left unfinished is removed', async () => {
    const folder = newFolder();
    const { model, target, name } = sampleDossier(folder);
    const left = path.join(folder, `.${name}.0123456789ab.part`);
    const other = path.join(folder, `.${name}.part`);
    for (const file of [left, other]) writeFileSync(file, 'half');
    let ended: () => void = () => undefined;
    const jobs = jobsOn((_, end) => {
      ended = end;
      return { tell: () => undefined, kill: () => undefined };
    });
    const jobId = jobs.start({ model, target, fonts });
    ended();
    expect((await follow(jobs, jobId)).at(-1)).toMatchObject({
      kind: 'failed',
      fault: { code: 'store.job-ended' },
    });
    expect([existsSync(left), existsSync(other)]).toEqual([false, true]);
  });

  test('that cannot hear is ended when it is cancelled', async () => {
    const { model, target } = sampleDossier(newFolder());
    let killed = 0;
    const jobs = jobsOn((_, end) => ({
      tell: () => undefined,
      kill: () => {
        killed += 1;
        end();
      },
    }));
    const jobId = jobs.start({ model, target, fonts });
    jobs.cancel(jobId);
    expect((await follow(jobs, jobId)).at(-1)).toEqual({ kind: 'cancelled' });
    expect(killed).toBe(1);
  });

  test('that nobody knows is refused', () => {
    expect(faultOf(() => jobsOn(inProcess).cancel('x')).code).toBe('store.no-job');
  });
});
