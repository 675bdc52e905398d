import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { questionSlot } from '../../assessments/answering/answer.ts';
import type { Desk } from '../../electron/contract.ts';
import { messages } from '../../renderer/text/messages.ts';
import { dropFolder, endDesk, newFolder, openDesk, type OpenDesk } from './desk.ts';
import { brokenPack, newerEdition, ownPackId, writeOwnPack } from './own-pack.ts';
import { pressAt, tabTo } from './keyboard.ts';
import { goTo, openNote, openSample, stored, worded } from './steps.ts';

const language = 'zh-CN';
const t = messages[language];
const packId = ownPackId;
/** A refusal is said at once; this is for slow machines. */
const timeout = 15_000;

let desk: OpenDesk;
let page: Page;
let assessmentId = '';
const place = newFolder();
/** What the scripted dialog chooses: the folder stays, its content changes. */
const folder = path.join(place, 'questionnaire');

/** Reads the folder the dialog names, from the page of questionnaires. */
async function readFolder(): Promise<void> {
  await goTo(page, { screen: 'packs' });
  await page.getByRole('button', { name: t.packs.import }).click();
}

/** Editions of the questionnaire at hand, as the window would offer them. */
async function offered(): Promise<readonly string[]> {
  const reply = await page.evaluate(() => (window as unknown as { desk: Desk }).desk.getApp({}));
  if (!reply.ok) throw new Error(reply.fault.code);
  return reply.value.packs.filter((pack) => pack.id === packId).map((pack) => pack.edition);
}

beforeAll(async () => {
  mkdirSync(place, { recursive: true });
  desk = await openDesk({ language, env: { READINESS_DIALOG_FOLDER: folder } });
  page = desk.page;
});
afterAll(async () => {
  await endDesk(desk);
  dropFolder(desk.folder);
  dropFolder(place);
});

test('a broken folder is named in place, and nothing is taken in', async () => {
  writeOwnPack(folder, brokenPack);
  await readFolder();
  await page.getByRole('heading', { name: t.packs.problemsTitle }).waitFor({ timeout });
  const rows = await page.getByRole('row').allTextContents();
  expect(rows.some((row) => row.includes('01-workshop.yaml') && row.includes('why'))).toBe(true);
  expect(await page.getByText(folder).count()).toBe(1);
  expect(await offered()).toEqual([]);
  await page.getByRole('button', { name: t.packs.close, exact: true }).click();
  await page.getByRole('heading', { name: t.packs.title, level: 1 }).waitFor({ timeout });
});

test('a good folder is looked through first, taken in, and chosen for an assessment', async () => {
  writeOwnPack(folder);
  await readFolder();
  const title = worded((texts) => texts.packs.previewTitle, language, { pack: '车间自查' });
  await page.getByRole('heading', { name: title }).waitFor({ timeout });
  await page.getByText('车间数字化有计划吗？').waitFor({ timeout });
  expect(await offered()).toEqual([]);
  await page.getByRole('button', { name: t.packs.install, exact: true }).click();
  await page.getByRole('status').getByText(t.packs.addedTitle).waitFor({ timeout });
  expect(await offered()).toEqual(['1.0']);

  await goTo(page, { screen: 'start' });
  const sampleId = await openSample(page);
  const { enterprise, packs } = await stored(page, sampleId);
  await goTo(page, { screen: 'new-assessment', enterpriseId: enterprise.id });
  // All questionnaires are ticked at first; the shipped ones are left out.
  for (const pack of packs)
    await page.getByRole('checkbox', { name: new RegExp(pack.title[language]) }).click({ force: true });
  await page.getByRole('button', { name: t.newAssessment.start, exact: true }).click();
  await page.waitForURL(/#\/assessment\//);
  assessmentId = /#\/assessment\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  expect((await stored(page, assessmentId)).packs.map((pack) => `${pack.id} ${pack.edition}`)).toEqual([
    `${packId} 1.0`,
  ]);
});

test('its questions are answered and scored like any others', async () => {
  await goTo(page, { screen: 'section', assessmentId, packId, sectionId: 'workshop' });
  const card = (id: string) => page.locator(`[data-question="${id}"]`);
  await card('plan').getByText('口头商量过').click();
  await card('systems').getByText('图纸管理').click();
  await card('systems').getByText('排产', { exact: true }).click();
  await card('backup').getByText('是', { exact: true }).click();
  await expect
    .poll(async () => Object.keys((await stored(page, assessmentId)).answers).length, { timeout })
    .toBe(3);
  await goTo(page, { screen: 'result', assessmentId, packId });
  // 2 for the plan and 2 for two programs, out of 10.
  await page
    .getByRole('button', {
      name: worded((texts) => texts.result.explainScore, language, { earned: '4', possible: '10' }),
    })
    .waitFor({ timeout });
});

