import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../assessments/pack/localized.ts';
import type { Route } from '../../renderer/routing/route.ts';
import { goTo, settled } from './steps.ts';

/** Something that opens over a screen: where, and how it is opened from there. */
export interface PopUp {
  readonly name: string;
  /** What of the renderer is seen open then: its file from `renderer/` on, and the component used there. */
  readonly of: readonly string[];
  /** True where npm test has seen another of the same part: it is looked at in a soak. */
  readonly soak?: true;
  /** True where it hangs from what opens it, which goes elsewhere when the page is laid out anew. */
  readonly hangs?: true;
  readonly route: Route;
  readonly open: (page: Page, language: Language) => Promise<void>;
}

/** What is open as a dialog. */
export const dialog = (page: Page): Locator => page.getByRole('dialog');

const option = (page: Page): Locator => page.getByRole('option').or(page.getByRole('menuitem')).first();

/** Presses the button with a text of the window; `of`: where it is looked for. */
export async function press(of: Page | Locator, name: string): Promise<void> {
  await of.getByRole('button', { name, exact: true }).first().click();
}

/** Presses a button of the page that opens a dialog. */
export async function pressForDialog(page: Page, name: string): Promise<void> {
  await press(page.getByRole('main'), name);
  await dialog(page).waitFor();
}

/** Opens a list that hangs from a button. */
export async function openList(page: Page, button: Locator): Promise<void> {
  await button.first().click();
  await option(page).waitFor();
}

/** Opens it, from its screen. */
export async function openPopUp(page: Page, popUp: PopUp, language: Language): Promise<void> {
  await goTo(page, popUp.route);
  await popUp.open(page, language);
  await settled(page);
}

/** Everything that can lie over a screen. */
export const shownOver = '[role="dialog"], [role="listbox"], [role="menu"], [role="tooltip"], .tour-card';

/** Whether anything does. */
export async function liesOver(page: Page): Promise<boolean> {
  return (await page.locator(shownOver).count()) > 0;
}

/** Closes what is open, whatever it is; searches need one Escape for their text. */
export async function closePopUps(page: Page): Promise<void> {
  const open = page.locator(shownOver);
  for (let pressed = 0; pressed < 4 && (await open.count()) > 0; pressed += 1) {
    await page.keyboard.press('Escape');
    await settled(page);
  }
}
