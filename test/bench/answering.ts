import type { Page } from 'playwright-core';
import { hrefOf, type Route } from '../../renderer/routing/route.ts';
import { dropFolder, endDesk, openDesk } from '../e2e/desk.ts';
import { screensOf } from '../e2e/screens.ts';
import { goTo, openSample, stored } from '../e2e/steps.ts';
import { byTail, within, type Measurement } from './measure.ts';

/** What a user may wait for after a key, and for another screen, in milliseconds. */
const keyLimitMs = 50;
const screenLimitMs = 100;

/**
 * In the real window with the sample in it: from a key to the picture that shows what it did, on a page of questions and
 * on a card of the on-site mode; and from choosing another screen to its picture, for every screen there is.
 */
export async function measureAnswering(): Promise<readonly Measurement[]> {
  const desk = await openDesk();
  const { page } = desk;
  try {
    const assessmentId = await openSample(page);
    await goTo(page, {
      screen: 'section',
      assessmentId,
      packId: 'sme-digital-2024',
      sectionId: 'foundation',
    });
    await listen(page);
    const cards = page.locator('[data-question]');
    for (let turn = 0; turn < 200; turn += 1) {
      if (turn % 5 === 0) await cards.nth((turn / 5) % 6).focus();
      await press(page, ['1', '2', '3', 'f', 'f'][turn % 5] ?? '1');
    }
    const onPage = await heard(page);
    await goTo(page, { screen: 'on-site', assessmentId });
    for (let turn = 0; turn < 200; turn += 1) await press(page, turn % 2 === 0 ? '1' : 'Enter');
    const onCard = await heard(page);
    const screens: number[] = [];
    let slowest = { name: '', ms: 0 };
    const all = screensOf(await stored(page, assessmentId), false);
    // The first round loads what is needed for the first time.
    for (const round of [0, 1, 2]) {
      for (const [name, route] of all) {
        const ms = await turnTo(page, route);
        if (round === 0) continue;
        screens.push(ms);
        if (ms > slowest.ms) slowest = { name, ms };
      }
    }
    return [
      byTail('a key answers a question on its page', onPage, keyLimitMs),
      byTail('a key answers or goes on in the on-site mode', onCard, keyLimitMs),
      within(
        `one of ${all.length} screens is shown (slowest: ${slowest.name})`,
        screens,
        screenLimitMs,
        'ms',
      ),
    ];
  } finally {
    await endDesk(desk);
    dropFolder(desk.folder);
  }
}

/** A key as a person presses it: there is time to look between two. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForTimeout(40);
}

/** Notes for each key the milliseconds until the frame after it was drawn. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: number[] = [];
    Object.assign(window, { noted });
    const listener = (event: KeyboardEvent): void => {
      // Painted: the frame has been handed over when the next task runs.
      requestAnimationFrame(() => setTimeout(() => noted.push(performance.now() - event.timeStamp)));
    };
    document.addEventListener('keydown', listener, true);
  });
}

async function heard(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (window as unknown as { noted: number[] }).noted.splice(0));
}

/** Goes to a screen by its address and waits until its heading is painted and nothing loads. */
async function turnTo(page: Page, route: Route): Promise<number> {
  return page.evaluate(async (href) => {
    const before = document.querySelector('h1');
    const begun = performance.now();
    location.hash = href;
    for (;;) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const took = performance.now() - begun;
      const heading = document.querySelector('h1');
      const there =
        heading !== null && heading !== before && document.querySelector('main .loading') === null;
      if (there || took > 3000) return took;
    }
  }, hrefOf(route));
}
