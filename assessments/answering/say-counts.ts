import type { Language, Localized } from '../pack/localized.ts';
import { say } from '../text/say.ts';
import type { Counts } from './progress.ts';

type Counted = 'answered' | 'notApplicable' | 'unknown' | 'missing';

const parts: Readonly<Record<Counted, Localized>> = {
  answered: { 'zh-CN': '已答 {count} 题', en: '{count} answered' },
  notApplicable: { 'zh-CN': '不适用 {count} 题', en: '{count} not applicable' },
  unknown: { 'zh-CN': '不清楚 {count} 题', en: '{count} not known' },
  missing: { 'zh-CN': '未答 {count} 题', en: '{count} not answered' },
};

/** The questions asked by what became of them, which add up to all that were asked; what there is none of is left out. */
export function sayCounts(counts: Pick<Counts, Counted>, language: Language): string {
  return (Object.keys(parts) as Counted[])
    .filter((one) => one === 'answered' || counts[one] > 0)
    .map((one) => say(parts[one], language, { count: counts[one] }))
    .join(language === 'zh-CN' ? '，' : ', ');
}
