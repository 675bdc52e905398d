import { sayFinding } from '../../../assessments/application/x-ray/say-finding.ts';
import type { Language, Localized } from '../../../assessments/pack/localized.ts';
import { keepable } from '../../../assessments/sheets/keepable.ts';
import { sheetNames } from '../../../assessments/sheets/sheet-names.ts';
import { textCell, type Book, type CellLook, type SheetCell } from '../../../assessments/sheets/sheet.ts';
import { sayFault } from '../../../assessments/text/say.ts';
import type { BatchOutcome, BatchResult } from '../../contract/dossiers.ts';

const text = {
  title: { 'zh-CN': '批量导出结果', en: 'Results of exporting several dossiers' },
  columns: [
    { title: { 'zh-CN': '序号', en: 'No.' }, width: 7 },
    { title: { 'zh-CN': '企业', en: 'Enterprise' }, width: 36 },
    { title: { 'zh-CN': '评估', en: 'Assessment' }, width: 28 },
    { title: { 'zh-CN': '结果', en: 'Result' }, width: 14 },
    { title: { 'zh-CN': '文件或原因', en: 'File or reasons' }, width: 80 },
  ],
  unnamed: { 'zh-CN': '未命名企业', en: 'Unnamed enterprise' },
  results: {
    written: { 'zh-CN': '✓ 已导出', en: '✓ Exported' },
    'not-ready': { 'zh-CN': '！还不能导出', en: '！Not ready' },
    failed: { 'zh-CN': '！没有成功', en: '！Failed' },
    'not-begun': { 'zh-CN': '○ 没有开始', en: '○ Not begun' },
  },
} as const satisfies Readonly<Record<string, unknown>>;

/**
 * What became of each enterprise of a run, as a workbook: one row an enterprise, every reason in words. `day`: ISO date
 * of the run.
 */
export function resultBook(outcome: BatchOutcome, language: Language, day: string): Book {
  const cell = (words: string, look: CellLook, align?: 'center'): SheetCell =>
    textCell(keepable(words), look, align === undefined ? {} : { align });
  const across = (words: string, look: CellLook) => ({
    cells: [textCell(keepable(words), look, { span: text.columns.length })],
  });
  const heads = [
    across(text.title[language], 'title'),
    across(`${day}　${outcome.folder}`, 'subtitle'),
    { cells: text.columns.map(({ title }) => cell(title[language], 'head')) },
  ];
  const rows = outcome.items.map(({ enterprise, title, result }, index) => ({
    cells: [
      cell(String(index + 1), 'plain', 'center'),
      cell(enterprise.trim() || text.unnamed[language], 'plain'),
      cell(title, 'plain'),
      cell(words(text.results[result.kind], language), 'mark'),
      cell(reasonOf(result, language), 'plain'),
    ],
  }));
  return {
    title: text.title[language],
    language,
    sheets: [
      {
        name: sheetNames([text.title[language]])[0] ?? '1',
        columns: text.columns.map(({ width }) => ({ width })),
        rows: [...heads, ...rows],
        state: 'visible',
        frozen: { rows: heads.length, columns: 0, headFrom: heads.length - 1 },
        landscape: true,
        locked: false,
      },
    ],
    lists: {},
    foot: text.title[language],
    day,
  };
}

/** The name a list of results is offered under, without an ending. */
export function resultBookName(language: Language): string {
  return text.title[language];
}

function words(said: Localized, language: Language): string {
  return said[language];
}

function reasonOf(result: BatchResult, language: Language): string {
  switch (result.kind) {
    case 'written':
      return result.name;
    case 'not-ready':
      return result.findings.map((finding) => sayFinding(finding, language)).join('\n');
    case 'failed':
      return sayFault(result.fault, language);
    case 'not-begun':
      return '';
  }
}
