import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fieldSlot, isAsked } from '../../assessments/application/field-slot.ts';
import { programmeText } from '../../assessments/dossier/programme-text.ts';
import { choiceSlot } from '../../assessments/programmes/choice-slot.ts';
import { factSlot } from '../../assessments/programmes/fact.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import { truthLabels } from '../../assessments/programmes/labels.ts';
import { emptyCostLine } from '../../assessments/programmes/cost-line.ts';
import type { Desk } from '../../electron/contract.ts';
import { messages } from '../../renderer/text/messages.ts';
import { pdf } from '../evidence/made-files.ts';
import { ask } from './ask.ts';
import { dropFolder, endDesk, newFolder, openDesk, type OpenDesk } from './desk.ts';
import { saveAnswers } from './filled-desk.ts';
import { readPdf, tight } from './read-pdf.ts';
import { goTo, openSample, stored, worded } from './steps.ts';

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
    ...emptyCostLine('1'),
    class: 'cloud-saas' as const,
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
  // The batch the sum hangs on; without it the export stays shut.
  await saveAnswers(desk.page, assessmentId, {
    [choiceSlot(programmeId, 'batch')]: {
      response: { kind: 'choice', option: 'batch-1' },
      note: '',
      flagged: false,
    },
  });
  await desk.page.reload();
});
afterAll(async () => {
  await endDesk(desk);
  dropFolder(folder);
});

const field = (name: string) => desk.page.locator(`[data-field="${name}"]`);
const applicationFor = async (id: string) => (await stored(desk.page, assessmentId)).applications[id];
const application = () => applicationFor(programmeId);
const mustBeRight = () => desk.page.locator('.application-findings .red .finding-item');

/** Goes to the page of a programme and from there into its form. */
async function begin(id: string, heading: string): Promise<Programme> {
  const { page } = desk;
  await goTo(page, { screen: 'programme', assessmentId, programmeId: id });
  await page.getByRole('link', { name: t.application.begin }).click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor(soon);
  const programme = (await stored(page, assessmentId)).programmes.find((one) => one.id === id);
  if (programme === undefined) throw new Error('the programme is missing');
  return programme;
}

/** Fills in every required field that is asked here and not known yet; returns how many. `asked`: in 万元. */
async function fillRequired(programme: Programme, asked: string): Promise<number> {
  const { page } = desk;
  const { answers } = await stored(page, assessmentId);
  const dates: Record<string, string> = { start: '2026年1月10日', end: '2026-12-20' };
  let filled = 0;
  for (const section of programme.form) {
    for (const one of section.fields) {
      if (!one.required) continue;
      if (isAsked(one)) {
        const slot = fieldSlot(programme.id, section, one);
        if ((answers[slot]?.response ?? null) !== null) continue;
        const given = {
          text: one.id === 'title' ? title : `示例内容：${one.id}`,
          date: dates[one.id] ?? '2026-06-01',
          money: asked,
        }[one.kind];
        await field(slot).locator('input, textarea').fill(given);
      } else if (one.kind === 'fact') {
        const fact = programme.facts.find(({ id }) => id === one.fact);
        if (fact === undefined) throw new Error(one.fact);
        const slot = factSlot(programme.id, fact);
        if ((answers[slot]?.response ?? null) !== null) continue;
        const place = field(slot);
        if (fact.kind === 'number') await place.locator('input').first().fill('1200');
        else if (fact.kind === 'yes-no') await place.getByText(t.programme.no, { exact: true }).click();
        else {
          await place.getByRole('button').first().click();
          await page.getByRole('option').first().click();
        }
      } else continue;
      filled += 1;
    }
  }
  return filled;
}

/** Puts a text onto the clipboard, as another program does. */
async function copy(text: string): Promise<void> {
  await desk.app.evaluate(({ clipboard }, copied) => {
    const older = clipboard as unknown as { writeText?: (text: string) => void };
    if (older.writeText !== undefined) older.writeText(copied);
  }, text);
}

