import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAsked } from '../../assessments/application/field-slot.ts';
import { factSlot } from '../../assessments/programmes/fact.ts';
import { emptyCostLine } from '../../assessments/programmes/cost-line.ts';
import type { Desk } from '../../electron/contract.ts';
import { messages } from '../../renderer/text/messages.ts';
import { pdf } from '../evidence/made-files.ts';
import { dropFolder, endDesk, newFolder, openDesk, type OpenDesk } from './desk.ts';
import { readPdf, tight } from './read-pdf.ts';
import { goTo, openSample, stored } from './steps.ts';

const programmeId = 'nanchang-pilot';
const title = '装配车间上云和排产改造（示例）';
const reason = '原件另交纸质件（示例说明）';
const licence = '营业执照.pdf';
const t = messages['zh-CN'];
/** How long a busy machine may take. */
const soon = { timeout: 20_000 };

let folder: string;
let desk: OpenDesk;
let assessmentId = '';

beforeAll(async () => {
  folder = newFolder();
  mkdirSync(path.join(folder, 'out'));
  mkdirSync(path.join(folder, 'in'));
  writeFileSync(path.join(folder, 'in', licence), pdf('营业执照'));
  desk = await openDesk({
    folder,
    saveAs: path.join(folder, 'out'),
    env: { READINESS_DIALOG_FILES: path.join(folder, 'in', licence) },
  });
  assessmentId = await openSample(desk.page);
  const line = {
    ...emptyCostLine('1', 'cloud-saas'),
    name: '云 MES 年费',
    provider: '示例云服务商',
    affiliate: false,
    fundedBefore: false,
    contractedOn: '2026-02-01',
    contractFen: 10_000_000,
    invoices: [{ number: '示例-1', issuedOn: '2026-03-01', amountFen: 10_000_000 }],
    payments: [{ proof: '示例回单', paidOn: '2026-03-05', amountFen: 10_000_000 }],
  };
  const reply = await desk.page.evaluate(
    ([id, one]) =>
      (window as unknown as { desk: Desk }).desk.saveCosts({ assessmentId: id, costs: { lines: [one] } }),
    [assessmentId, line] as const,
  );
  expect(reply.ok).toBe(true);
  await desk.page.reload();
});
afterAll(async () => {
  await endDesk(desk);
  dropFolder(folder);
});

const field = (name: string) => desk.page.locator(`[data-field="${name}"]`);
const application = async () => (await stored(desk.page, assessmentId)).applications[programmeId];

