import type { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;

// Run by ourselves and not by AxeBuilder, which brings axe into the page anew for each look and carries everything
// that is right back out again: that takes three times as long.
const axeSource = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);

/**
 * What axe finds on the page as it stands: rule and place of each fault, and of each thing it could not decide.
 * Contrast it could not decide is measured here: it gives up on the texts of drawings, on signs such as arrows, and
 * on what a scrolling box cuts off.
 */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  const known = await page.evaluate(() => 'axe' in window);
  if (!known) await page.evaluate(axeSource);
  const { violations, incomplete } = await page.evaluate(runAxe);
  const byContrast = incomplete.filter(({ id }) => id === 'color-contrast');
  const undecided = incomplete.filter(({ id }) => id !== 'color-contrast');
  const measured = byContrast.flatMap(({ nodes }) => nodes.map(({ target }) => String(target[0])));
  return [
    ...named(violations, ''),
    ...named(undecided, 'undecided, '),
    ...(await page.evaluate(paleTexts, ['svg[role="img"] text', ...measured])),
  ];
}

function named(rules: AxeResults['violations'], what: string): string[] {
  return rules.flatMap((rule) => rule.nodes.map((node) => `${what}${rule.id}: ${node.target.join(' ')}`));
}

/** Runs in the window. Nothing is fetched, and of what is right only a count comes back. */
function runAxe(): Promise<Pick<AxeResults, 'violations' | 'incomplete'>> {
  const { axe } = window as unknown as {
    axe: { run: (context: Document, options: object) => Promise<AxeResults> };
  };
  return axe
    .run(document, { resultTypes: ['violations', 'incomplete'], preload: false })
    .then(({ violations, incomplete }) => ({ violations, incomplete }));
}

/**
 * Runs in the window: of the elements the selectors name, those whose text has less than 4.5 to 1 to the ground it
 * stands on (WCAG 2.2, 1.4.3), and those whose ground is a picture.
 */
export function paleTexts(selectors: readonly string[]): string[] {
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
  const groundOf = (element: Element | null): string | null => {
    if (element === null) return 'white';
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== 'none') return null;
    return channelsOf(backgroundColor)[3] === 255 ? backgroundColor : groundOf(element.parentElement);
  };
  const elements = selectors.flatMap((selector) => [...document.querySelectorAll(selector)]);
  return [...new Set(elements)].flatMap((element) => {
    const words = (element.textContent ?? '').trim().slice(0, 40);
    const drawing = element.closest('svg');
    const ground = groundOf(drawing ?? element);
    if (ground === null) return [`undecided, on a picture: ${words}`];
    const { color, fill } = getComputedStyle(element);
    const pair = [luminance(drawing === null ? color : fill), luminance(ground)];
    const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    return ratio >= 4.5 ? [] : [`pale: ${words} ${ratio.toFixed(2)}`];
  });
}
