import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionSlot } from '../../assessments/answering/answer.ts';
import { creditCodeText, numberText } from '../../assessments/enterprise/text.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import { say } from '../../assessments/text/say.ts';
import { messages } from '../../renderer/text/messages.ts';
import { dropFolder, endDesk, newFolder, openDesk, withDesk } from './desk.ts';
import type { OpenDesk } from './desk.ts';
import { screensOf } from './screens.ts';
import { goTo, look, openNote, openSample, settled, speak, stored } from './steps.ts';

const text = messages['zh-CN'];

/**
 * What axe finds on the page as it stands: rule and place of each fault, and of each thing it could not decide and
 * nobody has looked at.
 */
async function faults(page: Page): Promise<readonly string[]> {
  // The default mode opens a page of its own, which an app with one window does not let it.
  const { violations, incomplete } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const named = (found: typeof violations, what: string): string[] =>
    found.flatMap((rule) => rule.nodes.map((node) => `${what}${rule.id}: ${node.target.join(' ')}`));
  const undecided = incomplete.filter((rule) => rule.id !== 'color-contrast');
  // Looked at: axe cannot tell what lies behind the text of a drawing, so its contrast is measured below instead.
  // And an arrow alone is no text to axe; a key cap with one has the colours of those with a letter, which it measures.
  const lookedAt = /^(<text |<kbd class="key" aria-hidden="true">[←↑→↓]<\/kbd>$)/u;
  const contrast = incomplete
    .filter((rule) => rule.id === 'color-contrast')
    .map((rule) => ({ ...rule, nodes: rule.nodes.filter(({ html }) => !lookedAt.test(html)) }));
  return [
    ...named(violations, ''),
    ...named(undecided, 'undecided, '),
    ...named(contrast, 'undecided, '),
    ...(await page.evaluate(paleDrawnTexts)),
  ];
}

/** Runs in the window: the texts of drawings with less than 4.5 to 1 to the ground the drawing stands on. */
function paleDrawnTexts(): string[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const channelsOf = (color: string): number[] => {
    if (context === null) return [];
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  // WCAG 2.2, relative luminance.
  const luminance = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = channelsOf(color).map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element: Element | null): string => {
    if (element === null) return 'white';
    const { backgroundColor } = getComputedStyle(element);
    return channelsOf(backgroundColor)[3] === 255 ? backgroundColor : groundOf(element.parentElement);
  };
  return [...document.querySelectorAll('svg[role="img"] text')].flatMap((drawn) => {
    const pair = [luminance(getComputedStyle(drawn).fill), luminance(groundOf(drawn.closest('svg')))];
    const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    return ratio >= 4.5 ? [] : [`pale: ${drawn.textContent} ${ratio.toFixed(2)}`];
  });
}

