import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { Contract, Desk, Method } from '../../electron/contract.ts';
import { dropFolder, newFolder, withDesk } from './desk.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) dropFolder(folder);
});

/** Asks the app as its window does, and fails with the fault. */
async function ask<M extends Method>(
  page: Page,
  method: M,
  input: Contract[M]['input'],
): Promise<Contract[M]['output']> {
  const reply = await page.evaluate(
    ([name, value]) =>
      (window as unknown as { desk: Desk }).desk[name as 'getApp'](value as Record<string, never>),
    [method, input] as const,
  );
  if (!reply.ok) throw new Error(JSON.stringify(reply.fault));
  return reply.value as Contract[M]['output'];
}

/** Follows a job to its end. */
async function follow(page: Page, jobId: string): Promise<Contract['awaitJob']['output']['state']> {
  for (let seen = 0; ;) {
    const heard = await ask(page, 'awaitJob', { jobId, seen });
    if (heard.state.kind !== 'running') return heard.state;
    seen = heard.seen;
  }
}

const passphrase = 'correct horse 电池';

describe('an assessment file between two apps', () => {
  test('is written encrypted, read on another machine, and merged back', { timeout: 240_000 }, async () => {
    const exchange = newFolder();
    const [first, second] = [newFolder(), newFolder()];
    folders.push(exchange, first, second);
    const [there, back] = [path.join(exchange, '示例.readiness.age'), path.join(exchange, 'back.readiness')];
    mkdirSync(exchange, { recursive: true });

    const ids = await withDesk({ folder: first, saveAs: there }, async ({ page }) => {
      const sample = await ask(page, 'openSample', {});
      const job = await ask(page, 'exportFile', {
        enterprises: [{ enterpriseId: sample.enterpriseId, assessmentIds: [sample.assessmentId] }],
        leaveOut: { names: false, notes: false, evidence: false },
        passphrase,
      });
      expect(await follow(page, job?.jobId ?? '')).toMatchObject({ kind: 'done', file: there });
      return sample;
    });
    expect(readFileSync(there, 'latin1').slice(0, 21)).toBe('age-encryption.org/v1');

    await withDesk({ folder: second, openFile: there, saveAs: back }, async ({ page }) => {
      const chosen = await ask(page, 'chooseImport', {});
      expect(chosen).toMatchObject({ name: '示例.readiness.age', encrypted: true });
      const token = chosen?.token ?? '';
      const wrong = await ask(page, 'readImport', { token, passphrase: 'not this one' });
      expect(await follow(page, wrong.jobId)).toMatchObject({
        kind: 'failed',
        fault: { code: 'passing-on.wrong-passphrase' },
      });
      const right = await ask(page, 'readImport', { token, passphrase });
      expect((await follow(page, right.jobId)).kind).toBe('done');
      const preview = await ask(page, 'previewImport', { token });
      expect(preview.enterprises[0]).toMatchObject({ standing: 'new', assessments: [{ standing: 'new' }] });
      const job = await ask(page, 'carryOutImport', {
        token,
        choices: {
          enterprises: { [ids.enterpriseId]: 'as-new' },
          assessments: { [ids.assessmentId]: 'as-new' },
          conflicts: {},
          otherwise: 'mine',
        },
      });
      expect((await follow(page, job.jobId)).kind).toBe('done');
      expect(await ask(page, 'importOutcome', { token })).toMatchObject({
        enterprises: [{ enterpriseId: ids.enterpriseId }],
      });
      await ask(page, 'dropImport', { token });
      await ask(page, 'saveProfileField', {
        enterpriseId: ids.enterpriseId,
        field: 'address',
        value: '另一台机器写的地址',
      });
      const out = await ask(page, 'exportFile', {
        enterprises: [{ enterpriseId: ids.enterpriseId, assessmentIds: [ids.assessmentId] }],
        leaveOut: { names: false, notes: false, evidence: false },
        passphrase: null,
      });
      expect((await follow(page, out?.jobId ?? '')).kind).toBe('done');
      expect(existsSync(path.join(second, 'data', 'passing-on'))).toBe(false);
    });

    await withDesk({ folder: first, openFile: back }, async ({ page }) => {
      const token = (await ask(page, 'chooseImport', {}))?.token ?? '';
      expect(
        (await follow(page, (await ask(page, 'readImport', { token, passphrase: null })).jobId)).kind,
      ).toBe('done');
      const preview = await ask(page, 'previewImport', { token });
      expect(preview).toMatchObject({ conflicts: [], enterprises: [{ standing: 'newer-there' }] });
      const job = await ask(page, 'carryOutImport', {
        token,
        choices: {
          enterprises: { [ids.enterpriseId]: 'merge' },
          assessments: {},
          conflicts: {},
          otherwise: 'mine',
        },
      });
      expect((await follow(page, job.jobId)).kind).toBe('done');
      const [enterprise] = await ask(page, 'listEnterprises', {});
      expect(enterprise?.profile.address).toBe('另一台机器写的地址');
      // Long work can be ended; what is ended has changed nothing.
      const again = await ask(page, 'readImport', { token, passphrase: null });
      await ask(page, 'cancelJob', { jobId: again.jobId });
      expect(['cancelled', 'done']).toContain((await follow(page, again.jobId)).kind);
    });
  });
});
