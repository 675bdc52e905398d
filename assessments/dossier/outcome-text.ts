import type { Localized } from '../pack/localized.ts';

/** Sentences about questionnaires that are answered in part or not at all. */
export const outcomeText = {
  notAnswered: { 'zh-CN': '未作答', en: 'Not answered' },
  provisional: { 'zh-CN': '{words}（暂定）', en: '{words} (provisional)' },
  soFar: { 'zh-CN': '暂定，已完成 {done} / {asked} 题', en: 'provisional, {done} of {asked} done' },
  between: {
    'zh-CN': '{ladder}：在“{low}”和“{high}”之间。',
    en: '{ladder}: between “{low}” and “{high}”.',
  },
  settled: {
    'zh-CN': '{ladder}：其余的题无论怎样回答，都是“{level}”。',
    en: '{ladder}: “{level}”, however the rest is answered.',
  },
  partTitle: { 'zh-CN': '结果是暂定的', en: 'This result is provisional' },
  part: {
    'zh-CN':
      '应答 {asked} 题，其中{counts}。没有答的{unknown, plural, =0 {} other {和不清楚的}}先按未得分计，所以等级和得分都是暂定的，不能当作最后结果。',
    en: 'Of {asked} questions asked: {counts}. What is not answered{unknown, plural, =0 {} other { or not known}} counts as nothing so far, so level and score are provisional and no final result.',
  },
  unknownTitle: { 'zh-CN': '等级还有一个范围', en: 'The level is still a range' },
  unknown: {
    'zh-CN': '有 {open} 题不清楚，先按未得分计；按最差和最好各算一遍，结果如下。',
    en: '{open, plural, one {One question is} other {# questions are}} answered “do not know” and {open, plural, one {counts} other {count}} as nothing. Computed at worst and at best:',
  },
  untouched: {
    'zh-CN': '没有作答的问卷：{list}。没有答案就没有结果，本材料不列它们的等级、得分、差距和题目。',
    en: 'Not answered: {list}. Without answers there is no result; this dossier shows no level, score, gap or question of {count, plural, one {it} other {them}}.',
  },
  wayOpen: {
    'zh-CN': '还有 {missing} 题没有回答。答完之后才能算出到下一级的走法，这里不列。',
    en: '{missing, plural, one {One question is} other {# questions are}} not answered yet. A way to the next level can only be worked out after that, so none is listed.',
  },
  wayLater: { 'zh-CN': '答完后才能算', en: 'once all is answered' },
  wayNone: { 'zh-CN': '按参考费用找不到走法', en: 'no way found with the reference costs' },
  gapsPart: {
    'zh-CN': '只列已经回答的题；没有答的题还不知道是不是差距，见上一节。',
    en: 'Only questions already answered are listed; whether the others are gaps is not known yet, see the section above.',
  },
  gapsUnsure: {
    'zh-CN': '另有 {count} 题答“不清楚”，查清楚才知道是不是差距。',
    en: '{count, plural, one {One more is} other {# more are}} answered “do not know”; whether {count, plural, one {it is a gap} other {they are gaps}} is known only once that is cleared up.',
  },
  gapsNonePart: {
    'zh-CN': '已经回答的题里没有发现可改进的；没有答的题还不知道是不是差距。',
    en: 'Nothing already answered could be better; whether the questions not answered are gaps is not known yet.',
  },
  comparedPart: {
    'zh-CN': '{when}没有答完（{counts}），那一次的结果是暂定的。',
    en: '{when}: not complete ({counts}); its result is provisional.',
  },
  plannedPart: {
    'zh-CN': '现在{counts}，以上等级和得分都是暂定的。',
    en: 'So far: {counts}; levels and scores above are provisional.',
  },
} satisfies Record<string, Localized>;
