import type { Localized } from '../pack/localized.ts';
import type { UnprintedReason } from './annex-pages.ts';

/** Every sentence about annexes on paper. ICU MessageFormat. */
export const annexText = {
  part: { 'zh-CN': '附件', en: 'Annexes' },
  partSummary: {
    'zh-CN': '{annexes} 份附件，共 {sheets} 页',
    en: '{annexes, plural, one {One annex} other {# annexes}} on {sheets, plural, one {one page} other {# pages}}',
  },
  label: { 'zh-CN': '附件 {number}', en: 'Annex {number}' },
  stamp: { 'zh-CN': '附件 {number} 第 {sheet} 页', en: 'Annex {number}, page {sheet}' },
  sheets: { 'zh-CN': '共 {count} 页', en: '{count, plural, one {one page} other {# pages}}' },
  page: { 'zh-CN': '第 {first} 页', en: 'p. {first}' },
  pages: { 'zh-CN': '第 {first}–{last} 页', en: 'pp. {first}–{last}' },
  unprinted: { 'zh-CN': '未印出', en: 'Not printed' },
  noneOf: { 'zh-CN': '{annexes}（未印出）', en: '{annexes} (not printed)' },
  someOf: { 'zh-CN': '{annexes}（其中 {numbers} 未印出）', en: '{annexes} ({numbers} not printed)' },
  beside: {
    'zh-CN':
      '本文件只列出附件，不含附件页。附件印在同一份材料的 PDF 文件里，或作为电子文件另附，按下列校验值核对。',
    en: 'This file lists the annexes and does not hold their pages. They are printed in the PDF of this dossier or lie beside it as files, to be checked by the checksum below.',
  },
} satisfies Record<string, Localized>;

/** Why a file is listed only, and what the reader or the enterprise can do about it. */
export const unprintedReasons: Readonly<Record<UnprintedReason, Localized>> = {
  missing: {
    'zh-CN': '文件不在本机，未能印出；请另交原件或电子文件。',
    en: 'The file is not on this computer and could not be printed; please hand in the original or the file itself.',
  },
  changed: {
    'zh-CN': '文件内容与登记的校验值（SHA-256）不符，未印出；请另交原件，或找回登记时的文件。',
    en: 'The file no longer agrees with the checksum (SHA-256) recorded and is not printed; please hand in the original, or find the file as it was recorded.',
  },
  kind: {
    'zh-CN': '这类文件不能印成页面；请另交电子文件，可按上列校验值核对。',
    en: 'Files of this kind cannot be printed as pages; please hand in the file itself, which can be checked by the checksum above.',
  },
  encrypted: {
    'zh-CN': 'PDF 已加密，不能印出；请另交电子文件，可按上列校验值核对。',
    en: 'The PDF is encrypted and cannot be printed; please hand in the file itself, which can be checked by the checksum above.',
  },
  damaged: {
    'zh-CN': '文件不完整或无法读取，不能印出；请另交原件。',
    en: 'The file is incomplete or cannot be read, and cannot be printed; please hand in the original.',
  },
  empty: {
    'zh-CN': 'PDF 里没有页面，没有可印的内容；请另交原件。',
    en: 'The PDF has no pages, so there is nothing to print; please hand in the original.',
  },
  'too-many': {
    'zh-CN': '页数过多，未印出；请另交电子文件，可按上列校验值核对。',
    en: 'It has too many pages to be printed here; please hand in the file itself, which can be checked by the checksum above.',
  },
  'too-large': {
    'zh-CN': '图片像素过大，未印出；请另交电子文件，可按上列校验值核对。',
    en: 'The picture has too many pixels to be printed; please hand in the file itself, which can be checked by the checksum above.',
  },
  colours: {
    'zh-CN': '图片是印刷用的 CMYK 颜色，未印出；请另交电子文件，可按上列校验值核对。',
    en: 'The picture is in CMYK printing colours and is not printed; please hand in the file itself, which can be checked by the checksum above.',
  },
  full: {
    'zh-CN': '附件合计过大，这一份未印出；请另交电子文件，可按上列校验值核对。',
    en: 'The annexes together are too large, so this one is not printed; please hand in the file itself, which can be checked by the checksum above.',
  },
};
