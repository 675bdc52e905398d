import type { StatedEvidence } from '../../../assessments/dossier/annexes.ts';
import type { DossierDocument } from '../../../assessments/dossier/dossier.ts';
import type { Language } from '../../../assessments/pack/localized.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { scorePack } from '../../../assessments/scoring/score-pack.ts';
import type { PackResult } from '../../../assessments/scoring/score.ts';
import type { ClosedVersion, OpenAssessment } from '../../contract.ts';
import { listPackHashes, type StoredAssessment } from '../../db/assessments.ts';
import { getFrozen, insertFrozen } from '../../db/closings.ts';
import type { Db } from '../../db/database.ts';
import { buildModel } from '../dossier-model.ts';
import type { Workplace } from '../workplace.ts';

/**
 * Everything an assessment was when it was closed, as plain JSON. Questionnaires, figures and the programmes of that
 * day are named by hashes; they lie in the database once, however many assessments rest on them.
 */
export interface FrozenAssessment {
  readonly format: 1;
  readonly appVersion: string;
  readonly open: Omit<OpenAssessment, 'packs' | 'figures' | 'programmes'>;
  readonly pinned: {
    readonly packs: readonly string[];
    readonly figures: string;
    /** A frozen content of its own: every programme this app shipped then. */
    readonly programmes: string;
  };
  /** All of the enterprise's: what stands behind answers of this assessment has slots. */
  readonly evidence: readonly StatedEvidence[];
  /** What each questionnaire came to, by its id. */
  readonly results: Readonly<Record<string, PackResult>>;
  /** The dossier as it would have been printed on that day. */
  readonly dossiers: Readonly<Record<Language, DossierDocument>>;
}

/** Keeps an assessment as it is and returns the hash of what was kept. `today`: ISO date. */
export function freeze(
  db: Db,
  input: {
    assessment: StoredAssessment;
    open: OpenAssessment;
    evidence: readonly StatedEvidence[];
    today: string;
    appVersion: string;
  },
): string {
  const { assessment, open, evidence, today, appVersion } = input;
  const { packs, figures, programmes, ...kept } = open;
  // What is noted about the enterprise for the desk's own order may change on and is no part of it.
  const { handling: _, ...enterprise } = kept.enterprise;
  const situation = { profile: open.enterprise.profile, figures, answers: open.answers };
  const model = (language: Language): DossierDocument =>
    buildModel(open, { language, today, closedOn: today, appVersion, evidence });
  const frozen: FrozenAssessment = {
    format: 1,
    appVersion,
    // The other assessments of the enterprise are not part of this one.
    open: { ...kept, enterprise: { ...enterprise, assessments: [] } },
    pinned: {
      packs: listPackHashes(db, assessment.id),
      figures: assessment.figuresHash,
      programmes: insertFrozen(db, programmes),
    },
    evidence,
    results: Object.fromEntries(packs.map((pack) => [pack.id, scorePack(pack, situation)])),
    dossiers: { 'zh-CN': model('zh-CN'), en: model('en') },
  };
  return insertFrozen(db, frozen);
}

/** What was kept under a hash. Throws when there is none or it was changed. */
export function readFrozen(db: Db, contentHash: string): FrozenAssessment {
  return getFrozen(db, contentHash) as FrozenAssessment;
}

/** A frozen assessment as the window works on one; list and handling of its enterprise are as they are now. */
export function thaw(
  place: Workplace,
  db: Db,
  frozen: FrozenAssessment,
  now: Pick<OpenAssessment, 'assessment'> & Pick<OpenAssessment['enterprise'], 'assessments' | 'handling'>,
): ClosedVersion {
  const { open, pinned } = frozen;
  return {
    ...open,
    assessment: now.assessment,
    enterprise: {
      ...open.enterprise,
      ...(now.handling === undefined ? {} : { handling: now.handling }),
      assessments: now.assessments,
    },
    packs: pinned.packs.map((hash) => place.pinned.pack(db, hash)),
    figures: place.pinned.figures(db, pinned.figures),
    programmes: getFrozen(db, pinned.programmes) as readonly Programme[],
    evidence: frozen.evidence,
  };
}
