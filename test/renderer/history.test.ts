import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyAnswer, figureSlot, questionSlot } from '../../assessments/answering/answer.ts';
import { askedAt, routeTo } from '../../renderer/changes/asked-at.ts';
import { listDifference } from '../../renderer/changes/part-differences.ts';
import { answerOf, sayProfileValue, sayResponse } from '../../renderer/changes/say-value.ts';
import { undoKey } from '../../renderer/shell/undo-key.ts';
import {
  changeAnswer,
  openAgain,
  openAssessment,
  openUnlessThere,
  openVersion,
  useAssessment,
} from '../../renderer/stores/assessment.ts';
import { situationNow } from '../../renderer/stores/derived.ts';
import { keepDraft, useDrafts } from '../../renderer/stores/drafts.ts';
import { loadEnterprises } from '../../renderer/stores/enterprises.ts';
import { saveQueue } from '../../renderer/stores/saving.ts';
import { useTold } from '../../renderer/stores/told.ts';
import { refreshUndo, stepBack, undoAdded, useUndo } from '../../renderer/stores/undo.ts';
import { closeAssessment, reopenAssessment } from '../../renderer/stores/versions.ts';
import { deskOf, FakeDesk } from './harness/fake-desk.ts';

const systems = questionSlot('sme-digital-2024', 'systems');
let fake: FakeDesk;
let ids: { enterpriseId: string; assessmentId: string };
const location = { hash: '' };

beforeEach(async () => {
  fake = new FakeDesk();
  ids = fake.addSample();
  location.hash = `#/assessment/${ids.assessmentId}`;
  vi.stubGlobal('window', { desk: deskOf(fake), setTimeout, clearTimeout, location });
  useAssessment.setState({ open: { kind: 'none' } });
  useUndo.setState({ undo: null, redo: null, busy: false });
  useTold.setState({ happening: null });
  await loadEnterprises();
  await openAssessment(ids.assessmentId);
});

const scopes = (): readonly unknown[] =>
  fake.calls.filter((one) => one.method === 'undoState').map((one) => one.input);
const frozen = (): unknown => {
  const { open } = useAssessment.getState();
  return open.kind === 'open' ? (open.frozen?.version ?? null) : open.kind;
};

describe('undo', () => {
  it('is asked about where one is, so that nothing out of sight is taken back', async () => {
    await refreshUndo();
    location.hash = `#/enterprise/${ids.enterpriseId}`;
    await refreshUndo();
    location.hash = '#/bin';
    await refreshUndo();
    expect(scopes()).toEqual([
      { scope: { kind: 'assessment', assessmentId: ids.assessmentId } },
      { scope: { kind: 'enterprise', enterpriseId: ids.enterpriseId } },
      { scope: undefined },
    ]);
  });

  it('stores what is on its way first, shows what there is then, and says what happened', async () => {
    const step = fake.history.step({ subject: systems, assessmentId: ids.assessmentId });
    fake.history.state = { undo: step, redo: null };
    changeAnswer(systems, { response: { kind: 'unknown' } }, 'typed');
    keepDraft(`answer:${ids.assessmentId}/${systems}`, { text: 'x', problem: null });
    await stepBack('undo');
    const methods = fake.calls.map((one) => one.method);
    expect(methods.indexOf('saveAnswer')).toBeGreaterThan(0);
    expect(methods.indexOf('saveAnswer')).toBeLessThan(methods.indexOf('undo'));
    expect(useDrafts.getState()).toEqual({});
    expect(useTold.getState().happening).toEqual({ kind: 'undone', step });
    expect(useUndo.getState()).toMatchObject({ undo: null, redo: step, busy: false });
    await stepBack('redo');
    expect(useTold.getState().happening).toEqual({ kind: 'redone', step });
  });

  it('does nothing where there is nothing, and says why when it is refused', async () => {
    await stepBack('undo');
    expect(useTold.getState().happening).toBeNull();
    fake.history.state = { undo: fake.history.step({}), redo: null };
    const refused = { code: 'undo.changed-since', values: {} };
    fake.faults.set('undo', refused);
    await stepBack('undo');
    expect(useTold.getState().happening).toEqual({ kind: 'failed', fault: refused });
    expect(useUndo.getState().busy).toBe(false);
  });

  it('takes back files that were just taken in, and nothing that was done before them', async () => {
    fake.history.state = { undo: fake.history.step({ kind: 'evidence-added', subject: 'v1' }), redo: null };
    await refreshUndo();
    await undoAdded(3);
    expect(fake.calls.filter((one) => one.method === 'undo')).toHaveLength(1);
    fake.history.state = { undo: fake.history.step({ subject: systems }), redo: null };
    await refreshUndo();
    await undoAdded(1);
    expect(fake.calls.filter((one) => one.method === 'undo')).toHaveLength(1);
  });

  describe('of putting into the bin', () => {
    /** The assessment on the desk goes into the bin with its enterprise. */
    async function bin(): Promise<void> {
      fake.faults.set('openAssessment', { code: 'enterprise.binned', values: { name: '星火电机' } });
      await openAgain();
      fake.faults.delete('openAssessment');
    }

    it('shows the assessment again that could not be opened meanwhile', async () => {
      await bin();
      expect(useAssessment.getState().open.kind).toBe('failed');
      const step = fake.history.step({ kind: 'binned', enterpriseId: ids.enterpriseId });
      fake.history.state = { undo: step, redo: null };
      await stepBack('undo');
      expect(useAssessment.getState().open).toMatchObject({ kind: 'open', id: ids.assessmentId });
    });

    it('and who comes to it later is not answered with the failure of before', async () => {
      await bin();
      await openUnlessThere(ids.assessmentId);
      expect(useAssessment.getState().open).toMatchObject({ kind: 'open', id: ids.assessmentId });
      const before = fake.calls.length;
      await openUnlessThere(ids.assessmentId);
      expect(fake.calls).toHaveLength(before);
    });
  });

  it.each([
    [{ key: 'z', ctrlKey: true }, 'undo'],
    [{ key: 'Z', metaKey: true, shiftKey: true }, 'redo'],
    [{ key: 'y', ctrlKey: true }, 'redo'],
    [{ key: 'z' }, null],
    [{ key: 'z', ctrlKey: true, altKey: true }, null],
    [{ key: 'z', ctrlKey: true, metaKey: true }, null],
  ] as const)('has its keys: %o is %s', (pressed, expected) => {
    const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    expect(undoKey({ ...none, ...pressed })).toBe(expected);
  });
});

