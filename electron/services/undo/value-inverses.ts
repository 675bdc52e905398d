import { emptyAnswer, type Answer, type Slot } from '../../../assessments/answering/answer.ts';
import { canonicalJson } from '../../../assessments/dossier/canonical-json.ts';
import type { Profile, ProfileField } from '../../../assessments/enterprise/profile.ts';
import type { EvidenceState } from '../../../assessments/evidence/evidence.ts';
import type { ParameterOverride } from '../../../assessments/programmes/parameter.ts';
import { findAnswer } from '../../db/answers.ts';
import { emptyParts, getParts, type AssessmentParts, type PartName } from '../../db/assessment-parts.ts';
import { findAssessment } from '../../db/assessments.ts';
import { isBinned } from '../../db/bin.ts';
import {
  emptyEnterpriseParts,
  getEnterprisePart,
  type EnterprisePartName,
  type EnterpriseParts,
} from '../../db/enterprise-parts.ts';
import { findEnterprise, getEnterprise } from '../../db/enterprises.ts';
import { isLinked } from '../../db/evidence-links.ts';
import { findEvidence } from '../../db/evidence.ts';
import { findOverride } from '../../db/overrides.ts';
import { storeAnswer } from '../answers.ts';
import { storePart } from '../assessment-parts.ts';
import { getBinnable, storeBinned } from '../bin.ts';
import { storeEnterprisePart } from '../enterprise-parts.ts';
import { storeProfileField } from '../enterprises.ts';
import { storeEvidence } from '../evidence/evidence.ts';
import { linkInside, unlinkInside } from '../evidence/links.ts';
import { getAssessmentToChange } from '../open-to-change.ts';
import { storeOverride } from '../overrides.ts';
import { storeTitle } from '../rename-assessment.ts';
import type { Inverse, SubjectChange } from './inverse.ts';

/** An answer. One that was never given is, from its first change on, an empty one. */
export const answerInverse: Inverse = {
  kind: 'value',
  family: 'answer',
  restorable: true,
  before: 'line',
  whenClosed: 'refused',
  empty: () => canonicalJson(emptyAnswer),
  present: (db, change) => {
    const found = findAnswer(db, ownAssessment(change), change.subject as Slot);
    return found === null ? null : canonicalJson(found.answer);
  },
  write: (place, db, change, value) => {
    const assessment = getAssessmentToChange(db, ownAssessment(change));
    const answer = value === null ? emptyAnswer : (JSON.parse(value) as Answer);
    storeAnswer(place, db, { assessment, slot: change.subject as Slot, answer, kind: 'answer-saved' });
  },
};

export const partInverse: Inverse = {
  kind: 'value',
  family: 'part',
  restorable: true,
  before: 'line',
  whenClosed: 'refused',
  empty: (change) => canonicalJson(emptyParts[change.subject as PartName]),
  present: (db, change) => canonicalJson(getParts(db, ownAssessment(change))[change.subject as PartName]),
  write: (place, db, change, value) => {
    const assessment = getAssessmentToChange(db, ownAssessment(change));
    const part = change.subject as PartName;
    const state = value === null ? emptyParts[part] : (JSON.parse(value) as AssessmentParts[PartName]);
    storePart(place, db, { assessment, part, state, kind: 'part-saved' });
  },
};

export const titleInverse: Inverse = {
  kind: 'value',
  family: 'title',
  restorable: true,
  before: 'line-or-step',
  whenClosed: 'refused',
  empty: () => null,
  present: (db, change) => canonicalJson(findAssessment(db, ownAssessment(change))?.title ?? null),
  write: (place, db, change, value) => {
    const assessment = getAssessmentToChange(db, ownAssessment(change));
    if (value !== null) storeTitle(place, db, assessment, JSON.parse(value) as string);
  },
};

