import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { improvements } from '../../assessments/advice/improvements.ts';
import { proposePlan } from '../../assessments/advice/propose-plan.ts';
import { phaseTotal } from '../../renderer/screens/plan/phase-total.ts';
import { budgetDigits } from '../../renderer/screens/plan/plan-item-card.tsx';
import { readYuan, yuanText } from '../../renderer/screens/costs/yuan.ts';
import { openAssessment, useAssessment } from '../../renderer/stores/assessment.ts';
import { resultOf, situationNow } from '../../renderer/stores/derived.ts';
import { loadEnterprises } from '../../renderer/stores/enterprises.ts';
import { addToPlan, changePlanItem, putBack, removePlanItem } from '../../renderer/stores/plan.ts';
import { saveQueue, useSaving } from '../../renderer/stores/saving.ts';
import { deskOf, FakeDesk } from './harness/fake-desk.ts';

describe('the plan', () => {
  let fake: FakeDesk;

  const opened = () => {
    const { open } = useAssessment.getState();
    if (open.kind !== 'open') throw new Error('not open');
    return open;
  };
  const items = () => opened().plan.items;
  const pack = () => {
    const found = opened().packs.find((one) => one.id === 'sme-digital-2024');
    if (found === undefined) throw new Error('no such pack');
    return found;
  };
  const proposals = () => proposePlan(pack(), resultOf(pack(), situationNow()), items());
  const first = () => {
    const [one] = items();
    if (one === undefined) throw new Error('the plan is empty');
    return one;
  };

  beforeEach(async () => {
    fake = new FakeDesk();
    const { assessmentId } = fake.addSample();
    vi.stubGlobal('window', { desk: deskOf(fake), setTimeout, clearTimeout });
    useAssessment.setState({ open: { kind: 'none' } });
    await loadEnterprises();
    await openAssessment(assessmentId);
  });

  // The queue outlives a test: what one left waiting must not reach the desk of the next.
  afterEach(async () => void (await saveQueue.flush()));

  it('takes everything proposed, once, and says how much was added', () => {
    const proposed = proposals();
    expect(proposed.length).toBeGreaterThan(5);
    expect(addToPlan(proposed)).toBe(proposed.length);
    expect(addToPlan(proposed)).toBe(0);
    expect(items()).toHaveLength(proposed.length);
    expect(new Set(items().map((one) => one.id)).size).toBe(proposed.length);
  });

  it('is not proposed again, and what the user has written at an item stays', async () => {
    addToPlan(proposals().slice(0, 1));
    changePlanItem(first().id, { owner: '王工', budgetFen: 12_345, phase: 'year-2' }, 'typed');
    const kept = first();
    const again = proposals();
    expect(again.some((one) => one.question.id === kept.questionId)).toBe(false);
    addToPlan(again);
    expect(first()).toEqual(kept);
    await saveQueue.flush();
    expect(fake.saves.at(-1)?.value).toEqual(opened().plan);
  });

  it('is left alone where it aims lower than what would be proposed', () => {
    const lower = proposals().flatMap((one) => {
      const now = resultOf(pack(), situationNow()).questions[one.question.id];
      const nearest = now === undefined ? undefined : improvements(one.question, pack(), now)[0];
      return nearest === undefined || nearest.grade >= one.to.grade ? [] : [{ ...one, to: nearest }];
    });
    expect(lower.length).toBeGreaterThan(0);
    addToPlan(lower);
    const asked = new Set(items().map((one) => one.questionId));
    expect(proposals().filter((one) => asked.has(one.question.id))).toEqual([]);
  });

  it('proposes a question that is done only with a better aim', () => {
    const [one] = proposals().filter(({ question, packId }) => {
      const now = resultOf(pack(), situationNow()).questions[question.id];
      return packId === pack().id && now !== undefined && improvements(question, pack(), now).length > 1;
    });
    if (one === undefined) throw new Error('nothing with two better states');
    addToPlan([one]);
    changePlanItem(first().id, { done: true }, 'chosen');
    expect(proposals().some(({ question }) => question === one.question)).toBe(false);
    const now = resultOf(pack(), situationNow()).questions[one.question.id];
    const best = now === undefined ? undefined : improvements(one.question, pack(), now).at(-1);
    if (best === undefined) throw new Error('no better state');
    expect(addToPlan([{ packId: pack().id, question: one.question, to: best }])).toBe(1);
  });

  it('puts a removed item back where it stood', () => {
    addToPlan(proposals().slice(0, 3));
    const before = items();
    const removed = removePlanItem(before[1]?.id ?? '');
    expect(items()).toHaveLength(2);
    if (removed === null) throw new Error('nothing was removed');
    putBack(removed);
    putBack(removed);
    expect(items()).toEqual(before);
    expect(removePlanItem('no-such')).toBeNull();
  });

  it('stays on the screen when it cannot be stored, and is stored once that is possible', async () => {
    fake.saveFault = { code: 'store.disk-full', values: { file: 'x' } };
    addToPlan(proposals().slice(0, 1));
    changePlanItem(first().id, { note: '写了很久的备注' }, 'typed');
    expect(await saveQueue.flush()).toBe(false);
    expect(first().note).toBe('写了很久的备注');
    expect(useSaving.getState().unsaved.size).toBe(1);
    fake.saveFault = null;
    expect(await saveQueue.flush()).toBe(true);
    expect(fake.saves.map((one) => one.key)).toEqual(['plan']);
    await openAssessment(opened().id);
    expect(first().note).toBe('写了很久的备注');
  });

  it('changes no answer', async () => {
    const before = opened().answers;
    addToPlan(proposals());
    await saveQueue.flush();
    expect(opened().answers).toBe(before);
    expect(fake.calls.some((one) => one.method === 'saveAnswer')).toBe(false);
  });

  it('adds up a phase to the fen and says what has no budget', () => {
    addToPlan(proposals().slice(0, 3));
    const [a, b] = items();
    changePlanItem(a?.id ?? '', { budgetFen: 10 }, 'typed');
    changePlanItem(b?.id ?? '', { budgetFen: 20, done: true }, 'typed');
    expect(phaseTotal(items())).toEqual({ count: 3, done: 1, budgetFen: 30, withoutBudget: 1 });
  });
});

describe('a budget in yuan', () => {
  it.each([
    ['0.1', 10],
    ['0.29', 29],
    ['1,234.5', 123_450],
    ['35000.50', 3_500_050],
    ['99999999999.99', 9_999_999_999_999],
    ['2万', 2_000_000],
    ['', null],
  ])('%s is exactly %s fen', (text, fen) => {
    expect(readYuan(text, budgetDigits)).toEqual({ kind: 'value', value: fen });
  });

  it.each(['3万人', '1.234', '-5', '100000000000'])('%s is refused with a reason', (text) => {
    expect(readYuan(text, budgetDigits).kind).toBe('problem');
  });

  it('is shown as it was meant', () => {
    expect([0, 5, 1000, 1050, 123_456].map(yuanText)).toEqual(['0', '0.05', '10', '10.50', '1234.56']);
  });
});
