import type { Localized } from '../pack/localized.ts';
import type { Provenance, Source } from '../pack/provenance.ts';

export const sizeIndicators = ['staff', 'revenue', 'totalAssets'] as const;
/** 从业人员 (persons), 营业收入 (万元), 资产总额 (万元). */
export type SizeIndicator = (typeof sizeIndicators)[number];

/** The lower bound of each class for one indicator; a value equal to the bound belongs to the class. */
export interface SizeBounds {
  readonly indicator: SizeIndicator;
  readonly large: number;
  readonly medium: number;
  readonly small: number;
}

export interface SizeRow {
  /** The number in article 4 of 300号: 1 to 16. */
  readonly number: number;
  readonly name: Localized;
  /** Beginnings of GB/T 4754-2017 codes that belong here. */
  readonly industries: readonly string[];
  readonly bounds: readonly SizeBounds[];
  /** Where the bounds come from. */
  readonly boundsFrom: Provenance;
  /** Where the assignment of GB/T 4754-2017 codes comes from. */
  readonly industriesFrom: Provenance;
}

export type UnclassifiedReason =
  | 'railway'
  | 'finance'
  | 'education'
  | 'health'
  | 'public-administration'
  | 'international-organisation'
  | 'own-property'
  | 'unknown-industry';

export interface SizeStandard {
  readonly id: string;
  readonly effectiveFrom: string;
  readonly sources: Readonly<Record<'size' | 'mapping', Source>>;
  readonly rows: readonly SizeRow[];
  /** Beginnings of codes the standard does not cover. */
  readonly notCovered: readonly { readonly industry: string; readonly reason: UnclassifiedReason }[];
}

const staff = (large: number, medium: number, small: number): SizeBounds => ({
  indicator: 'staff',
  large,
  medium,
  small,
});
const revenue = (large: number, medium: number, small: number): SizeBounds => ({
  indicator: 'revenue',
  large,
  medium,
  small,
});
const assets = (large: number, medium: number, small: number): SizeBounds => ({
  indicator: 'totalAssets',
  large,
  medium,
  small,
});

/** The codes stand in the table of the 2017 measures as copied by public tools. */
const seen: Provenance = { source: 'mapping', clause: '附表', mark: 'implemented-elsewhere' };

function row(
  number: number,
  zh: string,
  en: string,
  industries: readonly string[],
  bounds: readonly SizeBounds[],
  industriesFrom: Provenance = seen,
): SizeRow {
  const boundsFrom: Provenance = { source: 'size', clause: `第四条（${number}）`, mark: 'official' };
  return { number, name: { 'zh-CN': zh, en }, industries, bounds, boundsFrom, industriesFrom };
}

const cargoHandling: Provenance = {
  source: 'mapping',
  clause: '附表',
  mark: 'own-reference',
  note: {
    'zh-CN':
      'GB/T 4754-2017 把装卸搬运（591）与仓储业合为 59 大类；此处按 2017 年办法将 591 归入交通运输业，待与原文核对。',
    en: 'GB/T 4754-2017 puts cargo handling (591) and storage into one division 59; 591 is counted as transport here, as we understand the 2017 measures. To be compared with the original.',
  },
};

const otherTrades: Provenance = {
  source: 'mapping',
  clause: '附表',
  mark: 'implemented-elsewhere',
  note: {
    'zh-CN': '办法只写“社会工作”行业大类；按 GB/T 4754-2017 即 85 大类（84 为卫生，不在范围内）。',
    en: 'The measures name the division “social work”, which is 85 in GB/T 4754-2017 (84 is health and not covered).',
  },
};

/**
 * The size classes in force, as data. Bounds: 工信部联企业〔2011〕300号. Codes of GB/T 4754-2017: the National Bureau
 * of Statistics' measures of 2017, which keep the bounds. What is not covered, and the date in force, rest on general
 * knowledge of the two documents. A draft revision of 2021 is not known to be in force.
 */