export const profileInverse: Inverse = {
  kind: 'value',
  family: 'profile',
  restorable: true,
  before: 'line-or-step',
  whenClosed: 'fine',
  empty: () => null,
  present: (db, change) =>
    canonicalJson(findEnterprise(db, change.enterpriseId)?.profile[change.subject as ProfileField] ?? null),
  write: (place, db, change, value) => {
    if (value === null) return;
    const field = change.subject as ProfileField;
    const enterprise = getEnterprise(db, change.enterpriseId);
    storeProfileField(place, db, {
      enterprise,
      field,
      value: JSON.parse(value) as Profile[ProfileField],
    });
  },
};

/** What is noted about an enterprise; without a value it is empty. */
export const enterprisePartInverse: Inverse = {
  kind: 'value',
  family: 'enterprise-part',
  restorable: true,
  before: 'line',
  whenClosed: 'fine',
  empty: (change) => canonicalJson(emptyEnterpriseParts[change.subject as EnterprisePartName]),
  present: (db, change) =>
    canonicalJson(getEnterprisePart(db, change.enterpriseId, change.subject as EnterprisePartName)),
  write: (place, db, change, value) => {
    const part = change.subject as EnterprisePartName;
    const enterprise = getEnterprise(db, change.enterpriseId);
    const state =
      value === null
        ? emptyEnterpriseParts[part]
        : (JSON.parse(value) as EnterpriseParts[EnterprisePartName]);
    storeEnterprisePart(place, db, { enterprise, part, state });
  },
};

export const overrideInverse: Inverse = {
  kind: 'value',
  family: 'override',
  restorable: true,
  before: 'line',
  whenClosed: 'fine',
  empty: () => canonicalJson(null),
  present: (db, change) => {
    const [programmeId, parameterId] = overrideIds(change);
    return canonicalJson(findOverride(db, programmeId, parameterId));
  },
  write: (place, db, change, value) => {
    const [programmeId, parameterId] = overrideIds(change);
    const override = value === null ? null : (JSON.parse(value) as ParameterOverride | null);
    storeOverride(place, db, { programmeId, parameterId, override });
  },
};

/** Evidence and what is said about it. Taken back from the start it goes into the bin. */
export const evidenceInverse: Inverse = {
  kind: 'value',
  family: 'evidence',
  restorable: true,
  before: 'line',
  whenClosed: 'fine',
  empty: () => null,
  present: (db, change) => {
    const found = findEvidence(db, change.subject);
    if (found === null || isBinned(db, 'evidence', found.id)) return null;
    return canonicalJson({ file: found.file, details: found.details });
  },
  write: (place, db, change, value) => {
    const evidenceId = change.subject;
    const binned = isBinned(db, 'evidence', evidenceId);
    if (binned !== (value === null)) {
      storeBinned(place, db, getBinnable(db, 'evidence', evidenceId), value === null);
    }
    const found = findEvidence(db, evidenceId);
    if (value === null || found === null) return;
    if (canonicalJson({ file: found.file, details: found.details }) === value) return;
    storeEvidence(place, db, { evidenceId, state: JSON.parse(value) as EvidenceState });
  },
};

export const linkInverse: Inverse = {
  kind: 'value',
  family: 'link',
  restorable: false,
  before: 'line',
  whenClosed: 'refused',
  empty: () => null,
  present: (db, change) => (isLinked(db, linkOf(change)) ? (change.new ?? change.old) : null),
  write: (place, db, change, value) => {
    if (value === null) unlinkInside(place, db, linkOf(change));
    else linkInside(place, db, linkOf(change));
  },
};

function linkOf(change: SubjectChange): { assessmentId: string; slot: Slot; evidenceId: string } {
  const cut = change.subject.lastIndexOf(' ');
  return {
    assessmentId: ownAssessment(change),
    slot: change.subject.slice(0, cut) as Slot,
    evidenceId: change.subject.slice(cut + 1),
  };
}

function overrideIds({ subject }: SubjectChange): [string, string] {
  const cut = subject.indexOf('/');
  return [subject.slice(0, cut), subject.slice(cut + 1)];
}

function ownAssessment(change: SubjectChange): string {
  if (change.assessmentId === null) throw new Error(`The line ${change.seq} names no assessment.`);
  return change.assessmentId;
}
