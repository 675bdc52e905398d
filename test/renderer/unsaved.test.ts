import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { questionSlot } from '../../assessments/answering/answer.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import type { Method } from '../../electron/contract.ts';
import type { ImportPreview } from '../../electron/contract/passing-on.ts';
import { speak } from '../../renderer/stores/app.ts';
import { changeAnswer, openAgain, openAssessment, useAssessment } from '../../renderer/stores/assessment.ts';
import { putInBin } from '../../renderer/stores/bin.ts';
import { openCompared, useCompared } from '../../renderer/stores/compared.ts';
import { dropDraft, keepDraft, useDrafts } from '../../renderer/stores/drafts.ts';
import { moveToEdition } from '../../renderer/stores/editions.ts';
import { loadEnterprises, startAssessment } from '../../renderer/stores/enterprises.ts';
import { exportDossier, useExportJob } from '../../renderer/stores/export-job.ts';
import { keep } from '../../renderer/stores/keeping.ts';
import { saveQueue, storeFirst } from '../../renderer/stores/saving.ts';
import { listenForSignals } from '../../renderer/stores/signals.ts';
import { carryOut, useTakeIn } from '../../renderer/stores/take-in.ts';
import { useUploads, type Upload } from '../../renderer/stores/uploads.ts';
import { useTold } from '../../renderer/stores/told.ts';
import { restoreValue, stepBack, useUndo } from '../../renderer/stores/undo.ts';
import { closeAssessment, renameAssessment } from '../../renderer/stores/versions.ts';
import { deskOf, FakeDesk } from './harness/fake-desk.ts';

const problem = { 'zh-CN': '不是数字', en: 'No number' };
const full: Fault = { code: 'store.disk-full', values: { file: 'x' } };
const slot = questionSlot('sme-digital-2024', 'network');
let fake: FakeDesk;
let assessmentId: string;

const called = (method: Method): number => fake.calls.filter((one) => one.method === method).length;

beforeAll(() => {
  fake = new FakeDesk();
  vi.stubGlobal('window', { desk: deskOf(fake), setTimeout, clearTimeout, location: { hash: '' } });
  ({ assessmentId } = fake.addSample());
  void listenForSignals();
});

beforeEach(async () => {
  fake.saveFault = null;
  await saveQueue.flush();
  fake.calls.length = 0;
  speak('zh-CN');
  useDrafts.setState({}, true);
  useUploads.setState({ list: [] });
  useAssessment.setState({ open: { kind: 'none' } });
  await loadEnterprises();
  await openAssessment(assessmentId);
});

describe('a window about to close', () => {
  /** What the window answers. */
  async function answer(): Promise<unknown> {
    const before = called('readyToClose');
    fake.signal({ kind: 'closing' });
    await vi.waitFor(() => expect(called('readyToClose')).toBe(before + 1));
    return fake.calls.findLast((one) => one.method === 'readyToClose')?.input;
  }
  const upload = (state: Upload['state']): Upload => ({
    id: state,
    name: '照片.png',
    sizeBytes: 2,
    sentBytes: 1,
    state,
    fault: null,
    target: { enterpriseId: 'one' },
    arrival: null,
  });

  it('stores what is pending and has nothing to lose then', async () => {
    changeAnswer(slot, { note: 'the last words' }, 'typed');
    expect(await answer()).toEqual({ unstored: [], typed: [] });
    expect(fake.saves.at(-1)?.key).toBe(slot);
  });

  it('names changes that could not be stored', async () => {
    fake.saveFault = full;
    changeAnswer(slot, { note: 'not stored' }, 'typed');
    expect(await answer()).toEqual({ unstored: ['changes'], typed: [] });
  });

  it('names typed text that is no value, and not one that is only written otherwise', async () => {
    keepDraft('staff', { text: '1,200', problem: null });
    expect(await answer()).toEqual({ unstored: [], typed: [] });
    keepDraft('staff', { text: '12x', problem });
    expect(await answer()).toEqual({ unstored: ['typed'], typed: ['12x'] });
    dropDraft('staff');
    expect(await answer()).toEqual({ unstored: [], typed: [] });
  });

  it.each([
    ['profile:one/foundedOn', '成立日期', '2011-02-30', '企业概况 · 成立日期：2011-02-30'],
    ['answer:one/f:devices.total', '设备总数', '2O', '原始数据 · 设备总数：2O'],
    ['answer:one/q:sme-digital-2024/rate', undefined, '12x', '问卷：12x'],
    ['answer:one/p:niche-years', '年限', 'x'.repeat(80), `申报项目 · 年限：${'x'.repeat(60)}…`],
    ['costs:one/line/paid', '付款日期', '2026-13-01', '费用清单 · 付款日期：2026-13-01'],
    ['application:one/p/lines/row/amount', '金额', '1,2OO', '申报 · 金额：1,2OO'],
  ])('says where a text stands that cannot be stored: %s', async (key, label, text, said) => {
    keepDraft(key, { text, problem, ...(label === undefined ? {} : { label }) });
    expect(await answer()).toEqual({ unstored: ['typed'], typed: [said] });
  });

  it('names five fields, and how many there are besides', async () => {
    for (const one of [1, 2, 3, 4, 5, 6, 7])
      keepDraft(`profile:${one}/staff`, { text: 'x', problem, label: '从业人数' });
    const { typed } = (await answer()) as { typed: readonly string[] };
    expect(typed).toHaveLength(6);
    expect(typed.at(-1)).toBe('另有 2 处');
  });

  it.each(['waiting', 'sending', 'failed'] as const)('names a file that is %s', async (state) => {
    useUploads.setState({ list: [upload(state)] });
    expect(await answer()).toEqual({ unstored: ['uploads'], typed: [] });
  });
});

