import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { LeftOut } from '../../assessments/exchange/passed-file.ts';
import { emptyCostLine } from '../../assessments/programmes/cost-line.ts';
import { planItem } from '../../assessments/advice/plan.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { saveCosts, savePlan } from '../../electron/services/assessment-parts.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { saveProfileField } from '../../electron/services/enterprises.ts';
import { exportWork, prepareExport } from '../../electron/services/passing-on/export-file.ts';
import { choice, newAssessment, newFolder, removeFolders } from '../services/place.ts';
import { addFile, all, endOf, exportTo, inProcess, look, newDesk, takeFile, type TestDesk } from './desks.ts';
import { openPromise } from 'yauzl';

afterEach(removeFolders);

const names = [
  '赣州秘密电机有限公司',
  '91360700MA38X9XX4P',
  '秘密路8号',
  '钱秘密',
  '孙秘密',
  '13812345678',
  'secret@example.cn',
  '李秘密',
];
const notes = ['私下的备注甲内容', '私下的备注乙内容', '私下的备注丙内容'];

async function made(): Promise<{ desk: TestDesk; enterpriseId: string; assessmentId: string }> {
  const desk = newDesk('周秘密');
  const ids = newAssessment(desk.place);
  const { enterpriseId, assessmentId } = ids;
  const put = (field: Parameters<typeof saveProfileField>[1]['field'], value: string): void =>
    void saveProfileField(desk.place, { enterpriseId, field, value });
  put('name', names[0] ?? '');
  put('creditCode', names[1] ?? '');
  put('address', names[2] ?? '');
  put('legalRepresentative', names[3] ?? '');
  put('contactName', names[4] ?? '');
  put('contactPhone', names[5] ?? '');
  put('contactEmail', names[6] ?? '');
  put('mainProducts', `电机，由${names[0] ?? ''}制造`);
  saveAnswer(desk.place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid', notes[0]) });
  const item = planItem(
    'p1',
    { packId: 'tiny', question: { id: 'one' } } as Parameters<typeof planItem>[1],
    { label: { 'zh-CN': '目标', en: 'aim' }, earned: '1', grade: 1, effort: null } as Parameters<
      typeof planItem
    >[2],
  );
  savePlan(desk.place, {
    assessmentId,
    plan: { items: [{ ...item, owner: names[7] ?? '', note: notes[1] ?? '' }] },
  });
  saveCosts(desk.place, {
    assessmentId,
    costs: {
      lines: [
        { ...emptyCostLine('c1', 'software'), name: `给${names[4] ?? ''}的软件`, note: notes[2] ?? '' },
      ],
    },
  });
  await addFile(desk, {
    ...ids,
    slot: 'q:tiny/one',
    name: `${names[0] ?? ''}合同.txt`,
    bytes: Buffer.from('x'),
  });
  return { desk, ...ids };
}

/** Every byte of every entry, unpacked. */
async function everyText(file: string): Promise<string> {
  const zip = await openPromise(file, { autoClose: false, lazyEntries: true });
  const parts: Buffer[] = [];
  for await (const entry of zip.eachEntry()) {
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    parts.push(Buffer.from(entry.fileName));
  }
  zip.close();
  return Buffer.concat(parts).toString('utf8');
}

const leave = (changed: Partial<LeftOut>): LeftOut => ({
  names: false,
  notes: false,
  evidence: false,
  ...changed,
});

describe('a share copy', () => {
  test('without names holds none of them anywhere, and says so', async () => {
    const { desk, enterpriseId } = await made();
    const text = await everyText(await exportTo(desk, { leaveOut: leave({ names: true }) }));
    for (const name of [...names, '周秘密', enterpriseId]) expect(text, name).not.toContain(name);
    for (const note of notes) expect(text).toContain(note);
    expect(text).toContain('"leftOut":{"evidence":true,"names":true,"notes":false}');
  });

  test('without notes holds none of them, and keeps the rest', async () => {
    const { desk } = await made();
    const file = await exportTo(desk, { leaveOut: leave({ notes: true }) });
    const text = await everyText(file);
    for (const note of notes) expect(text).not.toContain(note);
    expect(text).toContain(names[0]);
    const there = newDesk('乙');
    const outcome = await takeFile(there, file);
    const [assessmentId = ''] = outcome.enterprises[0]?.assessmentIds ?? [];
    expect(openAssessment(there.place, { assessmentId }).answers['q:tiny/one']).toEqual(choice('mid'));
  });

  test('without evidence keeps its history, and can be merged back', async () => {
    const { desk, assessmentId } = await made();
    const there = newDesk('乙');
    await takeFile(there, await exportTo(desk, { leaveOut: leave({ evidence: true }) }));
    saveAnswer(there.place, { assessmentId, slot: 'q:tiny/yesno', answer: choice('yes') });
    const { preview } = await look(desk, await exportTo(there));
    expect(preview.enterprises[0]?.assessments[0]).toMatchObject({ standing: 'both-changed' });
    await takeFile(desk, await exportTo(there), { how: 'merge' });
    const open = openAssessment(desk.place, { assessmentId });
    expect(open.answers['q:tiny/yesno']).toEqual(choice('yes'));
    expect(open.answers['q:tiny/one']).toEqual(choice('mid', notes[0]));
  });

  test('comes in beside the original, never into it', async () => {
    const { desk } = await made();
    const file = await exportTo(desk, { leaveOut: leave({ names: true }) });
    const { preview } = await look(desk, file);
    expect(preview).toMatchObject({ withoutHistory: true, conflicts: [] });
    expect(preview.enterprises[0]).toMatchObject({ standing: 'new', choices: ['as-new', 'skip'] });
    await takeFile(desk, file);
    expect((await look(desk, file)).preview.enterprises[0]).toMatchObject({ choices: ['skip', 'as-new'] });
  });

  test('in which something was left standing is not written: the search after writing is alive', async () => {
    const { desk } = await made();
    const target = path.join(newFolder(), 'copy.readiness');
    writeFileSync(target, 'the earlier file');
    const job = prepareExport(desk.place, {
      enterprises: all(desk),
      leaveOut: leave({ names: true }),
      passphrase: null,
      target,
      appVersion: '0.1.0',
      dataFolder: desk.folder,
    });
    // The seeded fault: a copy that forgot to leave the credit code out.
    const whole = {
      ...job.content,
      enterprises: job.content.enterprises.map((one) => ({
        ...one,
        profile: { ...one.profile, creditCode: names[1] ?? '' },
      })),
    };
    const end = await endOf(exportWork(inProcess, { ...job, content: whole }));
    expect(end).toMatchObject({
      kind: 'failed',
      fault: { code: 'passing-on.still-there', values: { text: names[1] } },
    });
    expect(readFileSync(target, 'utf8')).toBe('the earlier file');
    expect(readdirSync(path.dirname(target))).toEqual(['copy.readiness']);
  });
});
