import { emptyAnswer } from '../../../assessments/answering/answer.ts';
import type { JobState } from '../../../electron/contract.ts';
import type {
  AssessmentPreview,
  ChosenFile,
  EnterprisePreview,
  FigurePreview,
  ImportConflict,
  ImportOutcome,
  ImportPreview,
  PassingOnCalls,
  StandingCounts,
} from '../../../electron/contract/passing-on.ts';
import type { WorkbookCalls, WorkbookItem, WorkbookPreview } from '../../../electron/contract/workbook.ts';
import type { TopicHandlers } from './fake-evidence.ts';

const none: StandingCounts = { new: 0, same: 0, newerThere: 0, newerHere: 0, conflicting: 0 };
/** A piece of work that wrote no file. */
export const jobDone: JobState = { kind: 'done', file: '', bytes: 0, pages: 0, sha256: '' };

const assessment = (id: string, more: Partial<AssessmentPreview>): AssessmentPreview => ({
  assessmentId: id,
  title: '2026 年度评估',
  titleHere: '2026 年度评估',
  standing: 'same',
  counts: { ...none, same: 214 },
  choices: ['skip', 'as-new'],
  closed: null,
  cannotMerge: null,
  answers: 214,
  packs: [
    {
      id: 'sme-digital-2024',
      edition: '2024',
      title: { 'zh-CN': '中小企业数字化水平评测', en: 'SME digital level' },
      here: true,
    },
  ],
  ...more,
});

const enterprise = (id: string, more: Partial<EnterprisePreview>): EnterprisePreview => ({
  enterpriseId: id,
  name: '赣州示例精密电机有限公司',
  nameHere: '赣州示例精密电机有限公司',
  sample: false,
  standing: 'same',
  counts: { ...none, same: 31 },
  choices: ['merge', 'as-new', 'replace', 'skip'],
  evidence: { new: 0, bytes: 0 },
  assessments: [],
  ...more,
});

/** One enterprise and assessment of every standing. */
const everyStanding: readonly EnterprisePreview[] = [
  enterprise('e1', {
    standing: 'both-changed',
    counts: { ...none, new: 2, newerThere: 3, newerHere: 1 },
    evidence: { new: 6, bytes: 4_800_000 },
    assessments: [
      assessment('a1', {
        standing: 'conflicting',
        title: '2026 年度评估（王顾问负责生产部分）',
        counts: { new: 41, same: 120, newerThere: 12, newerHere: 38, conflicting: 3 },
        choices: ['merge', 'as-new', 'replace', 'skip'],
      }),
      assessment('a2', {
        standing: 'newer-there',
        title: '2025 年度评估',
        titleHere: '2025 年度评估',
        counts: { ...none, same: 208, newerThere: 6 },
        choices: ['merge', 'as-new', 'replace', 'skip'],
      }),
      assessment('a3', {
        standing: 'newer-there',
        title: '2024 年度评估',
        titleHere: '2024 年度评估',
        counts: { ...none, same: 190, newerThere: 2 },
        choices: ['as-new', 'skip'],
        closed: 'here',
      }),
      assessment('a4', {
        standing: 'newer-here',
        title: '集团专项自评',
        titleHere: '集团专项自评',
        counts: { ...none, same: 30, newerHere: 9 },
        choices: ['skip', 'merge', 'as-new', 'replace'],
      }),
      assessment('a5', {
        standing: 'conflicting',
        title: '旧版问卷评估',
        titleHere: '旧版问卷评估',
        counts: { ...none, same: 3, conflicting: 2 },
        choices: ['as-new', 'replace', 'skip'],
        cannotMerge: {
          'zh-CN': '两边用的问卷版本不同，不能合并',
          en: 'the two sides use different editions of a questionnaire and cannot be merged',
        },
      }),
    ],
  }),
  enterprise('e2', {
    name: '景德镇市昌江区示例陶瓷艺术文化创意产业发展集团股份有限公司',
    nameHere: null,
    standing: 'new',
    counts: { ...none, new: 24 },
    choices: ['as-new', 'skip'],
    evidence: { new: 28, bytes: 91_000_000 },
    assessments: [
      assessment('a6', {
        titleHere: null,
        standing: 'new',
        counts: { ...none, new: 88 },
        answers: 75,
        choices: ['as-new', 'skip'],
        packs: [
          {
            id: 'ceramics',
            edition: '2026.1',
            title: { 'zh-CN': '日用陶瓷行业数字化评测', en: 'Digital level of household ceramics' },
            here: false,
          },
        ],
      }),
    ],
  }),
  enterprise('e3', {
    name: '吉安示例电子有限公司',
    nameHere: '吉安示例电子股份有限公司',
    choices: ['skip', 'as-new'],
    assessments: [assessment('a7', {})],
  }),
];