/** Pastes a range into the budget and gives its sources: the first is the enterprise's own money. */
async function fillBudget(
  sheet: string,
  sources: readonly string[],
  publicSource: string,
  total: { readonly digits: string; readonly words: string },
): Promise<void> {
  const { page } = desk;
  const budget = field('table:budget');
  await budget.getByRole('button', { name: t.applicationTables.addLine }).click();
  await copy(sheet);
  await budget.locator('.lines [data-column="name"] input').first().focus();
  await page.keyboard.press('ControlOrMeta+V');
  await budget.getByText(total.digits).first().waitFor(soon);
  await budget.getByText(total.words).waitFor();
  // A pasted row says nothing of its class: it is asked for, and never taken for one.
  const classes = budget.locator('.lines [data-column="class"] button');
  expect(new Set(await classes.allInnerTexts())).toEqual(new Set([t.programme.choose]));
  await page.locator('.finding-title').filter({ hasText: '没有选类别' }).waitFor(soon);
  for (const one of await classes.all()) {
    await one.click();
    await page.getByRole('option', { name: '云软件服务（SaaS）' }).click();
  }
  for (const [place, amount] of sources.entries()) {
    await budget.getByRole('button', { name: t.applicationTables.addSource }).click();
    await budget.locator('.sources [data-column="amount"] input').nth(place).fill(amount);
  }
  await budget.locator('.sources [data-column="kind"] button').nth(1).click();
  await page.getByRole('option', { name: publicSource }).click();
  await budget.getByText(t.applicationTables.balanced).waitFor();
}

async function addTarget(name: string, before: string, target: string): Promise<void> {
  const targets = field('table:targets');
  await targets.getByRole('button', { name: t.applicationTables.addTarget }).click();
  await targets.getByLabel(t.applicationTables.columns.targetName).fill(name);
  await targets.getByLabel(t.applicationTables.columns.before).fill(before);
  await targets.getByLabel(t.applicationTables.columns.target, { exact: true }).fill(target);
}

async function lowerIsBetter(): Promise<void> {
  await field('table:targets')
    .getByRole('button', { name: /越高越好/ })
    .click();
  await desk.page.getByRole('option', { name: t.applicationTables.ways.lower }).click();
}

/** Gives a reason for each amber finding, exports, and returns all the text of the PDF. */
async function explainAndExport(): Promise<string> {
  const { page } = desk;
  const reasons = page.locator('.application-findings input');
  expect(await reasons.count()).toBeGreaterThan(2);
  // What has just been filled in may still take a finding away, so each time the first one without a reason gets one.
  let given = 0;
  const ready = async (): Promise<boolean> => {
    const values = await reasons.evaluateAll((inputs) =>
      inputs.map((one) => (one as HTMLInputElement).value),
    );
    const at = values.indexOf('');
    if (at >= 0) await reasons.nth(at).fill(`${reason}${given++}`, { timeout: 2_000 });
    return page.getByText(t.application.ready).isVisible();
  };
  await expect.poll(() => ready().catch(() => false), soon).toBe(true);
  return exportIt();
}

/** Exports the application that is shown and returns all the text of the PDF. */
async function exportIt(): Promise<string> {
  const { page } = desk;
  const out = path.join(folder, 'out');
  for (const earlier of readdirSync(out)) rmSync(path.join(out, earlier));
  await page.getByRole('button', { name: t.application.exportIt }).click();
  const done = page.getByText(t.dossier.done, { exact: true });
  const failed = page.getByRole('alert').filter({ hasText: /\S/ });
  await done.or(failed).first().waitFor({ timeout: 60_000 });
  if (await failed.isVisible()) throw new Error((await failed.textContent()) ?? '');
  const file = readdirSync(out).find((name) => name.endsWith('.pdf'));
  return readPdf(path.join(out, file ?? ''));
}

