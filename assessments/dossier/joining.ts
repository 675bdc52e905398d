import type { Writing } from './dossier-input.ts';

/** Parts of one sentence in a row. */
export function listed(writing: Pick<Writing, 'language'>, parts: readonly string[]): string {
  return parts.join(writing.language === 'zh-CN' ? '；' : '; ');
}

/** Whole sentences after one another. */
export function sentences(writing: Writing, parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(writing.language === 'zh-CN' ? '' : ' ');
}
