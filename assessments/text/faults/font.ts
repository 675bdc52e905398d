import type { Localized } from '../../pack/localized.ts';

/** Fonts chosen for documents. */
export const fontFaults: Readonly<Record<string, Localized>> = {
  'font.unreadable': {
    'zh-CN':
      '“{file}”不在原处，或者不是可用的字体文件（.ttf、.otf、.ttc）。导出仍用程序自带的字体；需要时请重新选择字体文件。',
    en: '“{file}” is not there any more, or is no font file that can be used (.ttf, .otf, .ttc). Documents are set in the fonts of the app; choose a font file again if you want another.',
  },
  'font.not-allowed': {
    'zh-CN': '“{file}”的厂商不允许把这个字体放进文件，所以没有采用。请另选一个字体。',
    en: 'The maker of “{file}” does not allow it to be put into documents, so it is not used. Please choose another font.',
  },
  'font.variable': {
    'zh-CN': '“{file}”是可变字体，不能用于导出。请选择同一字体的普通版本，或另选一个字体。',
    en: '“{file}” is a variable font and cannot be used for documents. Please choose its ordinary version or another font.',
  },
  'font.no-chinese': {
    'zh-CN': '“{file}”里没有常用汉字，没有采用。请选择中文字体。',
    en: '“{file}” lacks common Chinese characters, so it is not used. Please choose a Chinese font.',
  },
};
