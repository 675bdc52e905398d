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

/** Whether a kind pays or saves money: one of them without a rule for its amount is not one without money. */
export function isMoneyKind(kind: ProgrammeKind): boolean {
  return kind !== 'recognition' && kind !== 'other';
}
