import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { messages } from '../../renderer/text/messages.ts';
import { changedZip } from '../documents/changed-zip.ts';
import { pdf } from '../evidence/made-files.ts';
import { ask } from './ask.ts';
import { breakPage, mendPage } from './break-page.ts';
import { brokenPack, newerEdition, writeOwnPack } from './own-pack.ts';
import { dialog, openList, press, pressForDialog } from './pop-up.ts';
import { choose, fileOfColleague, noteIs, writtenDossier, type Stage } from './stage.ts';
import { goTo, stored } from './steps.ts';

/** What a screen comes to only after something has been done: with files, a long work, or nothing left. */
export interface OpenState {
  readonly name: string;
  /** As of a pop-up: what is seen open. */
  readonly of?: readonly string[];
  /** True where npm test has seen another like it: it is looked at in a soak. */
  readonly soak?: true;
  /** Gets there, in Chinese; each begins where the one before it has ended. */
  readonly reach: (stage: Stage) => Promise<void>;
}

const text = messages['zh-CN'];
const soon = { timeout: 60_000 };

/**
 * The states of a filled desk, in the order they are reached one after the other; at the end the sample lies in the bin.
 */
export const openStates: readonly OpenState[] = [
  {
    name: 'list-saved-as-workbook',
    soak: true,
    reach: async ({ app, page, files }) => {
      await choose(app, 'SAVE', path.join(files, '清单.xlsx'));
      await goTo(page, { screen: 'start' });
      await pressForDialog(page, text.portfolio.export);
      await press(dialog(page), text.listExport.export);
      await dialog(page).getByRole('status').filter({ hasText: '清单.xlsx' }).waitFor(soon);
    },
  },
  {
    name: 'follow-ups-saved-as-workbook',
    soak: true,
    reach: async ({ app, page, files, filled }) => {
      await choose(app, 'SAVE', path.join(files, '补交.xlsx'));
      await goTo(page, { screen: 'follow-ups', assessmentId: filled.assessmentId });
      await pressForDialog(page, text.followUpFile.open);
      await press(dialog(page), text.followUpFile.save);
      await dialog(page).getByRole('status').filter({ hasText: '补交.xlsx' }).waitFor(soon);
    },
  },
  {
    name: 'import-wrong-passphrase',
    soak: true,
    reach: async (stage) => {
      const { app, page } = stage;
      await choose(app, 'OPEN', await fileOfColleague(stage, '赣江 装配线 二号 2026'));
      await goTo(page, { screen: 'take-in' });
      await press(page, text.takeIn.choose);
      await page.getByLabel(text.takeIn.passphrase, { exact: true }).fill('不是这个');
      await press(page, text.takeIn.open);
      await page.locator('.error').filter({ hasText: /./u }).first().waitFor(soon);
    },
  },
  {
    name: 'import-preview',
    reach: async (stage) => {
      const { app, page } = stage;
      await choose(app, 'OPEN', await fileOfColleague(stage, null));
      await goTo(page, { screen: 'take-in' });
      const chooseOther = page.getByRole('button', { name: text.takeIn.chooseOther, exact: true });
      const chooseFirst = page.getByRole('button', { name: text.takeIn.choose, exact: true });
      await chooseFirst.or(chooseOther).click();
      await page.locator('.conflicts > li').waitFor(soon);
      await press(page, text.takeIn.carryOut);
      await page.getByRole('main').getByRole('alert').waitFor();
    },
  },
  {
    name: 'import-choices',
    soak: true,
    of: ['screens/passing-on/import-table.tsx Select'],
    reach: ({ page }) => openList(page, page.locator('main [aria-haspopup="listbox"]')),
  },
  {
    name: 'import-done',
    soak: true,
    reach: async ({ page }) => {
      await page.locator('.conflicts > li .option').nth(1).click();
      await press(page, text.takeIn.carryOut);
      await page.getByText(text.takeIn.done, { exact: true }).waitFor(soon);
    },
  },
  {
    name: 'restore-preview',
    reach: async ({ page, filled }) => {
      await ask(page, 'backUpNow', {});
      await noteIs(page, filled.assessmentId, '备份之后');
      await goTo(page, { screen: 'keeping' });
      await page
        .locator('.keeping-table tbody tr')
        .first()
        .getByRole('button', { name: text.keeping.restore, exact: false })
        .click();
      await page.locator('.keeping-table tbody tr').filter({ hasText: '答案不同' }).waitFor(soon);
    },
  },
  {
    name: 'checked-dossier-agrees',
    reach: async (stage) => {
      await choose(stage.app, 'OPEN', await writtenDossier(stage, '申报材料.xlsx'));
      await goTo(stage.page, { screen: 'check-dossier' });
      await press(stage.page, text.checkDossier.choose);
      await stage.page.getByText(text.checkDossier.agrees, { exact: true }).waitFor(soon);
    },
  },
  {
    name: 'checked-dossier-differs',
    soak: true,
    reach: async ({ page, filled }) => {
      await noteIs(page, filled.assessmentId, '导出以后改过的备注');
      await press(page, text.checkDossier.another);
      await page.getByText(text.checkDossier.differs, { exact: true }).waitFor(soon);
    },
  },
  {
    name: 'checked-dossier-tampered',
    reach: async ({ app, page, files, filled }) => {
      // So it differs from what is stored here as well.
      await noteIs(page, filled.assessmentId, '导出以后改过的备注');
      const tampered = path.join(files, '改过的申报材料.xlsx');
      await changedZip(path.join(files, '申报材料.xlsx'), tampered, (_, bytes) =>
        Buffer.from(bytes.toString().replaceAll('赣州示例精密电机有限公司', '赣州别家精密电机有限公司')),
      );
      await choose(app, 'OPEN', tampered);
      await press(page, text.checkDossier.another);
      await page.getByText(text.checkDossier.changed, { exact: true }).waitFor(soon);
    },
  },
  {
    name: 'checked-dossier-refused',
    reach: async ({ app, page, files }) => {
      const other = path.join(files, '随便一份.pdf');
      writeFileSync(other, pdf('不是申报材料'));
      await choose(app, 'OPEN', other);
      await press(page, text.checkDossier.another);
      await page.getByRole('main').getByRole('alert').waitFor(soon);
    },
  },
  {
    name: 'questionnaire-refused',
    reach: async ({ app, page, files }) => {
      const folder = path.join(files, '车间自查');
      writeOwnPack(folder, brokenPack);
      await choose(app, 'FOLDER', folder);
      await goTo(page, { screen: 'packs' });
      await press(page, text.packs.import);
      await page.getByRole('heading', { name: text.packs.problemsTitle }).waitFor(soon);
    },
  },
  {
    name: 'questionnaire-looked-through',
    reach: async ({ page, files }) => {
      writeOwnPack(path.join(files, '车间自查'));
      await press(page, text.packs.close);
      await press(page, text.packs.import);
      await page.getByRole('button', { name: text.packs.install, exact: true }).waitFor(soon);
    },
  },
  {
    name: 'newer-edition-noticed',
    reach: async ({ page, files, filled }) => {
      await press(page, text.packs.install);
      await page.getByRole('status').getByText(text.packs.addedTitle).waitFor(soon);
      // Of the enterprise with the longest name.
      const begun = await ask(page, 'startAssessment', {
        enterpriseId: filled.otherId,
        title: '2026 年度评估',
        packIds: ['workshop-check'],
      });
      await ask(page, 'saveAnswer', {
        assessmentId: begun.id,
        slot: 'q:workshop-check/plan',
        answer: { response: { kind: 'choice', option: 'talked' }, note: '', flagged: false },
      });
      writeOwnPack(path.join(files, '车间自查'), newerEdition);
      const read = await ask(page, 'readPackFolder', {});
      await ask(page, 'installPack', { token: read?.kind === 'preview' ? read.token : '' });
      await goTo(page, { screen: 'assessment', assessmentId: begun.id });
      await page.getByRole('link', { name: text.editions.see }).waitFor(soon);
    },
  },
  {
    name: 'newer-edition',
    reach: async ({ page }) => {
      await page.getByRole('link', { name: text.editions.see }).click();
      await page.getByRole('main').getByText('物料有标签吗？').waitFor(soon);
    },
  },
  {
    name: 'earlier-results',
    reach: async ({ page }) => {
      await page.getByRole('main').locator('.button.primary').first().click();
      await page.getByRole('region', { name: text.editions.earlierTitle }).waitFor(soon);
    },
  },
  {
    name: 'batch-written',
    reach: async ({ app, page, files }) => {
      const many = path.join(files, 'many');
      mkdirSync(many);
      await choose(app, 'FOLDER', many);
      await goTo(page, { screen: 'batch' });
      await page.locator('.batch-list').waitFor();
      await page.getByRole('main').locator('fieldset').first().getByRole('button').first().click();
      await page.getByText(text.dossierFormats.html, { exact: true }).click();
      await press(page, text.batch.start);
      await page.getByRole('button', { name: text.batch.saveList, exact: true }).waitFor(soon);
    },
  },
  {
    name: 'batch-not-ready',
    reach: async ({ page }) => {
      await openList(page, page.locator('main [aria-haspopup="listbox"]'));
      await page.getByRole('option').nth(1).click();
      await press(page, text.batch.start);
      await page
        .getByRole('link', { name: /去申报页处理/u })
        .first()
        .waitFor(soon);
      await page.getByRole('button', { name: text.batch.saveList, exact: true }).waitFor(soon);
    },
  },
  {
    name: 'on-site-end',
    reach: async ({ page, filled }) => {
      const { packs } = await stored(page, filled.assessmentId);
      const pack = packs.at(-1);
      const question = pack?.sections.at(-1)?.questions.at(-1);
      await goTo(page, {
        screen: 'on-site',
        assessmentId: filled.assessmentId,
        question: `${pack?.id ?? ''}/${question?.id ?? ''}`,
      });
      await page.locator(`.on-site-card[data-question="${question?.id ?? ''}"]`).press('ArrowRight');
      await page.locator('.end-card').waitFor(soon);
    },
  },
  {
    name: 'error-page',
    reach: async ({ page }) => {
      await breakPage(page, text.keeping.title, 'a fault of ours');
      await goTo(page, { screen: 'keeping' });
      await page.getByRole('heading', { level: 1, name: text.broken.title, exact: true }).waitFor(soon);
      await mendPage(page);
    },
  },
  {
    name: 'tour-without-sample',
    of: ['screens/tour/tour-button.tsx Dialog'],
    reach: async ({ page, filled }) => {
      await ask(page, 'putInBin', { kind: 'enterprise', id: filled.enterpriseId });
      await page.reload();
      await goTo(page, { screen: 'start' });
      await pressForDialog(page, text.tour.restart);
    },
  },
];
