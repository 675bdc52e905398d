import type { Localized } from '../pack/localized.ts';
import type { Basis } from './answer.ts';

/** How an answer was established, in a word. */
export const basisLabels: Readonly<Record<Basis, Localized>> = {
  told: { 'zh-CN': '口头说明', en: 'Told' },
  shown: { 'zh-CN': '看过文件', en: 'Document shown' },
  seen: { 'zh-CN': '现场看过', en: 'Seen on site' },
};
