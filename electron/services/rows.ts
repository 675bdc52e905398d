import type { Handling } from '../../assessments/enterprise/handling.ts';
import type { AssessmentRow, EnterpriseRow } from '../contract.ts';
import type { StoredAssessment } from '../db/assessments.ts';
import type { StoredEnterprise } from '../db/enterprises.ts';

/** An assessment as lists show it. */
export function assessmentRow(assessment: StoredAssessment): AssessmentRow {
  const { closed } = assessment;
  return {
    id: assessment.id,
    title: assessment.title,
    createdAt: assessment.createdAt,
    changedAt: assessment.changedAt,
    version: assessment.closed?.version ?? assessment.closings + 1,
    closed: closed === null ? null : { version: closed.version, at: closed.at, who: closed.who },
  };
}

/** An enterprise as lists show it, with its assessments in the order given. `handling`: null while nothing was noted. */
export function enterpriseRow(
  enterprise: StoredEnterprise,
  assessments: readonly StoredAssessment[],
  handling: Handling | null = null,
): EnterpriseRow {
  return {
    id: enterprise.id,
    sample: enterprise.sample,
    profile: enterprise.profile,
    ...(handling === null ? {} : { handling }),
    changedAt: enterprise.changedAt,
    assessments: assessments.map(assessmentRow),
  };
}
