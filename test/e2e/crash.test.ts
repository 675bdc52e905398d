import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { questionSlot } from '../../assessments/answering/answer.ts';
import { sayFault } from '../../assessments/text/say.ts';
import { openVirtualDisplay } from '../../build/display.ts';
import { findElectron, runtimeEnv } from '../../build/electron-runtime.ts';
import { sandboxArguments } from '../../build/launch-electron.ts';
import { root } from '../../build/paths.ts';
import { messages } from '../../renderer/text/messages.ts';
import { closeWindow, dropFolder, killDesk, newFolder, withDesk, type OpenDesk } from './desk.ts';
import { goTo, openNote, openSample, storeState, stored, type QuestionPlace } from './steps.ts';

const language = 'zh-CN';
const t = messages[language];

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => dropFolder(folder));

/** Starts on this test's data. */
const onDesk = <T>(work: (desk: OpenDesk) => Promise<T>): Promise<T> => withDesk({ folder, language }, work);

const noteIn = (assessmentId: string): QuestionPlace => ({
  assessmentId,
  packId: 'sme-digital-2024',
  sectionId: 'foundation',
  question: 'network-security',
});

async function storedNote(page: Page, place: QuestionPlace): Promise<string> {
  const { answers } = await stored(page, place.assessmentId);
  return answers[questionSlot(place.packId, place.question)]?.note ?? '';
}

test('kill -9 in the middle of typing takes nothing that was shown as saved', async () => {
  const rounds = Number(process.env['READINESS_ROUNDS'] ?? 4);
  let assessmentId = '';
  let seen: Seen = { typed: '', acknowledged: 0, overdue: 0 };
  for (let round = 0; round <= rounds; round += 1) {
    seen = await onDesk(async (desk) => {
      const { page } = desk;
      if (assessmentId === '') assessmentId = await openSample(page);
      expect(await storeState(page)).toEqual({ kind: 'ready' });
      const kept = await storedNote(page, noteIn(assessmentId));
      const { typed, acknowledged, overdue } = seen;
      const told = `after ${round} kills: ${typed.length} typed, ${acknowledged} shown as saved, ${overdue} overdue, ${kept.length} kept`;
      // What is kept is what was typed up to some moment, and that moment is not before any promise.
      expect(typed.startsWith(kept), told).toBe(true);
      expect(kept.length, told).toBeGreaterThanOrEqual(acknowledged);
      expect(kept.length, told).toBeGreaterThanOrEqual(overdue);
      const note = await openNote(page, noteIn(assessmentId), language);
      expect(await note.inputValue()).toBe(kept);
      if (round === rounds) return { ...seen, typed: kept };
      return typeUntilKilled(desk, kept, 1_000 + Math.random() * 4_500);
    });
  }
  // Some text came through, or the rounds have shown nothing.
  expect(seen.typed.length).toBeGreaterThan(0);
});

interface Seen {
  /** Everything in the field, what was there before included. */
  readonly typed: string;
  /** So many characters of it the window has shown as saved. */
  readonly acknowledged: number;
  /** So many characters of it were typed long before the end: they must be there, whatever the window said. */
  readonly overdue: number;
}

/** Typed text waits for two seconds at most (save-queue.ts); the rest is for a slow machine. */
const overdueMs = 4_000;

/** Types with the pauses people make until the app is killed after `lifeMs`. */
async function typeUntilKilled(desk: OpenDesk, before: string, lifeMs: number): Promise<Seen> {
  const { page } = desk;
  let acknowledged = 0;
  page.on('console', (message) => {
    const count = /^shown as saved: (\d+)$/.exec(message.text())?.[1];
    if (count !== undefined) acknowledged = Math.max(acknowledged, Number(count));
  });
  await page.evaluate(watchPromises, { savedAt: `${t.saving.saved} ` });
  let typed = before;
  let alive = true;
  const past: { readonly at: number; readonly length: number }[] = [{ at: 0, length: before.length }];
  const killing = sleep(lifeMs).then(async () => {
    alive = false;
    const at = Date.now();
    await killDesk(desk);
    return at;
  });
  const words = '二号线的交换机放在机柜里，钥匙由值班长保管。Backup runs at 22:30 每晚。';
  while (alive) {
    const next = words[typed.length % words.length] ?? '';
    // Counted first: it may arrive in the window although its answer does not come back any more.
    typed += next;
    try {
      await page.keyboard.insertText(next);
    } catch {
      break;
    }
    past.push({ at: Date.now(), length: typed.length });
    await sleep(pauseOf(Math.random()));
  }
  const killedAt = await killing;
  const overdue = past.findLast(({ at }) => at < killedAt - overdueMs)?.length ?? 0;
  return { typed, acknowledged, overdue };
}

/** Mostly key after key, now and then a thought. */
function pauseOf(chance: number): number {
  return chance < 0.08 ? 350 + chance * 5_000 : 20 + chance * 80;
}

/**
 * Runs in the window: while it says "saved", tells again and again how much of the text must be stored then. From
 * the first key on the line says "saving" (save-state.tsx); a key counts as promised when that has been drawn.
 */
