import type { Localized } from '../../pack/localized.ts';

/** Faults of what a user gives for a programme: facts and keyed-in figures. */
export const programmeFaults: Readonly<Record<string, Localized>> = {
  'programme.override-source': {
    'zh-CN': '“{title}”没有写出处，原来的数值没有改动。请写明依据哪份通知。',
    en: '“{title}” has no source, so the former value is kept. Please name the notice it comes from.',
  },
  'programme.override-form': {
    'zh-CN': '“{title}”的文号或日期填写不对，原来的数值没有改动。日期请写成 2026-03-01 的样子。',
    en: 'The document number or date of “{title}” is not right, so the former value is kept. Write dates like 2026-03-01.',
  },
  'programme.not-a-rate': {
    'zh-CN': '“{title}”应是 0 到 300 之间的百分数，原来的数值没有改动。',
    en: '“{title}” must be a percentage from 0 to 300; the former value is kept.',
  },
  'programme.not-a-money': {
    'zh-CN': '“{title}”应是以元为单位的金额，最多两位小数，不超过 10 亿元，原来的数值没有改动。',
    en: '“{title}” must be an amount in yuan with at most two decimals, up to 1,000 million; the former value is kept.',
  },
  'programme.cost-whole-yuan': {
    'zh-CN': '“{title}”的费用请填整元，例如 30000，原来的数值没有改动。',
    en: 'Give the cost of “{title}” in whole yuan, such as 30000; the former value is kept.',
  },
  'programme.not-a-months': {
    'zh-CN': '“{title}”应是 0 到 600 之间的整月数，原来的数值没有改动。',
    en: '“{title}” must be a whole number of months from 0 to 600; the former value is kept.',
  },
  'programme.not-a-date': {
    'zh-CN': '“{title}”应是日期，写成 2026-03-01 的样子，原来的数值没有改动。',
    en: '“{title}” must be a date like 2026-03-01; the former value is kept.',
  },
  'programme.fact-kind': {
    'zh-CN': '“{title}”的答案不是可选的答案，原来的回答没有改动。请重新选择或填写。',
    en: 'That is not a possible answer to “{title}”, so the former answer is kept. Please choose or enter it again.',
  },
  'programme.fact-whole': {
    'zh-CN': '“{title}”应是整数，原来的回答没有改动。',
    en: '“{title}” must be a whole number; the former answer is kept.',
  },
  'programme.fact-decimals': {
    'zh-CN': '“{title}”最多有 {decimals} 位小数，原来的回答没有改动。',
    en: '“{title}” can have at most {decimals} decimals; the former answer is kept.',
  },
  'programme.fact-low': {
    'zh-CN': '“{title}”不能小于 {min}，原来的回答没有改动。',
    en: '“{title}” cannot be below {min}; the former answer is kept.',
  },
  'programme.fact-high': {
    'zh-CN': '“{title}”不能大于 {max}，原来的回答没有改动。',
    en: '“{title}” cannot be above {max}; the former answer is kept.',
  },
};
