import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyAnswer } from '../../assessments/answering/answer.ts';
import type { Contract } from '../../electron/contract.ts';
import { tamper } from '../db/files.ts';
import { ask } from './ask.ts';
import { closeWindow, dropFolder, newFolder, withDesk, type OpenDesk } from './desk.ts';
import { openSample, settled, storeState, stored } from './steps.ts';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => dropFolder(folder));

const onDesk = <T>(work: (desk: OpenDesk) => Promise<T>, env: Record<string, string> = {}): Promise<T> =>
  withDesk({ folder, env }, work);

const slot = 'q:sme-digital-2024/network-security';

async function note(page: Page, assessmentId: string, text: string): Promise<void> {
  const { answers } = await stored(page, assessmentId);
  const answer = { ...(answers[slot] ?? emptyAnswer), note: text };
  await ask(page, 'saveAnswer', { assessmentId, slot, answer });
}

const noteIn = async (page: Page, assessmentId: string): Promise<string> =>
  (await stored(page, assessmentId)).answers[slot]?.note ?? '';

const backupsIn = (data: string): string[] =>
  readdirSync(path.join(data, 'backups')).filter((name) => name.startsWith('backup-'));

/** The page is loaded anew after a restore; what was asked before may be answered by neither. */
async function restore(
  page: Page,
  backupId: string,
  replay: boolean,
): Promise<Contract['restoreBackup']['output']> {
  const loaded = page.waitForEvent('load');
  const restored = await ask(page, 'restoreBackup', { backupId, replay });
  await loaded;
  await settled(page);
  return restored;
}

test('a backup is made, gone back to in the open window, and one more is made at closing', async () => {
  const stick = path.join(folder, 'stick');
  mkdirSync(stick);
  await onDesk(
    async (desk) => {
      const { page } = desk;
      const assessmentId = await openSample(page);
      await note(page, assessmentId, 'before the backup');
      const made = await ask(page, 'backUpNow', {});
      expect(made).toMatchObject({ where: 'here', reason: 'asked', verified: 'made' });
      await note(page, assessmentId, 'after the backup');
      expect(await ask(page, 'chooseSecondFolder', {})).toMatchObject({
        second: { folder: stick, reachable: true },
      });
      expect(readdirSync(path.join(stick, 'ReadinessDesk', 'backups'))).toHaveLength(1);
      const preview = await ask(page, 'previewRestore', { backupId: made.id });
      expect(preview).toMatchObject({
        changesAfter: 1,
        enterprises: [{ assessments: [{ answers: { different: 1 } }] }],
      });
      await restore(page, made.id, false);
      expect(await noteIn(page, assessmentId)).toBe('before the backup');
      await note(page, assessmentId, 'work goes on');
      expect((await ask(page, 'getKeeping', {})).restored?.backupMadeAt).toBe(made.madeAt);
      const before = backupsIn(path.join(folder, 'data')).length;
      await closeWindow(desk);
      const after = backupsIn(path.join(folder, 'data'));
      expect(after).toHaveLength(before + 1);
      expect(after.some((name) => name.includes('.closing.'))).toBe(true);
    },
    { READINESS_DIALOG_FOLDER: stick },
  );
  await onDesk(async ({ page }) => {
    expect(await storeState(page)).toEqual({ kind: 'ready' });
    expect((await ask(page, 'checkEverything', {})).check.kind).toBe('sound');
    expect((await ask(page, 'listBackups', {})).length).toBeGreaterThanOrEqual(3);
  });
});

test('damage is found, and everything since the backup comes back', async () => {
  const assessmentId = await onDesk(async (desk) => {
    const id = await openSample(desk.page);
    await ask(desk.page, 'backUpNow', {});
    await note(desk.page, id, 'written after the backup');
    return id;
  });
  // The backup made at closing goes: the one before it has to do.
  const data = path.join(folder, 'data');
  for (const name of backupsIn(data))
    if (name.includes('.closing.')) rmSync(path.join(data, 'backups', name));
  tamper(
    path.join(data, 'readiness-desk.sqlite'),
    `UPDATE answer SET state = replace(state, 'written after', 'wr1tten after')`,
  );
  await onDesk(async ({ page }) => {
    expect(await storeState(page)).toMatchObject({ kind: 'read-only', fault: { code: 'store.damaged' } });
    const recovery = await ask(page, 'findRecovery', {});
    expect(recovery).toMatchObject({ bad: [], replay: { changes: 1, notTaken: [] } });
    const restored = await restore(page, recovery?.backup?.id ?? '', true);
    expect(restored.replayed).toBe(1);
    expect(await storeState(page)).toEqual({ kind: 'ready' });
    expect(await noteIn(page, assessmentId)).toBe('written after the backup');
  });
});
