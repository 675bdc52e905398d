import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { costsKey, measures } from '../../assessments/advice/own-costs.ts';
import { emptyAnswer } from '../../assessments/answering/answer.ts';
import { sayFault } from '../../assessments/text/say.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { readContent } from '../../build/compile-packs.ts';
import { saveOverride } from '../../electron/services/overrides.ts';
import { messages } from '../../renderer/text/messages.ts';
import { digests } from '../db/files.ts';
import { exportTo, newDesk, takeFile } from '../passing-on/desks.ts';
import { removeFolders } from '../services/place.ts';
import { dropFolder, newFolder, withDesk, type DeskOptions } from './desk.ts';
import { goTo, openNote, openSample, stored, worded } from './steps.ts';

const language = 'zh-CN';
const t = messages[language];
const timeout = 60_000;
const passphrase = '赣江 装配线 二号 2026';
const place = { packId: 'sme-digital-2024', sectionId: 'foundation', question: 'network-security' };
const slot = `q:${place.packId}/${place.question}` as const;

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  removeFolders();
  dropFolder(folder);
});

/** What a step costs as the colleague knows it; the name of the step is found in the questionnaire itself. */
const override = { value: '43210', source: '两家供应商的报价', documentNumber: '', date: null };
const [measure] = readContent()
  .content.packs.filter(({ id }) => id === place.packId)
  .flatMap(measures);
const ownCost = measure?.id ?? '';

const mineFile = (): string => path.join(folder, 'mine.readiness');
const theirsFile = (): string => path.join(folder, 'theirs.readiness');
const noteIn = async (page: Page, assessmentId: string): Promise<string> =>
  (await stored(page, assessmentId)).answers[slot]?.note ?? '';

async function callMe(page: Page, name: string): Promise<void> {
  await goTo(page, { screen: 'settings' });
  await page.getByRole('textbox', { name: t.author.name, exact: true }).fill(name);
  await page.getByRole('button', { name: t.author.save, exact: true }).click();
  await page.getByText(worded((texts) => texts.author.saved, language, { name })).waitFor({ timeout });
}

async function write(page: Page, assessmentId: string, text: string): Promise<void> {
  const note = await openNote(page, { assessmentId, ...place }, language);
  await note.fill(text);
  await expect.poll(() => noteIn(page, assessmentId), { timeout }).toBe(text);
}

/** Saves the assessment as an encrypted file, by the page that does it. */
async function handOver(page: Page, assessmentId: string): Promise<void> {
  const texts = t.handOver;
  const save = page.getByRole('button', { name: texts.save, exact: true });
  await goTo(page, { screen: 'hand-over', assessment: assessmentId });
  await page.locator('label').filter({ hasText: texts.protectOn }).click();
  await page.getByLabel(texts.passphrase, { exact: true }).fill(passphrase);
  const again = page.getByLabel(texts.again, { exact: true });
  await again.fill(`${passphrase}!`);
  await save.click();
  await page.getByText(texts.differs, { exact: true }).waitFor({ timeout });
  expect(existsSync(mineFile())).toBe(false);
  await again.fill(passphrase);
  await save.click();
  await page.getByText(t.job.saved, { exact: true }).waitFor({ timeout });
}

async function tryPassphrase(page: Page, typed: string): Promise<void> {
  await page.getByLabel(t.takeIn.passphrase, { exact: true }).fill(typed);
  await page.getByRole('button', { name: t.takeIn.open, exact: true }).click();
}

/** A colleague's desk: the same services on a store of its own, without a window. */
async function colleague(assessmentId: string): Promise<void> {
  const own = path.join(folder, 'theirs');
  mkdirSync(own);
  const desk = newDesk('李顾问', own);
  await takeFile(desk, mineFile(), { passphrase });
  const answer = { ...emptyAnswer, ...openAssessment(desk.place, { assessmentId }).answers[slot] };
  saveAnswer(desk.place, { assessmentId, slot, answer: { ...answer, note: '文件写的：防火墙今年三月更新' } });
  saveOverride(desk.place, { programmeId: costsKey(place.packId), parameterId: ownCost, override });
  // The key is derived quickly here: how long that takes is not what is tried.
  await exportTo(desk, { file: theirsFile(), passphrase, scryptLogN: 10 });
}

test('two people change one answer: both values are shown with their authors, one is chosen, the other stays in the history', async () => {
  const options: DeskOptions = {
    folder: path.join(folder, 'mine'),
    language,
    saveAs: mineFile(),
    openFile: theirsFile(),
  };
  await withDesk(options, async ({ page, complaints, folder: own }) => {
    const assessmentId = await openSample(page);
    await callMe(page, '王工');
    await handOver(page, assessmentId);
    expect(readFileSync(mineFile(), 'latin1').startsWith('age-encryption.org/v1')).toBe(true);
    await write(page, assessmentId, '本机写的：防火墙去年更新');
    await colleague(assessmentId);

    await goTo(page, { screen: 'take-in' });
    const before = digests(path.join(own, 'data'));
    await page.getByRole('button', { name: t.takeIn.choose, exact: true }).click();
    await tryPassphrase(page, `${passphrase}?`);
    const wrong = sayFault({ code: 'passing-on.wrong-passphrase', values: {} }, language);
    await page.getByText(wrong, { exact: true }).waitFor({ timeout });
    expect(digests(path.join(own, 'data'))).toEqual(before);
    await tryPassphrase(page, passphrase);

    const conflict = page.locator('.conflicts > li');
    await conflict.waitFor({ timeout });
    expect(await conflict.count()).toBe(1);
    const [here, there] = [conflict.locator('.option').nth(0), conflict.locator('.option').nth(1)];
    expect(await here.textContent()).toMatch(
      /本机写的：防火墙去年更新.*王工，\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}/,
    );
    expect(await there.textContent()).toMatch(
      /文件写的：防火墙今年三月更新.*李顾问，2026年3月2日 \d{2}:\d{2}/,
    );
    // What the colleague keyed in comes along, and is shown before it counts here.
    const coming = page.getByRole('table', { name: t.takeIn.figures, exact: true }).getByRole('row').nth(1);
    expect(await coming.textContent()).toContain('43,210.00 元 · 两家供应商的报价');
    // Nothing is decided for anybody: without a choice nothing happens, and the keyboard is led to the choice.
    await page.getByRole('button', { name: t.takeIn.carryOut, exact: true }).click();
    const undecided = worded((texts) => texts.takeIn.undecided, language, { count: 1 });
    await page.getByRole('alert').filter({ hasText: undecided }).waitFor({ timeout });
    expect(await conflict.evaluate((item) => item.contains(document.activeElement))).toBe(true);
    expect(await noteIn(page, assessmentId)).toBe('本机写的：防火墙去年更新');

    await there.click();
    // Who looks something up in between finds the choice as it was.
    await goTo(page, { screen: 'start' });
    await goTo(page, { screen: 'take-in' });
    expect(await there.getAttribute('data-selected')).toBe('true');
    await page.getByRole('button', { name: t.takeIn.carryOut, exact: true }).click();
    await page.getByText(t.takeIn.done, { exact: true }).waitFor({ timeout });
    expect(await noteIn(page, assessmentId)).toBe('文件写的：防火墙今年三月更新');
    const { overrides } = await stored(page, assessmentId);
    expect(overrides[costsKey(place.packId)]).toEqual({ [ownCost]: override });
    await goTo(page, { screen: 'history', assessmentId });
    await page.getByText('本机写的：防火墙去年更新').first().waitFor({ timeout });
    await page.getByText('李顾问').first().waitFor({ timeout });
    expect(complaints).toEqual([]);
  });
});