const words = (chinese: string, english: string) => ({ 'zh-CN': chinese, en: english });

/** Conflicts of every kind, as many as asked for. */
export function someConflicts(count: number): ImportConflict[] {
  const few: readonly ImportConflict[] = [
    {
      id: 'c1',
      enterpriseId: 'e1',
      assessmentId: 'a1',
      about: { kind: 'answer', slot: 'q:sme-digital-2024/network' },
      title: words('1.1 企业的网络建设情况如何？', '1.1 How far has the enterprise built its network?'),
      before: words('还没有网络', 'no network yet'),
      mine: {
        words: words(
          '控制网络、办公网络；备注：二号装配线的控制网去年改造过，验收单在设备科。',
          'control network, office network; note: line 2 was rebuilt last year, the papers are with the equipment office.',
        ),
        who: '王工',
        at: '2026-11-21T03:20:00.000Z',
      },
      theirs: {
        words: words('控制网络、办公网络、5G 专网', 'control network, office network, private 5G'),
        who: '李顾问（江西省中小企业数字化诊断服务中心派驻赣州第三工作组）',
        at: '2026-11-21T08:45:00.000Z',
      },
    },
    {
      id: 'c2',
      enterpriseId: 'e1',
      assessmentId: 'a1',
      about: { kind: 'answer', slot: 'f:devices.total' },
      title: words('生产设备总数', 'Production machines in all'),
      before: null,
      mine: { words: words('82 台', '82'), who: '', at: '2026-11-21T03:20:00.000Z' },
      theirs: { words: words('84 台', '84'), who: '李顾问', at: '2026-11-21T08:47:00.000Z' },
    },
    {
      id: 'c3',
      enterpriseId: 'e1',
      assessmentId: 'a1',
      about: { kind: 'part', part: 'plan', item: 'p1' },
      title: words('提升计划：设备联网', 'Plan: machines on the network'),
      before: words('2027 年 3 月完成', 'done by March 2027'),
      mine: {
        words: words('2027 年 6 月完成', 'done by June 2027'),
        who: '王工',
        at: '2026-11-20T03:20:00.000Z',
      },
      theirs: {
        words: words('没有这一项', 'not in the plan'),
        who: '李顾问',
        at: '2026-11-21T08:50:00.000Z',
      },
    },
  ];
  return Array.from({ length: count }, (_, place) => {
    const one = few[place % few.length];
    if (one === undefined) throw new Error('there are no conflicts to repeat');
    return { ...one, id: `c${place + 1}` };
  });
}

const item = (
  cell: string,
  kind: WorkbookItem['kind'],
  number: string,
  title: readonly [string, string],
  here: readonly [string, string],
  there: readonly [string, string],
): WorkbookItem => ({
  slot: `q:sme-digital-2024/${cell.toLowerCase()}`,
  at: { sheet: '中小企业数字化水平评测', cell },
  number,
  title: words(...title),
  kind,
  here: { answer: emptyAnswer, words: words(...here) },
  there: { answer: emptyAnswer, words: words(...there) },
  suggested: kind === 'changed',
});

