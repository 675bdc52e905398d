import type { Language, Localized } from '../pack/localized.ts';
import { sheetNames } from '../sheets/sheet-names.ts';
import { textCell, type Sheet } from '../sheets/sheet.ts';
import type { ListedFile } from './bundle.ts';

const text = {
  title: { 'zh-CN': '文件目录', en: 'Files' },
  place: { 'zh-CN': '序号', en: 'No.' },
  name: { 'zh-CN': '文件', en: 'File' },
  sha256: { 'zh-CN': '校验值（SHA-256）', en: 'Checksum (SHA-256)' },
  says: {
    'zh-CN': '随本表一起交付的文件。校验值不同，说明文件已不是导出时的样子。',
    en: 'The files handed in with this workbook. A different checksum means that a file is no longer as it was exported.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** The sheet of a bundle's summary that names the other files. `sheets`: those it stands behind. */
export function filesSheet(
  language: Language,
  listed: readonly ListedFile[],
  sheets: readonly Sheet[],
): Sheet {
  const name = sheetNames([...sheets.map((sheet) => sheet.name), text.title[language]]).at(-1) ?? '';
  return {
    name,
    columns: [{ width: 8 }, { width: 60 }, { width: 70 }],
    rows: [
      { cells: [textCell(text.title[language], 'title', { span: 3 })] },
      { cells: [textCell(text.says[language], 'bare', { span: 3 })] },
      { cells: [text.place, text.name, text.sha256].map((head) => textCell(head[language], 'head')) },
      ...listed.map((file, place) => ({
        cells: [
          textCell(String(place + 1), 'quiet'),
          textCell(file.name, 'strong'),
          textCell(file.sha256, 'plain'),
        ],
      })),
    ],
    state: 'visible',
    frozen: { rows: 0, columns: 0, headFrom: 0 },
    landscape: true,
    locked: false,
  };
}
