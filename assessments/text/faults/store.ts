import type { Localized } from '../../pack/localized.ts';

export const storeFaults: Readonly<Record<string, Localized>> = {
  'store.no-folder': {
    'zh-CN':
      '找不到数据文件夹 {folder}。请检查它是否被移走，或所在的硬盘、U 盘是否已接上，然后重新打开程序。没有改动任何内容。',
    en: 'The data folder {folder} cannot be found. Please check whether it was moved or its drive is disconnected, then start the app again. Nothing was changed.',
  },
  'store.not-writable': {
    'zh-CN':
      '数据文件 {file} 不能写入，可能是设为了只读，或当前用户没有权限。现在只能查看，不能修改。请允许写入后重新打开程序。',
    en: 'The data file {file} cannot be written: it may be marked read-only, or this user may lack permission. You can look at everything but change nothing. Please allow writing, then start the app again.',
  },
  'store.disk-full': {
    'zh-CN': '{file} 所在的硬盘或 U 盘已满，这次修改没有保存；先前保存的内容都在。请腾出空间，再试一次。',
    en: 'The disk is full, so this change was not saved; everything saved before is safe. Please free some space on the disk that holds {file} and try again.',
  },
  'store.disk-error': {
    'zh-CN': '读写 {file} 时硬盘或 U 盘出错（{detail}），这次修改没有保存。请检查它和连接，再试一次。',
    en: 'The disk reported an error with {file} ({detail}), so this change was not saved. Please check the disk and its connection, then try again.',
  },
  'store.in-use': {
    'zh-CN': '另一个程序正在使用数据文件 {file}。请关闭另一个就绪工作台窗口后再打开程序。没有改动任何内容。',
    en: 'Another program is using the data file {file}. Please close the other Readiness Desk, then start the app again. Nothing was changed.',
  },
  'store.newer': {
    'zh-CN': '数据文件 {file} 由更新版本的程序写成，这个版本不能打开，也没有改动它。请安装新版本。',
    en: 'The data file {file} was written by a newer version of this app. This version cannot open it and has not changed it. Please install the newer version.',
  },
  'store.foreign': {
    'zh-CN': '{file} 不是就绪工作台的数据文件，没有改动它。请把它移到别处，再重新打开程序。',
    en: '{file} is not a data file of Readiness Desk and was not changed. Please move it elsewhere, then start the app again.',
  },
  'store.damaged': {
    'zh-CN':
      '数据文件 {file} 已损坏，损坏处：{what}。文件原样保留，没有改动；现在只能查看，不能修改或导出。请到“数据与备份”换回最近一份完好的备份，之后的修改会尽量一并接回。',
    en: 'The data file {file} is damaged: {what}. It is kept exactly as it is. You can look at what is readable but not change or export it. Please go to “Data and backups” to return to the newest sound backup; the changes since are taken over as far as they are intact.',
  },
  'store.damaged-spot': {
    'zh-CN':
      '数据文件 {file} 中要读取的部分已损坏。文件原样保留，没有改动。请复制一份，再联系为您安装程序的人。',
    en: 'The part of the data file {file} that was asked for is damaged. The file is kept exactly as it is. Please make a copy of it, then contact whoever installed the app for you.',
  },
  'store.not-durable': {
    'zh-CN':
      '{file} 所在的硬盘或网络盘不能保证断电时不丢数据，为安全起见不写入。请把数据文件夹放到本机硬盘上。',
    en: 'The disk that holds {file} cannot promise to keep data through a power cut, so nothing is written to it. Please put the data folder on a disk of this computer.',
  },
  'store.copy-failed': {
    'zh-CN':
      '升级数据前没能留下副本 {file}（{detail}），因此没有升级，原数据没有改动；现在只能查看。请检查硬盘空间后重新打开程序。',
    en: 'The copy {file} that is kept before upgrading the data could not be made ({detail}), so nothing was upgraded or changed; you can only look. Please check the disk space, then start the app again.',
  },
  'store.read-only': {
    'zh-CN': '数据现在只能查看，这次修改没有保存。原因写在窗口上方。',
    en: 'The data can only be looked at now, so this change was not saved. The reason stands at the top of the window.',
  },
  'store.no-enterprise': {
    'zh-CN': '找不到这家企业。请返回列表重新选择。',
    en: 'This enterprise cannot be found. Please go back to the list and choose again.',
  },
  'store.no-assessment': {
    'zh-CN': '找不到这次评估。请返回列表重新选择。',
    en: 'This assessment cannot be found. Please go back to the list and choose again.',
  },
  'store.no-questionnaire': {
    'zh-CN':
      '这里没有问卷“{pack}”，没有保存。请重新打开这一页再试；要用这份问卷，请先导入它，或安装带有它的版本。',
    en: 'The questionnaire “{pack}” is not here, so nothing was saved. Please open this page again and retry; to use it, import it first or install a version of the app that has it.',
  },
  'store.other-enterprise': {
    'zh-CN': '要复制的评估属于另一家企业，没有开始评估。请选这家企业自己的评估。',
    en: 'The assessment to copy from belongs to another enterprise, so no assessment was started. Please choose one of this enterprise.',
  },
  'store.no-programme': {
    'zh-CN': '这个版本的程序没有项目“{programme}”，没有保存。请安装新版本再试。',
    en: 'This version of the app has no programme “{programme}”. Nothing was saved. Please install a newer version and try again.',
  },
  'store.no-step': {
    'zh-CN': '“{pack}”里没有这一步（{step}），没有保存。请重新打开这一页再填。',
    en: '“{pack}” has no such step ({step}), and nothing was saved. Please open this page again and enter it there.',
  },
  'store.no-parameter': {
    'zh-CN': '“{programme}”没有编号为“{parameter}”的数值可改，没有保存。请重新打开这一页再试。',
    en: '“{programme}” has no figure “{parameter}” to change. Nothing was saved. Please open this page again and retry.',
  },
  'store.id-twice': {
    'zh-CN': '编号“{id}”在同一张表里出现了两次，没有保存。请重新打开这一页再试。',
    en: 'The id “{id}” stands twice in one list, so nothing was saved. Please open this page again and retry.',
  },
  'store.no-questionnaires': {
    'zh-CN': '程序自带的内容 {file} 不能读取，安装可能不完整。请重新安装；您的数据不受影响。',
    en: 'The content that comes with the app cannot be read ({file}); the installation may be incomplete. Please install it again; your data is not affected.',
  },
  'store.no-sample': {
    'zh-CN': '这个版本的程序没有附带示例企业。',
    en: 'This version of the app comes without a sample enterprise.',
  },
  'store.no-job': {
    'zh-CN': '这份申报材料的制作记录已经不在。请重新导出。',
    en: 'This export is no longer known. Please export again.',
  },
  'store.job-ended': {
    'zh-CN':
      '制作申报材料时中途停止，没有写成文件，可能是内存不足。请关闭其他程序，再试一次；已保存的内容不受影响。',
    en: 'Making the dossier stopped in the middle and no file was written; the computer may be short of memory. Please close other programs and try again. What was saved is safe.',
  },
  'store.half-character': {
    'zh-CN': '文字里有残缺的字符（{path}），没有保存。请删掉它，重新输入。',
    en: 'The text holds a broken character ({path}) and was not saved. Please delete it and type it again.',
  },
};
