import type { Language } from '../../../assessments/pack/localized.ts';

/** A recovery key as the text that is printed and put away: what it opens, how it is used, and what it is worth. */
export function recoveryText(recoveryKey: string, language: Language): string {
  const lines: Readonly<Record<Language, readonly string[]>> = {
    'zh-CN': [
      '就绪工作台 恢复密钥',
      '',
      `    ${recoveryKey}`,
      '',
      '忘记口令时，在解锁页面选“用恢复密钥”，照着输入即可；大小写、横线都不影响。',
      '谁拿到它，谁就能打开这台电脑上的数据和备份。请打印出来锁好，不要和电脑放在一起；打印后请删除这个文件。',
      '口令和恢复密钥都丢了，数据就再也打不开，谁也没有办法。',
    ],
    en: [
      'Readiness Desk recovery key',
      '',
      `    ${recoveryKey}`,
      '',
      'If you forget the passphrase, choose “Use the recovery key” where you unlock and type it; capitals and dashes do not matter.',
      'Whoever has it can open the data and the backups of this computer. Print it, lock it away from the computer, and delete this file once it is printed.',
      'If both the passphrase and the recovery key are lost, nobody can open the data again.',
    ],
  };
  // Windows Notepad shows it in any version.
  return `\uFEFF${lines[language].join('\r\n')}\r\n`;
}
