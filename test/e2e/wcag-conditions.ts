import type { Page } from 'playwright-core';
import { soaking } from '../fixtures/soak.ts';
import {
  badFocus,
  coveredWords,
  cutTexts,
  dottedCells,
  movingThings,
  overlappingTexts,
  smallTargets,
  sticksOut,
} from './wcag-checks.ts';

/** The checks by their names. */
export const checks = {
  badFocus,
  coveredWords,
  cutTexts,
  dottedCells,
  movingThings,
  overlappingTexts,
  smallTargets,
  sticksOut,
} as const;

const usual = { width: 1366, height: 768 };
const spaced =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-block-end: 2em !important }';

/** What the window is put under, and what must hold there. */
export interface Condition {
  readonly name: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly media?: Parameters<Page['emulateMedia']>[0];
  /** Added to the styles of the page. */
  readonly style?: string;
  readonly checks: readonly (keyof typeof checks)[];
}

const fits = ['sticksOut', 'cutTexts', 'overlappingTexts'] as const;

/** Everything a screen has to stand. */
export const conditions: readonly Condition[] = [
  // A window of 1280 px at 400 % (1.4.10).
  { name: '320 px', size: { width: 320, height: 640 }, checks: [...fits, 'smallTargets'] },
  { name: 'usual', checks: [...fits, 'dottedCells', 'smallTargets', 'badFocus'] },
  { name: '200 % zoom', size: { width: 640, height: 360 }, checks: [...fits, 'dottedCells', 'badFocus'] },
  { name: '200 % text', style: 'html { font-size: 30px !important }', checks: fits },
  { name: 'text spacing', style: spaced, checks: fits },
  { name: 'smallest window', size: { width: 480, height: 480 }, checks: [...fits, 'smallTargets'] },
  { name: 'high contrast', media: { forcedColors: 'active' }, checks: ['badFocus', 'coveredWords'] },
  { name: 'less motion', media: { reducedMotion: 'reduce' }, checks: ['movingThings'] },
  { name: 'small screen', size: { width: 1280, height: 720 }, checks: [...fits, 'dottedCells'] },
  // The usual window where Windows draws everything at 125 %.
  { name: '125 % scale', size: { width: 1093, height: 614 }, checks: [...fits, 'badFocus'] },
  { name: 'large screen', size: { width: 2560, height: 1440 }, checks: fits },
  { name: '4K', size: { width: 3840, height: 2160 }, checks: fits },
];

/** Lets a style sheet hold; the window's policy lets no other kind in. An empty one takes it away again. */
export async function restyle(page: Page, style: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, style);
}

/** Puts the window under a condition, does the work, and brings it back. */
export async function under(
  page: Page,
  { size, media, style }: Condition,
  work: () => Promise<void>,
): Promise<void> {
  await page.setViewportSize(size ?? usual);
  await page.emulateMedia({ forcedColors: null, reducedMotion: null, ...media });
  await restyle(page, style ?? '');
  try {
    await work();
  } finally {
    await page.setViewportSize(usual);
    await page.emulateMedia({ forcedColors: null, reducedMotion: null });
    await restyle(page, '');
  }
}

/** What is wrong with the page as it stands, by the checks of a condition. */
export async function faultsOf(page: Page, condition: Condition): Promise<readonly string[]> {
  const found: string[] = [];
  for (const check of condition.checks) {
    // The focus shows itself to whoever used the keyboard last.
    if (check === 'badFocus') await page.keyboard.press('Tab');
    found.push(...(await page.evaluate(checks[check])));
  }
  return found;
}

/** The condition something is seen under: all of them in a soak; otherwise one, the next for each place in a list. */
export function conditionsAt(place: number): readonly Condition[] {
  return soaking ? conditions : conditions.slice(place % conditions.length).slice(0, 1);
}

/** What is wrong with what stands there, under the conditions of its place in a list; it stays as it is. */
export async function faultsUnder(page: Page, place: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (const condition of conditionsAt(place))
    await under(page, condition, async () => {
      // A window of another size is laid out anew.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      found.push(...(await faultsOf(page, condition)).map((fault) => `${condition.name}: ${fault}`));
    });
  return found;
}
