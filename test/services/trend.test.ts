import { afterEach, describe, expect, test } from 'vitest';
import { listAssessments } from '../../electron/db/assessments.ts';
import { firstRow, type Db } from '../../electron/db/database.ts';
import { insertOrigin } from '../../electron/db/history-origin.ts';
import { summariseAssessments } from '../../electron/db/portfolio/changes-since.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { startAssessment } from '../../electron/services/assessments.ts';
import { putInBin } from '../../electron/services/bin.ts';
import { closeAssessment } from '../../electron/services/closing/close-assessment.ts';
import { openCompared } from '../../electron/services/compare-assessments.ts';
import { moveToEdition } from '../../electron/services/editions.ts';
import { createEnterprise, listEnterprises, saveProfileField } from '../../electron/services/enterprises.ts';
import { readTrend, trendIds } from '../../electron/services/trend.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import type { Trend } from '../../electron/contract/trend.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { tinyPack } from '../fixtures/tiny-pack.ts';
import { choice, faultOf, newAssessment, newFolder, number, placeIn, removeFolders } from './place.ts';

afterEach(removeFolders);

const answer = (place: Workplace, assessmentId: string, option: string) =>
  saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice(option) });
const startAgain = (place: Workplace, enterpriseId: string, title = '再评') =>
  startAssessment(place, { enterpriseId, title, packIds: ['tiny'] }).id;
const standings = ({ assessments }: Trend) =>
  assessments.map(({ outcome }) => (outcome.kind === 'read' ? outcome.standings[0] : outcome.fault.code));

/** The tiny questionnaire whose first question is asked of discrete producers alone. */
const asked: Pack = {
  ...tinyPack,
  sections: tinyPack.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.id === 'one'
        ? { ...question, appliesWhen: { profile: 'productionType', in: ['discrete'] } }
        : question,
    ),
  })),
};

test('all assessments of one enterprise are there, oldest first, without the binned and those of others', async () => {
  const place = placeIn(newFolder());
  const { enterpriseId, assessmentId: first } = newAssessment(place);
  answer(place, first, 'low');
  const binned = startAgain(place, enterpriseId, '误建');
  const second = startAgain(place, enterpriseId);
  answer(place, second, 'high');
  closeAssessment(place, { assessmentId: second, appVersion: '0', stateOf: () => 'sound' });
  putInBin(place, { kind: 'assessment', id: binned });
  const other = createEnterprise(place, { name: '另一家' });
  answer(place, startAgain(place, other.id), 'mid');

  const trend = await readTrend(place, { enterpriseId });
  expect(trend.assessments.map(({ id, title, closed }) => [id, title, closed])).toEqual([
    [first, '评估', false],
    [second, '再评', true],
  ]);
  expect(trendIds(place, { enterpriseId })).toEqual([first, second]);
  expect(standings(trend)).toMatchObject([
    { packId: 'tiny', edition: tinyPack.edition, score: '0', done: 1 },
    { packId: 'tiny', edition: tinyPack.edition, score: '7.5', done: 1 },
  ]);
  const [before] = standings(trend);
  expect(typeof before === 'object' ? trend.words[before.words]?.packId : before).toBe('tiny');
});

test('each is judged by the profile of its own time, as when two are compared', async () => {
  const place = placeIn(newFolder(), [asked]);
  const { enterpriseId, assessmentId: first } = newAssessment(place);
  const make = (value: 'discrete' | 'process') =>
    saveProfileField(place, { enterpriseId, field: 'productionType', value });
  make('discrete');
  answer(place, first, 'high');
  make('process');
  const second = startAgain(place, enterpriseId);
  saveAnswer(place, { assessmentId: second, slot: 'f:all', answer: number('20') });
  const { profileOther } = openCompared(place, { assessmentId: second, otherId: first });
  expect(profileOther.productionType).toBe('discrete');
  // By the present profile the question of the first would not be asked, and its points would be gone.
  const [then, now] = standings(await readTrend(place, { enterpriseId }));
  expect(then).toMatchObject({ score: '7.5', done: 1 });
  expect(now).toMatchObject({ done: 0, score: null, reached: null });
});

