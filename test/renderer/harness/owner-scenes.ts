import { scanQuestions } from '../../../assessments/answering/scan-questions.ts';
import { questionSlot, type Answer } from '../../../assessments/answering/answer.ts';
import { emptyProfile, type Profile } from '../../../assessments/enterprise/profile.ts';
import { optionsOf } from '../../../assessments/scoring/score-question.ts';
import { readContent } from '../../../build/compile-packs.ts';
import { messages } from '../../../renderer/text/messages.ts';
import type { FakeDesk } from './fake-desk.ts';
import type { Scene } from './scenes.ts';

const { content } = readContent();
const sme = 'sme-digital-2024';
const fusion = 'fusion-23020';

const owner: Profile = {
  ...emptyProfile,
  name: '吉安示例五金制品有限公司',
  industry: 'C3329',
  productionType: 'discrete',
  staff: 30,
  revenue: '1500',
};

/** A factory of 30 that has answered the first questions of a scan with the middle of what is offered. */
const scanned =
  (count: number, packId: string, place: (assessmentId: string) => string, profile: Profile = owner) =>
  (fake: FakeDesk): string => {
    const enterpriseId = fake.addEnterprise(profile, false);
    const assessmentId = fake.addAssessment(enterpriseId, '2026 年度评估', [
      fusion,
      'cloud-platform',
      sme,
      'industrial-security',
    ]);
    const pack = content.packs.find((one) => one.id === packId);
    const kept = fake.assessments.get(assessmentId);
    if (pack === undefined || kept === undefined) return '';
    const situation = { profile, figures: content.figures, answers: {} };
    for (const question of scanQuestions(pack, situation).slice(0, count)) {
      const response = ((): Answer['response'] => {
        switch (question.kind) {
          case 'one-of': {
            const options = optionsOf(question, pack);
            const option = options[Math.floor(options.length / 2)];
            return option === undefined ? null : { kind: 'choice', option: option.id };
          }
          case 'several-of':
            return { kind: 'choices', options: question.options.slice(0, 2).map(({ id }) => id) };
          case 'graded':
            return {
              kind: 'statements',
              statements: question.grades.slice(0, 1).flatMap((one) => one.statements.map(({ id }) => id)),
            };
          default:
            return { kind: 'unknown' };
        }
      })();
      kept.answers[questionSlot(pack.id, question.id)] = { response, note: '', flagged: false };
    }
    return place(assessmentId);
  };

const scan = (packId: string) => (id: string) => `#/assessment/${id}/pack/${packId}/quick-scan`;
const home = (id: string): string => `#/assessment/${id}`;
const longName: Profile = {
  ...owner,
  name: '景德镇市昌江区示例陶瓷艺术文化创意产业发展集团股份有限公司（筹备组）第二生产基地及附属仓储物流分公司',
};

/** What meets an owner: the first start, the scan, the way in, the tour, and the result in a minute. */
export const ownerScenes: readonly Scene[] = [
  { name: 'owner-first', prepare: () => '', window: { width: 1280, height: 720 } },
  {
    name: 'owner-begin',
    prepare: () => '',
    act: async (page, language) => {
      await page.getByRole('button', { name: messages[language].start.new, exact: true }).click();
      await page.getByRole('dialog').waitFor();
    },
    window: { width: 1280, height: 720 },
  },
  ...[1, 2, 3, 4, 5, 6].map((stop): Scene => ({
    name: `owner-tour-${stop}`,
    prepare: () => '',
    act: async (page, language) => {
      const { tour } = messages[language];
      await page.getByRole('button', { name: tour.start, exact: true }).click();
      const card = page.getByRole('region', { name: tour.label, exact: true });
      await card.waitFor();
      await page.waitForTimeout(600);
      for (let at = 1; at < stop; at += 1) {
        await card.getByRole('button', { name: tour.next, exact: true }).click();
        await page.waitForTimeout(600);
      }
    },
    window: { width: 1280, height: 720 },
  })),
  {
    name: 'owner-term',
    prepare: scanned(3, sme, (id) => `#/assessment/${id}/pack/${sme}/section/foundation`),
    act: async (page) => {
      await page.locator('.help .term').first().click();
      await page.getByRole('dialog').waitFor();
    },
    window: { width: 1280, height: 720 },
  },
  {
    name: 'owner-scan-new',
    prepare: scanned(0, fusion, scan(fusion), { ...emptyProfile, name: '某厂' }),
    window: { width: 1280, height: 720 },
    whole: true,
  },
  { name: 'owner-scan-part', prepare: scanned(7, sme, scan(sme)), window: { width: 1280, height: 720 } },
  { name: 'owner-scan-done', prepare: scanned(20, sme, scan(sme)), whole: true },
  {
    name: 'owner-scan-narrow',
    prepare: scanned(5, sme, scan(sme), longName),
    window: { width: 700, height: 900 },
  },
  {
    name: 'owner-scan-phone',
    prepare: scanned(20, sme, scan(sme)),
    act: async (page) => page.locator('.scan-result').scrollIntoViewIfNeeded(),
    window: { width: 320, height: 800 },
  },
  {
    name: 'owner-home-new',
    prepare: scanned(0, sme, home),
    whole: true,
    window: { width: 1280, height: 720 },
  },
  { name: 'owner-home-scanning', prepare: scanned(6, sme, home, longName), whole: true },
  { name: 'owner-home-scanned', prepare: scanned(20, sme, home), whole: true },
  {
    name: 'owner-result-scanned',
    prepare: scanned(20, sme, (id) => `#/assessment/${id}/pack/${sme}/result`),
    whole: true,
    window: { width: 1280, height: 720 },
  },
];
