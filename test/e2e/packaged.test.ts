import { once } from 'node:events';
import { chmodSync, chownSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../electron/contract.ts';
import { evidencePath } from '../../electron/evidence/evidence-folder.ts';
import { messages } from '../../renderer/text/messages.ts';
import { pdf } from '../evidence/made-files.ts';
import { soaking, tell } from '../fixtures/soak.ts';
import { exportTo, newDesk } from '../passing-on/desks.ts';
import { newAssessment, removeFolders } from '../services/place.ts';
import { bareApp } from './bare-packaged.ts';
import {
  installPackaged,
  ownFolder,
  removePackaged,
  spawnPackaged,
  startPackaged,
  type PackagedApp,
  type RunningApp,
} from './packaged-app.ts';
import { packedDriven } from './packed.ts';
import { exportDossier, goTo, openNote, openSample, stored } from './steps.ts';

const t = messages['zh-CN'];
const soon = { timeout: 60_000 };
const place = { packId: 'sme-digital-2024', sectionId: 'foundation', question: 'network-security' };
const slot = `q:${place.packId}/${place.question}` as const;

/** What a start may take, where an Electron around one heading takes no more than `bareMs`; elsewhere in proportion. */
const start = { withinMs: 2_000, bareMs: 800 };

// What is packed elsewhere is tested there: this drives what Linux gets.
describe.runIf(process.platform === 'linux')('the packed app', () => {
  let app: PackagedApp;
  let running: RunningApp | undefined;
  let assessmentId = '';
  /** The SHA-256 of the file that was taken in. */
  let evidence = '';

  beforeAll(async () => {
    app = await installPackaged(await packedDriven());
  }, 1_000_000);
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

  test.runIf(soaking)('starts within two seconds', async () => {
    const bare = await bareApp(app);
    const times: Record<'bare' | 'whole', number[]> = { bare: [], whole: [] };
    const fastest = (name: 'bare' | 'whole'): number => Math.min(...times[name]);
    const limit = (): number => start.withinMs * Math.max(1, fastest('bare') / start.bareMs);
    // What counts is the best: whatever else this machine does may hold up one start, but not all.
    while (times.whole.length < 3 || (times.whole.length < 6 && fastest('whole') >= limit())) {
      for (const [name, one] of [
        ['bare', bare],
        ['whole', app],
      ] as const) {
        const started = await startPackaged(one);
        times[name].push(started.startedInMs);
        await started.kill();
      }
    }
    tell('Packaged start', { ms: Math.round(fastest('whole')), bareMs: Math.round(fastest('bare')) });
    expect(fastest('whole')).toBeLessThan(limit());
  });

  test('starts for a user with an empty home, writes, takes in evidence and prints a dossier', async () => {
    rmSync(app.home, { recursive: true });
    ownFolder(app, app.home);
    running = await startPackaged(app);
    const { page } = running;
    assessmentId = await openSample(page);
    const note = await openNote(page, { assessmentId, ...place }, 'zh-CN');
    await note.fill('装好的程序里写下');
    await expect
      .poll(async () => (await stored(page, assessmentId)).answers[slot]?.note, soon)
      .toBe('装好的程序里写下');
    evidence = await addEvidence(page, assessmentId);
    // It names what it is made of, from files of its archive.
    const about = await page.evaluate(() => (window as unknown as { desk: Desk }).desk.readAbout({}));
    expect(about.ok && about.value.parts.length).toBeGreaterThan(20);
    await goTo(page, { screen: 'dossier', assessmentId });
    const dossier = await exportDossier(page, { window: 'zh-CN', document: 'zh-CN', folder: app.saved });
    expect(statSync(dossier).size).toBeGreaterThan(100_000);
  });

  test('is handed the file a second start names, and the second start ends', async () => {
    if (running === undefined) throw new Error('it never started');
    const file = await fileFrom('同事 的.readiness');
    const second = spawnPackaged(app, [path.basename(file)], { folder: app.saved });
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
    const data = path.join(app.home, '.config', 'Readiness Desk', 'data');
    expect(readFileSync(evidencePath(path.join(data, 'evidence'), evidence)).equals(pdf('合同'))).toBe(true);
    expect(await evidenceOf(running.page, assessmentId)).toContain(evidence);
  });
});

/** Takes a file in as the window does, and gives its SHA-256. */
async function addEvidence(page: RunningApp['page'], assessmentId: string): Promise<string> {
  const enterpriseId = (await stored(page, assessmentId)).enterprise.id;
  const added = await page.evaluate(
    async ({ enterprise, content }) => {
      const { desk } = window as unknown as { desk: Desk };
      const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
      const begun = await desk.beginEvidence({ name: '合同.pdf', sizeBytes: bytes.length });
      if (!begun.ok) return begun;
      const { uploadId } = begun.value;
      await desk.sendEvidencePart({ uploadId, offset: 0, bytes });
      return desk.finishEvidence({ uploadId, target: { enterpriseId: enterprise } });
    },
    { enterprise: enterpriseId, content: pdf('合同').toString('base64') },
  );
  if (!added.ok) throw new Error(added.fault.code);
  return added.value.evidence.file.sha256;
}

async function evidenceOf(page: RunningApp['page'], assessmentId: string): Promise<readonly string[]> {
  const enterpriseId = (await stored(page, assessmentId)).enterprise.id;
  const reply = await page.evaluate(
    (enterprise) => (window as unknown as { desk: Desk }).desk.listEvidence({ enterpriseId: enterprise }),
    enterpriseId,
  );
  return reply.ok ? reply.value.map(({ file }) => file.sha256) : [];
}
