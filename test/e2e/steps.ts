import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../assessments/pack/localized.ts';
import type { FaultValue } from '../../assessments/text/fault.ts';
import { say } from '../../assessments/text/say.ts';
import type { Desk, OpenAssessment, StoreState } from '../../electron/contract.ts';
import { hrefOf } from '../../renderer/routing/route.ts';
import type { Route } from '../../renderer/routing/route.ts';
import { messages } from '../../renderer/text/messages.ts';

/** A text of the window with its values filled in. */
export function worded(
  pick: (texts: (typeof messages)[Language]) => string,
  language: Language,
  values: Readonly<Record<string, FaultValue>> = {},
): string {
  return say({ 'zh-CN': pick(messages['zh-CN']), en: pick(messages.en) }, language, values);
}

/** Opens the sample from the empty start page and returns the id of its assessment. */
export async function openSample(page: Page, language: Language = 'zh-CN'): Promise<string> {
  await page.getByRole('button', { name: messages[language].start.openSample }).click();
  await page.waitForURL(/#\/assessment\//);
  await settled(page);
  return /#\/assessment\/([^/?]+)/.exec(page.url())?.[1] ?? '';
}

/** Goes to a place of the window by its address and waits until its heading has the focus. */
export async function goTo(page: Page, route: Route): Promise<void> {
  await page.evaluate((href) => {
    location.hash = href;
  }, hrefOf(route));
  await settled(page);
}

/** Waits until the page has a heading, its fonts are there and nothing is being saved. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/** What the store holds of an assessment, asked through the window's own door. */
export async function stored(page: Page, assessmentId: string): Promise<OpenAssessment> {
  const reply = await page.evaluate(
    (id) => (window as unknown as { desk: Desk }).desk.openAssessment({ assessmentId: id }),
    assessmentId,
  );
  if (!reply.ok) throw new Error(reply.fault.code);
  return reply.value;
}

/** Switches the window's language with the switch in its top bar. */
export async function speak(page: Page, language: Language): Promise<void> {
  const name = language === 'en' ? 'English' : '中文';
  await page.getByRole('banner').getByText(name, { exact: true }).click();
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
  await settled(page);
}

/**
 * Exports the dossier in a language from the dossier page and returns the file, which the scripted dialog puts
 * into `folder`. Throws what the page says when it fails.
 */
export async function exportDossier(
  page: Page,
  input: { window: Language; document: Language; folder: string },
): Promise<string> {
  const text = messages[input.window].dossier;
  const before = new Set(readdirSync(input.folder));
  await page
    .getByRole('radiogroup', { name: text.language })
    .getByText(text.languages[input.document])
    .click();
  await page.getByRole('button', { name: text.exportPdf }).click();
  const done = page.getByText(text.done, { exact: true });
  const failed = page.getByRole('alert');
  await done.or(failed).first().waitFor({ timeout: 60_000 });
  if (await failed.isVisible()) throw new Error((await failed.textContent()) ?? '');
  const aloud = await page.locator('[role="status"]').filter({ has: done }).allInnerTexts();
  if (aloud.length === 0 || aloud.some((words) => /[0-9a-f]{64}/.test(words)))
    throw new Error(`what is read out is not the success without its checksum: ${aloud.join(' | ')}`);
  const file = readdirSync(input.folder).find((name) => name.endsWith('.pdf') && !before.has(name));
  if (file === undefined) throw new Error('the page says done, but there is no new file');
  return path.join(input.folder, file);
}

/** Where one question of an assessment stands. */
export interface QuestionPlace {
  readonly assessmentId: string;
  readonly packId: string;
  readonly sectionId: string;
  readonly question: string;
}

/** Goes to a question, opens its note and puts the cursor at its end. */
export async function openNote(page: Page, place: QuestionPlace, language: Language): Promise<Locator> {
  await goTo(page, { screen: 'section', ...place });
  const card = page.locator(`[data-question="${place.question}"]`);
  const note = card.getByRole('textbox', { name: messages[language].question.note, exact: true });
  if (!(await note.isVisible())) {
    await card.getByRole('button', { name: messages[language].question.note }).click();
  }
  await note.focus();
  await page.keyboard.press('ControlOrMeta+End');
  return note;
}

/** Whether the database is open for writing, and why not if it is not. */
export async function storeState(page: Page): Promise<StoreState> {
  const reply = await page.evaluate(() => (window as unknown as { desk: Desk }).desk.getApp({}));
  if (!reply.ok) throw new Error(reply.fault.code);
  return reply.value.store;
}

/** Chooses light or dark with the switch in the top bar. */
export async function look(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const language = (await page.evaluate(() => document.documentElement.lang)) as Language;
  // The settings have one as well.
  await page
    .getByRole('banner')
    .getByRole('radio', { name: messages[language].app.themes[theme] })
    .check({ force: true });
  await settled(page);
}
