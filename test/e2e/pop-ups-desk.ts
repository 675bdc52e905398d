import { messages } from '../../renderer/text/messages.ts';
import type { FilledDesk } from './filled-desk.ts';
import { dialog, openList, press, pressForDialog, type PopUp } from './pop-up.ts';

/** What opens over the screens that belong to no assessment. */
export function popUpsOfDesk({ assessmentId }: FilledDesk): readonly PopUp[] {
  return [
    {
      name: 'palette',
      of: ['shell/palette/palette.tsx Dialog', 'shell/palette/palette.tsx ModalOverlay'],
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
      of: ['shell/palette/shortcuts.tsx Dialog'],
      route: { screen: 'assessment', assessmentId },
      open: async (page) => {
        await page.getByRole('main').press('?');
        await dialog(page).waitFor();
      },
    },
    {
      name: 'new-enterprise-error',
      of: ['screens/start/new-enterprise-dialog.tsx FormDialog'],
      route: { screen: 'start' },
      open: async (page, language) => {
        await press(page, messages[language].start.new);
        await dialog(page).waitFor();
        await page.keyboard.press('Enter');
        await page.getByText(messages[language].start.nameMissing, { exact: true }).waitFor();
      },
    },
    {
      name: 'purge',
      of: ['screens/bin/purge-dialog.tsx Dialog'],
      route: { screen: 'bin' },
      open: async (page, language) => {
        await page.getByRole('main').getByText(messages[language].bin.purge, { exact: true }).first().click();
        await dialog(page).waitFor();
      },
    },
    {
      name: 'diagnostics',
      of: ['screens/settings/diagnostics.tsx Dialog'],
      route: { screen: 'settings' },
      open: async (page, language) => {
        await press(page, messages[language].diagnostics.make);
        await dialog(page).waitFor();
      },
    },
    {
      name: 'licence',
      of: ['screens/about/about-screen.tsx Dialog'],
      route: { screen: 'about' },
      open: async (page) => {
        await page.locator('.about-parts button').first().click();
        await dialog(page).waitFor();
      },
    },
    {
      name: 'undo-hint',
      hangs: true,
      of: ['shell/undo-buttons.tsx Tooltip'],
      soak: true,
      route: { screen: 'assessment', assessmentId },
      open: async (page) => {
        // Its words come when the keyboard gets there.
        await page.keyboard.press('Tab');
        await page.locator('.undo-buttons button').first().focus();
        await page.getByRole('tooltip').waitFor();
      },
    },
    ...portfolioPopUps(),
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
    {
      name: 'portfolio-filters',
      of: ['screens/portfolio/toolbar.tsx Dialog'],
      route,
      open: opened('filters'),
    },
    {
      name: 'portfolio-medians',
      of: ['screens/portfolio/medians-dialog.tsx Dialog'],
      route,
      open: opened('medians'),
    },
    {
      name: 'portfolio-save-view',
      of: ['screens/portfolio/views.tsx FormDialog'],
      route,
      open: opened('saveView'),
    },
    {
      name: 'portfolio-columns',
      of: ['screens/portfolio/toolbar.tsx Popover'],
      route,
      open: async (page, language) => {
        await press(page, messages[language].portfolio.columns);
        await page.getByRole('menuitemcheckbox').first().waitFor();
      },
    },
    {
      name: 'portfolio-group',
      of: ['screens/portfolio/toolbar.tsx Select'],
      soak: true,
      route,
      open: (page) => openList(page, page.locator('.group-by button')),
    },
    {
      name: 'portfolio-row-menu',
      of: ['screens/portfolio/row-menu.tsx Popover'],
      route,
      open: async (page) => {
        await page.locator('.grid-row button[aria-haspopup]').first().click();
        await page.getByRole('menuitem').first().waitFor();
      },
    },
    {
      name: 'portfolio-export',
      of: ['screens/portfolio/export-dialog.tsx Dialog'],
      route,
      open: (page, language) => pressForDialog(page, messages[language].portfolio.export),
    },
    {
      name: 'handling-of-one',
      of: ['screens/portfolio/handling-of-one.tsx FormDialog'],
      route,
      open: async (page, language) => {
        await page.locator('.grid-row button[aria-haspopup]').first().click();
        await page.getByRole('menuitem', { name: messages[language].handling.several }).click();
        await dialog(page).waitFor();
      },
    },
    {
      name: 'handling-error',
      of: ['screens/portfolio/handling-dialog.tsx FormDialog'],
      route,
      open: async (page, language) => {
        const { handling } = messages[language];
        await page.locator('.grid-row').getByRole('checkbox').first().check({ force: true });
        await pressForDialog(page, handling.several);
        await press(dialog(page), handling.apply);
        await page.getByText(handling.nothing, { exact: true }).waitFor();
      },
    },
  ];
}
