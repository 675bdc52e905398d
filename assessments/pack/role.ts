import type { Localized } from './localized.ts';

/**
 * Whom a question may be put to in an enterprise, in the order an interview usually follows. In a small factory one
 * person fills several of them.
 */
export const roles = [
  'owner',
  'finance',
  'it',
  'production',
  'equipment',
  'engineering',
  'quality',
  'warehouse',
  'purchasing',
  'sales',
  'personnel',
  'safety',
] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Readonly<Record<Role, Localized>> = {
  owner: { 'zh-CN': '负责人（总经理、分管副总）', en: 'Owner or general manager' },
  finance: { 'zh-CN': '财务', en: 'Finance' },
  it: { 'zh-CN': '信息化', en: 'IT' },
  production: { 'zh-CN': '生产', en: 'Production' },
  equipment: { 'zh-CN': '设备', en: 'Equipment' },
  engineering: { 'zh-CN': '技术、研发', en: 'Engineering and R&D' },
  quality: { 'zh-CN': '质量', en: 'Quality' },
  warehouse: { 'zh-CN': '仓库', en: 'Warehouse' },
  purchasing: { 'zh-CN': '采购', en: 'Purchasing' },
  sales: { 'zh-CN': '销售、售后', en: 'Sales and service' },
  personnel: { 'zh-CN': '人事、行政', en: 'Personnel and office' },
  safety: { 'zh-CN': '安全、环保', en: 'Safety and environment' },
};
