import type { DossierDocument } from '../../assessments/dossier/dossier.ts';

/** A small dossier made by hand that uses every kind of block once. */
export const madeDossier: DossierDocument = {
  format: 1,
  language: 'zh-CN',
  meta: {
    title: '数字化就绪测评申报材料',
    subtitle: '企业上云上平台、两化融合与数字化水平',
    enterprise: '赣州示例精密电机有限公司',
    sample: true,
    assessment: { title: '2026 年上半年测评', startedOn: '2026-04-01' },
    generatedOn: '2026-04-10',
    appVersion: '0.1.0',
    canonicalSha256: 'a63fa90c9617b0d4'.repeat(4),
    running: {
      enterprise: '赣州示例精密电机有限公司',
      sampleMark: '示例数据，非真实企业',
      title: '数字化就绪测评申报材料　2026 年上半年测评',
      fingerprint: 'SHA-256　a63f a90c 9617',
      edition: 'Readiness Desk 0.1.0　2026年4月10日',
    },
  },
  cover: {
    kicker: '企业上云上平台与数字化水平测评',
    title: '申报材料',
    enterprise: '赣州示例精密电机有限公司',
    reference: { label: '测评', value: '2026 年上半年测评', aside: null },
    sampleMark: '示例数据，非真实企业',
    facts: [
      { label: '统一社会信用代码', value: '91360700MA00000000', aside: null },
      { label: '所属行业', value: 'C38 电气机械和器材制造业', aside: null },
      { label: '企业规模', value: '小型', aside: '从业人员 186 人，营业收入 10915.3 万元' },
      { label: '政策依据', value: '赣府发〔2018〕23号', aside: '2018年8月27日印发' },
    ],
    qr: {
      payload: `RD1|${'a63fa90c9617b0d4'.repeat(4)}`,
      captions: ['扫码核对内容指纹', 'SHA-256　a63f a90c 9617'],
    },
    seal: { label: '单位盖章处', size: '46 mm × 46 mm', sideMm: 46 },
    imprint: '由 Readiness Desk 数字化就绪工作台在本机离线生成',
  },
  contents: {
    title: '目　录',
    notesTitle: '编制说明',
    notes: [
      '本材料由企业自行填报，是否受理、认定和兑付，由主管部门决定。',
      '页脚指纹随任一数据改动而变化，用于核对各页是否同出一版。',
    ],
  },
  chapters: [
    {
      id: 'enterprise',
      number: '一、',
      title: '企业基本情况',
      summary: '企业信息、规模划型、测评概况',
      aside: '截至 2026年4月10日',
      look: 'chapter',
      blocks: [
        {
          kind: 'form',
          groups: [
            {
              title: '企业信息',
              rows: [
                [{ label: '企业名称', value: '赣州示例精密电机有限公司' }],
                [
                  { label: '统一社会信用代码', value: '91360700MA00000000' },
                  { label: '成立日期', value: '2011年6月8日' },
                ],
                [{ label: '注册地址', value: '—' }],
              ],
            },
            {
              title: '联系人',
              rows: [
                [
                  { label: '姓名', value: '刘某某' },
                  { label: '电话', value: '—' },
                ],
              ],
            },
          ],
        },
        { kind: 'heading', level: 1, number: '（一）', text: '测评概况', aside: '三份问卷' },
        { kind: 'paragraph', text: '下表列出各问卷的等级与完成情况。', tone: 'plain' },
        {
          kind: 'table',
          title: '测评概况',
          columns: [
            { title: '问卷', unit: null, align: 'start', width: 40 },
            { title: '等级', unit: null, align: 'start', width: 20 },
            { title: '得分', unit: '分', align: 'end', width: 20 },
            { title: '说明', unit: null, align: 'start', width: 20 },
          ],
          rows: [
            { kind: 'band', text: '按问卷', aside: '59.0 / 100' },
            {
              kind: 'row',
              cells: [
                { text: '中小企业数字化水平' },
                { text: '二级' },
                { text: '59.0' },
                { text: '尚差 1 分', tone: 'open' },
              ],
            },
            {
              kind: 'row',
              cells: [
                { text: '两化融合', minor: '参考阶段' },
                { text: '起步' },
                { text: '41.25' },
                { text: '—', tone: 'quiet' },
              ],
            },
            { kind: 'total', cells: [{ text: '合计' }, { text: '' }, { text: '100.25' }, { text: '' }] },
          ],
        },
        { kind: 'notes', items: ['“—”表示未填。', '规模按工信部联企业〔2011〕300号划分。'] },
      ],
    },
    {
      id: 'result',
      number: '二、',
      title: '数字化水平测评结果',
      summary: '等级、分维度得分、升级条件',
      aside: null,
      look: 'chapter',
      blocks: [
        {
          kind: 'level',
          label: '测评等级',
          level: '二级',
          score: '59.0 分，满分 100 分',
          meaning: '规范级：主要业务已用系统管理，数据在部门内打通。',
          ladder: {
            kind: 'ladder',
            title: '等级',
            description: '二级，59 分',
            steps: [
              { label: '未定级', from: 0, tick: '0' },
              { label: '一级 起步', from: 20, tick: '20' },
              { label: '二级 规范', from: 40, tick: '40' },
              { label: '三级 集成', from: 60, tick: '60' },
              { label: '四级 引领', from: 80, tick: '80' },
            ],
            reached: 2,
            marker: { percent: 59, label: '本次 59.0' },
            endTick: '100',
          },
        },
        {
          kind: 'charts',
          charts: [
            {
              kind: 'radar',
              title: '分维度得分',
              description: '六个维度的得分率',
              threshold: 45,
              axes: [
                { label: '数字化基础', percent: 70, met: true },
                { label: '研发设计', percent: 50, met: true },
                { label: '生产制造', percent: 62, met: true },
                { label: '经营管理', percent: 66.7, met: true },
                { label: '供应链协同', percent: 43.3, met: false },
                { label: '数据与安全', percent: 56.7, met: true },
              ],
            },
            {
              kind: 'bars',
              title: '得分率',
              description: '各维度得分率',
              valueTitle: '得分率（%）',
              threshold: { percent: 45, label: '升级门槛 45' },
              rows: [
                { label: '数字化基础', percent: 70, value: '70.0', met: true },
                { label: '研发设计', percent: 50, value: '50.0', met: true },
                { label: '生产制造', percent: 62, value: '62.0', met: true },
                { label: '经营管理', percent: 66.7, value: '66.7', met: true },
                { label: '供应链协同', percent: 43.3, value: '43.3', met: false },
                { label: '数据与安全', percent: 56.7, value: '56.7', met: true },
              ],
            },
          ],
        },
        { kind: 'callout', title: '须知', text: '正式等级由国家或省级平台认定，本结果为企业自评。' },
        { kind: 'heading', level: 2, number: null, text: '依据', aside: null },
        { kind: 'paragraph', text: '《中小企业数字化水平评测指标（2024年版）》。', tone: 'quiet' },
      ],
    },
    {
      id: 'answers',
      number: '三、',
      title: '测评问答',
      summary: '逐题列示答案、得分与理由',
      aside: '得分列为“得分 / 满分”',
      look: 'chapter',
      blocks: [
        {
          kind: 'answers',
          labels: {
            number: '题号',
            prompt: '问题',
            answer: '答案与计分理由',
            points: '得分',
            flagged: '待复核',
            doubt: '待核对',
            note: '备注',
          },
          sections: [
            {
              title: '一、数字化基础（2题）',
              aside: '5 / 7',
              items: [
                {
                  number: '1.1',
                  prompt: '生产与办公网络覆盖情况',
                  status: 'answered',
                  answer: '车间办公区全覆盖',
                  reason: '所选答案计 3 分',
                  points: '3 / 3',
                  flagged: false,
                  doubts: [],
                  note: null,
                },
                {
                  number: '1.2',
                  prompt: '主要生产设备数控化率',
                  status: 'answered',
                  answer: '71.4%（30 台/42 台）',
                  reason: '落在 60%（不含）至 80% 一档',
                  points: '2 / 4',
                  flagged: true,
                  doubts: [],
                  note: '以设备台账为准，两台待报废设备不计。',
                },
                {
                  number: '1.3',
                  prompt: '主要生产设备联网率',
                  status: 'missing',
                  answer: '未答',
                  reason: null,
                  points: '0 / 4',
                  flagged: false,
                  doubts: [],
                  note: null,
                },
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'declaration',
      number: '四、',
      title: '企业承诺书',
      summary: '法定代表人签字、单位盖章',
      aside: null,
      look: 'declaration',
      blocks: [
        {
          kind: 'clauses',
          addressee: { label: '致：', blank: '＿＿＿＿＿＿＿＿＿＿（受理单位名称，按通知填写）' },
          opening: '赣州示例精密电机有限公司（以下称“本单位”）就所提交的材料，郑重承诺如下：',
          clauses: [
            '所提交的材料真实、准确、完整，复印件与原件一致，电子文件与纸质文件一致。',
            '测评答案由相关岗位人员如实填写。',
          ],
        },
        {
          kind: 'signature',
          lines: [
            { label: '承诺单位', value: '赣州示例精密电机有限公司' },
            { label: '法定代表人（签字）', value: '' },
            { label: '签署日期', value: '年　　　月　　　日' },
          ],
          seal: { label: '单位盖章处', size: '46 mm × 46 mm', sideMm: 46 },
        },
      ],
    },
    {
      id: 'proof',
      number: '五、',
      title: '核对说明',
      summary: '内容指纹与核对方法',
      aside: null,
      look: 'chapter',
      blocks: [{ kind: 'digest', label: 'SHA-256', value: 'a63fa90c 9617b0d4 '.repeat(4).trim() }],
    },
  ],
};
