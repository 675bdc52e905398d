import type { Writing } from './dossier-input.ts';

/** Parts of one sentence in a row. */
export function listed(writing: Pick<Writing, 'language'>, parts: readonly string[]): string {
  return parts.join(writing.language === 'zh-CN' ? '；' : '; ');
}

/** Whole sentences after one another. */
export function sentences(writing: Writing, parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(writing.language === 'zh-CN' ? '' : ' ');
}

/** An answer cut to fit a table; in full it stands in the chapter of answers. */
export function shortened(answer: string, longest = 80): string {
  const characters = [...answer];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : answer;
}