test('a newer edition is compared with the old one before the assessment moves, and no answer is lost', async () => {
  writeOwnPack(folder, newerEdition);
  await readFolder();
  await page
    .getByText(worded((texts) => texts.packs.replaces, language, { edition: '1.0' }))
    .waitFor({ timeout });
  await page.getByRole('button', { name: t.packs.install, exact: true }).click();
  await page.getByRole('status').getByText(t.packs.addedTitle).waitFor({ timeout });
  // What is under way stays as it was begun.
  expect((await stored(page, assessmentId)).packs[0]?.edition).toBe('1.0');

  await goTo(page, { screen: 'assessment', assessmentId });
  await page.getByRole('link', { name: t.editions.see }).click();
  const main = page.getByRole('main');
  await main.getByText('物料有标签吗？').waitFor({ timeout });
  const text = (await main.textContent()) ?? '';
  const saying = (pick: Parameters<typeof worded>[0], values: Parameters<typeof worded>[2]) =>
    expect(text).toContain(worded(pick, language, values));
  saying((texts) => texts.editions.added, { count: 1 });
  saying((texts) => texts.editions.removed, { count: 1 });
  saying((texts) => texts.editions.changed, { count: 1 });
  saying((texts) => texts.editions.kept, { count: 1 });
  saying((texts) => texts.editions.unfitting, { count: 1 });
  saying((texts) => texts.editions.unasked, { count: 1 });
  saying((texts) => texts.editions.score, { edition: '1.0', earned: '4', possible: '10' });
  expect(text).toContain('图纸和订单有备份吗？');
  expect(text).toContain('车间数字化有书面计划吗？');
  expect(text).toContain('车间数字化有计划吗？');

  await page
    .getByRole('button', { name: worded((texts) => texts.editions.move, language, { edition: '1.1' }) })
    .click();
  await page.waitForURL(/\/result/);
  const moved = await stored(page, assessmentId);
  expect(moved.packs[0]?.edition).toBe('1.1');
  const response = (id: string) => moved.answers[questionSlot(packId, id)]?.response;
  expect(response('systems')).toEqual({ kind: 'choices', options: ['drawings', 'schedule'] });
  expect(response('plan')).toEqual({ kind: 'choice', option: 'talked' });
  expect(response('backup')).toEqual({ kind: 'choice', option: 'yes' });
  // Only the answer carried by its id counts now; the result of the edition left is still shown.
  await page
    .getByRole('button', {
      name: worded((texts) => texts.result.explainScore, language, { earned: '2', possible: '10' }),
    })
    .waitFor({ timeout });
  const earlier = page.getByRole('region', { name: t.editions.earlierTitle });
  await earlier
    .getByText(worded((texts) => texts.editions.earlierRow, language, { edition: '1.0' }))
    .waitFor({ timeout });
  expect(await earlier.textContent()).toContain(
    worded((texts) => texts.editions.pointsOf, language, { earned: '4', possible: '10' }),
  );
  expect(desk.complaints).toEqual([]);
});

test('a questionnaire is added later and taken away again with the keyboard alone, while nothing was said in it', async () => {
  const held = async (): Promise<readonly string[]> =>
    (await stored(page, assessmentId)).packs.map((pack) => pack.id);
  const words = t.assessmentPacks;
  await goTo(page, { screen: 'assessment', assessmentId });
  await page.getByRole('main').getByRole('link', { name: words.task, exact: true }).press('Enter');
  await page.getByRole('heading', { name: words.title, level: 1 }).waitFor({ timeout });
  // The only one cannot be taken away.
  await page.getByText(words.onlyOne, { exact: true }).waitFor({ timeout });
  const reply = await page.evaluate(() => (window as unknown as { desk: Desk }).desk.getApp({}));
  const pack = reply.ok ? reply.value.packs.find(({ id }) => id !== packId) : undefined;
  if (pack === undefined) throw new Error('no other questionnaire');
  const before = await stored(page, assessmentId);
  const named = { pack: pack.shortTitle[language] };
  const button = (pick: Parameters<typeof worded>[0]) =>
    page.getByRole('button', { name: worded(pick, language, named), exact: true });

  await pressAt(
    page,
    button((texts) => texts.assessmentPacks.addOf),
  );
  await page
    .getByRole('status')
    .getByText(worded((texts) => texts.assessmentPacks.added, language, named))
    .waitFor({ timeout });
  expect(await held()).toEqual([packId, pack.id]);
  expect((await stored(page, assessmentId)).answers).toEqual(before.answers);
  // The button is gone with its row: the keyboard goes on from the heading, with the way on beside it.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), { timeout }).toBe('H1');
  await tabTo(page, page.getByRole('link', { name: words.begin, exact: true }), { most: 4 });

  await pressAt(
    page,
    button((texts) => texts.assessmentPacks.takeAwayOf),
  );
  await expect.poll(held, { timeout }).toEqual([packId]);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(held, { timeout }).toEqual([packId, pack.id]);
  // What was said in it holds it, and the page says so.
  const first = (await stored(page, assessmentId)).packs.find(({ id }) => id === pack.id)?.sections[0];
  const question = first?.questions[0];
  if (first === undefined || question === undefined) throw new Error('no question');
  await openNote(
    page,
    { assessmentId, packId: pack.id, sectionId: first.id, question: question.id },
    language,
  ).then((note) => note.fill('问过老板'));
  await expect
    .poll(async () => (await stored(page, assessmentId)).answers[questionSlot(pack.id, question.id)]?.note, {
      timeout,
    })
    .toBe('问过老板');
  await goTo(page, { screen: 'assessment-packs', assessmentId });
  const what = worded((texts) => texts.assessmentPacks.answers, language);
  const says = worded((texts) => texts.assessmentPacks.says, language, { what });
  // The questionnaire there was from the beginning has answers, too.
  await expect.poll(() => page.getByText(says, { exact: true }).count(), { timeout }).toBe(2);
  expect(desk.complaints).toEqual([]);
});
