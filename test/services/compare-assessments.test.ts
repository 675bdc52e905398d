import { afterEach, expect, test } from 'vitest';
import type { Profile, ProfileField } from '../../assessments/enterprise/profile.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { openCompared } from '../../electron/services/compare-assessments.ts';
import { readDossier } from '../../electron/services/dossier.ts';
import { createEnterprise, saveProfileField } from '../../electron/services/enterprises.ts';
import { startAssessment } from '../../electron/services/assessments.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { tinyPack } from '../fixtures/tiny-pack.ts';
import { choice, faultOf, newAssessment, newFolder, number, placeIn, removeFolders } from './place.ts';

afterEach(removeFolders);

const set = <F extends ProfileField>(place: Workplace, enterpriseId: string, field: F, value: Profile[F]) =>
  saveProfileField(place, { enterpriseId, field, value });
const answer = (place: Workplace, assessmentId: string, option: string) =>
  saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice(option) });
const startAgain = (place: Workplace, enterpriseId: string) =>
  startAssessment(place, { enterpriseId, title: '再评', packIds: ['tiny'] }).id;

test('two assessments are each judged by the profile as it was when they were last changed', () => {
  const place = placeIn(newFolder());
  const { enterpriseId, assessmentId: first } = newAssessment(place);
  set(place, enterpriseId, 'staff', 30);
  set(place, enterpriseId, 'certificates', []);
  answer(place, first, 'low');
  set(place, enterpriseId, 'staff', 45);
  set(place, enterpriseId, 'staff', 60);
  const second = startAgain(place, enterpriseId);
  answer(place, second, 'mid');
  set(place, enterpriseId, 'staff', 61);

  const fromSecond = openCompared(place, { assessmentId: second, otherId: first });
  expect(fromSecond.other.assessment.id).toBe(first);
  expect([fromSecond.profileOther.staff, fromSecond.profileHere.staff]).toEqual([30, 61]);
  const fromFirst = openCompared(place, { assessmentId: first, otherId: second });
  expect([fromFirst.profileHere.staff, fromFirst.profileOther.staff]).toEqual([30, 61]);

  // Working on the first again brings it to the present, and the second is judged by its own time.
  answer(place, first, 'high');
  set(place, enterpriseId, 'staff', 70);
  const later = openCompared(place, { assessmentId: second, otherId: first });
  // Of the second's own time, 60 was the newest: 61 came after its last answer.
  expect([later.profileOther.staff, later.profileHere.staff]).toEqual([70, 60]);
});

test('what was first filled in after the last question counts as it was first given', () => {
  const place = placeIn(newFolder());
  const { enterpriseId, assessmentId: first } = newAssessment(place);
  answer(place, first, 'low');
  set(place, enterpriseId, 'staff', 30);
  set(place, enterpriseId, 'address', '示例路 1 号');
  set(place, enterpriseId, 'staff', 45);
  set(place, enterpriseId, 'address', '示例路 2 号');
  const second = startAgain(place, enterpriseId);
  const { profileOther } = openCompared(place, { assessmentId: second, otherId: first });
  expect([profileOther.staff, profileOther.address]).toEqual([30, '示例路 1 号']);
});

test('the chapter before and after in the dossier rests on the profile of that time', () => {
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
  const place = placeIn(newFolder(), [asked]);
  const { enterpriseId, assessmentId: first } = newAssessment(place);
  set(place, enterpriseId, 'productionType', 'discrete');
  answer(place, first, 'low');
  set(place, enterpriseId, 'productionType', 'process');
  const second = startAgain(place, enterpriseId);
  saveAnswer(place, { assessmentId: second, slot: 'f:all', answer: number('20') });
  // A questionnaire nobody has begun is not compared.
  saveAnswer(place, {
    assessmentId: second,
    slot: 'q:tiny/yesno',
    answer: { response: { kind: 'unknown' }, note: '', flagged: false },
  });
  const { chapters } = readDossier(place, {
    assessmentId: second,
    language: 'zh-CN',
    compareWith: first,
    appVersion: '0',
  });
  const tables = chapters
    .filter((one) => one.id === 'comparison')
    .flatMap((one) => one.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])));
  // The question was asked then and is asked no longer; by today's profile it would have been asked at neither time.
  expect(tables).toContainEqual(expect.objectContaining({ kind: 'band', text: '只有上次有答案的题' }));
});

test('assessments of two enterprises never meet', () => {
  const place = placeIn(newFolder());
  const { assessmentId } = newAssessment(place);
  const other = createEnterprise(place, { name: '另一家' });
  const otherId = startAgain(place, other.id);
  expect(faultOf(() => openCompared(place, { assessmentId, otherId })).code).toBe('store.other-enterprise');
});
