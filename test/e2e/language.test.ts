import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { questionSlot } from '../../assessments/answering/answer.ts';
import { numberText } from '../../assessments/enterprise/text.ts';
import { languages, type Language } from '../../assessments/pack/localized.ts';
import { say } from '../../assessments/text/say.ts';
import { messages } from '../../renderer/text/messages.ts';
import { dropFolder, newFolder, withDesk, type OpenDesk } from './desk.ts';
import { screensOf } from './screens.ts';
import { goTo, look, openNote, openSample, speak, stored, worded } from './steps.ts';
import { leftInChinese, leftInEnglish, typedTexts, visibleTexts } from './visible-texts.ts';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => dropFolder(folder));

/** Chooses a language in the app's menu, which leaves the focus where it is. */
async function chooseInMenu({ app, page }: OpenDesk, language: Language): Promise<void> {
  await app.evaluate(({ Menu }, place) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? [];
    items.filter((item) => item.type === 'radio')[place]?.click();
  }, languages.indexOf(language));
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
}

/** Marks the focused element, so that it can be told whether it is still the same one. */
const markFocused = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (document.activeElement as HTMLElement).dataset['marked'] = 'here';
  });
const markedHasFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => (document.activeElement as HTMLElement).dataset['marked'] === 'here');

/** The families of the window's own fonts that were fetched so far, one for each weight. */
const loadedFonts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.fonts]
      .filter(({ family, status }) => status === 'loaded' && family.includes('Noto'))
      .map(({ family }) => family.replaceAll('"', '')),
  );

