import type { Localized } from '../../pack/localized.ts';

export const nativeFaults: Readonly<Record<string, Localized>> = {
  'native.changed': {
    'zh-CN':
      '程序文件 {file} 与发布时的内容不一致，可能已损坏或被改动，因此没有启动。您的数据没有被读取，也没有改动。请从原来的渠道重新安装程序；如果重装后仍出现，请把这句话告诉为您安装程序的人。',
    en: 'The program file {file} is not the one this app was released with: it may be damaged or may have been changed, so the app was not started. Your data was neither read nor changed. Please install the app again from where you got it; if this appears again, pass it on to whoever installed the app for you.',
  },
  'native.unreadable': {
    'zh-CN':
      '读不到程序文件 {file}（{detail}），因此没有启动。您的数据没有被读取，也没有改动。请重新安装程序，或检查该文件的权限。',
    en: 'The program file {file} cannot be read ({detail}), so the app was not started. Your data was neither read nor changed. Please install the app again, or check the permissions of that file.',
  },
};
