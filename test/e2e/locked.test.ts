import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../electron/contract.ts';
import { callChannel, methods } from '../../electron/methods.ts';
import { digests } from '../db/files.ts';
import { dropFolder, endDesk, openDesk } from './desk.ts';
import type { OpenDesk } from './desk.ts';
import { spoilt, type Json } from './malformed.ts';
import { openSample, settled, stored } from './steps.ts';

describe('the window is locked', () => {
  let desk: OpenDesk;

  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(async () => {
    await endDesk(desk);
    dropFolder(desk.folder);
  });

  test('it has no Node, and of ours only the methods of the contract as plain functions', async () => {
    const seen = await desk.page.evaluate(() => {
      const world = window as unknown as Record<string, unknown>;
      return {
        node: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
          (name) => name in world,
        ),
        ours: Object.entries(world['desk'] as Record<string, unknown>).map(([name, one]) => [
          name,
          typeof one,
        ]),
      };
    });
    expect(seen.node).toEqual([]);
    expect(Object.fromEntries(seen.ours)).toEqual(
      Object.fromEntries(methods.map((name) => [name, 'function'])),
    );
    expect(seen.ours).toHaveLength(methods.length);
  });

  test.each([
    ['another site', 'https://example.com/'],
    ['a look-alike of our own', 'https://desk.example.com/'],
    ['a file', 'file:///etc/passwd'],
    ['a page of data', 'data:text/html,<h1>x</h1>'],
    ['our scheme with another host', 'app://other/index.html'],
  ])('it does not go to %s', async (_, address) => {
    const { page } = desk;
    const before = page.url();
    await page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
    await page.evaluate((url) => window.open(url), address);
    await page.waitForTimeout(150);
    expect(page.url()).toBe(before);
    expect(desk.app.windows()).toHaveLength(1);
  });

  test.each([
    ['a site', 'https://example.com/x'],
    ['an address on this machine', 'http://127.0.0.1:9/'],
    ['a file', 'file:///etc/passwd'],
  ])('it fetches nothing from %s', async (_, address) => {
    const outcome = await desk.page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'fetched',
          () => 'refused',
        ),
      address,
    );
    expect(outcome).toBe('refused');
  });

  test('an inline script does not run', async () => {
    const ran = await desk.page.evaluate(async () => {
      const world = window as unknown as Record<string, unknown>;
      const script = document.createElement('script');
      script.textContent = 'window.hostile = true';
      document.head.append(script);
      const frame = document.createElement('iframe');
      frame.srcdoc = '<script>parent.hostile = true</script>';
      document.body.append(frame);
      await new Promise((done) => setTimeout(done, 200));
      script.remove();
      frame.remove();
      return world['hostile'] === true;
    });
    expect(ran).toBe(false);
  });

  test('every permission is denied', async () => {
    const states = await desk.page.evaluate(() =>
      Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'].map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => state,
            () => 'denied',
          ),
        ),
      ),
    );
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  test('what a request to the network runs into first is the content policy', async () => {
    const violated = await desk.page.evaluate(async () => {
      const heard: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        heard.push(`${event.effectiveDirective} ${event.blockedURI}`);
      });
      await fetch('https://example.com/x').catch(() => undefined);
      const picture = new Image();
      picture.src = 'https://example.com/x.png';
      await picture.decode().catch(() => undefined);
      const beacon = navigator.sendBeacon('https://example.com/beacon', 'x');
      await new Promise((done) => setTimeout(done, 100));
      return { heard, beacon };
    });
    expect(violated.heard).toContain('connect-src https://example.com/x');
    expect(violated.heard).toContain('img-src https://example.com/x.png');
    expect(violated.heard).toContain('connect-src https://example.com/beacon');
  });
});

