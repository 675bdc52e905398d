import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runOrThrow } from '../../build/run.ts';
import type { AppState, Desk } from '../../electron/contract.ts';
import type { KeepingState } from '../../electron/contract/keeping.ts';
import { messages } from '../../renderer/text/messages.ts';
import { soaking } from '../fixtures/soak.ts';
import {
  installPackaged,
  killPackaged,
  ownFolder,
  removePackaged,
  spawnPackaged,
  startPackaged,
  type PackagedApp,
  type RunningApp,
} from './packaged-app.ts';
import { packedDriven } from './packed.ts';
import { goTo, openNote, openSample, settled, stored } from './steps.ts';

const t = messages['zh-CN'];
const soon = { timeout: 60_000 };
const place = { packId: 'sme-digital-2024', sectionId: 'foundation', question: 'network-security' };
const slot = `q:${place.packId}/${place.question}` as const;
const database = 'readiness-desk.sqlite';

describe.runIf(soaking && process.platform === 'linux')('the packed app on a stick', () => {
  let app: PackagedApp;
  let running: RunningApp | undefined;
  /** Beside the program. */
  let beside: string;

  beforeAll(async () => {
    app = await installPackaged(await packedDriven());
    beside = path.join(app.appFolder, 'readiness-data');
  }, 1_000_000);
  afterAll(async () => {
    await running?.kill();
    await runOrThrow('umount', ['-l', beside]).catch(() => undefined);
    await removePackaged(app);
  });

  const write = async (page: RunningApp['page'], assessmentId: string, text: string): Promise<void> => {
    const note = await openNote(page, { assessmentId, ...place }, 'zh-CN');
    await note.fill(text);
    await expect.poll(() => noteOf(page, assessmentId), soon).toBe(text);
  };

  test('keeps everything beside the program and nothing in the home of its user, and says so', async () => {
    ownFolder(app, beside);
    running = await startPackaged(app);
    const { page } = running;
    await write(page, await openSample(page), '写在盘上');
    expect(existsSync(path.join(beside, 'data', database))).toBe(true);
    expect(readdirSync(path.join(beside, 'profile'))).toContain('SingletonLock');
    // What is there belongs to the system's libraries, not to the app.
    expect(filesIn(app.home).filter((name) => /readiness|sqlite/i.test(name))).toEqual([]);
    expect(await appOf(page)).toMatchObject({ portable: true, dataFolder: path.join(beside, 'data') });
    await goTo(page, { screen: 'settings' });
    await page.getByText(t.settings.portableLead).waitFor(soon);
    await page.getByText(path.join(beside, 'data'), { exact: true }).waitFor(soon);
  });

  test('has a lock of its own: a second start hands over, and another copy of the program runs beside it', async () => {
    const second = spawnPackaged(app, []);
    expect(await once(second, 'exit')).toEqual([0, null]);
    const other = await installPackaged(app.appFolder);
    try {
      // Without the folder it is a program like any other.
      await runOrThrow('rm', ['-r', path.join(other.appFolder, 'readiness-data')]);
      const beside = await startPackaged(other);
      expect(await appOf(beside.page)).toMatchObject({ portable: false, store: { kind: 'ready' } });
      await beside.kill();
    } finally {
      await removePackaged(other);
    }
  });

  test('makes its backups on the stick, and a second copy where it is told', async () => {
    await running?.kill();
    const second = ownFolder(app, '硬盘 上');
    running = await startPackaged(app, [], { env: { READINESS_DIALOG_FOLDER: second } });
    const state = await chooseSecond(running.page);
    expect(state?.second).toMatchObject({ folder: second, reachable: true, fault: null });
    const copies = readdirSync(path.join(second, 'ReadinessDesk', 'backups'));
    expect(copies.filter((name) => name.endsWith('.sqlite')).length).toBeGreaterThan(0);
    expect(state?.folder).toBe(path.join(beside, 'data', 'backups'));
    await goTo(running.page, { screen: 'keeping' });
    await running.page.getByText(t.keeping.secondLeadPortable).waitFor(soon);
  });

  test('on a stick that is write-protected it shows what is there, says why, and changes nothing', async () => {
    await running?.kill();
    const before = filesIn(beside);
    await runOrThrow('chmod', ['-R', 'a-w', beside]);
    if (app.user !== null) await runOrThrow('chown', ['-R', '0:0', beside]);
    running = await startPackaged(app);
    const { store } = await appOf(running.page);
    expect(store).toMatchObject({ kind: 'read-only', fault: { code: 'store.not-writable' } });
    await running.page
      .getByRole('status')
      .getByText(path.join(beside, 'data', database))
      .waitFor(soon);
    await running.kill();
    expect(filesIn(beside)).toEqual(before);
    // Chromium's own files had to go elsewhere; none of what the user wrote is among them.
    expect(filesIn(app.home).filter((name) => name.endsWith('.sqlite'))).toEqual([]);
    await runOrThrow('rm', ['-r', beside]);
  });

  test('an empty folder it must not write in is named, and the app offers nothing it cannot do', async () => {
    ownFolder(app, beside);
    chmodSync(beside, 0o555);
    running = await startPackaged(app);
    const { store } = await appOf(running.page);
    expect(store).toMatchObject({
      kind: 'read-only',
      fault: { values: { folder: path.join(beside, 'data') } },
    });
    expect(await running.page.getByRole('button', { name: t.start.new, exact: true }).isDisabled()).toBe(
      true,
    );
    await running.kill();
    await runOrThrow('rm', ['-r', beside]);
  });

  // Making a stick of a file, and pulling it out, is up to root.
  test.runIf(process.getuid?.() === 0)(
    'pulled out while it is open, it never says “saved” any more; plugged in again it has all it said it had',
    async () => {
      const image = path.join(app.folder, 'stick.img');
      await runOrThrow('truncate', ['-s', '96M', image]);
      await runOrThrow('/sbin/mkfs.ext4', ['-q', image]);
      ownFolder(app, beside);
      await runOrThrow('mount', ['-o', 'loop', image, beside]);
      ownFolder(app, beside);
      running = await startPackaged(app);
      const { page } = running;
      const assessmentId = await openSample(page);
      await write(page, assessmentId, '拔之前');
      await pullOut(beside);
      const note = await openNote(page, { assessmentId, ...place }, 'zh-CN');
      await note.fill('拔之后');
      await page.getByRole('alert').first().waitFor(soon);
      expect(await note.inputValue()).toBe('拔之后');
      await running.kill();
      await runOrThrow('umount', [beside]);
      await runOrThrow('mount', ['-o', 'loop', image, beside]);
      running = await startPackaged(app);
      await settled(running.page);
      expect(await appOf(running.page)).toMatchObject({ portable: true, store: { kind: 'ready' } });
      expect(await noteOf(running.page, assessmentId)).toBe('拔之前');
      await killPackaged(running.process);
    },
  );
});

/** Ends the file system as a stick ends that is pulled out: nothing waits, and every later call fails. */
async function pullOut(folder: string): Promise<void> {
  // EXT4_IOC_SHUTDOWN, without writing the log to the disk before.
  const shut =
    'open(my $f, "<", $ARGV[0]) or die $!; my $how = pack("L", 2); ioctl($f, 0x8004587d, $how) or die $!';
  await runOrThrow('perl', ['-e', shut, folder]);
}

async function appOf(page: RunningApp['page']): Promise<AppState> {
  const reply = await page.evaluate(() => (window as unknown as { desk: Desk }).desk.getApp({}));
  if (!reply.ok) throw new Error(reply.fault.code);
  return reply.value;
}

async function chooseSecond(page: RunningApp['page']): Promise<KeepingState | null> {
  const reply = await page.evaluate(() => (window as unknown as { desk: Desk }).desk.chooseSecondFolder({}));
  if (!reply.ok) throw new Error(reply.fault.code);
  return reply.value;
}

async function noteOf(page: RunningApp['page'], assessmentId: string): Promise<string | undefined> {
  return (await stored(page, assessmentId)).answers[slot]?.note;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
}
