import type { Page } from 'playwright-core';
import { emptyProfile } from '../../../assessments/enterprise/profile.ts';
import type { KeepingState, NotTaken } from '../../../electron/contract/keeping.ts';
import { messages } from '../../../renderer/text/messages.ts';
import type { FakeDesk } from './fake-desk.ts';
import { someBackups } from './fake-keeping.ts';
import { jobDone, someConflicts } from './fake-passing-on.ts';
import type { Scene } from './scenes.ts';

type Act = NonNullable<Scene['act']>;
type Texts = (typeof messages)['zh-CN'];

const press =
  (pick: (texts: Texts) => string, which: 'button' | 'checkbox' = 'button'): Act =>
  async (page, language) => {
    const found = page.getByRole(which, { name: pick(messages[language]), exact: true }).first();
    // The box itself is drawn; what is pressed are its words.
    await (which === 'checkbox' ? page.locator('label', { has: found }) : found).click();
  };

const inTurn =
  (...acts: readonly Act[]): Act =>
  async (page, language) => {
    for (const act of acts) await act(page, language);
  };

const fillPassphrases =
  (...words: readonly string[]): Act =>
  async (page) => {
    for (const [place, word] of words.entries())
      await page.locator('input[type="password"]').nth(place).fill(word);
  };

const notTaken = (count: number): NotTaken[] =>
  Array.from({ length: count }, (_, place) => ({
    seq: 900 + place,
    at: '2026-11-22T06:40:00.000Z',
    about: place % 3 === 2 ? '' : '2026 年度评估',
    subject: place % 2 === 0 ? 'q:sme-digital-2024/network' : 'f:devices.total',
    why: place % 2 === 0 ? 'unreadable' : 'no-content',
  }));

const keeping =
  (more: Partial<KeepingState> = {}, turn: (fake: FakeDesk) => void = () => undefined) =>
  (fake: FakeDesk): string => {
    fake.addSample();
    fake.keeping.fill(more);
    turn(fake);
    return '#/keeping';
  };

const damaged = (turn: (fake: FakeDesk) => void): ((fake: FakeDesk) => string) =>
  keeping({ check: { kind: 'damaged', at: '2026-11-22T07:02:00.000Z' } }, (fake) => {
    const values = {
      file: '/data/readiness-desk.sqlite',
      what: 'answer a1 q:sme-digital-2024/data-security',
    };
    const damage = { code: 'store.damaged', values };
    fake.store = { kind: 'read-only', fault: damage };
    fake.keeping.recovery = { damage, backup: null, bad: [], replay: null, comesBack: null };
    turn(fake);
  });

const restorePreview = (page: Page, language: 'zh-CN' | 'en'): Promise<void> =>
  page
    .getByRole('button', { name: language === 'en' ? /^Restore…/ : /^恢复…/ })
    .nth(3)
    .click();

const takeIn =
  (turn: (fake: FakeDesk) => void = () => undefined) =>
  (fake: FakeDesk): string => {
    fake.addSample();
    turn(fake);
    return '#/take-in';
  };
const choose = press(({ takeIn: texts }) => texts.choose);
const carryOut = press(({ takeIn: texts }) => texts.carryOut);

const encrypted = (fake: FakeDesk): void => {
  if (fake.passing.file !== null) fake.passing.file = { ...fake.passing.file, encrypted: true };
};

const handOver = (fake: FakeDesk): string => {
  const { assessmentId, enterpriseId } = fake.addSample();
  fake.addAssessment(enterpriseId, '2025 年度评估（集团统一口径，含二号厂区与新并入的注塑车间）', [
    'sme-digital-2024',
  ]);
  fake.addEnterprise(
    {
      ...emptyProfile,
      name: '景德镇市昌江区示例陶瓷艺术文化创意产业发展集团股份有限公司',
    },
    false,
  );
  return `#/hand-over?assessment=${assessmentId}`;
};
const save = press(({ handOver: texts }) => texts.save);
const protect = press(({ handOver: texts }) => texts.protectOn, 'checkbox');

const workbook = (fake: FakeDesk): string => `#/assessment/${fake.addSample().assessmentId}/workbook`;
const readWorkbook = press(({ workbook: texts }) => texts.read);

