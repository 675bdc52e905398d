import { beforeEach, describe, expect, it, vi } from 'vitest';
import { figureSlot, questionSlot } from '../../assessments/answering/answer.ts';
import { changeAnswer, answerAt, openAssessment, useAssessment } from '../../renderer/stores/assessment.ts';
import { changeProfileField, loadEnterprises, useEnterprises } from '../../renderer/stores/enterprises.ts';
import { progressOf, resultOf, situationNow } from '../../renderer/stores/derived.ts';
import { exportDossier, useExportJob } from '../../renderer/stores/export-job.ts';
import { saveQueue, useSaving } from '../../renderer/stores/saving.ts';
import { deskOf, FakeDesk } from './harness/fake-desk.ts';

describe('the stores of the window', () => {
  let fake: FakeDesk;
  let ids: { enterpriseId: string; assessmentId: string };

  beforeEach(async () => {
    fake = new FakeDesk();
    ids = fake.addSample();
    vi.stubGlobal('window', { desk: deskOf(fake), setTimeout, clearTimeout });
    useAssessment.setState({ open: { kind: 'none' } });
    await loadEnterprises();
    await openAssessment(ids.assessmentId);
  });

  it('show an answer at once, and say "saved" only when it is acknowledged', async () => {
    useSaving.setState({ savedAt: null });
    const slot = questionSlot('sme-digital-2024', 'network');
    changeAnswer(slot, { response: { kind: 'choices', options: [] } }, 'chosen');
    expect(answerAt(slot).response).toEqual({ kind: 'choices', options: [] });
    expect(useSaving.getState().savedAt).toBeNull();
    expect(await saveQueue.flush()).toBe(true);
    expect(useSaving.getState().savedAt).not.toBeNull();
    expect(fake.saves.map((one) => one.key)).toEqual([slot]);
  });

  it('keep note and mark when only the response changes', async () => {
    const slot = questionSlot('sme-digital-2024', 'network');
    changeAnswer(slot, { note: '见附件 3', flagged: true }, 'chosen');
    changeAnswer(slot, { response: { kind: 'unknown' } }, 'chosen');
    await saveQueue.flush();
    expect(fake.saves.at(-1)?.value).toEqual({
      response: { kind: 'unknown' },
      note: '见附件 3',
      flagged: true,
    });
  });

  it('keep an answer on the screen when it could not be stored, and store it once that is possible', async () => {
    fake.saveFault = { code: 'store.disk-full', values: { file: 'x' } };
    const slot = figureSlot('devices.total');
    changeAnswer(slot, { response: { kind: 'number', value: '90' } }, 'typed');
    expect(await saveQueue.flush()).toBe(false);
    expect(answerAt(slot).response).toEqual({ kind: 'number', value: '90' });
    fake.saveFault = null;
    expect(await saveQueue.flush()).toBe(true);
    expect(fake.saves.at(-1)?.key).toBe(slot);
  });

  it('store a profile field alone and let every score follow it', async () => {
    const before = situationNow();
    expect(situationNow()).toBe(before);
    changeProfileField(ids.enterpriseId, 'staff', 12, 'typed');
    expect(situationNow()).not.toBe(before);
    expect(situationNow().profile.staff).toBe(12);
    await saveQueue.flush();
    expect(fake.saves).toEqual([{ key: 'staff', value: 12 }]);
    await loadEnterprises();
    expect(useEnterprises.getState().rows[0]?.profile.staff).toBe(12);
  });

  it('do not send a field that was set to what it is', async () => {
    changeProfileField(ids.enterpriseId, 'staff', situationNow().profile.staff, 'chosen');
    await saveQueue.flush();
    expect(fake.saves).toEqual([]);
  });

  it('work out progress and score once for a situation, however often they are asked for', () => {
    const { open } = useAssessment.getState();
    if (open.kind !== 'open') throw new Error('not open');
    for (const pack of open.packs) {
      expect(progressOf(pack, situationNow())).toBe(progressOf(pack, situationNow()));
      expect(resultOf(pack, situationNow())).toBe(resultOf(pack, situationNow()));
    }
  });

  it('store what is under way before an export, and follow the export to its end', async () => {
    fake.job = { kind: 'done', file: 'x.pdf', bytes: 1, pages: 1, sha256: '0' };
    const slot = questionSlot('sme-digital-2024', 'network');
    changeAnswer(slot, { note: 'typed just now' }, 'typed');
    await exportDossier({ assessmentId: ids.assessmentId, language: 'en' });
    const order = fake.calls
      .map((one) => one.method)
      .filter((one) => one === 'saveAnswer' || one === 'exportDossier');
    expect(order).toEqual(['saveAnswer', 'exportDossier']);
    expect(useExportJob.getState().job?.state?.kind).toBe('done');
  });

  it('say why an assessment could not be opened', async () => {
    await openAssessment('no-such');
    expect(useAssessment.getState().open.kind).toBe('failed');
  });
});
