import type { Page } from 'playwright-core';
import { questionSlot, type Slot } from '../../../assessments/answering/answer.ts';
import { messages } from '../../../renderer/text/messages.ts';
import type { FakeDesk } from './fake-desk.ts';
import { linksTo } from './fake-evidence.ts';
import type { Scene } from './scenes.ts';

const sme = 'sme-digital-2024';
const network = questionSlot(sme, 'network');
const longName =
  '关于江西省赣州市章贡区示例精密电机有限公司二号装配线网络改造及数据采集系统建设项目之设备采购合同（含补充协议一、补充协议二与验收单）最终盖章版2026-03-01.pdf';

/** The sample with evidence of every kind and state. */
function withEvidence(fake: FakeDesk): { assessmentId: string; enterpriseId: string } {
  const ids = fake.addSample();
  const { evidence } = fake;
  const at = (...slots: readonly Slot[]) => ({ links: linksTo(ids.assessmentId, ...slots) });
  evidence.add(
    ids.enterpriseId,
    { name: '机房网络拓扑截图.png', kind: 'screenshot', date: '2026-03-01' },
    at(network),
  );
  evidence.add(
    ids.enterpriseId,
    {
      name: longName,
      kind: 'contract',
      number: 'GZ-2026-0318',
      date: '2026-03-18',
      amountFen: 12_850_000,
      note: '二号装配线的网络和采集一起签的，一号线另有合同。'.repeat(3),
    },
    { ...at(network, questionSlot(sme, 'data-collection')), mediaType: 'application/pdf' },
  );
  evidence.add(
    ids.enterpriseId,
    {
      name: '交换机采购发票.pdf',
      kind: 'invoice',
      number: '04412026',
      date: '2026-04-02',
      amountFen: 4_650_050,
    },
    { ...at(network), mediaType: 'application/pdf', fileState: 'changed' },
  );
  evidence.add(
    ids.enterpriseId,
    { name: '车间现场照片 12.jpg', kind: 'photo' },
    { mediaType: 'image/jpeg', fileState: 'missing' },
  );
  evidence.add(ids.enterpriseId, { name: '扫描件0001.png' });
  return ids;
}

const section = (ids: { assessmentId: string }): string =>
  `#/assessment/${ids.assessmentId}/pack/${sme}/section/foundation`;

/** A history with lines of every kind. */
function withHistory(fake: FakeDesk): { assessmentId: string; enterpriseId: string } {
  const ids = withEvidence(fake);
  const { history } = fake;
  const { assessmentId, enterpriseId } = ids;
  const own = { assessmentId, enterpriseId };
  const choices = (...options: readonly string[]) => ({
    response: { kind: 'choices', options },
    note: '',
    flagged: false,
  });
  history.write({ ...own, kind: 'assessment-started', subject: assessmentId, restorable: false });
  history.write({ ...own, subject: network, old: null, new: choices('control') });
  history.write({
    ...own,
    who: '',
    subject: network,
    old: choices('control'),
    new: {
      response: { kind: 'not-applicable', reason: '厂房正在搬迁，网络还没有装' },
      note: '',
      flagged: false,
    },
  });
  history.write({
    ...own,
    who: '李顾问（江西省中小企业数字化诊断服务中心派驻赣州第三工作组）',
    subject: network,
    old: {
      response: { kind: 'not-applicable', reason: '厂房正在搬迁，网络还没有装' },
      note: '',
      flagged: false,
    },
    new: {
      ...choices('control', 'application'),
      note: '样例：二号装配线的控制网去年改造过。',
      flagged: true,
    },
  });
  history.write({
    ...own,
    subject: 'f:devices.total',
    old: null,
    new: { response: { kind: 'number', value: '82' }, note: '', flagged: false },
  });
  history.write({
    ...own,
    kind: 'evidence-linked',
    subject: `${network} v1`,
    new: { slot: network, evidenceId: 'v1' },
  });
  history.write({
    ...own,
    kind: 'part-saved',
    subject: 'costs',
    old: { lines: [] },
    new: { lines: [{ id: 'l1', name: '云服务器租用' }] },
  });
  history.write({ ...own, kind: 'part-saved', subject: 'chosen', old: [], new: ['cloud-voucher'] });
  history.write({ ...own, kind: 'closed', subject: assessmentId, new: { version: 1 }, restorable: false });
  history.write({
    ...own,
    kind: 'reopened',
    subject: assessmentId,
    new: { version: 2, reason: '专家要求补充设备台账' },
    restorable: false,
  });
  history.write({ ...own, subject: 'q:gone/gone', old: null, new: null, restorable: false });
  history.write({ enterpriseId, kind: 'profile-saved', subject: 'staff', old: 168, new: 186 });
  history.write({ enterpriseId, kind: 'profile-saved', subject: 'industry', old: 'C38', new: 'C3812' });
  return ids;
}

