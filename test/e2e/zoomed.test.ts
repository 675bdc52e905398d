import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { questionSlot } from '../../assessments/answering/answer.ts';
import type { Route } from '../../renderer/routing/route.ts';
import { messages } from '../../renderer/text/messages.ts';
import { ask } from './ask.ts';
import { dropFolder, endDesk, newFolder, openDesk, type OpenDesk } from './desk.ts';
import { focusInSight } from './keyboard.ts';
import { goTo, openSample, settled, stored, worded } from './steps.ts';
import { heard, listen } from './wcag-looks.ts';

const t = messages['zh-CN'];
/** A window of 1280 × 720 at 200 %. */
const doubled = { width: 640, height: 360 };
/** The narrowest window there is: WCAG 1.4.10. */
const narrow = { width: 320, height: 450 };

/** How far the page is scrolled, whatever scrolls it. */
const scrolled = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(document.scrollingElement?.scrollTop ?? 0, document.querySelector('main')?.scrollTop ?? 0),
  );

describe('with the page enlarged', () => {
  let folder: string;
  let desk: OpenDesk;
  let assessmentId: string;

  beforeAll(async () => {
    folder = newFolder();
    desk = await openDesk({ folder });
    assessmentId = await openSample(desk.page);
  });
  beforeEach(() => desk.page.setViewportSize(doubled));
  afterAll(async () => {
    await endDesk(desk);
    dropFolder(folder);
  });

  const headed = async (name: string | RegExp): Promise<void> => {
    const { page } = desk;
    await page.getByRole('heading', { level: 1, name }).and(page.locator(':focus')).waitFor();
    await focusInSight(page);
  };

  test('off, undo keeps its ring as it is', async () => {
    const { page } = desk;
    await goTo(page, { screen: 'settings' });
    const button = page.locator('.undo-buttons [aria-disabled="true"]').last();
    await button.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    const look = await button.evaluate((one) => {
      const { opacity, outlineColor, color } = getComputedStyle(one);
      const probe = document.createElement('i');
      probe.style.color = 'var(--accent)';
      document.body.append(probe);
      const accent = getComputedStyle(probe).color;
      probe.remove();
      return { opacity, ring: outlineColor === accent, faded: color !== accent };
    });
    expect(look).toEqual({ opacity: '1', ring: true, faded: true });
  });

  test('a page opens at its top, and back and forward lead to where one was', async () => {
    const { page } = desk;
    for (const size of [doubled, narrow, { width: 1280, height: 720 }]) {
      await page.setViewportSize(size);
      await goTo(page, { screen: 'assessment-profile', assessmentId });
      const done = page.getByRole('main').getByRole('link', { name: t.profile.done, exact: true });
      await done.focus();
      const left = await scrolled(page);
      expect(left).toBeGreaterThan(200);
      await page.keyboard.press('Enter');
      await page.waitForURL(/#\/assessment\/[^/]+$/u);
      await headed(/./u);
      expect(await scrolled(page)).toBeLessThan(left / 2);

      await page.keyboard.press('Alt+ArrowLeft');
      await done.and(page.locator(':focus')).waitFor();
      await focusInSight(page);
      expect(Math.abs((await scrolled(page)) - left)).toBeLessThan(60);
      await page.keyboard.press('Alt+ArrowRight');
      await page.waitForURL(/#\/assessment\/[^/]+$/u);
      await headed(/./u);

      // From the palette, whose field is gone with it.
      await goTo(page, { screen: 'plan', assessmentId });
      await page.keyboard.press('End');
      await page.keyboard.press('ControlOrMeta+K');
      await page.getByRole('searchbox', { name: t.palette.label }).fill(t.profile.title);
      await page.getByRole('dialog').locator('[data-focused]', { hasText: t.profile.title }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/profile/u);
      await headed(t.profile.title);
    }
  });

  test('a question asked for is shown with its field, and back is at the link it was asked at', async () => {
    const { page } = desk;
    await page.setViewportSize(narrow);
    const { packs } = await stored(page, assessmentId);
    const [pack] = packs;
    const typed = pack?.sections.flatMap(({ questions }) => questions).find(({ kind }) => kind === 'rate');
    if (pack === undefined || typed === undefined) throw new Error('no question with figures');
    await goTo(page, { screen: 'check', assessmentId, packId: pack.id });
    const link = page.locator(`[data-change="${typed.id}"]`);
    await link.focus();
    const left = await scrolled(page);
    await page.keyboard.press('Enter');
    const card = page.locator(`[data-question="${typed.id}"]`);
    await card.locator('input:focus').waitFor();
    await focusInSight(page);
    const heading = await card.locator('h2').boundingBox();
    expect(heading?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Alt+ArrowLeft');
    await link.and(page.locator(':focus')).waitFor();
    await focusInSight(page);
    expect(Math.abs((await scrolled(page)) - left)).toBeLessThan(60);
  });

  test('H goes to the help of a question and, pressed again, back; so does Escape', async () => {
    const { page } = desk;
    const [pack] = (await stored(page, assessmentId)).packs;
    const section = pack?.sections[0];
    if (pack === undefined || section === undefined) throw new Error('no section');
    await goTo(page, { screen: 'section', assessmentId, packId: pack.id, sectionId: section.id });
    const card = page.locator('[data-question]').first();
    const button = card.getByRole('button', { name: t.question.help, exact: true });
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await card.focus();
    for (const back of ['h', 'Escape']) {
      await page.keyboard.press('h');
      await card.locator('.card-help').locator(':focus').waitFor();
      await focusInSight(page);
      expect(await button.getAttribute('aria-expanded')).toBe('true');
      expect((await card.locator('.help').boundingBox())?.y).toBeLessThan(doubled.height - 40);
      await page.keyboard.press(back);
      await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false');
      await page.locator('[data-question]:focus, [data-question] :focus').waitFor();
      await focusInSight(page);
      await card.focus();
    }
  });

  test('and so they do on site', async () => {
    const { page } = desk;
    await goTo(page, { screen: 'on-site', assessmentId });
    const help = page.getByRole('complementary', { name: t.onSite.helpTitle });
    const button = page.getByRole('toolbar').getByRole('button', { name: t.onSite.actions.help });
    for (const back of ['h', 'Escape']) {
      await page.keyboard.press('h');
      await help.and(page.locator(':focus')).waitFor();
      await focusInSight(page);
      expect(await button.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press(back);
      await help.waitFor({ state: 'detached' });
      expect(await button.getAttribute('aria-expanded')).toBe('false');
      await page.locator('.on-site-card:focus').waitFor();
      await focusInSight(page);
    }
  });

  test('the bar that says what was done covers no focus', async () => {
    const { page } = desk;
    const [pack] = (await stored(page, assessmentId)).packs;
    const section = pack?.sections[0];
    if (pack === undefined || section === undefined) throw new Error('no section');
    for (const size of [narrow, doubled]) {
      await page.setViewportSize(size);
      await goTo(page, { screen: 'section', assessmentId, packId: pack.id, sectionId: section.id });
      const question = section.questions[0]?.id ?? '';
      await page.locator('[data-question]').first().press('f');
      const flagged = async (): Promise<boolean> =>
        (await stored(page, assessmentId)).answers[questionSlot(pack.id, question)]?.flagged === true;
      await expect.poll(flagged, { timeout: 10_000 }).toBe(true);
      await page.keyboard.press('ControlOrMeta+Z');
      await page.locator('.told').waitFor();
      for (let press = 0; press < 25; press += 1) {
        await page.keyboard.press('Tab');
        await focusInSight(page);
      }
      expect(await page.locator('.told').count()).toBe(1);
      await page.locator('.told').getByRole('button', { name: t.told.close }).click();
    }
  });

  test('what the dossier misses in the profile leads to its field', async () => {
    const { page } = desk;
    const { enterprise } = await stored(page, assessmentId);
    await ask(page, 'saveProfileField', {
      enterpriseId: enterprise.id,
      field: 'contactPhone',
      value: '',
    });
    await page.reload();
    await settled(page);
    await goTo(page, { screen: 'dossier', assessmentId });
    await page
      .getByRole('link', {
        name: worded(({ dossier }) => dossier.goTo, 'zh-CN', {
          what: worded(({ dossier }) => dossier.profileMissing, 'zh-CN', { count: 1 }),
        }),
      })
      .press('Enter');
    await page.locator('[data-field="contactPhone"] input:focus').waitFor();
    await focusInSight(page);
  });

  test('in the plan the focus stays with an item put into another phase, or put back', async () => {
    const { page } = desk;
    const plan: Route = { screen: 'plan', assessmentId };
    await goTo(page, plan);
    await page.getByRole('button', { name: t.plan.propose, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: /加入/u }).click();
    const item = page.locator('.plan-item').first();
    await item.waitFor();
    const id = (await item.getAttribute('data-field')) ?? '';
    const here = page.locator(`[data-field="${id}"]`);
    const phase = here.locator('.select-button');
    await phase.focus();
    await listen(page);
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await heard(page, /已移到：/u);
    await phase.and(page.locator(':focus')).waitFor();
    await focusInSight(page);

    await here.getByRole('button', { name: new RegExp(t.plan.remove, 'u') }).press('Enter');
    const undo = page.getByRole('main').getByRole('button', { name: t.plan.undo, exact: true });
    await undo.and(page.locator(':focus')).waitFor();
    await focusInSight(page);
    await page.keyboard.press('ControlOrMeta+Z');
    await here.waitFor();
    await undo.waitFor({ state: 'detached' });
    await here.locator('button:focus').waitFor();
    await focusInSight(page);

    await here.getByRole('button', { name: new RegExp(t.plan.remove, 'u') }).press('Enter');
    await undo.press('Enter');
    await here.locator('button:focus').waitFor();
    await focusInSight(page);
  });
});
