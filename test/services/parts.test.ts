import { afterEach, describe, expect, test } from 'vitest';
import type { Plan } from '../../assessments/advice/plan.ts';
import type { Slot } from '../../assessments/answering/answer.ts';
import { emptyCostLine } from '../../assessments/programmes/cost-line.ts';
import { languages } from '../../assessments/pack/localized.ts';
import { sayFault } from '../../assessments/text/say.ts';
import { hashOf } from '../../electron/db/canonical.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { chooseProgrammes, saveCosts, savePlan } from '../../electron/services/assessment-parts.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { listCosts, saveOverride } from '../../electron/services/overrides.ts';
import { undo } from '../../electron/services/undo/undo.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { both, tinyPack } from '../fixtures/tiny-pack.ts';
import { tiny } from '../programmes/tiny-programme.ts';
import {
  choice,
  faultOf,
  linesOf,
  newAssessment,
  newFolder,
  number,
  placeIn,
  removeFolders,
} from './place.ts';

afterEach(removeFolders);

const item = (id: string): Plan['items'][number] => ({
  id,
  packId: 'tiny',
  questionId: 'one',
  target: { label: both('high'), earned: '7.5', grade: 2 },
  effort: null,
  phase: 'days-90',
  owner: '王工',
  budgetFen: 123_456,
  note: '',
  done: false,
});

const withFacts = tiny((programme) => {
  programme.facts = [
    {
      id: 'batch',
      kind: 'number',
      title: both('batch'),
      where: both('w'),
      unit: both('u'),
      integer: true,
      min: 1,
    },
    {
      id: 'star',
      kind: 'choice',
      title: both('star'),
      where: both('w'),
      options: [
        { id: 'three', label: both('3'), value: 3 },
        { id: 'four', label: both('4'), value: 4 },
      ],
    },
  ];
  for (const fact of ['batch', 'star']) {
    programme.eligibility.of.push({
      kind: 'compare',
      id: fact,
      label: both(fact),
      provenance: 'law',
      left: { fact },
      is: 'at-least',
      right: { number: 1 },
      unit: both('u'),
    });
  }
});

function scene(folder = newFolder()): { place: Workplace; assessmentId: string; enterpriseId: string } {
  const place = placeIn(folder, [tinyPack], [withFacts]);
  return { place, ...newAssessment(place) };
}

