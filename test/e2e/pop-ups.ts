import type { Locator, Page } from 'playwright-core';
import type { OpenAssessment } from '../../electron/contract.ts';
import type { Route } from '../../renderer/routing/route.ts';
import { messages } from '../../renderer/text/messages.ts';
import { soaking } from '../fixtures/soak.ts';
import type { FilledDesk } from './filled-desk.ts';
import { dialog, openList, press, pressForDialog, type PopUp } from './pop-up.ts';
import { popUpsOfDesk } from './pop-ups-desk.ts';
import { lists } from './pop-ups-lists.ts';

/**
 * Everything that opens over the screens of a filled desk, the errors of its forms included; outside a soak without
 * what only shows a part once more.
 */
export function popUpsOf(open: OpenAssessment, filled: FilledDesk): readonly PopUp[] {
  return everyPopUp(open, filled).filter(({ soak }) => soaking || soak !== true);
}

/** All of them, also those that are left to a soak. */
export function everyPopUp(open: OpenAssessment, filled: FilledDesk): readonly PopUp[] {
  return [...popUpsOfDesk(filled), ...popUpsOfAssessment(open, filled), ...lists(open, filled)];
}

function popUpsOfAssessment(open: OpenAssessment, filled: FilledDesk): readonly PopUp[] {
  const { assessmentId, enterpriseId, programmeId, closedId } = filled;
  const first = open.packs[0];
  const section = { screen: 'section', assessmentId, packId: first?.id ?? '', sectionId: '' } as const;
  const atFirst: Route = { ...section, sectionId: first?.sections[0]?.id ?? '' };
  const field = (page: Page, name: string): Locator => page.locator(`[data-field="${name}"]`);
  return [
    {
      name: 'industry-search',
      hangs: true,
      of: ['screens/enterprise/industry-field.tsx SearchSelect'],
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
      hangs: true,
      of: ['screens/enterprise/profile-fields.tsx Select'],
      soak: true,
      route: { screen: 'assessment-profile', assessmentId },
      open: (page) => openList(page, field(page, 'ownership').getByRole('button')),
    },
    {
      name: 'crumbs',
      of: ['shell/crumbs.tsx MoreMenu'],
      route: { screen: 'application', assessmentId, programmeId },
      open: (page) => openList(page, page.locator('.crumbs [aria-haspopup="true"]')),
    },
    {
      name: 'assessment-menu',
      of: ['screens/enterprise/assessment-menu.tsx MoreMenu'],
      route: { screen: 'enterprise', enterpriseId },
      open: (page) => openList(page, page.locator('main [aria-haspopup="true"]')),
    },
    {
      name: 'rename-assessment',
      of: ['screens/enterprise/assessment-menu.tsx FormDialog'],
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
      of: ['parts/with-terms.tsx Popover'],
      route: { ...section, packId: 'sme-digital-2024', sectionId: 'foundation' },
      open: async (page) => {
        await page.locator('.term').first().click();
        await dialog(page).waitFor();
      },
    },
    {
      name: 'pick-evidence',
      of: ['evidence/pick-evidence-dialog.tsx Dialog'],
      route: atFirst,
      open: async (page, language) => {
        await press(page, messages[language].evidence.fromExisting);
        await dialog(page).waitFor();
      },
    },
    {
      name: 'evidence-details',
      of: ['evidence/evidence-dialog.tsx Dialog'],
      route: { screen: 'evidence', assessmentId },
      open: async (page) => {
        await page.locator('main table .link').first().click();
        await dialog(page).waitFor();
      },
    },
    ...(['keys', 'jump'] as const).map((kind): PopUp => ({
      name: `on-site-${kind}`,
      of: [`screens/on-site/${kind}-dialog.tsx Dialog`],
      route: { screen: 'on-site', assessmentId },
      open: async (page, language) => {
        const bar = page.getByRole('toolbar', { name: messages[language].onSite.keys, exact: true });
        await bar.getByRole('button', { name: messages[language].onSite.actions[kind] }).click();
        await dialog(page).waitFor();
      },
    })),
    {
      name: 'enterprise-menu',
      of: ['screens/enterprise/enterprise-menu.tsx MoreMenu'],
      soak: true,
      route: { screen: 'enterprise', enterpriseId },
      open: async (page, language) => {
        const menu = messages[language].bin.enterpriseMenu.replace('{name}', open.enterprise.profile.name);
        await openList(page, page.getByRole('button', { name: menu }));
      },
    },
    {
      name: 'follow-up-file',
      of: ['screens/follow-ups/save-list.tsx Dialog'],
      route: { screen: 'follow-ups', assessmentId },
      open: (page, language) => pressForDialog(page, messages[language].followUpFile.open),
    },
    {
      name: 'number-explained',
      of: ['screens/result/explain-dialog.tsx Dialog'],
      soak: true,
      route: { screen: 'result', assessmentId, packId: 'sme-digital-2024' },
      open: async (page) => {
        await page.locator('.score-line button').click();
        await dialog(page).waitFor();
      },
    },
    {
      name: 'number-explained-deeper',
      of: ['screens/result/explain-dialog.tsx Dialog'],
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
      of: ['screens/plan/propose-dialog.tsx Dialog'],
      route: { screen: 'plan', assessmentId },
      open: async (page, language) => {
        await press(page, messages[language].plan.propose);
        await dialog(page).waitFor();
      },
    },
    {
      name: 'programme-filter',
      of: ['screens/programmes/programme-filter.tsx Select'],
      route: { screen: 'programmes', assessmentId },
      open: (page) => openList(page, page.locator('main [aria-haspopup="listbox"]')),
    },
    {
      name: 'programme-override',
      of: ['screens/programmes/override-dialog.tsx FormDialog'],
      route: { screen: 'programme', assessmentId, programmeId },
      open: async (page) => {
        await page.locator('[data-field^="parameter:"] button').first().click();
        await dialog(page).waitFor();
      },
    },
    {
      name: 'close-assessment',
      of: ['screens/versions/close-dialog.tsx Dialog'],
      route: { screen: 'versions', assessmentId },
      open: async (page, language) => {
        await press(page.getByRole('main'), messages[language].versions.close);
        await dialog(page).waitFor();
      },
    },
    {
      name: 'reopen-assessment',
      of: ['screens/versions/reopen-dialog.tsx FormDialog'],
      route: { screen: 'versions', assessmentId: closedId },
      open: async (page, language) => {
        await press(page.getByRole('main'), messages[language].versions.reopen);
        await dialog(page).waitFor();
      },
    },
    {
      name: 'history-filter',
      of: ['screens/history/history-screen.tsx Select'],
      soak: true,
      route: { screen: 'history', assessmentId },
      open: (page) => openList(page, page.locator('main [aria-haspopup="listbox"]')),
    },
    {
      name: 'tour',
      of: [],
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
