import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { sayFault } from '../../assessments/text/say.ts';
import { writeNotices } from '../../build/notices.ts';
import { answerCall, type Handlers } from '../../electron/answer-call.ts';
import { createDesk, type Surroundings } from '../../electron/desk.ts';
import { methods } from '../../electron/methods.ts';
import { createDossierJobs } from '../../electron/services/dossier-jobs.ts';
import { createLock, type Lock } from '../../electron/services/lock/lock.ts';
import { createSettingsKeeper } from '../../electron/services/settings.ts';
import { createFaultLog } from '../../electron/services/fault-log.ts';
import { createSignals } from '../../electron/services/signals.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { keepingOn } from '../keeping/keep.ts';
import { choice, newAssessment, newFolder, placeIn, removeFolders } from '../services/place.ts';
import { id, wellFormed } from './well-formed.ts';

afterEach(removeFolders);

/** What the build leaves for the about page. */
const built = mkdtempSync(path.join(tmpdir(), 'readiness-built-'));
writeNotices(built, []);
afterAll(() => rmSync(built, { recursive: true, force: true }));

interface Scene {
  readonly place: Workplace;
  readonly desk: Handlers;
  readonly reported: unknown[];
  readonly ask: (method: unknown, ...input: readonly unknown[]) => ReturnType<typeof answerCall>;
}

function scene(changed: Partial<Surroundings> = {}): Scene {
  const folder = newFolder();
  const place = placeIn(folder);
  const desk = createDesk(place, {
    version: '0.1.0',
    dataFolder: folder,
    portable: false,
    built,
    machine: { versions: {}, system: 'linux', packaged: false },
    faults: createFaultLog(place.now),
    fonts: { regular: '', bold: '', title: '' },
    settings: createSettingsKeeper(place, 'zh-CN'),
    signals: createSignals(5),
    jobs: createDossierJobs({
      spawn: () => ({ tell: () => undefined, kill: () => undefined }),
      newId: randomUUID,
      patienceMs: 5,
    }),
    books: {
      write: () => Promise.reject(new Error('not here')),
      read: () => Promise.reject(new Error('not here')),
    },
    spawnExchange: () => ({ tell: () => undefined, kill: () => undefined }),
    spawnTexts: () => ({ tell: () => undefined, kill: () => undefined }),
    applySettings: () => undefined,
    chooseTarget: () => Promise.resolve(null),
    chooseSource: () => Promise.resolve(null),
    takeOpened: () => null,
    chooseFolder: () => Promise.resolve(null),
    chooseExportFolder: () => Promise.resolve(null),
    chooseFiles: () => Promise.resolve([]),
    readPicture: () => Promise.resolve(null),
    askToOpen: () => Promise.resolve(false),
    openPath: () => Promise.resolve(''),
    copiesFolder: () => Promise.resolve(folder),
    drawThumbnail: () => Promise.reject(new Error('Nothing is drawn here.')),
    chooseBackupFolder: () => Promise.resolve(null),
    keeping: keepingOn(place),
    lock: lockIn(folder),
    binding: {},
    whenClosed: () => undefined,
    showFile: () => undefined,
    readyToClose: () => undefined,
    ...changed,
  });
  const reported: unknown[] = [];
  const ask = (method: unknown, ...input: readonly unknown[]): ReturnType<typeof answerCall> =>
    answerCall(desk, method, input.length === 0 ? {} : input[0], (error) => reported.push(error));
  return { place, desk, reported, ask };
}

/** No lock is on; what it would open and close is not here. */
function lockIn(dataFolder: string): Lock {
  const lock = createLock({
    dataFolder,
    newId: randomUUID,
    nowMs: () => 0,
    language: () => 'zh-CN',
    system: () => null,
    open: () => undefined,
    close: () => Promise.resolve(),
    refuseUnsound: () => undefined,
    convert: () => Promise.reject(new Error('not here')),
    showAnew: () => undefined,
    logN: 10,
  });
  lock.start();
  return lock;
}

