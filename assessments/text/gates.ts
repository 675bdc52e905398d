import type { Localized } from '../pack/localized.ts';

/** Names of gates whose pack gives them none of their own. */
export const gateText = {
  score: (node: Localized): Localized => ({ 'zh-CN': `${node['zh-CN']}得分`, en: `Score for ${node.en}` }),
  count: (set: Localized, grade: number): Localized => ({
    'zh-CN': `${set['zh-CN']}中达到 ${grade} 级的个数`,
    en: `${set.en} at grade ${grade} or higher`,
  }),
};
