import type { Localized } from '../pack/localized.ts';

/** Sentences about the paper itself: seals, opinions of authorities, who prepared it. ICU MessageFormat. */
export const paperText = {
  preparedBy: { 'zh-CN': '编制', en: 'Prepared by' },
  version: { 'zh-CN': '评估版本', en: 'Version' },
  versionNumber: { 'zh-CN': '第 {version} 版', en: 'Version {version}' },
  closedOn: { 'zh-CN': '{date}定稿，内容原样保留', en: 'closed on {date}; its content is kept as it was' },
  crossSeal: { 'zh-CN': '骑缝', en: 'Seal' },
  crossSealLine: {
    'zh-CN': '需要加盖骑缝章时，把各张依次错开，章盖在外侧页边中部，每张都要盖到。',
    en: 'Where a cross-page seal is asked for, fan the sheets out and seal across the middle of their outer edges so that every sheet bears a part.',
  },
  opinions: { 'zh-CN': '审核意见', en: 'Opinions of the authorities' },
  opinionsSummary: { 'zh-CN': '由各级主管部门填写', en: 'To be filled in by the authorities' },
  opinionsNote: {
    'zh-CN': '以下各栏由主管部门填写，申报单位不填。主管部门印发了固定表样的，以其表样为准。',
    en: 'To be filled in by the authorities, not by the applicant. Where an authority issues a form of its own, that one counts.',
  },
  opinion: { 'zh-CN': '意见', en: 'Opinion' },
  opinionSigned: { 'zh-CN': '负责人（签字）', en: 'Head of the authority (signature)' },
  opinionDate: { 'zh-CN': '日期', en: 'Date' },
  opinionSeal: { 'zh-CN': '主管部门盖章处', en: 'Seal of the authority' },
} satisfies Record<string, Localized>;
