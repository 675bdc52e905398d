import { mkdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import { launchApp } from '../../build/launch-electron.ts';
import { renderHtml } from '../../electron/documents/html/render-html.ts';
import { toDossier } from '../../electron/documents/dossier-source.ts';
import { applicationInput } from '../dossier/application-input.ts';
import { madeDossier } from '../documents/made-dossier.ts';
import { sampleInput } from '../dossier/real-input.ts';
import { axeFaults } from './axe-faults.ts';
import { dropFolder, newFolder } from './desk.ts';

// A dossier as a page is read in any browser; here in the one at hand, with nothing of the desk around it.
const browser = `
import { app, BrowserWindow } from 'electron';
app.whenReady().then(() => {
  new BrowserWindow({ width: 1000, height: 1200, webPreferences: { sandbox: true } }).loadURL('about:blank');
});
`;

let folder: string;
let app: ElectronApplication;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  folder = newFolder();
  const appFolder = path.join(folder, 'browser');
  mkdirSync(appFolder);
  writeFileSync(
    path.join(appFolder, 'package.json'),
    JSON.stringify({ name: 'browser', version: '1.0.0', type: 'module', main: 'main.js' }),
  );
  writeFileSync(path.join(appFolder, 'main.js'), browser);
  app = await launchApp({
    userData: path.join(folder, 'profile'),
    appFolder,
    // They are about the empty page of this little browser.
    env: { ELECTRON_DISABLE_SECURITY_WARNINGS: 'true' },
  });
  page = await app.firstWindow();
  page.on('console', (message) => complaints.push(message.text()));
});
afterAll(async () => {
  await app.close();
  dropFolder(folder);
});

async function show(name: string, html: string): Promise<void> {
  const file = path.join(folder, `${name}.html`);
  writeFileSync(file, html);
  await page.goto(pathToFileURL(file).href);
}

/**
 * What axe finds for certain. Heads of tables that hold only groups it leaves undecided, and texts of a drawing lie on
 * its own shapes here, which the measuring of contrast does not know.
 */
async function faults(): Promise<readonly string[]> {
  return (await axeFaults(page)).filter((one) => !one.startsWith('undecided') && !one.startsWith('pale'));
}

// Axe needs half a minute for a hundred pages; the small dossier has every kind of block.
const models: Readonly<Record<string, DossierDocument>> =
  process.env['READINESS_SOAK'] === undefined
    ? { 'the hand-made dossier': madeDossier }
    : {
        'the hand-made dossier': madeDossier,
        'an application': toDossier(applicationInput('zh-CN')),
        'an assessment in English': toDossier(sampleInput('en')),
      };

test.each(Object.entries(models))(
  'axe finds nothing on the page of %s, and it shows as meant',
  async (name, model) => {
    const html = renderHtml(model);
    await show(name, html);
    expect(await faults()).toEqual([]);
    // The policy lets the page's own style through and complains of nothing.
    expect(complaints).toEqual([]);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(html).toContain(createHash('sha256').update(style, 'utf8').digest('base64'));
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).maxWidth)).not.toBe('none');
    expect(
      await page.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
    ).toBeGreaterThan(50);
    // Headings as a reader of the screen walks along them.
    const chapters = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(chapters.slice(1)).toEqual(
      model.chapters.map(({ number, title, look }) => (look === 'declaration' ? title : `${number}${title}`)),
    );
    // Every link of the contents leads to its heading, every table has a name, every picture too.
    for (const { id } of model.chapters)
      await expect.poll(() => page.locator(`#chapter-${id}`).count()).toBe(1);
    expect(await page.locator('table:not([aria-label])').count()).toBe(0);
    expect(
      await page
        .locator('svg')
        .evaluateAll((all) => all.filter((one) => one.querySelector('title') === null)),
    ).toEqual([]);
    // On paper and on the screen nothing is wider than the page.
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  },
);

test('axe finds a fault that is put into the page', async () => {
  const html = renderHtml(madeDossier)
    .replace(/<html lang="[^"]*">/, '<html>')
    .replace(/ alt="QR [^"]*"/, '')
    .replaceAll('<dt>', '<h6>')
    .replaceAll('</dt>', '</h6>');
  await show('faulty', html);
  const rules = new Set((await axeFaults(page)).map((fault) => fault.split(':')[0]));
  for (const rule of ['html-has-lang', 'image-alt']) expect(rules).toContain(rule);
});
