import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { emptyAnswer } from '../../assessments/answering/answer.ts';
import type { LeftOut } from '../../assessments/exchange/passed-file.ts';
import { emptyCostLine } from '../../assessments/programmes/cost-line.ts';
import { blankOut, type AbsentText } from '../../assessments/exchange/absent-text.ts';
import { isPersonName } from '../../assessments/exchange/person-name.ts';
import { planItem } from '../../assessments/advice/plan.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { chooseProgrammes, saveCosts, savePlan } from '../../electron/services/assessment-parts.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { closeAssessment, reopenAssessment } from '../../electron/services/closing/close-assessment.ts';
import { saveOverride } from '../../electron/services/overrides.ts';
import { saveHandling } from '../../electron/services/enterprise-parts.ts';
import { saveProfileField } from '../../electron/services/enterprises.ts';
import { writePassedFile, type WriteJob } from '../../electron/exchange/write-passed-file.ts';
import { exportWork, prepareExport } from '../../electron/services/passing-on/export-file.ts';
import { tiny } from '../programmes/tiny-programme.ts';
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
  '欧阳秘密',
  '吴秘密',
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
  saveAnswer(desk.place, {
    assessmentId,
    slot: 'q:tiny/one',
    answer: { ...choice('mid', notes[0]), basis: 'shown', saidBy: names[8] },
  });
  saveAnswer(desk.place, {
    assessmentId,
    slot: 'q:tiny/several',
    answer: { ...emptyAnswer, note: `问过${names[8] ?? ''}` },
  });
  saveHandling(desk.place, { enterpriseId, handling: { consultant: names[9] ?? '', tags: ['私下的标签'] } });
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
        {
          ...emptyCostLine('c1'),
          class: 'software',
          name: `给${names[4] ?? ''}的软件`,
          note: notes[2] ?? '',
        },
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
    expect(text).not.toContain('私下的标签');
    expect(text).toContain('"basis":"shown"');
    expect(text).toContain('问过＊＊＊');
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
    expect(openAssessment(there.place, { assessmentId }).answers['q:tiny/one']).toEqual({
      ...choice('mid'),
      basis: 'shown',
      saidBy: names[8],
    });
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
    expect(open.answers['q:tiny/one']).toEqual({
      ...choice('mid', notes[0]),
      basis: 'shown',
      saidBy: names[8],
    });
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
    const job = await prepareExport(desk.place, {
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

  test('without evidence holds no closed version, no file name and no hash of it', async () => {
    const { desk, assessmentId } = await made();
    closeAssessment(desk.place, { assessmentId, appVersion: '0.1.0' });
    reopenAssessment(desk.place, { assessmentId, reason: '补充材料' });
    const hash = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';
    saveAnswer(desk.place, { assessmentId, slot: 'q:tiny/yesno', answer: choice('yes', `合同甲 ${hash}`) });
    expect(await everyText(await exportTo(desk))).toContain(hash);
    const file = await exportTo(desk, { leaveOut: leave({ evidence: true }) });
    const text = await everyText(file);
    expect(text).not.toContain(hash);
    expect(text).not.toContain(`${names[0] ?? ''}合同.txt`);
    expect(text).not.toContain('"kind":"closed"');
    const there = newDesk('乙');
    await takeFile(there, file);
    expect(openAssessment(there.place, { assessmentId }).answers['q:tiny/yesno']?.note).toBe('合同甲 ＊＊＊');
    // The seeded fault: a copy with the closed versions in it.
    const job = await jobOf(desk, { evidence: true });
    const frozen = { ['0'.repeat(64)]: { evidence: [{ file: { sha256: hash } }] } };
    const end = await endOf(exportWork(inProcess, { ...job, content: { ...job.content, frozen } }));
    expect(end).toMatchObject({ kind: 'failed' });
    expect(job.absent.map((one) => one.text)).toEqual([hash, `${names[0] ?? ''}合同.txt`]);
  });

  test('without names is written wherever they stand, and holds none of them', async () => {
    const { desk, assessmentId } = await made();
    savePart(desk, assessmentId, {
      providerCreditCode: names[1] ?? '',
      provider: names[0] ?? '',
      name: '设备更新，由李秘密和钱秘密、周秘密看过',
    });
    const programmes = [tiny()];
    const place = { ...desk.place, library: { ...desk.place.library, programmes } };
    chooseProgrammes(place, { assessmentId, programmeIds: ['tiny'] });
    saveOverride(place, {
      programmeId: 'tiny',
      parameterId: 'rate',
      override: {
        value: '12',
        source: `${names[0] ?? ''}收到的通知，张三转`,
        documentNumber: '张三〔2026〕1号',
        date: null,
      },
    });
    const text = await everyText(await exportTo(desk, { leaveOut: leave({ names: true }) }));
    for (const name of [...names, '周秘密', '张三']) expect(text, name).not.toContain(name);
    expect(text).toContain('设备更新，由＊＊＊和＊＊＊、＊＊＊看过');
    expect(text).toContain('"override":{"date":null,"documentNumber":"","source":"（未提供）","value":"12"}');
  });

  test('does not take an ordinary word for a name because somebody gave it as an owner', async () => {
    const absent: AbsentText[] = [
      { text: '设备', as: 'word' },
      { text: '李明', as: 'part' },
      { text: 'Li', as: 'word' },
    ];
    expect(isPersonName('设备', false)).toBe(false);
    expect(isPersonName('王建国', false)).toBe(true);
    expect(blankOut('更新设备，由李明和Li看Limits；设备', absent)).toBe(
      '更新设备，由＊＊和＊＊看Limits；＊＊',
    );
    // A name that blanking another one makes.
    const overlapping: AbsentText[] = [
      { text: '赵六', as: 'part' },
      { text: '张＊＊', as: 'part' },
    ];
    expect(blankOut('张赵六', overlapping)).toBe('＊＊＊');
    const { desk, assessmentId } = await made();
    savePart(desk, assessmentId, { name: '更新设备' }, '设备');
    const text = await everyText(await exportTo(desk, { leaveOut: leave({ names: true }) }));
    expect(text).toContain('"name":"更新设备"');
    expect(text).not.toContain('"owner":"设备"');
  });

  test.skipIf(process.platform === 'win32')(
    'that is encrypted is packed where nobody else may read, and nothing of it stays',
    async () => {
      const { desk } = await made();
      const job = { ...(await jobOf(desk, {})), passphrase: 'a long passphrase', scryptLogN: 10 };
      const modes = new Set<number>();
      const seen = (): void => {
        if (!existsSync(job.workFolder)) return;
        modes.add(statSync(job.workFolder).mode & 0o777);
        for (const name of readdirSync(job.workFolder))
          modes.add(statSync(path.join(job.workFolder, name)).mode & 0o777);
      };
      await writePassedFile(job, seen, new AbortController().signal);
      expect(modes).toEqual(new Set([0o600, 0o700]));
      expect(existsSync(path.dirname(job.workFolder))).toBe(false);
    },
  );
});

function jobOf(desk: TestDesk, leaveOut: Partial<LeftOut>): Promise<WriteJob> {
  return prepareExport(desk.place, {
    enterprises: all(desk),
    leaveOut: leave(leaveOut),
    passphrase: null,
    target: path.join(newFolder(), 'copy.readiness'),
    appVersion: '0.1.0',
    dataFolder: desk.folder,
  });
}

/** Puts one cost line, and gives the plan one owner. */
function savePart(
  desk: TestDesk,
  assessmentId: string,
  line: Partial<ReturnType<typeof emptyCostLine>>,
  owner?: string,
): void {
  saveCosts(desk.place, {
    assessmentId,
    costs: { lines: [{ ...emptyCostLine('c1'), class: 'software', ...line }] },
  });
  if (owner === undefined) return;
  const { plan } = openAssessment(desk.place, { assessmentId });
  savePlan(desk.place, { assessmentId, plan: { items: plan.items.map((one) => ({ ...one, owner })) } });
}