test('a note is typed on while language and theme change, and nothing of it is lost', async () => {
  await withDesk({ folder }, async (desk) => {
    const { page } = desk;
    const assessmentId = await openSample(page);
    const place = {
      assessmentId,
      packId: 'sme-digital-2024',
      sectionId: 'foundation',
      question: 'network-security',
    };
    const note = await openNote(page, place, 'zh-CN');
    const card = page.locator(`[data-question="${place.question}"]`);
    await markFocused(page);
    await page.keyboard.insertText('防火墙');
    await page.keyboard.press('ArrowLeft');
    const before = { url: page.url(), title: await page.title() };

    await chooseInMenu(desk, 'en');
    expect(await markedHasFocus(page)).toBe(true);
    // The cursor is where it was, too: before the last character.
    await page.keyboard.insertText('和入侵检测');
    expect(page.url()).toBe(before.url);
    expect(await page.title()).not.toBe(before.title);
    expect(await page.title()).toContain(messages.en.app.name);
    const english = card.getByRole('textbox', { name: messages.en.question.note, exact: true });
    expect(await english.inputValue()).toBe('防火和入侵检测墙');

    for (const theme of ['dark', 'light'] as const) {
      await look(page, theme);
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
      expect(await english.inputValue()).toBe('防火和入侵检测墙');
    }

    // The switch in the window takes the focus itself; page and text stay.
    await english.focus();
    await page.keyboard.insertText('！');
    await speak(page, 'zh-CN');
    expect(page.url()).toBe(before.url);
    expect(await page.title()).toBe(before.title);
    const text = await note.inputValue();
    expect(text).toHaveLength('防火和入侵检测墙！'.length);
    await expect
      .poll(
        async () =>
          (await stored(page, assessmentId)).answers[questionSlot(place.packId, place.question)]?.note,
        { timeout: 10_000 },
      )
      .toBe(text);

    // The whole fonts, four times as large, come when a name needs them: GB 2312 knows no 喆.
    expect(await loadedFonts(page)).toEqual(['Noto Sans SC', 'Noto Sans SC']);
    await note.pressSequentially('喆');
    await expect.poll(() => loadedFonts(page)).toContain('Noto Sans SC whole');

    // In the language of the longer words, too, one sees where one is; what has no room stands behind “…”.
    await speak(page, 'en');
    const { programmes, enterprise } = await stored(page, assessmentId);
    await goTo(page, { screen: 'application', assessmentId, programmeId: programmes[0]?.id ?? '' });
    const crumbs = page.getByRole('navigation', { name: messages.en.app.crumbs });
    const between = crumbs.getByRole('button', { name: messages.en.app.crumbsBetween });
    for (const width of [1280, 1093, 320]) {
      await page.setViewportSize({ width, height: 720 });
      await between.waitFor();
      const cut = await crumbs.getByRole('listitem').evaluateAll((steps) =>
        steps.flatMap((step) => {
          const word = step.lastElementChild;
          const em = parseFloat(getComputedStyle(step).fontSize);
          if (word === null || word.scrollWidth <= word.clientWidth + 1) return [];
          const here = word.getAttribute('aria-current') !== null;
          return here || word.clientWidth < em * 8 ? [word.textContent] : [];
        }),
      );
      expect([width, cut]).toEqual([width, []]);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    await between.click();
    await page.getByRole('menuitem', { name: enterprise.profile.name }).press('Enter');
    await page.waitForURL((url) => url.hash.includes(enterprise.id));
  });
});

test('an open dialog, an error and a half typed search change their language where they stand', async () => {
  await withDesk({ folder }, async (desk) => {
    const { page } = desk;
    const [zh, en] = [messages['zh-CN'], messages.en];

    await page.getByRole('button', { name: zh.start.new, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await page.keyboard.press('Enter');
    await dialog.getByText(zh.start.nameMissing, { exact: true }).waitFor();
    await markFocused(page);
    await chooseInMenu(desk, 'en');
    await dialog.getByText(en.start.nameMissing, { exact: true }).waitFor();
    await dialog.getByRole('heading', { name: en.start.newTitle, exact: true }).waitFor();
    expect(await markedHasFocus(page)).toBe(true);
    await page.keyboard.insertText('南昌测试');
    await chooseInMenu(desk, 'zh-CN');
    await page.keyboard.insertText('仪表厂');
    const name = dialog.getByRole('textbox', { name: zh.start.name, exact: true });
    expect(await name.inputValue()).toBe('南昌测试仪表厂');
    // The first enterprise is offered the quick scan; here its profile is wanted.
    await dialog.getByRole('radio', { name: zh.begin.profile }).click({ force: true });
    await dialog.getByRole('button', { name: zh.start.create, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '南昌测试仪表厂', exact: true }).waitFor();

    // Text that is no number waits in its field with the reason below it.
    const staff = page.locator('[data-field="staff"]');
    await staff.getByRole('textbox').fill('九十六');
    const reason = (language: Language): string =>
      say(numberText['number-letters'], language, { typed: '九十六' });
    await staff.getByText(reason('zh-CN'), { exact: true }).waitFor();
    await markFocused(page);
    await chooseInMenu(desk, 'en');
    await staff.getByText(reason('en'), { exact: true }).waitFor();
    expect(await staff.getByRole('textbox').inputValue()).toBe('九十六');
    expect(await markedHasFocus(page)).toBe(true);

    await page.locator('[data-field="industry"]').getByRole('button').click();
    const search = page.getByRole('searchbox', { name: en.profile.searchIndustry, exact: true });
    await search.fill('C344');
    await markFocused(page);
    await chooseInMenu(desk, 'zh-CN');
    const same = page.getByRole('searchbox', { name: zh.profile.searchIndustry, exact: true });
    expect(await same.inputValue()).toBe('C344');
    expect(await markedHasFocus(page)).toBe(true);
    await page.getByRole('option', { name: '泵及真空设备制造' }).waitFor();
  });
});

test('an explanation three numbers deep stays open in the other language', async () => {
  await withDesk({ folder }, async (desk) => {
    const { page } = desk;
    const assessmentId = await openSample(page);
    await goTo(page, { screen: 'result', assessmentId, packId: 'sme-digital-2024' });
    await page.locator('.score-line button').click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('button.number-button').first().click();
    await dialog.locator('button.number-button').first().click();
    const back = (language: Language) =>
      dialog.getByRole('button', { name: messages[language].result.back, exact: true });
    await back('zh-CN').waitFor();
    const chinese = await dialog.getByRole('heading').textContent();
    await chooseInMenu(desk, 'en');
    await back('en').waitFor();
    expect(await dialog.getByRole('heading').textContent()).not.toBe(chinese);
    await dialog.getByText(messages.en.result.points, { exact: true }).first().waitFor();
    await chooseInMenu(desk, 'zh-CN');
    expect(await dialog.getByRole('heading').textContent()).toBe(chinese);
  });
});

test('every page is wholly in the language that was chosen', async () => {
  await withDesk({ folder }, async ({ page, complaints }) => {
    const assessmentId = await openSample(page);
    const open = await stored(page, assessmentId);
    const typed = typedTexts(open);
    for (const [language, leftOver, everySection] of [
      ['en', leftInChinese, true],
      // Chinese is what the app starts with; a text of it that is missing shows on the first section of each pack.
      ['zh-CN', leftInEnglish, false],
    ] as const) {
      await speak(page, language);
      let texts = 0;
      for (const [name, route] of screensOf(open, everySection)) {
        await goTo(page, route);
        const all = await visibleTexts(page);
        texts += all.length;
        expect(leftOver(all, typed), `${language}, ${name}`).toEqual([]);
        expect(all.at(-1)?.text, name).toContain(messages[language].app.name);
      }
      expect(texts).toBeGreaterThan(2_000);
    }
    expect(complaints).toEqual([]);
  });
});

test('a text left in the wrong language would be seen', async () => {
  await withDesk({ folder }, async ({ page }) => {
    const assessmentId = await openSample(page);
    const typed = typedTexts(await stored(page, assessmentId));
    await speak(page, 'en');
    const minutes = worded((texts) => texts.home.doneOf, 'zh-CN', { asked: 8, done: 1 });
    await page.evaluate(
      (text) => document.querySelector('main h1')?.setAttribute('aria-label', text),
      minutes,
    );
    const english = await visibleTexts(page);
    expect(leftInChinese(english, typed).map((one) => one.text)).toEqual([minutes]);
    const asIfChinese = english.map((one) => ({ ...one, lang: 'zh-CN' }));
    expect(leftInEnglish(asIfChinese, typed).length).toBeGreaterThan(20);
  });
});
