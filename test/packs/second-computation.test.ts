import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { readContent } from '../../build/compile-packs.ts';
import { anySituation } from '../fixtures/any-situation.ts';
import { of, reduce, secondComputations } from './second-computation.ts';

const { content } = readContent();
const scored = content.packs.flatMap((pack) => {
  const second = secondComputations.find(({ id }) => id === pack.id);
  return pack.scoring === undefined || second === undefined ? [] : [[pack.id, pack, second] as const];
});

describe.each(scored)('%s, computed a second time from its YAML', (_, pack, second) => {
  test('agrees with the engine on random assessments', { timeout: 300_000 }, () => {
    const totals = new Set<string>();
    fc.assert(
      fc.property(anySituation(pack, content.figures), (situation) => {
        const { score } = scorePack(pack, situation);
        const again = second.score(situation);
        const [n, d] = again?.earned ?? [0n, 1n];
        totals.add(`${n}/${d}`);
        const [en = '', ed = '1'] = (score?.earned ?? '').split('/');
        const engine = en.includes('.') ? of(en) : reduce([BigInt(en), BigInt(ed)]);
        expect([engine, score?.counts]).toEqual([again?.earned, again?.counts]);
      }),
      { numRuns: Number(process.env['READINESS_RUNS'] ?? 400) },
    );
    // Agreement on ever the same number would prove nothing.
    expect(totals.size).toBeGreaterThan(100);
  });
});
