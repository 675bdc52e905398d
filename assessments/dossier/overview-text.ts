import type { Localized } from '../pack/localized.ts';

/** Sentences of the chapter that says everything important on one page. */
export const overviewText = {
  title: { 'zh-CN': '结果概览', en: 'Results at a glance' },
  summary: {
    'zh-CN': '各问卷等级与得分，离下一级还差什么',
    en: 'Levels and scores, and what is missing next',
  },
  next: { 'zh-CN': '离下一级还差什么', en: 'What is missing for the next level' },
  ladder: { 'zh-CN': '问卷与等级', en: 'Questionnaire and ladder' },
  fromTo: { 'zh-CN': '现为，下一级', en: 'Now, next' },
  nextLevel: { 'zh-CN': '下一级：{level}', en: 'Next: {level}' },
  topLevel: { 'zh-CN': '已是最高一级', en: 'the highest there is' },
  lacks: { 'zh-CN': '还差的条件', en: 'Conditions still short' },
  nothing: { 'zh-CN': '无', en: 'None' },
  way: { 'zh-CN': '参考走法', en: 'A way there' },
  wayCount: {
    'zh-CN': '{count} 项，{days}',
    en: '{count, plural, one {# change} other {# changes}}, {days}',
  },
  former: { 'zh-CN': '上次 {value}', en: 'previously {value}' },
} satisfies Record<string, Localized>;
