import { figuresNeeded } from '../../assessments/answering/progress.ts';
import type { Route } from '../routing/route.ts';
import { useAssessment, type OpenedAssessment } from '../stores/assessment.ts';
import { useEnterprises } from '../stores/enterprises.ts';
import { useEvidence } from '../stores/evidence.ts';
import { askedAt, routeTo } from './asked-at.ts';

/**
 * The page on which typed text waits, by the key it is kept under; null where the key does not tell, as with a figure
 * that no page of the opened assessment asks for.
 */
export function routeOfDraft(key: string): Route | null {
  const [kind, rest] = cut(key, ':');
  const [owner, below] = cut(rest, '/');
  switch (kind) {
    case 'profile':
      return routeToProfile(owner);
    case 'plan':
      return { screen: 'plan', assessmentId: owner };
    case 'costs':
      return { screen: 'cost-line', assessmentId: owner, lineId: cut(below, '/')[0] };
    case 'application':
      return { screen: 'application', assessmentId: owner, programmeId: cut(below, '/')[0] };
    case 'evidence':
      return routeToEvidence(owner);
    case 'answer':
      return routeToAnswer(owner, below);
    default:
      return null;
  }
}

/** What stands before and behind the first mark. */
function cut(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** The assessment that lies open, if it is this one, or one of this enterprise. */
function openNow(is: (open: OpenedAssessment) => boolean): OpenedAssessment | null {
  const { open } = useAssessment.getState();
  return open.kind === 'open' && is(open) ? open : null;
}

/** A profile is edited from within an assessment: the one that lies open, else any. */
function routeToProfile(enterpriseId: string): Route {
  const open = openNow((one) => one.enterpriseId === enterpriseId);
  const assessmentId =
    open?.id ?? useEnterprises.getState().rows.find(({ id }) => id === enterpriseId)?.assessments[0]?.id;
  return assessmentId === undefined
    ? { screen: 'enterprise', enterpriseId }
    : { screen: 'assessment-profile', assessmentId };
}

function routeToEvidence(evidence: string): Route | null {
  const { enterpriseId, rows } = useEvidence.getState();
  if (enterpriseId === null || !rows.some(({ id }) => id === evidence)) return null;
  return { screen: 'enterprise-evidence', enterpriseId, evidence };
}

function routeToAnswer(assessmentId: string, slot: string): Route | null {
  const open = openNow(({ id }) => id === assessmentId);
  if (open === null) return { screen: 'assessment', assessmentId };
  const asked = askedAt(slot, open);
  if (asked.kind !== 'figure') return routeTo(asked, assessmentId);
  if (figuresNeeded(open.packs, open.figures).some(({ id }) => id === asked.figure.id))
    return routeTo(asked, assessmentId);
  const programme = open.programmes.find(
    ({ id, form }) =>
      Object.hasOwn(open.applications, id) &&
      form.some(({ fields }) =>
        fields.some((field) => field.kind === 'figure' && field.figure === asked.figure.id),
      ),
  );
  return programme === undefined
    ? null
    : { screen: 'application', assessmentId, programmeId: programme.id, field: asked.figure.id };
}
