import type { Page } from 'playwright-core';
import { emptyAnswer } from '../../../assessments/answering/answer.ts';
import type { Question } from '../../../assessments/pack/question.ts';
import type { FakeDesk } from './fake-desk.ts';
import type { Scene } from './scenes.ts';

const at =
  (place: string, turn: (fake: FakeDesk, assessmentId: string) => void = () => undefined) =>
  (fake: FakeDesk): string => {
    const { assessmentId } = fake.addSample();
    turn(fake, assessmentId);
    return `#/assessment/${assessmentId}/${place}`;
  };

/** Marks some answers as they are after a visit, and some as taken over from the year before. */
const visited = (fake: FakeDesk, assessmentId: string): void => {
  const kept = fake.assessments.get(assessmentId);
  if (kept === undefined) return;
  const slots = Object.keys(kept.answers).filter((one) => one.startsWith('q:'));
  kept.answers = Object.fromEntries(
    Object.entries(kept.answers).map(([slot, answer]) => {
      const place = slots.indexOf(slot);
      if (place % 5 === 0)
        return [
          slot,
          { ...answer, basis: 'told' as const, saidBy: '设备科 刘工', flagged: place % 10 === 0 },
        ];
      if (place % 7 === 0) return [slot, { ...answer, takenOver: '2025 年度评估' }];
      return [slot, place % 3 === 0 ? { ...answer, basis: 'shown' as const } : answer];
    }),
  );
  const [first = ''] = slots;
  kept.answers[first] = { ...(kept.answers[first] ?? emptyAnswer), note: '请补盖章的设备清单，周五前发来' };
};

const press =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    await page.locator('.on-site-card').waitFor();
    for (const key of keys) await page.keyboard.press(key);
  };

/** Lets the questions come by where one stands, as the third of the orders, then presses keys. */
const byPlace =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    await page.locator('.on-site-card').waitFor();
    await page.locator('.page-actions .switch-button').nth(2).click();
    await page.keyboard.press('Escape');
    await page.locator('.on-site-card').focus();
    for (const key of keys) await page.keyboard.press(key);
  };

/** Questionnaires that name no place. */
const placeless = (fake: FakeDesk): void => {
  const opened = fake.opened.bind(fake);
  fake.opened = (id) => {
    const one = opened(id);
    const packs = one.packs.map((pack) => ({
      ...pack,
      sections: pack.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) => ({ ...question, places: undefined }) as Question),
      })),
    }));
    return { ...one, packs };
  };
};

const question = (id: string): string => `on-site?question=${encodeURIComponent(id)}`;

/** On-site mode in all that it shows, and the list of what is to be sent. */
export const onSiteScenes: readonly Scene[] = [
  { name: 'on-site', prepare: at(question('sme-digital-2024/network')), act: press('2', 'd') },
  { name: 'on-site-many', prepare: at(question('sme-digital-2024/data-collection')), whole: true },
  {
    name: 'on-site-figures',
    prepare: at(question('fusion-23020/computers')),
    act: press('w'),
  },
  {
    name: 'on-site-help',
    prepare: at(question('cloud-platform/bandwidth'), visited),
    act: press('h', 'f'),
    whole: true,
  },
  { name: 'on-site-keys', prepare: at('on-site'), act: press('?') },
  { name: 'on-site-jump', prepare: at('on-site'), act: press('g') },
  { name: 'on-site-note', prepare: at('on-site', visited), act: press('Escape', 'n'), whole: true },
  {
    name: 'on-site-places',
    prepare: at(question('sme-digital-2024/network')),
    act: byPlace('o'),
    whole: true,
  },
  { name: 'on-site-places-jump', prepare: at('on-site', visited), act: byPlace('g') },
  { name: 'on-site-places-none', prepare: at('on-site', placeless), act: byPlace() },
  { name: 'on-site-places-end', prepare: at('on-site'), act: byPlace('s') },
  {
    name: 'on-site-places-narrow',
    prepare: at(question('sme-digital-2024/network')),
    act: byPlace('h'),
    window: { width: 1280, height: 720 },
  },
  {
    name: 'on-site-places-phone',
    prepare: at(question('sme-digital-2024/network')),
    act: byPlace(),
    window: { width: 320, height: 800 },
    whole: true,
  },
  { name: 'follow-ups', prepare: at('follow-ups', visited), whole: true },
  {
    name: 'follow-ups-none',
    prepare: at('follow-ups', (fake, id) => {
      const kept = fake.assessments.get(id);
      if (kept !== undefined) kept.answers = {};
    }),
  },
];
