import { afterEach, describe, expect, test } from 'vitest';
import { emptyAnswer } from '../../assessments/answering/answer.ts';
import { emptyHandling } from '../../assessments/enterprise/handling.ts';
import type { PlanItem } from '../../assessments/advice/plan.ts';
import { findDamage } from '../../electron/db/find-damage.ts';
import { saveAnswer, storeAnswer } from '../../electron/services/answers.ts';
import { chooseProgrammes, savePlan } from '../../electron/services/assessment-parts.ts';
import { openAssessment, startAssessment } from '../../electron/services/assessments.ts';
import { listBin, putInBin, takeOutOfBin } from '../../electron/services/bin.ts';
import { upsertAnswer } from '../../electron/db/answers.ts';
import { getEnterprise, updateProfile } from '../../electron/db/enterprises.ts';
import { findLine, insertHistory } from '../../electron/db/history.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { closeAssessment, reopenAssessment } from '../../electron/services/closing/close-assessment.ts';
import { moveToEdition } from '../../electron/services/editions.ts';
import { saveHandling } from '../../electron/services/enterprise-parts.ts';
import { createEnterprise, listEnterprises, saveProfileField } from '../../electron/services/enterprises.ts';
import { listHistory } from '../../electron/services/list-history.ts';
import { saveOverride } from '../../electron/services/overrides.ts';
import { createPackPreviews, installPack } from '../../electron/services/pack-folder.ts';
import { renameAssessment } from '../../electron/services/rename-assessment.ts';
import { openSample } from '../../electron/services/sample.ts';
import { restoreValue } from '../../electron/services/undo/restore-value.ts';
import { redo, undo, undoState } from '../../electron/services/undo/undo.ts';
import { writeStore, writeUnnoted, type Workplace } from '../../electron/services/workplace.ts';
import { both, tinyPack } from '../fixtures/tiny-pack.ts';
import { tiny } from '../programmes/tiny-programme.ts';
import { choice, faultOf, newAssessment, newFolder, number, placeIn, removeFolders } from './place.ts';

afterEach(removeFolders);

/** A working place whose clock moves a minute at each look, so that nothing counts as typed without a pause. */
function calmPlace(): Workplace {
  let minutes = 0;
  const place = placeIn(newFolder(), [tinyPack], [tiny()]);
  return { ...place, now: () => new Date(Date.UTC(2026, 2, 2, 1, (minutes += 1))).toISOString() };
}

const answerOf = (place: Workplace, assessmentId: string, slot: string): unknown =>
  openAssessment(place, { assessmentId }).answers[slot]?.response ?? null;

