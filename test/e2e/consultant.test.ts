import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answerSlots } from '../../assessments/answering/answer-slots.ts';
import type { Basis, Slot } from '../../assessments/answering/answer.ts';
import { reasonTexts } from '../../assessments/answering/say-follow-up.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { readBook } from '../../electron/documents/excel/read-book.ts';
import { messages } from '../../renderer/text/messages.ts';
import { fillWithEnterprises } from '../fixtures/many-enterprises.ts';
import { axeFaults } from './axe-faults.ts';
import { dropFolder, newFolder, withDesk, type OpenDesk } from './desk.ts';
import { focusInSight, pointerUses, pressAt, tabTo, watchPointer } from './keyboard.ts';
import { settled, stored, worded } from './steps.ts';

const language = 'zh-CN';
const t = messages[language];
const all = 12;
const speaker = '李厂长';
const note = '周五前发合同';

/** Every kind of question there is in the questionnaires, and how its answer is said to be known. */
const kinds: ReadonlyMap<Question['kind'], Basis> = new Map([
  ['one-of', 'told'],
  ['yes-partly-no', 'seen'],
  ['several-of', 'shown'],
  ['graded', 'seen'],
  ['rate', 'shown'],
  ['trend', 'told'],
  ['number', 'shown'],
]);
const basisKey = { shown: 'd', seen: 'o' } as const;

test(
  'a consultant goes from the list through a visit back to the list and its file with the keyboard alone',
  { timeout: 240_000 },
  async () => {
    const folder = newFolder();
    try {
      fillWithEnterprises(path.join(folder, 'data'), all);
      await withDesk({ folder, language, saveAs: path.join(folder, 'list.xlsx') }, (desk) =>
        walk(desk, folder),
      );
    } finally {
      dropFolder(folder);
    }
  },
);

async function walk(desk: OpenDesk, folder: string): Promise<void> {
  const { page } = desk;
  await listIsThere(page);
  await watchPointer(page);
  const enterprise = await intoEnterprise(page);
  const assessmentId = await beginAssessment(page, enterprise);
  await visit(desk, assessmentId);
  await leaveWithList(desk);
  await pressAt(
    page,
    page.getByRole('navigation', { name: t.app.places }).getByRole('link', { name: t.app.enterprises }),
  );
  await listIsThere(page);
  await compareTwo(page);
  await addColumn(page);
  await exportList(page, path.join(folder, 'list.xlsx'));
  expect(await pointerUses(page)).toBe(0);
  expect(desk.complaints).toEqual([]);
}

const main = (page: Page): Locator => page.getByRole('main');
const link = (page: Page, name: string): Locator => main(page).getByRole('link', { name, exact: true });
const button = (page: Page, name: string): Locator => main(page).getByRole('button', { name, exact: true });
const rows = (page: Page): Locator => page.locator('.grid-row:not(.grid-group)');
/** The one cell of the list that is in the tab order. */
const cell = (page: Page): Locator => page.locator('[role="grid"] [tabindex="0"]');
const card = (page: Page): Locator => page.locator('.on-site-card');

async function arrived(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await settled(page);
  await focusInSight(page);
}

/** Waits until every enterprise stands in the list with its numbers. */
async function listIsThere(page: Page): Promise<void> {
  const counted = page.locator('.counted');
  await counted
    .getByText(
      worded(({ portfolio }) => portfolio.allShown, language, { all }),
      { exact: true },
    )
    .waitFor({ timeout: 30_000 });
  await counted.locator('.counted-pending').waitFor({ state: 'detached', timeout: 30_000 });
  await rows(page).nth(2).waitFor();
  await settled(page);
}

/** By the arrows to the name of the third line, and in with Enter. */
async function intoEnterprise(page: Page): Promise<string> {
  await tabTo(page, cell(page));
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  const name = rows(page).nth(2).locator('.grid-name');
  await name.and(page.locator(':focus')).waitFor();
  await focusInSight(page);
  const enterprise = (await name.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/assessment\/[^/]+$/);
  await settled(page);
  return enterprise;
}

