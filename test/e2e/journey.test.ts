import Database from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Answer, Answers } from '../../assessments/answering/answer.ts';
import { ownershipLabels, productionTypeLabels, sizeLabels } from '../../assessments/enterprise/labels.ts';
import type { ProfileField } from '../../assessments/enterprise/profile.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import type { OpenAssessment } from '../../electron/contract.ts';
import { choosables, none } from '../../renderer/questions/choosing.ts';
import { messages } from '../../renderer/text/messages.ts';
import { dropFolder, endDesk, newFolder, withDesk, type OpenDesk } from './desk.ts';
import { focusInSight, pointerUses, pressAt, tabTo, typeAt, watchPointer } from './keyboard.ts';
import { readPdf, tight } from './read-pdf.ts';
import { scoreByHand } from './score-by-hand.ts';
import { settled, stored, worded } from './steps.ts';

const language = 'zh-CN';
const t = messages[language];
const enterprise = '抚州测试水泵有限公司（虚构）';
const note = '样机间的旧服务器年底停用，备份先放在总经理室的移动硬盘上。';
const reason = '本厂没有图形渲染和仿真，用不到这类算力。';

/** Raw figures by their id; what is not here is left open, or typed later at its question. */
const figures: Readonly<Record<string, string>> = {
  'devices.total': '80',
  'devices.digital': '30',
  'devices.networked': '16',
  'revenue.y1': '4700',
  'revenue.y2': '4,100',
  'cost.y0': '4264',
  'cost.y1': '3900',
  'spend.digital.y0': '120',
  'spend.digital.y1': '80',
  'spend.digital.y2': '60',
  'staff.mean.y0': '96',
  'staff.mean.y1': '94',
  'energy.before': '300',
  'energy.after': '290.5',
  'energy.revenue.before': '4700',
  'energy.revenue.after': '5200',
};
const atTheQuestion: Readonly<Record<string, string>> = {
  'passrate.before': '96.5',
  'passrate.after': '97.8',
};

/** What is answered in the 2024 questionnaire, by the places of the options from 1; 0 is "none of these". */
const chosen: Readonly<Record<string, readonly number[]>> = {
  network: [1, 2],
  'data-collection': [3, 6, 11, 12, 13],
  systems: [3],
  'network-security': [1, 2],
  'data-security': [1],
  planning: [4],
  'management-rules': [1, 2],
  talent: [1, 3],
  'scene-product-design': [1, 2, 3],
  'scene-process-design': [1],
  'scene-marketing': [1, 2],
  'scene-after-sales': [0],
  'scene-scheduling': [1],
  'scene-production-control': [1, 2],
  'scene-quality': [1],
  'scene-equipment': [0],
  'scene-safety': [1],
  'scene-energy': [0],
  'scene-purchasing': [1, 2],
  'scene-warehouse': [1, 2],
  'scene-finance': [1, 2],
  'scene-hr': [1, 2],
  'scene-office': [1],
  'scene-decisions': [0],
};

test(
  'a new user comes from an empty desk to a dossier with the keyboard alone',
  { timeout: 240_000 },
  async () => {
    const folder = newFolder();
    try {
      await withDesk({ folder, saveAs: folder }, (desk) => walk(desk, folder));
    } finally {
      dropFolder(folder);
    }
  },
);

async function walk(desk: OpenDesk, folder: string): Promise<void> {
  const { page } = desk;
  await watchPointer(page);
  await createEnterprise(page);
  await fillProfile(page);
  const open = await startAssessment(page);
  await typeFigures(page, open);
  const pack = packOf(open, 'sme-digital-2024');
  await answerPack(page, pack);
  await changeAnAnswer(page, pack);
  await lookAtResult(page, pack);
  await answerSomeOf(page, packOf(open, 'cloud-platform'), 'infra');
  const files = await exportBoth(page, folder);
  expect(await pointerUses(page)).toBe(0);
  expect(desk.complaints).toEqual([]);
  await endDesk(desk);

  expect(scoreByHand(answersIn(folder), 5200)).toEqual({ score: 54.5, level: 2 });
  const level = pack.ladders?.[0]?.steps[1]?.title;
  for (const [language, file] of files) {
    const text = await readPdf(file);
    const facts = [enterprise, note, reason, '91361002000000000R', '54.5', level?.[language] ?? '?'];
    expect(facts.filter((fact) => !text.includes(tight(fact)))).toEqual([]);
  }
}

const main = (page: Page): Locator => page.getByRole('main');
const link = (page: Page, name: string): Locator => main(page).getByRole('link', { name, exact: true });
const button = (page: Page, name: string): Locator => main(page).getByRole('button', { name, exact: true });

