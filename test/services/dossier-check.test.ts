import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ExportFormat } from '../../assessments/dossier/bundle.ts';
import { sayChecked } from '../../assessments/dossier/say-checked.ts';
import type { JobState } from '../../electron/contract.ts';
import type { DossierCheck } from '../../electron/contract/dossiers.ts';
import { sha256 } from '../../electron/db/canonical.ts';
import { jobRunner } from '../../electron/documents/run-job.ts';
import { fileStates } from '../../electron/evidence/file-state.ts';
import { createBatch } from '../../electron/services/batch/batch.ts';
import { agreementOf } from '../../electron/services/checking/agreement.ts';
import { createChecks } from '../../electron/services/checking/checks.ts';
import { closeAssessment, reopenAssessment } from '../../electron/services/closing/close-assessment.ts';
import { dossierWork, type SpawnWorker } from '../../electron/services/dossier-jobs.ts';
import { canonicalOf, inputOf } from '../../electron/services/dossier-model.ts';
import { dossierFileName, dossierOrder, dossierSource, readStated } from '../../electron/services/dossier.ts';
import { createEnterprise, saveProfileField } from '../../electron/services/enterprises.ts';
import type { Work } from '../../electron/services/jobs.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { fontFiles as fonts } from '../documents/fonts.ts';
import { changedZip } from '../documents/changed-zip.ts';
import { openShelf, type Shelf } from '../evidence/shelf.ts';
import { tinyPack } from '../fixtures/tiny-pack.ts';
import { tiny } from '../programmes/tiny-programme.ts';
import { choice, newAssessment, newFolder, number, placeIn, removeFolders } from './place.ts';

/** The real document code, in this process instead of its own. */
const spawn: SpawnWorker = (heard) => ({ tell: jobRunner(heard), kill: () => undefined });

function end(work: Work): Promise<JobState> {
  return new Promise((resolve) => {
    work((state) => {
      if (state.kind !== 'running') resolve(state);
    });
  });
}

interface Made extends Shelf {
  readonly assessmentId: string;
  readonly enterpriseId: string;
}

/** A store with an assessment that has answers and a file behind one of them. */
async function made(): Promise<Made> {
  const home = newFolder();
  const shelf = openShelf(home, placeIn(home, [tinyPack], [tiny()]));
  const ids = newAssessment(shelf.place);
  saveAnswer(shelf.place, { ...ids, slot: 'q:tiny/one', answer: choice('mid', '先小后大') });
  saveAnswer(shelf.place, { ...ids, slot: 'f:all', answer: number('20') });
  await shelf.add('the signed contract', '采购合同.txt', {
    enterpriseId: ids.enterpriseId,
    link: { assessmentId: ids.assessmentId, slot: 'q:tiny/one' },
  });
  return { ...shelf, ...ids };
}

async function exported({ place, home, assessmentId }: Made, format: ExportFormat): Promise<string> {
  const input = { assessmentId, language: 'zh-CN', format, appVersion: '0.1.0' } as const;
  const target = path.join(newFolder(), dossierFileName(place, input));
  const source = dossierSource(place, { ...input, stateOf: fileStates(home) });
  const state = await end(
    dossierWork(spawn, dossierOrder(source, { ...input, target, fonts, dataFolder: home })),
  );
  expect(state).toMatchObject({ kind: 'done', file: target });
  return target;
}

/** Checks a file, picked or sent in parts as a dropped one is. */
async function check({ place, home }: Made, file: string, sent = false): Promise<DossierCheck> {
  const stateOf = fileStates(home);
  const checks = createChecks({ place, dataFolder: home, appVersion: '0.1.0', spawn, stateOf });
  const { token } = sent ? await send(checks, file) : await checks.offer(file);
  const state = await end(checks.check(token));
  if (state.kind === 'failed') throw new Error(state.fault.code);
  const result = checks.result(token);
  await checks.drop(token);
  expect(readdirSync(home).includes('checking') ? readdirSync(path.join(home, 'checking')) : []).toEqual([]);
  return result;
}

