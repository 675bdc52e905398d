import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { languages } from '../../assessments/pack/localized.ts';
import { emptyCostLine } from '../../assessments/programmes/cost-line.ts';
import { sayFault } from '../../assessments/text/say.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { chooseProgrammes, saveCosts, savePlan } from '../../electron/services/assessment-parts.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { moveToEdition } from '../../electron/services/editions.ts';
import { listEnterprises } from '../../electron/services/enterprises.ts';
import { createPackPreviews, installPack } from '../../electron/services/pack-folder.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { both, tinyPack } from '../fixtures/tiny-pack.ts';
import { tiny } from '../programmes/tiny-programme.ts';
import {
  choice,
  faultOf,
  newAssessment,
  newFolder,
  number,
  placeIn,
  removeFolders,
} from '../services/place.ts';
import { takeEarlyFile, writeEarlyFile } from './early-file.ts';

afterEach(removeFolders);

// Written by the app of format version 1 and never changed since.
const golden = path.join(import.meta.dirname, 'golden', 'assessment-v1.json');
const programme = tiny();
const here = (): Workplace => placeIn(newFolder(), [tinyPack], [programme]);

/** The second edition, without the question `yesno`. */
const [section] = tinyPack.sections;
const second = {
  ...tinyPack,
  edition: '2',
  sections: section === undefined ? [] : [{ ...section, questions: section.questions.slice(0, 5) }],
  scoring: undefined,
  ladders: [],
};

/** An assessment with something in every part of it, moved on from the first edition. */
function full(): { place: Workplace; assessmentId: string; file: string; text: string } {
  const place = here();
  const { assessmentId } = newAssessment(place);
  saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('high') });
  saveAnswer(place, { assessmentId, slot: 'q:tiny/yesno', answer: choice('partly', '新版没有这题') });
  saveAnswer(place, { assessmentId, slot: 'p:honest', answer: choice('yes') });
  savePlan(place, {
    assessmentId,
    plan: {
      items: [
        {
          id: 'i1',
          packId: 'tiny',
          questionId: 'several',
          target: { label: both('a'), earned: '0.7', grade: 1 },
          effort: { yuan: [1, 2], days: [3, 4] },
          phase: 'year-1',
          owner: '厂长',
          budgetFen: 1,
          note: '',
          done: true,
        },
      ],
    },
  });
  const line = { ...emptyCostLine('c1'), class: 'cloud-saas' as const, contractFen: 99, name: '云 ERP' };
  saveCosts(place, { assessmentId, costs: { lines: [line] } });
  chooseProgrammes(place, { assessmentId, programmeIds: ['tiny'] });
  const previews = createPackPreviews(place.newId);
  installPack(place, previews, { token: previews.keep(second) });
  moveToEdition(place, { assessmentId, packId: 'tiny' });
  const file = path.join(newFolder(), '评估.json');
  writeEarlyFile(place, { assessmentId, file });
  return { place, assessmentId, file, text: readFileSync(file, 'utf8') };
}

