import type { JsonValue } from '../dossier/canonical-json.ts';
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
    parts: Object.fromEntries(
      Object.entries(assessment.parts).map(([name, state]) => [name, renamePart(name, state, newId)]),
    ) as PassedAssessment['parts'],
    links: assessment.links.map((one) => ({ ...one, evidenceId: newId(one.evidenceId) })),
    history: assessment.history.map((line) => renameLine(line, newId)),
  };
}

/** The same for everything in a file. */
export function renameAll(content: PassedContent, newId: NewId): PassedContent {
  return { ...content, enterprises: content.enterprises.map((one) => renameEnterprise(one, newId)) };
}

/** Of the parts only applications name evidence: the papers enclosed with each. */
function renamePart(name: string, state: JsonValue, newId: NewId): JsonValue {
  if (name !== 'applications' || !isFields(state)) return state;
  return mapFields(state, (application) => {
    if (!isFields(application) || !isFields(application['attachments'])) return application;
    const attachments = mapFields(application['attachments'], (papers) =>
      Array.isArray(papers)
        ? papers.map((id: JsonValue) => (typeof id === 'string' ? newId(id) : id))
        : papers,
    );
    return { ...application, attachments };
  });
}

type Fields = Readonly<Record<string, JsonValue>>;

function isFields(value: JsonValue | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapFields(fields: Fields, change: (value: JsonValue) => JsonValue): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value)]));
}

/** Only these kinds carry ids; slots, fields and parts are called the same everywhere. */
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
    case 'part-saved':
    case 'part-imported':
      return {
        ...line,
        ...(line.old === undefined ? {} : { old: renamePart(line.subject, line.old, newId) }),
        ...(line.new === undefined ? {} : { new: renamePart(line.subject, line.new, newId) }),
      } as PassedLine;
    default:
      return line;
  }
}
