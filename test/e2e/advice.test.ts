import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Slot } from '../../assessments/answering/answer.ts';
import { wayUp } from '../../assessments/advice/way-up.ts';
import { emptyCostLine } from '../../assessments/programmes/cost-line.ts';
import { factSlot } from '../../assessments/programmes/fact.ts';
import { receivedSlot } from '../../assessments/programmes/received.ts';
import { fromExact, toExact } from '../../assessments/scoring/exact.ts';
import { sayPoints } from '../../assessments/scoring/say-score.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import type { OpenAssessment } from '../../electron/contract.ts';
import { messages } from '../../renderer/text/messages.ts';
import { ask } from './ask.ts';
import { dropFolder, newFolder, openDesk } from './desk.ts';
import { focusInSight } from './keyboard.ts';
import type { OpenDesk } from './desk.ts';
import { readPdf, tight } from './read-pdf.ts';
import { exportDossier, goTo, openSample, stored, worded } from './steps.ts';

const text = messages['zh-CN'];
const programmeId = 'cloud-voucher';

let desk: OpenDesk;
let assessmentId = '';
const out = newFolder();

beforeAll(async () => {
  mkdirSync(out, { recursive: true });
  desk = await openDesk({ saveAs: out });
  assessmentId = await openSample(desk.page);
});
afterAll(async () => {
  await desk.app.close();
  dropFolder(desk.folder);
  dropFolder(out);
});

test('a strength is a question with its answer: a question alone is none', async () => {
  const { page } = desk;
  const { packs } = await stored(page, assessmentId);
  const pack = packs.find((one) => one.sets?.['binding'] !== undefined);
  await goTo(page, { screen: 'result', assessmentId, packId: pack?.id ?? '' });
  const strengths = page.locator('.minute-part').first().getByRole('listitem');
  await strengths.first().waitFor();
  const said = await strengths.locator('.minute-words').allInnerTexts();
  expect(said).toHaveLength(3);
  for (const words of said) expect(words).toMatch(/？\s*\n.*[^？\s]/u);
});

test('the way up goes into the plan, and the plan is kept', async () => {
  const { page } = desk;
  const { packs } = await stored(page, assessmentId);
  const pack = packs.find((one) => one.sets?.['binding'] !== undefined);
  await goTo(page, { screen: 'result', assessmentId, packId: pack?.id ?? '' });
  await page.getByRole('button', { name: text.way.planAll }).click();
  await expect
    .poll(async () => (await stored(page, assessmentId)).plan.items.length, { timeout: 10_000 })
    .toBeGreaterThan(3);
  await goTo(page, { screen: 'plan', assessmentId });
  const owner = page.getByRole('textbox', { name: text.plan.owner }).first();
  await owner.fill('示例负责人甲');
  await page.keyboard.press('Tab');
  await expect
    .poll(
      async () => (await stored(page, assessmentId)).plan.items.some((item) => item.owner === '示例负责人甲'),
      { timeout: 10_000 },
    )
    .toBe(true);
});