describe('a file of format version 1', () => {
  test('is read with everything in it', () => {
    const place = here();
    const { assessmentId } = takeEarlyFile(place, { file: golden });
    expect(openAssessment(place, { assessmentId })).toMatchObject({
      enterprise: { profile: { name: '测试厂', staff: 42 } },
      assessment: { title: '评估', createdAt: '2026-03-02T01:00:02.000Z' },
      answers: { 'q:tiny/one': choice('mid', '第一版的备注 𠮷'), 'f:all': number('84') },
      plan: { items: [] },
      costs: { lines: [] },
      chosen: [],
      earlier: [],
    });
  });

  test.each(['plan', 'unmapped', 'earlier'])('may not hold what only version 2 has: %s', (name) => {
    const place = here();
    const file = path.join(newFolder(), 'x.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(golden, 'utf8')), [name]: {} }));
    expect(faultOf(() => takeEarlyFile(place, { file }))).toMatchObject({
      code: 'file.unknown-field',
      path: name,
    });
    expect(listEnterprises(place)).toEqual([]);
  });
});

describe('a file of format version 2', () => {
  test('carries facts, plan, costs, programmes, earlier results and answers without a place, and goes out the same', () => {
    const { place, assessmentId, file, text } = full();
    const before = openAssessment(place, { assessmentId });
    const imported = takeEarlyFile(place, { file });
    const after = openAssessment(place, { assessmentId: imported.assessmentId });
    const { answers, plan, costs, chosen, earlier, packs } = before;
    expect(after).toMatchObject({ answers, plan, costs, chosen, earlier, packs });
    expect(earlier).toHaveLength(1);
    expect(JSON.parse(text)).toMatchObject({
      formatVersion: 2,
      unmapped: { 'q:tiny/yesno': choice('partly', '新版没有这题') },
      answers: { 'p:honest': choice('yes') },
    });
    const again = path.join(newFolder(), 'again.json');
    writeEarlyFile(place, { assessmentId: imported.assessmentId, file: again });
    expect(readFileSync(again, 'utf8')).toBe(text);
  });

  test('may leave out what is empty', () => {
    const place = here();
    const file = path.join(newFolder(), 'x.json');
    const first = JSON.parse(readFileSync(golden, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify({ ...first, formatVersion: 2 }));
    const { assessmentId } = takeEarlyFile(place, { file });
    expect(openAssessment(place, { assessmentId }).plan).toEqual({ items: [] });
  });

  test('keeps what a programme asked that is not here, without showing it', () => {
    const { file } = full();
    const elsewhere = placeIn(newFolder(), [second]);
    const { assessmentId } = takeEarlyFile(elsewhere, { file });
    expect(openAssessment(elsewhere, { assessmentId }).answers['p:honest']).toEqual(choice('yes'));
  });

  type Json = Record<string, never>;
  test.each<[string, (file: Json) => unknown, string, string]>([
    ['a newer version', (f) => ({ ...f, formatVersion: 3 }), 'file.newer', 'formatVersion'],
    [
      'an unknown field of the plan',
      (f) => edit(f, 'plan.items.0.bonus', 1),
      'file.unknown-field',
      'plan.items[0].bonus',
    ],
    [
      'half a fen',
      (f) => edit(f, 'costs.lines.0.contractFen', 0.5),
      'file.wrong-type',
      'costs.lines[0].contractFen',
    ],
    [
      'less than no money',
      (f) => edit(f, 'plan.items.0.budgetFen', -1),
      'file.too-small',
      'plan.items[0].budgetFen',
    ],
    [
      'an unknown class of cost',
      (f) => edit(f, 'costs.lines.0.class', 'gold'),
      'file.wrong-choice',
      'costs.lines[0].class',
    ],
    [
      'a date that does not exist',
      (f) => edit(f, 'costs.lines.0.contractedOn', '2026-02-30'),
      'file.wrong-value',
      'costs.lines[0].contractedOn',
    ],
    [
      'a score that is no number',
      (f) => edit(f, 'earlier.0.score.earned', 'all'),
      'file.wrong-value',
      'earlier[0].score.earned',
    ],
    [
      'a wrong answer to a known fact',
      (f) => edit(f, 'answers.p:honest.response.option', 'partly'),
      'file.answer',
      'answers.p:honest',
    ],
    [
      'an answer in both places',
      (f) => edit(f, 'unmapped.q:tiny/one', choice('mid')),
      'file.answer-twice',
      'unmapped.q:tiny/one',
    ],
    ['a plan with one id twice', (f) => twice(f, 'plan', 'items'), 'file.id-twice', 'plan.items[1].id'],
    [
      'a cost table with one id twice',
      (f) => twice(f, 'costs', 'lines'),
      'file.id-twice',
      'costs.lines[1].id',
    ],
  ])('with %s is refused with the path of the fault and changes nothing', (_, spoil, code, at) => {
    const { place, file, text } = full();
    const parsed = JSON.parse(text) as Json;
    writeFileSync(file, JSON.stringify(spoil(parsed)));
    const before = place.store.db.serialize();
    const fault = faultOf(() => takeEarlyFile(place, { file }));
    expect(fault).toMatchObject({ code, path: at });
    for (const language of languages) expect(sayFault(fault, language)).not.toContain('{');
    expect(place.store.db.serialize().equals(before)).toBe(true);
  });
});

/** A copy of a file with another value at a path such as `plan.items.0.done`. */
function edit(file: object, at: string, value: unknown): unknown {
  const copy = structuredClone(file) as Record<string, unknown>;
  const [last = '', ...rest] = at.split('.').toReversed();
  let inner: Record<string, unknown> = copy;
  for (const part of rest.toReversed()) inner = inner[part] as Record<string, unknown>;
  inner[last] = value;
  return copy;
}

function twice(file: object, part: string, list: string): unknown {
  const copy = structuredClone(file) as Record<string, Record<string, unknown[]>>;
  const rows = copy[part]?.[list];
  rows?.push(rows[0]);
  return copy;
}