describe('plan, cost table and chosen programmes', () => {
  test('are stored whole with their line of history and their hash, and are there after a restart', () => {
    const folder = newFolder();
    const { place, assessmentId } = scene(folder);
    const plan = { items: [item('a'), item('b')] };
    const costs = {
      lines: [{ ...emptyCostLine('c'), class: 'cloud-saas' as const, contractFen: 1_000_001 }],
    };
    const saved = savePlan(place, { assessmentId, plan });
    expect(saved.seq).toBe(3);
    expect(saveCosts(place, { assessmentId, costs }).seq).toBe(4);
    expect(chooseProgrammes(place, { assessmentId, programmeIds: ['tiny', 'tiny'] }).seq).toBe(5);

    const { row_hash: rowHash, ...row } =
      place.store.db
        .prepare<[], Record<string, unknown>>(`SELECT * FROM assessment_part WHERE part = 'plan'`)
        .get() ?? {};
    expect([rowHash, hashOf(row)]).toEqual([saved.hash, saved.hash]);
    closeStore(place.store);
    const again = openAssessment(placeIn(folder, [tinyPack], [withFacts]), { assessmentId });
    expect(again).toMatchObject({ plan, costs, chosen: ['tiny'], seq: 5 });
    expect(again.programmes).toEqual([withFacts]);
  });

  test('keep in the history what stood there before', () => {
    const { place, assessmentId } = scene();
    savePlan(place, { assessmentId, plan: { items: [item('a')] } });
    savePlan(place, { assessmentId, plan: { items: [] } });
    const line = linesOf(place, assessmentId).at(-1);
    expect(line).toMatchObject({ kind: 'part-saved', subject: 'plan', new: '{"items":[]}' });
    expect(JSON.parse(line?.old ?? '')).toEqual({ items: [item('a')] });
  });

  test.each<[string, string, (ready: ReturnType<typeof scene>) => unknown]>([
    [
      'a plan with one id twice',
      'store.id-twice',
      ({ place, assessmentId }) => savePlan(place, { assessmentId, plan: { items: [item('a'), item('a')] } }),
    ],
    [
      'a cost table with one id twice',
      'store.id-twice',
      ({ place, assessmentId }) =>
        saveCosts(place, {
          assessmentId,
          costs: { lines: [emptyCostLine('c'), emptyCostLine('c')] },
        }),
    ],
    [
      'a programme that is not there',
      'store.no-programme',
      ({ place, assessmentId }) => chooseProgrammes(place, { assessmentId, programmeIds: ['moon'] }),
    ],
    [
      'a plan of no assessment',
      'store.no-assessment',
      ({ place }) => savePlan(place, { assessmentId: 'none', plan: { items: [] } }),
    ],
  ])('%s is refused in both languages and changes nothing', (_, code, act) => {
    const ready = scene();
    const before = ready.place.store.db.serialize();
    const fault = faultOf(() => act(ready));
    expect(fault.code).toBe(code);
    for (const language of languages) expect(sayFault(fault, language)).not.toContain('{');
    expect(ready.place.store.db.serialize().equals(before)).toBe(true);
  });

  test('may still name a programme that was chosen and is shipped no longer', () => {
    const folder = newFolder();
    const { place, assessmentId } = scene(folder);
    chooseProgrammes(place, { assessmentId, programmeIds: ['tiny'] });
    closeStore(place.store);
    const later = placeIn(folder, [tinyPack], [{ ...withFacts, id: 'next' }]);
    chooseProgrammes(later, { assessmentId, programmeIds: ['tiny', 'next'] });
    expect(openAssessment(later, { assessmentId }).chosen).toEqual(['tiny', 'next']);
  });

  test('break off whole: neither the part nor its history stays', () => {
    const { place, assessmentId } = scene();
    place.store.db.exec(
      `CREATE TEMP TRIGGER fail BEFORE INSERT ON main.assessment_part BEGIN SELECT RAISE(ABORT, 'broken'); END`,
    );
    expect(() => savePlan(place, { assessmentId, plan: { items: [] } })).toThrow('broken');
    place.store.db.exec('DROP TRIGGER fail');
    expect(openAssessment(place, { assessmentId }).seq).toBe(2);
  });
});

describe('a figure keyed in from a notice', () => {
  const override = { value: '40', source: '市工信局 2026 年通知', documentNumber: '', date: '2026-02-01' };
  const at = { programmeId: 'tiny', parameterId: 'rate' };

  test('holds for every assessment, stays beside the shipped one, and can be taken away', () => {
    const { place, assessmentId, enterpriseId } = scene();
    saveOverride(place, { ...at, override });
    const other = newAssessment(place);
    for (const id of [assessmentId, other.assessmentId])
      expect(openAssessment(place, { assessmentId: id }).overrides).toEqual({ tiny: { rate: override } });
    saveOverride(place, { ...at, override: null });
    expect(openAssessment(place, { assessmentId }).overrides).toEqual({});
    expect(enterpriseId).not.toBe(other.enterpriseId);
    const lines = place.store.db
      .prepare(
        `SELECT subject, enterprise_id, old, new FROM history WHERE kind = 'override-saved' ORDER BY seq`,
      )
      .all();
    expect(lines).toMatchObject([
      { subject: 'tiny/rate', enterprise_id: '', old: 'null' },
      { subject: 'tiny/rate', new: 'null' },
    ]);
  });

  test('a cost of a step is one of them, checked against the questionnaires at hand', () => {
    const { place, assessmentId } = scene();
    const cost = { value: '30000', source: '三家报价', documentNumber: '', date: null };
    saveOverride(place, { programmeId: 'cost.tiny', parameterId: 'one.mid', override: cost });
    expect(openAssessment(place, { assessmentId }).overrides).toEqual({ 'cost.tiny': { 'one.mid': cost } });
    expect(listCosts(place)[0]?.measures.some(({ id }) => id === 'one.mid')).toBe(true);
    for (const [programmeId, parameterId, value, code] of [
      ['cost.tiny', 'one.moon', '1', 'store.no-step'],
      ['cost.moon', 'one.mid', '1', 'store.no-questionnaire'],
      ['cost.tiny', 'one.mid', '0.5', 'programme.cost-whole-yuan'],
    ] as const) {
      const save = (): unknown =>
        saveOverride(place, { programmeId, parameterId, override: { ...cost, value } });
      expect(faultOf(save).code).toBe(code);
    }
    expect(undo(place, {})).toBeDefined();
    expect(openAssessment(place, { assessmentId }).overrides).toEqual({});
  });

  test.each<[string, string, Partial<typeof override>, Partial<typeof at>]>([
    ['without a source', 'programme.override-source', { source: ' ' }, {}],
    ['over 300 per cent', 'programme.not-a-rate', { value: '301' }, {}],
    ['that is a date', 'programme.not-a-rate', { value: '2026-02-01' }, {}],
    ['that is no number', 'programme.not-a-rate', { value: 'viel' }, {}],
    ['with a date that does not exist', 'programme.override-form', { date: '2026-02-30' }, {}],
    ['below a fen', 'programme.not-a-money', { value: '0.001' }, { parameterId: 'cap' }],
    ['of no parameter', 'store.no-parameter', {}, { parameterId: 'moon' }],
    ['of no programme', 'store.no-programme', {}, { programmeId: 'moon' }],
  ])('%s is refused and changes nothing', (_, code, wrong, elsewhere) => {
    const { place } = scene();
    const before = place.store.db.serialize();
    const save = (): unknown =>
      saveOverride(place, { ...at, ...elsewhere, override: { ...override, ...wrong } });
    expect(faultOf(save).code).toBe(code);
    expect(place.store.db.serialize().equals(before)).toBe(true);
  });
});

