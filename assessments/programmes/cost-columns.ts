import type { Localized } from '../pack/localized.ts';
import { costFieldLabels } from './labels.ts';

/** The columns a sheet of purchases may have: one purchase a row, with its invoice and its payment. */
export const costColumns = [
  'name',
  'class',
  'provider',
  'providerCreditCode',
  'units',
  'contractNumber',
  'contractedOn',
  'contractFen',
  'invoiceNumber',
  'issuedOn',
  'invoicedFen',
  'paymentProof',
  'paidOn',
  'paidFen',
  'serviceFrom',
  'serviceTo',
  'usedFrom',
  'usedTo',
  'acceptedOn',
  'note',
] as const;
export type CostColumn = (typeof costColumns)[number];

/** What the columns are called here. */
export const costColumnLabels: Readonly<Record<CostColumn, Localized>> = {
  ...costFieldLabels,
  invoiceNumber: { 'zh-CN': '发票号码', en: 'Invoice number' },
  issuedOn: { 'zh-CN': '开票日期', en: 'Invoice date' },
  invoicedFen: { 'zh-CN': '发票金额', en: 'Invoice amount' },
  paymentProof: { 'zh-CN': '回单编号', en: 'Bank slip' },
  paidOn: { 'zh-CN': '付款日期', en: 'Payment date' },
  paidFen: { 'zh-CN': '付款金额', en: 'Payment amount' },
};

/** What ledgers of factories and vendors call them besides. */
const alsoCalled: Readonly<Partial<Record<CostColumn, readonly string[]>>> = {
  name: ['服务', '产品', '名称', '内容', '项目', '采购内容', 'Item', 'Name'],
  class: ['类别', 'Class'],
  provider: ['服务商', '供货商', '销售方', '乙方', 'Supplier', 'Vendor'],
  providerCreditCode: ['统一社会信用代码', '信用代码', 'Credit code'],
  units: ['Quantity'],
  contractNumber: ['合同号', 'Contract no.'],
  contractedOn: ['签订日期', '合同日期', '签约日期', 'Signed on'],
  contractFen: ['合同价', '合同总价', '金额', 'Amount'],
  invoiceNumber: ['发票号', '发票编号', 'Invoice no.'],
  issuedOn: ['发票日期', 'Issued on'],
  invoicedFen: ['开票金额', '已开票', '价税合计', 'Invoiced'],
  paymentProof: ['回单号', '付款凭证号', '凭证号'],
  paidOn: ['支付日期', 'Paid on'],
  paidFen: ['实付金额', '已付款', '支付金额', 'Paid'],
  note: ['说明', '备注', 'Remarks'],
};

/** Every title a column is known by, in both languages. */
export function costColumnTitles(column: CostColumn): readonly string[] {
  return [...Object.values(costColumnLabels[column]), ...(alsoCalled[column] ?? [])];
}
