import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../electron/contract.ts';
import { root } from '../../build/paths.ts';
import { packageScript } from '../../build/run.ts';
import { hrefOf } from '../../renderer/routing/route.ts';
import { pdf } from '../evidence/made-files.ts';
import { screensOf } from '../e2e/screens.ts';
import { exportDossier, goTo, openSample, stored } from '../e2e/steps.ts';
import { limit, soaking, tell } from '../fixtures/soak.ts';
import { leaveGround, makeApp, ownFolder, prepareGround, type Ground, type Weakness } from './made-app.ts';
import { startShut } from './start.ts';
import { readWatch, watchedGround, type Watched } from './watched.ts';

const onLinux = process.platform === 'linux';
const asRoot = process.getuid?.() === 0;

describe.runIf(onLinux)('without a network', () => {
  /** A space of its own with no interface but the loop; an ordinary user gets one together with a user space. */
  const alone = ['unshare', ...(asRoot ? [] : ['--user', '--map-root-user']), '--net'];
  const inside = (script: string, args: readonly string[] = []): ReturnType<typeof spawnSync> =>
    spawnSync(
      alone[0] ?? '',
      [...alone.slice(1), 'sh', '-c', `ip link set lo up && ${script}`, 'sh', ...args],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, READINESS_SOAK: '' },
        timeout: 3 * 60 * 60_000,
        maxBuffer: 64 * 1024 * 1024,
      },
    );

  test('there is none: nothing but the loop', () => {
    expect(inside('ls /sys/class/net; cat /proc/net/route | wc -l').stdout.toString()).toMatch(
      /^(?:lo\n)?[\s\S]*1\s*$/,
    );
    expect(inside('ip -o link | wc -l').stdout.toString().trim()).toBe('1');
  });

  test(
    soaking
      ? 'the whole end-to-end suite passes'
      : 'the journey from an empty desk to the finished dossier passes',
    limit(240_000),
    () => {
      const suite = soaking ? 'test/e2e' : 'test/e2e/journey.test.ts';
      const run = inside('exec "$@"', [
        process.execPath,
        packageScript('vitest'),
        'run',
        '--project',
        'e2e',
        suite,
      ]);
      const output = `${run.stdout.toString()}${run.stderr.toString()}`;
      expect(run.status, output.slice(-4_000)).toBe(0);
      tell('Without a network', {
        suite,
        outcome: /Tests\s+(.*)/.exec(stripVTControlCharacters(output))?.[1] ?? '?',
      });
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
