import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../assessments/pack/localized.ts';
import type { OpenAssessment } from '../../electron/contract.ts';
import type { Route } from '../../renderer/routing/route.ts';
import { messages } from '../../renderer/text/messages.ts';
import type { FilledDesk } from './filled-desk.ts';
import { goTo, settled } from './steps.ts';

/** Something that opens over a screen: where, and how it is opened from there. */
export interface PopUp {
  readonly name: string;
  readonly route: Route;
  readonly open: (page: Page, language: Language) => Promise<void>;
}

const dialog = (page: Page): Locator => page.getByRole('dialog');
const option = (page: Page): Locator => page.getByRole('option').or(page.getByRole('menuitem')).first();

/** Presses the button with a text of the window; `of`: where it is looked for. */
async function press(of: Page | Locator, name: string): Promise<void> {
  await of.getByRole('button', { name, exact: true }).first().click();
}

/** Opens a list that hangs from a button. */
async function openList(page: Page, button: Locator): Promise<void> {
  await button.first().click();
  await option(page).waitFor();
}

/** Everything that opens over the screens of a filled desk, the errors of its forms included. */
export function popUpsOf(open: OpenAssessment, filled: FilledDesk): readonly PopUp[] {
  const { assessmentId, enterpriseId, programmeId, closedId } = filled;
  const first = open.packs[0];
  const section = { screen: 'section', assessmentId, packId: first?.id ?? '', sectionId: '' } as const;
  const atFirst: Route = { ...section, sectionId: first?.sections[0]?.id ?? '' };
  const field = (page: Page, name: string): Locator => page.locator(`[data-field="${name}"]`);
  return [
    {
      name: 'palette',
      route: { screen: 'start' },
      open: async (page) => {
        await page.keyboard.press('ControlOrMeta+k');
        await dialog(page).waitFor();
        await page.keyboard.insertText('电');
        await page.getByRole('menuitem').first().waitFor();
      },
    },
    {
      name: 'shortcuts',
      route: { screen: 'assessment', assessmentId },
      open: async (page) => {
        await page.getByRole('main').press('?');
        await dialog(page).waitFor();
      },
    },
    {
      name: 'new-enterprise-error',
      route: { screen: 'start' },
      open: async (page, language) => {
        await press(page, messages[language].start.new);
        await dialog(page).waitFor();
        await page.keyboard.press('Enter');
        await page.getByText(messages[language].start.nameMissing, { exact: true }).waitFor();
      },
    },
    ...portfolioPopUps(),
    {
      name: 'industry-search',
      route: { screen: 'assessment-profile', assessmentId },
      open: async (page) => {
        await field(page, 'industry').getByRole('button').click();
        await page.getByRole('searchbox').fill('泵');
        // The search says which hit is marked half a second after the typing has ended.
        await page.waitForFunction(() => {
          const marked = document.querySelector('[type="search"]')?.getAttribute('aria-activedescendant');
          return document.getElementById(marked ?? '')?.textContent?.includes('C3441');
        });
      },
    },
    {
      name: 'ownership-list',
      route: { screen: 'assessment-profile', assessmentId },
      open: (page) => openList(page, field(page, 'ownership').getByRole('button')),
    },
    {
      name: 'assessment-menu',
      route: { screen: 'enterprise', enterpriseId },
      open: (page) => openList(page, page.locator('main [aria-haspopup="true"]')),
    },
    {
      name: 'rename-assessment',
      route: { screen: 'enterprise', enterpriseId },
      open: async (page, language) => {
        const { bin } = messages[language];
        const menu = bin.assessmentMenu.replace('{name}', open.assessment.title);
        await openList(page, page.getByRole('button', { name: menu }));
        await page.getByRole('menuitem', { name: bin.rename }).click();
        await dialog(page).waitFor();
      },
    },
    {
      name: 'term',
      route: { ...section, packId: 'sme-digital-2024', sectionId: 'foundation' },
      open: async (page) => {
        await page.locator('.term').first().click();
        await dialog(page).waitFor();
      },
    },
    {
      name: 'pick-evidence',
      route: atFirst,
      open: async (page, language) => {
        await press(page, messages[language].evidence.fromExisting);
        await dialog(page).waitFor();
      },
    },
    {
      name: 'evidence-details',
      route: { screen: 'evidence', assessmentId },
      open: async (page) => {
        await page.locator('main table .link').first().click();
        await dialog(page).waitFor();
      },
    },
    ...(['keys', 'jump'] as const).map((kind): PopUp => ({
      name: `on-site-${kind}`,
      route: { screen: 'on-site', assessmentId },
      open: async (page, language) => {
        const bar = page.getByRole('toolbar', { name: messages[language].onSite.keys, exact: true });
        await bar.getByRole('button', { name: messages[language].onSite.actions[kind] }).click();
        await dialog(page).waitFor();
      },
    })),
    {
      name: 'number-explained',
      route: { screen: 'result', assessmentId, packId: 'sme-digital-2024' },
      open: async (page) => {
        await page.locator('.score-line button').click();
        await dialog(page).waitFor();
      },
    },
    {
      name: 'number-explained-deeper',
      route: { screen: 'result', assessmentId, packId: 'sme-digital-2024' },
      open: async (page, language) => {
        await page.locator('.score-line button').click();
        await dialog(page).locator('button.number-button').first().click();
        await dialog(page)
          .getByRole('button', { name: messages[language].result.back, exact: true })
          .waitFor();
      },
    },
    {
      name: 'plan-proposals',
      route: { screen: 'plan', assessmentId },
      open: async (page, language) => {
        await press(page, messages[language].plan.propose);
        await dialog(page).waitFor();
      },
    },
    {
      name: 'programme-filter',
      route: { screen: 'programmes', assessmentId },
      open: (page) => openList(page, page.locator('main [aria-haspopup="listbox"]')),
    },
    {
      name: 'programme-override',
      route: { screen: 'programme', assessmentId, programmeId },
      open: async (page) => {
        await page.locator('[data-field^="parameter:"] button').first().click();
        await dialog(page).waitFor();
      },
    },
    {
      name: 'close-assessment',
      route: { screen: 'versions', assessmentId },
      open: async (page, language) => {
        await press(page.getByRole('main'), messages[language].versions.close);
        await dialog(page).waitFor();
      },
    },
    {
      name: 'reopen-assessment',
      route: { screen: 'versions', assessmentId: closedId },
      open: async (page, language) => {
        await press(page.getByRole('main'), messages[language].versions.reopen);
        await dialog(page).waitFor();
      },
    },
    {
      name: 'history-filter',
      route: { screen: 'history', assessmentId },
      open: (page) => openList(page, page.locator('main [aria-haspopup="listbox"]')),
    },
    {
      name: 'purge',
      route: { screen: 'bin' },
      open: async (page, language) => {
        await page.getByRole('main').getByText(messages[language].bin.purge, { exact: true }).first().click();
        await dialog(page).waitFor();
      },
    },
    {
      name: 'diagnostics',
      route: { screen: 'settings' },
      open: async (page, language) => {
        await press(page, messages[language].diagnostics.make);
        await dialog(page).waitFor();
      },
    },
    {
      name: 'tour',
      route: { screen: 'assessment', assessmentId },
      open: async (page, language) => {
        const { tour } = messages[language];
        await press(page, tour.restart);
        await page
          .getByRole('region', { name: tour.label, exact: true })
          .getByRole('heading', { name: tour.home.title, exact: true })
          .and(page.locator(':focus'))
          .waitFor();
      },
    },
  ];
}

