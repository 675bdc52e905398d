import { beforeEach, describe, expect, it, vi } from 'vitest';
import { figureSlot, questionSlot } from '../../assessments/answering/answer.ts';
import { changeAnswer, openAssessment, useAssessment } from '../../renderer/stores/assessment.ts';
import { openCompared, useCompared } from '../../renderer/stores/compared.ts';
import { situationNow } from '../../renderer/stores/derived.ts';
import { countDoubts, doubtsOfFigure, doubtsOfQuestion } from '../../renderer/stores/doubts.ts';
import { loadEnterprises, startAssessment } from '../../renderer/stores/enterprises.ts';
import { deskOf, FakeDesk } from './harness/fake-desk.ts';

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

describe('another assessment to compare with', () => {
  it('starts from the answers of the one it is copied from', async () => {
    changeAnswer(figureSlot('devices.total'), { note: 'typed just now' }, 'typed');
    const reply = await startAssessment(ids.enterpriseId, '2027', ['sme-digital-2024'], ids.assessmentId);
    if (!reply.ok) throw new Error('not started');
    await openCompared(reply.value.id);
    const { compared } = useCompared.getState();
    if (compared.kind !== 'ready') throw new Error('not read');
    // What was typed a moment before was stored first.
    expect(compared.sides.other.answers[figureSlot('devices.total')]?.note).toBe('typed just now');
  });

  it('leaves the open one as it is, and says why when it cannot be read', async () => {
    const before = useAssessment.getState().open;
    await openCompared('no-such');
    expect(useCompared.getState().compared.kind).toBe('failed');
    expect(useAssessment.getState().open).toBe(before);
  });

  it('is the one chosen last, whichever answers first', async () => {
    const second = fake.addAssessment(ids.enterpriseId, '2025', ['sme-digital-2024']);
    await Promise.all([openCompared(second), openCompared(ids.assessmentId)]);
    expect(useCompared.getState().compared).toMatchObject({ kind: 'ready', id: ids.assessmentId });
  });
});

describe('doubts', () => {
  it('arise at the figure and at the question they concern, are counted in the section, and stop nothing', () => {
    const { open } = useAssessment.getState();
    const pack = open.kind === 'open' ? open.packs.find((one) => one.id === 'sme-digital-2024') : undefined;
    const section = pack?.sections.find((one) => one.id === 'foundation');
    if (pack === undefined || section === undefined) throw new Error('no such section');
    const before = countDoubts(section, pack, situationNow());
    changeAnswer(
      questionSlot(pack.id, 'network'),
      { response: { kind: 'choices', options: ['full-coverage'] } },
      'chosen',
    );
    expect(doubtsOfQuestion(pack, 'network', situationNow())).toHaveLength(1);
    expect(countDoubts(section, pack, situationNow())).toBe(before + 1);
    changeAnswer(figureSlot('cost.y0'), { response: { kind: 'number', value: '999999' } }, 'chosen');
    expect(doubtsOfFigure('cost.y0', situationNow())).toHaveLength(1);
    expect(situationNow().answers[figureSlot('cost.y0')]?.response).toEqual({
      kind: 'number',
      value: '999999',
    });
  });
});
