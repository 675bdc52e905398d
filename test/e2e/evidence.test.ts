import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionSlot } from '../../assessments/answering/answer.ts';
import type { EvidenceRow } from '../../electron/contract/evidence.ts';
import type { Desk } from '../../electron/contract.ts';
import { messages } from '../../renderer/text/messages.ts';
import { pdf, png } from '../evidence/made-files.ts';
import { axeFaults } from './axe-faults.ts';
import { closeWindow, dropFolder, endDesk, newFolder, openDesk, type OpenDesk } from './desk.ts';
import { goTo, openSample, settled, speak, look, stored, worded } from './steps.ts';

const language = 'zh-CN';
const t = messages[language];
const pack = 'sme-digital-2024';
const place = { screen: 'section', packId: pack, sectionId: 'foundation' } as const;
/** How long a busy machine may take. */
const soon = { timeout: 20_000 };
const contract = '2026-03-18 网络改造合同 GZ-2026-0318.pdf';

let folder: string;
let desk: OpenDesk;
let assessmentId = '';
let enterpriseId = '';

beforeAll(async () => {
  folder = newFolder();
  mkdirSync(path.join(folder, 'out'));
  mkdirSync(path.join(folder, 'in'));
  writeFileSync(path.join(folder, 'in', contract), pdf('合同'));
  writeFileSync(path.join(folder, 'in', '交换机照片.png'), png(640, 480));
  desk = await open();
  assessmentId = await openSample(desk.page);
  enterpriseId = (await stored(desk.page, assessmentId)).enterprise.id;
});
afterAll(async () => {
  await endDesk(desk);
  dropFolder(folder);
});

function open(): Promise<OpenDesk> {
  return openDesk({
    folder,
    language,
    saveAs: path.join(folder, 'out'),
    env: {
      READINESS_OPENED: path.join(folder, 'opened.txt'),
      READINESS_DIALOG_FILES: [contract, '交换机照片.png']
        .map((name) => path.join(folder, 'in', name))
        .join('\n'),
    },
  });
}

const card = (question: string): Locator => desk.page.locator(`[data-question="${question}"]`);
const rowsOf = (question: string): Locator => card(question).locator('[data-evidence]');
const toldBar = (): Locator => desk.page.getByRole('region', { name: t.told.label });

/** What the store holds of the enterprise's evidence. */
async function inStore(page: Page): Promise<readonly EvidenceRow[]> {
  const reply = await page.evaluate(
    (id) => (window as unknown as { desk: Desk }).desk.listEvidence({ enterpriseId: id }),
    enterpriseId,
  );
  if (!reply.ok) throw new Error(reply.fault.code);
  return reply.value;
}

async function atQuestion(question: string): Promise<void> {
  await goTo(desk.page, { ...place, assessmentId, question });
}

/** Puts a picture on the system's clipboard, as a screen tool does. */
async function copyPicture(bytes: Buffer): Promise<void> {
  await desk.app.evaluate((electron, base64) => {
    const buffer = Buffer.from(base64, 'base64');
    const { clipboard, nativeImage, ClipboardItem } = electron;
    // The Electron of the npm registry is older and has the way that was before.
    const older = clipboard as unknown as { writeImage?: (image: unknown) => void };
    if (older.writeImage !== undefined) return older.writeImage(nativeImage.createFromBuffer(buffer));
    return clipboard.write([new ClipboardItem({ 'image/png': new Blob([buffer]) })]);
  }, bytes.toString('base64'));
}

