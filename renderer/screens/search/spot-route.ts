import { partOfApplication } from '../../../assessments/portfolio/spots.ts';
import type { SearchHit } from '../../../electron/contract/portfolio.ts';
import type { Route } from '../../routing/route.ts';
import { findingSpot, tableSpot } from '../application/spots.ts';

/** Where in the window a text stands that was found. */
export function routeToHit(enterpriseId: string, hit: SearchHit): Route {
  const { assessmentId, kind } = hit;
  switch (kind) {
    case 'enterprise':
      return { screen: 'enterprise', enterpriseId };
    case 'evidence':
    case 'file':
      return { screen: 'enterprise-evidence', enterpriseId, evidence: hit.subject };
    case 'assessment':
      return assessmentId === null
        ? { screen: 'enterprise', enterpriseId }
        : { screen: 'assessment', assessmentId };
    case 'plan':
      return assessmentId === null
        ? { screen: 'enterprise', enterpriseId }
        : { screen: 'plan', assessmentId };
    case 'cost':
      return assessmentId === null
        ? { screen: 'enterprise', enterpriseId }
        : { screen: 'cost-line', assessmentId, lineId: hit.subject };
    case 'application':
      return assessmentId === null
        ? { screen: 'enterprise', enterpriseId }
        : routeToApplication(assessmentId, hit);
    case 'answer':
      return assessmentId === null
        ? { screen: 'enterprise', enterpriseId }
        : routeToAnswer(assessmentId, hit);
  }
}

function routeToAnswer(assessmentId: string, { section, slot, programmeId }: SearchHit): Route {
  if (section !== null) return { screen: 'section', assessmentId, ...section };
  if (slot?.startsWith('f:') === true) return { screen: 'figures', assessmentId, figure: slot.slice(2) };
  if (programmeId !== null && slot !== null)
    return slot.startsWith('a:')
      ? { screen: 'application', assessmentId, programmeId, field: slot }
      : { screen: 'programme', assessmentId, programmeId, field: slot };
  return { screen: 'history', assessmentId, ...(slot === null ? {} : { slot }) };
}

function routeToApplication(assessmentId: string, { subject, programmeId }: SearchHit): Route {
  // A programme that is no longer in the library has no page.
  if (programmeId === null) return { screen: 'history', assessmentId };
  const { part, key } = partOfApplication(subject);
  const field = part === 'reasons' ? findingSpot(key) : tableSpot(part);
  return { screen: 'application', assessmentId, programmeId, field };
}
