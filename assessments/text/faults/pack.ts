import type { Localized } from '../../pack/localized.ts';

/** Faults of taking in questionnaires by others, of moving to another edition, and of what an assessment holds. */
export const packFaults: Readonly<Record<string, Localized>> = {
  'pack.no-preview': {
    'zh-CN': '这次预览已经失效，没有导入问卷。请重新选择文件夹。',
    en: 'This preview no longer holds, so no questionnaire was imported. Please choose the folder again.',
  },
  'pack.other-content': {
    'zh-CN': '这里已有“{pack}”{edition} 版，内容不同，没有导入。请作者改用更高的版本号。',
    en: 'Edition {edition} of “{pack}” is already here with other content, so this one was not imported. Its author should give it a higher edition.',
  },
  'pack.not-newer': {
    'zh-CN': '这里的“{pack}”是 {ours} 版，比要导入的 {theirs} 版新，没有导入。',
    en: 'The “{pack}” here is edition {ours}, newer than edition {theirs}, so that one was not imported.',
  },
  'pack.not-used': {
    'zh-CN': '这次评估没有使用问卷“{pack}”，没有改动。请重新打开这一页再试。',
    en: 'This assessment does not use the questionnaire “{pack}”. Nothing was changed. Please open this page again and retry.',
  },
  'pack.already-used': {
    'zh-CN': '这次评估已经有问卷“{pack}”，没有改动。',
    en: 'This assessment already holds the questionnaire “{pack}”. Nothing was changed.',
  },
  'pack.only-one': {
    'zh-CN': '“{pack}”是这次评估唯一的问卷，不能移除。请先添加另一份。',
    en: '“{pack}” is the only questionnaire of this assessment and cannot be removed. Please add another one first.',
  },
  'pack.says-something': {
    'zh-CN':
      '问卷“{pack}”里已有内容（答案和备注 {answers} 处、佐证 {evidence} 处、计划 {items} 项），没有移除。不再需要的，请先逐处清空。',
    en: 'The questionnaire “{pack}” already holds something ({answers, plural, one {# answer or note} other {# answers and notes}}, {evidence, plural, one {# answer with evidence} other {# answers with evidence}}, {items, plural, one {# plan item} other {# plan items}}), so it was not removed. Please clear what is no longer needed first.',
  },
  'pack.already-newest': {
    'zh-CN': '“{pack}”已经是最新的 {edition} 版，没有改动。',
    en: '“{pack}” already is at its newest edition, {edition}. Nothing was changed.',
  },
};
