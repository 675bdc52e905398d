import type { Localized } from '../../pack/localized.ts';

export const documentFaults: Readonly<Record<string, Localized>> = {
  'document.unprintable': {
    'zh-CN':
      '有 {count} 个字符无法印出，没有生成文件，已保存的内容不受影响。请在下列位置改用其他写法，生僻字也可以先在“设置”里为 PDF 选用含有它的字体，然后再导出：\n{list}{more, plural, =0 {} other {\n另有 # 处。}}',
    en: '{count, plural, one {# character} other {# characters}} cannot be printed. No file was made and what was saved is safe. Please write these differently, or for a rare character choose a font that has it under Settings, and export again:\n{list}{more, plural, =0 {} other {\nand # more.}}',
  },
  'document.unwritable': {
    'zh-CN':
      '有 {count} 个字符不能写入 Word 文件，没有生成文件，已保存的内容不受影响。请在下列位置删去或改写后再导出：\n{list}{more, plural, =0 {} other {\n另有 # 处。}}',
    en: '{count, plural, one {# character} other {# characters}} cannot stand in a Word file. No file was made and what was saved is safe. Please remove or rewrite these and export again:\n{list}{more, plural, =0 {} other {\nand # more.}}',
  },
  'document.font-missing': {
    'zh-CN': '找不到字体文件，或文件已损坏：{file}。没有生成文件，已保存的内容不受影响。请重新安装程序。',
    en: 'A font file is missing or damaged: {file}. No file was made and what was saved is safe. Please install this app again.',
  },
  'document.read-only': {
    'zh-CN': '无法写入“{folder}”：没有写入权限，或文件是只读的。原有文件没有改动。请换一个文件夹再导出。',
    en: '“{folder}” cannot be written to: permission is missing or the file is read-only. An earlier file is unchanged. Please choose another folder and export again.',
  },
  'document.folder-missing': {
    'zh-CN': '文件夹“{folder}”不存在，可能已被移走，或移动硬盘已拔出。没有生成文件。请换一个文件夹再导出。',
    en: 'The folder “{folder}” is not there; it may have been moved, or the drive taken out. No file was made. Please choose another folder and export again.',
  },
  'document.disk-full': {
    'zh-CN':
      '“{folder}”所在的硬盘或 U 盘空间不足，没有生成文件，原有文件没有改动。请腾出空间，或换一个位置再导出。',
    en: 'The disk is full. No file was made and an earlier one is unchanged. Please make room on the disk of “{folder}” or choose another place, and export again.',
  },
  'document.file-in-use': {
    'zh-CN': '“{file}”正被其他程序打开，没有改动。请关闭后再导出，或换一个文件名。',
    en: '“{file}” is open in another program and was not changed. Please close it and export again, or choose another name.',
  },
  'document.is-folder': {
    'zh-CN': '“{file}”是文件夹，不能用作文件名。请换一个文件名再导出。',
    en: '“{file}” is a folder and cannot be the name of a file. Please choose another name and export again.',
  },
  'document.read-back': {
    'zh-CN':
      '写好的文件读回后与内容不一致，已删除，原有文件没有改动。请再导出一次；仍不行时，把这段文字告诉为您安装程序的人：{difference}',
    en: 'The written file, read back, did not agree with its content. It was removed and an earlier file is unchanged. Please export again; if it happens again, pass this on to whoever installed the app for you: {difference}',
  },
  'document.cancelled': {
    'zh-CN': '已取消导出，没有生成文件，原有文件没有改动。',
    en: 'The export was cancelled. No file was made and an earlier one is unchanged.',
  },
  'document.write-failed': {
    'zh-CN': '没能生成文件（{reason}）。原有文件和已保存的内容没有改动。请再试一次，或换一个文件夹。',
    en: 'The file could not be made ({reason}). An earlier file and what was saved are unchanged. Please try again or choose another folder.',
  },
};
