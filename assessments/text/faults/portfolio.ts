import type { Localized } from '../../pack/localized.ts';

export const portfolioFaults: Readonly<Record<string, Localized>> = {
  'enterprise.too-many-tags': {
    'zh-CN': '加上后“{name}”的标签会超过 {most} 个，所以一家都没有改。请少加几个，或先去掉一些标签。',
    en: 'With these, “{name}” would have more than {most} tags, so none of the enterprises was changed. Please add fewer, or remove some tags first.',
  },
  'portfolio.too-long-to-print': {
    'zh-CN':
      '列表有 {total} 家企业，一份 PDF 最多印 {most} 家，所以没有生成。请先用筛选或查找缩小范围，或者导出 Excel，那里没有这个限制。',
    en: 'The list has {total} enterprises and a PDF holds at most {most}, so none was made. Please narrow the list with a filter or a search, or export to Excel, which has no such limit.',
  },
};