describe('every change can be taken back and done again', () => {
  interface Scene {
    readonly place: Workplace;
    readonly enterpriseId: string;
    readonly assessmentId: string;
  }
  const override = { value: '40', source: '通知', documentNumber: '', date: null };
  const cases: readonly [string, (scene: Scene) => unknown, (scene: Scene) => unknown][] = [
    [
      'a first answer',
      ({ place, assessmentId }) =>
        saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('low') }),
      ({ place, assessmentId }) => answerOf(place, assessmentId, 'q:tiny/one'),
    ],
    [
      'a figure changed',
      ({ place, assessmentId }) => saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('9') }),
      ({ place, assessmentId }) => answerOf(place, assessmentId, 'f:all'),
    ],
    [
      'a fact of the enterprise',
      ({ place, enterpriseId }) => saveProfileField(place, { enterpriseId, field: 'staff', value: 31 }),
      ({ place }) => listEnterprises(place)[0]?.profile.staff,
    ],
    [
      'how an answer was established',
      ({ place, assessmentId }) =>
        saveAnswer(place, {
          assessmentId,
          slot: 'q:tiny/one',
          answer: { ...choice('low'), basis: 'seen', saidBy: '设备科 刘工' },
        }),
      ({ place, assessmentId }) => answerOf(place, assessmentId, 'q:tiny/one'),
    ],
    [
      'who looks after an enterprise',
      ({ place, enterpriseId }) =>
        saveHandling(place, { enterpriseId, handling: { consultant: '李顾问', tags: ['试点', '试点'] } }),
      ({ place }) => listEnterprises(place)[0]?.handling ?? emptyHandling,
    ],
    [
      'a plan',
      ({ place, assessmentId }) => chooseProgrammes(place, { assessmentId, programmeIds: ['tiny'] }),
      ({ place, assessmentId }) => openAssessment(place, { assessmentId }).chosen,
    ],
    [
      'a figure of a programme',
      ({ place }) => saveOverride(place, { programmeId: 'tiny', parameterId: 'rate', override }),
      ({ place, assessmentId }) => openAssessment(place, { assessmentId }).overrides,
    ],
    [
      'a title',
      ({ place, assessmentId }) => renameAssessment(place, { assessmentId, title: '另一标题' }),
      ({ place }) => listEnterprises(place)[0]?.assessments.map((one) => one.title),
    ],
    [
      'a new enterprise',
      ({ place }) => createEnterprise(place, { name: '新厂' }),
      ({ place }) => listEnterprises(place).map((one) => one.profile.name),
    ],
    [
      'a new assessment with copied answers',
      ({ place, enterpriseId, assessmentId }) =>
        startAssessment(place, { enterpriseId, title: '第二次', packIds: ['tiny'], copyFrom: assessmentId }),
      ({ place }) => listEnterprises(place).map((one) => one.assessments.map((each) => each.title)),
    ],
    [
      'an enterprise with all it holds',
      ({ place }) => openSample(place, { language: 'en' }),
      ({ place }) => listEnterprises(place).map((one) => [one.profile.name, one.assessments.length]),
    ],
    [
      'an assessment put into the bin',
      ({ place, assessmentId }) => putInBin(place, { kind: 'assessment', id: assessmentId }),
      ({ place }) => [listBin(place).map((one) => one.name), listEnterprises(place)[0]?.assessments.length],
    ],
    [
      'an enterprise put into the bin',
      ({ place, enterpriseId }) => putInBin(place, { kind: 'enterprise', id: enterpriseId }),
      ({ place }) => [listBin(place).map((one) => one.name), listEnterprises(place).length],
    ],
    [
      'a questionnaire taken in',
      ({ place }) => {
        const previews = createPackPreviews(place.newId);
        installPack(place, previews, { token: previews.keep({ ...tinyPack, edition: '3' }) });
      },
      ({ place }) => place.store.db.prepare('SELECT hash FROM installed_pack').all().length,
    ],
    [
      'a move to another edition',
      ({ place, assessmentId }) => moveToEdition(place, { assessmentId, packId: 'tiny' }),
      ({ place, assessmentId }) => {
        const { packs, earlier } = openAssessment(place, { assessmentId });
        return [packs.map((one) => one.edition), earlier.map((one) => one.edition)];
      },
    ],
  ];

  test.each(cases)('%s', (_, change, look) => {
    const place = calmPlace();
    const { enterpriseId, assessmentId } = newAssessment(place);
    const scene = { place, enterpriseId, assessmentId };
    saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('84') });
    const previews = createPackPreviews(place.newId);
    installPack(place, previews, { token: previews.keep({ ...tinyPack, edition: '2' }) });
    const before = look(scene);
    change(scene);
    const after = look(scene);
    expect(after).not.toEqual(before);
    for (let round = 0; round < 2; round += 1) {
      undo(place, {});
      expect(look(scene)).toEqual(before);
      expect(findDamage(place.store.db)).toBeNull();
      redo(place, {});
      expect(look(scene)).toEqual(after);
      expect(findDamage(place.store.db)).toBeNull();
    }
  });

  test('back to the very first, and forward to the last', () => {
    const place = calmPlace();
    const { assessmentId } = newAssessment(place);
    for (const value of ['1', '2', '3']) {
      saveAnswer(place, { assessmentId, slot: 'f:all', answer: number(value) });
    }
    const lines = (): number =>
      listHistory(place, { about: { kind: 'assessment', assessmentId }, limit: 200 }).entries.length;
    const written = lines();
    while (undoState(place, {}).undo !== null) undo(place, {});
    expect(listEnterprises(place)).toEqual([]);
    while (undoState(place, {}).redo !== null) redo(place, {});
    expect(answerOf(place, assessmentId, 'f:all')).toEqual({ kind: 'number', value: '3' });
    // History is never rewound: each step is a new line.
    expect(lines()).toBeGreaterThan(written);
    expect(findDamage(place.store.db)).toBeNull();
  });
});

