import type { Page } from 'playwright-core';
import { emptyProfile } from '../../../assessments/enterprise/profile.ts';
import { emptyApplication } from '../../../assessments/application/tables.ts';
import { application, evidence, fields } from '../../dossier/application-input.ts';
import type { FakeDesk } from './fake-desk.ts';
import type { Scene } from './scenes.ts';
import { withCosts } from './programme-scenes.ts';

const pilot = 'nanchang-pilot';
const place = (assessmentId: string): string =>
  `#/assessment/${assessmentId}/programmes/${pilot}/application`;

/** The sample; `more` fills what a scene needs. */
const sample =
  (more: (fake: FakeDesk, assessmentId: string, enterpriseId: string) => void = () => undefined) =>
  (fake: FakeDesk): string => {
    const { assessmentId, enterpriseId } = fake.addSample();
    more(fake, assessmentId, enterpriseId);
    return place(assessmentId);
  };

/** Form, tables and some of the papers given. */
function filled(fake: FakeDesk, assessmentId: string, enterpriseId: string): void {
  withCosts(fake, assessmentId);
  const kept = fake.assessments.get(assessmentId);
  if (kept === undefined) return;
  const ids = new Map(
    evidence.map(({ id, details, file }) => [
      id,
      fake.evidence.add(enterpriseId, details, { mediaType: file.mediaType }).id,
    ]),
  );
  kept.answers = { ...kept.answers, ...fields };
  kept.applications = {
    [pilot]: {
      ...application,
      attachments: {
        licence: [ids.get('licence') ?? ''],
        contract: [ids.get('contract') ?? '', ids.get('photo') ?? ''],
        'payment-proof': [ids.get('slip') ?? '', 'gone'],
      },
    },
  };
}

const both = (zh: string, en: string) => (language: 'zh-CN' | 'en') => (language === 'en' ? en : zh);

async function paste(page: Page, text: string): Promise<void> {
  await page
    .locator('.sheet.lines li')
    .last()
    .locator('[data-column="name"] input')
    .evaluate((input, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
}

export const applicationScenes: readonly Scene[] = [
  { name: 'application', prepare: sample(filled), whole: true },
  { name: 'application-empty', prepare: sample(), whole: true },
  {
    name: 'application-blank',
    prepare: (fake) => {
      const enterprise = fake.addEnterprise({ ...emptyProfile, name: '某示例厂' }, false);
      return place(fake.addAssessment(enterprise, '2026 年度评估', ['sme-digital-2024']));
    },
    whole: true,
  },
  {
    name: 'application-pasted',
    prepare: sample(filled),
    act: async (page) => {
      await paste(page, '生产管理系统二期\t￥35,000.00\t四条线\n数据采集终端\t约五万\t二十台');
      await page.locator('.sheet.lines').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'application-check',
    prepare: sample(filled),
    act: async (page, language) => {
      await page
        .getByRole('button', { name: both('看检查结果', 'See what was found')(language) })
        .first()
        .click();
      await page.locator('.application-findings input').first().fill('原件随纸质材料提交。');
    },
  },
  {
    name: 'application-locked',
    prepare: (fake) => {
      fake.store = { kind: 'read-only', fault: { code: 'store.locked', values: {} } };
      return sample(filled)(fake);
    },
    whole: true,
  },
  {
    name: 'application-lost',
    prepare: (fake) => `#/assessment/${fake.addSample().assessmentId}/programmes/nowhere/application`,
  },
  {
    name: 'narrow-application',
    prepare: sample((fake, assessmentId, enterpriseId) => {
      filled(fake, assessmentId, enterpriseId);
      const kept = fake.assessments.get(assessmentId);
      const [first, ...others] = application.budget.lines;
      if (kept === undefined || first === undefined) return;
      kept.applications = {
        [pilot]: {
          ...(kept.applications[pilot] ?? emptyApplication),
          budget: {
            ...application.budget,
            lines: [{ ...first, name: '很长的费用名称'.repeat(12) }, ...others],
          },
        },
      };
    }),
    window: { width: 320, height: 800 },
    whole: true,
  },
];
