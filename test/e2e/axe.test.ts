import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messages } from '../../renderer/text/messages.ts';
import { dropFolder, openDesk } from './desk.ts';
import type { OpenDesk } from './desk.ts';
import { screensOf } from './screens.ts';
import { goTo, look, openSample, settled, speak, stored } from './steps.ts';

const text = messages['zh-CN'];

/** What axe finds on the page as it stands: rule and place of each fault. */
async function faults(page: Page): Promise<readonly string[]> {
  // The default mode opens a page of its own, which an app with one window does not let it.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}

describe('axe finds nothing', () => {
  let desk: OpenDesk;
  let assessmentId = '';

  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(async () => {
    await desk.app.close();
    dropFolder(desk.folder);
  });

  test('on the empty start page and in the dialog for a new enterprise', async () => {
    const { page } = desk;
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: text.start.new }).click();
    await page.getByRole('dialog').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    assessmentId = await openSample(page);
  });

  test.each([
    ['zh-CN', 'light'],
    ['zh-CN', 'dark'],
    ['en', 'dark'],
  ] as const)('on every screen: %s, %s', async (language, theme) => {
    const { page } = desk;
    await speak(page, language);
    await look(page, theme);
    const found: Record<string, readonly string[]> = {};
    for (const [name, route] of screensOf(await stored(page, assessmentId), false)) {
      await goTo(page, route);
      const here = await faults(page);
      if (here.length > 0) found[name] = here;
    }
    expect(found).toEqual({});
  });

  test('with the search for an industry open, and with a wrong number', async () => {
    const { page } = desk;
    await speak(page, 'zh-CN');
    await look(page, 'light');
    await goTo(page, { screen: 'assessment-profile', assessmentId });
    await page.getByRole('button', { name: /C3812/ }).click();
    await page.getByRole('searchbox').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: '从业人员', exact: false }).fill('一百八十六');
    await page.keyboard.press('Tab');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('textbox', { name: '从业人员', exact: false }).fill('186');
  });

  test('with the explanation of a number open', async () => {
    const { page } = desk;
    const pack = (await stored(page, assessmentId)).packs.find((one) => one.sets?.['binding'] !== undefined);
    await goTo(page, { screen: 'result', assessmentId, packId: pack?.id ?? '' });
    await page.getByRole('button', { name: /51\.8/ }).first().click();
    await page.getByRole('dialog').waitFor();
    await settled(page);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('and is alive: a label taken away is found', async () => {
    const { page } = desk;
    await goTo(page, { screen: 'assessment-profile', assessmentId });
    await page.evaluate(() => {
      for (const field of document.querySelectorAll('input')) {
        field.removeAttribute('aria-labelledby');
        field.removeAttribute('id');
      }
    });
    expect((await faults(page)).some((fault) => fault.startsWith('label:'))).toBe(true);
  });
});
