import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../../build/paths.ts';
import { languages, type Language } from '../../assessments/pack/localized.ts';
import type { Route } from '../../renderer/routing/route.ts';
import { messages } from '../../renderer/text/messages.ts';
import { limit, soaking } from '../fixtures/soak.ts';
import { paleTexts } from './axe-faults.ts';
import { dropFolder, endDesk, newFolder, openDesk, withDesk, type OpenDesk } from './desk.ts';
import { fillDesk, type FilledDesk } from './filled-desk.ts';
import { closePopUps, openPopUp } from './pop-up.ts';
import { popUpsOf } from './pop-ups.ts';
import { screensOf } from './screens.ts';
import { goTo, look, openSample, settled, speak, stored } from './steps.ts';
import { checks, conditions, faultsOf, faultsUnder, restyle, under } from './wcag-conditions.ts';
import { figuresOnPage, heard, listen, looksChosen } from './wcag-looks.ts';

const text = messages['zh-CN'];

/** The languages a condition is looked at in: one after the other, in a soak both. */
const languagesAt = (turn: number): readonly Language[] =>
  soaking ? languages : languages.slice(turn % languages.length).slice(0, 1);

describe('what axe does not look for', limit(120_000), () => {
  let folder: string;
  let desk: OpenDesk;
  let filled: FilledDesk;
  /** What was found on the empty desk, before it was filled. */
  const firstLaunch: string[] = [];

  beforeAll(async () => {
    folder = newFolder();
    desk = await openDesk({ folder });
    await look(desk.page, 'light');
    for (const [place, language] of languages.entries()) {
      await speak(desk.page, language);
      firstLaunch.push(...(await faultsUnder(desk.page, place)));
    }
    await speak(desk.page, 'zh-CN');
    filled = await fillDesk(desk.page);
  });
  beforeEach(() => speak(desk.page, 'zh-CN'));
  afterAll(async () => {
    await endDesk(desk);
    dropFolder(folder);
  });

  // In a soak each screen is put under every condition in both languages; otherwise under one, the next for each.
  test('every screen fits, and the focus is seen on it, however the window is', async () => {
    const { page } = desk;
    const found: Record<string, readonly string[]> = {};
    const screens = screensOf(await stored(page, filled.assessmentId), false, filled);
    for (const [turn, condition] of conditions.entries()) {
      const here = screens.filter((_, place) => soaking || place % conditions.length === turn);
      for (const language of languagesAt(turn)) {
        await speak(page, language);
        await under(page, condition, async () => {
          for (const [name, route] of here) {
            await goTo(page, route);
            const faults = await faultsOf(page, condition);
            if (faults.length > 0) found[`${name}, ${condition.name}, ${language}`] = faults;
          }
        });
      }
    }
    expect(found).toEqual({});
    expect(firstLaunch).toEqual([]);
  });

  test('and so does everything that opens over a screen', async () => {
    const { page } = desk;
    const found: Record<string, readonly string[]> = {};
    const popUps = popUpsOf(await stored(page, filled.assessmentId), filled);
    for (const [turn, condition] of conditions.entries()) {
      const here = popUps.filter((_, place) => soaking || place % conditions.length === turn);
      for (const language of languagesAt(turn)) {
        await speak(page, language);
        for (const popUp of here) {
          const hangs = popUp.hangs === true;
          if (!hangs) await openPopUp(page, popUp, language);
          await under(page, condition, async () => {
            if (hangs) await openPopUp(page, popUp, language);
            await settled(page);
            const faults = await faultsOf(page, condition);
            if (faults.length > 0) found[`${popUp.name}, ${condition.name}, ${language}`] = faults;
            if (hangs) await closePopUps(page);
          });
          await closePopUps(page);
        }
      }
    }
    expect(found).toEqual({});
  });

  test('in high contrast what is chosen is marked, and drawings can be read', async () => {
    const { page } = desk;
    const { assessmentId } = filled;
    const section: Route = {
      screen: 'section',
      assessmentId,
      packId: 'sme-digital-2024',
      sectionId: 'foundation',
    };
    const chosen: readonly (readonly [Route, string, string])[] = [
      [section, '.option[data-selected]', 'data-selected'],
      [section, '.rail-link[aria-current]', 'aria-current'],
      [section, '.switch-button[data-selected]', 'data-selected'],
      [{ screen: 'start' }, '.chip[aria-pressed="true"]', 'aria-pressed'],
      [
        { screen: 'quick-scan', assessmentId, packId: 'sme-digital-2024' },
        '.flag-button[data-selected]',
        'data-selected',
      ],
      [{ screen: 'result', assessmentId, packId: 'sme-digital-2024' }, '.level.now', 'class'],
    ];
    for (const theme of soaking ? (['light', 'dark'] as const) : (['dark'] as const)) {
      await look(page, theme);
      await page.emulateMedia({ forcedColors: 'active' });
      for (const [route, mark, attribute] of chosen) {
        await goTo(page, route);
        expect(await looksChosen(page.locator(mark).first(), attribute), mark).toBe(true);
      }
      expect(await page.evaluate(paleTexts, ['svg[role="img"] text'])).toEqual([]);
      // Without its outline and its ground a place of the rail would look like any other.
      await goTo(page, section);
      await restyle(page, '.rail-link { outline: none !important; color: CanvasText !important }');
      expect(await looksChosen(page.locator('.rail-link[aria-current]').first(), 'aria-current')).toBe(false);
      // Words on the accent are seen only while they decline the ground the system lays behind them.
      await goTo(page, { screen: 'start' });
      expect(await page.evaluate(checks.coveredWords)).toEqual([]);
      await restyle(page, '.button.primary { forced-color-adjust: auto !important }');
      expect(await page.evaluate(checks.coveredWords)).toEqual([expect.stringContaining('primary')]);
      await restyle(page, '');
      await page.emulateMedia({ forcedColors: null });
    }
    await look(page, 'light');
  });

  test('what changes is said: saved, undone, found', async () => {
    const { page } = desk;
    const { assessmentId } = filled;
    await goTo(page, { screen: 'section', assessmentId, packId: 'cloud-platform', sectionId: 'network' });
    const card = page.locator('[data-question]').first();
    await listen(page);
    await card.press('f');
    await heard(page, /已保存/u);
    await page.keyboard.press('ControlOrMeta+z');
    await heard(page, /撤销/u);
    await goTo(page, { screen: 'start' });
    await listen(page);
    await page.getByRole('searchbox').fill('赣州');
    await heard(page, /1 家/u);
    await page.getByRole('searchbox').fill('');
    await goTo(page, { screen: 'evidence', assessmentId });
    await listen(page);
    await page.getByRole('main').getByRole('textbox').first().fill('营业');
    await heard(page, /1 份/u);
    await page.getByRole('main').getByRole('textbox').first().fill('');

    // A page that tells nobody is found out.
    await goTo(page, { screen: 'start' });
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')) {
        one.removeAttribute('role');
        one.removeAttribute('aria-live');
      }
    });
    await listen(page);
    await page.getByRole('searchbox').fill('赣州');
    await expect(heard(page, /1 家/u, 1_000)).rejects.toThrow();
    await page.reload();
    await settled(page);
  });

  // 2.5.7: whoever writes a new place for dragging has to name here what does the same without.
  test('what can be dragged has a button as well', async () => {
    const { page } = desk;
    const { assessmentId, programmeId } = filled;
    const files = globSync('renderer/**/*.{ts,tsx}', { cwd: root }).filter((file) =>
      /onDrag[A-Z]|draggable=|onDrop=|['"](?:drop|dragover)['"]/u.test(
        readFileSync(path.join(root, file), 'utf8'),
      ),
    );
    const button = (name: string): Locator =>
      page.getByRole('main').getByRole('button', { name, exact: true });
    const withoutDragging: Readonly<Record<string, readonly [Route, Locator]>> = {
      'renderer/evidence/use-taking.ts': [{ screen: 'evidence', assessmentId }, button(text.evidence.add)],
      'renderer/screens/on-site/on-site-card.tsx': [
        { screen: 'on-site', assessmentId },
        page.getByRole('toolbar').getByRole('button', { name: text.onSite.actions.evidence }),
      ],
      'renderer/screens/application/paper-entry.tsx': [
        { screen: 'application', assessmentId, programmeId },
        page.locator('[data-field^="paper"] button'),
      ],
      'renderer/screens/application/enclosed-row.tsx': [
        { screen: 'application', assessmentId, programmeId },
        page.locator('[data-field^="paper"] button'),
      ],
      'renderer/screens/application/unused-papers.tsx': [
        { screen: 'application', assessmentId, programmeId },
        page.locator('.unused-paper button'),
      ],
      'renderer/screens/check-dossier/check-dossier-screen.tsx': [
        { screen: 'check-dossier' },
        page.getByRole('main').getByRole('button'),
      ],
      'renderer/screens/check-dossier/use-dropped.ts': [
        { screen: 'check-dossier' },
        page.getByRole('main').getByRole('button'),
      ],
    };
    expect(files.map((file) => file.replaceAll('\\', '/')).toSorted()).toEqual(
      Object.keys(withoutDragging).toSorted(),
    );
    for (const [file, [route, way]] of Object.entries(withoutDragging)) {
      await goTo(page, route);
      await expect.poll(() => way.count(), { message: file }).toBeGreaterThan(0);
    }
  });

  // 3.2.6.
  test('help is at the same place on every screen', async () => {
    const { page } = desk;
    const screens = screensOf(await stored(page, filled.assessmentId), false, filled);
    const above = page.getByRole('banner').getByRole('link', { name: text.helpScreen.open, exact: true });
    await goTo(page, { screen: 'start' });
    const usual = await above.boundingBox();
    for (const [name, route] of screens.filter((_, place) => soaking || place % 4 === 0)) {
      await goTo(page, route);
      expect(await above.boundingBox(), name).toEqual(usual);
      const places = await page
        .getByRole('navigation', { name: text.app.places })
        .getByRole('link')
        .allTextContents();
      // Counted from the end: what stands before it depends on where one is.
      expect(places.toReversed().indexOf(text.helpScreen.title), name).toBe(1);
    }
  });

  // 3.3.7.
  test('a raw figure given once stands wherever it is asked', async () => {
    const { page } = desk;
    const { assessmentId } = filled;
    const open = await stored(page, assessmentId);
    await goTo(page, { screen: 'figures', assessmentId });
    const given = await figuresOnPage(page);
    expect(Object.keys(given).length).toBeGreaterThan(20);
    let compared = 0;
    for (const [name, route] of screensOf(open, soaking).filter(([, { screen }]) => screen === 'section')) {
      await goTo(page, route);
      for (const [figure, value] of Object.entries(await figuresOnPage(page))) {
        // Those of the profile stand there.
        if (given[figure] === undefined) continue;
        expect(value, `${name}, ${figure}`).toBe(given[figure]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  // 3.3.7 as well: who the enterprise is stands in its application without being asked again.
  test('and so does what the profile says', async () => {
    const { page } = desk;
    const { assessmentId, programmeId } = filled;
    const { enterprise } = await stored(page, assessmentId);
    await goTo(page, { screen: 'application', assessmentId, programmeId });
    const known = (await page.locator('.known-field dd').allTextContents()).join('\n');
    const { name, creditCode, legalRepresentative, contactName, contactPhone } = enterprise.profile;
    for (const fact of [name, creditCode, legalRepresentative, contactName, contactPhone]) {
      expect(fact).not.toBe('');
      expect(known).toContain(fact);
    }
  });

  test('where the system draws everything at 125 %, nothing is cut or lies over anything', async () => {
    const other = newFolder();
    try {
      await withDesk({ folder: other, args: ['--force-device-scale-factor=1.25'] }, async ({ page }) => {
        expect(await page.evaluate(() => window.devicePixelRatio)).toBe(1.25);
        const assessmentId = await openSample(page);
        for (const route of [
          { screen: 'start' },
          { screen: 'section', assessmentId, packId: 'sme-digital-2024', sectionId: 'foundation' },
          { screen: 'result', assessmentId, packId: 'sme-digital-2024' },
        ] as const) {
          await goTo(page, route);
          for (const check of ['sticksOut', 'cutTexts', 'overlappingTexts'] as const)
            expect(await page.evaluate(checks[check]), `${route.screen}, ${check}`).toEqual([]);
        }
      });
    } finally {
      dropFolder(other);
    }
  });

  test('and is alive: each seeded fault is found', async () => {
    const { page } = desk;
    await goTo(page, { screen: 'settings' });
    await restyle(
      page,
      `.seeded-small { inline-size: 12px; block-size: 12px; padding: 0 }
       .seeded-wide { inline-size: 3000px; block-size: 20px }
       .seeded-cut { inline-size: 40px; overflow: hidden; white-space: nowrap }
       .seeded-over { margin-block-start: -18px }
       .seeded-plain:focus-visible { outline: none !important }
       .seeded-veil { position: fixed; inset-block: 60px 0; inset-inline: 0; z-index: 5 }
       .seeded-moving { transition: color 1s }`,
    );
    const seed = (html: string): Promise<void> =>
      page.evaluate((inner) => {
        document.querySelector('.seeded')?.remove();
        const place = document.createElement('div');
        place.className = 'seeded';
        place.innerHTML = inner;
        document.querySelector('main')?.prepend(place);
      }, html);
    const finds = async (check: keyof typeof checks, what: RegExp): Promise<void> => {
      await page.keyboard.press('Tab');
      expect((await page.evaluate(checks[check])).some((fault) => what.test(fault))).toBe(true);
    };
    await seed('<button class="seeded-small"></button>');
    await finds('smallTargets', /seeded-small/u);
    await seed('<div class="seeded-wide">wide</div>');
    await finds('sticksOut', /seeded-wide/u);
    await seed('<div class="seeded-cut">longer than there is room</div>');
    await finds('cutTexts', /longer than/u);
    await seed('<div class="grid-row"><span class="grid-cell seeded-cut">31 Dec 2027</span></div>');
    await finds('dottedCells', /2027/u);
    await seed('<p>one line of text</p><p class="seeded-over">another line of text</p>');
    await finds('overlappingTexts', /one line/u);
    await seed('<button class="seeded-plain">plain</button>');
    await finds('badFocus', /looks the same.*seeded-plain/u);
    await seed('<button>under</button><div class="seeded-veil"></div>');
    await finds('badFocus', /covered.*under/u);
    await seed('<p class="seeded-moving">moves</p>');
    await finds('movingThings', /seeded-moving/u);
    await page.reload();
    await settled(page);
  });
});
