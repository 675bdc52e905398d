import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Desk } from '../../electron/contract.ts';
import { messages } from '../../renderer/text/messages.ts';
import { pdf } from '../evidence/made-files.ts';
import { goTo, openSample, settled, stored } from '../e2e/steps.ts';
import { limit, soaking, tell } from '../fixtures/soak.ts';
import { leaveGround, makeApp, ownFolder, prepareGround, type Ground, type Weakness } from './made-app.ts';
import { filesWith, marks } from './marks.ts';
import { startShut, type Shut } from './start.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await prepareGround();
});
afterAll(() => leaveGround(ground));

const t = messages['zh-CN'];
/** Whatever the user does not choose to save: profile, temporary files, home, what went to the terminal. */
interface Left {
  readonly found: string[];
  readonly diagnostics: string;
  /** Where a mark had to be found, or the session would have planted nothing. */
  readonly inData: number;
}

test(
  'after a session with a crash no mark is found in profile, temporary files or output',
  limit(240_000),
  async () => {
    const { found, diagnostics, inData } = await session(null);
    expect(found).toEqual([]);
    expect(inData).toBeGreaterThan(10);
    // The file for whoever helps is the same: nothing of the user is in it.
    expect(marks.filter((mark) => diagnostics.includes(mark))).toEqual([]);
    for (const trace of [ground.folder, 'MARK', '江西']) expect(diagnostics).not.toContain(trace);
    expect(diagnostics).toContain('Electron: ');
    tell('Planted marks', { planted: marks.length, found: found.length });
  },
);

test.runIf(soaking)('an app that writes one answer into a log is caught', limit(240_000), async () => {
  const { found } = await session({
    says: 'calls are logged',
    changes: [
      {
        file: 'main.js',
        from: 'return handlers[method](parsed.data);',
        to: `process.getBuiltinModule("node:fs").appendFileSync(app.getPath("userData") + "/app.log", JSON.stringify(input) + "\\n");
        return handlers[method](parsed.data);`,
      },
    ],
  });
  expect(found.some((line) => line.includes('app.log'))).toBe(true);
});

/** Plants every mark in a place of its own, crashes the page, goes on, closes the window and looks around. */
async function session(weakness: Weakness | null): Promise<Left> {
  const home = await ownFolder(ground, 'home');
  const saved = await ownFolder(ground, 'saved');
  const desk = await startShut(ground, {
    appFolder: await makeApp(ground, weakness),
    home,
    env: { READINESS_DIALOG_SAVE: saved, READINESS_OPENED: path.join(saved, 'opened.txt') },
  });
  let output = '';
  for (const stream of [desk.app.process().stdout, desk.app.process().stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  try {
    const assessmentId = await openSample(desk.page);
    await plant(desk, assessmentId);
    const diagnostics = await diagnosticsOf(desk, saved);
    await typeAndCrash(desk, assessmentId);
    const gone = desk.app.waitForEvent('close');
    await desk.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    });
    await gone;
    const terminal = path.join(home, 'terminal.txt');
    writeFileSync(terminal, output);
    const beside = [path.join(home, 'profile'), path.join(home, 'tmp'), ...hidden(home)];
    return {
      found: [
        ...filesWith(marks, beside),
        ...marks.filter((mark) => output.includes(mark)).map((mark) => `output: ${mark}`),
      ],
      diagnostics,
      inData: new Set(filesWith(marks, [desk.data]).map((line) => line.split(' ').at(-1))).size,
    };
  } finally {
    await desk.end();
  }
}

/** What desktop programs leave in the home folder: recent files, caches, settings. */
function hidden(home: string): string[] {
  const folders = ['.cache', '.config', '.local', '.pki'].map((name) => path.join(home, name));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  return folders;
}

