/**
 * Walks through every screen of the built window in a browser, with the fake desk behind it: a picture of each
 * in both languages and both themes, and axe's findings. Needs Chromium at /usr/bin/chromium.
 * Usage: node test/renderer/harness/pictures.ts FOLDER [zh-CN|en] [light|dark] [name of a screen …]
 */
import AxeBuilder from '@axe-core/playwright';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { FakeDesk } from './fake-desk.ts';
import { openWindow } from './open-window.ts';
import { scenes, type Scene } from './scenes.ts';

const [folder = 'pictures', ...wanted] = process.argv.slice(2);
const languages = (['zh-CN', 'en'] as const).filter((one) => !wanted.includes(one === 'en' ? 'zh-CN' : 'en'));
const themes = (['light', 'dark'] as const).filter(
  (one) => !wanted.includes(one === 'dark' ? 'light' : 'dark'),
);
const names = wanted.filter((one) => !['zh-CN', 'en', 'light', 'dark'].includes(one));

await mkdir(folder, { recursive: true });
let findings = 0;
for (const scene of scenes.filter((one) => names.length === 0 || names.includes(one.name))) {
  for (const language of languages) for (const theme of themes) await picture(scene, language, theme);
}
process.stdout.write(`${findings} findings\n`);
process.exitCode = findings === 0 ? 0 : 1;

async function picture(scene: Scene, language: 'zh-CN' | 'en', theme: 'light' | 'dark'): Promise<void> {
  const fake = new FakeDesk();
  fake.settings = { ...fake.settings, language, theme };
  const hash = scene.prepare(fake);
  const { page, complaints, close } = await openWindow(fake, { hash, ...scene.window });
  try {
    await page.waitForFunction(() => document.querySelector('h1') !== null);
    await page.evaluate(() => document.fonts.ready);
    await scene.act?.(page, language);
    await page.waitForTimeout(350);
    const name = `${scene.name}-${language}-${theme}`;
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    if (scene.whole === true) await wholePage(page, path.join(folder, `${name}-whole.png`));
    // Under forced colours axe still reckons with ours.
    const axe = scene.window?.forcedColors === undefined ? await new AxeBuilder({ page }).analyze() : null;
    report(name, complaints, axe?.violations ?? []);
  } finally {
    await close();
  }
}

/** The page scrolls inside `main`: to see all of it the window is made as high as it needs. */
async function wholePage(page: Page, file: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 1366, height: 768 };
  const height = await page.evaluate(() => (document.querySelector('main')?.scrollHeight ?? 0) + 60);
  await page.setViewportSize({ width: size.width, height: Math.min(Math.max(height, size.height), 6000) });
  await page.waitForTimeout(150);
  await page.screenshot({ path: file });
  await page.setViewportSize(size);
}

function report(
  name: string,
  complaints: readonly string[],
  violations: Awaited<ReturnType<AxeBuilder['analyze']>>['violations'],
): void {
  for (const complaint of complaints.filter((one) => !one.includes('404')))
    say(`${name}: console: ${complaint}`);
  for (const { id, nodes } of violations) {
    for (const node of nodes.slice(0, 4))
      say(`${name}: ${id}: ${node.html.slice(0, 160)} | ${node.failureSummary?.split('\n')[1] ?? ''}`);
  }
}

function say(line: string): void {
  findings += 1;
  process.stdout.write(`${line}\n`);
}