describe('a step', () => {
  test('is everything typed into one field without a pause', () => {
    const place = placeIn(newFolder());
    const { assessmentId } = newAssessment(place);
    for (const value of ['1', '12', '120'])
      saveAnswer(place, { assessmentId, slot: 'f:all', answer: number(value) });
    saveAnswer(place, { assessmentId, slot: 'f:part', answer: number('7') });
    expect(undo(place, {}).step).toMatchObject({ kind: 'answer-saved', subject: 'f:part', changes: 1 });
    const { step, state } = undo(place, {});
    expect(step).toMatchObject({
      subject: 'f:all',
      changes: 3,
      assessmentTitle: '评估',
      enterpriseName: '测试厂',
    });
    expect(answerOf(place, assessmentId, 'f:all')).toBeNull();
    expect(state.redo).toMatchObject({ subject: 'f:all' });
    expect(state.undo).toMatchObject({ kind: 'assessment-started' });
  });

  test('is one choice, however fast the next one follows, also among several and in a list', () => {
    const place = placeIn(newFolder());
    const { enterpriseId, assessmentId } = newAssessment(place);
    const tick = (...options: string[]): unknown =>
      saveAnswer(place, {
        assessmentId,
        slot: 'q:tiny/several',
        answer: { ...emptyAnswer, response: { kind: 'choices', options } },
      });
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('low') });
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid') });
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: { ...choice('mid'), note: '一' } });
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: { ...choice('mid'), note: '一二' } });
    undo(place, {});
    expect(answerOf(place, assessmentId, 'q:tiny/one')).toEqual(choice('mid').response);
    undo(place, {});
    expect(answerOf(place, assessmentId, 'q:tiny/one')).toEqual(choice('low').response);
    for (const options of [['a'], ['a', 'b'], ['b']]) tick(...options);
    undo(place, {});
    expect(answerOf(place, assessmentId, 'q:tiny/several')).toMatchObject({ options: ['a', 'b'] });
    undo(place, {});
    expect(answerOf(place, assessmentId, 'q:tiny/several')).toMatchObject({ options: ['a'] });
    for (const value of ['private', 'collective'] as const)
      saveProfileField(place, { enterpriseId, field: 'ownership', value });
    undo(place, {});
    expect(getEnterprise(place.store.db, enterpriseId).profile.ownership).toBe('private');
  });

  test('ends with a pause, and two rows of one plan are two steps', () => {
    const place = placeIn(newFolder());
    const { assessmentId } = newAssessment(place);
    const item = (id: string, note: string): PlanItem => ({
      id,
      packId: 'tiny',
      questionId: 'one',
      target: { label: both('better'), earned: '1', grade: 1 },
      effort: null,
      phase: 'year-1',
      owner: '',
      budgetFen: null,
      note,
      done: false,
    });
    const plan = (...items: PlanItem[]): unknown => savePlan(place, { assessmentId, plan: { items } });
    plan(item('a', ''), item('b', ''));
    plan(item('a', 'x'), item('b', ''));
    plan(item('a', 'xy'), item('b', ''));
    plan(item('a', 'xy'), item('b', 'z'));
    const notes = (): unknown => openAssessment(place, { assessmentId }).plan.items.map((one) => one.note);
    undo(place, {});
    expect(notes()).toEqual(['xy', '']);
    undo(place, {});
    expect(notes()).toEqual(['', '']);
  });

  test('that made something takes it back as a whole, also what was closed in it, with one line', () => {
    const place = calmPlace();
    const { enterpriseId } = newAssessment(place);
    const { db } = place.store;
    const made = writeStore(place, () => {
      const { id } = startAssessment(place, { enterpriseId, title: '导入', packIds: ['tiny'] });
      saveAnswer(place, { assessmentId: id, slot: 'f:all', answer: number('1') });
      closeAssessment(place, { assessmentId: id, appVersion: '0' });
      return id;
    });
    expect(undoState(place, {}).undo).toMatchObject({
      kind: 'assessment-started',
      changes: 3,
      refused: null,
    });
    const { seq, state } = undo(place, {});
    expect(state.undo).toMatchObject({ kind: 'assessment-started', changes: 1 });
    expect(findLine(db, seq)).toMatchObject({ kind: 'binned', assessment_id: made });
    expect(findLine(db, seq - 1)?.kind).toBe('closed');
    redo(place, {});
    expect(openAssessment(place, { assessmentId: made }).assessment.closed?.version).toBe(1);
  });

  test('that took over changes of another desk goes back to what was here, not to what was there', () => {
    const place = calmPlace();
    const { assessmentId, enterpriseId } = newAssessment(place);
    saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('1') });
    saveProfileField(place, { enterpriseId, field: 'staff', value: 10 });
    // As an import that replaces: the other desk knew of nothing here, and the profile had 20 there before.
    writeStore(place, (db) => {
      const line = (
        kind: 'answer-saved' | 'profile-saved',
        subject: string,
        old: string | null,
        value: unknown,
      ) =>
        insertHistory(db, {
          at: place.now(),
          who: '李工',
          kind,
          enterpriseId,
          assessmentId: kind === 'answer-saved' ? assessmentId : null,
          subject,
          old,
          new: canonicalJson(value),
        });
      const savedAt = place.now();
      line('answer-saved', 'f:all', null, number('6'));
      const seq = line('answer-saved', 'f:all', canonicalJson(number('6')), number('7'));
      upsertAnswer(db, { assessmentId, slot: 'f:all', answer: number('7'), seq, savedAt });
      line('profile-saved', 'staff', '20', 30);
      const enterprise = getEnterprise(db, enterpriseId);
      updateProfile(db, enterprise, { ...enterprise.profile, staff: 30 });
    });
    const both = () => [answerOf(place, assessmentId, 'f:all'), listEnterprises(place)[0]?.profile.staff];
    expect(both()).toEqual([{ kind: 'number', value: '7' }, 30]);
    undo(place, {});
    expect(both()).toEqual([{ kind: 'number', value: '1' }, 10]);
    redo(place, {});
    expect(both()).toEqual([{ kind: 'number', value: '7' }, 30]);
    expect(findDamage(place.store.db)).toBeNull();
  });

  test('that moved to a newer edition records the same result when it is done again, also the second time', () => {
    const place = calmPlace();
    const { assessmentId } = newAssessment(place);
    const previews = createPackPreviews(place.newId);
    const earlier = (): unknown => openAssessment(place, { assessmentId }).earlier;
    for (const edition of ['2', '3']) {
      installPack(place, previews, { token: previews.keep({ ...tinyPack, edition }) });
      moveToEdition(place, { assessmentId, packId: 'tiny' });
    }
    const before = earlier();
    undo(place, {});
    expect(earlier()).toHaveLength(1);
    redo(place, {});
    expect(earlier()).toEqual(before);
    expect(findDamage(place.store.db)).toBeNull();
  });

  test('is only what was stored: of work that was given up nothing can be undone', () => {
    const place = calmPlace();
    const { assessmentId } = newAssessment(place);
    const before = undoState(place, {});
    const work = (): unknown =>
      writeStore(place, () => {
        saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('1') });
        throw new Error('given up');
      });
    expect(work).toThrow('given up');
    expect(undoState(place, {})).toEqual(before);
  });

  test('in one enterprise leaves the others alone', () => {
    const place = calmPlace();
    const one = newAssessment(place);
    const other = newAssessment(place);
    saveAnswer(place, { assessmentId: one.assessmentId, slot: 'f:all', answer: number('1') });
    saveAnswer(place, { assessmentId: other.assessmentId, slot: 'f:all', answer: number('2') });
    const scope = { kind: 'enterprise' as const, enterpriseId: one.enterpriseId };
    expect(undo(place, { scope }).step.assessmentId).toBe(one.assessmentId);
    expect(answerOf(place, other.assessmentId, 'f:all')).toEqual({ kind: 'number', value: '2' });
    expect(redo(place, { scope }).step.assessmentId).toBe(one.assessmentId);
    const within = { kind: 'assessment' as const, assessmentId: other.assessmentId };
    expect(undo(place, { scope: within }).step.subject).toBe('f:all');
    // A figure of a programme belongs to no enterprise and counts everywhere; an import only where it came in.
    saveOverride(place, { programmeId: 'tiny', parameterId: 'rate', override: null });
    expect(undoState(place, { scope }).undo?.kind).toBe('override-saved');
    writeStore(place, (db) => {
      const line = { at: place.now(), who: '', assessmentId: null, old: null };
      insertHistory(db, { ...line, kind: 'file-imported', enterpriseId: '', subject: 'x', new: '{}' });
      saveAnswer(place, { assessmentId: other.assessmentId, slot: 'f:part', answer: number('2') });
    });
    expect(undoState(place, { scope }).undo?.kind).toBe('override-saved');
    expect(undoState(place, { scope: within }).undo?.kind).toBe('file-imported');
  });

  test('is not undone over what somebody has changed since, and then no longer stands in the way', () => {
    const place = calmPlace();
    const { assessmentId, enterpriseId } = newAssessment(place);
    saveProfileField(place, { enterpriseId, field: 'staff', value: 10 });
    saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('1') });
    // As another way into the store would do it: without a step.
    writeUnnoted(place, (db) =>
      storeAnswer(place, db, {
        assessment: { id: assessmentId, enterpriseId },
        slot: 'f:all',
        answer: number('5'),
        kind: 'answer-imported',
      }),
    );
    expect(faultOf(() => undo(place, {})).code).toBe('undo.changed-since');
    expect(answerOf(place, assessmentId, 'f:all')).toEqual({ kind: 'number', value: '5' });
    expect(undo(place, {}).step.subject).toBe('staff');
  });

  test('that was undone cannot be redone after another change', () => {
    const place = calmPlace();
    const { assessmentId } = newAssessment(place);
    saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('1') });
    undo(place, {});
    saveAnswer(place, { assessmentId, slot: 'f:part', answer: number('1') });
    expect(undoState(place, {}).redo).toBeNull();
    expect(faultOf(() => redo(place, {})).code).toBe('redo.nothing');
  });

  test('in a closed assessment is refused; closing itself says how it is taken back', () => {
    const place = calmPlace();
    const { assessmentId } = newAssessment(place);
    saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('1') });
    closeAssessment(place, { assessmentId, appVersion: '0' });
    expect(undoState(place, {}).undo).toMatchObject({
      kind: 'closed',
      refused: { code: 'undo.not-undoable' },
    });
    expect(faultOf(() => undo(place, {})).code).toBe('undo.not-undoable');
    expect(undoState(place, {}).undo).toMatchObject({
      subject: 'f:all',
      refused: { code: 'assessment.closed' },
    });
    expect(faultOf(() => undo(place, {})).code).toBe('assessment.closed');
    expect(answerOf(place, assessmentId, 'f:all')).toEqual({ kind: 'number', value: '1' });
    reopenAssessment(place, { assessmentId, reason: '更正' });
    expect(undoState(place, {}).undo).toMatchObject({ kind: 'reopened' });
  });
});