describe('a closed assessment', () => {
  it('lies on the desk frozen, with the profile of its closing day', async () => {
    await closeAssessment(ids.assessmentId);
    expect(frozen()).toBe(1);
    const before = situationNow().profile.name;
    fake.enterprises = fake.enterprises.map((one) => ({ ...one, profile: { ...one.profile, name: '改名' } }));
    await loadEnterprises();
    expect(situationNow().profile.name).toBe(before);
  });

  it('is worked on again once it is reopened; an older version stays frozen when the desk is read anew', async () => {
    await closeAssessment(ids.assessmentId);
    await reopenAssessment(ids.assessmentId, '补充台账');
    expect(frozen()).toBeNull();
    await openVersion(ids.assessmentId, 1);
    expect(frozen()).toBe(1);
    fake.history.state = { undo: fake.history.step({ assessmentId: ids.assessmentId }), redo: null };
    await stepBack('undo');
    expect(frozen()).toBe(1);
  });
});

describe('old and new values', () => {
  const context = (): Parameters<typeof askedAt>[1] => {
    const { open } = useAssessment.getState();
    if (open.kind !== 'open') throw new Error('nothing is open');
    return open;
  };
  const said = (slot: string, response: unknown): string | null =>
    sayResponse(askedAt(slot, context()), answerOf({ response }), situationNow(), 'zh-CN');

  it('are said as the question says them', () => {
    expect(said(systems, { kind: 'choice', option: 'several' })).toBe('两个及以上，未超过八成');
    expect(said(systems, { kind: 'not-applicable', reason: '没有业务' })).toBe('不适用：没有业务');
    expect(said(systems, null)).toBeNull();
    expect(said(figureSlot('devices.total'), { kind: 'number', value: '1234.5' })).toBe('1,234.5 台');
  });

  it('of what is no longer asked are said as they are, never as an error', () => {
    expect(said('q:gone/gone', { kind: 'choice', option: 'x' })).toBe('x');
    expect(said('q:gone/gone', { kind: 'text', value: '旧' })).toBe('旧');
    expect(answerOf(null)).toEqual(emptyAnswer);
  });

  it('of a field several applications share lead to one that was begun, and nowhere while there is none', () => {
    const slot = 'a:project/content';
    const to = (chosen: readonly string[], applications: Record<string, unknown> = {}): unknown =>
      routeTo(askedAt(slot, { ...context(), chosen, applications }), ids.assessmentId);
    expect(askedAt(slot, { ...context(), chosen: [], applications: {} })).toMatchObject({ kind: 'field' });
    expect(to([])).toBeNull();
    expect(to(['shangrao-pilot'])).toMatchObject({ programmeId: 'shangrao-pilot', field: slot });
    expect(to(['shangrao-pilot'], { 'nanchang-pilot': {} })).toMatchObject({ programmeId: 'nanchang-pilot' });
  });

  it('of the profile are said in its words', () => {
    expect(sayProfileValue('industry', 'C3812', 'zh-CN')).toMatch(/^C3812 电动机/);
    expect(sayProfileValue('staff', 186, 'en')).toBe('186');
    expect(sayProfileValue('staff', null, 'en')).toBeNull();
    expect(sayProfileValue('certificates', [], 'en')).toBeNull();
  });

  it('of lists are what was added, removed and changed', () => {
    const name = (item: unknown): string => String((item as { name?: string }).name ?? item);
    const line = (id: string, units: number) => ({ id, name: id, units });
    expect(
      listDifference({ lines: [line('a', 1), line('b', 1)] }, { lines: [line('b', 2), line('c', 1)] }, name),
    ).toEqual({ added: ['c'], removed: ['a'], changed: ['b'] });
    expect(listDifference(null, ['p', 'q'], name)).toEqual({ added: ['p', 'q'], removed: [], changed: [] });
    expect(listDifference({ a: 1, b: 1 }, { a: 2, c: 1 }, String)).toEqual({
      added: ['c'],
      removed: ['b'],
      changed: ['a'],
    });
  });
});

it('what waits to be stored is stored before an assessment is closed', async () => {
  changeAnswer(systems, { note: '最后一句' }, 'typed');
  await closeAssessment(ids.assessmentId);
  const methods = fake.calls.map((one) => one.method);
  expect(methods.indexOf('saveAnswer')).toBeLessThan(methods.indexOf('closeAssessment'));
  expect(await saveQueue.flush()).toBe(true);
});
