import type { Localized } from './localized.ts';

/**
 * Where one stands when what a question asks about is looked at, in the order one usually walks through a factory. In a
 * small one several of them are one room.
 */
export const places = [
  'office',
  'finance',
  'business',
  'engineering',
  'server-room',
  'workshop',
  'laboratory',
  'warehouse',
  'utilities',
] as const;
export type Place = (typeof places)[number];

export const placeLabels: Readonly<Record<Place, Localized>> = {
  office: { 'zh-CN': '办公室（负责人、行政、人事）', en: 'Office (management, personnel)' },
  finance: { 'zh-CN': '财务室', en: 'Finance office' },
  business: { 'zh-CN': '采购、销售办公室', en: 'Purchasing and sales office' },
  engineering: { 'zh-CN': '技术、研发室', en: 'Engineering office' },
  'server-room': { 'zh-CN': '机房、信息化办公室', en: 'Server room or IT office' },
  workshop: { 'zh-CN': '车间', en: 'Workshop' },
  laboratory: { 'zh-CN': '质检室、化验室', en: 'Inspection room or laboratory' },
  warehouse: { 'zh-CN': '仓库', en: 'Warehouse' },
  utilities: { 'zh-CN': '动力和环保设施（配电、空压、锅炉等）', en: 'Power, air, boilers, treatment' },
};