function watchPromises({ savedAt }: { savedAt: string }): void {
  const field = document.activeElement as HTMLTextAreaElement;
  let promised = field.value.length;
  field.addEventListener('input', () => {
    const { length } = field.value;
    requestAnimationFrame(() => setTimeout(() => (promised = length)));
  });
  setInterval(() => {
    const line = document.querySelector('header [role="status"]')?.textContent ?? '';
    // oxlint-disable-next-line no-console -- the console is the one way out that works until the very end
    if (line.startsWith(savedAt)) console.info(`shown as saved: ${promised}`);
  }, 20);
}

test('closing the window right after the last key loses nothing', async () => {
  const words = '关窗前的最后一句话。';
  const [assessmentId, enterpriseId] = await onDesk(async (desk) => {
    const { page } = desk;
    const id = await openSample(page);
    const { enterprise } = await stored(page, id);
    // A figure and a field of the profile wait for a pause in typing just as the note does.
    await goTo(page, { screen: 'assessment-profile', assessmentId: id });
    await page.locator('[data-field="mainProducts"]').getByRole('textbox').fill('深井泵');
    await goTo(page, { screen: 'figures', assessmentId: id });
    const figure = (await stored(page, id)).figures.figures.find((one) => one.id === 'devices.total');
    await page.getByRole('textbox', { name: figure?.title[language] ?? '', exact: true }).fill('85');
    await openNote(page, noteIn(id), language);
    await page.keyboard.insertText(words);
    await closeWindow(desk);
    return [id, enterprise.id];
  });
  await onDesk(async ({ page }) => {
    const { answers, enterprise } = await stored(page, assessmentId);
    expect(answers[questionSlot('sme-digital-2024', 'network-security')]?.note).toBe(words);
    expect(answers['f:devices.total']?.response).toEqual({ kind: 'number', value: '85' });
    expect(enterprise).toMatchObject({ id: enterpriseId, profile: { mainProducts: '深井泵' } });
  });
});

test('a page that hangs is not closed over what it may hold: the user is asked', async () => {
  await onDesk(async (desk) => {
    const { app, page } = desk;
    await openSample(page);
    await page.evaluate(() => {
      const hang = (): void => {
        for (const end = Date.now() + 60_000; Date.now() < end;);
      };
      setTimeout(hang, 100);
    });
    await sleep(300);
    const close = (): Promise<void> =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .toSorted((one, other) => one.id - other.id)[0]
          ?.close(),
      );
    // Nobody has agreed: longer than the window is given to answer, and it is still open.
    await close();
    await sleep(12_000);
    expect(desk.ended()).toBe(false);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await app.evaluate(() => {
      process.env['READINESS_DIALOG_CLOSE'] = 'close';
    });
    const gone = app.waitForEvent('close', { timeout: 30_000 });
    await close();
    await gone;
  });
});

test('a second start with the same data hands over to the window that is open', async () => {
  await onDesk(async (desk) => {
    const id = await openSample(desk.page);
    await desk.app.evaluate(({ app }) => {
      app.on('second-instance', () => Object.assign(globalThis, { handedOver: true }));
    });
    const started = Date.now();
    expect(await startAgain()).toBe(0);
    expect(Date.now() - started).toBeLessThan(20_000);
    const [windows, handedOver] = await desk.app.evaluate(({ BrowserWindow }) => [
      BrowserWindow.getAllWindows().length,
      'handedOver' in globalThis,
    ]);
    expect({ windows, handedOver }).toEqual({ windows: 1, handedOver: true });
    // The first goes on working on the same page.
    await openNote(desk.page, noteIn(id), language);
    await desk.page.keyboard.insertText('还在');
    await expect.poll(() => storedNote(desk.page, noteIn(id)), { timeout: 10_000 }).toBe('还在');
  });
});

/** Starts the app once more as its user would, and gives the code it ends with. */
async function startAgain(): Promise<number | null> {
  const runtime = await findElectron();
  const display = process.platform === 'linux' ? await openVirtualDisplay() : null;
  try {
    const child = spawn(
      runtime.executable,
      [...sandboxArguments(), '--disable-gpu', `--user-data-dir=${path.join(folder, 'profile')}`, root],
      {
        stdio: 'ignore',
        env: {
          ...runtimeEnv(runtime),
          ...(display === null ? {} : { DISPLAY: display.name }),
          READINESS_TEST: '1',
          READINESS_DATA: path.join(folder, 'data'),
        },
      },
    );
    const giveUp = setTimeout(() => child.kill('SIGKILL'), 30_000);
    const [code] = (await once(child, 'exit')) as [number | null];
    clearTimeout(giveUp);
    return code;
  } finally {
    await display?.close();
  }
}

test('another app on data that is in use says so and leaves it alone', async () => {
  await onDesk(async ({ page }) => {
    const id = await openSample(page);
    const other = newFolder();
    const data = path.join(folder, 'data');
    const file = path.join(data, 'readiness-desk.sqlite');
    try {
      await withDesk({ folder: other, language, env: { READINESS_DATA: data } }, async (desk) => {
        const state = await storeState(desk.page);
        expect(state).toMatchObject({ kind: 'read-only', fault: { code: 'store.in-use', values: { file } } });
        const sentence = state.kind === 'read-only' ? sayFault(state.fault, language) : '';
        await desk.page.getByRole('status').getByText(sentence, { exact: true }).waitFor();
        const create = desk.page.getByRole('button', { name: t.start.new, exact: true });
        expect(await create.isDisabled()).toBe(true);
      });
    } finally {
      dropFolder(other);
    }
    expect((await stored(page, id)).assessment.id).toBe(id);
  });
});
