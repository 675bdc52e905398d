import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionSlot } from '../../assessments/answering/answer.ts';
import { creditCodeText, numberText } from '../../assessments/enterprise/text.ts';
import { say } from '../../assessments/text/say.ts';
import { messages } from '../../renderer/text/messages.ts';
import { limit, soaking } from '../fixtures/soak.ts';
import { ask } from './ask.ts';
import { axeFaults, paleTexts } from './axe-faults.ts';
import { dropFolder, endDesk, newFolder, openDesk, withDesk } from './desk.ts';
import type { OpenDesk } from './desk.ts';
import { fillDesk, type FilledDesk } from './filled-desk.ts';
import { settingUp, withLockOn } from './lock-states.ts';
import { openStates } from './open-states.ts';
import { closePopUps, liesOver, openPopUp } from './pop-up.ts';
import { everyPopUp, popUpsOf } from './pop-ups.ts';
import { screensOf } from './screens.ts';
import { goTo, look, openNote, settled, speak, stored } from './steps.ts';
import { nameOf, show, variants, variantsAt } from './variants.ts';
import { faultsUnder } from './wcag-conditions.ts';
import { rendererSources, whatOpens } from './what-opens.ts';

const text = messages['zh-CN'];

/** What opens only while a field holds what cannot be stored; it is looked at in the test of the profile. */
const openWithErrors = ['shell/save-state.tsx Dialog'] as const;

