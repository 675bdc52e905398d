import type { QuestionComparison } from '../advice/before-after.ts';
import type { Localized } from '../pack/localized.ts';

type Changed = Exclude<QuestionComparison['kind'], 'same'>;

/** How a question changed, as the title of a group. */
export const changeLabels: Readonly<Record<Changed, Localized>> = {
  better: { 'zh-CN': '提高的题', en: 'Better' },
  worse: { 'zh-CN': '降低的题', en: 'Worse' },
  'only-before': { 'zh-CN': '只有上次有答案的题', en: 'Only answered then' },
  'only-after': { 'zh-CN': '只有本次有答案的题', en: 'Only answered now' },
};

/** Sentences about two assessments side by side. */
export const comparisonText = {
  title: { 'zh-CN': '前后对比', en: 'Before and after' },
  summary: {
    'zh-CN': '与上次评估相比的等级、得分和逐题变化',
    en: 'Levels, scores and questions, then and now',
  },
  intro: {
    'zh-CN':
      '上次：“{before}”，{beforeDate}开始；本次：“{after}”，{afterDate}开始。两次都按各自的答案用同一计分程序算出。',
    en: 'Then: “{before}”, started on {beforeDate}. Now: “{after}”, started on {afterDate}. Both are scored from their own answers by the same program.',
  },
  notNow: { 'zh-CN': '上次做过、本次没有做的问卷：{list}。', en: 'Answered then and not now: {list}.' },
  notThen: { 'zh-CN': '本次新做、上次没有的问卷：{list}。', en: 'Answered now and not then: {list}.' },
  none: {
    'zh-CN': '两次评估没有相同的问卷，不能逐项对比。',
    en: 'The two assessments have no questionnaire in common, so nothing can be compared.',
  },
  overview: { 'zh-CN': '等级与得分', en: 'Levels and scores' },
  levelThen: { 'zh-CN': '上次等级', en: 'Level then' },
  levelNow: { 'zh-CN': '本次等级', en: 'Level now' },
  scoreThen: { 'zh-CN': '上次得分', en: 'Score then' },
  scoreNow: { 'zh-CN': '本次得分', en: 'Score now' },
  change: { 'zh-CN': '变化', en: 'Change' },
  evaluation: { 'zh-CN': '评价', en: 'Evaluation' },
  evaluationAside: { 'zh-CN': '由上列数据按固定句式写成', en: 'Written from the figures in fixed sentences' },
  office: {
    'zh-CN': '以上由两次自行填报的数据算出，未经现场核验。是否通过验收，由主管部门或其委托的机构决定。',
    en: 'All this follows from two self-assessments and was not checked on site. Whether the work is accepted is for the authority in charge or those it appoints to decide.',
  },
  packHeading: { 'zh-CN': '{pack}：分项与逐题变化', en: '{pack}: aspects and questions' },
  radarAside: { 'zh-CN': '实线为本次，虚线为上次', en: 'Solid: now. Dashed: then' },
  radarDescription: {
    'zh-CN': '{count} 个方面上次和本次的得分率，数值见下表。',
    en: 'Shares of {count} aspects then and now; the figures are in the table below.',
  },
  axis: { 'zh-CN': '方面', en: 'Aspect' },
  former: { 'zh-CN': '上次', en: 'Then' },
  now: { 'zh-CN': '本次', en: 'Now' },
  points: { 'zh-CN': '百分点', en: 'percentage points' },
  editions: {
    'zh-CN':
      '两次所用的问卷版本不同（{before} 与 {after}），按题目的固定标识对应；对不上的列为只有一次有答案的题。',
    en: 'The editions differ ({before} and {after}); questions are matched by their lasting ids, and those without a match are listed as answered only once.',
  },
  question: { 'zh-CN': '题目', en: 'Question' },
  filesThen: { 'zh-CN': '佐证 {count} 份', en: '{count, plural, one {one file} other {# files}}' },
  proved: {
    'zh-CN': '有佐证材料的题：上次 {before} 道，本次 {after} 道。',
    en: 'Questions with evidence: {before} then, {after} now.',
  },
  answerThen: { 'zh-CN': '上次答案', en: 'Answer then' },
  answerNow: { 'zh-CN': '本次答案', en: 'Answer now' },
  pointsChange: { 'zh-CN': '得分', en: 'Points' },
  gradeChange: { 'zh-CN': '级', en: 'grades' },
  count: { 'zh-CN': '{count} 题', en: '{count}' },
  unchanged: {
    'zh-CN': '没有变化的 {count} 题不列。',
    en: '{count, plural, =0 {No question is unchanged.} one {One unchanged question is not listed.} other {# unchanged questions are not listed.}}',
  },
  nothingChanged: { 'zh-CN': '逐题得分和等级都没有变化。', en: 'No question changed in points or grade.' },

  levelUp: {
    'zh-CN': '{ladder}由“{before}”升到“{after}”，提高 {steps} 级。',
    en: '{ladder}: risen from “{before}” to “{after}”, {steps, plural, one {one step} other {# steps}} up.',
  },
  levelDown: {
    'zh-CN': '{ladder}由“{before}”降到“{after}”，降低 {steps} 级。',
    en: '{ladder}: fallen from “{before}” to “{after}”, {steps, plural, one {one step} other {# steps}} down.',
  },
  levelNotYet: { 'zh-CN': '{ladder}：现在还不能对比。', en: '{ladder}: cannot be compared yet.' },
  partOpen: { 'zh-CN': '未答完', en: 'not complete' },
  levelSame: { 'zh-CN': '{ladder}两次都是“{after}”。', en: '{ladder}: “{after}” both times.' },
  scoreUp: {
    'zh-CN': '得分由 {before} 分升到 {after} 分，提高 {change} 分。',
    en: 'The score rose from {before} to {after}, by {change} points.',
  },
  scoreDown: {
    'zh-CN': '得分由 {before} 分降到 {after} 分，降低 {change} 分。',
    en: 'The score fell from {before} to {after}, by {change} points.',
  },
  scoreBeside: {
    'zh-CN': '目前得分：上次 {before} 分，本次 {after} 分。',
    en: 'Score so far: {before} then, {after} now.',
  },
  scoreSame: { 'zh-CN': '得分两次都是 {after} 分。', en: 'The score is {after} both times.' },
  axesChanged: {
    'zh-CN': '可比的 {count} 个方面中，{up} 个提高，{down} 个降低，{same} 个不变。',
    en: 'Of {count} aspects compared, {up} rose, {down} fell and {same} stayed.',
  },
  axisMost: {
    'zh-CN': '提高最多的是“{axis}”，得分率由 {before}% 到 {after}%，提高 {change} 个百分点。',
    en: 'Most was gained in “{axis}”: from {before}% to {after}%, {change} percentage points.',
  },
  axisLeast: {
    'zh-CN': '降低最多的是“{axis}”，得分率由 {before}% 到 {after}%，降低 {change} 个百分点。',
    en: 'Most was lost in “{axis}”: from {before}% to {after}%, {change} percentage points.',
  },
  questionsChanged: {
    'zh-CN': '两次都回答的 {count} 题中，{better} 题提高，{worse} 题降低，{same} 题不变。',
    en: 'Of {count} questions answered both times, {better} got better, {worse} got worse and {same} stayed.',
  },
  onlyByOpen: {
    'zh-CN':
      '得分的变化全部来自只有一次有答案的题；两次都回答的 {count} 题没有变化，不能据此认定有提高或降低。',
    en: 'The change of the score comes only from questions answered once; the {count} answered both times did not change, so nothing can be said to have got better or worse.',
  },
  questionsOnly: {
    'zh-CN':
      '另有 {after} 题只有本次有答案，{before} 题只有上次有答案：不作比较，但各自计入了当次的得分和等级。',
    en: 'Another {after} were only answered now and {before} only then; they are not compared but count in the score and level of their time.',
  },
} satisfies Record<string, Localized>;