/** Settings, backups and restoring, files passed on, workbooks. */
export const deskScenes: readonly Scene[] = [
  { name: 'settings', prepare: (fake) => (fake.addSample(), '#/settings'), whole: true },
  {
    name: 'settings-named',
    prepare: (fake) => {
      fake.settings = {
        ...fake.settings,
        theme: 'system',
        author: '王工',
        organisation: '江西省中小企业数字化诊断服务中心派驻赣州第三工作组',
      };
      return '#/settings';
    },
  },
  { name: 'keeping-empty', prepare: () => '#/keeping', whole: true },
  { name: 'keeping', prepare: keeping(), whole: true },
  {
    name: 'keeping-loading',
    prepare: keeping({}, (fake) => fake.held.add('getKeeping')),
  },
  {
    name: 'keeping-unread',
    prepare: keeping({}, (fake) =>
      fake.faults.set('getKeeping', { code: 'keeping.failed', values: { folder: '/data', detail: 'EIO' } }),
    ),
  },
  {
    name: 'keeping-faults',
    prepare: keeping({
      fault: { code: 'keeping.disk-full', values: { folder: '/data/backups' } },
      second: {
        folder: '/media/owner/备份 U 盘',
        reachable: true,
        lastAt: null,
        fault: { code: 'keeping.not-writable', values: { folder: '/media/owner/备份 U 盘' } },
      },
      danger: { kind: 'synchronised', service: { 'zh-CN': '坚果云', en: 'Nutstore' } },
    }),
    whole: true,
  },
  {
    name: 'keeping-away',
    prepare: keeping({
      second: {
        folder: '/media/owner/备份 U 盘',
        reachable: false,
        lastAt: '2026-11-20T02:14:00.000Z',
        fault: null,
      },
      danger: { kind: 'network' },
    }),
    whole: true,
  },
  {
    name: 'keeping-working',
    prepare: keeping({ work: { kind: 'second-folder', done: 212, total: 480 }, check: { kind: 'running' } }),
  },
  {
    name: 'keeping-made',
    prepare: keeping(),
    act: press(({ keeping: texts }) => texts.backUpNow),
  },
  {
    name: 'keeping-restored',
    prepare: keeping({
      restored: {
        at: '2026-11-22T07:45:00.000Z',
        backupMadeAt: '2026-11-21T09:40:00.000Z',
        keptFile: '/home/owner/.config/readiness-desk/data/backups/replaced-2026-11-22T07-45-00.sqlite',
        replayed: 126,
        notTaken: notTaken(2),
      },
    }),
  },
  {
    name: 'keeping-narrow',
    prepare: keeping(),
    window: { width: 480, height: 800 },
    whole: true,
  },
  { name: 'damaged-searching', prepare: damaged((fake) => fake.held.add('findRecovery')) },
  {
    name: 'damaged-found',
    prepare: damaged((fake) => {
      if (fake.keeping.recovery !== null)
        fake.keeping.recovery = {
          ...fake.keeping.recovery,
          backup: someBackups[3] ?? null,
          bad: someBackups.slice(2, 3),
          replay: { changes: 126, newestAt: '2026-11-22T07:31:00.000Z', notTaken: notTaken(25) },
        };
    }),
    whole: true,
  },
  {
    name: 'damaged-plain',
    prepare: damaged((fake) => {
      if (fake.keeping.recovery !== null)
        fake.keeping.recovery = { ...fake.keeping.recovery, backup: someBackups[0] ?? null };
    }),
  },
  {
    name: 'damaged-history-only',
    prepare: damaged((fake) => {
      if (fake.keeping.recovery !== null)
        fake.keeping.recovery = {
          ...fake.keeping.recovery,
          replay: { changes: 412, newestAt: '2026-11-22T07:31:00.000Z', notTaken: notTaken(2) },
          comesBack: ['赣州智造电子有限公司', '龙南精密五金厂', '信丰家具有限公司'].map((name, place) => ({
            id: name,
            name,
            assessments: [{ id: 'a', title: '2026 年评估', answers: 40 * (3 - place) }],
          })),
        };
    }),
  },
  { name: 'damaged-none', prepare: damaged(() => undefined) },
  {
    name: 'damaged-unread',
    prepare: damaged((fake) =>
      fake.faults.set('findRecovery', {
        code: 'keeping.failed',
        values: { folder: '/data/backups', detail: 'EIO' },
      }),
    ),
  },
  { name: 'restore', prepare: keeping(), act: restorePreview, whole: true },
  {
    name: 'restore-reading',
    prepare: keeping({}, (fake) => fake.held.add('previewRestore')),
    act: restorePreview,
  },
  {
    name: 'restore-going',
    prepare: keeping({}, (fake) => fake.held.add('restoreBackup')),
    act: inTurn(
      restorePreview,
      press(({ restore: texts }) => texts.confirm),
    ),
  },
  {
    name: 'restore-equal',
    prepare: keeping({}, (fake) => {
      fake.keeping.preview = { ...fake.keeping.preview, enterprises: [], same: 7, changesAfter: 0 };
    }),
    act: restorePreview,
  },
  {
    name: 'restore-bad',
    prepare: keeping({}, (fake) =>
      fake.faults.set('previewRestore', {
        code: 'keeping.backup-bad',
        values: { file: '/data/backups/backup-2026-11-21.sqlite', what: 'answer' },
      }),
    ),
    act: restorePreview,
  },
  { name: 'take-in', prepare: takeIn() },
  { name: 'take-in-passphrase', prepare: takeIn(encrypted), act: choose },
  {
    name: 'take-in-wrong',
    prepare: takeIn((fake) => {
      encrypted(fake);
      fake.passing.readJob = { kind: 'failed', fault: { code: 'passing-on.wrong-passphrase', values: {} } };
    }),
    act: inTurn(
      choose,
      fillPassphrases('falsch'),
      press(({ takeIn: texts }) => texts.open),
    ),
  },
  {
    name: 'take-in-reading',
    prepare: takeIn((fake) => {
      fake.passing.readJob = {
        kind: 'running',
        step: { 'zh-CN': '正在核对佐证材料', en: 'Checking the evidence' },
        done: 48,
        total: 212,
      };
    }),
    act: choose,
  },
  {
    name: 'take-in-refused',
    prepare: takeIn((fake) => {
      fake.passing.readJob = {
        kind: 'failed',
        fault: { code: 'passing-on.entry-changed', values: { entry: 'evidence/3f/3fa9c1.pdf' } },
      };
    }),
    act: choose,
  },
  { name: 'take-in-preview', prepare: takeIn(), act: choose, whole: true },
  {
    name: 'take-in-undecided',
    prepare: takeIn(),
    act: inTurn(choose, async (page) => page.locator('.conflicts .option').first().click(), carryOut),
    whole: true,
  },
  {
    name: 'take-in-many',
    prepare: takeIn((fake) => {
      fake.passing.preview = { ...fake.passing.preview, conflicts: someConflicts(60) };
    }),
    act: choose,
    whole: true,
  },
  {
    name: 'take-in-share-copy',
    prepare: takeIn((fake) => {
      const { preview } = fake.passing;
      fake.passing.preview = {
        ...preview,
        who: '',
        withoutHistory: true,
        leftOut: { names: true, notes: true, evidence: false },
        enterprises: preview.enterprises.slice(1, 2),
        conflicts: [],
      };
    }),
    act: choose,
  },
  {
    name: 'take-in-same',
    prepare: takeIn((fake) => {
      const { preview } = fake.passing;
      fake.passing.preview = { ...preview, enterprises: preview.enterprises.slice(2), conflicts: [] };
    }),
    act: choose,
  },
  {
    name: 'take-in-going',
    prepare: takeIn((fake) => {
      fake.passing.preview = { ...fake.passing.preview, conflicts: [] };
      fake.passing.carryJob = {
        kind: 'running',
        step: { 'zh-CN': '正在备份现有数据', en: 'Backing up the present data' },
        done: 1,
        total: 4,
      };
    }),
    act: inTurn(choose, carryOut),
  },
  {
    name: 'take-in-done',
    prepare: takeIn((fake) => {
      fake.passing.preview = { ...fake.passing.preview, conflicts: [] };
      fake.passing.carryJob = jobDone;
    }),
    act: inTurn(choose, carryOut),
  },
  {
    name: 'take-in-narrow',
    prepare: takeIn(),
    act: choose,
    window: { width: 480, height: 800 },
    whole: true,
  },
  { name: 'hand-over', prepare: handOver, whole: true },
  { name: 'hand-over-empty', prepare: () => '#/hand-over' },
  {
    name: 'hand-over-nothing',
    prepare: (fake) => (handOver(fake), '#/hand-over'),
    act: save,
    whole: true,
  },
  {
    name: 'hand-over-short',
    prepare: handOver,
    act: inTurn(protect, fillPassphrases('kurz', 'kurz'), save),
    whole: true,
  },
  {
    name: 'hand-over-differs',
    prepare: handOver,
    act: inTurn(
      protect,
      press(({ handOver: texts }) => texts.names, 'checkbox'),
      fillPassphrases('eine lange Zeile', 'eine lange Zeiel'),
      save,
    ),
    whole: true,
  },
  { name: 'hand-over-going', prepare: handOver, act: save, whole: true },
  {
    name: 'hand-over-done',
    prepare: (fake) => {
      fake.job = {
        kind: 'done',
        file: '/home/owner/文档/赣州示例精密电机有限公司.readiness',
        bytes: 5_240_000,
        pages: 0,
        sha256: '4f1c9a0e'.repeat(8),
      };
      return handOver(fake);
    },
    act: save,
    whole: true,
  },
  {
    name: 'hand-over-failed',
    prepare: (fake) => {
      fake.job = {
        kind: 'failed',
        fault: { code: 'document.disk-full', values: { folder: '/media/owner/U 盘' } },
      };
      return handOver(fake);
    },
    act: save,
    whole: true,
  },
  { name: 'workbook', prepare: workbook },
  {
    name: 'workbook-saved',
    prepare: workbook,
    act: press(({ workbook: texts }) => texts.save),
  },
  { name: 'workbook-preview', prepare: workbook, act: readWorkbook, whole: true },
  {
    name: 'workbook-same',
    prepare: (fake) => {
      if (fake.passing.workbook !== null)
        fake.passing.workbook = { ...fake.passing.workbook, items: [], refused: [], notices: [] };
      return workbook(fake);
    },
    act: readWorkbook,
  },
  {
    name: 'workbook-done',
    prepare: workbook,
    act: inTurn(readWorkbook, async (page) => page.locator('.button.primary').click()),
  },
  {
    name: 'workbook-refused',
    prepare: (fake) => {
      fake.faults.set('readWorkbook', {
        code: 'workbook.foreign',
        values: { file: '/home/owner/文档/费用表.xlsx' },
      });
      return workbook(fake);
    },
    act: readWorkbook,
  },
];
