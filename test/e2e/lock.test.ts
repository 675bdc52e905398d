import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyAnswer } from '../../assessments/answering/answer.ts';
import { faultTexts } from '../../assessments/text/faults.ts';
import { messages } from '../../renderer/text/messages.ts';
import { digests } from '../db/files.ts';
import { marksOnDisk } from '../lock/marks-on-disk.ts';
import { axeFaults } from './axe-faults.ts';
import { ask } from './ask.ts';
import { closeWindow, dropFolder, newFolder, withDesk, type OpenDesk } from './desk.ts';
import { settingUp, withLockOn } from './lock-states.ts';
import { breachesOfLockedDoor, faultsAboutNothing } from './past-screens.ts';
import { faultsUnder } from './wcag-conditions.ts';
import { goTo, openNote, openSample, settled, stored } from './steps.ts';

const text = messages['zh-CN'];
const passphrase = '春江水暖鸭先知，三厂不等人';
const another = 'a second sentence, quite long';
const third = '第三句也不短，装配线照常开';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => dropFolder(folder));

const place = { packId: 'sme-digital-2024', sectionId: 'foundation', question: 'network-security' };
const slot = 'q:sme-digital-2024/network-security';
const mark = 'PLANTED-MARK-7f3a91';

async function noteIs(page: Page, assessmentId: string, note: string): Promise<void> {
  const { answers } = await stored(page, assessmentId);
  await ask(page, 'saveAnswer', {
    assessmentId,
    slot,
    answer: { ...(answers[slot] ?? emptyAnswer), note },
  });
}

/** Types a secret into the locked window and waits for the desk. */
async function unlock(page: Page, secret: string): Promise<void> {
  await page.getByLabel(text.lock.passphrase, { exact: true }).fill(secret);
  await page.getByRole('button', { name: text.lockScreen.unlock }).click();
  await page.getByRole('banner').waitFor();
  await settled(page);
}

/** Flips a bit near the end of the one sealed file; gives what puts it right again. */
function damageSealed(evidence: string): () => void {
  const [name = ''] = readdirSync(evidence, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.age'),
  );
  const file = path.join(evidence, name);
  const sound = readFileSync(file);
  const bytes = Buffer.from(sound);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 5) ^ 1, bytes.length - 5);
  chmodSync(file, 0o600);
  writeFileSync(file, bytes);
  return () => writeFileSync(file, sound);
}

/** Who closes the lid in the middle of a word finds it again, without the lock as well. */
async function sleepsWhileTyping(
  { app, page }: OpenDesk,
  assessmentId: string,
  typed: string,
): Promise<void> {
  const noteNow = async (): Promise<string | undefined> =>
    (await stored(page, assessmentId)).answers[slot]?.note;
  const note = await openNote(page, { assessmentId, ...place }, 'zh-CN');
  // Nothing the window waits for comes to pass any more, as while the computer sleeps.
  await page.evaluate(() => Object.assign(window, { setTimeout: () => 0 }));
  await note.fill(typed);
  expect(await noteNow()).toBe(mark);
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await expect.poll(noteNow, { timeout: 10_000 }).toBe(typed);
  await page.reload();
  await settled(page);
}

/** How much of the lock has been looked at. */
let seen = 0;

/** What axe finds, and what is wrong under the condition whose turn it is. */
async function looked(page: Page): Promise<readonly string[]> {
  seen += 1;
  return [...(await axeFaults(page)), ...(await faultsUnder(page, seen))];
}

