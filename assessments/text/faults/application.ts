import type { Localized } from '../../pack/localized.ts';

/** Faults of what a user gives for an application form. */
export const applicationFaults: Readonly<Record<string, Localized>> = {
  'application.unknown-field': {
    'zh-CN': '申报表里没有“{field}”这一栏，没有改动任何内容。请重新打开这张表。',
    en: 'The application form has no field “{field}”; nothing was changed. Please open the form again.',
  },
  'application.not-ready': {
    'zh-CN':
      '导出前检查还有 {count} 处没有处理，申报材料没有导出。请在“申报”页按列出的事项逐条处理：红色的要改正，黄色的要改正或说明理由。',
    en: 'The check before export still finds {count, plural, one {one point} other {# points}}, so nothing was exported. Go through them on the application page: red ones must be put right, amber ones put right or explained.',
  },
  'application.field-kind': {
    'zh-CN': '“{title}”填写的内容类型不对，原来的内容没有改动。请重新填写。',
    en: 'That is not the kind of value “{title}” takes; the former value is kept. Please enter it again.',
  },
  'application.field-long': {
    'zh-CN': '“{title}”最多 {most} 个字，原来的内容没有改动。请缩短后再填。',
    en: '“{title}” can have at most {most} characters; the former value is kept. Please shorten it.',
  },
  'application.field-date': {
    'zh-CN': '“{title}”应是日期，写成 2026-03-01 的样子，原来的内容没有改动。',
    en: '“{title}” must be a date like 2026-03-01; the former value is kept.',
  },
  'application.field-negative': {
    'zh-CN': '“{title}”不能小于 0，原来的内容没有改动。',
    en: '“{title}” cannot be below 0; the former value is kept.',
  },
};
