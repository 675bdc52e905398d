import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { ask } from './ask.ts';
import type { OpenDesk } from './desk.ts';
import type { FilledDesk } from './filled-desk.ts';
import { openStates } from './open-states.ts';
import { show, variants, type Variant } from './variants.ts';

type Picture = (variant: Variant, name: string) => Promise<void>;

/** What is pictured of that a screen comes to only after something has been done. */
const pictured = new Set(['import-preview', 'restore-preview', 'on-site-end', 'error-page']);

/** Pictures what lies beside the way through the app: what is about to be taken in or restored, the end of a visit, a page that fails. */
export async function pictureStates(desk: OpenDesk, filled: FilledDesk, picture: Picture): Promise<void> {
  const files = path.join(desk.folder, 'states');
  mkdirSync(files, { recursive: true });
  for (const state of openStates.filter(({ name }) => pictured.has(name))) {
    await show(desk.page, variants[0]);
    await state.reach({ ...desk, filled, files });
    for (const variant of variants) {
      await show(desk.page, variant);
      await picture(variant, `state-${state.name}`);
    }
  }
}

/** Turns the lock on and pictures the locked window. Nothing more can be done with the desk then. */
export async function pictureLocked(page: Page, picture: Picture): Promise<void> {
  const { token } = await ask(page, 'prepareLock', { passphrase: '春江水暖鸭先知，三厂不等人' });
  await ask(page, 'turnOnLock', { token });
  await page.locator('.lock-card').waitFor();
  // The window is loaded anew when everything is encrypted.
  await page.getByRole('banner').waitFor({ timeout: 60_000 });
  await ask(page, 'lockDesk', {});
  const card = page.locator('.lock-card');
  await card.waitFor();
  for (const variant of variants) {
    // Locked, the app knows no setting: it follows the system.
    await page.emulateMedia({ colorScheme: variant.theme });
    await card.getByText(variant.language === 'en' ? 'English' : '中文', { exact: true }).click();
    await page.waitForFunction((lang) => document.documentElement.lang === lang, variant.language);
    await picture(variant, 'state-locked');
  }
}