export const sizeStandard: SizeStandard = {
  id: 'miit-2011-300',
  effectiveFrom: '2011-06-18',
  sources: {
    size: {
      title: {
        'zh-CN': '中小企业划型标准规定',
        en: 'Provisions on the classification of small and medium-sized enterprises',
      },
      document: '工信部联企业〔2011〕300号',
      date: '2011-06-18',
    },
    mapping: {
      title: {
        'zh-CN': '统计上大中小微型企业划分办法（2017）',
        en: 'Measures for classifying large, medium, small and micro enterprises in statistics (2017)',
      },
      date: '2017-12-28',
    },
  },
  rows: [
    row(
      1,
      '农、林、牧、渔业',
      'Agriculture, forestry, animal husbandry and fishery',
      ['A'],
      [revenue(20_000, 500, 50)],
    ),
    row(2, '工业', 'Industry', ['B', 'C', 'D'], [staff(1000, 300, 20), revenue(40_000, 2000, 300)]),
    row(3, '建筑业', 'Construction', ['E'], [revenue(80_000, 6000, 300), assets(80_000, 5000, 300)]),
    row(4, '批发业', 'Wholesale trade', ['F51'], [staff(200, 20, 5), revenue(40_000, 5000, 1000)]),
    row(5, '零售业', 'Retail trade', ['F52'], [staff(300, 50, 10), revenue(20_000, 500, 100)]),
    row(
      6,
      '交通运输业',
      'Transport',
      ['G54', 'G55', 'G56', 'G57', 'G58', 'G591'],
      [staff(1000, 300, 20), revenue(30_000, 3000, 200)],
      cargoHandling,
    ),
    row(
      7,
      '仓储业',
      'Storage',
      ['G592', 'G593', 'G594', 'G595', 'G596', 'G599'],
      [staff(200, 100, 20), revenue(30_000, 1000, 100)],
      cargoHandling,
    ),
    row(8, '邮政业', 'Post', ['G60'], [staff(1000, 300, 20), revenue(30_000, 2000, 100)]),
    row(9, '住宿业', 'Accommodation', ['H61'], [staff(300, 100, 10), revenue(10_000, 2000, 100)]),
    row(10, '餐饮业', 'Catering', ['H62'], [staff(300, 100, 10), revenue(10_000, 2000, 100)]),
    row(
      11,
      '信息传输业',
      'Information transmission',
      ['I63', 'I64'],
      [staff(2000, 100, 10), revenue(100_000, 1000, 100)],
    ),
    row(
      12,
      '软件和信息技术服务业',
      'Software and information technology services',
      ['I65'],
      [staff(300, 100, 10), revenue(10_000, 1000, 50)],
    ),
    row(
      13,
      '房地产开发经营',
      'Real estate development and operation',
      ['K701'],
      [revenue(200_000, 1000, 100), assets(10_000, 5000, 2000)],
    ),
    row(14, '物业管理', 'Property management', ['K702'], [staff(1000, 300, 100), revenue(5000, 1000, 500)]),
    row(
      15,
      '租赁和商务服务业',
      'Leasing and business services',
      ['L'],
      [staff(300, 100, 10), assets(120_000, 8000, 100)],
    ),
    row(
      16,
      '其他未列明行业',
      'Other industries not listed',
      ['K703', 'K709', 'M', 'N', 'O', 'Q85', 'R'],
      [staff(300, 100, 10)],
      otherTrades,
    ),
  ],
  notCovered: [
    { industry: 'G53', reason: 'railway' },
    { industry: 'J', reason: 'finance' },
    // 704 房地产租赁经营 is where the 2017 classification keeps 自有房地产经营活动, which row 16 leaves out.
    { industry: 'K704', reason: 'own-property' },
    { industry: 'P', reason: 'education' },
    { industry: 'Q84', reason: 'health' },
    { industry: 'S', reason: 'public-administration' },
    { industry: 'T', reason: 'international-organisation' },
  ],
};