test('a cost of one’s own is keyed in under Settings and stands on the way up, marked', async () => {
  const { page } = desk;
  const { packs, enterprise, figures, answers } = await stored(page, assessmentId);
  const [pack] = packs;
  const result =
    pack === undefined ? null : scorePack(pack, { profile: enterprise.profile, figures, answers });
  const ladder = result?.ladders[0];
  const step = pack && result && ladder ? wayUp(pack, result, ladder)?.steps[0] : undefined;
  if (pack === undefined || step === undefined) throw new Error('no way up in the sample');
  await goTo(page, { screen: 'own-costs', pack: pack.id });
  await page.getByRole('searchbox', { name: text.ownCosts.narrow }).fill(step.question.prompt['zh-CN']);
  const title = `${step.question.prompt['zh-CN']} → ${step.to.label['zh-CN']}`;
  const name = worded(({ programme }) => programme.editOf, 'zh-CN', { title });
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  const field = (name: string) => dialog.getByRole('textbox', { name, exact: true });
  await field(text.ownCosts.value).fill('12345.5');
  await field(text.ownCosts.source).fill('三家供应商的报价');
  await dialog.getByRole('button', { name: text.programme.save }).click();
  await dialog.locator('[data-invalid]').first().waitFor();
  await field(text.ownCosts.value).fill('12345');
  await dialog.getByRole('button', { name: text.programme.save }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('12,345.00', { exact: false }).first().waitFor();
  // What would be undone is said by the names of questionnaire and step, not by what they are kept under.
  const of = pack.shortTitle['zh-CN'];
  const done = worded((texts) => texts.step.costNamed, 'zh-CN', { of, what: title });
  const undo = worded((texts) => texts.undo.undoOf, 'zh-CN', { step: done });
  await page.getByRole('button', { name: undo, exact: true }).waitFor();
  await goTo(page, { screen: 'result', assessmentId, packId: pack.id });
  await page.getByText(text.result.ownCost, { exact: true }).first().waitFor();
});

test('what begins a trial stays where it was on the screen, though the page is laid out anew', async () => {
  const { page } = desk;
  const { packs } = await stored(page, assessmentId);
  const pack = packs.find((one) => one.sets?.['binding'] !== undefined);
  await goTo(page, { screen: 'result', assessmentId, packId: pack?.id ?? '' });
  const last = page.locator('.way .mark-button').last();
  await last.focus();
  const top = (): Promise<number> => last.evaluate((one) => Math.round(one.getBoundingClientRect().top));
  const before = await top();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: text.trial.label, exact: true }).waitFor();
  // A page scrolls by whole pixels, what stands on it does not.
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  await focusInSight(page);
});

test('a voucher without published figures is computed to the fen from figures keyed in with their source', async () => {
  const { page } = desk;
  await goTo(page, { screen: 'programme', assessmentId, programmeId });
  await page.getByText(text.programmes.fits.unknown, { exact: true }).first().waitFor();
  const programme = (await stored(page, assessmentId)).programmes.find((one) => one.id === programmeId);
  if (programme === undefined) throw new Error('the template is missing');
  const notice = { source: '示例通知，第三条', documentNumber: '示工信字〔2026〕15号', date: '2026-03-18' };
  const keyed = { rate: '33.3', cap: '20000', 'pay-from': '2026-01-01', 'pay-to': '2026-12-31' };
  for (const [parameterId, value] of Object.entries(keyed))
    await ask(page, 'saveOverride', { programmeId, parameterId, override: { value, ...notice } });
  for (const fact of programme.facts.filter((one) => one.kind === 'yes-no'))
    await ask(page, 'saveAnswer', {
      assessmentId,
      slot: factSlot(programmeId, fact),
      answer: { response: { kind: 'choice', option: 'no' }, note: '', flagged: false },
    });
  const line = {
    ...emptyCostLine('1'),
    class: 'cloud-saas' as const,
    name: '云 MES 年费',
    provider: '示例云服务商',
    affiliate: false,
    fundedBefore: false,
    contractedOn: '2026-02-01',
    contractFen: 5_000_000,
    invoices: [{ number: '示例-1', issuedOn: '2026-03-01', amountFen: 4_500_001 }],
    payments: [{ proof: '示例回单', paidOn: '2026-03-05', amountFen: 4_800_000 }],
  };
  await ask(page, 'saveCosts', { assessmentId, costs: { lines: [line] } });
  await ask(page, 'chooseProgrammes', { assessmentId, programmeIds: [programmeId] });
  await page.reload();
  await goTo(page, { screen: 'programme', assessmentId, programmeId });
  // Paid 48,000.00 but invoiced only 45,000.01: 33.3 % of that is 14,985.00 (rounded down to the fen).
  await page.getByText('14,985.00').first().waitFor();
  expect(await page.getByRole('main').textContent()).toContain('45,000.01');
});

test('what was already received is typed once, with its papers, and lowers the limit of the year', async () => {
  const { page } = desk;
  await goTo(page, { screen: 'programme', assessmentId, programmeId });
  const slot = receivedSlot(programmeId, new Date().getFullYear());
  const field = page.locator(`[data-field="${slot}"]`);
  await field.getByRole('textbox').first().fill('10000.01');
  await field.getByRole('textbox').nth(1).fill('示例资金文件，3 月到账');
  // The limit of 20,000.00 has 9,999.99 left.
  await page.getByText('9,999.99').first().waitFor();
  await expect
    .poll(async () => (await stored(page, assessmentId)).answers[slot], { timeout: 10_000 })
    .toEqual({
      response: { kind: 'number', value: '10000.01' },
      note: '示例资金文件，3 月到账',
      flagged: false,
    });
});

