import { afterEach, describe, expect, test } from 'vitest';
import type { Slot } from '../../assessments/answering/answer.ts';
import { hashOf } from '../../electron/db/canonical.ts';
import { withoutRest } from '../../electron/db/walk.ts';
import { findBrokenLink, noPredecessor } from '../../electron/db/history.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { saveProfileField } from '../../electron/services/enterprises.ts';
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

describe('saving an answer', () => {
  test('stores it, its line of history and its hash together, and says so', () => {
    const place = placeIn(newFolder());
    const { assessmentId } = newAssessment(place);
    const saved = saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid', '备注') });
    expect(saved).toMatchObject({ seq: 3, savedAt: expect.stringMatching(/^2026-03-02T/) });

    const { answers, seq, assessment } = openAssessment(place, { assessmentId });
    expect(answers).toEqual({ 'q:tiny/one': choice('mid', '备注') });
    expect(seq).toBe(saved.seq);
    expect(assessment.changedAt).toBe(saved.savedAt);

    const { row_hash: rowHash, ...row } =
      place.store.db.prepare<[], Record<string, unknown>>('SELECT * FROM answer').get() ?? {};
    expect(rowHash).toBe(saved.hash);
    expect(hashOf(row)).toBe(saved.hash);
  });

  test('keeps what stood there before in the history, each line chained to the one before', () => {
    const place = placeIn(newFolder());
    const { assessmentId } = newAssessment(place);
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('low') });
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('high') });
    const lines = linesOf(place, assessmentId);
    expect(lines.map((line) => [line.seq, line.kind, line.subject])).toEqual([
      [2, 'assessment-started', assessmentId],
      [3, 'answer-saved', 'q:tiny/one'],
      [4, 'answer-saved', 'q:tiny/one'],
    ]);
    expect(JSON.parse(lines[2]?.old ?? '')).toEqual(choice('low'));
    expect(JSON.parse(lines[2]?.new ?? '')).toEqual(choice('high'));
    expect(lines[2]?.prev_hash).toBe(lines[1]?.hash);
    expect(place.store.db.prepare('SELECT prev_hash FROM history WHERE seq = 1').pluck().get()).toBe(
      noPredecessor,
    );
    expect([...withoutRest(findBrokenLink(place.store.db))]).toEqual([]);
  });

  test('stores every character as it was typed', () => {
    const place = placeIn(newFolder());
    const { assessmentId } = newAssessment(place);
    const note =
      ' 前后有空格  \t𠮷\u0000\u202e<script>alert(1)</script>{{x}}=CMD()\r\n\u2028 e\u0301 \ud83d\udc68\u200d\ud83d\udd27';
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('low', note) });
    expect(openAssessment(place, { assessmentId }).answers['q:tiny/one']?.note).toBe(note);
  });

  test('is ordered by sequence even when the clock goes back', () => {
    let year = 2030;
    const place = { ...placeIn(newFolder()), now: () => `${(year -= 1)}-01-01T00:00:00.000Z` };
    const { assessmentId } = newAssessment(place);
    const first = saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('1') });
    const second = saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('2') });
    expect(second.seq).toBe(first.seq + 1);
    expect(openAssessment(place, { assessmentId })).toMatchObject({
      seq: second.seq,
      answers: { 'f:all': number('2') },
    });
  });
});

describe('an answer that may not be stored is refused and changes nothing', () => {
  const cases: readonly [string, Slot, unknown, string][] = [
    ['of an unknown questionnaire', 'q:other/one', choice('mid'), 'answer.unknown-pack'],
    ['of an unknown question', 'q:tiny/nine', choice('mid'), 'answer.unknown-question'],
    ['of an unknown figure', 'f:nothing', number('1'), 'answer.unknown-figure'],
    ['of a figure that belongs to the profile', 'f:revenue', number('1'), 'answer.unknown-figure'],
    ['with an unknown option', 'q:tiny/one', choice('best'), 'answer.unknown-option'],
    ['of the wrong kind', 'q:tiny/one', number('1'), 'answer.wrong-kind'],
    ['below zero', 'f:all', number('-1'), 'answer.too-small'],
    ['with decimals where machines are counted', 'f:part', number('1.5'), 'answer.whole-number'],
    ['with more digital machines than machines', 'f:part', number('85'), 'answer.part-exceeds-whole'],
  ];

  test.each(cases)('%s', (_, slot, answer, code) => {
    const place = placeIn(newFolder());
    const { assessmentId } = newAssessment(place);
    saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('84') });
    const before = place.store.db.serialize();
    const save = (): unknown => saveAnswer(place, { assessmentId, slot, answer: answer as never });
    expect(faultOf(save).code).toBe(code);
    expect(place.store.db.serialize().equals(before)).toBe(true);
  });

  test('of an assessment that is not there', () => {
    const place = placeIn(newFolder());
    const save = (): unknown =>
      saveAnswer(place, { assessmentId: 'none', slot: 'f:all', answer: number('1') });
    expect(faultOf(save).code).toBe('store.no-assessment');
  });
});

test('a change that breaks off in its middle leaves neither answer nor history', () => {
  const place = placeIn(newFolder());
  const { assessmentId } = newAssessment(place);
  place.store.db.exec(
    `CREATE TEMP TRIGGER fail BEFORE INSERT ON main.answer BEGIN SELECT RAISE(ABORT, 'broken'); END`,
  );
  expect(() => saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('1') })).toThrow('broken');
  place.store.db.exec('DROP TRIGGER fail');
  expect(linesOf(place, assessmentId)).toHaveLength(1);
  expect(saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('1') }).seq).toBe(3);
});

test('a fact of the enterprise is stored alone, with its history', () => {
  const place = placeIn(newFolder());
  const { enterpriseId, assessmentId } = newAssessment(place);
  const saved = saveProfileField(place, { enterpriseId, field: 'staff', value: 186 });
  saveProfileField(place, { enterpriseId, field: 'creditCode', value: 'not a code, kept as typed' });
  const { enterprise } = openAssessment(place, { assessmentId });
  expect(enterprise.profile).toMatchObject({
    name: '测试厂',
    staff: 186,
    creditCode: 'not a code, kept as typed',
  });
  const line = place.store.db.prepare('SELECT subject, old, new FROM history WHERE seq = ?').get(saved.seq);
  expect(line).toEqual({ subject: 'staff', old: 'null', new: '186' });
});
