import type { Page } from 'playwright-core';
import { emptyProfile } from '../../../assessments/enterprise/profile.ts';
import type { Pack, ScoringNode } from '../../../assessments/pack/pack.ts';
import { emptyCostLine, type CostLine } from '../../../assessments/programmes/cost-line.ts';
import { readContent } from '../../../build/compile-packs.ts';
import type { FakeDesk } from './fake-desk.ts';
import type { Scene } from './scenes.ts';

const { content } = readContent();
const sme = 'sme-digital-2024';

const costs: CostLine[] = [
  {
    ...emptyCostLine('l1'),
    class: 'cloud-saas',
    name: 'MES 云服务（三年）',
    provider: '江西示例云科技有限公司',
    contractNumber: 'HT-2026-018',
    contractedOn: '2026-02-10',
    contractFen: 12_600_000,
    serviceFrom: '2026-03-01',
    serviceTo: '2029-02-28',
    usedFrom: '2026-03-01',
    depth: 'business',
    affiliate: false,
    fundedBefore: false,
    inCatalogue: true,
    invoices: [
      { number: '26360000001', issuedOn: '2026-03-20', amountFen: 6_300_000 },
      { number: '26360000002', issuedOn: '2026-06-20', amountFen: 5_540_033 },
    ],
    payments: [{ proof: '回单 0001', paidOn: '2026-03-28', amountFen: 11_840_033 }],
    acceptedOn: '2026-07-01',
  },
  {
    ...emptyCostLine('l2'),
    class: 'hardware',
    name: '服务器与存储',
    contractFen: 4_800_000,
    invoices: [{ number: '', issuedOn: '2026-01-05', amountFen: 4_800_000 }],
  },
  { ...emptyCostLine('l3'), class: 'collection-device', name: '', contractFen: null },
];

const sample =
  (
    place: (assessmentId: string) => string,
    before: (fake: FakeDesk, assessmentId: string) => void = () => undefined,
  ) =>
  (fake: FakeDesk): string => {
    const { assessmentId } = fake.addSample();
    before(fake, assessmentId);
    return place(assessmentId);
  };

const packsOfAssessment = (id: string): string => `#/assessment/${id}/packs`;

/** The cost table as three rows, each in another state. */
export const withCosts = (fake: FakeDesk, assessmentId: string): void => {
  const kept = fake.assessments.get(assessmentId);
  if (kept !== undefined) kept.costs = { lines: costs };
};

/** Nothing is known of it. */
const blank = (place: (assessmentId: string) => string) => (fake: FakeDesk) => {
  const enterprise = fake.addEnterprise({ ...emptyProfile, name: '某示例厂' }, false);
  return place(fake.addAssessment(enterprise, '2026 年度评估', [sme]));
};

const programme = (id: string) => (assessmentId: string) => `#/assessment/${assessmentId}/programmes/${id}`;

/** The score tree without one question. */
function without(node: ScoringNode, id: string): ScoringNode {
  if ('question' in node) return node;
  const children = node.children.filter((child) => !('question' in child && child.question === id));
  return { ...node, children: children.map((child) => without(child, id)) };
}

/** The same questionnaire, grown up: one question gone, one new, one reworded. */
function newerEdition(): Pack {
  const old = pack(sme);
  const [first, ...rest] = old.sections;
  const [one, two, ...others] = first?.questions ?? [];
  if (first === undefined || one === undefined || two === undefined || old.scoring === undefined)
    throw new Error('too small a pack');
  const added = {
    ...one,
    id: 'new-question',
    prompt: { 'zh-CN': '有没有专人负责数据？', en: 'Is anyone in charge of data?' },
  };
  const changed = {
    ...two,
    prompt: { 'zh-CN': `${two.prompt['zh-CN']}（新）`, en: `${two.prompt.en} (new)` },
  };
  return {
    ...old,
    edition: '2024.9',
    scoring: { ...old.scoring, root: without(old.scoring.root, one.id) },
    sections: [{ ...first, questions: [added, changed, ...others] }, ...rest],
  };
}

const pack = (id: string): Pack => {
  const found = content.packs.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const both = (zh: string, en: string) => (language: 'zh-CN' | 'en') => (language === 'en' ? en : zh);

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
}