test('from the page of a programme into its form, which is filled in and kept', async () => {
  const { page } = desk;
  const programme = await begin(programmeId, '申报：南昌试点奖补');
  // What the profile knows is there already.
  await page.getByText('赣州示例精密电机有限公司').last().waitFor();
  expect(await page.getByRole('button', { name: t.application.exportIt }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  // Required fields are asked for once, as a list of ways there.
  const fields = page.getByRole('list', { name: /^要改正 请填写这 \d+ 个必填项/ });
  const ways = fields.getByRole('listitem');
  expect(await ways.count()).toBeGreaterThan(2);
  expect(await page.locator('.application-findings .bad').filter({ hasText: '必填' }).count()).toBe(1);
  await fields.getByRole('button', { name: '项目名称', exact: true }).press('Enter');
  await field('a:project/title').locator('input:focus').waitFor(soon);
  await fillRequired(programme, '5.5');
  await page.getByText('伍万伍仟元整').waitFor();
  await expect
    .poll(async () => (await stored(page, assessmentId)).answers['a:project/start']?.response, soon)
    .toEqual({ kind: 'text', value: '2026-01-10' });
});

test('what is judged at the acceptance is not met before, and what programmes share is said once a section', async () => {
  const { page } = desk;
  const shares = (section: Locator) => section.getByText(/个项目共用/);
  await goTo(page, { screen: 'programme', assessmentId, programmeId });
  const acceptance = page.getByRole('region', { name: t.programme.acceptance });
  // Today's answers would meet it.
  await acceptance.getByText(/现为.*二级.*要求/).waitFor();
  expect(await acceptance.locator('.tag').first().textContent()).toBe(programmeText.atAcceptance['zh-CN']);
  expect(await acceptance.getByText(truthLabels.yes['zh-CN'], { exact: true }).count()).toBe(0);
  const others = page.getByRole('region', { name: t.programme.otherFacts });
  expect(await others.locator('.fact').count()).toBeGreaterThan(5);
  expect(await shares(others).count()).toBe(1);
  await goTo(page, { screen: 'application', assessmentId, programmeId });
  const finance = page.getByRole('region', { name: '财务情况' });
  expect(await shares(finance).count()).toBe(1);
  // Asked or known, the year is named.
  const lastYear = Number((await stored(page, assessmentId)).assessment.createdAt.slice(0, 4)) - 1;
  await finance.getByText(`${lastYear} 年营业收入`).waitFor();
  await finance.getByLabel(`${lastYear} 年主营业务收入（选填）`).first().waitFor();
});

test('a range copied from a sheet fills the budget, which balances to the fen', async () => {
  const { page } = desk;
  await fillBudget(
    '内容\t金额（元）\t说明\n"云 MES\n年费"\t￥100,000.00\t一年\n采集终端\t8,888.88\t二十台\n',
    ['53888.88', '55000'],
    '市级财政资金',
    { digits: '108,888.88', words: '壹拾万捌仟捌佰捌拾捌元捌角捌分' },
  );
  await addTarget('装配返工率', '4.2', '6');
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
  await lowerIsBetter();
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
  const text = await explainAndExport();
  for (const said of [title, '伍万伍仟元整', '附件1', licence, `${reason}0`, '采集终端', '8,888.88'])
    expect(text).toContain(tight(said));
  expect(desk.complaints).toEqual([]);
});

test('of a closed version it is exported on its own page as it stood, whatever became of the files since', async () => {
  const { page } = desk;
  await goTo(page, { screen: 'versions', assessmentId });
  // What is enclosed is kept as well as what stands behind answers.
  await page
    .getByRole('link', {
      name: worded(({ versions }) => versions.evidenceCount, 'zh-CN', { count: 1 }),
      exact: true,
    })
    .waitFor(soon);
  await ask(page, 'closeAssessment', { assessmentId });
  await page.reload();
  await goTo(page, { screen: 'evidence', assessmentId });
  await page.getByText(t.evidenceList.asClosed).waitFor(soon);
  const toBin = page.getByRole('button', {
    name: worded(({ evidence }) => evidence.binOf, 'zh-CN', { name: licence }),
  });
  expect(await toBin.isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: t.evidence.add }).isDisabled()).toBe(true);
  await page.getByRole('link', { name: t.evidenceList.toEnterprise }).click();
  await expect.poll(() => toBin.isDisabled(), soon).toBe(false);
  await toBin.click();
  await toBin.waitFor({ state: 'detached' });

  await goTo(page, { screen: 'evidence', assessmentId });
  const open = page.getByRole('button', {
    name: worded(({ evidence }) => evidence.openOf, 'zh-CN', { name: licence }),
  });
  await open.waitFor(soon);
  expect(await open.isDisabled()).toBe(false);
  expect(await page.getByText(t.evidence.fileStates.missing).count()).toBe(0);
  await goTo(page, { screen: 'dossier', assessmentId });
  await page.getByRole('link', { name: '申报：南昌试点奖补' }).last().click();
  await page.getByText(t.application.frozen).waitFor(soon);
  await page.getByText(t.application.ready).waitFor(soon);
  const text = await exportIt();
  for (const said of [title, '伍万伍仟元整', '附件1', licence, `${reason}0`, '采集终端', '8,888.88'])
    expect(text).toContain(tight(said));
  expect(desk.complaints).toEqual([]);

  const evidence = (await ask(page, 'listBin', {})).find(({ kind }) => kind === 'evidence');
  await ask(page, 'takeOutOfBin', { kind: 'evidence', id: evidence?.id ?? '' });
  await ask(page, 'reopenAssessment', { assessmentId, reason: '继续' });
  await page.reload();
});