const undoable = (fake: FakeDesk, assessmentId: string): void => {
  fake.history.state = {
    undo: fake.history.step({ subject: network, assessmentId, assessmentTitle: '2026 年度评估' }),
    redo: null,
  };
};

const press =
  (pick: (texts: (typeof messages)['zh-CN']) => string, exact = true) =>
  async (page: Page, language: 'zh-CN' | 'en'): Promise<void> => {
    await page
      .getByRole('button', { name: pick(messages[language]), exact })
      .first()
      .click();
  };

export const keptScenes: readonly Scene[] = [
  { name: 'question-evidence', prepare: (fake) => section(withEvidence(fake)), whole: true },
  {
    name: 'question-adding',
    prepare: (fake) => section(fake.addSample()),
    act: async (page) => page.locator('[data-question="network"]').press('e'),
  },
  {
    name: 'question-uploading',
    prepare: (fake) => {
      fake.evidence.partMs = 100_000;
      return section(withEvidence(fake));
    },
    act: async (page) => {
      await page.locator('[data-question="network"]').evaluate((card) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(9_000_000)], '车间视频.mp4'));
        for (let number = 1; number <= 40; number += 1) data.items.add(new File(['x'], `照片 ${number}.jpg`));
        card.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      });
      await page.locator('.uploads').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'question-dropping',
    prepare: (fake) => section(withEvidence(fake)),
    act: async (page) => {
      await page.locator('[data-question="network"]').evaluate((card) => {
        const data = new DataTransfer();
        data.items.add(new File(['x'], 'a.txt'));
        card.dispatchEvent(
          new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      });
    },
  },
  {
    name: 'evidence-details',
    prepare: (fake) => `#/assessment/${withEvidence(fake).assessmentId}/evidence?evidence=v2`,
  },
  {
    name: 'evidence-details-changed',
    prepare: (fake) => `#/assessment/${withEvidence(fake).assessmentId}/evidence?evidence=v3`,
  },
  {
    name: 'evidence-suggestion',
    prepare: (fake) => `#/enterprise/${withEvidence(fake).enterpriseId}/evidence`,
    act: async (page, language) => {
      await press(({ evidence }) => evidence.add)(page, language);
      await page.locator('[data-evidence="v6"] .link').first().click();
    },
  },
  {
    name: 'evidence-pick',
    prepare: (fake) => section(withEvidence(fake)),
    act: press(({ evidence }) => evidence.fromExisting),
  },
  {
    name: 'evidence',
    prepare: (fake) => `#/assessment/${withEvidence(fake).assessmentId}/evidence`,
    whole: true,
  },
  { name: 'evidence-empty', prepare: (fake) => `#/assessment/${fake.addSample().assessmentId}/evidence` },
  {
    name: 'evidence-many',
    prepare: (fake) => {
      const ids = fake.addSample();
      for (let number = 1; number <= 2_000; number += 1)
        fake.evidence.add(
          ids.enterpriseId,
          { name: `照片 ${number}.jpg`, kind: 'photo', date: '2026-03-01' },
          { links: linksTo(ids.assessmentId, network) },
        );
      return `#/assessment/${ids.assessmentId}/evidence`;
    },
  },
  {
    name: 'evidence-narrow',
    prepare: (fake) => `#/assessment/${withEvidence(fake).assessmentId}/evidence`,
    window: { width: 480, height: 800 },
  },
  {
    name: 'home-evidence',
    prepare: (fake) => `#/assessment/${withEvidence(fake).assessmentId}`,
    whole: true,
  },
  {
    name: 'history',
    prepare: (fake) => {
      const { assessmentId } = withHistory(fake);
      undoable(fake, assessmentId);
      return `#/assessment/${assessmentId}/history`;
    },
    whole: true,
  },
  {
    name: 'history-narrow',
    prepare: (fake) => `#/assessment/${withHistory(fake).assessmentId}/history`,
    window: { width: 480, height: 800 },
  },
  { name: 'history-enterprise', prepare: (fake) => `#/enterprise/${withHistory(fake).enterpriseId}/history` },
  {
    name: 'history-answer',
    prepare: (fake) => section(withHistory(fake)),
    act: async (page, language) => {
      await press(({ historyList }) => historyList.answer)(page, language);
      await page.locator('.answer-history').scrollIntoViewIfNeeded();
      await page.waitForTimeout(200);
      await page.locator('.section-aside').evaluate((aside) => aside.scrollTo(0, aside.scrollHeight));
    },
  },
  {
    name: 'undone',
    prepare: (fake) => {
      const ids = withHistory(fake);
      undoable(fake, ids.assessmentId);
      return `#/assessment/${ids.assessmentId}`;
    },
    act: async (page) => page.locator('h1').press('Control+z'),
  },
  {
    name: 'binned',
    prepare: (fake) => {
      fake.addSample();
      return '';
    },
    act: async (page, language) => {
      await page
        .getByRole('button', { name: language === 'en' ? /^More for the assessment/ : /^评估“/ })
        .click();
      await page.getByRole('menuitem', { name: messages[language].bin.toBin }).click();
    },
  },
  {
    name: 'row-menu',
    prepare: (fake) => {
      fake.addSample();
      return '';
    },
    act: async (page, language) =>
      page.getByRole('button', { name: language === 'en' ? /^More for the assessment/ : /^评估“/ }).click(),
  },
  { name: 'bin-empty', prepare: () => '#/bin' },
  { name: 'bin', prepare: withBin },
  {
    name: 'bin-purge',
    prepare: withBin,
    act: press(({ bin }) => bin.purge.replace('…', ''), false),
  },
  {
    name: 'versions',
    prepare: (fake) => `#/assessment/${withEvidence(fake).assessmentId}/versions`,
    whole: true,
  },
  {
    name: 'versions-closing',
    prepare: (fake) => `#/assessment/${withEvidence(fake).assessmentId}/versions`,
    act: press(({ versions }) => versions.close),
  },
  {
    name: 'closed',
    prepare: (fake) => `#/assessment/${closed(fake).assessmentId}/versions`,
  },
  { name: 'closed-home', prepare: (fake) => `#/assessment/${closed(fake).assessmentId}` },
  { name: 'closed-question', prepare: (fake) => section(closed(fake)) },
  { name: 'closed-profile', prepare: (fake) => `#/assessment/${closed(fake).assessmentId}/profile` },
  {
    name: 'reopening',
    prepare: (fake) => `#/assessment/${closed(fake).assessmentId}/versions`,
    act: async (page, language) => {
      await press(({ versions }) => versions.reopen)(page, language);
      await press(({ versions }) => versions.reopenNow)(page, language);
    },
  },
  {
    name: 'version-old',
    prepare: (fake) => `#/assessment/${reopened(fake).assessmentId}/versions/1`,
  },
  {
    name: 'versions-list',
    prepare: (fake) => `#/assessment/${reopened(fake).assessmentId}/versions`,
    whole: true,
  },
  {
    name: 'author-hint',
    prepare: (fake) => `#/assessment/${fake.addSample().assessmentId}`,
    act: async (page, language) => {
      await press(({ author }) => author.hintButton)(page, language);
      await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
    },
  },
];

