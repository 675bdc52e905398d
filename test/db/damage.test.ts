import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { emptyAnswer } from '../../assessments/answering/answer.ts';
import { closeStore, type Store } from '../../electron/db/open-store.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { exportFileName } from '../../electron/services/passing-on/export-file.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { listEnterprises } from '../../electron/services/enterprises.ts';
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
  storeFile,
} from '../services/place.ts';
import { crashCopy, digests, replaceBytes, tamper } from './files.ts';

afterEach(removeFolders);

/** A closed store with two answers, one of them changed once. */
function filled(): { folder: string; file: string; assessmentId: string } {
  const folder = newFolder();
  const place = placeIn(folder);
  const { assessmentId } = newAssessment(place);
  saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('low', 'Remembered words') });
  saveAnswer(place, {
    assessmentId,
    slot: 'q:tiny/one',
    answer: choice('mid', 'Remembered words, improved'),
  });
  saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('84') });
  closeStore(place.store);
  return { folder, file: storeFile(folder), assessmentId };
}

/** What the user is told is damaged. */
function damageOf(store: Store): string {
  if (store.kind === 'ready') return 'nothing';
  expect(store.fault.code).toBe('store.damaged');
  const { what } = store.fault.values;
  return typeof what === 'object' ? what.en : '';
}

describe('a changed row is found and named', () => {
  const cases: readonly [string, string, RegExp][] = [
    [
      'an answer',
      `UPDATE answer SET state = replace(state, 'mid', 'low') WHERE slot = 'q:tiny/one'`,
      /answer q:tiny\/one in “评估”/,
    ],
    [
      'the time of an answer',
      `UPDATE answer SET saved_at = '2020-01-01' WHERE slot = 'f:all'`,
      /answer f:all/,
    ],
    ['an answer that is gone', `DELETE FROM answer WHERE slot = 'f:all'`, /answer f:all/],
    [
      'an answer put back to what it was',
      `UPDATE answer SET state = (SELECT new FROM history WHERE seq = 3), seq = 3, saved_at = (SELECT at FROM history WHERE seq = 3)`,
      /answer q:tiny\/one/,
    ],
    [
      'a fact of the enterprise',
      `UPDATE enterprise SET profile = replace(profile, '测试', '别家')`,
      /the facts of “别家厂”/,
    ],
    ['the title of an assessment', `UPDATE assessment SET title = 'x'`, /the assessment “x”/],
    ['the questionnaires of an assessment', `DELETE FROM assessment_pack`, /the assessment/],
    [
      'a questionnaire',
      `UPDATE pack SET content = replace(content, '"points":7.5', '"points":9.5')`,
      /the questionnaire tiny/,
    ],
    [
      'the catalogue of figures',
      `UPDATE figure_catalogue SET content = replace(content, 'where', 'there')`,
      /the questionnaire figures/,
    ],
    ['a line of the history', `UPDATE history SET who = 'x' WHERE seq = 4`, /the history from entry 4/],
    ['a line of the history that is gone', `DELETE FROM history WHERE seq = 2`, /the history from entry 2/],
    ['an enterprise that is gone', `DELETE FROM enterprise`, /links between records/],
    [
      'a guard that was taken away',
      `CREATE TRIGGER other BEFORE INSERT ON answer BEGIN SELECT 1; END`,
      /definition of the tables/,
    ],
  ];

  test.each(cases)('%s', (_, sql, named) => {
    const { folder, file } = filled();
    tamper(file, sql);
    const before = digests(folder);
    const store = open(folder);
    expect(damageOf(store)).toMatch(named);
    closeStore(store);
    expect(digests(folder)).toEqual(before);
  });
});

