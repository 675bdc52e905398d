import type { Localized } from '../../pack/localized.ts';

export const appFaults: Readonly<Record<string, Localized>> = {
  unexpected: {
    'zh-CN': '出现意外错误（{code}）。已保存的内容不受影响。请再试一次；仍不行时，把错误代码告诉支持人员。',
    en: 'Something unexpected happened ({code}). What was saved is safe. Please try again; if it happens again, pass the code on to support.',
  },
  'call.refused': {
    'zh-CN': '请求的内容不合要求（{path}），没有执行，也没有改动任何数据。',
    en: 'The request was not well-formed ({path}). It was not carried out and nothing was changed.',
  },
  'file.unreadable': {
    'zh-CN': '读不到文件 {file}（{detail}）。什么都没有改动。请看看它是不是还在、有没有读取权限，再选一次。',
    en: 'The file {file} cannot be read ({detail}). Nothing was changed. Please see whether it is still there and may be read, and choose it again.',
  },
};
