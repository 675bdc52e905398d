import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { scanQuestions } from '../../assessments/answering/scan-questions.ts';
import { questionSlot } from '../../assessments/answering/answer.ts';
import { packProgress } from '../../assessments/answering/progress.ts';
import type { Situation } from '../../assessments/answering/situation.ts';
import { scannable } from '../../assessments/pack/order-packs.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { scoreRange } from '../../assessments/scoring/score-range.ts';
import type { Desk, OpenAssessment } from '../../electron/contract.ts';
import { messages } from '../../renderer/text/messages.ts';
import { stops } from '../../renderer/stores/tour.ts';
import { axeFaults } from './axe-faults.ts';
import { dropFolder, newFolder, withDesk } from './desk.ts';
import { focusInSight } from './keyboard.ts';
import { goTo, settled, stored, worded } from './steps.ts';

const language = 'zh-CN';
const t = messages[language];
const name = '吉安示例五金制品有限公司（虚构）';

const situationOf = ({ enterprise, figures, answers }: OpenAssessment): Situation => ({
  profile: enterprise.profile,
  figures,
  answers,
});

/** The level of a place on the questionnaire's first ladder. */
function levelAt(pack: Pack, place: number): string {
  const ladder = pack.ladders?.[0];
  return (ladder?.steps[place] ?? ladder?.none)?.title[language] ?? '';
}

async function arrived(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await settled(page);
}

/** Waits until everything typed and chosen is stored. */
const saved = (page: Page): Promise<void> =>
  page
    .getByText(/^已保存/)
    .first()
    .waitFor();

test('an owner: first start, own enterprise, quick scan, range, full assessment, result, dossier; and the tour', async () => {
  const folder = newFolder();
  try {
    await withDesk({ folder, language }, async ({ page, complaints }) => {
      await arrived(page, t.start.welcome);
      for (const sentence of ['one', 'two', 'three'] as const)
        await page.getByText(t.firstLaunch[sentence], { exact: true }).waitFor();

      const { assessmentId, pack } = await beginWithScan(page);
      await answerScan(page, assessmentId, pack);
      await finish(page, assessmentId, pack);
      await readResult(page, assessmentId, pack);
      await sayWhere(page, assessmentId);
      await walkTour(page, assessmentId);
      await beginInFull(page);
      expect(complaints).toEqual([]);
    });
  } finally {
    dropFolder(folder);
  }
});