function withBin(fake: FakeDesk): string {
  fake.addSample();
  const common = { binnedAt: '2026-11-20T08:12:00.000Z', who: '王工' };
  const enterpriseName = '景德镇市昌江区示例陶瓷艺术文化创意产业发展集团股份有限公司';
  fake.history.binned = [
    {
      kind: 'enterprise',
      id: 'e9',
      name: enterpriseName,
      enterpriseName,
      ...common,
      holds: { assessments: 3, answers: 412, evidence: 28 },
    },
    {
      kind: 'assessment',
      id: 'a9',
      name: '2025 年度评估',
      enterpriseName: '吉安示例电子有限公司',
      ...common,
      who: '',
      holds: { assessments: 0, answers: 75, evidence: 0 },
    },
    {
      kind: 'evidence',
      id: 'v9',
      name: longName,
      enterpriseName: '赣州示例精密电机有限公司',
      ...common,
      holds: { assessments: 0, answers: 0, evidence: 0 },
    },
  ];
  return '#/bin';
}

function closed(fake: FakeDesk): { assessmentId: string } {
  const ids = withEvidence(fake);
  void fake.history.handlers.closeAssessment?.({ assessmentId: ids.assessmentId });
  return ids;
}

function reopened(fake: FakeDesk): { assessmentId: string } {
  const ids = closed(fake);
  void fake.history.handlers.reopenAssessment?.({
    assessmentId: ids.assessmentId,
    reason: '专家要求补充设备台账和二号线的采购合同，另外去年的产值数有笔误。',
  });
  return ids;
}