function portfolioPopUps(): readonly PopUp[] {
  const route = { screen: 'start' } as const;
  const opened = (name: 'filters' | 'medians' | 'saveView'): PopUp['open'] => {
    return async (page, language) => {
      await press(page, messages[language].portfolio[name]);
      await dialog(page).waitFor();
    };
  };
  return [
    { name: 'portfolio-filters', route, open: opened('filters') },
    { name: 'portfolio-medians', route, open: opened('medians') },
    { name: 'portfolio-save-view', route, open: opened('saveView') },
    {
      name: 'portfolio-columns',
      route,
      open: async (page, language) => {
        await press(page, messages[language].portfolio.columns);
        await page.getByRole('menuitemcheckbox').first().waitFor();
      },
    },
    {
      name: 'portfolio-group',
      route,
      open: (page) => openList(page, page.locator('.group-by button')),
    },
    {
      name: 'portfolio-row-menu',
      route,
      open: async (page) => {
        await page.locator('.grid-row button[aria-haspopup]').first().click();
        await page.getByRole('menuitem').first().waitFor();
      },
    },
  ];
}

/** Opens it, from its screen. */
export async function openPopUp(page: Page, popUp: PopUp, language: Language): Promise<void> {
  await goTo(page, popUp.route);
  await popUp.open(page, language);
  await settled(page);
}

/** Closes what is open, whatever it is; searches need one Escape for their text. */
export async function closePopUps(page: Page): Promise<void> {
  const open = page.locator('[role="dialog"], [role="listbox"], [role="menu"], .tour-card');
  for (let pressed = 0; pressed < 4 && (await open.count()) > 0; pressed += 1) {
    await page.keyboard.press('Escape');
    await settled(page);
  }
}
