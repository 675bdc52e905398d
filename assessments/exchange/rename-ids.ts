import type { PassedAssessment, PassedContent, PassedEnterprise, PassedLine } from './passed-file.ts';

type NewId = (id: string) => string;

/**
 * The same content under other ids, as for a copy beside the original: enterprise, assessments and evidence, in the
 * values and in the history. `newId` must give the same id each time it is asked for the same one.
 */
export function renameEnterprise(enterprise: PassedEnterprise, newId: NewId): PassedEnterprise {
  return {
    ...enterprise,
    id: newId(enterprise.id),
    evidence: enterprise.evidence.map((one) => ({ ...one, id: newId(one.id) })),
    history: enterprise.history.map((line) => renameLine(line, newId)),
    assessments: enterprise.assessments.map((one) => renameAssessment(one, newId)),
  };
}

/** The same for one assessment. */
export function renameAssessment(assessment: PassedAssessment, newId: NewId): PassedAssessment {
  return {
    ...assessment,
    id: newId(assessment.id),
    links: assessment.links.map((one) => ({ ...one, evidenceId: newId(one.evidenceId) })),
    history: assessment.history.map((line) => renameLine(line, newId)),
  };
}

/** The same for everything in a file. */
export function renameAll(content: PassedContent, newId: NewId): PassedContent {
  return { ...content, enterprises: content.enterprises.map((one) => renameEnterprise(one, newId)) };
}

/** Only these kinds carry an id of their own; slots, fields and parts are called the same everywhere. */
function renameLine(line: PassedLine, newId: NewId): PassedLine {
  switch (line.kind) {
    case 'enterprise-created':
    case 'assessment-started':
    case 'assessment-renamed':
    case 'closed':
    case 'reopened':
    case 'evidence-added':
    case 'evidence-imported':
    case 'evidence-saved':
      return { ...line, subject: newId(line.subject) };
    case 'evidence-linked':
    case 'evidence-unlinked': {
      const at = line.subject.lastIndexOf(' ');
      const [slot, evidenceId] = [line.subject.slice(0, at), newId(line.subject.slice(at + 1))];
      const link = { slot, evidenceId };
      return {
        ...line,
        subject: `${slot} ${evidenceId}`,
        ...(line.old === undefined ? {} : { old: link }),
        ...(line.new === undefined ? {} : { new: link }),
      };
    }
    default:
      return line;
  }
}
