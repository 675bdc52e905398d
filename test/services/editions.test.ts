import { afterEach, describe, expect, test } from 'vitest';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { chooseProgrammes } from '../../electron/services/assessment-parts.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { openAssessment, startAssessment } from '../../electron/services/assessments.ts';
import { moveToEdition, newestEdition } from '../../electron/services/editions.ts';
import { both, figures, questions, say, texts, tinyPack } from '../fixtures/tiny-pack.ts';
import { tiny } from '../programmes/tiny-programme.ts';
import {
  choice,
  faultOf,
  linesOf,
  newAssessment,
  newFolder,
  number,
  open,
  placeIn,
  placeOn,
  removeFolders,
} from './place.ts';

afterEach(removeFolders);

/** The next edition: one option is gone, one question is gone, one is new. */
const kept = questions
  .filter((question) => question.id !== 'yesno')
  .map((question): Question =>
    question.kind === 'one-of' && question.options !== undefined
      ? { ...question, options: question.options.filter((option) => option.id !== 'mid') }
      : question,
  );
const next: Pack = {
  ...tinyPack,
  edition: '1.1',
  sections: [
    {
      id: 'section',
      title: both('section'),
      minutes: 10,
      questions: [
        ...kept,
        { ...texts, id: 'fresh', kind: 'yes-partly-no', points: { yes: 2, partly: 1, no: 0 } },
      ],
    },
  ],
  scoring: {
    notApplicable: 'zero',
    axes: ['total', 'total', 'total'],
    root: {
      id: 'total',
      title: both('total'),
      rule: 'sum',
      provenance: { source: 'own', mark: 'own-reference' },
      children: [{ question: 'one' }, { question: 'several' }, { question: 'fresh' }],
    },
  },
};

/** An assessment with answers on the first edition, in an app that has the next one. */
function scene() {
  const folder = newFolder();
  const first = placeIn(folder);
  const ids = newAssessment(first);
  const { assessmentId } = ids;
  saveAnswer(first, { assessmentId, slot: 'q:tiny/one', answer: choice('mid', '写过的备注') });
  saveAnswer(first, { assessmentId, slot: 'q:tiny/yesno', answer: choice('yes') });
  saveAnswer(first, { assessmentId, slot: 'q:tiny/several', answer: say.choices('a', 'b') });
  saveAnswer(first, { assessmentId, slot: 'f:all', answer: number('84') });
  closeStore(first.store);
  return { place: placeOn(open(folder), [next]), folder, ...ids };
}

describe('a newer edition', () => {
  test('is offered, and nothing is changed by looking at it', () => {
    const { place, assessmentId } = scene();
    const before = place.store.db.serialize();
    expect(newestEdition(place, { assessmentId, packId: 'tiny' })).toEqual({ pack: next });
    expect(place.store.db.serialize().equals(before)).toBe(true);
    expect(openAssessment(place, { assessmentId }).packs).toEqual([tinyPack]);
  });

  test('is not offered where the pinned one is the newest', () => {
    const place = placeIn(newFolder());
    const { assessmentId } = newAssessment(place);
    expect(newestEdition(place, { assessmentId, packId: 'tiny' })).toBeNull();
    const older = placeOn(place.store, [{ ...next, edition: '0.9' }]);
    expect(newestEdition(older, { assessmentId, packId: 'tiny' })).toBeNull();
  });
});

