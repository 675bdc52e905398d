import type { Localized } from '../pack/localized.ts';

/** Sentences about the way to the next level. */
export const wayText = {
  heading: { 'zh-CN': '到下一级的参考走法', en: 'A way to the next level' },
  headingOf: { 'zh-CN': '{ladder}：到下一级的参考走法', en: '{ladder}: a way to the next level' },
  intro: {
    'zh-CN':
      '由“{now}”到“{next}”：从所有可改进的题中，按费用区间的中间值算出总费用最低、又同时满足全部条件的一组改进。',
    en: 'From “{now}” to “{next}”: of all improvements there are, the set that meets every condition together at the lowest cost, by the middle of each cost band.',
  },
  question: { 'zh-CN': '题目与现状', en: 'Question and current state' },
  to: { 'zh-CN': '改进到', en: 'Bring it to' },
  added: { 'zh-CN': '增加：{list}', en: 'Add: {list}' },
  counts: { 'zh-CN': '计入：{gates}', en: 'Counts for: {gates}' },
  grades: { 'zh-CN': '{from} 级升到 {to} 级。', en: 'Grade {from} to {to}.' },
  gradeUnknown: {
    'zh-CN': '回答“不清楚”，按 0 级计；改进到 {to} 级。',
    en: 'Not known, counted as grade 0; to grade {to}.',
  },
  total: { 'zh-CN': '合计', en: 'Total' },
  totalCount: {
    'zh-CN': '{count} 项',
    en: '{count, plural, one {# improvement} other {# improvements}}',
  },
  gain: { 'zh-CN': '增分', en: 'Gain' },
  after: {
    'zh-CN': '全部做到后，按同一规则计算：{level}，{score} 分（满分 {possible} 分）。',
    en: 'With all of it done, the same rules give: {level}, {score} of {possible} points.',
  },
  afterLevel: {
    'zh-CN': '全部做到后，按同一规则计算：{level}。',
    en: 'With all of it done, the same rules give: {level}.',
  },
  ours: {
    'zh-CN':
      '费用和天数除注明外是本工具参考，不是报价；天数按各项同时开始、取最长的一项。也可以选别的题，只要条件满足。',
    en: 'Cost and time are our own reference unless marked, and no quotation; the time is that of the longest one when all start together. Other questions will do as well if the conditions are met.',
  },
  top: {
    'zh-CN': '已达到最高一级“{now}”，没有下一级。',
    en: 'The highest level, “{now}”, is reached; there is none above it.',
  },
  none: {
    'zh-CN':
      '下一级是“{next}”，还差：{gates}。可改进而又有参考费用的题加在一起，仍不能满足这些条件，因此不列走法。',
    en: 'The next level is “{next}”. Still short: {gates}. All improvements that have a reference cost together do not meet this, so no way there is listed.',
  },
  short: { 'zh-CN': '{label}（差 {gap}）', en: '{label} (short by {gap})' },
} satisfies Record<string, Localized>;
