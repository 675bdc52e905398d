import type { Locator } from 'playwright-core';
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

/** What is read with a control besides its name. */
const described = (control: Locator): Promise<string> =>
  control.evaluate((one) =>
    (one.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );

test('a field is read with hint, unit, error and warning; what is not saved is led to from the header', async () => {
  await withDesk({ language }, async ({ page, complaints }) => {
    const assessmentId = await openSample(page);
    await goTo(page, { screen: 'assessment-profile', assessmentId });
    const field = (name: string): Locator => page.locator(`[data-field="${name}"]`).getByRole('textbox');
    const [staff, email] = [field('staff'), field('contactEmail')];
    const shown = await email.inputValue();
    await staff.fill('一百八十六');
    expect(await described(staff)).toContain(t.profile.people);
    expect(await described(staff)).toContain(t.profile.staffHint);
    const wrong = await page.locator('[data-field="staff"] .error').innerText();
    expect(await described(staff)).toContain(wrong);

    await email.fill('li@');
    await page.keyboard.press('Tab');
    const warning = page.locator('[data-field="contactEmail"] [role="status"] .warning');
    expect(await described(email)).toContain(await warning.innerText());
    await email.fill(shown);

    // A qualification is taken away by name, and that is said.
    await page.getByRole('button', { name: t.profile.addCertificate, exact: true }).click();
    const last = page.locator('.certificate').last();
    await last.getByRole('textbox', { name: t.profile.certificateName, exact: true }).fill('两化融合证书');
    await last
      .getByRole('button', {
        name: worded((texts) => texts.profile.removeCertificate, language, { name: '两化融合证书' }),
      })
      .click();
    await page
      .locator('p[role="status"]', {
        hasText: worded((texts) => texts.told.certificateRemoved, language, { name: '两化融合证书' }),
      })
      .waitFor({ state: 'attached' });

    const budget = await planBudget();
    await budget.fill('十万');
    expect(await described(budget)).toContain(await page.locator('.plan-item .error').first().innerText());

    // From another page the header names both fields and leads to each.
    await goTo(page, { screen: 'dossier', assessmentId });
    const unsaved = page.getByRole('status').getByRole('button', {
      name: worded((texts) => texts.saving.unstored, language, { count: 2 }),
    });
    const follow = async (text: string): Promise<void> => {
      await unsaved.click();
      await page
        .getByRole('dialog', { name: t.saving.unstoredTitle })
        .getByRole('link', { name: text })
        .press('Enter');
      await page.waitForFunction(
        (typed) =>
          document.activeElement instanceof HTMLInputElement && document.activeElement.value === typed,
        text,
      );
    };
    await follow('一百八十六');
    // Also where it stands on the page one is at.
    await follow('一百八十六');
    await follow('十万');
    expect(complaints).toEqual([]);

    async function planBudget(): Promise<Locator> {
      await goTo(page, { screen: 'plan', assessmentId });
      if ((await page.locator('.plan-item').count()) === 0) {
        await page.getByRole('button', { name: t.plan.propose, exact: true }).click();
        await page.getByRole('dialog').locator('.button.primary').click();
      }
      const item = page.locator('.plan-item').first();
      const group = item.getByRole('group', { name: await item.locator('h3').innerText(), exact: true });
      return group.getByRole('textbox', { name: t.plan.budgetField, exact: true });
    }
  });
});

test('a key at a question says what it chose and what it took back, and a mark keeps its name', async () => {
  await withDesk({ language }, async ({ page, complaints }) => {
    const assessmentId = await openSample(page);
    const { packs } = await stored(page, assessmentId);
    const [pack, section, question] =
      packs
        .flatMap((one) =>
          one.sections.flatMap((part) => part.questions.map((asked) => [one, part, asked] as const)),
        )
        .find(([, , asked]) => asked.kind === 'several-of') ?? [];
    if (question?.kind !== 'several-of') throw new Error('no question with ticks');
    const place = { assessmentId, packId: pack?.id ?? '', sectionId: section?.id ?? '' };
    const routes = [
      { screen: 'section', ...place, question: question.id },
      { screen: 'on-site', assessmentId, question: `${pack?.id ?? ''}/${question.id}` },
    ] as const;
    for (const route of routes) {
      await goTo(page, route);
      const card = page.locator(`[data-question="${question.id}"]`);
      const heard = card.locator('.said-by-key');
      const press = async (key: string): Promise<string> => {
        await card.focus();
        await heard.evaluate((one) => one.setAttribute('data-seen', one.textContent));
        await page.keyboard.press(key);
        return heard.innerText();
      };
      const option = question.options[0]?.label[language] ?? '';
      const said = (['chosenNow', 'chosenGone'] as const).map((kind) =>
        worded((texts) => texts.question[kind], language, { option }),
      );
      expect([await press('1'), await press('1')].toSorted()).toEqual(said.toSorted());
      const unknown = { option: t.question.unknown };
      expect(await press('u')).toBe(worded((texts) => texts.question.chosenNow, language, unknown));
      expect(await press('u')).toBe(worded((texts) => texts.question.chosenGone, language, unknown));
      const marks = [t.question.flagNow, t.question.flagGone] as const;
      expect([await press('f'), await press('f')].toSorted()).toEqual([...marks].toSorted());
    }
    await goTo(page, routes[0]);
    const card = page.locator(`[data-question="${question.id}"]`);
    const flag = card.getByRole('button', { name: t.question.flag, exact: true });
    const before = await flag.getAttribute('aria-pressed');
    await flag.click();
    expect(await flag.getAttribute('aria-pressed')).toBe(before === 'true' ? 'false' : 'true');

    // What is operated itself is said by the browser.
    const silent = await card.locator('.said-by-key').innerText();
    await card.locator('.option input').first().focus();
    await page.keyboard.press('1');
    expect(await card.locator('.said-by-key').innerText()).toBe(silent);
    expect(complaints).toEqual([]);
  });
});

test('what a PDF cannot print is listed once a field before the export; links say their questionnaire; contrast keeps edges', async () => {
  await withDesk({ language }, async ({ page, complaints }) => {
    const assessmentId = await openSample(page);
    const packs = (await stored(page, assessmentId)).packs.map(({ shortTitle }) => shortTitle[language]);
    for (const pack of packs)
      for (const name of ['checkOf', 'resultOf'] as const)
        expect(
          await page
            .getByRole('main')
            .getByRole('link', { name: worded((texts) => texts.home[name], language, { pack }), exact: true })
            .count(),
        ).toBe(1);

    await goTo(page, { screen: 'assessment-profile', assessmentId });
    const contact = page.locator('[data-field="contactName"]').getByRole('textbox');
    await contact.fill('李😀🎉🚀🌟🎈🍀');
    await page.keyboard.press('Tab');
    await page.locator('.save-state.saved').waitFor();
    await goTo(page, { screen: 'dossier', assessmentId });
    const listed = page.locator('.finding.bad');
    expect(await listed.count()).toBe(1);
    expect(await listed.innerText()).toContain('😀 U+1F600');
    expect(await listed.innerText()).toContain('6');
    await listed.getByRole('link').click();
    await page.waitForFunction(
      () => document.activeElement?.closest('[data-field="contactName"]') instanceof HTMLElement,
    );

    await page.emulateMedia({ forcedColors: 'active' });
    await page.keyboard.press('ControlOrMeta+k');
    const edge = await page
      .locator('.modal')
      .evaluate((one) => [getComputedStyle(one).borderTopWidth, getComputedStyle(one).borderTopStyle]);
    expect(edge).toEqual(['1px', 'solid']);
    const grey = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('span'));
      probe.style.color = 'GrayText';
      const field = document.querySelector('.modal input');
      const colours = [probe, field].map((one) =>
        one === null ? '' : getComputedStyle(one, one === field ? '::placeholder' : null).color,
      );
      probe.remove();
      return colours[0] === colours[1];
    });
    expect(grey).toBe(true);
    expect(complaints).toEqual([]);
  });
});
