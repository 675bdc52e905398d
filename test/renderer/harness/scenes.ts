import type { Page } from 'playwright-core';
import { emptyProfile } from '../../../assessments/enterprise/profile.ts';
import type { FakeDesk } from './fake-desk.ts';
import { applicationScenes } from './application-scenes.ts';
import { deskScenes } from './desk-scenes.ts';
import { helpScenes } from './help-scenes.ts';
import { keptScenes } from './kept-scenes.ts';
import { lockScenes } from './lock-scenes.ts';
import { onSiteScenes } from './on-site-scenes.ts';
import { ownerScenes } from './owner-scenes.ts';
import { programmeScenes } from './programme-scenes.ts';
import { trendScenes } from './trend-scenes.ts';
import { wayScenes } from './way-scenes.ts';

/** One state of the window worth a look. */
export interface Scene {
  readonly name: string;
  /** Fills the desk and returns the place to open. */
  readonly prepare: (fake: FakeDesk) => string;
  /** What is done before the picture. */
  readonly act?: (page: Page, language: 'zh-CN' | 'en') => Promise<void>;
  readonly window?: { readonly width?: number; readonly height?: number; readonly forcedColors?: 'active' };
  readonly whole?: boolean;
}

const sample = (place: (assessmentId: string, enterpriseId: string) => string) => (fake: FakeDesk) => {
  const { assessmentId, enterpriseId } = fake.addSample();
  return place(assessmentId, enterpriseId);
};

const section = (pack: string, id: string, query = ''): ((fake: FakeDesk) => string) =>
  sample((assessment) => `#/assessment/${assessment}/pack/${pack}/section/${id}${query}`);

/** An assessment only begun, by an enterprise that has given little. */
const begun = (place: (assessmentId: string) => string) => (fake: FakeDesk) => {
  const enterpriseId = fake.addEnterprise(
    {
      ...emptyProfile,
      name: '景德镇市昌江区示例陶瓷艺术文化创意产业发展集团股份有限公司',
      industry: 'C3075',
      productionType: 'discrete',
      staff: 28,
    },
    false,
  );
  return place(
    fake.addAssessment(enterpriseId, '2026 年度评估', [
      'fusion-23020',
      'sme-digital-2024',
      'industrial-security',
    ]),
  );
};