describe('moving to a newer edition', () => {
  test('keeps every answer, also where its question or option is gone, and what the old edition came to', () => {
    const { place, folder, assessmentId } = scene();
    const before = openAssessment(place, { assessmentId });
    const moved = moveToEdition(place, { assessmentId, packId: 'tiny' });
    expect(moved.packs).toEqual([next]);
    expect(moved.answers).toEqual(before.answers);
    expect(moved.seq).toBe(before.seq + 1);
    expect(moved.earlier).toMatchObject([
      {
        packId: 'tiny',
        edition: '1',
        // 1.875 of the option, twice 0.7, 2 for yes: by hand.
        score: { earned: '5.275', possible: '24.8' },
        levels: [{ ladder: both('level'), level: both('one') }],
      },
    ]);
    const line = linesOf(place, assessmentId).at(-1);
    expect(line).toMatchObject({ kind: 'edition-moved', subject: 'tiny' });
    expect(JSON.parse(line?.new ?? '')).toMatchObject({ edition: '1.1' });
    closeStore(place.store);
    const again = placeOn(open(folder), [next]);
    expect(again.store.kind).toBe('ready');
    expect(openAssessment(again, { assessmentId })).toEqual(moved);
  });

  test('scores what is left: a choice that is gone counts as not answered', () => {
    const { place, assessmentId } = scene();
    const {
      packs,
      enterprise,
      figures: pinned,
      answers,
    } = moveToEdition(place, { assessmentId, packId: 'tiny' });
    const [pack] = packs;
    if (pack === undefined) throw new Error('no pack');
    const result = scorePack(pack, { profile: enterprise.profile, figures: pinned, answers });
    expect(result.score?.earned).toBe('1.4');
    expect(result.questions['one']?.status).toBe('missing');
  });

  test('leaves other assessments on the edition they were started with', () => {
    const { place, assessmentId, enterpriseId } = scene();
    const other = startAssessment(placeOn(place.store), { enterpriseId, title: 'x', packIds: ['tiny'] });
    moveToEdition(place, { assessmentId, packId: 'tiny' });
    expect(openAssessment(place, { assessmentId: other.id }).packs).toEqual([tinyPack]);
  });

  test('brings the figures the newer one needs and keeps those others may still rest on', () => {
    const { place, assessmentId } = scene();
    const [first] = figures.figures;
    if (first === undefined) throw new Error('no figure');
    const newer = { groups: figures.groups, figures: [{ ...first, id: 'brand-new' }] };
    const later = { ...place, library: { packs: [next], figures: newer, programmes: [] } };
    const { figures: pinned } = moveToEdition(later, { assessmentId, packId: 'tiny' });
    expect(pinned.figures.map((one) => one.id)).toEqual([
      'brand-new',
      ...figures.figures.map((one) => one.id),
    ]);
    saveAnswer(later, { assessmentId, slot: 'f:brand-new', answer: number('1') });
  });

  test.each([
    ['a pack the assessment does not use', 'moon', 'pack.not-used'],
    ['a pack that is at its newest', 'tiny', 'pack.already-newest'],
  ])('%s is refused and changes nothing', (_, packId, code) => {
    const place = placeIn(newFolder());
    const { assessmentId } = newAssessment(place);
    const before = place.store.db.serialize();
    expect(faultOf(() => moveToEdition(place, { assessmentId, packId })).code).toBe(code);
    expect(place.store.db.serialize().equals(before)).toBe(true);
  });

  test('breaks off whole', () => {
    const { place, assessmentId } = scene();
    place.store.db.exec(
      `CREATE TEMP TRIGGER fail BEFORE UPDATE ON main.assessment BEGIN SELECT RAISE(ABORT, 'broken'); END`,
    );
    expect(() => moveToEdition(place, { assessmentId, packId: 'tiny' })).toThrow('broken');
    place.store.db.exec('DROP TRIGGER fail');
    expect(openAssessment(place, { assessmentId })).toMatchObject({ packs: [tinyPack], earlier: [], seq: 6 });
  });
});

test('leaves an edition nobody answered without points and level', () => {
  const { place, enterpriseId } = scene();
  const at = { title: '空白', packIds: ['tiny'] };
  // The app has the next edition only; the first one is pinned by way of an older app.
  const older = { ...place, library: { ...place.library, packs: [tinyPack] } };
  const { id: assessmentId } = startAssessment(older, { enterpriseId, ...at });
  const [earlier] = moveToEdition(place, { assessmentId, packId: 'tiny' }).earlier;
  expect(earlier).toMatchObject({ edition: '1', score: null, levels: [] });
});

describe('an assessment started from another one', () => {
  test('follows the programmes followed before, but for those that are gone', () => {
    const place = placeIn(newFolder(), [tinyPack], [tiny()]);
    const { enterpriseId, assessmentId } = newAssessment(place);
    chooseProgrammes(place, { assessmentId, programmeIds: ['tiny'] });
    const start = (where: typeof place) =>
      startAssessment(where, { enterpriseId, title: '明年', packIds: ['tiny'], copyFrom: assessmentId });
    expect(openAssessment(place, { assessmentId: start(place).id }).chosen).toEqual(['tiny']);
    const later = { ...place, library: { ...place.library, programmes: [] } };
    expect(openAssessment(later, { assessmentId: start(later).id }).chosen).toEqual([]);
  });

  test('has its answers and figures, as far as the edition takes them, and its own history', () => {
    const { place, assessmentId, enterpriseId } = scene();
    const before = openAssessment(place, { assessmentId });
    const started = startAssessment(place, {
      enterpriseId,
      title: '明年',
      packIds: ['tiny'],
      copyFrom: assessmentId,
    });
    const opened = openAssessment(place, { assessmentId: started.id });
    const takenOver = before.assessment.title;
    expect(opened.answers).toEqual({
      'q:tiny/several': { ...say.choices('a', 'b'), takenOver },
      'f:all': { ...number('84'), takenOver },
    });
    const [line] = linesOf(place, started.id);
    expect(JSON.parse(line?.new ?? '')).toMatchObject({ copiedFrom: assessmentId });
    saveAnswer(place, { assessmentId: started.id, slot: 'f:all', answer: number('90') });
    expect(openAssessment(place, { assessmentId })).toEqual({
      ...before,
      enterprise: expect.anything(),
    });
  });

  test('is not started from one of another enterprise, nor from none', () => {
    const { place, assessmentId } = scene();
    const other = newAssessment(place);
    const before = place.store.db.serialize();
    const start = (copyFrom: string) => () =>
      startAssessment(place, { enterpriseId: other.enterpriseId, title: 'x', packIds: ['tiny'], copyFrom });
    expect(faultOf(start(assessmentId)).code).toBe('store.other-enterprise');
    expect(faultOf(start('none')).code).toBe('store.no-assessment');
    expect(place.store.db.serialize().equals(before)).toBe(true);
  });
});
