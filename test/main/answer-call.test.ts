import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { sayFault } from '../../assessments/text/say.ts';
import { writeNotices } from '../../build/notices.ts';
import { answerCall, type Handlers } from '../../electron/answer-call.ts';
import type { Method } from '../../electron/contract.ts';
import { createDesk, type Surroundings } from '../../electron/desk.ts';
import { methods } from '../../electron/methods.ts';
import { createDossierJobs } from '../../electron/services/dossier-jobs.ts';
import { createLock, type Lock } from '../../electron/services/lock/lock.ts';
import { makeRecoveryKey } from '../../electron/services/lock/recovery-key.ts';
import { createSettingsKeeper } from '../../electron/services/settings.ts';
import { createFaultLog } from '../../electron/services/fault-log.ts';
import { createSignals } from '../../electron/services/signals.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { keepingOn } from '../keeping/keep.ts';
import { choice, newAssessment, newFolder, placeIn, removeFolders } from '../services/place.ts';

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

const id = '7a4c1f0e-64b0-4a51-9d3f-0a4cf2a3b001';

const backupId = 'here:backup-000001.2026-03-02T01-00-00-000Z.1-abcdef01.asked.01234567.sqlite';

/** For every method an input of the right form. */
const good: Readonly<Record<Method, unknown>> = {
  getApp: {},
  changeSettings: { settings: { language: 'en', theme: 'dark', author: '', organisation: '' } },
  readAbout: {},
  readOwnFigures: {},
  noteWindowFault: { kind: 'TypeError', places: ['render (index-a1.js:1:20)'] },
  getDocumentFonts: {},
  chooseDocumentFont: { role: 'text' },
  dropDocumentFont: { role: 'title' },
  listEnterprises: {},
  queryPortfolio: { filter: {}, sort: { by: 'name', descending: false }, group: null, from: 0, count: 10 },
  portfolioChoices: {},
  portfolioMedians: { filter: {}, packId: 'tiny', by: 'size' },
  comparePortfolio: { ids: [] },
  listPortfolioViews: {},
  savePortfolioViews: { views: [] },
  exportPortfolio: { filter: {}, sort: { by: 'name', descending: false }, group: null, language: 'en' },
  exportPortfolioList: {
    filter: {},
    sort: { by: 'name', descending: false },
    group: null,
    language: 'en',
    columns: ['size'],
  },
  getEnterprises: { ids: [] },
  saveHandlings: { ids: ['00000000-0000-4000-8000-000000000000'], change: { add: [], remove: [] } },
  findEnterprises: { text: '' },
  searchEverything: { text: '示例' },
  createEnterprise: { name: '厂' },
  saveProfileField: { enterpriseId: id, field: 'staff', value: 5 },
  saveHandling: { enterpriseId: id, handling: { consultant: '李顾问', tags: ['试点'] } },
  openSample: {},
  startAssessment: { enterpriseId: id, title: 't', packIds: ['tiny'] },
  openAssessment: { assessmentId: id },
  openCompared: { assessmentId: id, otherId: id },
  saveAnswer: { assessmentId: id, slot: 'q:tiny/one', answer: choice('mid') },
  saveApplication: {
    assessmentId: id,
    programmeId: 'a',
    application: {
      budget: { lines: [], sources: [], earlier: [] },
      targets: [],
      attachments: {},
      reasons: {},
    },
  },
  savePlan: { assessmentId: id, plan: { items: [] } },
  saveCosts: { assessmentId: id, costs: { lines: [] } },
  chooseProgrammes: { assessmentId: id, programmeIds: [] },
  saveOverride: {
    programmeId: 'tiny',
    parameterId: 'rate',
    override: { value: '40', source: '通知', documentNumber: '', date: null },
  },
  exportFile: {
    enterprises: [{ enterpriseId: id, assessmentIds: [id] }],
    leaveOut: { names: false, notes: false, evidence: false },
    passphrase: null,
  },
  chooseImport: {},
  takeOpened: {},
  readImport: { token: id, passphrase: null },
  previewImport: { token: id },
  carryOutImport: {
    token: id,
    choices: { enterprises: { [id]: 'merge' }, assessments: {}, conflicts: {}, otherwise: 'mine' },
  },
  importOutcome: { token: id },
  dropImport: { token: id },
  exportWorkbook: { assessmentId: id, language: 'en' },
  exportFollowUps: { assessmentId: id, language: 'en' },
  printFollowUps: { assessmentId: id, language: 'en' },
  readWorkbook: { assessmentId: id },
  importWorkbook: { token: id, take: ['q:tiny/one'] },
  readPackFolder: {},
  installPack: { token: id },
  newestEdition: { assessmentId: id, packId: 'tiny' },
  moveToEdition: { assessmentId: id, packId: 'tiny' },
  exportDossier: { assessmentId: id, language: 'en' },
  listProgrammes: {},
  exportBatch: { assessmentIds: [id], language: 'en', format: 'zip' },
  batchOutcome: { jobId: id },
  saveBatchList: { jobId: id },
  showBatchItem: { jobId: id, assessmentId: id },
  chooseDossier: {},
  beginDossier: { name: '申报材料.zip', sizeBytes: 3 },
  sendDossierPart: { token: id, offset: 0, bytes: new Uint8Array([1, 2, 3]) },
  checkDossier: { token: id },
  dossierCheck: { token: id },
  dropDossier: { token: id },
  awaitJob: { jobId: id, seen: 0 },
  cancelJob: { jobId: id },
  showExport: { jobId: id },
  awaitSignals: { after: 0 },
  readyToClose: { unstored: [] },
  getKeeping: {},
  listBackups: {},
  backUpNow: {},
  cancelKeeping: {},
  chooseSecondFolder: {},
  forgetSecondFolder: {},
  showBackup: { backupId },
  previewRestore: { backupId },
  restoreBackup: { backupId, replay: false },
  findRecovery: {},
  getLock: {},
  unlockDesk: { secret: { kind: 'passphrase', text: 'a sentence to try' } },
  prepareLock: { passphrase: 'a sentence to try' },
  turnOnLock: { token: id },
  turnOffLock: { secret: { kind: 'recovery', text: '' } },
  changePassphrase: { secret: { kind: 'passphrase', text: '' }, passphrase: 'a sentence to try' },
  renewRecoveryKey: { passphrase: 'a sentence to try' },
  saveRecoveryKey: { recoveryKey: makeRecoveryKey() },
  setLockIdle: { idleMinutes: 5 },
  setSystemUnlock: { on: false },
  plainCopies: {},
  removePlainCopies: {},
  lockDesk: {},
  resumeConversion: { back: false },
  checkEverything: {},
  listHistory: { about: { kind: 'assessment', assessmentId: id }, limit: 20 },
  undoState: {},
  undo: {},
  redo: {},
  restoreValue: { seq: 1 },
  putInBin: { kind: 'evidence', id },
  listBin: {},
  takeOutOfBin: { kind: 'enterprise', id },
  purge: { kind: 'assessment', id },
  closeAssessment: { assessmentId: id },
  reopenAssessment: { assessmentId: id, reason: '更正' },
  listVersions: { assessmentId: id },
  openVersion: { assessmentId: id, version: 1 },
  renameAssessment: { assessmentId: id, title: 't' },
  listEvidence: { enterpriseId: id },
  chooseEvidenceFiles: {},
  addChosenEvidence: { token: id, target: { enterpriseId: id } },
  beginEvidence: { name: '合同.pdf', sizeBytes: 3 },
  sendEvidencePart: { uploadId: id, offset: 0, bytes: new Uint8Array([1, 2, 3]) },
  finishEvidence: { uploadId: id, target: { enterpriseId: id } },
  pasteEvidence: { name: '照片.png', target: { enterpriseId: id } },
  cancelEvidence: { uploadId: id },
  saveEvidenceField: { evidenceId: id, field: 'amountFen', value: 100 },
  linkEvidence: { assessmentId: id, slot: 'q:tiny/one', evidenceIds: [id] },
  unlinkEvidence: { assessmentId: id, slot: 'q:tiny/one', evidenceId: id },
  evidenceThumbnail: { evidenceId: id },
  openEvidence: { evidenceId: id },
  saveEvidenceCopy: { evidenceId: id },
  evidenceState: {},
  checkEvidence: {},
  stopEvidenceCheck: {},
  readDiagnostics: {},
  saveDiagnostics: {},
};

describe('every call is answered', () => {
  test.each(methods)('%s, when its input has the right form', async (method) => {
    const { ask, reported } = scene();
    const reply = await ask(method, good[method]);
    if (!reply.ok) expect(reply.fault.code).toMatch(/^[\w-]+\.(no|none|not|nothing)\b/);
    expect(reported).toEqual([]);
    expect(() => structuredClone(reply)).not.toThrow();
  });

  test.each(methods)('%s, with a refusal when its input has not, and nothing is changed', async (method) => {
    const { ask, place, reported } = scene();
    const before = place.store.db.serialize();
    const right = good[method] as Record<string, unknown>;
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