export const programmeScenes: readonly Scene[] = [
  {
    name: 'programmes',
    prepare: sample(
      (id) => `#/assessment/${id}/programmes`,
      (fake, id) => {
        const kept = fake.assessments.get(id);
        if (kept !== undefined) kept.chosen = ['cloud-voucher', 'tech-sme-evaluation'];
      },
    ),
    act: async (page, language) => {
      await press(page, both('其他地方的做法', 'What other places do')(language));
    },
    whole: true,
  },
  { name: 'programmes-blank', prepare: blank((id) => `#/assessment/${id}/programmes`) },
  {
    name: 'programmes-none',
    prepare: sample((id) => `#/assessment/${id}/programmes`),
    act: async (page, language) => {
      await press(page, both('全部类别', 'All kinds')(language));
      await page.getByRole('option', { name: both('其他支持', 'Other support')(language) }).click();
      await press(page, both('全部情况', 'All Open or closed')(language));
      await page.getByRole('option', { name: both('受理中', 'Open')(language), exact: true }).click();
    },
  },
  { name: 'programme-voucher', prepare: sample(programme('cloud-voucher'), withCosts), whole: true },
  {
    name: 'programme-override',
    prepare: sample(programme('cloud-voucher'), withCosts),
    act: async (page, language) => {
      await press(page, both('填写：券面比例', 'Key in: Rate of the voucher')(language));
      await page.getByLabel(both('数值', 'Figure')(language), { exact: true }).fill('四成');
      await press(page, both('保存', 'Save')(language));
    },
  },
  {
    name: 'programme-given',
    prepare: sample(programme('cloud-voucher'), (fake, id) => {
      withCosts(fake, id);
      const from = {
        source: '章贡区工信局 2026 年企业上云创新券申报通知',
        documentNumber: '章工信字〔2026〕8号',
        date: '2026-03-01',
      };
      fake.overrides['cloud-voucher'] = {
        rate: { ...from, value: '40' },
        cap: { ...from, value: '30000' },
        'pay-from': { ...from, value: '2026-01-01' },
        'pay-to': { ...from, value: '2026-12-31' },
      };
    }),
    act: async (page, language) => {
      await press(page, both('删去：每家企业每年上限', 'Take away: Cap for a firm and year')(language));
    },
    whole: true,
  },
  {
    name: 'programme-pilot',
    prepare: sample(programme('nanchang-pilot'), withCosts),
    act: async (page) => {
      await page.locator('[data-field="p:nanchang-pilot/choice.batch"] button').click();
      await page.getByRole('option').nth(1).click();
    },
    whole: true,
  },
  { name: 'programme-innovative', prepare: sample(programme('innovative-sme-recognition')), whole: true },
  { name: 'programme-rd', prepare: sample(programme('rd-super-deduction')), whole: true },
  { name: 'programme-blank', prepare: blank(programme('little-giant-recognition')), whole: true },
  { name: 'programme-lost', prepare: sample(programme('nowhere')) },
  { name: 'costs', prepare: sample((id) => `#/assessment/${id}/costs`, withCosts) },
  { name: 'costs-empty', prepare: sample((id) => `#/assessment/${id}/costs`) },
  {
    name: 'costs-removed',
    prepare: sample((id) => `#/assessment/${id}/costs`, withCosts),
    act: async (page, language) => {
      await press(page, both('删除：服务器与存储', 'Remove: 服务器与存储')(language));
    },
  },
  {
    name: 'costs-pasted',
    prepare: sample((id) => `#/assessment/${id}/costs`, withCosts),
    act: async (page) => {
      await page.locator('h1').evaluate((heading) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData(
          'text/plain',
          '名称\t类别\t合同金额（万元）\t付款金额（万元）\n产线数据大屏\t本地软件\t3.6\t1.2\n云桌面\t云基础设施\t约五万\t',
        );
        heading.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      });
      await page.getByText('产线数据大屏').first().waitFor();
    },
  },
  { name: 'cost-line', prepare: sample((id) => `#/assessment/${id}/costs/l1`, withCosts), whole: true },
  {
    name: 'cost-line-faults',
    prepare: sample((id) => `#/assessment/${id}/costs/l2?field=contractFen`, withCosts),
    act: async (page) => {
      await page.keyboard.type('12.345');
      await page.locator('[data-field="contractedOn"] input').fill('去年五月');
      await page.locator('[data-field="units"] input').fill('0');
      await page.locator('[data-field="invoices.0.amountFen"] input').fill('5万');
    },
    whole: true,
  },
  { name: 'cost-line-gone', prepare: sample((id) => `#/assessment/${id}/costs/none`) },
  { name: 'packs', prepare: sample(() => '#/packs') },
  {
    name: 'pack-preview',
    prepare: (fake) => {
      const one = pack(sme);
      const summary = {
        id: one.id,
        edition: one.edition,
        title: one.title,
        shortTitle: one.shortTitle,
        summary: one.summary,
        questions: 36,
        minutes: 60,
      };
      fake.packFolder = { kind: 'preview', token: 't', pack: one, summary, replaces: '2023.4' };
      return '#/packs';
    },
    act: (page, language) => press(page, both('导入问卷文件夹', 'Import a questionnaire folder')(language)),
    whole: true,
  },
  {
    name: 'pack-problems',
    prepare: (fake) => {
      fake.packFolder = {
        kind: 'problems',
        folder: '/home/owner/文档/问卷/陶瓷行业数字化问卷-第三版-最终稿-改-2026',
        problems: [
          {
            file: 'pack.yaml',
            line: 0,
            field: 'edition',
            message: { 'zh-CN': '缺少这一栏', en: 'This field is missing' },
          },
          {
            file: '01-foundation.yaml',
            line: 48,
            field: 'questions[2].options[0].label.en',
            message: {
              'zh-CN': '文字太长：271 字，最多 200 字',
              en: 'The text is too long: 271 characters, at most 200',
            },
          },
        ],
      };
      return '#/packs';
    },
    act: (page, language) => press(page, both('导入问卷文件夹', 'Import a questionnaire folder')(language)),
  },
  {
    name: 'assessment-packs',
    prepare: sample(packsOfAssessment, (fake, id) => {
      const kept = fake.assessments.get(id);
      if (kept !== undefined) kept.packIds = kept.packIds.slice(0, 2);
    }),
    whole: true,
  },
  {
    name: 'assessment-packs-added',
    prepare: sample(packsOfAssessment, (fake, id) => {
      const kept = fake.assessments.get(id);
      if (kept !== undefined) kept.packIds = kept.packIds.slice(0, 1);
    }),
    act: (page, language) =>
      page
        .getByRole('button', { name: both('添加', 'Add')(language) })
        .first()
        .click(),
    whole: true,
  },
  { name: 'assessment-packs-all', prepare: sample(packsOfAssessment) },
  {
    name: 'home-edition',
    prepare: sample(
      (id) => `#/assessment/${id}`,
      (fake) => fake.newer.set(sme, newerEdition()),
    ),
  },
  {
    name: 'edition',
    prepare: sample(
      (id) => `#/assessment/${id}/pack/${sme}/edition`,
      (fake) => fake.newer.set(sme, newerEdition()),
    ),
    whole: true,
  },
  {
    name: 'edition-moved',
    prepare: sample(
      (id) => `#/assessment/${id}/pack/${sme}/edition`,
      (fake) => fake.newer.set(sme, newerEdition()),
    ),
    act: async (page, language) => {
      await press(page, both('改用 2024.9 版', 'Move to edition 2024.9')(language));
      await page.locator('#earlier-results').scrollIntoViewIfNeeded({ timeout: 5000 });
    },
  },
  { name: 'edition-none', prepare: sample((id) => `#/assessment/${id}/pack/${sme}/edition`) },
  {
    name: 'narrow-programme',
    prepare: sample(programme('cloud-voucher'), withCosts),
    window: { width: 320, height: 800 },
    whole: true,
  },
  {
    name: 'narrow-costs',
    prepare: sample((id) => `#/assessment/${id}/costs/l1`, withCosts),
    window: { width: 320, height: 800 },
    whole: true,
  },
];