describe('every call is answered', () => {
  test.each(methods)('%s, when its input has the right form', async (method) => {
    const { ask, reported } = scene();
    const reply = await ask(method, wellFormed[method]);
    if (!reply.ok) expect(reply.fault.code).toMatch(/^[\w-]+\.(no|none|not|nothing)\b/);
    expect(reported).toEqual([]);
    expect(() => structuredClone(reply)).not.toThrow();
  });

  test.each(methods)('%s, with a refusal when its input has not, and nothing is changed', async (method) => {
    const { ask, place, reported } = scene();
    const before = place.store.db.serialize();
    const right = wellFormed[method] as Record<string, unknown>;
    const bad: unknown[] = [
      undefined,
      null,
      [],
      'text',
      7,
      { ...right, extra: 1 },
      { ...right, ['__proto__x']: 1 },
      new Map([['assessmentId', id]]),
      ...Object.keys(right).flatMap((field) => [
        { ...right, [field]: undefined },
        { ...right, [field]: { $ne: null } },
        { ...right, [field]: Number.NaN },
      ]),
      // A name and a title may be any text; an id, a slot or a language may not.
      ...Object.keys(right)
        .filter((field) => !['name', 'title'].includes(field))
        .map((field) => ({ ...right, [field]: '../../etc/passwd\0' })),
    ];
    for (const input of bad) {
      const reply = await ask(method, input);
      expect(reply, JSON.stringify(input)).toMatchObject({ ok: false, fault: { code: 'call.refused' } });
    }
    expect(place.store.db.serialize().equals(before)).toBe(true);
    expect(reported).toEqual([]);
  });

  test.each([
    '',
    'nothing',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    7,
    null,
    undefined,
    {},
    ['getApp'],
  ])('the unknown method %j', async (method) => {
    expect(await scene().ask(method)).toEqual({
      ok: false,
      fault: { code: 'call.refused', values: {}, path: 'method' },
    });
  });
});

describe('what cannot be stored is refused in words', () => {
  test('a value that does not belong to its field', async () => {
    const { ask } = scene();
    const reply = await ask('saveProfileField', { enterpriseId: id, field: 'staff', value: 'many' });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'call.refused', path: 'value' } });
  });

  test('half a character, which UTF-8 cannot hold', async () => {
    const { ask } = scene();
    const answer = choice('mid', 'half \ud83d');
    const reply = await ask('saveAnswer', { assessmentId: id, slot: 'q:tiny/one', answer });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'store.half-character', path: 'answer.note' } });
  });

  test('a slot that names more than a question', async () => {
    const { ask } = scene();
    for (const slot of [
      'q:tiny',
      'q:tiny/one/two',
      'f:',
      'x:one',
      'q:../one',
      'f:one two',
      `f:${'a'.repeat(300)}`,
    ]) {
      const reply = await ask('saveAnswer', { assessmentId: id, slot, answer: choice('mid') });
      expect(reply).toMatchObject({ ok: false, fault: { path: 'slot' } });
    }
  });
});

test('an error of ours comes back without its text and is reported once', async () => {
  const { desk, place } = scene();
  const reported: unknown[] = [];
  const failing: Handlers = {
    ...desk,
    getApp: () => {
      throw new TypeError(`secret ${place.store.file}`);
    },
    listEnterprises: () => Promise.reject(Object.assign(new Error('secret'), { code: 'EMFILE' })),
  };
  const report = (error: unknown): void => void reported.push(error);
  const first = await answerCall(failing, 'getApp', {}, report);
  const second = await answerCall(failing, 'listEnterprises', {}, report);
  expect(first).toEqual({ ok: false, fault: { code: 'unexpected-TypeError', values: {} } });
  expect(second).toEqual({ ok: false, fault: { code: 'unexpected-EMFILE', values: {} } });
  expect(reported).toHaveLength(2);
  if (!first.ok) expect(sayFault(first.fault, 'zh-CN')).toContain('unexpected-TypeError');
});

test('a settings change reaches menu and title as well as the store', async () => {
  const applied: unknown[] = [];
  const { ask } = scene({ applySettings: (settings) => applied.push(settings) });
  const settings = { language: 'en', theme: 'dark', author: '', organisation: '' };
  expect(await ask('changeSettings', { settings })).toEqual({ ok: true, value: settings });
  expect(applied).toEqual([settings]);
  expect(await ask('getApp')).toMatchObject({ ok: true, value: { settings } });
});

test('an export the user breaks off in the dialog does nothing', async () => {
  const offered: string[] = [];
  const { ask, place } = scene({
    chooseTarget: ({ name }) => {
      offered.push(name);
      return Promise.resolve(null);
    },
  });
  const { enterpriseId, assessmentId } = newAssessment(place);
  expect(await ask('exportDossier', { assessmentId, language: 'en' })).toEqual({ ok: true, value: null });
  const whole = {
    enterprises: [{ enterpriseId, assessmentIds: [assessmentId] }],
    leaveOut: { names: false, notes: false, evidence: false },
    passphrase: null,
  };
  expect(await ask('exportFile', whole)).toEqual({ ok: true, value: null });
  expect(await ask('chooseImport')).toEqual({ ok: true, value: null });
  expect(offered).toEqual(['测试厂 评估 dossier.pdf', '测试厂 评估.readiness']);
});
