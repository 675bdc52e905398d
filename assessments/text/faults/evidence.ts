import type { Localized } from '../../pack/localized.ts';

export const evidenceFaults: Readonly<Record<string, Localized>> = {
  'evidence.too-large': {
    'zh-CN':
      '“{name}”有 {size} MB，超过单个文件 {largest} MB 的上限，没有添加。可以压缩扫描清晰度、拆成几个文件，或只取需要的几页。',
    en: '“{name}” has {size} MB, more than the {largest} MB one file may have, and was not added. Please scan it at a lower resolution, split it, or take only the pages that are needed.',
  },
  'evidence.disk-full': {
    'zh-CN': '“{folder}”所在的硬盘或 U 盘空间不足，文件没有添加，已有的内容都在。请腾出空间，再试一次。',
    en: 'There is too little space on the disk, so the file was not added; everything else is safe. Please free some space on the disk that holds “{folder}” and try again.',
  },
  'evidence.not-writable': {
    'zh-CN':
      '不能写入佐证材料文件夹“{folder}”，文件没有添加，已有的内容都在。请检查这个文件夹的写入权限，再试一次。',
    en: 'The folder for evidence “{folder}” cannot be written, so the file was not added; everything else is safe. Please check that you may write to this folder, then try again.',
  },
  'evidence.not-stored': {
    'zh-CN': '文件没能存进“{folder}”（{detail}），没有添加，已有的内容都在。请检查硬盘或 U 盘，再试一次。',
    en: 'The file could not be stored in “{folder}” ({detail}) and was not added; everything else is safe. Please check the disk and try again.',
  },
  'evidence.not-readable': {
    'zh-CN': '读不了“{name}”（{detail}），没有添加。请确认文件还在原处，没有被其他程序占用，再试一次。',
    en: '“{name}” cannot be read ({detail}) and was not added. Please check that it is still in its place and not in use by another program, then try again.',
  },
  'evidence.is-folder': {
    'zh-CN': '“{name}”是文件夹，没有添加。请打开文件夹，选取里面的文件。',
    en: '“{name}” is a folder and was not added. Please open it and choose the files in it.',
  },
  'evidence.incomplete': {
    'zh-CN': '“{name}”没有传完（{received} / {expected} 字节），没有添加。请再添加一次。',
    en: '“{name}” did not arrive whole ({received} of {expected} bytes) and was not added. Please add it again.',
  },
  'evidence.no-upload': {
    'zh-CN': '这个文件的添加已经中断，没有添加。请再添加一次。',
    en: 'Adding this file was broken off, and it was not added. Please add it again.',
  },
  'evidence.no-picture': {
    'zh-CN': '剪贴板里没有图片，没有添加。请先截图或复制一张图片，再按一次。',
    en: 'There is no picture on the clipboard, so nothing was added. Please take a screenshot or copy a picture first, then press the key again.',
  },
  'evidence.none': {
    'zh-CN': '找不到这份佐证材料，可能已移入回收站。没有改动任何内容。',
    en: 'This piece of evidence cannot be found; it may lie in the bin. Nothing was changed.',
  },
  'evidence.other-enterprise': {
    'zh-CN': '“{name}”属于另一家企业，不能用在这次评估里。请把文件添加到这家企业。',
    en: '“{name}” belongs to another enterprise and cannot be used in this assessment. Please add the file to this enterprise.',
  },
  'evidence.same-file': {
    'zh-CN': '这家企业已有内容完全相同的文件“{name}”，没有替换。请直接使用那一份。',
    en: 'This enterprise already has a file with exactly this content, “{name}”, so nothing was replaced. Please use that one.',
  },
  'evidence.missing': {
    'zh-CN':
      '“{name}”的文件不在数据文件夹里，可能被移走或被清理软件删除。登记的信息都在；重新添加同一个文件即可补回。',
    en: 'The file of “{name}” is missing from the data folder; it may have been moved or removed by a cleaning program. What was recorded about it is safe. Adding the same file again brings it back.',
  },
  'evidence.changed': {
    'zh-CN':
      '“{name}”的文件在添加之后被其他程序改动过，已不是原件，因此没有使用。重新添加原来的文件即可恢复。',
    en: 'The file of “{name}” was altered by another program after it was added and is no longer the original, so it was not used. Adding the original file again restores it.',
  },
  'evidence.not-opened': {
    'zh-CN':
      '“{name}”可能是程序，或文件名有伪装，为安全起见不直接打开。如确有需要，可以“另存副本”后自行检查。',
    en: '“{name}” may be a program or goes by a disguised name, so it is not opened from here. If you need it, use “Save a copy” and check it yourself.',
  },
  'evidence.no-program': {
    'zh-CN': '系统没能打开“{name}”（{detail}）。可以“另存副本”，再用合适的程序打开。',
    en: 'The system could not open “{name}” ({detail}). Please use “Save a copy” and open it with a suitable program.',
  },
  'evidence.not-copied': {
    'zh-CN': '没能写成副本“{file}”（{detail}）。原有文件和已保存的内容没有改动。请换一个文件夹再试。',
    en: 'The copy “{file}” could not be written ({detail}). An earlier file and what was saved are unchanged. Please try another folder.',
  },
};