test('from the page of a programme into its form, which is filled in and kept', async () => {
  const { page } = desk;
  await goTo(page, { screen: 'programme', assessmentId, programmeId });
  await page.getByRole('link', { name: t.application.begin }).click();
  await page.getByRole('heading', { level: 1, name: '申报：南昌试点奖补' }).waitFor(soon);
  // What the profile knows is there already.
  await page.getByText('赣州示例精密电机有限公司').last().waitFor();
  expect(await page.getByRole('button', { name: t.application.exportIt }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  const programme = (await stored(page, assessmentId)).programmes.find(({ id }) => id === programmeId);
  if (programme === undefined) throw new Error('the programme is missing');
  const dates: Record<string, string> = { start: '2026年1月10日', end: '2026-12-20' };
  for (const section of programme.form) {
    for (const one of section.fields) {
      if (!one.required) continue;
      if (isAsked(one)) {
        const slot =
          one.own === true ? `a:${programmeId}/${section.id}/${one.id}` : `a:${section.id}/${one.id}`;
        const given = {
          text: one.id === 'title' ? title : `示例内容：${one.id}`,
          date: dates[one.id] ?? '2026-06-01',
          money: '5.5',
        }[one.kind];
        await field(slot).locator('input, textarea').fill(given);
      } else if (one.kind === 'fact') {
        const fact = programme.facts.find(({ id }) => id === one.fact);
        if (fact === undefined) throw new Error(one.fact);
        const place = field(factSlot(programmeId, fact));
        if (fact.kind === 'number') await place.locator('input').first().fill('1200');
        else if (fact.kind === 'yes-no') await place.getByText(t.programme.no, { exact: true }).click();
        else {
          await place.getByRole('button').first().click();
          await page.getByRole('option').first().click();
        }
      }
    }
  }
  await page.getByText('伍万伍仟元整').waitFor();
  await expect
    .poll(async () => (await stored(page, assessmentId)).answers['a:project/start']?.response, soon)
    .toEqual({ kind: 'text', value: '2026-01-10' });
});

test('a range copied from a sheet fills the budget, which balances to the fen', async () => {
  const { page, app } = desk;
  const budget = field('table:budget');
  await budget.getByRole('button', { name: t.applicationTables.addLine }).click();
  await app.evaluate(({ clipboard }) => {
    const older = clipboard as unknown as { writeText?: (text: string) => void };
    const text = '内容\t金额（元）\t说明\n"云 MES\n年费"\t￥100,000.00\t一年\n采集终端\t8,888.88\t二十台\n';
    if (older.writeText !== undefined) older.writeText(text);
  });
  await budget.locator('.lines [data-column="name"] input').first().focus();
  await page.keyboard.press('ControlOrMeta+V');
  await budget.getByText('108,888.88').first().waitFor(soon);
  await budget.getByText('壹拾万捌仟捌佰捌拾捌元捌角捌分').waitFor();
  for (const [place, amount] of [
    [0, '53888.88'],
    [1, '55000'],
  ] as const) {
    await budget.getByRole('button', { name: t.applicationTables.addSource }).click();
    await budget.locator('.sources [data-column="amount"] input').nth(place).fill(amount);
  }
  await budget.locator('.sources [data-column="kind"] button').nth(1).click();
  await page.getByRole('option', { name: '市级财政资金' }).click();
  await budget.getByText(t.applicationTables.balanced).waitFor();
  const targets = field('table:targets');
  await targets.getByRole('button', { name: t.applicationTables.addTarget }).click();
  await targets.getByLabel(t.applicationTables.columns.targetName).fill('装配返工率');
  await targets.getByLabel(t.applicationTables.columns.before).fill('4.2');
  await targets.getByLabel(t.applicationTables.columns.target, { exact: true }).fill('6');
  await expect.poll(async () => (await application())?.targets[0]?.target, soon).toBe('6');
  const kept = await application();
  expect(kept?.budget.lines.map(({ name, amountFen }) => [name, amountFen])).toEqual([
    ['云 MES 年费', 10_000_000],
    ['采集终端', 888_888],
  ]);
  expect(kept?.budget.sources.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
    ['own', 5_388_888],
    ['fiscal-city', 5_500_000],
  ]);
  // A rise is no fault of a figure that should rise; of one that should fall it is.
  await targets.getByRole('button', { name: /越高越好/ }).click();
  await page.getByRole('option', { name: t.applicationTables.ways.lower }).click();
  await page.locator('.finding-title').filter({ hasText: '没有变好' }).waitFor(soon);
});

test('a file is enclosed, gets its number, and its removal can be undone', async () => {
  const { page } = desk;
  const entry = field('paper:licence');
  await entry.getByRole('button', { name: '添加文件：营业执照' }).click();
  await entry.getByText('附件 1', { exact: true }).waitFor(soon);
  await expect.poll(async () => (await application())?.attachments['licence']?.length, soon).toBe(1);
  await entry.getByRole('button', { name: `不附：${licence}` }).click();
  await expect.poll(async () => (await application())?.attachments['licence']?.length, soon).toBe(0);
  await page.getByRole('button', { name: /^撤销/ }).first().click();
  await entry.getByText('附件 1', { exact: true }).waitFor(soon);
});

test('with a reason for each amber finding it is exported, and the PDF says all of it', async () => {
  const { page } = desk;
  const reasons = page.locator('.application-findings input');
  const count = await reasons.count();
  expect(count).toBeGreaterThan(3);
  for (let at = 0; at < count; at += 1) await reasons.nth(at).fill(`${reason}${at}`);
  await page.getByText(t.application.ready).waitFor(soon);
  await page.getByRole('button', { name: t.application.exportIt }).click();
  const done = page.getByText(t.dossier.done, { exact: true });
  const failed = page.getByRole('alert').filter({ hasText: /\S/ });
  await done.or(failed).first().waitFor({ timeout: 60_000 });
  if (await failed.isVisible()) throw new Error((await failed.textContent()) ?? '');
  const out = path.join(folder, 'out');
  const file = readdirSync(out).find((name) => name.endsWith('.pdf'));
  const text = await readPdf(path.join(out, file ?? ''));
  for (const said of [title, '伍万伍仟元整', '附件1', licence, `${reason}0`, '采集终端', '8,888.88'])
    expect(text).toContain(tight(said));
  expect(desk.complaints).toEqual([]);
});
