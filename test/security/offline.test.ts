import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../electron/contract.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { packageScript, run } from '../../build/run.ts';
import { hrefOf } from '../../renderer/routing/route.ts';
import { pdf } from '../evidence/made-files.ts';
import { screensOf } from '../e2e/screens.ts';
import { exportDossier, goTo, openSample, stored } from '../e2e/steps.ts';
import { limit, soaking, tell } from '../fixtures/soak.ts';
import { leaveGround, makeApp, ownFolder, prepareGround, type Ground, type Weakness } from './made-app.ts';
import { startShut } from './start.ts';
import { readWatch, readWatches, watchedGround, watchedRuntime, type Watched } from './watched.ts';

const onLinux = process.platform === 'linux';
const asRoot = process.getuid?.() === 0;

/** The suites run in their usual size, whatever runs here. */
const suiteEnv = { ...process.env, READINESS_SOAK: '', READINESS_SOAK_COUNTS: undefined };

/** A shell where there is no interface but the loop; an ordinary user gets such a space together with a user space. */
function alone(
  script: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): ReturnType<typeof run> {
  const space = [...(asRoot ? [] : ['--user', '--map-root-user']), '--net'];
  return run('unshare', [...space, 'sh', '-c', `ip link set lo up && ${script}`, 'sh', ...args], { env });
}

/** The command that runs end-to-end tests. */
function endToEnd(suite: string, ...options: readonly string[]): readonly string[] {
  return [process.execPath, packageScript('vitest'), 'run', '--project', 'e2e', suite, ...options];
}

/** How vitest counts what it ran. */
function outcomeIn(output: string): string {
  return /Tests\s+(.*)/.exec(stripVTControlCharacters(output))?.[1] ?? '?';
}

describe.runIf(onLinux)('without a network', () => {
  test('there is none: nothing but the loop', async () => {
    expect((await alone('ip -o link | wc -l; tail -n +2 /proc/net/route | wc -l')).output.trim()).toBe(
      '1\n0',
    );
  });

  test(
    soaking ? 'the whole end-to-end suite passes' : 'a workbook is written, filled in and taken back',
    limit(240_000),
    async () => {
      const suite = soaking ? 'test/e2e' : 'test/e2e/workbook.test.ts';
      const { output, code } = await alone('exec "$@"', endToEnd(suite), suiteEnv);
      expect(code, output.slice(-4_000)).toBe(0);
      tell('Without a network', { suite, outcome: outcomeIn(output) });
    },
  );
});