/** By the palette to the enterprise itself, where the next assessment is begun, with every questionnaire. */
async function beginAssessment(page: Page, enterprise: string): Promise<string> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('searchbox', { name: t.palette.label }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type(enterprise);
  await page.locator('.palette-item[data-focused]', { hasText: enterprise }).waitFor();
  await page.keyboard.press('Enter');
  await arrived(page, enterprise);
  await pressAt(page, link(page, t.profile.newAssessment));
  await arrived(page, t.newAssessment.title);
  await pressAt(page, button(page, t.newAssessment.start));
  await page.waitForURL(/#\/assessment\/[^/]+$/);
  await settled(page);
  return /#\/assessment\/([^/?]+)/.exec(page.url())?.[1] ?? '';
}

/** On site: questions of every kind, who said it and how it is known; a note and a flag; the rest is skipped. */
async function visit({ page }: OpenDesk, assessmentId: string): Promise<void> {
  const rail = page.getByRole('navigation', { name: t.app.places });
  await pressAt(page, rail.getByRole('link', { name: t.onSite.title, exact: true }));
  await card(page).waitFor();
  await page.keyboard.press('w');
  await page.keyboard.type(speaker);
  await page.keyboard.press('Enter');
  const { packs, figures } = await stored(page, assessmentId);
  expect(new Set(packs.flatMap(questionsOf).map(({ kind }) => kind))).toEqual(new Set(kinds.keys()));
  const answered = new Map<Question['kind'], readonly Slot[]>();
  let skipped = 0;
  while (answered.size < kinds.size) {
    const { pack, question } = await here(page, packs);
    if (answered.has(question.kind)) {
      await page.keyboard.press('s');
      skipped += 1;
    } else {
      await answer(page, question);
      if (answered.size === 0) await noteAndFlag(page);
      await focusInSight(page);
      await page.keyboard.press('Enter');
      answered.set(question.kind, answerSlots(question, pack.id, figures));
    }
    await page.waitForFunction(
      (before) => document.querySelector('.on-site-card')?.getAttribute('data-question') !== before,
      question.id,
    );
  }
  expect(skipped).toBeGreaterThan(0);
  await page.locator('.save-state.saved').waitFor({ timeout: 20_000 });
  const { answers } = await stored(page, assessmentId);
  for (const [kind, slots] of answered) {
    const given = slots.flatMap((slot) => answers[slot] ?? []);
    const said = { saidBy: speaker, basis: kinds.get(kind) };
    expect(given, kind).toContainEqual(expect.objectContaining({ ...said, response: expect.anything() }));
  }
  const flagged = Object.values(answers).filter((one) => one.flagged);
  expect(flagged).toEqual([expect.objectContaining({ note })]);
}

const questionsOf = (pack: Pack): readonly Question[] => pack.sections.flatMap(({ questions }) => questions);

/** The question the card shows. */
async function here(page: Page, packs: readonly Pack[]): Promise<{ pack: Pack; question: Question }> {
  const id = await card(page).getAttribute('data-question');
  for (const pack of packs) {
    const question = questionsOf(pack).find((one) => one.id === id);
    if (question !== undefined) return { pack, question };
  }
  throw new Error(`no questionnaire asks ${id}`);
}

/** The first option, the first two of several, or a figure in each field; then how it is known. */
async function answer(page: Page, { kind }: Question): Promise<void> {
  const fields = await card(page).locator('.answer input.input').count();
  if (fields === 0)
    for (const key of kind === 'several-of' || kind === 'graded' ? ['1', '2'] : ['1'])
      await page.keyboard.press(key);
  for (let place = 0; place < fields; place += 1) {
    // The first field has the focus on arrival; Enter leads to the next.
    if (place > 0) await page.keyboard.press('Enter');
    const field = card(page).locator('.answer input.input').nth(place);
    await field.and(page.locator(':focus')).waitFor({ timeout: 5_000 });
    await focusInSight(page);
    // What is known from another question stands there already.
    if ((await field.inputValue()) === '') await page.keyboard.type(String(40 * (place + 1)));
  }
  const basis = kinds.get(kind) ?? 'told';
  // Where somebody answers, it was told: at once what is chosen, and on leaving the card what is typed.
  if (basis === 'told') return;
  await page.keyboard.press(basisKey[basis]);
  await page.getByRole('button', { name: t.onSite.bases[basis], pressed: true }).waitFor();
}

async function noteAndFlag(page: Page): Promise<void> {
  await page.keyboard.press('f');
  await card(page).getByText(t.onSite.flagged, { exact: true }).waitFor();
  await page.keyboard.press('n');
  await card(page).locator('.note textarea').and(page.locator(':focus')).waitFor();
  await page.keyboard.type(note);
  await page.keyboard.press('Escape');
  await card(page).and(page.locator(':focus')).waitFor();
}

/** What is still to be sent stands on one page and is copied as text. */
async function leaveWithList({ app, page }: OpenDesk): Promise<void> {
  await page.keyboard.press('Escape');
  await pressAt(page, link(page, t.onSite.followUps), { key: 'Shift+Tab' });
  await arrived(page, t.followUps.title);
  const first = await page.locator('.follow-up').first().textContent();
  expect(first).toContain(reasonTexts.flagged[language]);
  expect(first).toContain(note);
  const copy = button(page, t.followUps.copy);
  await pressAt(page, copy);
  await page.getByText(t.followUps.copied).waitFor();
  // What was copied from is not to be seen; the focus is.
  await tabTo(page, copy, { most: 0 });
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain(worded(({ followUps }) => followUps.note, language, { note }));
}

/** Two lines are ticked with the space bar, wherever in them one is. */
async function compareTwo(page: Page): Promise<void> {
  // The list remembers the cell that was left.
  await tabTo(page, cell(page));
  await rows(page).nth(2).locator(':focus').waitFor();
  await page.keyboard.press('Control+Home');
  for (const key of ['ArrowRight', 'ArrowRight', 'Space', 'ArrowDown', 'Space'])
    await page.keyboard.press(key);
  const names = (await rows(page).locator('.grid-name').allTextContents()).slice(0, 2);
  await pressAt(page, button(page, t.portfolio.compare), { key: 'Shift+Tab' });
  await arrived(page, t.sideBySide.title);
  const heads = page.locator('.side-by-side thead th');
  await expect.poll(() => heads.count()).toBe(3);
  for (const name of names) expect(await heads.allTextContents()).toContain(name);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Alt+ArrowLeft');
  await listIsThere(page);
  await pressAt(page, button(page, t.portfolio.untick));
  await page.locator('.ticked-bar').waitFor({ state: 'detached' });
  // The bar takes the button with it; the list has the focus then.
  await tabTo(page, cell(page), { most: 0 });
}

async function addColumn(page: Page): Promise<void> {
  const column = t.portfolio.column.staff;
  const head = page.getByRole('columnheader', { name: column, exact: true });
  expect(await head.count()).toBe(0);
  const columns = button(page, t.portfolio.columns);
  await pressAt(page, columns, { key: 'Shift+Tab', most: 5 });
  const item = page.getByRole('menuitemcheckbox', { name: column, exact: true });
  await tabTo(page, item, { key: 'ArrowDown', most: 20 });
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await head.waitFor();
  await tabTo(page, columns, { most: 0 });
}

/** Exported is what is found: the line that was typed for, with the column that was added. */
async function exportList(page: Page, file: string): Promise<void> {
  await tabTo(page, page.getByRole('searchbox', { name: t.portfolio.find }), { key: 'Shift+Tab' });
  await page.keyboard.type('环保');
  const counted = page.locator('.counted');
  await counted
    .getByText(
      worded(({ portfolio }) => portfolio.allShown, language, { all }),
      { exact: true },
    )
    .waitFor({ state: 'detached' });
  const names = await rows(page).locator('.grid-name').allTextContents();
  expect(names.length).toBeGreaterThan(0);
  await pressAt(page, button(page, t.portfolio.export));
  const dialog = page.getByRole('dialog');
  await pressAt(page, dialog.getByRole('button', { name: t.listExport.export, exact: true }), { most: 5 });
  await dialog.getByText(/^已写入 /).waitFor({ timeout: 60_000 });
  await focusInSight(page);
  const { sheets } = await readBook(readFileSync(file));
  const written = JSON.stringify(sheets);
  for (const name of names) expect(written).toContain(name);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}
