import type { Route } from '../routing/route.ts';

/** Screens that need nothing to be opened. */
const deskPlaces = [
  'start',
  'packs',
  'bin',
  'settings',
  'own-figures',
  'own-costs',
  'keeping',
  'take-in',
  'batch',
  'check-dossier',
  'hand-over',
  'search',
  'about',
] as const;

/** Screens of the assessment on the desk. */
const assessmentPlaces = [
  'assessment',
  'assessment-profile',
  'figures',
  'on-site',
  'follow-ups',
  'plan',
  'compare',
  'programmes',
  'costs',
  'evidence',
  'dossier',
  'workbook',
  'history',
  'versions',
] as const;

type AssessmentPlace = (typeof assessmentPlaces)[number];

/** A screen help may lead into; the compiler knows each of them as a route. */
export type HelpPlace = (typeof deskPlaces)[number] | AssessmentPlace;

/** The way into a screen from here; null while it needs an assessment and none is open. */
export function routeTo(place: HelpPlace, assessmentId: string | null): Route | null {
  const inside = assessmentPlaces.find((one) => one === place);
  if (inside !== undefined) return assessmentId === null ? null : { screen: inside, assessmentId };
  const outside = deskPlaces.find((one) => one === place);
  return outside === undefined ? null : { screen: outside };
}
