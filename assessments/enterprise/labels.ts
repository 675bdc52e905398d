import type { Localized } from '../pack/localized.ts';
import type { Certificate, Ownership, ProductionType, ProfileField } from './profile.ts';
import type { Size } from './size-class.ts';
import type { SizeIndicator } from './size-table.ts';

/** The name of every field of the profile, as forms and documents show it. */
export const profileFieldLabels: Readonly<Record<ProfileField, Localized>> = {
  name: { 'zh-CN': '企业名称', en: 'Name of the enterprise' },
  creditCode: { 'zh-CN': '统一社会信用代码', en: 'Unified social credit code' },
  division: { 'zh-CN': '所在县（市、区）', en: 'County or district' },
  otherDivision: { 'zh-CN': '所在地区（省外）', en: 'Place outside Jiangxi' },
  address: { 'zh-CN': '详细地址', en: 'Address' },
  industry: { 'zh-CN': '所属行业', en: 'Industry' },
  productionType: { 'zh-CN': '生产类型', en: 'Type of production' },
  mainProducts: { 'zh-CN': '主要产品', en: 'Main products' },
  staff: { 'zh-CN': '从业人员（人，上年末）', en: 'People (end of last year)' },
  revenue: { 'zh-CN': '营业收入（万元，上年度）', en: 'Operating revenue (10,000 yuan, last year)' },
  totalAssets: { 'zh-CN': '资产总额（万元，上年末）', en: 'Total assets (10,000 yuan, end of last year)' },
  foundedOn: { 'zh-CN': '成立日期', en: 'Founded on' },
  ownership: { 'zh-CN': '企业性质', en: 'Ownership' },
  legalRepresentative: { 'zh-CN': '法定代表人', en: 'Legal representative' },
  contactName: { 'zh-CN': '联系人', en: 'Contact person' },
  contactPost: { 'zh-CN': '联系人职务', en: 'Post of the contact person' },
  contactPhone: { 'zh-CN': '联系电话', en: 'Telephone' },
  contactEmail: { 'zh-CN': '电子邮箱', en: 'E-mail' },
  certificates: { 'zh-CN': '资质与认证', en: 'Qualifications and certificates' },
};

/** The names beside a value that says its unit itself: 186 人, 7,350 万元, CNY 73,500,000. */
export const unitlessTitles: Readonly<Record<'staff' | 'revenue' | 'totalAssets', Localized>> = {
  staff: { 'zh-CN': '从业人员（上年末）', en: 'People (end of last year)' },
  revenue: { 'zh-CN': '营业收入（上年度）', en: 'Operating revenue (last year)' },
  totalAssets: { 'zh-CN': '资产总额（上年末）', en: 'Total assets (end of last year)' },
};

/** The same beside the year they are of, which stands before or behind them. */
export const titlesOfYear: Readonly<
  Record<'staff' | 'revenue' | 'totalAssets', { readonly of: Localized; readonly at: 'year' | 'end' }>
> = {
  staff: { of: { 'zh-CN': '从业人员', en: 'People' }, at: 'end' },
  revenue: { of: { 'zh-CN': '营业收入', en: 'Operating revenue' }, at: 'year' },
  totalAssets: { of: { 'zh-CN': '资产总额', en: 'Total assets' }, at: 'end' },
};

export const ownershipLabels: Readonly<Record<Ownership, Localized>> = {
  private: { 'zh-CN': '民营（私营）', en: 'Private' },
  'state-owned': { 'zh-CN': '国有', en: 'State-owned' },
  collective: { 'zh-CN': '集体', en: 'Collective' },
  'foreign-invested': { 'zh-CN': '外商投资', en: 'Foreign-invested' },
  'hong-kong-macao-taiwan': { 'zh-CN': '港澳台投资', en: 'Hong Kong, Macao or Taiwan invested' },
  'joint-stock': { 'zh-CN': '股份制', en: 'Joint-stock' },
  individual: { 'zh-CN': '个体工商户', en: 'Individual business' },
  other: { 'zh-CN': '其他', en: 'Other' },
};

export const productionTypeLabels: Readonly<Record<ProductionType, Localized>> = {
  discrete: { 'zh-CN': '离散型', en: 'Discrete' },
  process: { 'zh-CN': '流程型', en: 'Process' },
  mixed: { 'zh-CN': '混合型', en: 'Mixed' },
  service: { 'zh-CN': '服务型（不生产产品）', en: 'Services (no production)' },
};

export const certificateKindLabels: Readonly<Record<Certificate['kind'], Localized>> = {
  'high-tech': { 'zh-CN': '高新技术企业', en: 'High-tech enterprise' },
  'tech-sme': { 'zh-CN': '科技型中小企业', en: 'Technology-based SME' },
  'innovative-sme': { 'zh-CN': '创新型中小企业', en: 'Innovative SME' },
  'specialised-sme': { 'zh-CN': '专精特新中小企业', en: 'Specialised and innovative SME' },
  'little-giant': { 'zh-CN': '专精特新“小巨人”企业', en: '“Little giant” enterprise' },
  'fusion-management': {
    'zh-CN': '两化融合管理体系',
    en: 'Management system for integrating informatization and industrialization',
  },
  dcmm: { 'zh-CN': '数据管理能力成熟度（DCMM）', en: 'Data management capability maturity (DCMM)' },
  'iso-9001': { 'zh-CN': '质量管理体系（ISO 9001）', en: 'Quality management (ISO 9001)' },
  'iso-14001': { 'zh-CN': '环境管理体系（ISO 14001）', en: 'Environmental management (ISO 14001)' },
  'iso-27001': {
    'zh-CN': '信息安全管理体系（ISO 27001）',
    en: 'Information security management (ISO 27001)',
  },
  other: { 'zh-CN': '其他', en: 'Other' },
};

export const sizeLabels: Readonly<Record<Size, Localized>> = {
  micro: { 'zh-CN': '微型企业', en: 'Micro enterprise' },
  small: { 'zh-CN': '小型企业', en: 'Small enterprise' },
  medium: { 'zh-CN': '中型企业', en: 'Medium-sized enterprise' },
  large: { 'zh-CN': '大型企业', en: 'Large enterprise' },
};

export const sizeIndicatorLabels: Readonly<Record<SizeIndicator, Localized>> = {
  staff: { 'zh-CN': '从业人员（人）', en: 'People' },
  revenue: { 'zh-CN': '营业收入（万元）', en: 'Operating revenue (10,000 yuan)' },
  totalAssets: { 'zh-CN': '资产总额（万元）', en: 'Total assets (10,000 yuan)' },
};
