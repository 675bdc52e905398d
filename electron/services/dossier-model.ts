import { emptyApplication } from '../../assessments/application/tables.ts';
import type { StatedEvidence } from '../../assessments/dossier/annexes.ts';
import { blocking } from '../../assessments/application/x-ray/x-ray.ts';
import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import { canonicalDossierData } from '../../assessments/dossier/canonical.ts';
import { checkApplication } from '../../assessments/dossier/check-application.ts';
import type { DossierInput, EarlierAssessment } from '../../assessments/dossier/dossier-input.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import { choicesIn } from '../../assessments/programmes/choice-slot.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { OpenAssessment } from '../contract.ts';
import { hashOf, sha256 } from '../db/canonical.ts';

/** A dossier with the fingerprint of everything it states. */
export function toDossier(input: Omit<DossierInput, 'canonicalSha256'>): DossierDocument {
  const packSha256 = Object.fromEntries(input.packs.map((pack) => [pack.id, hashOf(pack)]));
  return buildDossier({ ...input, canonicalSha256: sha256(canonicalDossierData({ ...input, packSha256 })) });
}

/**
 * The dossier of an assessment as it is open. `today`: ISO date, the day it is made on. An application is refused
 * (`application.not-ready`) while its check finds anything red, or amber without a reason.
 */
export function buildModel(
  open: OpenAssessment,
  made: {
    readonly language: Language;
    readonly today: string;
    readonly appVersion: string;
    readonly earlier?: EarlierAssessment | null;
    readonly evidence: readonly StatedEvidence[];
    /** The programme applied for; null for a dossier without an application. */
    readonly applyingFor?: string | null;
  },
): DossierDocument {
  const { assessment, enterprise, packs, figures, answers, seq, plan, costs, overrides } = open;
  const applied = open.programmes.find(({ id }) => id === made.applyingFor);
  const chosen = followed(open.chosen, open.programmes);
  // An application speaks of its own programme alone.
  const programmes = applied === undefined ? chosen : [applied];
  const input = {
    sample: enterprise.sample,
    assessment,
    packs,
    situation: { profile: enterprise.profile, figures, answers },
    today: made.today,
    appVersion: made.appVersion,
    seq,
    plan,
    costs,
    overrides,
    programmes,
    choices: Object.fromEntries(programmes.map((one) => [one.id, choicesIn(one, answers)])),
    earlier: made.earlier ?? null,
    evidence: made.evidence,
    ...(applied === undefined
      ? {}
      : {
          applying: {
            programme: applied,
            application: open.applications[applied.id] ?? emptyApplication,
          },
        }),
  };
  const inTheWay = applied === undefined ? [] : blocking(checkApplication(input));
  if (inTheWay.length > 0) throw new DeskError('application.not-ready', { count: inTheWay.length });
  return toDossier({ ...input, language: made.language });
}

/** The programmes with these ids, in their order; one that is shipped no longer is left out. */
export function followed(ids: readonly string[], programmes: readonly Programme[]): readonly Programme[] {
  return ids.flatMap((id) => programmes.find((one) => one.id === id) ?? []);
}