describe('evidence at a question', () => {
  test('is added with E and the file dialog, several at once, and the thumbnail of a picture is shown', async () => {
    await atQuestion('network');
    await card('network').press('e');
    await desk.page.keyboard.press('Enter');
    await rowsOf('network').nth(1).waitFor();
    await card('network').getByText(contract, { exact: true }).waitFor();
    await card('network').locator('.thumbnail img').first().waitFor();
    const rows = await inStore(desk.page);
    expect(rows.map((one) => one.details.name).toSorted()).toEqual([contract, '交换机照片.png'].toSorted());
    for (const { links } of rows)
      expect(links).toEqual([{ assessmentId, slot: questionSlot(pack, 'network') }]);
  });

  test('is dropped onto its card', async () => {
    await atQuestion('network-security');
    await card('network-security').evaluate((element) => {
      const data = new DataTransfer();
      data.items.add(new File(['巡检记录'], '巡检记录.txt', { type: 'text/plain' }));
      for (const kind of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await card('network-security').getByText('巡检记录.txt', { exact: true }).waitFor();
    await toldBar()
      .getByText(worded(({ told }) => told.addedOne, language, { name: '巡检记录.txt' }))
      .waitFor();
  });

  test('is pasted as a screenshot with the real clipboard, and a field being typed into keeps its text', async () => {
    await copyPicture(png(320, 200));
    await atQuestion('network-security');
    await card('network-security').focus();
    await desk.page.keyboard.press('ControlOrMeta+V');
    await rowsOf('network-security').nth(1).waitFor();
    const [pasted] = (await inStore(desk.page)).slice(-1);
    expect(pasted?.details.name).toMatch(/^粘贴的图片 \d{4}-\d\d-\d\d .*\.png$/);
    expect(pasted?.file.mediaType).toBe('image/png');

    await desk.app.evaluate(({ clipboard }) => clipboard.writeText('第二版'));
    const note = card('network').getByRole('textbox', { name: t.question.note, exact: true });
    await note.focus();
    await desk.page.keyboard.press('ControlOrMeta+V');
    expect(await note.inputValue()).toContain('第二版');
    expect(await rowsOf('network').count()).toBe(2);
    await desk.page.keyboard.press('ControlOrMeta+Z');
    expect(await note.inputValue()).not.toContain('第二版');
  });

  test('takes what its name lets one guess only when told to, and keeps what is typed', async () => {
    const { page } = desk;
    await atQuestion('network');
    await card('network').getByText(contract, { exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect((await inStore(page)).find((one) => one.details.name === contract)?.details.number).toBe('');
    await dialog.getByRole('button', { name: t.evidence.takeSuggestion }).click();
    await dialog.getByRole('textbox', { name: t.evidence.amount }).fill('128,500');
    await dialog.getByRole('textbox', { name: t.evidence.note, exact: true }).fill('二号线');
    await dialog.getByRole('button', { name: t.evidence.done }).click();
    await card('network')
      .getByText(/合同 · 编号 GZ-2026-0318 · 2026-03-18 · 128,500\.00/)
      .waitFor();
    await expect
      .poll(async () => (await inStore(page)).find((one) => one.details.name === contract)?.details, soon)
      .toMatchObject({ kind: 'contract', number: 'GZ-2026-0318', amountFen: 12_850_000, note: '二号线' });
  });

  test('serves another question too; unlinked there it comes back with undo', async () => {
    const { page } = desk;
    await atQuestion('data-collection');
    await card('data-collection').press('e');
    await card('data-collection').getByRole('button', { name: t.evidence.fromExisting }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('gz-2026');
    await dialog.getByText(contract, { exact: true }).click();
    await dialog
      .getByRole('button', { name: worded(({ evidence }) => evidence.pick, language, { count: 1 }) })
      .click();
    await rowsOf('data-collection').first().waitFor();
    await card('data-collection')
      .getByRole('button', {
        name: worded(({ evidence }) => evidence.unlinkOf, language, { name: contract }),
      })
      .click();
    await rowsOf('data-collection').first().waitFor({ state: 'detached' });
    // The focus has not fallen out of the question.
    await page.keyboard.press('ControlOrMeta+Z');
    await rowsOf('data-collection').first().waitFor();
    expect((await inStore(page)).find((one) => one.details.name === contract)?.links).toHaveLength(2);
  });

  test('is opened as a copy and saved as a copy', async () => {
    const { page } = desk;
    await atQuestion('network');
    await card('network')
      .getByRole('button', {
        name: worded(({ evidence }) => evidence.openOf, language, { name: '交换机照片.png' }),
      })
      .click();
    await expect.poll(() => readLines(path.join(folder, 'opened.txt')), soon).toHaveLength(1);
    await card('network').getByText('交换机照片.png', { exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: t.evidence.saveCopy }).click();
    await expect.poll(() => readdirSync(path.join(folder, 'out')), soon).toEqual(['交换机照片.png']);
    expect(readFileSync(path.join(folder, 'out', '交换机照片.png'))).toEqual(png(640, 480));
    await page.keyboard.press('Escape');
  });
});

describe('the evidence of an enterprise', () => {
  test('is listed with where it is used, filtered, moved to the bin and brought back', async () => {
    const { page } = desk;
    await goTo(page, { screen: 'evidence', assessmentId });
    const table = page.getByRole('table', { name: t.evidence.title });
    await expect.poll(() => table.locator('[data-evidence]').count(), soon).toBe(4);
    await page.getByRole('textbox', { name: t.evidenceList.search }).fill('巡检');
    await expect.poll(() => table.locator('[data-evidence]').count(), soon).toBe(1);
    await page
      .getByRole('button', {
        name: worded(({ evidence }) => evidence.binOf, language, { name: '巡检记录.txt' }),
      })
      .click();
    await page.getByText(t.evidenceList.nothing, { exact: true }).waitFor();
    await toldBar().getByRole('button', { name: t.told.undo, exact: true }).click();
    await expect.poll(() => table.locator('[data-evidence]').count(), soon).toBe(1);
    await page.getByRole('button', { name: t.evidenceList.clear }).click();
  });

  test('is found by what stands in it, on which page', async () => {
    const { page } = desk;
    await goTo(page, { screen: 'search', text: '合同' });
    const hit = page.locator('.found-hit', { hasText: t.search.kinds.file });
    await hit.getByText(worded(({ search }) => search.page, language, { page: 1 })).waitFor(soon);
    await page.getByRole('searchbox').fill('数控机床 联网');
    await page
      .getByText(worded(({ search }) => search.none, language, { text: '数控机床 联网' }))
      .waitFor(soon);
    await page.getByRole('searchbox').fill('合同');
    await hit.click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor(soon);
    await expect.poll(() => dialog.getByRole('textbox').first().inputValue(), soon).toBe(contract);
    await page.keyboard.press('Escape');
  });

  test('is deleted for good only from the bin and only after a second question', async () => {
    const { page } = desk;
    await goTo(page, { screen: 'evidence', assessmentId });
    await page
      .getByRole('button', {
        name: worded(({ evidence }) => evidence.binOf, language, { name: '巡检记录.txt' }),
      })
      .click();
    await toldBar().getByRole('link', { name: t.told.toBin }).click();
    await page.getByRole('heading', { level: 1, name: t.bin.title }).waitFor();
    await page
      .getByRole('button', { name: worded(({ bin }) => bin.purgeOf, language, { name: '巡检记录.txt' }) })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(t.bin.purgeBackups, { exact: true }).waitFor();
    // The harmless button has the focus.
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: worded(({ bin }) => bin.purgeOf, language, { name: '巡检记录.txt' }) })
      .click();
    await dialog.getByRole('button', { name: t.bin.purgeNow, exact: true }).click();
    await page.getByText(t.bin.empty, { exact: true }).waitFor();
    expect((await inStore(page)).map((one) => one.details.name)).not.toContain('巡检记录.txt');
  });

  test('is named when its file is gone, and all of it is there after a restart', async () => {
    const before = await inStore(desk.page);
    await closeWindow(desk);
    const lost = before.find((one) => one.details.name === '交换机照片.png')?.file.sha256 ?? '';
    rmSync(path.join(folder, 'data', 'evidence', lost.slice(0, 2), lost), { force: true });
    desk = await open();
    await goTo(desk.page, { screen: 'evidence', assessmentId });
    const row = desk.page.locator('tr', { hasText: '交换机照片.png' });
    await row.getByText(t.evidence.fileStates.missing, { exact: true }).waitFor({ timeout: 20_000 });
    expect((await inStore(desk.page)).map((one) => one.details)).toEqual(before.map((one) => one.details));
    await goTo(desk.page, { screen: 'assessment', assessmentId });
    await desk.page.getByText(/1 份文件不见了或被改动过/).waitFor();
  });
});

test.each([
  ['zh-CN', 'dark'],
  ['en', 'light'],
] as const)(
  'axe finds nothing on the list, the details, the bin and a question: %s, %s',
  async (one, theme) => {
    const { page } = desk;
    await speak(page, one);
    await look(page, theme);
    const found: Record<string, readonly string[]> = {};
    const id = (await inStore(page))[0]?.id ?? '';
    for (const [name, route] of [
      ['list', { screen: 'evidence', assessmentId }],
      ['details', { screen: 'evidence', assessmentId, evidence: id }],
      ['bin', { screen: 'bin' }],
      ['question', { ...place, assessmentId, question: 'network' }],
    ] as const) {
      await goTo(page, route);
      await settled(page);
      const here = await axeFaults(page);
      if (here.length > 0) found[name] = here;
    }
    expect(found).toEqual({});
    expect(desk.complaints).toEqual([]);
  },
);

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
