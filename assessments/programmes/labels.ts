import type { Localized } from '../pack/localized.ts';
import type { Attachment } from './application.ts';
import type { BenefitRule, Cap } from './benefit-rule.ts';
import type { CloudDepth, CostClass, CostLine } from './cost-line.ts';
import type { Proof } from './counted-rule.ts';
import type { Truth } from './eligibility-result.ts';
import type { ProgrammeKind } from './programme-kind.ts';
import type { Programme, Reading } from './programme.ts';

export const truthLabels: Readonly<Record<Truth, Localized>> = {
  yes: { 'zh-CN': '符合', en: 'Met' },
  no: { 'zh-CN': '不符合', en: 'Not met' },
  unknown: { 'zh-CN': '还不能判断', en: 'Not known yet' },
};

export const programmeKindLabels: Readonly<Record<ProgrammeKind, Localized>> = {
  subsidy: { 'zh-CN': '补助', en: 'Subsidy' },
  voucher: { 'zh-CN': '服务券', en: 'Voucher' },
  recognition: { 'zh-CN': '资质认定', en: 'Recognition' },
  tax: { 'zh-CN': '税收优惠', en: 'Tax relief' },
  'insurance-or-risk': { 'zh-CN': '保险与风险补偿', en: 'Insurance and risk cover' },
  other: { 'zh-CN': '其他支持', en: 'Other support' },
};

export const statusLabels: Readonly<Record<Programme['status']['state'], Localized>> = {
  open: { 'zh-CN': '受理中', en: 'Open' },
  closed: { 'zh-CN': '已截止', en: 'Closed' },
  draft: { 'zh-CN': '征求意见稿，尚未施行', en: 'A draft, not in force' },
  unknown: { 'zh-CN': '是否受理待确认', en: 'Not known whether open' },
};

export const readingLabels: Readonly<Record<Reading, Localized>> = {
  'official-text': { 'zh-CN': '读到原文', en: 'Text read' },
  'second-hand': { 'zh-CN': '据二手资料', en: 'Secondary source' },
  memory: { 'zh-CN': '待核实', en: 'To be confirmed' },
  own: { 'zh-CN': '本工具参考', en: 'Our own reference' },
};

export const givesLabels: Readonly<Record<BenefitRule['gives'], Localized>> = {
  grant: { 'zh-CN': '补助金额', en: 'Grant' },
  voucher: { 'zh-CN': '服务券金额', en: 'Voucher' },
  'tax-saving': { 'zh-CN': '少缴税款', en: 'Tax saved' },
  deduction: { 'zh-CN': '可扣除金额（不是补助）', en: 'Deductible amount, not money received' },
};

export const capPeriodLabels: Readonly<Record<Cap['per'], Localized>> = {
  claim: { 'zh-CN': '每次申请', en: 'per claim' },
  'firm-year': { 'zh-CN': '每家企业每年', en: 'per enterprise per year' },
  'firm-total': { 'zh-CN': '每家企业累计', en: 'per enterprise in total' },
};

export const costClassLabels: Readonly<Record<CostClass, Localized>> = {
  'cloud-iaas': { 'zh-CN': '云基础设施（IaaS）', en: 'Cloud infrastructure (IaaS)' },
  'cloud-paas': { 'zh-CN': '云平台服务（PaaS）', en: 'Cloud platform services (PaaS)' },
  'cloud-saas': { 'zh-CN': '云软件服务（SaaS）', en: 'Cloud software (SaaS)' },
  software: { 'zh-CN': '本地软件', en: 'Software on premises' },
  network: { 'zh-CN': '网络', en: 'Network' },
  'collection-device': { 'zh-CN': '数据采集设备', en: 'Data-collection devices' },
  diagnosis: { 'zh-CN': '诊断评估', en: 'Diagnosis' },
  implementation: { 'zh-CN': '实施开发', en: 'Implementation' },
  training: { 'zh-CN': '培训', en: 'Training' },
  security: { 'zh-CN': '安全防护', en: 'Security' },
  consulting: { 'zh-CN': '咨询', en: 'Consulting' },
  hardware: { 'zh-CN': '通用硬件', en: 'General hardware' },
  automation: { 'zh-CN': '自动化与生产设备', en: 'Automation and production equipment' },
  other: { 'zh-CN': '其他', en: 'Other' },
};

