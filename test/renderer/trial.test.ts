import { beforeAll, describe, expect, it, vi } from 'vitest';
import { aims } from '../../assessments/advice/aims.ts';
import { findGaps } from '../../assessments/advice/gaps.ts';
import { gainsOf } from '../../assessments/advice/gain.ts';
import { wayUp } from '../../assessments/advice/way-up.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { fromExact, toExact } from '../../assessments/scoring/exact.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import type { PackResult } from '../../assessments/scoring/score.ts';
import { sayGateNumber, sayLacking } from '../../assessments/scoring/say-gate.ts';
import { addTried, isTried, toggleTried, trialResult } from '../../renderer/screens/way/trial.ts';
import { openAssessment, useAssessment } from '../../renderer/stores/assessment.ts';
import { situationNow } from '../../renderer/stores/derived.ts';
import { loadEnterprises } from '../../renderer/stores/enterprises.ts';
import { deskOf, FakeDesk } from './harness/fake-desk.ts';

describe('a trial', () => {
  let packs: readonly Pack[];
  const results = new Map<string, PackResult>();

  const packOf = (id: string) => {
    const pack = packs.find((one) => one.id === id);
    const result = results.get(id);
    if (pack === undefined || result === undefined) throw new Error(`no ${id}`);
    return { pack, result };
  };

  beforeAll(async () => {
    const fake = new FakeDesk();
    const { assessmentId } = fake.addSample();
    vi.stubGlobal('window', { desk: deskOf(fake), setTimeout, clearTimeout });
    await loadEnterprises();
    await openAssessment(assessmentId);
    const { open } = useAssessment.getState();
    if (open.kind !== 'open') throw new Error('not open');
    ({ packs } = open);
    for (const pack of packs) results.set(pack.id, scorePack(pack, situationNow()));
  });

  it('of nothing is the present result', () => {
    for (const pack of packs) {
      const { result } = packOf(pack.id);
      expect(trialResult(pack, result, new Map())).toEqual(result);
    }
  });

  it('of the whole way up reaches the level the way leads to, and leaves the result as it was', () => {
    const { pack, result } = packOf('sme-digital-2024');
    const before = JSON.stringify(result);
    const [ladder] = result.ladders;
    if (ladder === undefined) throw new Error('no ladder');
    const way = wayUp(pack, result, ladder);
    const trial = addTried(new Map(), way?.steps ?? []);
    expect(trialResult(pack, result, trial).ladders[0]?.reached).toBe(way?.target);
    expect(JSON.stringify(result)).toBe(before);
  });

  it('of one state gains exactly what is said beside it', () => {
    for (const id of ['sme-digital-2024', 'fusion-23020', 'cloud-platform']) {
      const { pack, result } = packOf(id);
      const gain = gainsOf(result);
      for (const { question } of findGaps(pack, result)) {
        const now = result.questions[question.id];
        if (now === undefined || result.score === null) continue;
        for (const to of aims(question, pack, now)) {
          const tried = trialResult(pack, result, addTried(new Map(), [{ question, to }]));
          const more = fromExact(tried.score?.earned ?? '0').sub(fromExact(result.score.earned));
          // A better state with fewer points of its own (a band that is worth less) takes nothing away.
          if (fromExact(to.earned).gte(fromExact(now.earned)))
            expect([question.id, toExact(more)]).toEqual([question.id, gain(question.id, to)]);
        }
      }
    }
  });

  it('holds one state a question, and the same press takes it back', () => {
    const { pack, result } = packOf('fusion-23020');
    const gap = findGaps(pack, result).find(({ next, best }) => next !== best);
    if (gap === undefined) throw new Error('no gap with two better states');
    const next = { question: gap.question, to: gap.next };
    const best = { question: gap.question, to: gap.best };
    const one = toggleTried(new Map(), next);
    const other = toggleTried(one, best);
    expect([one.size, other.size]).toEqual([1, 1]);
    expect([isTried(other, next), isTried(other, best)]).toEqual([false, true]);
    expect(toggleTried(other, best).size).toBe(0);
  });

  it('names everything a list of ticks would need', () => {
    const { pack, result } = packOf('sme-digital-2024');
    const question = pack.sections
      .flatMap((section) => section.questions)
      .find(
        (one) => one.kind === 'several-of' && aims(one, pack, result.questions[one.id] ?? never()).length > 2,
      );
    if (question === undefined) throw new Error('no list with three ticks left');
    const all = aims(question, pack, result.questions[question.id] ?? never());
    expect(all[2]?.label['zh-CN'].split('；')).toHaveLength(3);
  });
});

function never(): never {
  throw new Error('no result');
}

describe('a condition on the screen', () => {
  const gate = (now: string, need: string) => ({
    gate: { kind: 'score', node: 'n', atLeast: 60 } as const,
    label: { 'zh-CN': '总分', en: 'Score' },
    now,
    need,
    met: fromExact(now).gte(fromExact(need)),
  });

  it('is exact where it is exact', () => {
    expect(sayGateNumber(gate('51.825', '60'), 'en')).toBe('51.825');
    expect(sayLacking(gate('51.825', '60'), 'en')).toBe('8.175');
  });

  it('never looks met by rounding', () => {
    expect(sayGateNumber(gate('59.99996', '60'), 'en')).toBe('59.99996');
    expect(sayLacking(gate('59.99996', '60'), 'en')).toBe('0.00004');
    expect(sayGateNumber(gate('179999999/3000000', '60'), 'en')).not.toBe('60');
  });
});
