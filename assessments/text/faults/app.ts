import type { Localized } from '../../pack/localized.ts';

export const appFaults: Readonly<Record<string, Localized>> = {
  unexpected: {
    'zh-CN':
      '出现意外错误（{code}）。已保存的内容不受影响。请再试一次；仍不行时，把错误代码告诉为您安装程序的人。',
    en: 'Something unexpected happened ({code}). What was saved is safe. Please try again; if it happens again, pass the code on to whoever installed the app for you.',
  },
  'call.refused': {
    'zh-CN':
      '这一步没有做成（{path}），没有改动任何数据。请重新打开这一页再试；仍不行，请生成诊断文件，交给为您安装程序的人。',
    en: 'This could not be done ({path}), and nothing was changed. Please open this page again and retry; if it happens again, make a diagnostics file for whoever installed the app for you.',
  },
  'file.unreadable': {
    'zh-CN': '读不到文件 {file}（{detail}）。什么都没有改动。请看看它是不是还在、有没有读取权限，再选一次。',
    en: 'The file {file} cannot be read ({detail}). Nothing was changed. Please see whether it is still there and may be read, and choose it again.',
  },
};
