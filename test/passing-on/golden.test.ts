import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readArchive } from '../../electron/exchange/read-archive.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { listVersions } from '../../electron/services/closing/versions.ts';
import { listHistory } from '../../electron/services/list-history.ts';
import { removeFolders } from '../services/place.ts';
import { all, newDesk, takeFile } from './desks.ts';

afterEach(removeFolders);

/**
 * Written on 22 November 2026 by the first app that writes this format, and never again: an enterprise with two
 * answers to one question, a raw figure, a file as evidence, an application, and a closed version reopened.
 */
const golden = path.join(import.meta.dirname, '..', 'exchange', 'golden', 'enterprise-v3.readiness');

test('a file of format 3 is read by every later app with all it holds', async () => {
  const desk = newDesk('丙');
  const { enterprises } = await takeFile(desk, golden);
  expect(enterprises).toHaveLength(1);
  const assessmentId = all(desk)[0]?.assessmentIds[0] ?? '';
  const open = openAssessment(desk.place, { assessmentId });
  expect(open.enterprise.profile.name).toBe('测试厂');
  expect(open.answers['q:tiny/one']).toEqual({
    response: { kind: 'choice', option: 'high' },
    note: '见合同',
    flagged: false,
  });
  expect(open.answers['f:all']?.response).toEqual({ kind: 'number', value: '20' });
  expect(open.applications['tiny']?.targets[0]?.name).toBe('返工率');
  expect(listVersions(desk.place, { assessmentId })).toMatchObject([
    { version: 2, closed: null },
    { version: 1, reopened: { reason: '补一份材料' } },
  ]);
  const about = { kind: 'assessment', assessmentId, subject: 'q:tiny/one' } as const;
  const { entries } = listHistory(desk.place, { about, limit: 50 });
  expect(entries.map(({ who }) => who)).toContain('甲');
  const files = desk.place.store.db.prepare('SELECT state FROM evidence').all() as { state: string }[];
  expect(files.map(({ state }) => JSON.parse(state).details.name)).toEqual(['合同.txt']);
});

/** Written on 22 November 2026 by the first app that writes format 4: how answers were established, and handling. */
const fourth = path.join(import.meta.dirname, '..', 'exchange', 'golden', 'enterprise-v4.readiness');

test('a file of format 4 is read by every later app with all it holds', async () => {
  const desk = newDesk('丙');
  await takeFile(desk, fourth);
  const [chosen] = all(desk);
  const opened = (chosen?.assessmentIds ?? []).map((id) => openAssessment(desk.place, { assessmentId: id }));
  const of = (title: string) => opened.find((one) => one.assessment.title === title);
  expect(of('评估')?.enterprise.handling).toEqual({ consultant: '李顾问', tags: ['试点', '二期'] });
  expect(of('评估')?.answers['q:tiny/one']).toMatchObject({ basis: 'shown', saidBy: '设备科 刘工' });
  expect(of('评估')?.answers['f:all']).toMatchObject({ basis: 'seen' });
  expect(of('第二年')?.answers['q:tiny/one']).toEqual({
    response: { kind: 'choice', option: 'mid' },
    note: '见合同',
    flagged: false,
    takenOver: '评估',
  });
});

/** Written on 23 November 2026 by the first app that writes format 5: questionnaires added and taken away, a cost of one's own. */
const fifth = path.join(import.meta.dirname, '..', 'exchange', 'golden', 'enterprise-v5.readiness');

test('a file of format 5 is read by every later app with all it holds', async () => {
  expect((await readArchive(fifth, {})).formatVersion).toBe(5);
  const desk = newDesk('丙');
  await takeFile(desk, fifth);
  const assessmentId = all(desk)[0]?.assessmentIds[0] ?? '';
  const open = openAssessment(desk.place, { assessmentId });
  expect(open.packs.map(({ id }) => id)).toEqual(['tiny', 'third']);
  expect(open.answers['q:third/one']).toMatchObject({ note: '后来添加的问卷' });
  expect(open.overrides['cost.third']).toMatchObject({ 'one.high': { value: '88000', source: '报价单' } });
  const { entries } = listHistory(desk.place, { about: { kind: 'assessment', assessmentId }, limit: 50 });
  const steps = entries.filter(({ kind }) => kind === 'pack-added' || kind === 'pack-taken-away');
  expect(steps.map(({ kind, subject }) => `${kind} ${subject}`).toReversed()).toEqual([
    'pack-added second',
    'pack-added third',
    'pack-taken-away second',
  ]);
});
