import { expect, test } from 'vitest';
import { figureSlot } from '../../assessments/answering/answer.ts';
import { messages } from '../../renderer/text/messages.ts';
import { withDesk } from './desk.ts';
import { goTo, openSample, settled, stored } from './steps.ts';

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