/** The class of a row, or that none is chosen yet. */
export function costClassLabel(chosen: CostClass | null): Localized {
  return chosen === null ? { 'zh-CN': '未选类别', en: 'No class chosen' } : costClassLabels[chosen];
}

export const cloudDepthLabels: Readonly<Record<CloudDepth, Localized>> = {
  resource: { 'zh-CN': '资源上云', en: 'Resources in the cloud' },
  business: { 'zh-CN': '业务上云', en: 'Business in the cloud' },
  capability: { 'zh-CN': '能力上云', en: 'Capability in the cloud' },
  ecosystem: { 'zh-CN': '生态上云', en: 'Ecosystem in the cloud' },
};

export const proofLabels: Readonly<Record<Proof, Localized>> = {
  contract: { 'zh-CN': '合同', en: 'contract' },
  invoice: { 'zh-CN': '发票', en: 'invoice' },
  payment: { 'zh-CN': '付款凭证', en: 'proof of payment' },
  acceptance: { 'zh-CN': '验收', en: 'acceptance' },
};

export const attachmentFormLabels: Readonly<Record<Attachment['form'], Localized>> = {
  original: { 'zh-CN': '原件', en: 'Original' },
  copy: { 'zh-CN': '复印件', en: 'Copy' },
  scan: { 'zh-CN': '扫描件', en: 'Scan' },
};

export const sealLabels: Readonly<Record<Attachment['seal'], Localized>> = {
  none: { 'zh-CN': '不盖章', en: 'No seal' },
  company: { 'zh-CN': '加盖公章', en: 'Company seal' },
  finance: { 'zh-CN': '加盖财务章', en: 'Finance seal' },
};

/** The columns of the cost table. */
export const costFieldLabels: Readonly<Record<keyof CostLine, Localized>> = {
  id: { 'zh-CN': '行号', en: 'Row' },
  name: { 'zh-CN': '服务或产品', en: 'Service or product' },
  class: { 'zh-CN': '费用类别', en: 'Kind of cost' },
  depth: { 'zh-CN': '上云阶段', en: 'Depth of cloud use' },
  provider: { 'zh-CN': '供应商', en: 'Provider' },
  providerCreditCode: { 'zh-CN': '供应商统一社会信用代码', en: 'Credit code of the provider' },
  inCatalogue: { 'zh-CN': '在官方目录内', en: 'In the official catalogue' },
  affiliate: { 'zh-CN': '供应商是本企业或关联方', en: 'Provider is this enterprise or tied to it' },
  fundedBefore: { 'zh-CN': '已获其他财政资金', en: 'Already publicly funded' },
  units: { 'zh-CN': '数量', en: 'Pieces' },
  contractNumber: { 'zh-CN': '合同编号', en: 'Contract number' },
  contractedOn: { 'zh-CN': '合同签订日期', en: 'Contract date' },
  contractFen: { 'zh-CN': '合同金额', en: 'Contract amount' },
  serviceFrom: { 'zh-CN': '服务期开始', en: 'Service from' },
  serviceTo: { 'zh-CN': '服务期结束', en: 'Service to' },
  usedFrom: { 'zh-CN': '开始使用日期', en: 'In use from' },
  usedTo: { 'zh-CN': '停止使用日期', en: 'In use to' },
  invoices: { 'zh-CN': '发票', en: 'Invoices' },
  payments: { 'zh-CN': '付款记录', en: 'Payments' },
  acceptedOn: { 'zh-CN': '验收日期', en: 'Accepted on' },
  note: { 'zh-CN': '备注', en: 'Note' },
};