describe('axe finds nothing', () => {
  let folder: string;
  let desk: OpenDesk;
  let assessmentId = '';

  beforeAll(async () => {
    folder = newFolder();
    mkdirSync(path.join(folder, 'out'));
    desk = await openDesk({ folder, saveAs: path.join(folder, 'out') });
  });
  afterAll(async () => {
    await endDesk(desk);
    dropFolder(folder);
  });

  const show = async (language: Language, theme: 'light' | 'dark'): Promise<void> => {
    // Whatever a test before has left open is gone.
    await desk.page.reload();
    await settled(desk.page);
    if (assessmentId === '') assessmentId = await openSample(desk.page);
    await speak(desk.page, language);
    await look(desk.page, theme);
  };

  test('on the empty start page and in the dialog for a new enterprise, with its error', async () => {
    const { page } = desk;
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: text.start.new }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(text.start.nameMissing, { exact: true }).waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test.each([
    ['zh-CN', 'light', /./],
    ['zh-CN', 'dark', /^(start|home|figures|sme-digital-2024-(foundation|result))$/],
    ['en', 'light', /^(start|profile|sme-digital-2024-(foundation|check))$/],
    ['en', 'dark', /./],
  ] as const)('on the screens: %s, %s', async (language, theme, which) => {
    const { page } = desk;
    await show(language, theme);
    const found: Record<string, readonly string[]> = {};
    const screens = screensOf(await stored(page, assessmentId), false).filter(([name]) => which.test(name));
    expect(screens.length).toBeGreaterThan(3);
    for (const [name, route] of screens) {
      await goTo(page, route);
      const here = await faults(page);
      if (here.length > 0) found[name] = here;
    }
    expect(found).toEqual({});
  });

  test.each([
    ['zh-CN', 'light'],
    ['en', 'dark'],
  ] as const)('with lists, a search and errors open in the profile: %s, %s', async (language, theme) => {
    const { page } = desk;
    const field = (name: string): Locator => page.locator(`[data-field="${name}"]`);
    await show(language, theme);
    await goTo(page, { screen: 'assessment-profile', assessmentId });
    await field('industry').getByRole('button').click();
    await page.getByRole('searchbox').fill('泵');
    // The search says which hit is marked half a second after the typing has ended.
    await page.waitForFunction(() => {
      const marked = document.querySelector('[type="search"]')?.getAttribute('aria-activedescendant');
      return document.getElementById(marked ?? '')?.textContent?.includes('C3441');
    });
    expect(await faults(page)).toEqual([]);
    // The first Escape empties the search, the second closes it.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').waitFor({ state: 'detached' });
    await field('ownership').getByRole('button').click();
    await page.getByRole('option').first().waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'detached' });

    await field('staff').getByRole('textbox').fill('一百八十六');
    await field('creditCode').getByRole('textbox').fill('91360702000000000A');
    await page.keyboard.press('Tab');
    const wrong = say(creditCodeText['code-check-character'], language, { found: 'A', expected: 'H' });
    await field('creditCode').getByText(wrong, { exact: true }).waitFor();
    await field('staff')
      .getByText(say(numberText['number-letters'], language, { typed: '一百八十六' }), { exact: true })
      .waitFor();
    expect(await faults(page)).toEqual([]);
    await field('staff').getByRole('textbox').fill('186');
    await field('creditCode').getByRole('textbox').fill('91360702000000000H');
  });

  test.each([
    ['zh-CN', 'dark'],
    ['en', 'light'],
  ] as const)('with everything a question can have: %s, %s', async (language, theme) => {
    const { page } = desk;
    const words = messages[language].question;
    await show(language, theme);
    const { packs, answers } = await stored(page, assessmentId);
    const pack = packs.find((one) => one.id === 'cloud-platform');
    const section = pack?.sections.find((one) => one.id === 'business');
    // Four that are answered, with nothing said beside the answer yet.
    const [noted, unknown, reasoned, flagged] = (section?.questions ?? []).flatMap(({ id }) => {
      const answer = answers[questionSlot('cloud-platform', id)];
      return answer?.response?.kind === 'choice' && answer.note === '' && !answer.flagged ? [id] : [];
    });
    const place = { assessmentId, packId: 'cloud-platform', sectionId: 'business' };
    await openNote(page, { ...place, question: noted ?? '' }, language);
    await page.keyboard.insertText('样例');
    const card = (id: string | undefined): Locator => page.locator(`[data-question="${id ?? ''}"]`);
    await card(unknown).press('?');
    await card(unknown).getByText(words.unknownChosen, { exact: true }).waitFor();
    await card(reasoned).press('0');
    await card(reasoned).getByRole('textbox', { name: words.reason, exact: true }).waitFor();
    await card(flagged).press('f');
    await card(flagged).getByRole('button', { name: words.flagged, exact: true }).waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test.each([
    ['zh-CN', 'dark'],
    ['en', 'light'],
  ] as const)('with a term explained, and at a stop of the tour: %s, %s', async (language, theme) => {
    const { page } = desk;
    await show(language, theme);
    await goTo(page, {
      screen: 'section',
      assessmentId,
      packId: 'sme-digital-2024',
      sectionId: 'foundation',
    });
    await page.locator('.term').first().click();
    await page.getByRole('dialog').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await goTo(page, { screen: 'assessment', assessmentId });
    const { tour } = messages[language];
    await page.getByRole('button', { name: tour.restart, exact: true }).click();
    const card = page.getByRole('region', { name: tour.label, exact: true });
    await card
      .getByRole('heading', { name: tour.home.title, exact: true })
      .and(page.locator(':focus'))
      .waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  });

  test.each([
    ['zh-CN', 'light'],
    ['en', 'dark'],
  ] as const)('with the explanation of a number open: %s, %s', async (language, theme) => {
    const { page } = desk;
    await show(language, theme);
    await goTo(page, { screen: 'result', assessmentId, packId: 'sme-digital-2024' });
    await page.locator('.score-line button').click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await settled(page);
    expect(await faults(page)).toEqual([]);
    await dialog.locator('button.number-button').first().click();
    await dialog.getByRole('button', { name: messages[language].result.back, exact: true }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  // Windows has no signal that stops a process for a while.
  test.skipIf(process.platform === 'win32')('while a dossier is made, and when it is there', async () => {
    const { app, page } = desk;
    await show('zh-CN', 'light');
    await goTo(page, { screen: 'dossier', assessmentId });
    await page.getByRole('button', { name: text.dossier.exportPdf, exact: true }).click();
    await page.getByRole('button', { name: text.dossier.cancel, exact: true }).waitFor();
    const pid = await app.evaluate(
      ({ app }) => app.getAppMetrics().find((one) => one.name === 'Readiness Desk documents')?.pid ?? 0,
    );
    expect(pid).toBeGreaterThan(0);
    // Held in the middle: axe needs as long as the whole export.
    process.kill(pid, 'SIGSTOP');
    expect(await faults(page)).toEqual([]);
    expect(await page.getByRole('progressbar', { name: text.dossier.working }).count()).toBe(1);
    process.kill(pid, 'SIGCONT');
    await page.getByText(text.dossier.done, { exact: true }).waitFor({ timeout: 60_000 });
    expect(await faults(page)).toEqual([]);
    expect(readdirSync(path.join(folder, 'out'))).toHaveLength(1);
  });

  test('when the database can only be looked at', async () => {
    const other = newFolder();
    try {
      mkdirSync(path.join(other, 'data'));
      writeFileSync(path.join(other, 'data', 'readiness-desk.sqlite'), 'no database '.repeat(400));
      await withDesk({ folder: other }, async ({ page }) => {
        await page.getByRole('status').filter({ hasText: text.saving.readOnly }).waitFor();
        expect(await faults(page)).toEqual([]);
      });
    } finally {
      dropFolder(other);
    }
  });

  test('and is alive: a label taken away, a pale text and a pale drawing are found', async () => {
    const { page } = desk;
    await show('zh-CN', 'light');
    await goTo(page, { screen: 'assessment-profile', assessmentId });
    await page.evaluate(() => {
      for (const field of document.querySelectorAll('input')) {
        field.removeAttribute('aria-labelledby');
        field.removeAttribute('id');
      }
      document.querySelector('h1')?.style.setProperty('color', '#aaa');
    });
    const found = await faults(page);
    expect(found.some((fault) => fault.startsWith('label:'))).toBe(true);
    expect(found.some((fault) => fault.startsWith('color-contrast: '))).toBe(true);
    await goTo(page, { screen: 'result', assessmentId, packId: 'sme-digital-2024' });
    await page.evaluate(() => document.querySelector('svg[role="img"] text')?.setAttribute('fill', '#aaa'));
    expect((await page.evaluate(paleDrawnTexts)).length).toBeGreaterThan(0);
  });
});