/** Waits until a page with this heading stands and the focus is on it, where nothing else has to have it. */
async function arrived(page: Page, title: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: title, exact: true });
  await heading.waitFor();
  await settled(page);
  expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true);
  await focusInSight(page);
}

async function createEnterprise(page: Page): Promise<void> {
  await arrived(page, t.start.welcome);
  await pressAt(page, button(page, t.start.new));
  const name = page.getByRole('dialog').getByRole('textbox', { name: t.start.name, exact: true });
  await name.waitFor();
  await typeAt(page, name, enterprise, { most: 0 });
  // The first enterprise is offered the quick scan; here everything is to be filled in by hand.
  await tabTo(page, page.getByRole('radio', { name: t.begin.quick }), { most: 3 });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('button', { name: t.start.create, exact: true }), { most: 3 });
  await page.keyboard.press('Enter');
  await arrived(page, enterprise);
}

async function fillProfile(page: Page): Promise<void> {
  const field = (name: ProfileField): Locator => page.locator(`[data-field="${name}"]`);
  const type = (name: ProfileField, text: string): Promise<void> =>
    typeAt(page, field(name).getByRole('textbox'), text);
  const search = async (name: ProfileField, typed: string, expected: string): Promise<void> => {
    await pressAt(page, field(name).getByRole('button'));
    await page.getByRole('searchbox').waitFor();
    await focusInSight(page);
    await page.keyboard.type(typed);
    // The best hit is marked at once, so Enter takes it.
    await page.locator('[role="option"][data-focused]', { hasText: expected }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox').waitFor({ state: 'detached' });
    expect(await field(name).getByRole('button').textContent()).toContain(expected);
  };
  const choose = async (name: ProfileField, label: string): Promise<void> => {
    await pressAt(page, field(name).getByRole('button'));
    await pressAt(page, page.getByRole('option', { name: label, exact: true }), {
      key: 'ArrowDown',
      most: 12,
    });
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    expect(await field(name).getByRole('button').textContent()).toContain(label);
  };

  // Lower case and blanks, as it is copied from a scan.
  await type('creditCode', '91361002 000000000r');
  await search('industry', '泵及真空', 'C3441');
  await search('division', 'linchuan', '361002');
  await type('address', '江西省抚州市临川区测试路8号');
  await type('mainProducts', '离心泵、潜水泵');
  await choose('productionType', productionTypeLabels.mixed[language]);
  await choose('ownership', ownershipLabels.private[language]);
  await type('foundedOn', '2012年6月1日');
  await type('legalRepresentative', '章测试');
  await type('staff', '96');
  await type('revenue', '5,200');
  await type('totalAssets', '6100');
  await type('contactName', '万测试');
  await type('contactPost', '厂办主任');
  await type('contactPhone', '0794-0000000');
  await type('contactEmail', 'test@example.com');

  const size = page.getByRole('region', { name: t.profile.sizeClass });
  const said = (await size.textContent()) ?? '';
  expect(said).toContain(sizeLabels.small[language]);
  expect(said).toContain('5,200');
  expect(said).toContain('≥ 300');
  // Nothing is left to be filled in.
  expect(await page.locator('.missing-fields').count()).toBe(0);
}

async function startAssessment(page: Page): Promise<OpenAssessment> {
  await pressAt(page, link(page, t.profile.newAssessment), { key: 'Shift+Tab' });
  await arrived(page, t.newAssessment.title);
  // One questionnaire is left out.
  await tabTo(page, page.getByRole('checkbox').last());
  await page.keyboard.press('Space');
  await pressAt(page, button(page, t.newAssessment.start));
  await page.waitForURL(/#\/assessment\/[^/]+$/);
  await settled(page);
  const id = /#\/assessment\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  const open = await stored(page, id);
  expect(open.packs).toHaveLength(3);
  expect(open.enterprise.profile).toMatchObject({
    name: enterprise,
    creditCode: '91361002000000000R',
    industry: 'C3441',
    division: '361002',
    staff: 96,
    revenue: '5200',
    totalAssets: '6100',
    foundedOn: '2012-06-01',
    contactEmail: 'test@example.com',
  });
  return open;
}

async function typeFigures(page: Page, { figures: catalogue }: OpenAssessment): Promise<void> {
  await pressAt(page, link(page, t.home.figures));
  await arrived(page, t.figures.title);
  const titleOf = (id: string): string =>
    catalogue.figures.find((figure) => figure.id === id)?.title[language] ?? id;
  const ids = catalogue.figures.map((figure) => figure.id);
  const field = (title: string): Locator => main(page).getByRole('textbox', { name: title, exact: true });
  for (const id of ids) {
    const text = figures[id];
    if (text !== undefined) await typeAt(page, field(titleOf(id)), text);
  }
  // "Do not know" and "not applicable" are two things more a figure can be.
  const mark = (kind: 'unknown' | 'not-applicable', id: string): Locator =>
    button(
      page,
      worded((texts) => texts.figures.markOf, language, { mark: t.figures[kind], figure: titleOf(id) }),
    );
  await pressAt(page, mark('unknown', 'designers.total'));
  await pressAt(page, mark('not-applicable', 'sales.online.y0'));
  // The reason is asked for at once.
  const why = worded((texts) => texts.figures.reasonFor, language, { figure: titleOf('sales.online.y0') });
  await field(why).waitFor();
  await typeAt(page, field(why), '本厂不在网上接单。', { most: 0 });
  await pressAt(page, link(page, t.figures.done));
  await page.getByRole('heading', { level: 1, name: t.figures.title }).waitFor({ state: 'detached' });
  await settled(page);
  await focusInSight(page);
}

function packOf(open: OpenAssessment, id: string): Pack {
  const pack = open.packs.find((one) => one.id === id);
  if (pack === undefined) throw new Error(`there is no questionnaire ${id}`);
  return pack;
}

async function answerPack(page: Page, pack: Pack): Promise<void> {
  await pressAt(page, link(page, pack.sections[0]?.title[language] ?? ''));
  for (const [place, section] of pack.sections.entries()) {
    await arrived(page, section.title[language]);
    await tabTo(page, control(page, section.questions[0]).first());
    for (const question of section.questions) await answer(page, pack, question);
    const next = pack.sections[place + 1];
    const onward =
      next === undefined
        ? t.section.check
        : worded((texts) => texts.section.next, language, { section: next.title[language] });
    // Enter after the last question leads to the way on.
    await pressAt(page, link(page, onward), { most: 0 });
  }
}

const card = (page: Page, question: Question | undefined): Locator =>
  page.locator(`[data-question="${question?.id ?? ''}"]`);
const control = (page: Page, question: Question | undefined): Locator =>
  card(page, question).locator('.answer').locator('input, textarea');
const inside = (place: Locator): Promise<boolean> =>
  place.evaluate((one) => one.contains(document.activeElement));

/** Answers the question that has the focus and goes on with Enter. */
async function answer(page: Page, pack: Pack, question: Question): Promise<void> {
  expect(await inside(card(page, question)), question.id).toBe(true);
  const choices = choosables(question, pack);
  for (const place of chosen[question.id] ?? []) {
    const key = place === 0 ? choices.findIndex((one) => one.id === none) + 1 : place;
    if (key <= 9) await page.keyboard.press(String(key));
    else {
      // There are nine digits; what comes later is reached with Tab and chosen with the space bar.
      await tabTo(
        page,
        card(page, question)
          .getByRole('checkbox')
          .nth(key - 1),
        { most: 20 },
      );
      await page.keyboard.press('Space');
    }
  }
  if (choices.length > 0) await page.keyboard.press('Enter');
  else {
    // Raw figures: Enter leads from one to the next; what was typed on their own page stands there already.
    const fields = await control(page, question).count();
    for (let place = 0; place < fields; place += 1) {
      const field = control(page, question).nth(place);
      await tabTo(page, field, { most: 0 });
      const open = Object.entries(atTheQuestion)[question.id === 'pass-rate' ? place : -1];
      if (open !== undefined) await page.keyboard.type(open[1]);
      expect(await field.inputValue()).not.toBe('');
      await page.keyboard.press('Enter');
    }
  }
  await focusInSight(page);
}

async function changeAnAnswer(page: Page, pack: Pack): Promise<void> {
  const title = worded((texts) => texts.check.title, language, { pack: pack.shortTitle });
  await arrived(page, title);
  const counts = { asked: 31, done: 31, answered: 31, notApplicable: 0, unknown: 0, missing: 0, flagged: 0 };
  const summary = worded((texts) => texts.check.summary, language, counts);
  await page.getByText(summary, { exact: true }).waitFor();
  const question = pack.sections[0]?.questions.find((one) => one.id === 'systems');
  const change = link(
    page,
    worded((texts) => texts.check.changeThis, language, { prompt: question?.prompt[language] ?? '' }),
  );
  await pressAt(page, change);
  await card(page, question).waitFor();
  await focusInSight(page);
  expect(await inside(card(page, question))).toBe(true);
  await page.keyboard.press('4');
  await pressAt(page, link(page, t.section.backToCheck));
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await tabTo(page, change, { most: 0 });
}

async function lookAtResult(page: Page, pack: Pack): Promise<void> {
  await pressAt(page, link(page, t.check.result), { key: 'Shift+Tab' });
  const ladder = pack.ladders?.[0];
  const level = ladder?.steps[1]?.title ?? '';
  await arrived(
    page,
    worded((texts) => texts.result.title, language, { ladder: ladder?.title ?? '', level }),
  );
  const score = button(
    page,
    worded((texts) => texts.result.explainScore, language, { earned: '54.5', possible: '100' }),
  );
  await pressAt(page, score);
  const dialog = page.getByRole('dialog');
  await dialog.getByText(t.result.ruleSum).waitFor();
  expect(await inside(dialog)).toBe(true);
  await focusInSight(page);
  // One number further down, and back up.
  await pressAt(page, dialog.locator('button.number-button').first(), { most: 10 });
  await pressAt(page, dialog.getByRole('button', { name: t.result.back }), { most: 10 });
  await dialog.getByRole('button', { name: t.result.back }).waitFor({ state: 'detached' });
  // The button that was pressed is gone; the focus stays in the dialog all the same.
  await expect.poll(() => inside(dialog), { timeout: 5_000 }).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await tabTo(page, score, { most: 0 });
}

/** A few answers of another questionnaire, with everything a question can be given beside an answer. */
async function answerSomeOf(page: Page, pack: Pack, sectionId: string): Promise<void> {
  const section = pack.sections.find((one) => one.id === sectionId);
  const [first, second, third, fourth] = section?.questions ?? [];
  await pressAt(
    page,
    page.getByRole('navigation', { name: t.app.places }).getByRole('link', { name: t.app.home }),
  );
  await page.getByRole('heading', { level: 2, name: pack.title[language] }).waitFor();
  await settled(page);
  await pressAt(page, link(page, section?.title[language] ?? ''));
  await arrived(page, section?.title[language] ?? '');
  const next = (question: Question | undefined): Locator =>
    card(page, question).getByRole('button', { name: t.question.next });

  await tabTo(page, control(page, first).first());
  await page.keyboard.press('2');
  await page.keyboard.press('f');
  await page.keyboard.press('Enter');

  await page.keyboard.press('0');
  const why = card(page, second).getByRole('textbox', { name: t.question.reason });
  await why.waitFor();
  await typeAt(page, why, reason, { most: 0 });
  await pressAt(page, next(second));

  await page.keyboard.press('u');
  await card(page, third).getByText(t.question.unknownChosen).waitFor();
  await page.keyboard.press('Enter');

  await page.keyboard.press('1');
  await page.keyboard.press('n');
  const words = card(page, fourth).getByRole('textbox', { name: t.question.note });
  await words.waitFor();
  await typeAt(page, words, note, { most: 0 });
  await pressAt(page, next(fourth));
  await focusInSight(page);
}

async function exportBoth(
  page: Page,
  folder: string,
): Promise<readonly (readonly ['zh-CN' | 'en', string])[]> {
  const rail = page.getByRole('navigation', { name: t.app.places });
  await pressAt(page, rail.getByRole('link', { name: t.app.dossier, exact: true }), { key: 'Shift+Tab' });
  await arrived(page, t.dossier.title);
  const files: [typeof language | 'en', string][] = [];
  for (const [document, key] of [
    ['en', 'ArrowRight'],
    ['zh-CN', 'ArrowLeft'],
  ] as const) {
    const before = new Set(readdirSync(folder));
    const other = document === 'en' ? 'zh-CN' : 'en';
    await tabTo(page, main(page).getByRole('radio', { name: t.dossier.languages[other], exact: true }), {
      key: document === 'en' ? 'Tab' : 'Shift+Tab',
    });
    await page.keyboard.press(key);
    await pressAt(page, button(page, t.dossier.exportPdf), { most: 5 });
    await page.getByText(t.dossier.done, { exact: true }).waitFor({ timeout: 60_000 });
    await focusInSight(page);
    const written = readdirSync(folder).find((name) => name.endsWith('.pdf') && !before.has(name));
    expect(written, document).toBeDefined();
    files.push([document, path.join(folder, written ?? '')]);
  }
  return files;
}

/** What the database file itself holds of the one assessment, read without the app. */
function answersIn(folder: string): Answers {
  const db = new Database(path.join(folder, 'data', 'readiness-desk.sqlite'), { readonly: true });
  try {
    const rows = db.prepare<[], { slot: string; state: string }>('SELECT slot, state FROM answer').all();
    return Object.fromEntries(
      rows.map(({ slot, state }): [string, Answer] => [slot, JSON.parse(state) as Answer]),
    );
  } finally {
    db.close();
  }
}
