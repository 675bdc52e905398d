import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { messages } from '../../renderer/text/messages.ts';
import { edited, findRow, type } from '../exchange/workbook-there-and-back.ts';
import { dropFolder, newFolder, withDesk } from './desk.ts';
import { goTo, openSample, stored, worded } from './steps.ts';

const language = 'zh-CN';
const t = messages[language].workbook;
const timeout = 60_000;
const folder = newFolder();
afterAll(() => dropFolder(folder));

test('a workbook goes out, comes back with one cell filled in and one that cannot be used, and only the first is taken', async () => {
  const file = path.join(folder, '填写表.xlsx');
  const opened = path.join(folder, 'opened');
  const env = { READINESS_OPENED: opened };
  await withDesk(
    { folder, language, saveAs: file, openFile: file, env },
    async ({ app, page, complaints }) => {
      // What the system's file manager would be shown is noted.
      await app.evaluate(({ shell }) => {
        shell.showItemInFolder = (shown) => void (process.env['READINESS_SHOWN'] = shown);
      });
      const shown = (): Promise<string | undefined> => app.evaluate(() => process.env['READINESS_SHOWN']);
      const assessmentId = await openSample(page);
      await goTo(page, { screen: 'workbook', assessmentId });
      await page.getByRole('button', { name: t.save, exact: true }).click();
      await page.getByRole('status').filter({ hasText: file }).waitFor({ timeout });
      // A file that was just written is one press away, and so is its folder.
      await page.getByRole('button', { name: messages[language].job.open, exact: true }).click();
      await expect.poll(() => existsSync(opened) && readFileSync(opened, 'utf8')).toBe(`${file}\n`);
      await page.getByRole('button', { name: messages[language].job.show, exact: true }).click();
      await expect.poll(shown).toBe(file);

      let refusedAt = '';
      writeFileSync(
        file,
        await edited(readFileSync(file), (workbook) => {
          type(workbook, 'f:devices.total', 'answer', 99);
          // Typed in yuan where the column is in 万元.
          type(workbook, 'f:cost.y0', 'answer', 11300000);
          type(workbook, 'f:devices.networked', 'answer', { formula: '1+1', result: 2 });
          const { sheet, row } = findRow(workbook, 'f:devices.networked');
          refusedAt = `“${sheet.name}”表 `;
          expect(row).toBeGreaterThan(1);
        }),
      );
      await page.getByRole('button', { name: t.read, exact: true }).click();
      const refused = page.locator('.notice.warn', {
        hasText: worded((texts) => texts.workbook.refused, language, { count: 1 }),
      });
      await refused.waitFor({ timeout });
      expect(await refused.textContent()).toContain(refusedAt);
      const rows = page.locator('.keeping-table tbody tr');
      expect(await rows.count()).toBe(2);
      expect(await rows.first().textContent()).toContain('99');
      // It is questioned as it would be on the screen, as long as it is to be taken in.
      const doubt = rows.nth(1).locator('.doubt');
      expect(await doubt.textContent()).toContain('请确认没有按元填写');
      await rows.nth(1).getByRole('checkbox').press(' ');
      await doubt.waitFor({ state: 'detached' });
      // Nothing is stored before it was looked at.
      expect((await stored(page, assessmentId)).answers['f:devices.total']?.response).toMatchObject({
        value: '84',
      });
      await page
        .getByRole('button', {
          name: worded((texts) => texts.workbook.carryOut, language, { count: 1 }),
          exact: true,
        })
        .click();
      await page
        .getByText(
          worded((texts) => texts.workbook.done, language, { count: 1 }),
          { exact: true },
        )
        .waitFor({ timeout });
      const { answers } = await stored(page, assessmentId);
      expect(answers['f:devices.total']?.response).toMatchObject({ value: '99' });
      expect(answers['f:devices.networked']?.response).not.toMatchObject({ value: '2' });
      await goTo(page, { screen: 'settings' });
      await page.getByRole('button', { name: messages[language].settings.showFolder, exact: true }).click();
      await expect.poll(shown).toBe(path.join(folder, 'data', 'readiness-desk.sqlite'));
      expect(complaints).toEqual([]);
    },
  );
});