test('the template of a voucher takes the figures of a notice, asks only what is new, and is exported', async () => {
  const { page } = desk;
  const voucher = 'cloud-voucher';
  await goTo(page, { screen: 'programme', assessmentId, programmeId: voucher });
  const words = t.programme;
  for (const [id, value] of Object.entries({
    rate: '30',
    cap: '20,000',
    'pay-from': '2026-01-01',
    'pay-to': '2026年12月31日',
  })) {
    await field(`parameter:${id}`).getByRole('button').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.value, { exact: true }).fill(value);
    await dialog.getByLabel(words.source, { exact: true }).fill('示例通知，第三条');
    await dialog.getByLabel(words.documentNumber, { exact: true }).fill('示工信字〔2026〕15号');
    await dialog.getByRole('button', { name: words.save, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  const programme = await begin(voucher, '申报：上云创新券');
  // What was written for another programme stands here already; only the amount is this programme's own.
  expect(await field('a:project/title').locator('input, textarea').inputValue()).toBe(title);
  expect(await mustBeRight().count()).toBeGreaterThan(2);
  expect(await fillRequired(programme, '2')).toBe(1);
  await page.getByText('贰万元整').first().waitFor(soon);
  await fillBudget('云 MES 年费\t100000\n', ['80000', '20000'], '省级财政资金', {
    digits: '100,000.00',
    words: '壹拾万元整',
  });
  await addTarget('月末盘点差错', '37', '5');
  await lowerIsBetter();
  await expect.poll(() => mustBeRight().count(), soon).toBe(0);
  const text = await explainAndExport();
  for (const said of [
    '企业上云创新券（按当年通知填报）',
    '示工信字〔2026〕15号',
    '20,000.00',
    '贰万元整',
    '100,000.00',
    '80,000.00',
    '月末盘点差错',
    title,
    '示例-1',
    '示例云服务商',
    `${reason}0`,
  ])
    expect(text).toContain(tight(said));
  expect(text).not.toContain(tight('8,888.88'));
  expect(desk.complaints).toEqual([]);
});

test('a recognition finds its form filled in by the others, stops at a field that is emptied, and is exported', async () => {
  const { page } = desk;
  const recognition = 'specialised-sme-recognition';
  await goTo(page, { screen: 'programme', assessmentId, programmeId: recognition });
  await field(`p:${recognition}/portal-score`).locator('input').first().fill('72.5');
  await field('p:niche-years').locator('input').first().fill('9');
  const programme = await begin(recognition, '申报：专精特新认定');
  // What its declaration swears to: no list of dishonesty, no accident.
  expect(await fillRequired(programme, '')).toBe(2);
  await expect.poll(() => mustBeRight().count(), soon).toBe(0);
  const systems = field('a:digital-status/systems').locator('input, textarea');
  const given = await systems.inputValue();
  await systems.fill('');
  await expect.poll(() => mustBeRight().count(), soon).toBe(1);
  expect(await page.getByRole('button', { name: t.application.exportIt }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  await systems.fill(given);
  await expect.poll(() => mustBeRight().count(), soon).toBe(0);
  const text = await explainAndExport();
  for (const said of [
    '专精特新中小企业认定',
    '72.5',
    '9 年',
    '县（市、区）主管部门意见',
    '设区市主管部门意见',
    given,
    `${reason}0`,
  ])
    expect(text).toContain(tight(said));
  expect(text).not.toContain('费用明细');
  expect(desk.complaints).toEqual([]);
});

test('rows copied from a ledger become purchases, pasted anywhere on their page', async () => {
  const { page } = desk;
  const costs = async () => (await stored(page, assessmentId)).costs.lines;
  const before = (await costs()).length;
  await goTo(page, { screen: 'costs', assessmentId });
  await copy('名称\t合同金额（万元）\t发票号\t实付金额（元）\n云桌面\t3.6\t24362000000123456789\t12,000\n');
  await page.keyboard.press('ControlOrMeta+V');
  await page.getByText('已付 33.33%', { exact: true }).waitFor(soon);
  await expect.poll(async () => (await costs()).length, soon).toBe(before + 1);
  expect((await costs()).at(-1)).toMatchObject({
    name: '云桌面',
    contractFen: 3_600_000,
    invoices: [{ number: '24362000000123456789' }],
    payments: [{ amountFen: 1_200_000 }],
  });
});
