import { expect, test } from 'vitest';
import { figureSlot } from '../../assessments/answering/answer.ts';
import { messages } from '../../renderer/text/messages.ts';
import { withDesk } from './desk.ts';
import { goTo, openSample, settled, stored, worded } from './steps.ts';

const language = 'zh-CN';
const t = messages[language];

test('a number on its way is stored and judged by nobody; its doubt and an empty note go together', async () => {
  await withDesk({ language }, async ({ page, complaints }) => {
    const assessmentId = await openSample(page);
    const kept = await stored(page, assessmentId);
    const figure = kept.figures.figures.find(
      (one) => one.usually !== undefined && one.fromProfile === undefined,
    );
    if (figure === undefined) throw new Error('no figure has usual bounds');
    await goTo(page, { screen: 'figures', assessmentId, figure: figure.id });
    const place = page.locator(`.figure[data-field="${figure.id}"]`);
    const field = place.locator('input').first();
    const [doubt, note] = [place.locator('.doubt'), place.locator('.note')];
    const before = await field.inputValue();
    expect([await doubt.count(), await note.count()]).toEqual([0, 0]);

    await field.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('3');
    await expect
      .poll(async () => (await stored(page, assessmentId)).answers[figureSlot(figure.id)]?.response, {
        timeout: 10_000,
      })
      .toEqual({ kind: 'number', value: '3' });
    expect([await doubt.count(), await note.count()]).toEqual([0, 0]);
    await page.keyboard.press('Tab');
    await doubt.waitFor();
    await note.waitFor();

    await field.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(before);
    expect(await note.count()).toBe(1);
    await page.keyboard.press('Tab');
    await note.waitFor({ state: 'detached' });
    expect(await doubt.count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

test('a part larger than its whole is said in the header, and put right with the other figure without an alarm', async () => {
  await withDesk({ language }, async ({ page, complaints }) => {
    const assessmentId = await openSample(page);
    const { figures, answers } = await stored(page, assessmentId);
    const numberOf = (id: string): number => {
      const response = answers[figureSlot(id)]?.response;
      return response?.kind === 'number' ? Number(response.value) : 0;
    };
    const part = figures.figures.find(
      (one) => one.integer === true && one.atMost !== undefined && numberOf(one.id) > 20,
    );
    if (part?.atMost === undefined) throw new Error('no part of a whole');
    const [partId, wholeId] = [part.id, part.atMost];
    // Other parts of the same whole are out of its way.
    const least = Math.max(
      ...figures.figures
        .filter((one) => one.atMost === wholeId && one.id !== partId)
        .map(({ id }) => numberOf(id)),
    );
    const whole = numberOf(partId) - 1;
    expect(least).toBeLessThanOrEqual(whole);
    await goTo(page, { screen: 'figures', assessmentId, figure: partId });
    const header = page.locator('.save-state');
    const retype = async (id: string, text: string): Promise<void> => {
      await page.locator(`.figure[data-field="${id}"] input`).first().click();
      await page.keyboard.press('ControlOrMeta+A');
      // As a person types: the last key comes while the first is about to be stored.
      await page.keyboard.type(text, { delay: 180 });
    };
    await retype(wholeId, String(whole));
    await header
      .filter({ hasText: worded((texts) => texts.saving.unstored, language, { count: 1 }) })
      .waitFor();
    expect(await header.getAttribute('role')).toBe('status');

    // Before an export it is said again, with the field: the dossier will have what was stored before.
    await goTo(page, { screen: 'dossier', assessmentId });
    const missed = page.locator('.notice', {
      hasText: worded((texts) => texts.dossier.unstored, language),
    });
    await expect
      .poll(() => missed.locator('li').allInnerTexts())
      .toEqual([expect.stringMatching(/.+：\d+$/)]);
    expect(await missed.locator('li').innerText()).toContain(String(whole));
    await goTo(page, { screen: 'figures', assessmentId, figure: partId });

    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const alarm = document.querySelector('.banners [role="alert"]');
        if (alarm !== null) seen.push(alarm.textContent);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await retype(partId, '15');
    const both = async (): Promise<unknown> => {
      const kept = (await stored(page, assessmentId)).answers;
      return [partId, wholeId].map((id) => kept[figureSlot(id)]?.response);
    };
    await expect
      .poll(both, { timeout: 10_000 })
      .toEqual(['15', String(whole)].map((value) => ({ kind: 'number', value })));
    await page.locator('.save-state.saved').waitFor();
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

test('an odd ratio is questioned at both figures once the typing is over, and said at the one typed last', async () => {
  await withDesk({ language }, async ({ page, complaints }) => {
    const assessmentId = await openSample(page);
    const { figures } = await stored(page, assessmentId);
    const figure = figures.figures.find(
      ({ usually, fromProfile }) =>
        fromProfile === undefined &&
        figures.figures.find(({ id }) => id === usually?.figure)?.fromProfile === undefined &&
        usually !== undefined,
    );
    if (figure?.usually === undefined) throw new Error('no figure has usual bounds beside one of its own');
    await goTo(page, { screen: 'figures', assessmentId, figure: figure.id });
    const doubts = [figure.id, figure.usually.figure].map((id) =>
      page.locator(`.figure[data-field="${id}"] .doubt`),
    );
    const count = (): Promise<number[]> => Promise.all(doubts.map((one) => one.count()));
    await page.locator(`.figure[data-field="${figure.id}"] input`).first().click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('3', { delay: 50 });
    await expect
      .poll(async () => (await stored(page, assessmentId)).answers[figureSlot(figure.id)]?.response, {
        timeout: 10_000,
      })
      .toEqual({ kind: 'number', value: '3' });
    expect(await count()).toEqual([0, 0]);
    await page.keyboard.press('Tab');
    await expect.poll(count).toEqual([1, 1]);
    expect(await doubts[0]?.textContent()).toBe(await doubts[1]?.textContent());
    expect(await page.locator('[role="status"] > .doubt').count()).toBe(1);
    expect(await page.locator(`.figure[data-field="${figure.id}"] [role="status"] > .doubt`).count()).toBe(1);
    expect(complaints).toEqual([]);
  });
});

test('Alt with the left arrow goes back out of a group of options, and chooses nothing', async () => {
  await withDesk({ language }, async ({ page }) => {
    const assessmentId = await openSample(page);
    const { packs, answers } = await stored(page, assessmentId);
    const places = packs.flatMap((pack) =>
      pack.sections.flatMap((section) => section.questions.map((question) => ({ pack, section, question }))),
    );
    const asked = places.find(({ question }) => question.kind === 'one-of');
    if (asked === undefined) throw new Error('no question with one choice');
    await goTo(page, { screen: 'assessment', assessmentId });
    const home = page.url();
    const { pack, section, question } = asked;
    await goTo(page, {
      screen: 'section',
      assessmentId,
      packId: pack.id,
      sectionId: section.id,
      question: question.id,
    });
    await page.locator('input[type="radio"]').first().focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.waitForURL(home);
    await settled(page);
    expect((await stored(page, assessmentId)).answers).toEqual(answers);
  });
});

test('an enterprise that was taken back out of the bin opens at once', async () => {
  await withDesk({ language }, async ({ page, complaints }) => {
    const assessmentId = await openSample(page);
    const { enterprise } = await stored(page, assessmentId);
    await goTo(page, { screen: 'enterprise', enterpriseId: enterprise.id });
    await page.evaluate(
      (id) =>
        (window as unknown as { desk: { putInBin(input: unknown): Promise<unknown> } }).desk.putInBin({
          kind: 'enterprise',
          id,
        }),
      enterprise.id,
    );
    await goTo(page, { screen: 'assessment', assessmentId });
    await goTo(page, { screen: 'start' });
    await page.keyboard.press('ControlOrMeta+Z');
    await page.locator('.told').waitFor();
    await goTo(page, { screen: 'assessment', assessmentId });
    expect(await page.getByText(t.app.notOpened, { exact: true }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