describe('what a programme must know', () => {
  test('is stored like any other answer', () => {
    const { place, assessmentId } = scene();
    const answers = {
      'p:honest': choice('yes', '已核对'),
      'p:tiny/batch': number('2'),
      'p:tiny/star': choice('four'),
    };
    for (const [slot, answer] of Object.entries(answers))
      saveAnswer(place, { assessmentId, slot: slot as Slot, answer });
    expect(openAssessment(place, { assessmentId }).answers).toEqual(answers);
  });

  test('may be unknown, not applicable, or taken back', () => {
    const { place, assessmentId } = scene();
    for (const response of [
      { kind: 'unknown' } as const,
      { kind: 'not-applicable', reason: '' } as const,
      null,
    ]) {
      const answer = { response, note: '', flagged: false };
      saveAnswer(place, { assessmentId, slot: 'p:honest', answer });
      expect(openAssessment(place, { assessmentId }).answers['p:honest']).toEqual(answer);
    }
  });

  test.each<[string, Slot, ReturnType<typeof choice>, string]>([
    ['a shared fact nobody asks', 'p:moon', choice('yes'), 'answer.unknown-fact'],
    ['an own fact as a shared one', 'p:batch', number('1'), 'answer.unknown-fact'],
    ['a shared fact as an own one', 'p:tiny/honest', choice('yes'), 'answer.unknown-fact'],
    ['a fact of no programme', 'p:moon/batch', number('1'), 'answer.unknown-fact'],
    ['partly', 'p:honest', choice('partly'), 'programme.fact-kind'],
    ['a number for yes or no', 'p:honest', number('1'), 'programme.fact-kind'],
    ['an option that is not offered', 'p:tiny/star', choice('five'), 'programme.fact-kind'],
    ['half a batch', 'p:tiny/batch', number('1.5'), 'programme.fact-whole'],
    ['no batch', 'p:tiny/batch', number('0'), 'programme.fact-low'],
  ])('%s is refused and changes nothing', (_, slot, answer, code) => {
    const { place, assessmentId } = scene();
    const before = place.store.db.serialize();
    const fault = faultOf(() => saveAnswer(place, { assessmentId, slot, answer }));
    expect(fault.code).toBe(code);
    for (const language of languages) expect(sayFault(fault, language)).not.toContain('unexpected');
    expect(place.store.db.serialize().equals(before)).toBe(true);
  });
});
