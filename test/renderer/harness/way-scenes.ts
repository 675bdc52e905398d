import type { Page } from 'playwright-core';
import { emptyProfile } from '../../../assessments/enterprise/profile.ts';
import type { Plan } from '../../../assessments/advice/plan.ts';
import type { FakeDesk } from './fake-desk.ts';
import type { Scene } from './scenes.ts';

const sme = 'sme-digital-2024';
const fusion = 'fusion-23020';

const result =
  (pack: string) =>
  (fake: FakeDesk): string =>
    `#/assessment/${fake.addSample().assessmentId}/pack/${pack}/result`;

/** The sample with two of three answers taken away: a result that is provisional. */
const partly =
  (pack: string, screen: string) =>
  (fake: FakeDesk): string => {
    const { assessmentId } = fake.addSample();
    const kept = fake.assessments.get(assessmentId);
    if (kept !== undefined)
      kept.answers = Object.fromEntries(
        Object.entries(kept.answers).filter(
          ([slot], place) => !slot.startsWith(`q:${pack}/`) || place % 3 === 0,
        ),
      );
    return `#/assessment/${assessmentId}${screen}`;
  };

/** Answers nothing: everything is still to be done. */
const blank = (pack: string) => (fake: FakeDesk) => {
  const enterprise = fake.addEnterprise({ ...emptyProfile, name: '某示例厂', staff: 28 }, false);
  return `#/assessment/${fake.addAssessment(enterprise, '2026 年度评估', [pack])}/pack/${pack}/result`;
};

const plan: Plan = {
  items: [
    {
      id: 'i1',
      packId: sme,
      questionId: 'scene-quality',
      target: {
        label: { 'zh-CN': '质量数据自动采集', en: 'Quality data collected by itself' },
        earned: '0',
        grade: 3,
      },
      effort: { yuan: [20000, 60000], days: [30, 90] },
      phase: 'days-90',
      owner: '王工（质量部）',
      budgetFen: 3_500_050,
      note: '先做检验台一个工位，再推到全线。',
      done: false,
    },
    {
      id: 'i2',
      packId: sme,
      questionId: 'scene-purchase',
      target: {
        label: { 'zh-CN': '采购与库存打通', en: 'Purchasing linked with stock' },
        earned: '0',
        grade: 3,
      },
      effort: null,
      phase: 'year-1',
      owner: '采购部部长兼信息化领导小组办公室副主任李某某（联系电话见附件一，变更须书面通知）',
      budgetFen: null,
      note: '很长的备注。'.repeat(30),
      done: true,
    },
    {
      id: 'i3',
      packId: 'gone',
      questionId: 'gone',
      target: {
        label: { 'zh-CN': '旧版问卷里的一项', en: 'An item of an old edition' },
        earned: '1',
        grade: 1,
      },
      effort: { yuan: [0, 0], days: [10, 10] },
      phase: 'year-2',
      owner: '',
      budgetFen: null,
      note: '',
      done: false,
    },
  ],
};

const planned = (fake: FakeDesk): string => {
  const { assessmentId } = fake.addSample();
  const kept = fake.assessments.get(assessmentId);
  if (kept !== undefined) kept.plan = plan;
  return `#/assessment/${assessmentId}/plan`;
};

/** The sample and, a year before it, one with less done. */
const twice = (fake: FakeDesk): string => {
  const { assessmentId, enterpriseId } = fake.addSample();
  const now = fake.assessments.get(assessmentId);
  const before = fake.addAssessment(enterpriseId, '2025 年度评估', [sme, fusion], '2025-10-20T02:00:00.000Z');
  const then = fake.assessments.get(before);
  if (now === undefined || then === undefined) return '';
  // Every fifth answer was not given a year ago, every ninth was “do not know”.
  then.answers = Object.fromEntries(
    Object.entries(now.answers).flatMap(([slot, answer], place) =>
      place % 5 === 0
        ? []
        : [[slot, place % 9 === 0 ? { ...answer, response: { kind: 'unknown' as const } } : answer]],
    ),
  );
  return `#/assessment/${assessmentId}/compare`;
};