async function plant({ page }: Shut, assessmentId: string): Promise<void> {
  const { enterprise, packs } = await stored(page, assessmentId);
  const questions = packs.flatMap((pack) =>
    pack.sections.flatMap((section) => section.questions.map((one) => `q:${pack.id}/${one.id}`)),
  );
  const failed = await page.evaluate(
    async ({ all, slots, assessment, enterpriseId, content }) => {
      const { desk } = window as unknown as { desk: Desk };
      const mark = (place: number): string => all[place] ?? '';
      const failures: string[] = [];
      const must = (what: string, reply: { ok: boolean; fault?: { code: string } }): void => {
        if (!reply.ok) failures.push(`${what} ${reply.fault?.code}`);
      };
      must(
        'author',
        await desk.changeSettings({
          settings: { language: 'zh-CN', theme: 'light', author: mark(0), organisation: mark(1) },
        }),
      );
      must('enterprise', await desk.createEnterprise({ name: mark(2) }));
      must('profile', await desk.saveProfileField({ enterpriseId, field: 'mainProducts', value: mark(3) }));
      must('title', await desk.renameAssessment({ assessmentId: assessment, title: mark(4) }));
      for (const place of [5, 6, 7, 8, 9]) {
        const answer = { response: null, note: mark(place), flagged: true };
        must(
          'note',
          await desk.saveAnswer({ assessmentId: assessment, slot: (slots[place] ?? '') as never, answer }),
        );
      }
      const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
      const begun = await desk.beginEvidence({ name: `${mark(10)}.pdf`, sizeBytes: bytes.length });
      must('upload', begun);
      if (begun.ok) {
        const { uploadId } = begun.value;
        must('part', await desk.sendEvidencePart({ uploadId, offset: 0, bytes }));
        const added = await desk.finishEvidence({ uploadId, target: { enterpriseId } });
        must('evidence', added);
        if (added.ok) {
          const { id } = added.value.evidence;
          must('drawing', await desk.evidenceThumbnail({ evidenceId: id }));
          must('opening', await desk.openEvidence({ evidenceId: id }));
          must(
            'field',
            await desk.saveEvidenceField({ evidenceId: id, field: 'issuer', value: mark(12) } as never),
          );
        }
      }
      // Refused calls, too, whose words could end up in a log.
      for (const place of [13, 14]) await desk.openAssessment({ assessmentId: mark(place) });
      await desk.saveAnswer({
        assessmentId: assessment,
        slot: `q:${mark(15)}/x` as never,
        answer: { response: null, note: mark(15), flagged: false },
      });
      const exported = await desk.exportFile({
        enterprises: [{ enterpriseId, assessmentIds: [assessment] }],
        leaveOut: { names: false, notes: false, evidence: false },
        passphrase: `${mark(16)} ${mark(17)}`,
      });
      must('export', exported);
      if (exported.ok && exported.value !== null) {
        let seen = 0;
        for (;;) {
          const reply = await desk.awaitJob({ jobId: exported.value.jobId, seen });
          if (!reply.ok || reply.value.state.kind !== 'running') break;
          seen = reply.value.seen;
        }
      }
      return failures;
    },
    {
      all: [...marks],
      slots: questions,
      assessment: assessmentId,
      enterpriseId: enterprise.id,
      content: pdf(marks[11] ?? '', `/Mark (${marks[11]})`).toString('base64'),
    },
  );
  expect(failed.filter((one) => !one.startsWith('field '))).toEqual([]);
}

/** Text in a field and one that is never saved, then the page's process dies, as it would of a fault of Chromium. */
async function typeAndCrash(desk: Shut, assessmentId: string): Promise<void> {
  const { page, app } = desk;
  await goTo(page, { screen: 'assessment-profile', assessmentId });
  await page
    .locator('[data-field="mainProducts"]')
    .getByRole('textbox')
    .fill(marks[18] ?? '');
  await page.evaluate((text) => {
    const held = window as unknown as { held: string[] };
    held.held = Array.from({ length: 1_000 }, (_, index) => `${text} ${index}`);
  }, marks[19] ?? '');
  // To Playwright a page that crashed stays crashed, so the main process is asked whether it came back.
  const back = await app.evaluate(async ({ BrowserWindow }) => {
    const shown = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().startsWith('app:'));
    if (shown === undefined) return false;
    shown.webContents.forcefullyCrashRenderer();
    for (let waited = 0; waited < 100; waited += 1) {
      await new Promise((done) => setTimeout(done, 100));
      if (shown.webContents.isCrashed() || shown.webContents.isLoading()) continue;
      // A page that goes away while it is asked never answers.
      const heading: unknown = await Promise.race([
        shown.webContents.executeJavaScript('document.querySelector("h1") !== null').catch(() => false),
        new Promise((done) => setTimeout(() => done(false), 2_000)),
      ]);
      if (heading === true) return true;
    }
    return false;
  });
  expect(back).toBe(true);
}

/** Read and saved through the window, as a user does; gives what was saved, after comparing it with what was shown. */
async function diagnosticsOf({ page }: Shut, saved: string): Promise<string> {
  await goTo(page, { screen: 'settings' });
  await settled(page);
  await page.getByRole('button', { name: t.diagnostics.make }).click();
  const region = page.getByRole('region', { name: t.diagnostics.content });
  const shown = await region.textContent();
  await page.getByRole('button', { name: t.diagnostics.save }).click();
  const told = await page.getByRole('dialog').getByRole('status').textContent();
  const file = /(\/\S.*\.txt)/.exec(told ?? '')?.[1] ?? '';
  const text = readFileSync(file, 'utf8');
  expect(file.startsWith(saved)).toBe(true);
  expect(text).toBe(shown);
  await page.keyboard.press('Escape');
  return text;
}