describe('the one door', () => {
  let desk: OpenDesk;
  let assessmentId = '';
  let enterpriseId = '';

  beforeAll(async () => {
    desk = await openDesk();
    assessmentId = await openSample(desk.page);
    enterpriseId = (await stored(desk.page, assessmentId)).enterprise.id;
    // A window that was taken over could send whatever it likes; this one can, past the functions of the preload.
    const preload = path.join(desk.folder, 'taken-over.cjs');
    writeFileSync(
      preload,
      `const { contextBridge, ipcRenderer } = require('electron');
       const send = (method, input) => ipcRenderer.invoke(${JSON.stringify(callChannel)}, method, input);
       contextBridge.exposeInMainWorld('send', send);`,
    );
    await desk.app.evaluate(({ session }, file) => session.defaultSession.setPreloads([file]), preload);
    await desk.page.reload();
    await settled(desk.page);
  });
  afterAll(async () => {
    await endDesk(desk);
    dropFolder(desk.folder);
  });

  /** Sends calls past the preload and gives what comes back, word for word. */
  const send = (calls: readonly (readonly [Json, Json])[]): Promise<Answered[]> =>
    desk.page.evaluate((text) => {
      const { send } = window as unknown as {
        send: (method: unknown, input: unknown) => Promise<Answered>;
      };
      const all = JSON.parse(text) as [unknown, unknown][];
      return Promise.all(all.map(([method, input]) => send(method, input)));
    }, JSON.stringify(calls));
  /** Everything that could have been changed: the files of the database, the settings, the window. */
  const state = async (): Promise<unknown> => ({
    files: digests(path.join(desk.folder, 'data')),
    settings: await desk.page.evaluate(() => (window as unknown as { desk: Desk }).desk.getApp({})),
    windows: desk.app.windows().length,
  });

  test('is open for a well-formed call', async () => {
    expect((await send([['openAssessment', { assessmentId }]]))[0]).toMatchObject({ ok: true });
  });

  test('is closed for a method that is none', async () => {
    const names = [
      '',
      'nothing',
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      'GetApp',
      'getApp ',
    ];
    const calls = [...names, 7, null, {}, ['getApp'], true].map((method) => [method, {}] as const);
    for (const answered of await send(calls)) {
      expect(answered).toMatchObject({ ok: false, fault: { code: 'call.refused', path: 'method' } });
    }
  });

  test('is closed for every malformed input, always answers, and nothing has changed', async () => {
    // What the app writes by itself soon after its start, a mark for its backups, is written now.
    await send([['backUpNow', {}]]);
    const before = await state();
    const answer = { response: { kind: 'number', value: '85' }, note: '', flagged: false };
    const recordId = assessmentId;
    const wellFormed: Readonly<Record<string, Json>> = {
      changeSettings: { settings: { language: 'en', theme: 'dark', author: '', organisation: '' } },
      createEnterprise: { name: '测试' },
      saveProfileField: { enterpriseId, field: 'staff', value: 187 },
      startAssessment: { enterpriseId, title: '评估', packIds: ['sme-digital-2024'] },
      openAssessment: { assessmentId },
      saveAnswer: { assessmentId, slot: 'f:devices.total', answer },
      exportDossier: { assessmentId, language: 'en' },
      awaitJob: { jobId: recordId, seen: 0 },
      cancelJob: { jobId: recordId },
      showExport: { jobId: recordId },
      exportFile: {
        enterprises: [{ enterpriseId, assessmentIds: [assessmentId] }],
        leaveOut: { names: false, notes: false, evidence: false },
        passphrase: '一句话作密码',
      },
      listEvidence: { enterpriseId },
      saveEvidenceField: { evidenceId: recordId, field: 'date', value: '2024-03-01' },
      linkEvidence: { assessmentId, slot: 'f:devices.total', evidenceIds: [recordId] },
      addChosenEvidence: { token: recordId, target: { enterpriseId } },
      openEvidence: { evidenceId: recordId },
      awaitSignals: { after: 0 },
      readyToClose: { unstored: [] },
    };
    for (const method of methods) {
      const template = wellFormed[method];
      const numbers = fc.tuple(fc.nat(1000), fc.nat(1000));
      const spoiltOnes =
        template === undefined
          ? []
          : fc
              .sample(numbers, { numRuns: 50, seed: 1 })
              .map(([where, what]) => spoilt(template, where, what));
      const strange = fc
        .sample(fc.jsonValue({ maxDepth: 3 }), { numRuns: template === undefined ? 60 : 15, seed: 2 })
        .map((value) => value as Json)
        // An empty object is what several methods take.
        .filter((value) => JSON.stringify(value) !== '{}');
      const inputs = [...spoiltOnes, ...strange];
      expect(inputs.length).toBeGreaterThanOrEqual(50);
      const answers = await send(inputs.map((input) => [method, input] as const));
      const taken = inputs.filter((_, place) => answers[place]?.fault?.code !== 'call.refused');
      expect(taken, method).toEqual([]);
    }
    expect(await state()).toEqual(before);
  });

  test('answers a well-formed call about nothing with a fault of its own', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    const answers = await send([
      ['openAssessment', { assessmentId: nobody }],
      [
        'saveAnswer',
        {
          assessmentId: nobody,
          slot: 'f:devices.total',
          answer: { response: null, note: '', flagged: false },
        },
      ],
      [
        'saveAnswer',
        {
          assessmentId,
          slot: 'q:sme-digital-2024/nothing',
          answer: { response: null, note: '', flagged: false },
        },
      ],
      ['startAssessment', { enterpriseId: nobody, title: '评估', packIds: ['sme-digital-2024'] }],
      ['startAssessment', { enterpriseId, title: '评估', packIds: ['nothing'] }],
      ['saveProfileField', { enterpriseId, field: 'name', value: 'half \ud83d' }],
    ]);
    expect(answers.map((one) => one.fault?.code)).toEqual([
      'store.no-assessment',
      'store.no-assessment',
      'answer.unknown-question',
      'store.no-enterprise',
      'store.no-questionnaire',
      'store.half-character',
    ]);
  });

  test('is closed for every window but its own', async () => {
    // A page of another origin in the same process, with the same way to send.
    const told = await desk.app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await other.loadURL('about:blank');
        const code = 'send("getApp", {}).then((reply) => JSON.stringify(reply))';
        const reply: unknown = await other.webContents.executeJavaScript(code);
        other.destroy();
        return String(reply);
      },
      path.join(desk.folder, 'taken-over.cjs'),
    );
    expect(JSON.parse(told)).toMatchObject({ ok: false, fault: { code: 'call.refused', path: 'sender' } });
  });
});

/** What comes back from the main process. */
interface Answered {
  readonly ok: boolean;
  readonly fault?: { readonly code: string; readonly path?: string };
}
