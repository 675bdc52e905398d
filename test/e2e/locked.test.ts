import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callChannel } from '../../electron/methods.ts';
import { dropFolder, endDesk, openDesk } from './desk.ts';
import type { OpenDesk } from './desk.ts';
import type { Json } from './malformed.ts';
import { openSample, settled, stored } from './steps.ts';

// What it refuses, and whom, is attacked in test/security.
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

  test('is open for a well-formed call', async () => {
    expect((await send([['openAssessment', { assessmentId }]]))[0]).toMatchObject({ ok: true });
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
});

/** What comes back from the main process. */
interface Answered {
  readonly ok: boolean;
  readonly fault?: { readonly code: string; readonly path?: string };
}
