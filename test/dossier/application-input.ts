import type { Answer, Slot } from '../../assessments/answering/answer.ts';
import type { Application } from '../../assessments/application/tables.ts';
import type { StatedEvidence } from '../../assessments/dossier/annexes.ts';
import type { DossierInput } from '../../assessments/dossier/dossier-input.ts';
import type { EvidenceDetails } from '../../assessments/evidence/evidence.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import { shippedProgramme } from '../programmes/shipped.ts';
import { followed, fullInput } from './full-input.ts';

const response = (value: Answer['response']): Answer => ({ response: value, note: '', flagged: false });
const text = (value: string) => response({ kind: 'text', value });

/** Answers to what the form of the pilot asks by itself. */
export const fields: Readonly<Record<string, Answer>> = {
  'a:enterprise/bank': text('江西银行高新支行，赣江精密制造有限公司，7915 8800 1234 5678'),
  'a:digital-status/systems': text('金蝶云星空（2023 年上线）、企业微信（2021 年）、设备联网网关（2025 年）'),
  'a:digital-status/security': text('办公网和车间网分开；每周异地备份；主机装有防病毒软件。'),
  'a:project/title': text('装配车间上云和生产管理系统'),
  'a:project/start': text('2026-01-10'),
  'a:project/end': text('2026-12-20'),
  'a:project/lead': text('陈敏，0791-88880000'),
  'a:project/problems': text(
    '装配返工率 4.2%，月末盘点差错 37 笔，客户催单平均每周 11 次；排产靠一张表格，插单后其他订单往往延误。',
  ),
  'a:project/content': text(
    '一、把销售、采购、库存和财务迁到云 ERP；二、四条装配线装采集终端，接入生产管理系统；三、开通企业专线；四、异地备份。',
  ),
  'a:project/plan': text('1 月签约，3 月装第一条线，6 月四条线全部接入，9 月起试运行，12 月验收。'),
  'a:nanchang-pilot/project/asked': response({ kind: 'number', value: '9.25' }),
  'p:project-type': response({ kind: 'choice', option: 'reform' }),
  'p:liabilities': response({ kind: 'number', value: '2310.5' }),
};

/** Its tables, papers and reasons. */
export const application: Application = {
  budget: {
    lines: [
      { id: 'erp', class: 'cloud-saas', name: '云 ERP 订阅', amountFen: 12_000_000, note: '一年' },
      { id: 'line', class: 'network', name: '企业上云专线', amountFen: 888_888, note: '' },
      { id: 'mes', class: 'software', name: '生产管理系统', amountFen: 3_000_000, note: '四条线' },
    ],
    sources: [
      { id: 'own', kind: 'own', name: '', amountFen: 6_638_888 },
      { id: 'city', kind: 'fiscal-city', name: '试点奖补', amountFen: 9_250_000 },
    ],
    earlier: [
      {
        id: 'a',
        programme: '管理创新示范',
        document: '洪工信字〔2024〕15号',
        amountFen: 20_000_000,
        receivedOn: '2024-11-08',
      },
    ],
  },
  targets: [
    {
      id: 'rework',
      name: '装配返工率',
      unit: '%',
      better: 'lower',
      before: '4.2',
      target: '2.5',
      after: null,
      proof: '质检月报',
    },
    {
      id: 'days',
      name: '交货天数',
      unit: '天',
      better: 'lower',
      before: '18',
      target: '14',
      after: null,
      proof: '订单记录',
    },
    {
      id: 'devices',
      name: '已联网设备',
      unit: '台',
      better: 'higher',
      before: '12',
      target: '40',
      after: null,
      proof: '平台设备列表',
    },
  ],
  attachments: {
    licence: ['licence'],
    contract: ['contract'],
    invoice: ['invoice'],
    'payment-proof': ['slip'],
  },
  reasons: {
    'paper-missing:audit-2y': '审计报告原件随纸质材料提交。',
    'paper-missing:acceptance-report': '项目 12 月验收，验收后补交。',
  },
};

const evidenceOf = (
  id: string,
  details: Partial<EvidenceDetails>,
  slots: readonly Slot[] = [],
): StatedEvidence => ({
  id,
  file: {
    sha256: id.charCodeAt(0).toString(16).repeat(32),
    sizeBytes: 123_456,
    mediaType: 'application/pdf',
  },
  details: {
    name: `${id}.pdf`,
    kind: 'other',
    number: '',
    date: null,
    amountFen: null,
    note: '',
    ...details,
  },
  slots,
  fileState: 'sound',
});

/** Six files: four enclosed under the programme's list, one of them behind an answer as well, two behind answers only. */
export const evidence: readonly StatedEvidence[] = [
  evidenceOf('photo', { name: '三号车间数据看板.jpg', kind: 'photo', date: '2026-03-14' }, [
    'q:sme-digital-2024/network',
    'f:devices.networked',
  ]),
  evidenceOf(
    'contract',
    {
      name: '云ERP服务合同.pdf',
      kind: 'contract',
      number: 'HT-erp',
      date: '2026-01-10',
      amountFen: 12_000_000,
    },
    ['q:sme-digital-2024/systems'],
  ),
  evidenceOf('licence', { name: '营业执照.pdf', kind: 'certificate' }),
  evidenceOf('invoice', {
    name: '发票0001.pdf',
    kind: 'invoice',
    number: '0001',
    date: '2026-02-05',
    amountFen: 12_000_000,
  }),
  evidenceOf('slip', {
    name: '银行回单.pdf',
    kind: 'receipt',
    number: '0001',
    date: '2026-02-10',
    amountFen: 10_000_001,
  }),
  evidenceOf('rules', { name: '网络安全管理制度.docx', kind: 'other' }, [
    'q:sme-digital-2024/network-security',
  ]),
];

/** The sample applying for the grant of a pilot city. */
export function applicationInput(
  language: Language,
  changed: Partial<Omit<DossierInput, 'canonicalSha256'>> = {},
): DossierInput {
  const full = fullInput(language);
  return fullInput(language, {
    situation: { ...full.situation, answers: { ...full.situation.answers, ...fields } },
    programmes: followed.filter(({ id }) => id === 'nanchang-pilot'),
    evidence,
    applying: { programme: shippedProgramme('nanchang-pilot'), application },
    ...changed,
  });
}
