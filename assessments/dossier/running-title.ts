import type { DossierDocument } from './dossier.ts';

/** Which dossier it is, as one text at the head of a page: what it is for, and its number. */
export function runningTitle({ meta, language }: Pick<DossierDocument, 'meta' | 'language'>): string {
  const { title, reference } = meta.running;
  return `${title}${numberGap(language)}${reference}`;
}

/** What stands between the title and the number. */
export function numberGap(language: DossierDocument['language']): string {
  return language === 'zh-CN' ? '　' : ' · ';
}
