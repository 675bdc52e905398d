import type { Localized } from '../../pack/localized.ts';

/** A file given to be checked that cannot be. Nothing is stored and the file is not changed. */
export const dossierCheckFaults: Readonly<Record<string, Localized>> = {
  'dossier-check.foreign': {
    'zh-CN':
      '这不是就绪工作台导出的申报材料，或者其中用于核对的数据已被去掉，无法核对。请选择导出的 PDF、Word、Excel 或 ZIP 原文件，不要用打印、扫描或另存过的。',
    en: 'This is not a dossier exported by this app, or the data to check it by was taken out. Please choose the exported PDF, Word, Excel or ZIP file itself, not one that was printed, scanned or saved again elsewhere.',
  },
  'dossier-check.without-data': {
    'zh-CN':
      '这份文件没有核对用的数据：存档副本（PDF/A-1b）和网页副本都不带，或者已被去掉。请改用同时导出的 PDF、Word、Excel 或 ZIP 核对。',
    en: 'This file carries no data to check it by: the archive copy (PDF/A-1b) and the web copy have none, or it was taken out. Please check the PDF, Word, Excel or ZIP exported with it.',
  },
  'dossier-check.damaged': {
    'zh-CN': '文件已损坏，读不完整，可能没有传输或复制完。请重新取得这份文件再核对。',
    en: 'The file is damaged and cannot be read to its end; perhaps it was not copied or sent completely. Please get the file again and check that one.',
  },
  'dossier-check.encrypted': {
    'zh-CN': '文件设有密码，不能核对。就绪工作台导出的申报材料没有密码，请选择原文件。',
    en: 'The file is protected by a password and cannot be checked. Dossiers exported by this app have none; please choose the original.',
  },
  'dossier-check.too-large': {
    'zh-CN': '文件太大，或展开后太大，不像就绪工作台导出的申报材料，没有继续读取。请检查是否选错了文件。',
    en: 'The file is too large, or unpacks to too much, to be a dossier exported by this app. It was not read further. Please check that it is the right file.',
  },
  'dossier-check.unreadable': {
    'zh-CN': '读不到这个文件：可能已被移走、移动硬盘已拔出，或没有读取权限。请重新选择。',
    en: 'The file cannot be read: it may have been moved, its drive taken out, or permission is missing. Please choose it again.',
  },
  'dossier-check.newer': {
    'zh-CN': '这份材料由更新版本的程序导出，本版本读不懂其中的数据。请升级后再核对。',
    en: 'This dossier was exported by a newer version of the app, whose data this version does not understand. Please update and check it again.',
  },
  'dossier-check.empty': {
    'zh-CN': '这个文件是空的。请重新取得这份文件再核对。',
    en: 'The file is empty. Please get it again and check that one.',
  },
  'dossier-check.incomplete': {
    'zh-CN': '文件没有读完整，核对没有进行。请再拖入一次，或用“选择文件”。',
    en: 'The file did not arrive completely and was not checked. Please drop it again or use “Choose a file”.',
  },
  'dossier-check.no-file': {
    'zh-CN': '要核对的文件已经不在手边。请重新选择。',
    en: 'The file to be checked is no longer at hand. Please choose it again.',
  },
};