describe('a value of long ago', () => {
  test('is put back from the history, as a change that can be undone', () => {
    const place = calmPlace();
    const { assessmentId } = newAssessment(place);
    for (const value of ['1', '2', '3'])
      saveAnswer(place, { assessmentId, slot: 'f:all', answer: number(value) });
    const { entries, more } = listHistory(place, {
      about: { kind: 'assessment', assessmentId, subject: 'f:all' },
      limit: 2,
    });
    expect(more).toBe(true);
    expect(
      entries.map((one) => [(one.new as { response: { value: string } }).response.value, one.restorable]),
    ).toEqual([
      ['3', true],
      ['2', true],
    ]);
    restoreValue(place, { seq: entries[1]?.seq ?? 0 });
    expect(answerOf(place, assessmentId, 'f:all')).toEqual({ kind: 'number', value: '1' });
    undo(place, {});
    expect(answerOf(place, assessmentId, 'f:all')).toEqual({ kind: 'number', value: '3' });
  });

  test('is refused where it no longer fits, where there is none, and in the bin', () => {
    const place = calmPlace();
    const { assessmentId } = newAssessment(place);
    saveAnswer(place, { assessmentId, slot: 'f:part', answer: number('50') });
    saveAnswer(place, { assessmentId, slot: 'f:part', answer: number('5') });
    saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('10') });
    const newest = (subject: string) =>
      listHistory(place, { about: { kind: 'assessment', assessmentId, subject }, limit: 1 }).entries[0];
    expect(faultOf(() => restoreValue(place, { seq: newest('f:part')?.seq ?? 0 })).code).toMatch(/^answer\./);
    expect(faultOf(() => restoreValue(place, { seq: 2 })).code).toBe('history.not-restorable');
    expect(faultOf(() => restoreValue(place, { seq: 99 })).code).toBe('history.no-line');
    putInBin(place, { kind: 'assessment', id: assessmentId });
    expect(faultOf(() => restoreValue(place, { seq: newest('f:all')?.seq ?? 0 })).code).toBe(
      'bin.assessment',
    );
    takeOutOfBin(place, { kind: 'assessment', id: assessmentId });
    restoreValue(place, { seq: newest('f:all')?.seq ?? 0 });
    expect(answerOf(place, assessmentId, 'f:all')).toBeNull();
  });
});
