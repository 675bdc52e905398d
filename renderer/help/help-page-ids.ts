/** Every page of help. A page without its place here, or the other way round, is a type error. */
export const helpPageIds = [
  'first-steps',
  'quick-scan',
  'answering',
  'result',
  'plan',
  'portfolio',
  'on-site',
  'follow-ups',
  'year-on-year',
  'passing-on',
  'workbook',
  'evidence',
  'programmes',
  'costs',
  'application',
  'dossier',
  'versions',
  'finding',
  'saving',
  'backups',
  'trouble',
  'figures-of-your-own',
  'privacy',
  'looks',
  'keys',
  'terms',
] as const;

export type HelpPageId = (typeof helpPageIds)[number];

/** The page an address names; null when there is none of that name. */
export function helpPageIdOf(text: string): HelpPageId | null {
  return helpPageIds.find((id) => id === text) ?? null;
}