describe('a damaged store', () => {
  test('can be read, takes no change and makes no document', () => {
    const { folder, file, assessmentId } = filled();
    replaceBytes(file, 'Remembered words, improved', 'Remembered words, imprOved');
    const place = placeOn(open(folder));
    expect(place.store.kind).toBe('read-only');
    expect(listEnterprises(place)).toHaveLength(1);
    expect(openAssessment(place, { assessmentId }).answers['f:all']).toEqual(number('84'));
    const save = (): unknown => saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('85') });
    expect(faultOf(save).code).toBe('store.read-only');
    expect(() => place.store.db.exec(`UPDATE assessment SET title = 'x'`)).toThrow('readonly');
    const write = (): unknown =>
      exportFileName(place, {
        enterprises: [{ enterpriseId: '', assessmentIds: [assessmentId] }],
        leaveOut: { names: false, notes: false, evidence: false },
        passphrase: null,
      });
    expect(faultOf(write).code).toBe('store.damaged');
  });

  test('shows what can be read beside a fact and an answer that cannot', () => {
    const { folder, file, assessmentId } = filled();
    const broken = (table: string, column: string): string =>
      `PRAGMA ignore_check_constraints = ON; UPDATE ${table} SET ${column} = '{' || ${column}`;
    tamper(file, `${broken('enterprise', 'profile')}; ${broken('answer', 'state')} WHERE slot = 'f:all'`);
    const place = placeOn(open(folder));
    expect(damageOf(place.store)).toMatch(/answer f:all .*the facts of/);
    expect(listEnterprises(place)[0]?.profile.name).toBe('?');
    expect(openAssessment(place, { assessmentId }).answers).toEqual({
      'q:tiny/one': choice('mid', 'Remembered words, improved'),
      'f:all': emptyAnswer,
    });
  });

  test('shows no assessment whose questionnaire was changed', () => {
    const { folder, file, assessmentId } = filled();
    tamper(file, `UPDATE pack SET content = replace(content, '"points":7.5', '"points":9.5')`);
    const place = placeOn(open(folder));
    expect(faultOf(() => openAssessment(place, { assessmentId })).code).toBe('store.damaged-spot');
  });

  test('with a log left by a crash is kept with its log as it was', () => {
    const [folder, crashed] = [newFolder(), newFolder()];
    const place = placeIn(folder);
    const { assessmentId } = newAssessment(place);
    saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('84') });
    place.store.db.pragma('wal_checkpoint(TRUNCATE)');
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid') });
    crashCopy(storeFile(folder), storeFile(crashed));
    replaceBytes(storeFile(crashed), '测试厂', '测视厂');
    const before = digests(crashed);
    expect(Object.keys(before)).toHaveLength(2);
    const store = open(crashed);
    expect(damageOf(store)).not.toBe('nothing');
    closeStore(store);
    expect(digests(crashed)).toEqual(before);
  });

  test.each([
    ['half of it is missing', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 8192) * 4096)],
    ['a page is zeroed', (bytes: Buffer) => bytes.fill(0, 4096 * 3, 4096 * 4)],
    ['every page but the first is noise', (bytes: Buffer) => bytes.fill('noise', 4096)],
    ['the first page is noise behind the header', (bytes: Buffer) => bytes.fill('noise', 100, 4096)],
  ])('opens for reading when %s', (_, spoil) => {
    const { folder, file } = filled();
    writeFileSync(file, spoil(readFileSync(file)));
    const before = digests(folder);
    const store = open(folder);
    expect(damageOf(store)).not.toBe('nothing');
    closeStore(store);
    expect(digests(folder)).toEqual(before);
  });
});

test('of a hundred flipped bits not one lets a changed answer pass as sound', () => {
  const { folder, file, assessmentId } = filled();
  const sound = readFileSync(file);
  const content = (store: Store): string => {
    const { answers, enterprise, packs } = openAssessment(placeOn(store), { assessmentId });
    return JSON.stringify([answers, enterprise.profile, packs]);
  };
  const first = open(folder);
  const expected = content(first);
  closeStore(first);

  // A fixed sequence (a linear congruential generator), so that a failure can be looked at again.
  let random = 20_260_302;
  const next = (below: number): number => {
    random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
    return random % below;
  };
  let found = 0;
  for (let round = 0; round < 100; round += 1) {
    const bytes = Buffer.from(sound);
    const at = next(bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << next(8)), at);
    writeFileSync(file, bytes);
    const store = open(folder);
    if (store.kind === 'ready') expect(content(store), `bit in byte ${at}`).toBe(expected);
    else found += 1;
    closeStore(store);
  }
  expect(found).toBeGreaterThan(10);
});
