import type { Locator, Page } from 'playwright-core';
import type { OpenAssessment } from '../../electron/contract.ts';
import type { Route } from '../../renderer/routing/route.ts';
import { messages } from '../../renderer/text/messages.ts';
import type { FilledDesk } from './filled-desk.ts';
import { dialog, openList, pressForDialog, type PopUp } from './pop-up.ts';

/** A list that hangs from a button: the file that uses it, where it is, and its button there. */
type List = readonly [
  of: string,
  route: Route,
  button: (page: Page, language: 'zh-CN' | 'en') => Locator | Promise<Locator>,
];

const inMain = (page: Page): Locator => page.locator('main [aria-haspopup="listbox"]');
const inDialog = (page: Page): Locator => dialog(page).locator('[aria-haspopup="listbox"]');

/** Every list of a few or many to choose one from. They are one part each: a soak looks at all of them. */
export function lists(open: OpenAssessment, filled: FilledDesk): readonly PopUp[] {
  const { assessmentId, enterpriseId, programmeId } = filled;
  const start: Route = { screen: 'start' };
  const profile: Route = { screen: 'assessment-profile', assessmentId };
  const application: Route = { screen: 'application', assessmentId, programmeId };
  const all: readonly List[] = [
    [
      'screens/enterprise/division-field.tsx SearchSelect',
      profile,
      (page) => page.locator('[data-field="division"] button'),
    ],
    [
      'screens/enterprise/certificate-list.tsx Select',
      profile,
      async (page, language) => {
        const lines = page.locator('.certificate');
        const add = page.getByRole('button', {
          name: messages[language].profile.addCertificate,
          exact: true,
        });
        if ((await lines.count()) === 0) await add.click();
        return lines.locator('[aria-haspopup="listbox"]');
      },
    ],
    [
      'screens/enterprise/new-assessment-screen.tsx Select',
      { screen: 'new-assessment', enterpriseId },
      inMain,
    ],
    ['screens/dossier/dossier-screen.tsx Select', { screen: 'dossier', assessmentId }, inMain],
    ['screens/plan/plan-item-card.tsx Select', { screen: 'plan', assessmentId }, inMain],
    ...open.costs.lines
      .slice(0, 1)
      .map(({ id }): List => [
        'screens/costs/cost-line-screen.tsx Select',
        { screen: 'cost-line', assessmentId, lineId: id },
        inMain,
      ]),
    ['screens/compare/compare-screen.tsx Select', { screen: 'compare', assessmentId }, inMain],
    ['screens/batch/batch-screen.tsx Select', { screen: 'batch' }, inMain],
    ['screens/passing-on/workbook-screen.tsx LanguageSelect', { screen: 'workbook', assessmentId }, inMain],
    ['screens/evidence/evidence-filters.tsx Select', { screen: 'evidence', assessmentId }, inMain],
    [
      'screens/settings/figure-groups.tsx SearchSelect',
      { screen: 'own-figures', programme: programmeId },
      inMain,
    ],
    [
      'screens/programmes/benefit-card.tsx Select',
      { screen: 'programme', assessmentId, programmeId },
      (page) => page.locator('.choices-row [aria-haspopup="listbox"]'),
    ],
    [
      'screens/programmes/fact-input.tsx Select',
      { screen: 'programme', assessmentId, programmeId: 'innovative-sme-recognition' },
      (page) => page.locator('.fact [aria-haspopup="listbox"]'),
    ],
    [
      'screens/application/cells.tsx Select',
      application,
      (page) => page.locator('.sheet [aria-haspopup="listbox"]'),
    ],
    [
      'screens/application/unused-papers.tsx Select',
      application,
      async (page) => {
        const button = page.locator('.unused-paper [aria-haspopup="listbox"]').first();
        if (!(await button.isVisible()))
          await page
            .locator('.disclosure', { has: page.locator('.unused-papers') })
            .getByRole('button')
            .first()
            .click();
        return button;
      },
    ],
    [
      'evidence/evidence-fields.tsx Select',
      { screen: 'evidence', assessmentId },
      async (page) => {
        await page.locator('main table .link').first().click();
        return inDialog(page);
      },
    ],
    [
      'screens/follow-ups/save-list.tsx LanguageSelect',
      { screen: 'follow-ups', assessmentId },
      async (page, language) => {
        await pressForDialog(page, messages[language].followUpFile.open);
        return inDialog(page);
      },
    ],
    ...(
      [
        ['screens/portfolio/filter-fields.tsx Select', 'filters'],
        ['screens/portfolio/medians-dialog.tsx Select', 'medians'],
        ['screens/portfolio/export-dialog.tsx Select', 'export'],
      ] as const
    ).map(([of, name]): List => [
      of,
      start,
      async (page, language) => {
        await pressForDialog(page, messages[language].portfolio[name]);
        return inDialog(page);
      },
    ]),
    [
      'screens/portfolio/handling-dialog.tsx Select',
      start,
      async (page, language) => {
        await page.locator('.grid-row').getByRole('checkbox').first().check({ force: true });
        await pressForDialog(page, messages[language].handling.several);
        return inDialog(page);
      },
    ],
  ];
  return all.map(([of, route, button]) => ({
    name: `list-${/([^/]*)\.tsx /.exec(of)?.[1] ?? ''}`,
    hangs: true,
    of: [of],
    soak: true,
    route,
    open: async (page, language) => openList(page, await button(page, language)),
  }));
}