const press = async (page: Page, name: RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().click();
};

export const wayScenes: readonly Scene[] = [
  {
    name: 'way-left-out',
    prepare: result(sme),
    act: async (page) => {
      await press(page, /^(换掉这一步|Another step instead)/);
    },
    whole: true,
  },
  {
    name: 'way-none',
    prepare: result(sme),
    act: async (page) => {
      for (let round = 0; round < 60; round += 1) {
        const button = page.getByRole('button', { name: /^(换掉这一步|Another step instead)/ }).first();
        if ((await button.count()) === 0) return;
        await button.click();
      }
    },
    whole: true,
  },
  { name: 'result-untouched', prepare: blank(sme), whole: true },
  { name: 'result-part', prepare: partly(sme, `/pack/${sme}/result`), whole: true },
  { name: 'versions-part', prepare: partly(sme, '/versions'), whole: true },
  {
    name: 'trial',
    prepare: result(sme),
    act: async (page) => {
      await press(page, /^(全部试算|Try all)$/);
    },
    whole: true,
  },
  {
    name: 'trial-fusion',
    prepare: result(fusion),
    act: async (page) => {
      await press(page, /^(试算|Try things out)$/);
      await page.locator('.try-state').nth(1).click();
      await page.locator('.try-state').nth(4).click();
    },
    whole: true,
  },
  { name: 'plan', prepare: planned, whole: true },
  {
    name: 'plan-empty',
    prepare: (fake) => `#/assessment/${fake.addSample().assessmentId}/plan`,
  },
  {
    name: 'plan-propose',
    prepare: (fake) => `#/assessment/${fake.addSample().assessmentId}/plan`,
    act: async (page) => {
      await press(page, /^(按差距生成计划|Suggest items from the gaps)$/);
    },
  },
  {
    name: 'plan-faults',
    prepare: (fake) => {
      fake.saveFault = { code: 'store.disk-full', values: { file: '/data/desk.sqlite' } };
      return planned(fake);
    },
    act: async (page) => {
      await page.locator('.plan-item input.number').nth(1).fill('3万');
      await press(page, /^(移除|Remove)/);
      await page.waitForTimeout(300);
    },
  },
  { name: 'compare', prepare: twice, whole: true },
  {
    name: 'compare-one',
    prepare: (fake) => `#/assessment/${fake.addSample().assessmentId}/compare`,
  },
  {
    name: 'new-assessment-draft',
    prepare: (fake) => {
      const { enterpriseId, assessmentId } = fake.addSample();
      return `#/enterprise/${enterpriseId}/new?from=${assessmentId}`;
    },
  },
  {
    name: 'doubts',
    prepare: (fake) => `#/assessment/${fake.addSample().assessmentId}/figures`,
    act: async (page) => {
      await page
        .getByLabel(/^(上一年度营业成本|Operating cost, last full year)/)
        .first()
        .fill('999999');
      await page.waitForTimeout(400);
      await page.locator('.doubt').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'doubts-section',
    prepare: (fake) => `#/assessment/${fake.addSample().assessmentId}/pack/${sme}/section/foundation`,
    act: async (page) => {
      const ticks = page.locator('[data-question="network"] input[type=checkbox]');
      await ticks.last().press('Space');
      await ticks.nth(3).press('Space');
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'doubts-check',
    prepare: (fake) => {
      const { assessmentId } = fake.addSample();
      const kept = fake.assessments.get(assessmentId);
      if (kept !== undefined) {
        kept.answers[`q:${sme}/network`] = {
          response: { kind: 'choices', options: ['full-coverage'] },
          note: '',
          flagged: false,
        };
      }
      return `#/assessment/${assessmentId}/pack/${sme}/check`;
    },
  },
  { name: 'narrow-plan', prepare: planned, window: { width: 320, height: 800 }, whole: true },
  { name: 'narrow-compare', prepare: twice, window: { width: 320, height: 800 }, whole: true },
];
