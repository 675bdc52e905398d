/** What a programme is for whoever applies. */
export const programmeKinds = [
  'subsidy',
  'voucher',
  'recognition',
  'tax',
  'insurance-or-risk',
  'other',
] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];
