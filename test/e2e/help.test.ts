import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reasonTexts } from '../../assessments/answering/say-follow-up.ts';
import { helpPage } from '../../renderer/help/pages.ts';
import { messages } from '../../renderer/text/messages.ts';
import { axeFaults } from './axe-faults.ts';
import { breakPage, mendPage } from './break-page.ts';
import { dropFolder, endDesk, newFolder, openDesk, type OpenDesk } from './desk.ts';
import { readPdf, tight } from './read-pdf.ts';
import { goTo, openSample, settled, speak } from './steps.ts';

const text = messages['zh-CN'];

describe('the desk helps', () => {
  let folder = '';
  let saved = '';
  let desk: OpenDesk;
  let assessmentId = '';

  beforeAll(async () => {
    folder = newFolder();
    saved = path.join(folder, 'saved');
    mkdirSync(saved);
    desk = await openDesk({ folder, saveAs: saved });
    assessmentId = await openSample(desk.page);
  });
  afterAll(async () => {
    await endDesk(desk);
    dropFolder(folder);
  });

  const heading = (name: string) => desk.page.getByRole('heading', { level: 1, name, exact: true });

  test('F1 opens what concerns the page one is at, and a link leads back', async () => {
    const { page } = desk;
    await goTo(page, { screen: 'evidence', assessmentId });
    await page.keyboard.press('F1');
    await heading(helpPage('evidence').title['zh-CN']).and(page.locator(':focus')).waitFor();
    // The assessment is still at hand: the page leads into it.
    await page.getByRole('link', { name: '打开佐证材料', exact: true }).waitFor();
    await page.getByRole('link', { name: text.helpScreen.back, exact: true }).press('Enter');
    await heading(text.evidence.title).waitFor();
  });

  test('its search finds Chinese in the middle of a sentence, by keyboard alone', async () => {
    const { page } = desk;
    await goTo(page, { screen: 'help' });
    // The field has the focus.
    await page.keyboard.insertText('插上会自动');
    await page.getByRole('status').filter({ hasText: '找到 1 处' }).waitFor();
    await page.keyboard.press('Tab');
    const title = helpPage('backups').title['zh-CN'];
    await page.getByRole('link', { name: title, exact: true }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await heading(title).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('link', { name: title, exact: true }).waitFor();
  });

  test('shows pictures of the app in the language of the window', async () => {
    const { page } = desk;
    for (const language of ['en', 'zh-CN'] as const) {
      await speak(page, language);
      await goTo(page, { screen: 'help', page: 'first-steps' });
      const picture = page.locator('.help-page img');
      await picture.waitFor();
      await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.help-page img')?.complete);
      expect(await picture.getAttribute('src')).toContain(`/${language}/`);
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(400);
    }
  });

  test('a page that fails leaves the rest at work, says what is safe, and tells nobody what it was about', async () => {
    const { page } = desk;
    const mark = '江西某某厂的秘密';
    await goTo(page, { screen: 'packs' });
    await breakPage(page, text.keeping.title, mark);
    await goTo(page, { screen: 'keeping' });
    await heading(text.broken.title).and(page.locator(':focus')).waitFor();
    await page.getByText(text.broken.stored, { exact: true }).waitFor();
    expect(await page.locator('body').textContent()).not.toContain(mark);
    expect(await axeFaults(page)).toEqual([]);
    // Still broken: it says so again.
    await page.getByRole('button', { name: text.broken.again, exact: true }).press('Enter');
    await heading(text.broken.title).waitFor();

    await page.getByRole('button', { name: text.diagnostics.make }).press('Enter');
    const shown = await page.getByRole('region', { name: text.diagnostics.content }).textContent();
    expect(shown).toMatch(/window TypeError\n\s+.*\(.*\.js:\d+:\d+\)/);
    expect(shown).not.toContain(mark);
    await page.keyboard.press('Escape');

    // Another page works, and so does this one once the fault is gone.
    await goTo(page, { screen: 'bin' });
    await heading(text.bin.title).waitFor();
    await mendPage(page);
    await goTo(page, { screen: 'keeping' });
    await heading(text.keeping.title).waitFor();
    expect(desk.complaints.every((one) => one.includes(mark))).toBe(true);
  });

  test('the about page has the versions at work, and each licence in full', async () => {
    const { page } = desk;
    await goTo(page, { screen: 'about' });
    const electron = await desk.app.evaluate(() => process.versions.electron);
    await page.locator('dd').filter({ hasText: electron }).first().waitFor();
    await page.getByRole('button', { name: /noto-serif-sc/ }).press('Enter');
    const licence = page.getByRole('dialog').getByRole('region');
    await licence.filter({ hasText: 'SIL OPEN FONT LICENSE' }).waitFor();
    await page.keyboard.press('Escape');
    await licence.waitFor({ state: 'detached' });
  });

  test('a figure keyed in stands among the settings with its source, and can be taken back', async () => {
    const { page } = desk;
    const t = text.programme;
    await goTo(page, { screen: 'own-figures', programme: 'nanchang-pilot' });
    await page.getByText(text.ownFigures.none, { exact: true }).waitFor();
    await page.locator('.figures-left').getByRole('button').first().press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: t.value, exact: true }).fill('40');
    await dialog.getByRole('textbox', { name: t.source, exact: true }).fill('南昌市工信局 2026 年通知');
    await dialog.getByRole('button', { name: t.save, exact: true }).press('Enter');
    const table = page.locator('table.parameters');
    await table.getByText('40%', { exact: true }).waitFor();
    await table.getByText('南昌市工信局 2026 年通知').waitFor();
    // What was taken back elsewhere, here with the keys of undo, is gone here as well.
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.getByText(text.ownFigures.none, { exact: true }).waitFor();
    await goTo(page, { screen: 'settings' });
    await page.getByRole('link', { name: text.ownFigures.open, exact: true }).waitFor();
  });

  test('what is still to be sent goes out as PDF and as a sheet', async () => {
    const { page } = desk;
    const t = text.followUpFile;
    await goTo(page, { screen: 'follow-ups', assessmentId });
    await page.getByRole('button', { name: t.open, exact: true }).press('Enter');
    await page.getByRole('button', { name: t.print, exact: true }).press('Enter');
    await page.getByRole('status').filter({ hasText: '.pdf' }).waitFor();
    await page.getByRole('button', { name: t.save, exact: true }).press('Enter');
    await page.getByRole('status').filter({ hasText: '.xlsx' }).waitFor();
    const files = readdirSync(saved);
    expect(files.map((name) => path.extname(name)).toSorted()).toEqual(['.pdf', '.xlsx']);
    const pdf = files.find((name) => name.endsWith('.pdf')) ?? '';
    const words = tight(reasonTexts['no-evidence']['zh-CN']);
    expect(await readPdf(path.join(saved, pdf))).toContain(words);
    await page.keyboard.press('Escape');
    await settled(page);
  });
});