async function send(checks: ReturnType<typeof createChecks>, file: string): Promise<{ token: string }> {
  const bytes = readFileSync(file);
  const begun = await checks.begin({ name: path.basename(file), sizeBytes: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += 100_000)
    await checks.send({ token: begun.token, offset, bytes: bytes.subarray(offset, offset + 100_000) });
  return begun;
}

const said = ({ file }: DossierCheck): string[] => file.differences.map((one) => sayChecked(one, 'zh-CN'));

describe('a dossier that comes back', () => {
  let desk: Made;
  let zip: string;
  beforeAll(async () => {
    desk = await made();
    zip = await exported(desk, 'zip');
    return removeFolders;
  }, 120_000);

  test('untouched: the file is intact, and agrees with the store, whether picked or dropped', async () => {
    for (const sent of [false, true]) {
      const found = await check(desk, zip, sent);
      expect(said(found)).toEqual([]);
      expect(found.says).toMatchObject({ enterprise: '测试厂', title: '评估', annexes: 1, programme: null });
      expect(found.store).toMatchObject({ kind: 'known', assessmentId: desk.assessmentId, differences: [] });
      expect(found.file.seal?.appVersion).toBe('0.1.0');
    }
  });

  test('a changed file in it is named, and so are one put in and one taken out', async () => {
    const bad = path.join(newFolder(), 'bad.zip');
    await changedZip(zip, bad, (name, bytes) => {
      if (name.startsWith('附件01')) return Buffer.from('another contract');
      return bytes;
    });
    expect(said(await check(desk, bad))).toEqual([
      expect.stringMatching(/^附件 1“采购合同\.txt”的原件被换成了另一份文件。$/),
    ]);
    await changedZip(zip, bad, (name, bytes) => (name.startsWith('附件01') ? null : bytes), {
      '多出来的.txt': Buffer.from('x'),
    });
    expect(said(await check(desk, bad)).join()).toMatch(
      /附件 1“采购合同.txt”不见了。.*多出文件“多出来的.txt”。/,
    );
    await changedZip(zip, bad, (name, bytes) => (name.startsWith('03') ? null : bytes));
    expect(said(await check(desk, bad))).toEqual(['少了文件“03 汇总表.xlsx”。']);
    await changedZip(zip, bad, (name, bytes) =>
      name.endsWith('.json') ? Buffer.from(bytes.toString().replace('测试厂', '别的厂')) : bytes,
    );
    expect(said(await check(desk, bad))).toEqual([
      '“readiness-dossier.json”属于另一份申报材料，或其中的数据被改动过。',
    ]);
  });

  test('what has changed here since is named, with both values', async () => {
    saveAnswer(desk.place, { ...desk, slot: 'q:tiny/one', answer: choice('high', '先小后大') });
    saveProfileField(desk.place, { ...desk, field: 'address', value: '高新大道 1 号' });
    await desk.add('a photo', '照片.txt', { enterpriseId: desk.enterpriseId });
    const { store } = await check(desk, zip);
    if (store.kind !== 'known') throw new Error(store.kind);
    const list = store.differences.map(({ topic, title, inFile, here }) => [
      topic,
      title['zh-CN'],
      inFile?.['zh-CN'] ?? null,
      here?.['zh-CN'] ?? null,
    ]);
    expect(list).toContainEqual(['enterprise', '详细地址', '（空）', '高新大道 1 号']);
    expect(list).toContainEqual(['evidence', '佐证材料：照片.txt', null, '照片.txt']);
    const answer = list.find(([topic]) => topic === 'answer');
    expect(answer?.[2]).not.toBe(answer?.[3]);
    expect(store.changedSince).toBe(true);
  });

  test('on another machine it is unknown, and after its enterprise came there so is the assessment', async () => {
    const other = openShelf();
    const elsewhere = { ...desk, ...other, assessmentId: '', enterpriseId: '' };
    expect((await check(elsewhere, zip)).store).toEqual({ kind: 'unknown' });
    createEnterprise(other.place, { name: '测试厂' });
    expect((await check(elsewhere, zip)).store).toMatchObject({ kind: 'unknown-assessment' });
  });

  test('of a closed assessment agrees with that version, whatever came after it', async () => {
    const closed = await made();
    const input = { assessmentId: closed.assessmentId };
    const around = { appVersion: '0.1.0', stateOf: fileStates(closed.home) };
    closeAssessment(closed.place, { ...input, ...around });
    const pdf = await exported(closed, 'pdf');
    reopenAssessment(closed.place, { ...input, reason: '更正' });
    saveAnswer(closed.place, { ...closed, slot: 'q:tiny/one', answer: choice('low') });
    const found = await check(closed, pdf);
    expect(said(found)).toEqual([]);
    expect(found.store).toMatchObject({ kind: 'known', version: 1, differences: [], changedSince: false });
  }, 60_000);

  test('a copy that carries no data to check by is told apart from what is no dossier', async () => {
    for (const format of ['archive', 'html'] as const)
      await expect(check(desk, await exported(desk, format))).rejects.toThrow('dossier-check.without-data');
  }, 60_000);

  test('files that are none are refused in words', async () => {
    const folder = newFolder();
    const refused = async (name: string, content: string | Buffer): Promise<string> => {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return check(desk, file).then(
        () => 'taken',
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
    };
    expect(await refused('a.pdf', 'not a pdf')).toBe('dossier-check.foreign');
    expect(await refused('a.pdf', '%PDF-1.7\nbroken')).toBe('dossier-check.damaged');
    expect(await refused('a.zip', readFileSync(zip).subarray(0, 4000))).toBe('dossier-check.damaged');
    expect(await refused('empty.zip', '')).toBe('dossier-check.empty');
    copyFileSync(path.join(import.meta.dirname, 'place.ts'), path.join(folder, 'b.docx'));
    expect(await refused('b.docx', 'PK\u0003\u0004 no zip')).toBe('dossier-check.damaged');
  });
});

describe('a run over many enterprises', () => {
  afterEach(removeFolders);

  test('writes each into one new folder, goes on past what cannot be written, and lists everything', async () => {
    const first = await made();
    const second = newAssessment(first.place);
    const third = newAssessment(first.place);
    saveAnswer(first.place, { ...third, slot: 'q:tiny/one', answer: choice('mid', '字体里没有😀') });
    const parent = newFolder();
    const order = {
      assessmentIds: [first.assessmentId, third.assessmentId, second.assessmentId],
      language: 'zh-CN',
      format: 'pdf',
      parent,
      appVersion: '0.1.0',
      dataFolder: first.home,
      fonts,
      stateOf: fileStates(first.home),
      spawn,
    } as const;
    const batch = createBatch(first.place, order);
    const steps: string[] = [];
    const state = await new Promise<JobState>((resolve) => {
      batch.work((told) => {
        if (told.kind === 'running') steps.push(told.step['zh-CN']);
        else resolve(told);
      });
    });
    const { folder, items } = batch.outcome();
    expect(state).toMatchObject({ kind: 'done', file: folder, pages: 2 });
    expect(steps).toEqual(Array.from({ length: 3 }, () => '正在生成：测试厂'));
    expect(items.map(({ result }) => result.kind)).toEqual(['written', 'failed', 'written']);
    expect(readdirSync(folder).toSorted()).toEqual([
      '测试厂 评估 申报材料 (2).pdf',
      '测试厂 评估 申报材料.pdf',
    ]);
    expect(batch.fileOf(second.assessmentId)).toBe(path.join(folder, '测试厂 评估 申报材料 (2).pdf'));
    // A second run never writes into the folder of the first.
    expect(createBatch(first.place, order).outcome().folder).not.toBe(folder);
  }, 120_000);

  test('for a programme leaves out what is not ready and says why', async () => {
    const first = await made();
    const batch = createBatch(first.place, {
      assessmentIds: [first.assessmentId],
      language: 'zh-CN',
      format: 'zip',
      programmeId: 'tiny',
      parent: newFolder(),
      appVersion: '0.1.0',
      dataFolder: first.home,
      fonts,
      stateOf: fileStates(first.home),
      spawn,
    });
    expect(await end(batch.work)).toMatchObject({ kind: 'done', file: '', pages: 0 });
    const { folder, items } = batch.outcome();
    const [item] = items;
    if (item?.result.kind !== 'not-ready') throw new Error(item?.result.kind);
    expect(item.result.findings.map(({ kind }) => kind)).toContain('paper-missing');
    // Not even an empty folder is left.
    expect(readdirSync(path.dirname(folder))).toEqual([]);
  });

  test('that is stopped keeps what is finished and leaves nothing half made', async () => {
    const first = await made();
    const second = newAssessment(first.place);
    const parent = newFolder();
    const batch = createBatch(first.place, {
      assessmentIds: [first.assessmentId, second.assessmentId],
      language: 'en',
      format: 'xlsx',
      parent,
      appVersion: '0.1.0',
      dataFolder: first.home,
      fonts,
      stateOf: fileStates(first.home),
      spawn,
    });
    const state = await new Promise<JobState>((resolve) => {
      const work = batch.work((told) => {
        if (told.kind !== 'running') resolve(told);
        else if (told.done === 1) work.cancel();
      });
    });
    expect(state.kind).toBe('cancelled');
    expect(batch.outcome().items.map(({ result }) => result.kind)).toEqual(['written', 'not-begun']);
    expect(readdirSync(batch.outcome().folder)).toHaveLength(1);
  }, 120_000);
});

test('data of an older form are held against what the assessment states in that form', async () => {
  const scene = await made();
  const { place, home, assessmentId } = scene;
  const around = { appVersion: '0.1.0', stateOf: fileStates(home) };
  const agreement = (format: 2 | 3) => {
    const { open, made: stated } = readStated(place, { assessmentId, ...around });
    const text = canonicalOf(inputOf(open, stated), format);
    return agreementOf(place, { canonical: { text, sha256: sha256(text) }, ...around });
  };
  for (const format of [2, 3] as const)
    expect(agreement(format)).toMatchObject({ kind: 'known', version: null, differences: [] });
  closeAssessment(place, { assessmentId, appVersion: '0.1.0', stateOf: around.stateOf });
  const older = agreement(2);
  reopenAssessment(place, { assessmentId, reason: 'r' });
  expect(older).toMatchObject({ kind: 'known', version: 1, differences: [] });
});
