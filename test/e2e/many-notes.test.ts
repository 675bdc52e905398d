import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { emptyAnswer, type Answer, type Slot } from '../../assessments/answering/answer.ts';
import type { Route } from '../../renderer/routing/route.ts';
import { messages } from '../../renderer/text/messages.ts';
import { limit, soaking, tell } from '../fixtures/soak.ts';
import { ask } from './ask.ts';
import { withDesk } from './desk.ts';
import { saveAnswers } from './filled-desk.ts';
import { goTo, openSample, stored } from './steps.ts';

const text = messages['zh-CN'];
const wanted = 10_000;
/** More than this is no page any more, for the window and for who reads it. */
const mostElements = 20_000;
/** A page with everything on it may take this long to come, in milliseconds. */
const mostMs = 2_000;

/** Gives every question of an assessment a note and a flag, and answers how many there were. */
async function noteAll(page: Page, assessmentId: string, word: string): Promise<number> {
  const { answers, packs } = await stored(page, assessmentId);
  const slots = packs.flatMap((pack) =>
    pack.sections.flatMap(({ questions }) => questions.map(({ id }): Slot => `q:${pack.id}/${id}`)),
  );
  const all = slots.map((slot, at): readonly [Slot, Answer] => [
    slot,
    {
      ...(answers[slot] ?? emptyAnswer),
      note: `${word}第 ${at + 1} 条：设备台账由车间主任保管，下次带来复印件`,
      flagged: true,
    },
  ]);
  await saveAnswers(page, assessmentId, Object.fromEntries(all));
  return all.length;
}

// Without its full number it would say nothing.
test.skipIf(!soaking)(
  'with 10,000 notes of one enterprise every page comes soon and stays of a size that can be read',
  async () => {
    await withDesk({}, async ({ page, complaints }) => {
      const assessmentId = await openSample(page);
      const { enterprise, packs } = await stored(page, assessmentId);
      let notes = await noteAll(page, assessmentId, '样例');
      for (let year = 1; notes < wanted; year += 1) {
        const begun = await ask(page, 'startAssessment', {
          enterpriseId: enterprise.id,
          title: `第 ${year} 次走访`,
          packIds: packs.map(({ id }) => id),
        });
        notes += await noteAll(page, begun.id, `走访 ${year} `);
      }
      await page.reload();
      const places: Readonly<Record<string, Route>> = {
        enterprise: { screen: 'enterprise', enterpriseId: enterprise.id },
        home: { screen: 'assessment', assessmentId },
        followUps: { screen: 'follow-ups', assessmentId },
        onSite: { screen: 'on-site', assessmentId },
        section: {
          screen: 'section',
          assessmentId,
          packId: packs[0]?.id ?? '',
          sectionId: packs[0]?.sections[0]?.id ?? '',
        },
        history: { screen: 'history', assessmentId },
        enterpriseHistory: { screen: 'enterprise-history', enterpriseId: enterprise.id },
        newAssessment: { screen: 'new-assessment', enterpriseId: enterprise.id },
        trend: { screen: 'trend', enterpriseId: enterprise.id },
        search: { screen: 'search', text: '设备台账', from: enterprise.id },
      };
      const seen: Record<string, number> = {};
      for (const [name, route] of Object.entries(places)) {
        await goTo(page, { screen: 'about' });
        const from = performance.now();
        await goTo(page, route);
        await page.waitForFunction(() => document.querySelector('main .loading') === null);
        seen[`${name}Ms`] = Math.round(performance.now() - from);
        seen[name] = await page.evaluate(() => document.querySelectorAll('*').length);
        expect(seen[name], name).toBeLessThan(mostElements);
        expect(seen[`${name}Ms`], name).toBeLessThan(mostMs);
      }
      // One among ten thousand is found by its words.
      await page.getByRole('main').getByRole('searchbox').fill(`走访 1 第 7 条`);
      await page.getByRole('main').locator('mark').first().waitFor();
      // And the list of what is still to be sent can be copied whole.
      await goTo(page, { screen: 'follow-ups', assessmentId });
      await page.getByRole('button', { name: text.followUps.copy, exact: true }).click();
      await page.getByText(text.followUps.copied, { exact: true }).waitFor();
      expect(complaints).toEqual([]);
      tell('many notes', { notes, ...seen });
    });
  },
  limit(0).timeout,
);
