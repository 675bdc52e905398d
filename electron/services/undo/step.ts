import { changeKinds } from '../../../assessments/history/change-kind.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { UndoStep } from '../../contract/history.ts';
import { findAssessment } from '../../db/assessments.ts';
import type { Db } from '../../db/database.ts';
import { findEnterprise } from '../../db/enterprises.ts';
import { findLineBefore, type HistoryRow } from '../../db/history.ts';
import type { Inverse, SubjectChange } from './inverse.ts';
import { inverses } from './inverses.ts';

/** Something one step has changed, with the way back. */
export interface Reversible extends SubjectChange {
  readonly inverse: Extract<Inverse, { kind: 'value' }>;
}

/** What a step has changed, each subject once, in the order they were first touched; or why it cannot be undone. */
export type StepContent =
  | { readonly kind: 'reversible'; readonly changes: readonly Reversible[] }
  | { readonly kind: 'refused'; readonly fault: Fault };

/**
 * What the lines of one step come to. What belongs to something the same step has created goes and comes with it,
 * and is not taken back by itself.
 */
export function contentOf(lines: readonly HistoryRow[]): StepContent {
  const created = new Set(
    lines
      .filter((line) => line.kind === 'enterprise-created' || line.kind === 'assessment-started')
      .map((line) => line.subject),
  );
  const changes = new Map<string, Reversible>();
  for (const line of lines) {
    const isCreation = line.kind === 'enterprise-created' || line.kind === 'assessment-started';
    const within = created.has(line.enterprise_id) || created.has(line.assessment_id ?? '');
    const inEnterprise = line.kind === 'assessment-started' && created.has(line.enterprise_id);
    if (within && (!isCreation || inEnterprise)) continue;
    const inverse = inverses[line.kind];
    // A line with neither was emptied by purging: what it spoke of is gone.
    if (inverse.kind === 'record' || (line.old === null && line.new === null)) continue;
    if (inverse.kind === 'not-undoable') {
      return { kind: 'refused', fault: { code: 'undo.not-undoable', values: { why: inverse.why } } };
    }
    const key = `${inverse.family} ${line.enterprise_id} ${line.assessment_id ?? ''} ${line.subject}`;
    const before = changes.get(key);
    changes.set(key, {
      enterpriseId: line.enterprise_id,
      assessmentId: line.assessment_id,
      subject: line.subject,
      old: before === undefined ? line.old : before.old,
      new: line.new,
      seq: line.seq,
      inverse,
    });
  }
  return { kind: 'reversible', changes: [...changes.values()] };
}

/**
 * The value something had before a step that begins with line `first`. Lines taken over from another desk say what
 * they changed there; what was here is what the newest line before says, or else the step's own first line.
 */
export function valueBefore(db: Db, change: Reversible, first: number): string | null {
  const { inverse, enterpriseId, assessmentId, subject } = change;
  if (inverse.before === 'step') return change.old;
  const kinds = changeKinds.filter((kind) => {
    const other = inverses[kind];
    return other.kind === 'value' && other.family === inverse.family;
  });
  const line = findLineBefore(db, { kinds, enterpriseId, assessmentId, subject, before: first });
  if (line !== null) return line.new;
  return inverse.before === 'line' ? null : change.old;
}

/** How a step is shown: by its first line, with the names as they are now. */
export function describeStep(db: Db, lines: readonly HistoryRow[]): UndoStep {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) throw new Error('A step without a change.');
  // An import begins with a line about none; where to go is said by the first that belongs somewhere.
  const somewhere = lines.find((line) => line.enterprise_id !== '');
  const assessmentId = somewhere?.assessment_id ?? null;
  const enterprise = somewhere === undefined ? null : findEnterprise(db, somewhere.enterprise_id);
  const assessment = assessmentId === null ? null : findAssessment(db, assessmentId);
  const content = contentOf(lines);
  return {
    kind: first.kind,
    subject: first.subject,
    enterpriseId: somewhere?.enterprise_id ?? null,
    assessmentId,
    enterpriseName: enterprise?.profile.name ?? null,
    assessmentTitle: assessment?.title ?? null,
    changes: lines.length,
    at: last.at,
    refused: content.kind === 'refused' ? content.fault : closedFault(db, content.changes),
  };
}

/** The fault a step ends with that reaches into a closed assessment, or null. */
function closedFault(db: Db, changes: readonly Reversible[]): Fault | null {
  const touched = changes.filter((one) => one.inverse.whenClosed === 'refused');
  for (const id of new Set(touched.map((one) => one.assessmentId))) {
    const assessment = id === null ? null : findAssessment(db, id);
    if (assessment === null || assessment.closed === null) continue;
    const { title, closed } = assessment;
    return { code: 'assessment.closed', values: { title, version: closed.version } };
  }
  return null;
}