describe.runIf(onLinux)('watched by the kernel', () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await prepareGround();
  });
  afterAll(() => leaveGround(ground));

  test(
    soaking
      ? 'a session over every screen, with evidence, a dossier and a file for others, turns to nobody'
      : 'a start turns to nobody',
    limit(180_000),
    async () => {
      const { outgoing, lines } = await watchedSession(null, soaking ? 'whole' : 'start');
      expect(outgoing).toEqual([]);
      expect(lines).toBeGreaterThan(20);
      tell('Watched', { calls: lines, outgoing: outgoing.length });
    },
  );

  test.runIf(soaking)('the whole end-to-end suite turns to nobody', limit(240_000), async () => {
    const logs = path.join(ground.folder, 'logs');
    const dist = watchedRuntime(await findElectron(), ground.folder, logs);
    // A packed app has an Electron of its own, which is not watched.
    const [program = '', ...args] = endToEnd('test/e2e', '--exclude', '**/packaged*.test.ts');
    const { output, code } = await run(program, args, {
      env: { ...suiteEnv, ELECTRON_OVERRIDE_DIST_PATH: dist },
    });
    const { outgoing, lines, starts } = readWatches(logs);
    expect(outgoing).toEqual([]);
    expect(starts).toBeGreaterThan(30);
    expect(code, output.slice(-4_000)).toBe(0);
    tell('Watched suite', { starts, calls: lines, outgoing: outgoing.length, outcome: outcomeIn(output) });
  });

  test('whoever runs on the watched runtime and turns to somebody is seen', async () => {
    const folder = await ownFolder(ground, 'seen');
    const logs = path.join(folder, 'logs');
    const dist = watchedRuntime(await findElectron(), folder, logs);
    const asks = 'require("node:net").connect(443, "192.0.2.1").on("error", () => process.exit())';
    const started = await run(
      path.join(dist, 'electron'),
      ['-e', `${asks}; setTimeout(() => process.exit(), 500)`],
      {
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      },
    );
    expect(started.code, started.output).toBe(0);
    expect(readWatches(logs)).toMatchObject({ starts: 1, outgoing: [expect.stringContaining('192.0.2.1')] });
  });

  const asks = 'process.getBuiltinModule("node:net").connect(443, "192.0.2.1").on("error", () => {});';
  test.runIf(soaking).each<Weakness>([
    {
      says: 'asks for an update',
      changes: [{ file: 'main.js', from: 'keeping.start();', to: `keeping.start(); ${asks}` }],
    },
    {
      says: 'lets Chromium fetch a dictionary',
      changes: [
        {
          file: 'main.js',
          from: 'session.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/none/`);',
          to: '',
        },
        { file: 'main.js', from: 'session.setSpellCheckerLanguages([]);', to: '' },
      ],
    },
  ])('an app that $says is seen', limit(120_000), async (weakness) => {
    const { outgoing } = await watchedSession(weakness, 'start');
    expect(outgoing.length).toBeGreaterThan(0);
  });

  async function watchedSession(weakness: Weakness | null, part: 'start' | 'whole'): Promise<Watched> {
    const folder = await ownFolder(ground, 'watch');
    const saved = await ownFolder(ground, 'saved');
    const log = path.join(folder, 'calls.txt');
    const desk = await startShut(watchedGround(ground, log), {
      appFolder: await makeApp(ground, weakness),
      env: { READINESS_DIALOG_SAVE: saved },
    });
    try {
      const { page } = desk;
      // What Chromium does by itself it does soon.
      if (part === 'start') await page.waitForTimeout(3_000);
      else {
        await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 });
        const assessmentId = await openSample(page);
        const open = await stored(page, assessmentId);
        await addAndPassOn(desk.page, assessmentId, open.enterprise.id);
        for (const [, route] of screensOf(open, true)) {
          await page.evaluate((href) => {
            location.hash = href;
          }, hrefOf(route));
          await page.waitForTimeout(50);
        }
        await goTo(page, { screen: 'dossier', assessmentId });
        const file = await exportDossier(page, { window: 'zh-CN', document: 'zh-CN', folder: saved });
        expect(statSync(file).size).toBeGreaterThan(10_000);
      }
    } finally {
      await desk.end();
    }
    expect(existsSync(log)).toBe(true);
    return readWatch(log);
  }
});

async function addAndPassOn(
  page: Awaited<ReturnType<typeof startShut>>['page'],
  assessmentId: string,
  enterpriseId: string,
): Promise<void> {
  const failed = await page.evaluate(
    async ({ assessment, enterprise, content }) => {
      const { desk } = window as unknown as { desk: Desk };
      const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
      const begun = await desk.beginEvidence({ name: '合同.pdf', sizeBytes: bytes.length });
      if (!begun.ok) return 'begin';
      const { uploadId } = begun.value;
      await desk.sendEvidencePart({ uploadId, offset: 0, bytes });
      const added = await desk.finishEvidence({ uploadId, target: { enterpriseId: enterprise } });
      if (!added.ok) return 'finish';
      await desk.evidenceThumbnail({ evidenceId: added.value.evidence.id });
      const exported = await desk.exportFile({
        enterprises: [{ enterpriseId: enterprise, assessmentIds: [assessment] }],
        leaveOut: { names: false, notes: false, evidence: false },
        passphrase: null,
      } as never);
      if (!exported.ok || exported.value === null) return 'export';
      for (let seen = 0; ;) {
        const reply = await desk.awaitJob({ jobId: exported.value.jobId, seen });
        if (!reply.ok) return 'job';
        if (reply.value.state.kind !== 'running') return reply.value.state.kind === 'done' ? null : 'job';
        seen = reply.value.seen;
      }
    },
    { assessment: assessmentId, enterprise: enterpriseId, content: pdf('合同').toString('base64') },
  );
  expect(failed).toBe(null);
}
