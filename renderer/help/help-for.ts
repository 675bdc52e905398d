import type { Route } from '../routing/route.ts';
import type { HelpPageId } from './help-page-ids.ts';

/** The page that helps at each screen; null where the list of all pages is the help. */
export const helpFor: Readonly<Record<Route['screen'], HelpPageId | null>> = {
  start: 'first-steps',
  enterprise: 'first-steps',
  'new-assessment': 'first-steps',
  assessment: 'first-steps',
  'assessment-profile': 'first-steps',
  figures: 'answering',
  section: 'answering',
  check: 'answering',
  'quick-scan': 'quick-scan',
  result: 'result',
  plan: 'plan',
  compare: 'year-on-year',
  trend: 'year-on-year',
  'on-site': 'on-site',
  'follow-ups': 'follow-ups',
  programmes: 'programmes',
  programme: 'programmes',
  application: 'application',
  costs: 'costs',
  'cost-line': 'costs',
  'assessment-packs': 'first-steps',
  edition: 'figures-of-your-own',
  packs: 'figures-of-your-own',
  'own-figures': 'figures-of-your-own',
  'own-costs': 'figures-of-your-own',
  evidence: 'evidence',
  'enterprise-evidence': 'evidence',
  history: 'saving',
  'enterprise-history': 'saving',
  bin: 'saving',
  versions: 'versions',
  version: 'versions',
  dossier: 'dossier',
  batch: 'dossier',
  'check-dossier': 'dossier',
  settings: 'looks',
  about: 'privacy',
  keeping: 'backups',
  'take-in': 'passing-on',
  'hand-over': 'passing-on',
  workbook: 'workbook',
  'side-by-side': 'portfolio',
  search: 'finding',
  help: null,
  lost: null,
};

/** Where the help of a place lies. */
export function helpRoute({ screen }: Route): Extract<Route, { screen: 'help' }> {
  const page = helpFor[screen];
  return page === null ? { screen: 'help' } : { screen: 'help', page };
}