test('plan, programme and computation stand in the dossier', async () => {
  const { page } = desk;
  await goTo(page, { screen: 'dossier', assessmentId });
  const pdf = await readPdf(
    await exportDossier(page, { window: 'zh-CN', document: 'zh-CN', folder: path.resolve(out) }),
  );
  for (const said of [
    '示例负责人甲',
    '示例通知，第三条',
    '14,985.00',
    '45,000.01',
    '示工信字〔2026〕15号',
    '示例资金文件，3月到账',
    '9,999.99',
  ])
    expect(pdf).toContain(tight(said));
});

test('a second assessment beside the first: points, levels and what fell, reached from every place that leads there', async () => {
  const { page } = desk;
  const first = await stored(page, assessmentId);
  const enterpriseId = first.enterprise.id;
  const again = await ask(page, 'startAssessment', {
    enterpriseId,
    title: '第二次评估',
    packIds: first.packs.map(({ id }) => id),
    copyFrom: assessmentId,
  });
  const scores = (open: OpenAssessment) =>
    open.packs.map((pack) => {
      const situation = { profile: open.enterprise.profile, figures: open.figures, answers: open.answers };
      return scorePack(pack, situation).score?.earned ?? null;
    });
  // What is said to be unknown now no longer counts: the points of one questionnaire fall.
  const place = first.packs.findIndex(({ id }) => id === 'sme-digital-2024');
  const slots = (Object.keys(first.answers) as Slot[]).filter((slot) =>
    slot.startsWith('q:sme-digital-2024/'),
  );
  for (const slot of slots.slice(0, 4))
    await ask(page, 'saveAnswer', {
      assessmentId: again.id,
      slot,
      answer: { response: { kind: 'unknown' }, note: '', flagged: false },
    });
  const [then, now] = [scores(first)[place], scores(await stored(page, again.id))[place]];
  if (then === undefined || then === null || now === undefined || now === null) throw new Error('no points');
  const say = (exact: string) => sayPoints(exact, 'zh-CN');
  const fell = say(toExact(fromExact(then).sub(fromExact(now))));
  expect(Number(fell)).toBeGreaterThan(0);

  await page.reload();
  await goTo(page, { screen: 'enterprise', enterpriseId });
  const title = () => page.getByRole('heading', { level: 1, name: text.trend.title, exact: true });
  const wayThere = page.getByRole('main').getByRole('link', { name: text.trend.title, exact: true });
  await wayThere.click();
  await title().waitFor();
  const pack = page.getByRole('region', { name: first.packs[place]?.shortTitle['zh-CN'] ?? '', exact: true });
  await expect
    .poll(() => pack.locator('thead th').allTextContents())
    .toEqual([
      text.trend.row,
      expect.stringContaining(first.assessment.title),
      expect.stringContaining('第二次评估'),
    ]);
  const points = pack
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: text.trend.points, exact: true }) });
  const [before = '', after = ''] = await points.locator('td').allTextContents();
  expect(before).toBe(`${say(then)} / 100`);
  expect(after).toContain(`${say(now)} / 100`);
  expect(after).toContain(worded(({ trend }) => trend.change.down, 'zh-CN', { change: fell }));
  const chart = (await pack.getByRole('img').getAttribute('aria-label')) ?? '';
  expect(chart.indexOf(say(then))).toBeGreaterThan(-1);
  expect(chart.lastIndexOf(say(now))).toBeGreaterThan(chart.indexOf(say(then)));

  await page.getByRole('link', { name: text.trend.compareNewest, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: text.compare.title, exact: true }).waitFor();
  await wayThere.click();
  await title().waitFor();
  await pack.getByRole('link', { name: '第二次评估', exact: true }).click();
  await expect.poll(() => page.url()).toContain('/pack/sme-digital-2024/result');
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('searchbox', { name: text.palette.label }).fill(text.trend.title);
  await page.getByRole('menuitem', { name: text.trend.title, exact: true }).click();
  await title().waitFor();
});