export const scenes: readonly Scene[] = [
  { name: 'start-empty', prepare: () => '' },
  {
    name: 'start',
    prepare: (fake) => {
      fake.addSample();
      fake.addEnterprise(
        { ...emptyProfile, name: '景德镇市昌江区示例陶瓷艺术文化创意产业发展集团股份有限公司' },
        false,
      );
      const second = fake.addEnterprise(
        { ...emptyProfile, name: '吉安示例电子有限公司', industry: 'C39', staff: 90, revenue: '1200' },
        false,
      );
      fake.addAssessment(second, '2026 年度评估', ['fusion-23020']);
      fake.addAssessment(second, '2025 年度评估', ['sme-digital-2024']);
      return '';
    },
  },
  {
    name: 'new-enterprise',
    prepare: () => '',
    act: async (page, language) => {
      await page.getByRole('button', { name: language === 'en' ? 'New enterprise' : '新建企业' }).click();
      await page.getByRole('button', { name: language === 'en' ? 'Create' : '新建', exact: true }).click();
    },
  },
  { name: 'enterprise', prepare: sample((_, enterprise) => `#/enterprise/${enterprise}`), whole: true },
  {
    name: 'enterprise-faults',
    prepare: (fake) => {
      const id = fake.addEnterprise(
        {
          ...emptyProfile,
          name: '某厂',
          creditCode: '913607020000000001',
          industry: 'C',
          division: '360700',
          contactPhone: '12345',
          contactEmail: 'x@',
          revenue: '9999999',
          staff: 3,
        },
        false,
      );
      return `#/enterprise/${id}`;
    },
    act: async (page, language) => {
      await page.getByLabel(language === 'en' ? /^People/ : /^从业人员/).fill('12人');
      await page.getByLabel(language === 'en' ? /^Founded/ : /^成立日期/).fill('去年五月');
      await page
        .getByRole('button', { name: language === 'en' ? 'Add a qualification' : '添加一项资质' })
        .click();
    },
    whole: true,
  },
  {
    name: 'industry-search',
    prepare: sample((_, enterprise) => `#/enterprise/${enterprise}`),
    act: async (page, language) => {
      await page.getByRole('button', { name: language === 'en' ? /Industry/ : /所属行业/ }).click();
      await page.keyboard.type(language === 'en' ? 'motor' : '电机');
      // React Aria tells the active option half a second late, so that a screen reader is not talked over.
      await page.waitForTimeout(700);
    },
  },
  {
    name: 'division-open',
    prepare: sample((_, enterprise) => `#/enterprise/${enterprise}`),
    act: async (page, language) => {
      await page.getByRole('button', { name: language === 'en' ? /County/ : /所在县/ }).click();
    },
  },
  { name: 'new-assessment', prepare: sample((_, enterprise) => `#/enterprise/${enterprise}/new`) },
  { name: 'home', prepare: sample((assessment) => `#/assessment/${assessment}`), whole: true },
  { name: 'home-begun', prepare: begun((assessment) => `#/assessment/${assessment}`) },
  { name: 'figures', prepare: sample((assessment) => `#/assessment/${assessment}/figures`), whole: true },
  {
    name: 'section-ticks',
    prepare: section('sme-digital-2024', 'foundation'),
    whole: true,
  },
  {
    name: 'section-rate-fault',
    prepare: section('sme-digital-2024', 'foundation', '?question=device-digital-rate'),
    act: async (page) => {
      await page.locator('[data-question="device-digital-rate"] input.input').first().fill('9999台');
    },
  },
  { name: 'section-scene', prepare: section('sme-digital-2024', 'production', '?question=scene-quality') },
  {
    name: 'section-marks',
    prepare: begun(
      (assessment) => `#/assessment/${assessment}/pack/fusion-23020/section/investment-planning`,
    ),
    act: async (page) => {
      const card = page.locator('.question').first();
      await card.focus();
      await page.keyboard.press('n');
      await page.keyboard.type('与财务核对过，见附件 3。');
      await card.focus();
      await page.keyboard.press('f');
      await page.keyboard.press('0');
    },
  },
  {
    name: 'not-saved',
    prepare: (fake) => {
      fake.saveFault = { code: 'store.disk-full', values: { file: '/data/desk.sqlite' } };
      return section('sme-digital-2024', 'foundation')(fake);
    },
    act: async (page) => {
      await page.locator('.question').first().focus();
      await page.keyboard.press('3');
      await page.waitForTimeout(200);
    },
  },
  {
    name: 'read-only',
    prepare: (fake) => {
      fake.store = {
        kind: 'read-only',
        fault: { code: 'store.not-writable', values: { file: '/data/desk.sqlite' } },
      };
      return section('sme-digital-2024', 'foundation')(fake);
    },
  },
  {
    name: 'check',
    prepare: sample((assessment) => `#/assessment/${assessment}/pack/sme-digital-2024/check`),
  },
  {
    name: 'check-begun',
    prepare: begun((assessment) => `#/assessment/${assessment}/pack/sme-digital-2024/check`),
  },
  {
    name: 'result',
    prepare: sample((assessment) => `#/assessment/${assessment}/pack/sme-digital-2024/result`),
    whole: true,
  },
  {
    name: 'result-fusion',
    prepare: sample((assessment) => `#/assessment/${assessment}/pack/fusion-23020/result`),
    whole: true,
  },
  {
    name: 'result-cloud',
    prepare: sample((assessment) => `#/assessment/${assessment}/pack/cloud-platform/result`),
  },
  {
    name: 'result-security',
    prepare: sample((assessment) => `#/assessment/${assessment}/pack/industrial-security/result`),
  },
  {
    name: 'result-begun',
    prepare: begun((assessment) => `#/assessment/${assessment}/pack/sme-digital-2024/result`),
  },
  {
    name: 'explain',
    prepare: sample((assessment) => `#/assessment/${assessment}/pack/sme-digital-2024/result`),
    act: async (page) => {
      await page.locator('.score-line .number-button').click();
    },
  },
  {
    name: 'explain-question',
    prepare: sample((assessment) => `#/assessment/${assessment}/pack/sme-digital-2024/result`),
    act: async (page) => {
      await page.locator('.axes .number-button').first().click();
      await page.locator('.dialog .number-button').nth(1).click();
    },
  },
  { name: 'dossier', prepare: sample((assessment) => `#/assessment/${assessment}/dossier`) },
  {
    name: 'dossier-running',
    prepare: begun((assessment) => `#/assessment/${assessment}/dossier`),
    act: async (page, language) => {
      await page.getByRole('button', { name: language === 'en' ? 'Export PDF' : '导出 PDF' }).click();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'dossier-done',
    prepare: (fake) => {
      fake.job = {
        kind: 'done',
        file: '/home/owner/文档/赣州示例精密电机有限公司-申报材料.pdf',
        bytes: 448_000,
        pages: 41,
        sha256: '4f1c9a0e'.repeat(8),
      };
      return sample((assessment) => `#/assessment/${assessment}/dossier`)(fake);
    },
    act: async (page, language) => {
      await page.getByRole('button', { name: language === 'en' ? 'Export PDF' : '导出 PDF' }).click();
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'dossier-failed',
    prepare: (fake) => {
      fake.job = {
        kind: 'failed',
        fault: { code: 'store.disk-full', values: { file: '/home/owner/申报材料.pdf' } },
      };
      return sample((assessment) => `#/assessment/${assessment}/dossier`)(fake);
    },
    act: async (page, language) => {
      await page.getByRole('button', { name: language === 'en' ? 'Export PDF' : '导出 PDF' }).click();
      await page.waitForTimeout(500);
    },
  },
  ...wayScenes,
  ...trendScenes,
  ...programmeScenes,
  ...applicationScenes,
  ...keptScenes,
  ...lockScenes,
  ...deskScenes,
  ...helpScenes,
  ...onSiteScenes,
  ...ownerScenes,
  { name: 'lost', prepare: () => '#/nowhere' },
  {
    name: 'narrow',
    prepare: section('sme-digital-2024', 'foundation'),
    window: { width: 320, height: 800 },
    whole: true,
  },
  {
    name: 'narrow-result',
    prepare: sample((assessment) => `#/assessment/${assessment}/pack/sme-digital-2024/result`),
    window: { width: 320, height: 800 },
    whole: true,
  },
  {
    name: 'small-laptop',
    prepare: section('sme-digital-2024', 'foundation'),
    window: { width: 1280, height: 720 },
  },
  {
    name: 'high-contrast',
    prepare: section('sme-digital-2024', 'foundation'),
    window: { forcedColors: 'active' },
  },
];