describe('while a change cannot be stored', () => {
  beforeEach(() => {
    fake.saveFault = full;
    changeAnswer(slot, { note: `not stored ${Math.random()}` }, 'typed');
  });

  it('it is said why, and nothing is said once it is there', async () => {
    expect(await storeFirst()).toEqual(full);
    fake.saveFault = null;
    expect(await storeFirst()).toBeNull();
  });

  it('no assessment is closed without it', async () => {
    expect(await closeAssessment(assessmentId)).toEqual(full);
    expect(called('closeAssessment')).toBe(0);
  });

  const refused: readonly [string, Method, () => Promise<unknown>][] = [
    ['given another name', 'renameAssessment', () => renameAssessment(assessmentId, 'another')],
    ['moved to another edition', 'moveToEdition', () => moveToEdition(assessmentId, 'sme-digital-2024')],
    ['put into the bin', 'putInBin', () => putInBin('assessment', assessmentId, 'x')],
    ['backed up', 'backUpNow', () => keep('backUpNow')],
    ['given back an old value', 'restoreValue', () => restoreValue(3)],
    ['undone', 'undo', () => stepBack('undo')],
    ['copied from', 'startAssessment', () => startAssessment('e', 't', [], assessmentId)],
    ['compared', 'openCompared', () => openCompared('other')],
  ];
  it.each(refused)('nothing is %s without it', async (_, method, act) => {
    useUndo.setState({ undo: fake.history.step({}), busy: false });
    useTold.setState({ happening: null });
    const answered = await act();
    expect(called(method)).toBe(0);
    const told = [answered, useTold.getState().happening, useCompared.getState().compared];
    expect(JSON.stringify(told)).toContain(full.code);
    expect(useUndo.getState().busy).toBe(false);
  });

  it('what is read afresh does not hide it', async () => {
    const { open: before } = useAssessment.getState();
    await loadEnterprises();
    await openAgain();
    expect(useAssessment.getState().open).toEqual(before);
    expect(called('openAssessment')).toBe(1);
  });

  it('no dossier is made without it', async () => {
    await exportDossier({ assessmentId, language: 'en' });
    expect(called('exportDossier')).toBe(0);
    expect(useExportJob.getState().job?.state).toEqual({ kind: 'failed', fault: full });

    // What is said of it goes as soon as something was changed: that may have put it right.
    fake.saveFault = null;
    changeAnswer(slot, { note: 'put right' }, 'chosen');
    await saveQueue.flush();
    expect(useExportJob.getState().job).toBeNull();
  });

  it('no file is taken in; what was decided about it stands', async () => {
    const file = { token: 'one', name: '评估.readiness', bytes: 1, encrypted: false };
    const preview: ImportPreview = { enterprises: [] } as never;
    const decisions = { enterprises: { a: 'skip' as const }, assessments: {}, figures: true, conflicts: {} };
    await carryOut(file, preview, decisions);
    expect(called('carryOutImport')).toBe(0);
    expect(called('dropImport')).toBe(0);
    expect(useTakeIn.getState()).toMatchObject({ now: { step: 'preview', decisions }, fault: full });
  });
});
