import type { Localized } from '../../pack/localized.ts';

/** Folders and zips with everything that belongs to a dossier, and many dossiers in one run. */
export const bundleFaults: Readonly<Record<string, Localized>> = {
  'bundle.exists': {
    'zh-CN': '这里已经有名为“{name}”的文件或文件夹，没有改动。请换一个名称再导出。',
    en: 'There is already a file or folder called “{name}” here. It was not changed. Please choose another name and export again.',
  },
  'bundle.original-missing': {
    'zh-CN':
      '附件 {number, number}“{name}”的原件在本机找不到，没有生成文件。请到“佐证材料”重新添加这份文件，或取消它的关联，再导出。',
    en: 'The original of annex {number, number}, “{name}”, is not on this machine. No file was made. Please add the file again under “Evidence”, or unlink it, and export again.',
  },
  'bundle.original-changed': {
    'zh-CN':
      '附件 {number, number}“{name}”的原件在存入之后被改动过，没有生成文件。请到“佐证材料”重新添加这份文件，再导出。',
    en: 'The original of annex {number, number}, “{name}”, was changed after it was added. No file was made. Please add the file again under “Evidence” and export again.',
  },
  'bundle.nothing-chosen': {
    'zh-CN': '没有选择企业。请至少选择一家再导出。',
    en: 'No enterprise is chosen. Please choose at least one and export again.',
  },
};
