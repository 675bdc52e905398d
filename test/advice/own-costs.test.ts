import { expect, test } from 'vitest';
import { findGaps } from '../../assessments/advice/gaps.ts';
import {
  checkCost,
  costsKey,
  measures,
  packOfCosts,
  withOwnCosts,
} from '../../assessments/advice/own-costs.ts';
import { planItem, planSchema } from '../../assessments/advice/plan.ts';
import { proposePlan } from '../../assessments/advice/propose-plan.ts';
import { wayUp, type WayUp } from '../../assessments/advice/way-up.ts';
import { canonicalDossierData } from '../../assessments/dossier/canonical.ts';
import { compareStated } from '../../assessments/dossier/agreement/compare-stated.ts';
import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import type { JsonValue } from '../../assessments/dossier/canonical-json.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { ParameterOverride } from '../../assessments/programmes/parameter.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { readContent } from '../../build/compile-packs.ts';
import { figures, packs, sample, sampleInput } from '../dossier/real-input.ts';
import { situation, tinyPack } from '../fixtures/tiny-pack.ts';

const cost = (value: string): ParameterOverride => ({
  value,
  source: '三家供应商的报价',
  documentNumber: '',
  date: null,
});
const now = { profile: sample.profile, figures, answers: sample.answers };

test('every effort of every shipped questionnaire is a step with an id of its own', () => {
  for (const pack of [...readContent().content.packs, tinyPack]) {
    const ids = measures(pack).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/);
    expect(ids.length).toBeGreaterThan(0);
    // Each of them can be given a cost, and takes it.
    const own = withOwnCosts(pack, Object.fromEntries(ids.map((id, place) => [id, cost(String(place))])));
    expect(measures(own).map(({ reference }) => reference)).toEqual(
      measures(pack).map(({ reference }, place) => ({
        yuan: [place, place],
        days: reference.days,
        own: true,
      })),
    );
    expect(scorePack(own, situation({}))).toEqual(scorePack(pack, situation({})));
  }
});

test('without costs of its own a questionnaire is itself; what fits nothing is left out', () => {
  expect(withOwnCosts(tinyPack, undefined)).toBe(tinyPack);
  expect(withOwnCosts(tinyPack, {})).toBe(tinyPack);
  expect(measures(withOwnCosts(tinyPack, { 'one.moon': cost('1'), 'one.mid': cost('2026-02-01') }))).toEqual(
    measures(tinyPack),
  );
  expect(packOfCosts(costsKey('tiny'))).toBe('tiny');
  expect(packOfCosts('tiny')).toBeNull();
});

test('a cost is whole yuan with a source', () => {
  const [measure] = measures(tinyPack);
  if (measure === undefined) throw new Error('no step');
  expect(checkCost(measure, cost('0'))).toBeNull();
  expect(checkCost(measure, cost('30000'))).toBeNull();
  for (const [wrong, code] of [
    [cost('1.5'), 'programme.cost-whole-yuan'],
    [cost('-1'), 'programme.not-a-money'],
    [cost('2026-02-01'), 'programme.not-a-money'],
    [{ ...cost('1'), source: ' ' }, 'programme.override-source'],
  ] as const)
    expect(checkCost(measure, wrong)?.code).toBe(code);
});

test('the cheapest way follows the costs of one’s own, and says that they are', () => {
  for (const pack of packs) {
    const result = scorePack(pack, now);
    const [ladder] = result.ladders;
    const way = ladder === undefined ? null : wayUp(pack, result, ladder);
    const [step] = way?.steps ?? [];
    if (ladder === undefined || way === null || step === undefined) continue;
    expect(way.own).toBeUndefined();
    const priced = (value: string): Pack =>
      withOwnCosts(
        pack,
        Object.fromEntries(
          measures(pack)
            .filter(({ questionId }) => questionId === step.question.id)
            .map(({ id }) => [id, cost(value)]),
        ),
      );
    const sum = (of: WayUp | null): number => (of === null ? Number.NaN : of.yuan[0] + of.yuan[1]);
    const takes = (of: WayUp | null): boolean =>
      of?.steps.some(({ question }) => question.id === step.question.id) === true;
    // What was on the way costs nothing: it stays on it, and the whole is no dearer.
    const cheaper = wayUp(priced('0'), result, ladder);
    expect(takes(cheaper) && cheaper?.own).toBe(true);
    expect(sum(cheaper)).toBeLessThanOrEqual(sum(way));
    // It becomes dearer than everything else together: it is left out wherever the level can be reached without it.
    const without = wayUp(pack, result, ladder, undefined, new Set([step.question.id]));
    expect(takes(wayUp(priced('900000000'), result, ladder))).toBe(without === null);
    // Where every step costs the same as the reference at its middle, the sums are marked all the same.
    const all = withOwnCosts(pack, Object.fromEntries(measures(pack).map(({ id }) => [id, cost('100')])));
    expect(wayUp(all, result, ladder)?.own).toBe(true);
    expect(proposePlan(all, result, []).every(({ to }) => to.effort?.own === true)).toBe(true);
  }
});

test('a plan keeps the cost it was made with, and its hash where that is the reference', () => {
  const own = withOwnCosts(tinyPack, { 'one.mid': cost('77') });
  const of = (pack: Pack) => {
    const [gap] = findGaps(pack, scorePack(pack, situation({})));
    if (gap === undefined) throw new Error('no gap');
    return planItem('id', gap, gap.next);
  };
  expect(of(own).effort).toMatchObject({ yuan: [77, 77], own: true });
  expect(planSchema.parse({ items: [of(own)] })).toEqual({ items: [of(own)] });
  expect(of(tinyPack).effort).not.toHaveProperty('own');
});

test('a dossier prints them marked, states them in its data, and is held against the store with them', () => {
  const [pack] = packs;
  if (pack === undefined) throw new Error('no pack');
  const overrides = {
    [costsKey(pack.id)]: Object.fromEntries(measures(pack).map(({ id }) => [id, cost('123400')])),
  };
  const input = sampleInput('zh-CN');
  const texts = (made: Parameters<typeof buildDossier>[0]): string =>
    JSON.stringify(buildDossier(made).chapters);
  expect(texts(input)).not.toContain('费用为自己填写');
  expect(texts({ ...input, overrides })).toContain('费用为自己填写');
  expect(texts({ ...input, overrides })).toContain('12.34 万元');
  expect(texts({ ...input, language: 'en', overrides })).toContain('cost entered');
  const data = (made: typeof input): JsonValue =>
    JSON.parse(canonicalDossierData({ ...made, hashOf: () => '' })) as JsonValue;
  expect(data({ ...input, overrides: { [costsKey('other')]: {} } })).toEqual(data(input));
  const words = { packs: input.packs, situation: input.situation, programmes: [] };
  const found = compareStated(data({ ...input, overrides }), data(input), { there: words, here: words });
  expect(found).toHaveLength(measures(pack).length);
  expect(found[0]?.title['zh-CN']).toContain('自己填写的费用');
  expect(found[0]?.inFile?.['zh-CN']).toContain('123400 · 三家供应商的报价');
});
