import type { Localized } from '../pack/localized.ts';
import type { EvidenceKind } from './evidence.ts';

/** What a piece of evidence is, in a word. */
export const evidenceKindLabels: Readonly<Record<EvidenceKind, Localized>> = {
  contract: { 'zh-CN': '合同', en: 'Contract' },
  invoice: { 'zh-CN': '发票', en: 'Invoice' },
  receipt: { 'zh-CN': '付款凭证', en: 'Proof of payment' },
  screenshot: { 'zh-CN': '截图', en: 'Screenshot' },
  photo: { 'zh-CN': '照片', en: 'Photo' },
  certificate: { 'zh-CN': '证书证照', en: 'Certificate or licence' },
  report: { 'zh-CN': '报告', en: 'Report' },
  other: { 'zh-CN': '其他', en: 'Other' },
};
