import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFuses, wantedFuses } from '../../build/fuses.ts';
import { sizeTable } from '../../build/size-budget.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { outFolder } from '../../build/paths.ts';
import { messages } from '../../renderer/text/messages.ts';
import { soaking } from '../fixtures/soak.ts';
import { exportTo, newDesk } from '../passing-on/desks.ts';
import { newAssessment, removeFolders } from '../services/place.ts';
import {
  installPackaged,
  removePackaged,
  spawnPackaged,
  startPackaged,
  type PackagedApp,
  type RunningApp,
} from './packaged-app.ts';
import { exportDossier, goTo, openNote, openSample, stored } from './steps.ts';

const t = messages['zh-CN'];
const soon = { timeout: 60_000 };
const place = { packId: 'sme-digital-2024', sectionId: 'foundation', question: 'network-security' };
const slot = `q:${place.packId}/${place.question}` as const;

// What is packed elsewhere is tested there: this drives what Linux gets.
// Packing takes more than a minute, which a run of all tests has not got.
describe.runIf(soaking && process.platform === 'linux')('the packed app', () => {
  let app: PackagedApp;
  let running: RunningApp | undefined;
  let assessmentId = '';

  beforeAll(async () => {
    app = await installPackaged();
  }, 400_000);
  afterAll(async () => {
    await running?.kill();
    await removePackaged(app);
    removeFolders();
  });

  /** An assessment file from somebody else's desk, readable for the user of the app. */
  async function fileFrom(name: string): Promise<string> {
    const desk = newDesk('李顾问');
    newAssessment(desk.place);
    const file = await exportTo(desk, { file: path.join(app.saved, name) });
    if (app.user !== null) chownSync(file, app.user, app.user);
    chmodSync(file, 0o600);
    return file;
  }

  const seen = async (page: RunningApp['page'], name: string): Promise<void> => {
    await page.waitForURL(/#\/take-in/, soon);
    await page.getByText(name).first().waitFor(soon);
    await page.getByRole('button', { name: t.takeIn.carryOut, exact: true }).waitFor(soon);
  };

  test('has every fuse in the state it must have, read from its binary', async () => {
    const fuses = await readFuses(app.executable);
    const known = Object.entries(wantedFuses).filter(
      ([name]) => fuses[name as keyof typeof fuses] !== 'absent',
    );
    // An Electron older than 38 knows all but the last.
    expect(known.length).toBeGreaterThanOrEqual(8);
    for (const [name, on] of known) {
      expect(fuses[name as keyof typeof fuses], name).toBe(on ? 'on' : 'off');
    }
    // The Electron it was made of is set otherwise: reading tells one from the other.
    expect(await readFuses((await findElectron()).executable)).not.toEqual(fuses);
  });

  test('keeps its code in the archive and only the native part outside, with the papers beside it', () => {
    const resources = path.join(app.appFolder, 'resources');
    expect(readdirSync(resources).toSorted()).toEqual(['app.asar', 'app.asar.unpacked']);
    const outside = readdirSync(path.join(resources, 'app.asar.unpacked'), {
      recursive: true,
      encoding: 'utf8',
    });
    const files = outside.filter((name) =>
      statSync(path.join(resources, 'app.asar.unpacked', name)).isFile(),
    );
    expect(files).toEqual(['node_modules/better-sqlite3/prebuilds/linux-x64.node']);
    for (const name of [
      'LICENSE.txt',
      'third-party-notices.txt',
      'sbom.cdx.json',
      'LICENSES.chromium.html',
    ]) {
      expect(existsSync(path.join(app.appFolder, name)), name).toBe(true);
    }
  });

  test('is no larger than it may be beside the bare Electron, and each large part has its reason', () => {
    const { total, budget, unexplained } = sizeTable(outFolder, path.join(app.appFolder, 'resources'));
    expect(unexplained).toEqual([]);
    expect(total).toBeLessThan(budget);
  });

  test('starts for a user with an empty home, writes, prints a dossier, and has it all after a kill', async () => {
    expect(readdirSync(app.home)).toEqual([]);
    running = await startPackaged(app);
    const { page } = running;
    expect(running.startedInMs).toBeLessThan(30_000);
    assessmentId = await openSample(page);
    const note = await openNote(page, { assessmentId, ...place }, 'zh-CN');
    await note.fill('装好的程序里写下');
    await expect
      .poll(async () => (await stored(page, assessmentId)).answers[slot]?.note, soon)
      .toBe('装好的程序里写下');
    await goTo(page, { screen: 'dossier', assessmentId });
    const dossier = await exportDossier(page, { window: 'zh-CN', document: 'zh-CN', folder: app.saved });
    expect(statSync(dossier).size).toBeGreaterThan(100_000);
  });

  test('is handed the file a second start names, and the second start ends', async () => {
    if (running === undefined) throw new Error('it never started');
    const file = await fileFrom('同事 的.readiness');
    const second = spawnPackaged(app, [path.basename(file)], app.saved);
    const [code] = (await once(second, 'exit')) as [number | null];
    expect(code).toBe(0);
    await seen(running.page, '同事 的.readiness');
  });

  test('killed outright it starts again with what was written, and with the file it is started with', async () => {
    await running?.kill();
    const file = await fileFrom('双击 的.readiness');
    running = await startPackaged(app, [`file://${encodeURI(file)}`]);
    await seen(running.page, '双击 的.readiness');
    expect((await stored(running.page, assessmentId)).answers[slot]?.note).toBe('装好的程序里写下');
  });
});