/** A filled workbook with rows of every kind. */
export const filledWorkbook: WorkbookPreview = {
  token: 'w1',
  assessmentId: 'a1',
  file: '/home/owner/文档/赣州示例精密电机有限公司 2026 年度评估 填写表（设备科 已填 11 月 20 日）.xlsx',
  exportedAt: '2026-11-18T01:30:00.000Z',
  filledBy: '设备科 陈科长',
  same: 203,
  items: [
    item(
      'E7',
      'changed',
      '1.1',
      ['企业的网络建设情况如何？', 'How far has the enterprise built its network?'],
      ['没有回答', 'not answered'],
      ['控制网络、办公网络', 'control network, office network'],
    ),
    item(
      'E12',
      'changed',
      '1.3',
      ['设备数字化率', 'Share of digital machines'],
      ['没有回答', 'not answered'],
      [
        '62 / 84 台；备注：其中 8 台是去年才加装采集器的老设备，台账在设备科。',
        '62 of 84; note: eight are old machines with loggers added last year.',
      ],
    ),
    item(
      'E19',
      'cleared',
      '1.6',
      ['数据安全制度', 'Rules for data security'],
      ['有书面制度并执行', 'written rules, in force'],
      ['没有回答', 'not answered'],
    ),
    item(
      'E31',
      'conflict',
      '2.4',
      ['质量管理用到哪些系统？', 'Which systems serve quality management?'],
      ['QMS，覆盖来料和成品', 'QMS, incoming goods and finished goods'],
      ['只用 Excel 记录', 'recorded in Excel only'],
    ),
  ],
  refused: [
    {
      slot: 'f:devices.total',
      at: { sheet: '原始数据', cell: 'D9' },
      number: '',
      title: words('生产设备总数', 'Production machines in all'),
      fault: { code: 'workbook.formula', values: { sheet: '原始数据', cell: 'D9', text: '=SUM(B2:B8)' } },
    },
    {
      slot: 'q:sme-digital-2024/scene-quality',
      at: { sheet: '中小企业数字化水平评测', cell: 'F22' },
      number: '2.1',
      title: words('设备联网率', 'Share of machines on the network'),
      fault: {
        code: 'workbook.percent',
        values: { sheet: '中小企业数字化水平评测', cell: 'F22', text: '85', unit: '台' },
      },
    },
  ],
  notices: [
    { code: 'workbook.sheet-renamed', values: { was: '原始数据', sheet: '原始数据 (2)' } },
    { code: 'workbook.rows-gone', values: { sheet: '中小企业数字化水平评测', count: 3 } },
  ],
};

/** A figure or cost of every standing; those that differ are asked beside. */
const someFigures: readonly FigurePreview[] = [
  {
    key: 'override:cost.sme-digital-2024/network.factory',
    title: words(
      '中小企业数字化水平评测：企业的网络建设情况如何？ → 建有工厂网络',
      'SME digital level: How far has the enterprise built its network? → factory network',
    ),
    standing: 'new',
    mine: null,
    theirs: words('38,000.00 元 · 三家供应商的报价', 'CNY 38,000.00 · 三家供应商的报价'),
  },
  {
    key: 'override:voucher/rate',
    title: words('云服务券：补助比例', 'Cloud voucher: rate'),
    standing: 'newer-there',
    mine: words('30% · 2025 年通知', '30% · 2025 年通知'),
    theirs: words('40% · 2026 年通知', '40% · 2026 年通知'),
  },
  {
    key: 'override:cost.sme-digital-2024/devices',
    title: words(
      '中小企业数字化水平评测：生产设备联网 → 过半联网',
      'SME digital level: Machines on the network → more than half',
    ),
    standing: 'same',
    mine: words('120,000.00 元 · 去年合同', 'CNY 120,000.00 · 去年合同'),
    theirs: words('120,000.00 元 · 去年合同', 'CNY 120,000.00 · 去年合同'),
  },
];

/** Files passed on, and workbooks, in memory. What a test may turn is public. */
export class FakePassingOn {
  file: ChosenFile | null = {
    token: 't1',
    name: '赣州示例精密电机有限公司 2026 年度评估（李顾问 11 月 21 日）.readiness',
    bytes: 5_240_000,
    encrypted: false,
  };
  readJob: JobState = jobDone;
  carryJob: JobState = jobDone;
  preview: ImportPreview = {
    name: '赣州示例精密电机有限公司 2026 年度评估（李顾问 11 月 21 日）.readiness',
    who: '李顾问',
    leftOut: { names: false, notes: false, evidence: false },
    withoutHistory: false,
    enterprises: everyStanding,
    figures: someFigures,
    conflicts: someConflicts(3),
  };
  outcome: ImportOutcome = { changed: 143, enterprises: [{ enterpriseId: 'e1', assessmentIds: ['a1'] }] };
  workbook: WorkbookPreview | null = filledWorkbook;
  /** The state of a job this topic has begun. */
  readonly jobOf = (jobId: string): JobState | null =>
    jobId === 'read' ? this.readJob : jobId === 'carry' ? this.carryJob : null;

  readonly handlers: TopicHandlers<PassingOnCalls & WorkbookCalls> = {
    exportFile: () => ({ jobId: 'export' }),
    chooseImport: () => this.file,
    takeOpened: () => null,
    readImport: () => ({ jobId: 'read' }),
    previewImport: () => this.preview,
    carryOutImport: () => ({ jobId: 'carry' }),
    importOutcome: () => this.outcome,
    dropImport: () => null,
    exportWorkbook: () => ({ jobId: 'written', file: '/home/owner/文档/填写表.xlsx', sheets: 6, rows: 214 }),
    readWorkbook: () => this.workbook,
    importWorkbook: ({ take }) => ({ saved: take.length, seq: 1 }),
  };
}