describe('axe finds nothing', limit(120_000), () => {
  let folder: string;
  let desk: OpenDesk;
  let filled: FilledDesk;

  beforeAll(async () => {
    folder = newFolder();
    mkdirSync(path.join(folder, 'out'));
    desk = await openDesk({ folder, saveAs: path.join(folder, 'out') });
  });
  afterAll(async () => {
    await endDesk(desk);
    dropFolder(folder);
  });

  test('on the empty start page and in the dialog for a new enterprise, with its error', async () => {
    const { page } = desk;
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: text.start.new }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(text.start.nameMissing, { exact: true }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await closePopUps(page);
    filled = await fillDesk(page);
  });

  // Each is seen in one variant, in a soak in all four.
  test('on every screen', async () => {
    const { page } = desk;
    const found: Record<string, readonly string[]> = {};
    const screens = screensOf(await stored(page, filled.assessmentId), false, filled);
    let seen = 0;
    for (const variant of variants) {
      await show(page, variant);
      for (const [name, route] of screens.filter((_, place) => variantsAt(place).includes(variant))) {
        await goTo(page, route);
        const here = await axeFaults(page);
        if (here.length > 0) found[`${name}, ${nameOf(variant)}`] = here;
        seen += 1;
      }
    }
    expect(found).toEqual({});
    expect(seen).toBeGreaterThanOrEqual(screens.length);
  });

  test('on everything that opens over a screen', async () => {
    const { page } = desk;
    const found: Record<string, readonly string[]> = {};
    const popUps = popUpsOf(await stored(page, filled.assessmentId), filled);
    for (const variant of variants) {
      await show(page, variant);
      for (const popUp of popUps.filter((_, place) => variantsAt(place).includes(variant))) {
        await openPopUp(page, popUp, variant.language);
        expect(await liesOver(page), popUp.name).toBe(true);
        const here = await axeFaults(page);
        if (here.length > 0) found[`${popUp.name}, ${nameOf(variant)}`] = here;
        await closePopUps(page);
      }
    }
    expect(found).toEqual({});
  });

  test('and whatever can open is among that', async () => {
    const pages = everyPopUp(await stored(desk.page, filled.assessmentId), filled);
    const states = [...pages, ...openStates, ...settingUp, ...withLockOn].flatMap(({ of = [] }) => of);
    const seen = new Set([...states, ...openWithErrors]);
    expect(whatOpens(rendererSources())).toEqual([...seen].toSorted());
    // A dialog nobody opens here would be found out.
    const another = new Map([['screens/bin/other.tsx', '<Dialog title={t()} onClose={close}>']]);
    expect(seen).not.toContain(whatOpens(another)[0]);
  });

  test.each(variantsAt(1))('with errors in the profile: $language, $theme', async (variant) => {
    const { page } = desk;
    const { language } = variant;
    const field = (name: string): Locator => page.locator(`[data-field="${name}"]`);
    await show(page, variant);
    await goTo(page, { screen: 'assessment-profile', assessmentId: filled.assessmentId });
    await field('staff').getByRole('textbox').fill('一百八十六');
    await field('creditCode').getByRole('textbox').fill('91360702000000000A');
    await page.keyboard.press('Tab');
    const wrong = say(creditCodeText['code-check-character'], language, { found: 'A', expected: 'H' });
    await field('creditCode').getByText(wrong, { exact: true }).waitFor();
    await field('staff')
      .getByText(say(numberText['number-letters'], language, { typed: '一百八十六' }), { exact: true })
      .waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.locator('.save-state.unstored').getByRole('button').click();
    await page.getByRole('dialog').getByText('一百八十六').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await field('staff').getByRole('textbox').fill('186');
    await field('creditCode').getByRole('textbox').fill('91360702000000000H');
  });

  test('with everything a question can have', async () => {
    const { page } = desk;
    const { assessmentId } = filled;
    const words = text.question;
    await show(page, { language: 'zh-CN', theme: 'dark' });
    const { packs, answers } = await stored(page, assessmentId);
    const pack = packs.find((one) => one.id === 'cloud-platform');
    const section = pack?.sections.find((one) => one.id === 'business');
    // Four that are answered, with nothing said beside the answer yet.
    const [noted, unknown, reasoned, flagged] = (section?.questions ?? []).flatMap(({ id }) => {
      const answer = answers[questionSlot('cloud-platform', id)];
      return answer?.response?.kind === 'choice' && answer.note === '' && !answer.flagged ? [id] : [];
    });
    const place = { assessmentId, packId: 'cloud-platform', sectionId: 'business' };
    await openNote(page, { ...place, question: noted ?? '' }, 'zh-CN');
    await page.keyboard.insertText('样例');
    const card = (id: string | undefined): Locator => page.locator(`[data-question="${id ?? ''}"]`);
    await card(unknown).press('u');
    await card(unknown).getByText(words.unknownChosen, { exact: true }).waitFor();
    await card(reasoned).press('0');
    await card(reasoned).getByRole('textbox', { name: words.reason, exact: true }).waitFor();
    await card(flagged).press('f');
    await card(flagged).getByRole('button', { name: words.flag, exact: true, pressed: true }).waitFor();
    for (const variant of variantsAt(2)) {
      await show(page, variant);
      expect(await axeFaults(page), nameOf(variant)).toEqual([]);
    }
  });

  // Windows has no signal that stops a process for a while.
  test.skipIf(process.platform === 'win32')('while a dossier is made, and when it is there', async () => {
    const { app, page } = desk;
    await show(page, { language: 'zh-CN', theme: 'light' });
    await goTo(page, { screen: 'dossier', assessmentId: filled.assessmentId });
    await page.getByRole('button', { name: text.dossier.exportPdf, exact: true }).click();
    await page.getByRole('button', { name: text.dossier.cancel, exact: true }).waitFor();
    const pid = await app.evaluate(
      ({ app }) => app.getAppMetrics().find((one) => one.name === 'Readiness Desk documents')?.pid ?? 0,
    );
    expect(pid).toBeGreaterThan(0);
    // Held in the middle: axe needs as long as the whole export.
    process.kill(pid, 'SIGSTOP');
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.getByRole('progressbar', { name: text.dossier.working }).count()).toBe(1);
    process.kill(pid, 'SIGCONT');
    await page.getByText(text.dossier.done, { exact: true }).waitFor({ timeout: 60_000 });
    expect(await axeFaults(page)).toEqual([]);
    expect(readdirSync(path.join(folder, 'out'))).toHaveLength(1);
  });

  test('where something has been done that takes a file, or time', limit(240_000), async () => {
    const { page } = desk;
    const files = path.join(folder, 'files');
    mkdirSync(files);
    const found: Record<string, readonly string[]> = {};
    const states = openStates.filter(({ soak }) => soaking || soak !== true);
    for (const [place, state] of states.entries()) {
      const theme = place < states.length / 2 ? 'light' : 'dark';
      if (soaking) await speak(page, 'zh-CN');
      await look(page, theme);
      await state.reach({ ...desk, filled, files });
      await settled(page);
      // What lies over the window keeps its switches away.
      const over = await liesOver(page);
      for (const variant of soaking && !over ? variants : [null]) {
        if (variant !== null) await show(page, variant);
        const here = await axeFaults(page);
        if (here.length > 0) found[`${state.name}, ${variant === null ? theme : nameOf(variant)}`] = here;
      }
      // A list hangs from what opens it, which goes elsewhere in another window.
      const hangs = over && (await page.getByRole('dialog').count()) === 0;
      const unfit = hangs ? [] : await faultsUnder(page, place);
      if (unfit.length > 0) found[`${state.name}, in other windows`] = unfit;
      if (over) await closePopUps(page);
    }
    expect(found).toEqual({});
    await ask(page, 'takeOutOfBin', { kind: 'enterprise', id: filled.enterpriseId });
    await page.reload();
  });

  test('when the database can only be looked at', async () => {
    const other = newFolder();
    try {
      mkdirSync(path.join(other, 'data'));
      writeFileSync(path.join(other, 'data', 'readiness-desk.sqlite'), 'no database '.repeat(400));
      await withDesk({ folder: other }, async ({ page }) => {
        await page.getByRole('status').filter({ hasText: text.saving.readOnly }).waitFor();
        expect(await axeFaults(page)).toEqual([]);
      });
    } finally {
      dropFolder(other);
    }
  });

  test('when the date of the computer lies before what is stored', async () => {
    const { app, page } = desk;
    await show(page, { language: 'zh-CN', theme: 'light' });
    const banner = page.getByRole('status').filter({ hasText: text.saving.clockBehind });
    expect(await banner.count()).toBe(0);
    await app.evaluate(setClockBack, 3);
    try {
      await page.reload();
      await settled(page);
      for (const variant of variantsAt(1)) {
        await show(page, variant);
        const { clockBehind } = messages[variant.language].saving;
        const said = page.getByRole('status').filter({ hasText: clockBehind });
        await said.waitFor();
        expect(await said.textContent()).toContain(String(new Date().getFullYear()));
        expect(await axeFaults(page), nameOf(variant)).toEqual([]);
      }
    } finally {
      await app.evaluate(setClockBack, 0);
    }
    await show(page, { language: 'zh-CN', theme: 'light' });
    await page.reload();
    await settled(page);
    expect(await banner.count()).toBe(0);
  });

  test('and is alive: a label taken away, a pale text and a pale drawing are found', async () => {
    const { page } = desk;
    const { assessmentId } = filled;
    await show(page, { language: 'zh-CN', theme: 'light' });
    await goTo(page, { screen: 'assessment-profile', assessmentId });
    await page.evaluate(() => {
      for (const field of document.querySelectorAll('input')) {
        field.removeAttribute('aria-labelledby');
        field.removeAttribute('id');
      }
      document.querySelector('h1')?.style.setProperty('color', '#aaa');
    });
    const found = await axeFaults(page);
    expect(found.some((fault) => fault.startsWith('label:'))).toBe(true);
    expect(found.some((fault) => fault.startsWith('color-contrast: '))).toBe(true);
    await goTo(page, { screen: 'result', assessmentId, packId: 'sme-digital-2024' });
    const drawn = 'svg[role="img"] text';
    expect(await page.evaluate(paleTexts, [drawn])).toEqual([]);
    await page.evaluate((one) => document.querySelector(one)?.setAttribute('fill', '#aaa'), drawn);
    expect(await page.evaluate(paleTexts, [drawn])).toHaveLength(1);
  });
});

/** Runs in the main process: from now on its clock is so many days behind that of the machine. */
function setClockBack(_: unknown, days: number): void {
  const kept = globalThis as { realDate?: DateConstructor };
  const Real = (kept.realDate ??= Date);
  const behind = days * 24 * 60 * 60 * 1000;
  globalThis.Date = new Proxy(Real, {
    construct: (of, given) => Reflect.construct(of, given.length === 0 ? [of.now() - behind] : given),
    get: (of, key) => (key === 'now' ? () => of.now() - behind : Reflect.get(of, key)),
  });
}