/** A name and Enter: nothing else is asked before the first question. */
async function beginWithScan(page: Page): Promise<{ assessmentId: string; pack: Pack }> {
  await page.getByRole('button', { name: t.start.new, exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(name);
  expect(await page.getByRole('radio', { name: t.begin.quick }).isChecked()).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(/quick-scan$/);
  await settled(page);
  const assessmentId = /#\/assessment\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  const { packs, enterprise } = await stored(page, assessmentId);
  expect(enterprise.profile.name).toBe(name);
  const pack = scannable(packs)[0];
  if (pack === undefined) throw new Error('no questionnaire has a quick scan');
  await arrived(
    page,
    worded((texts) => texts.quickScan.title, language, { pack: pack.shortTitle[language] }),
  );
  return { assessmentId, pack };
}

/** The scan by keyboard; the range on the page is the one the answers stored allow, and it narrows. */
async function answerScan(page: Page, assessmentId: string, pack: Pack): Promise<void> {
  const before = await stored(page, assessmentId);
  const questions = scanQuestions(pack, situationOf(before));
  expect(await page.locator('[data-question]').count()).toBe(questions.length);
  const whole = scoreRange(pack, situationOf(before)).ladders[0];
  await page
    .getByText(between(pack, whole?.lowest ?? 0, whole?.highest ?? 0))
    .first()
    .waitFor();

  // Nothing has to be reached first: the keys of the active question work on arrival.
  const first = page.locator('[data-question]').first();
  await page.keyboard.press('Enter');
  await first.and(page.locator(':focus')).waitFor();
  // A digit pressed on one of its buttons leaves the focus where Enter goes on; pressed again it takes the tick back.
  await first.getByRole('button', { name: t.question.flag, exact: true }).focus();
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('1');
  await first.and(page.locator(':focus')).waitFor();
  // Help is one key away and the same key leads back.
  await page.keyboard.press('h');
  await page.getByRole('complementary', { name: t.section.help }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('h');
  await first.and(page.locator(':focus')).waitFor();

  for (const { id, kind } of questions) {
    const card = page.locator(`[data-question="${id}"]`);
    await card.focus();
    // The first two statements of a scene, the first two ticks, the third of several options.
    for (const key of kind === 'one-of' ? ['3'] : ['1', '2']) await page.keyboard.press(key);
  }
  await saved(page);
  const after = await stored(page, assessmentId);
  for (const { id } of questions)
    expect(after.answers[questionSlot(pack.id, id)]?.response ?? null).not.toBeNull();
  const range = scoreRange(pack, situationOf(after)).ladders[0];
  expect(range?.highest).toBeLessThan(whole?.highest ?? 0);
  const result = page.getByRole('region', { name: t.quickScan.result, exact: true });
  await result.getByText(between(pack, range?.lowest ?? 0, range?.highest ?? 0)).waitFor();
}

/** The sentence of a range, without the ladder's name. */
function between(pack: Pack, lowest: number, highest: number): string {
  const ladder = pack.ladders?.[0]?.title[language] ?? '';
  return lowest === highest
    ? worded((texts) => texts.range.settled, language, { ladder, level: levelAt(pack, lowest) })
    : worded((texts) => texts.range.between, language, {
        ladder,
        low: levelAt(pack, lowest),
        high: levelAt(pack, highest),
      });
}

/** Goes on to the full assessment: what the scan has asked stands answered; the rest is "do not know". */
async function finish(page: Page, assessmentId: string, pack: Pack): Promise<void> {
  const scanned = (await stored(page, assessmentId)).answers;
  await page.getByRole('link', { name: t.quickScan.goOn, exact: true }).click();
  await page.waitForURL(/\/section\//);
  // Not to its first question, which the scan may have asked already.
  const landed = new URLSearchParams(page.url().split('?')[1]).get('question') ?? '';
  expect(landed).not.toBe('');
  expect(scanned[questionSlot(pack.id, landed)]).toBeUndefined();
  for (const section of pack.sections) {
    await goTo(page, { screen: 'section', assessmentId, packId: pack.id, sectionId: section.id });
    for (const { id } of section.questions) {
      const card = page.locator(`[data-question="${id}"]`);
      if (scanned[questionSlot(pack.id, id)] !== undefined) {
        expect(await card.locator('[data-selected].option').count()).toBeGreaterThan(0);
        continue;
      }
      await card.focus();
      await page.keyboard.press('u');
      await card.getByText(t.question.unknownChosen, { exact: true }).waitFor();
    }
  }
  await saved(page);
  const now = await stored(page, assessmentId);
  expect(packProgress(pack, situationOf(now)).missing).toBe(0);
  for (const [slot, answer] of Object.entries(scanned)) expect(now.answers[slot]).toEqual(answer);
  // The result lies within what the scan promised.
  const promised = scoreRange(pack, { ...situationOf(now), answers: scanned }).ladders[0];
  const { reached = -2 } = scorePack(pack, situationOf(now)).ladders[0] ?? {};
  expect(reached).toBeGreaterThanOrEqual(promised?.lowest ?? 99);
  expect(reached).toBeLessThanOrEqual(promised?.highest ?? -99);
}

/** The result says its level, strengths, gaps, way and programmes on one page, and leads to the dossier. */
async function readResult(page: Page, assessmentId: string, pack: Pack): Promise<void> {
  await goTo(page, { screen: 'result', assessmentId, packId: pack.id });
  const { reached = -1 } = scorePack(pack, situationOf(await stored(page, assessmentId))).ladders[0] ?? {};
  const title = worded((texts) => texts.result.title, language, {
    ladder: pack.ladders?.[0]?.title[language] ?? '',
    level: levelAt(pack, reached),
  });
  await arrived(page, title);
  const minute = page.getByRole('region', { name: t.minute.title, exact: true });
  // Fewer than three are not called three.
  for (const headings of [
    [t.minute.strengths, t.minute.strengthsFew],
    [t.minute.gaps, t.minute.gapsFew],
    [t.minute.way],
    [t.minute.programmes],
  ])
    await minute.getByRole('heading', { name: new RegExp(`^(${headings.join('|')})$`) }).waitFor();
  expect(await minute.getByRole('listitem').count()).toBeGreaterThanOrEqual(3);
  await page.getByRole('link', { name: t.result.dossier, exact: true }).click();
  await arrived(page, t.dossier.title);
}

/** The list of programmes asks where the enterprise is, and is sorted by it at once; the field stays for the focus. */
async function sayWhere(page: Page, assessmentId: string): Promise<void> {
  await goTo(page, { screen: 'programmes', assessmentId });
  const ask = page.getByRole('region', { name: t.programmes.askPlace, exact: true });
  const folded = page.getByRole('button', { name: /^只面向某个市县的项目/ });
  const rows = page.locator('section[aria-labelledby="programmes-here"] h3 a');
  await folded.waitFor();
  expect((await rows.allTextContents()).filter((title) => title.includes('南昌'))).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);
  await ask.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('青山湖');
  await page.getByRole('option', { name: /青山湖区/ }).waitFor();
  await page.keyboard.press('Enter');
  await ask.getByText(t.programmes.askPlaceDone, { exact: true }).waitFor();
  await page.getByRole('heading', { level: 2, name: /南昌市/ }).waitFor();
  expect((await rows.allTextContents())[0]).toContain('南昌');
  await folded.waitFor({ state: 'detached' });
  await focusInSight(page);
  await saved(page);
}

/** Every stop takes the focus and is in sight; Escape leaves in the middle and leads back to where it began. */
async function walkTour(page: Page, assessmentId: string): Promise<void> {
  const card = page.getByRole('region', { name: t.tour.label, exact: true });
  const at = (stop: (typeof stops)[number]): Promise<void> =>
    card
      .getByRole('heading', { name: t.tour[stop].title, exact: true })
      .and(page.locator(':focus'))
      .waitFor();
  const start = async (): Promise<void> => {
    await goTo(page, { screen: 'assessment', assessmentId });
    await page.getByRole('button', { name: t.tour.restart, exact: true }).click();
    // Among one's own enterprises no sample is made unasked.
    const ask = page.getByRole('dialog', { name: t.tour.askTitle, exact: true });
    await ask.waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await ask.getByRole('button', { name: t.tour.askToBin, exact: true }).click();
    await at('home');
  };
  /** What was made for the tour alone is taken away with it. */
  const gone = async (): Promise<void> => {
    const left = (): Promise<readonly boolean[] | null> =>
      page.evaluate(async () => {
        const reply = await (window as unknown as { readonly desk: Desk }).desk.listEnterprises({});
        return reply.ok ? reply.value.map(({ sample }) => sample) : null;
      });
    await expect.poll(left).toEqual([false]);
  };
  await start();
  for (const stop of stops) {
    await at(stop);
    await focusInSight(page);
    await page.locator('main [data-tour-here]').first().waitFor();
    await page.keyboard.press('Tab');
    // The cross comes first, before the way on.
    await card
      .getByRole('button', { name: stop === 'dossier' ? t.tour.done : t.tour.next, exact: true })
      .focus();
    await page.keyboard.press('Enter');
  }
  await card.waitFor({ state: 'detached' });
  await page.waitForURL(new RegExp(`#/assessment/${assessmentId}$`));
  await gone();
  await start();
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await page.waitForURL(new RegExp(`#/assessment/${assessmentId}$`));
  await focusInSight(page);
  await gone();
}

/** The full assessment begins with its first question, without the questionnaire left out; what is untouched has no result. */
async function beginInFull(page: Page): Promise<void> {
  await goTo(page, { screen: 'start' });
  await page.getByRole('button', { name: t.start.new, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('抚州示例电子有限公司（虚构）');
  await dialog.getByText(t.begin.full, { exact: true }).click();
  const chosen = (count: number, all: number): string =>
    worded((texts) => texts.newAssessment.packsChosen, language, { count, all });
  const boxes = dialog.getByRole('checkbox');
  const which = dialog.getByRole('button', { name: /^问卷/ });
  await which.click();
  const all = await boxes.count();
  expect(all).toBeGreaterThan(1);
  await boxes.last().press('Space');
  await dialog.getByRole('button', { name: chosen(all - 1, all), exact: true }).waitFor();
  await dialog.getByRole('button', { name: t.start.create, exact: true }).click();
  await page.waitForURL(/\/section\//);
  await settled(page);
  expect(await page.locator('[data-question]').count()).toBeGreaterThan(0);
  const assessmentId = /#\/assessment\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  const { packs } = await stored(page, assessmentId);
  expect(packs).toHaveLength(all - 1);
  const [pack] = packs;
  if (pack === undefined) throw new Error('an assessment without a questionnaire');
  expect(page.url()).toContain(`/pack/${pack.id}/section/${pack.sections[0]?.id ?? ''}`);
  await goTo(page, { screen: 'result', assessmentId, packId: pack.id });
  await arrived(
    page,
    worded((texts) => texts.howFar.noneTitle, language, { pack: pack.shortTitle[language] }),
  );
  for (const heading of [t.result.gaps, t.result.aspects, t.minute.gaps, t.minute.gapsFew])
    expect(await page.getByRole('heading', { name: heading, exact: true }).count()).toBe(0);
}
