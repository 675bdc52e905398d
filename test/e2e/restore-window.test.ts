import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Desk } from '../../electron/contract.ts';
import { messages } from '../../renderer/text/messages.ts';
import { digests, tamper } from '../db/files.ts';
import { dropFolder, newFolder, withDesk, type OpenDesk } from './desk.ts';
import { goTo, openNote, openSample, settled, storeState, stored, worded } from './steps.ts';

const language = 'zh-CN';
const t = messages[language];
const timeout = 60_000;
const place = { packId: 'sme-digital-2024', sectionId: 'foundation', question: 'network-security' };
const slot = `q:${place.packId}/${place.question}` as const;

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => dropFolder(folder));

const onDesk = <T>(work: (desk: OpenDesk) => Promise<T>): Promise<T> => withDesk({ folder, language }, work);

const noteIn = async (page: Page, assessmentId: string): Promise<string> =>
  (await stored(page, assessmentId)).answers[slot]?.note ?? '';

/** Writes a note as its user does, and waits until it is stored. */
async function write(page: Page, assessmentId: string, text: string): Promise<void> {
  const note = await openNote(page, { assessmentId, ...place }, language);
  await note.fill(text);
  await expect.poll(() => noteIn(page, assessmentId), { timeout }).toBe(text);
}

/**
 * Waits for the check the app makes a few seconds after its start: its copy is kept as a backup, which would else come
 * between those of the test, or make the one before a restore needless.
 */
async function firstCheck(page: Page): Promise<void> {
  const check = async (): Promise<string | undefined> => {
    const reply = await page.evaluate(() => (window as unknown as { desk: Desk }).desk.getKeeping({}));
    return reply.ok ? reply.value.check.kind : undefined;
  };
  await expect.poll(check, { timeout }).toBe('sound');
}

/** Makes a backup with the button and waits until it stands. */
async function backUp(page: Page): Promise<void> {
  await goTo(page, { screen: 'keeping' });
  await page.getByRole('button', { name: t.keeping.backUpNow, exact: true }).click();
  await page.getByText(t.keeping.backedUp, { exact: true }).waitFor({ timeout });
}

/** Presses a button that restores; the page is loaded anew when it is done. */
async function restoreWith(page: Page, button: string): Promise<void> {
  const loaded = page.waitForEvent('load', { timeout });
  await page.getByRole('button', { name: button, exact: true }).click();
  await loaded;
  await page.getByText(t.restored.title, { exact: true }).waitFor({ timeout });
  await settled(page);
}

test('a backup is looked at before it is restored, and what was there is kept in a file that is named', async () => {
  await onDesk(async ({ page, complaints }) => {
    const assessmentId = await openSample(page);
    await firstCheck(page);
    await write(page, assessmentId, '备份之前');
    await backUp(page);
    await write(page, assessmentId, '备份之后');

    await goTo(page, { screen: 'keeping' });
    const newest = page.locator('.keeping-table tbody tr').first();
    await newest.getByRole('button', { name: t.keeping.restore, exact: false }).click();
    // Looked at, nothing done: the note of now still stands, and the page says what would change.
    const rows = page.locator('.keeping-table tbody tr');
    await rows.filter({ hasText: '2026 年度评估' }).filter({ hasText: '1 个答案不同' }).waitFor({ timeout });
    expect(await noteIn(page, assessmentId)).toBe('备份之后');

    await restoreWith(page, t.restore.confirm);
    expect(await noteIn(page, assessmentId)).toBe('备份之前');
    const kept = await page
      .getByRole('status')
      .filter({ hasText: t.restored.kept })
      .getByText(/\.sqlite$/)
      .textContent();
    expect(existsSync(kept ?? '')).toBe(true);
    expect(await storeState(page)).toEqual({ kind: 'ready' });
    // And back again: the file kept aside is a backup like the others.
    await page.getByRole('cell', { name: t.keeping.reasons.replaced, exact: true }).waitFor({ timeout });
    expect(complaints).toEqual([]);
  });
});

test('damage is said calmly on every page, and the way out of it brings back what was written since', async () => {
  const assessmentId = await onDesk(async ({ page }) => {
    const id = await openSample(page);
    await firstCheck(page);
    await backUp(page);
    await write(page, id, 'written after the backup');
    return id;
  });
  const data = path.join(folder, 'data');
  const backups = path.join(data, 'backups');
  // The backup made at closing holds everything: the one before it has to do.
  for (const name of readdirSync(backups)) if (name.includes('.closing.')) rmSync(path.join(backups, name));
  const file = path.join(data, 'readiness-desk.sqlite');
  tamper(file, `UPDATE answer SET state = replace(state, 'written after', 'wr1tten after')`);
  const damaged = digests(data)['readiness-desk.sqlite'];

  await onDesk(async ({ page, complaints }) => {
    await page.getByRole('status').filter({ hasText: t.saving.readOnly }).waitFor({ timeout });
    expect(digests(data)['readiness-desk.sqlite']).toBe(damaged);
    await page.getByRole('link', { name: t.saving.recover, exact: true }).click();
    const recovery = page.getByRole('alert').filter({ hasText: t.recovery.title });
    const changes = { count: 1, time: '' };
    const [sentence = ''] = worded((texts) => texts.recovery.replay, language, changes).split('（');
    await recovery.getByText(sentence).waitFor({ timeout });
    await restoreWith(page, t.recovery.restoreAll);
    await page.getByText(worded((texts) => texts.restored.replayed, language, { count: 1 })).waitFor();
    expect(await storeState(page)).toEqual({ kind: 'ready' });
    expect(await page.getByText(t.saving.readOnly, { exact: true }).count()).toBe(0);
    await openNote(page, { assessmentId, ...place }, language);
    expect(await noteIn(page, assessmentId)).toBe('written after the backup');
    expect(complaints).toEqual([]);
  });
});