test('the lock is set up, opens with the passphrase only, locks when nobody is there, is recovered and turned off', async () => {
  const data = path.join(folder, 'data');
  const evidence = path.join(folder, `${mark}.txt`);
  mkdirSync(data);
  writeFileSync(evidence, `${mark} `.repeat(20_000));
  const temporary = path.join(folder, 'tmp');
  mkdirSync(temporary);
  // What is written for a moment lies where it is looked for at the end.
  const env = { READINESS_DIALOG_FILES: evidence, TMPDIR: temporary };
  const out = path.join(folder, 'out');
  mkdirSync(out);
  let assessmentId = '';
  let recoveryKey = '';

  await withDesk({ folder, env, saveAs: out }, async (desk) => {
    const { page } = desk;
    assessmentId = await openSample(page);
    await noteIs(page, assessmentId, mark);
    await sleepsWhileTyping(desk, assessmentId, `${mark} lid`);
    const { enterprise } = await stored(page, assessmentId);
    expect(await faultsAboutNothing(page, { assessmentId, enterpriseId: enterprise.id })).toEqual([
      'store.no-assessment',
      'store.no-assessment',
      'answer.unknown-question',
      'store.no-enterprise',
      'store.no-questionnaire',
      'store.half-character',
    ]);
    const chosen = await ask(page, 'chooseEvidenceFiles', {});
    await ask(page, 'addChosenEvidence', {
      token: chosen?.[0]?.token ?? '',
      target: { enterpriseId: enterprise.id },
    });
    await ask(page, 'backUpNow', {});
    expect(marksOnDisk(data, [mark]).length).toBeGreaterThan(2);

    for (const state of settingUp) {
      await state.reach(page, { passphrase, next: another });
      expect(await looked(page), state.name).toEqual([]);
    }
    const dialog = page.getByRole('dialog');
    const shown = dialog.locator('.recovery-key');
    recoveryKey = (await shown.textContent()) ?? '';
    await dialog.getByRole('button', { name: text.lockSetUp.save }).click();
    await dialog.getByText(text.lockSetUp.kept).click();
    expect(readFileSync(path.join(out, '就绪工作台恢复密钥.txt'), 'utf8')).toContain(recoveryKey);
    await dialog.getByRole('button', { name: text.lockSetUp.encrypt }).click();
    await page.getByText(text.lockCard.on).waitFor();
    await page.locator('.told').getByText(text.lock.turnedOn).waitFor();
    await noteIs(page, assessmentId, `${mark} again`);
    await ask(page, 'backUpNow', {});
    expect(marksOnDisk(data, [mark])).toEqual([]);
    // A process of its own reads the evidence: it was told the keys. What is exported is for others, and plain.
    const exported = await ask(page, 'exportFile', {
      enterprises: [{ enterpriseId: enterprise.id, assessmentIds: [assessmentId] }],
      leaveOut: { names: false, notes: false, evidence: false },
      passphrase: null,
    });
    await expect
      .poll(async () => (await ask(page, 'awaitJob', { jobId: exported?.jobId ?? '', seen: 0 })).state.kind, {
        timeout: 60_000,
      })
      .toBe('done');
    expect(marksOnDisk(out, [mark])).toHaveLength(1);
    expect(marksOnDisk(data, [mark])).toEqual([]);
    expect((await ask(page, 'checkEverything', {})).check.kind).toBe('sound');
    await closeWindow(desk);
  });
  // Neither does the profile hold anything, nor does any file hold the passphrase.
  const told = [evidence, ...marksOnDisk(out, [mark])];
  expect(marksOnDisk(folder, [mark, passphrase]).filter((file) => !told.includes(file))).toEqual([]);

  await withDesk({ folder, env }, async (desk) => {
    const { page } = desk;
    expect(await page.getByRole('banner').count()).toBe(0);
    const before = digests(data);
    expect(await breachesOfLockedDoor(page)).toEqual([]);
    expect(digests(data)).toEqual(before);
    expect(await ask(page, 'getLock', {})).toMatchObject({ kind: 'locked', waitMs: 0, fault: null });
    expect(await looked(page)).toEqual([]);
    await page.getByLabel(text.lock.passphrase, { exact: true }).fill('not the passphrase');
    await page.keyboard.press('Enter');
    await page.getByText(faultTexts['lock.wrong-passphrase']?.['zh-CN'] ?? '').waitFor();
    expect(await looked(page)).toEqual([]);
    await unlock(page, passphrase);
    expect((await stored(page, assessmentId)).answers[slot]?.note).toBe(`${mark} again`);
    expect((await ask(page, 'evidenceState', {})).problems).toEqual([]);

    // What is typed last is stored before the window is locked.
    await noteIs(page, assessmentId, 'before nobody was there');
    await desk.app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 16 * 60;
    });
    await page.getByRole('heading', { name: text.lockScreen.title }).waitFor({ timeout: 20_000 });
    await desk.app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 0;
    });
    expect(await page.getByText(mark).count()).toBe(0);

    await page.getByRole('button', { name: text.lockScreen.useRecovery }).click();
    const field = page.getByLabel(text.lock.recovery, { exact: true });
    await field.fill(recoveryKey.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')));
    await page.keyboard.press('Enter');
    await page.getByText('第 1 组').first().waitFor();
    expect(await looked(page)).toEqual([]);
    await field.fill(recoveryKey.toLowerCase().replaceAll('-', ' '));
    await page.keyboard.press('Enter');
    await page.getByRole('banner').waitFor();
    expect((await stored(page, assessmentId)).answers[slot]?.note).toBe('before nobody was there');
    await ask(page, 'changePassphrase', {
      secret: { kind: 'recovery', text: recoveryKey },
      passphrase: another,
    });
    for (const state of withLockOn) {
      await state.reach(page, { passphrase: another, next: third });
      expect(await looked(page), state.name).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.keyboard.press('Control+k');
    // Nobody types before the palette is there, nor presses Enter before the command is.
    await page.getByRole('dialog').getByRole('searchbox').waitFor();
    await page.keyboard.type(text.lock.now);
    await page.getByRole('dialog').getByText(text.lock.now, { exact: true }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: text.lockScreen.title }).waitFor();
    await unlock(page, third);
    await goTo(page, { screen: 'settings' });
    expect(await looked(page)).toEqual([]);
    const turnOff = async (): Promise<void> => {
      await page.getByRole('button', { name: text.lockCard.turnOff }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(text.lock.passphrase, { exact: true }).nth(0).fill(third);
      await dialog.getByRole('button', { name: text.lockOff.save }).click();
    };
    // A damaged file holds nothing up: it is named, and going back leaves everything as it was.
    const mend = damageSealed(path.join(data, 'evidence'));
    await turnOff();
    await page.getByText(text.lockScreen.damaged).waitFor();
    await page.getByRole('listitem').getByText(`${mark}.txt`).waitFor();
    expect(await looked(page)).toEqual([]);
    await page.getByRole('button', { name: text.lockScreen.goBack }).click();
    await page.getByRole('button', { name: text.lockCard.turnOff }).waitFor();
    expect(marksOnDisk(data, [mark])).toEqual([]);
    mend();
    await turnOff();
    await page.getByRole('button', { name: text.lockCard.setUp }).waitFor();
    await page.locator('.told').getByText(text.lock.turnedOff).waitFor();
    expect((await ask(page, 'evidenceState', {})).problems).toEqual([]);
    await closeWindow(desk);
  });
  // The seeded fault: without the lock the same search finds what was planted.
  expect(marksOnDisk(data, [mark]).length).toBeGreaterThan(2);
  expect(readdirSync(data)).not.toContain('lock.json');
}, 300_000);