test('each stands by the edition it rests on, and those of different editions go by different words', async () => {
  const folder = newFolder();
  const old = placeIn(folder);
  const { enterpriseId, assessmentId: first } = newAssessment(old);
  answer(old, first, 'mid');
  const newer = { ...old, library: { ...old.library, packs: [{ ...tinyPack, edition: '2' }] } };
  const second = startAgain(newer, enterpriseId);
  answer(newer, second, 'mid');
  const read = async () => standings(await readTrend(newer, { enterpriseId }));
  const [then, now] = await read();
  expect([then, now]).toMatchObject([{ edition: tinyPack.edition }, { edition: '2' }]);
  expect(typeof then === 'object' && typeof now === 'object' && then.words !== now.words).toBe(true);
  moveToEdition(newer, { assessmentId: first, packId: 'tiny' });
  const [moved, still] = await read();
  expect(typeof moved === 'object' && typeof still === 'object' && moved.words === still.words).toBe(true);
});

test('one that cannot be read carries its fault, and the others are shown', async () => {
  const place = placeIn(newFolder());
  const { enterpriseId, assessmentId: first } = newAssessment(place);
  answer(place, first, 'mid');
  const second = startAgain(place, enterpriseId);
  answer(place, second, 'high');
  place.store.db.pragma('ignore_check_constraints = ON');
  place.store.db.prepare("UPDATE answer SET state = '{' WHERE assessment_id = ?").run(first);
  const trend = await readTrend(place, { enterpriseId });
  expect(standings(trend)).toMatchObject(['store.damaged-spot', { score: '7.5' }]);
});

test('an enterprise that is not there, or lies in the bin, is refused by name', async () => {
  const place = placeIn(newFolder());
  const { enterpriseId } = newAssessment(place);
  putInBin(place, { kind: 'enterprise', id: enterpriseId });
  await expect(readTrend(place, { enterpriseId })).rejects.toMatchObject({
    fault: { code: 'bin.enterprise', values: { name: '测试厂' } },
  });
  expect(faultOf(() => trendIds(place, { enterpriseId: 'gone' })).code).toBe('store.no-enterprise');
});

describe('the one begun last is the newest, whatever the clock said', () => {
  test.each([
    ['was ahead for the first', '2076-01-01T00:00:00.000Z', '2026-03-02T02:00:00.000Z'],
    ['fell back to 1970 for the second', '2026-03-02T02:00:00.000Z', '1970-01-01T00:00:00.000Z'],
  ])('where it %s', async (_, then, later) => {
    let at = then;
    const place: Workplace = { ...placeIn(newFolder()), now: () => at };
    const { enterpriseId, assessmentId: first } = newAssessment(place);
    at = later;
    const second = startAgain(place, enterpriseId);
    const { assessments } = await readTrend(place, { enterpriseId });
    expect(assessments.map(({ id }) => id)).toEqual([first, second]);
    const [row] = listEnterprises(place);
    expect(row?.assessments.map(({ id }) => id)).toEqual([second, first]);
    expect(summariseAssessments(place.store.db, enterpriseId).newest?.id).toBe(second);
  });

  test('and one taken in from elsewhere stands between them by its date', () => {
    let at = '2024-03-02T02:00:00.000Z';
    const place: Workplace = { ...placeIn(newFolder()), now: () => at };
    const { enterpriseId, assessmentId: first } = newAssessment(place);
    at = '2026-03-02T02:00:00.000Z';
    const second = startAgain(place, enterpriseId);
    const taken = startAgain(place, enterpriseId, '从别处导入');
    // As a file without a history is taken in: its own date, and a line of the day it came.
    const { db } = place.store;
    db.prepare('UPDATE assessment SET created_at = ? WHERE id = ?').run('2025-03-02T02:00:00.000Z', taken);
    const ids = () => listAssessments(db, enterpriseId).map(({ id }) => id);
    expect(ids()).toEqual([second, taken, first]);
    // A moment before its line: begun here, and the order of the lines counts, until that line is from elsewhere.
    db.prepare('UPDATE assessment SET created_at = ? WHERE id = ?').run('2026-03-02T01:59:30.000Z', taken);
    expect(ids()).toEqual([taken, second, first]);
    insertOrigin(db, { seq: findOldestChange(db, taken), change: 'other-desk:1:0123456789abcdef' });
    expect(ids()).toEqual([second, taken, first]);
  });
});

const findOldestChange = (db: Db, assessmentId: string): number =>
  firstRow<{ seq: number }>(db, 'SELECT min(seq) AS seq FROM history WHERE assessment_id = ?', assessmentId)
    ?.seq ?? 0;
