import { afterEach, describe, expect, test } from 'vitest';
import { closeStore } from '../../electron/db/open-store.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { openAssessment, startAssessment } from '../../electron/services/assessments.ts';
import { createEnterprise, listEnterprises } from '../../electron/services/enterprises.ts';
import { compareEditions, newestEditions, summarise } from '../../electron/services/pack-library.ts';
import { openSample } from '../../electron/services/sample.ts';
import { chosenAuthor, createSettingsKeeper, languageOf } from '../../electron/services/settings.ts';
import { createSignals } from '../../electron/services/signals.ts';
import { both, figures, tinyPack } from '../fixtures/tiny-pack.ts';
import {
  choice,
  faultOf,
  newAssessment,
  newFolder,
  number,
  open,
  placeIn,
  placeOn,
  removeFolders,
} from './place.ts';

afterEach(removeFolders);

describe('an assessment', () => {
  test('keeps the questionnaires and figures it was started with when the app brings newer ones', () => {
    const folder = newFolder();
    const place = placeIn(folder);
    const { assessmentId } = newAssessment(place);
    closeStore(place.store);

    const newer = { ...tinyPack, edition: '2', title: both('New') };
    const later = {
      ...placeOn(open(folder)),
      library: { packs: [newer], figures: { ...figures, figures: [] }, programmes: [] },
    };
    const opened = openAssessment(later, { assessmentId });
    expect(opened.packs).toEqual([tinyPack]);
    expect(opened.figures).toEqual(figures);
    expect(saveAnswer(later, { assessmentId, slot: 'f:all', answer: number('3') }).seq).toBe(3);

    const [enterprise] = listEnterprises(later);
    const next = startAssessment(later, {
      enterpriseId: enterprise?.id ?? '',
      title: 'next',
      packIds: ['tiny'],
    });
    expect(openAssessment(later, { assessmentId: next.id }).packs).toEqual([newer]);
  });

  test('shares the text of a questionnaire with others started on the same edition', () => {
    const place = placeIn(newFolder());
    newAssessment(place);
    newAssessment(place);
    expect(place.store.db.prepare('SELECT count(*) FROM pack').pluck().get()).toBe(1);
    expect(place.store.db.prepare('SELECT count(*) FROM assessment_pack').pluck().get()).toBe(2);
  });

  test('is not started on a questionnaire that is not there, nor for an enterprise that is not there', () => {
    const place = placeIn(newFolder());
    const { id } = createEnterprise(place, { name: '厂' });
    const unknownPack = (): unknown =>
      startAssessment(place, { enterpriseId: id, title: 'x', packIds: ['nine'] });
    const unknownFirm = (): unknown =>
      startAssessment(place, { enterpriseId: 'x', title: 'x', packIds: ['tiny'] });
    expect(faultOf(unknownPack)).toMatchObject({ code: 'store.no-questionnaire', values: { pack: 'nine' } });
    expect(faultOf(unknownFirm).code).toBe('store.no-enterprise');
    expect(listEnterprises(place)[0]?.assessments).toEqual([]);
  });
});

test('enterprises are listed with their assessments, the one changed last first', () => {
  const place = placeIn(newFolder());
  const first = newAssessment(place);
  const second = newAssessment(place);
  saveAnswer(place, { assessmentId: first.assessmentId, slot: 'q:tiny/one', answer: choice('low') });
  const rows = listEnterprises(place);
  expect(rows.map((row) => row.id)).toEqual([first.enterpriseId, second.enterpriseId]);
  expect(rows[0]?.assessments.map((one) => one.id)).toEqual([first.assessmentId]);
  expect(rows[0]?.changedAt).toBe(rows[0]?.assessments[0]?.changedAt);
});

test('the sample is created once, marked as a sample, and found again afterwards', () => {
  const folder = newFolder();
  const place = placeIn(folder);
  const { made, ...ids } = openSample(place, { language: 'zh-CN' });
  expect(made).toBe(true);
  expect(openSample(place, { language: 'en' })).toEqual({ ...ids, made: false });
  closeStore(place.store);
  const again = placeIn(folder);
  expect(openSample(again, { language: 'en' })).toEqual({ ...ids, made: false });
  const { enterprise, answers } = openAssessment(again, { assessmentId: ids.assessmentId });
  expect(enterprise).toMatchObject({ sample: true, profile: { name: '示例厂', revenue: '1200.5' } });
  expect(Object.keys(answers).toSorted()).toEqual(['f:all', 'f:part', 'q:tiny/one']);
});

describe('settings', () => {
  test('follow the system until chosen, and are kept', () => {
    const folder = newFolder();
    const place = placeIn(folder);
    const keeper = createSettingsKeeper(place, 'zh-CN');
    expect(keeper.current()).toEqual({ language: 'zh-CN', theme: 'system', author: '', organisation: '' });
    keeper.change({ language: 'en', theme: 'dark', author: '王工', organisation: '服务中心' });
    expect(chosenAuthor(place.store.db)).toBe('王工');
    closeStore(place.store);
    expect(createSettingsKeeper(placeIn(folder), 'zh-CN').current()).toEqual({
      language: 'en',
      theme: 'dark',
      author: '王工',
      organisation: '服务中心',
    });
    expect(chosenAuthor(placeIn(newFolder()).store.db)).toBe('');
  });

  test('stored before there was an author have none', () => {
    const place = placeIn(newFolder());
    place.store.db.exec(`INSERT INTO setting VALUES ('settings', '{"language":"en","theme":"dark"}')`);
    expect(createSettingsKeeper(place, 'zh-CN').current()).toMatchObject({ language: 'en', author: '' });
  });

  test('that were spoilt on disk count as not chosen', () => {
    const place = placeIn(newFolder());
    place.store.db.exec(`INSERT INTO setting VALUES ('settings', '{"language":"klingon"}')`);
    expect(createSettingsKeeper(place, 'en').current()).toEqual({
      language: 'en',
      theme: 'system',
      author: '',
      organisation: '',
    });
  });

  test.each([
    ['zh-Hans-CN', 'zh-CN'],
    ['zh_TW.UTF-8', 'zh-CN'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['', 'en'],
  ])('the system language %s makes %s', (system, language) => {
    expect(languageOf(system)).toBe(language);
  });
});

describe('signals', () => {
  test('are told at once to who waits, and to who asks later', async () => {
    const signals = createSignals(60_000);
    const waiting = signals.await(0);
    signals.send({ kind: 'closing' });
    expect(await waiting).toEqual({ last: 1, signals: [{ kind: 'closing' }] });
    expect(await signals.await(0)).toEqual({ last: 1, signals: [{ kind: 'closing' }] });
  });

  test('are answered empty after a while when there is nothing to tell', async () => {
    expect(await createSignals(10).await(0)).toEqual({ last: 0, signals: [] });
  });
});

test('editions are compared number by number and only the newest is offered', () => {
  expect(compareEditions('2024.10', '2024.9')).toBeGreaterThan(0);
  expect(compareEditions('2024', '2024.1')).toBeLessThan(0);
  expect(compareEditions('2024.1', '2024.1')).toBe(0);
  const packs = ['2024.9', '2024.10', '2024.2'].map((edition) => ({ ...tinyPack, edition }));
  expect(newestEditions(packs).map((pack) => pack.edition)).toEqual(['2024.10']);
  expect(summarise(tinyPack)).toMatchObject({
    id: 'tiny',
    questions: tinyPack.sections[0]?.questions.length,
    minutes: 10,
  });
});
