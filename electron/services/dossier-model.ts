import { emptyApplication } from '../../assessments/application/tables.ts';
import type { StatedEvidence } from '../../assessments/dossier/annexes.ts';
import type { Finding } from '../../assessments/application/x-ray/finding.ts';
import { blocking } from '../../assessments/application/x-ray/x-ray.ts';
import { canonicalDossierData, type CanonicalFormat } from '../../assessments/dossier/canonical.ts';
import { checkApplication } from '../../assessments/dossier/check-application.ts';
import type { DossierInput, EarlierAssessment } from '../../assessments/dossier/dossier-input.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import { choicesIn } from '../../assessments/programmes/choice-slot.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { OpenAssessment } from '../contract.ts';
import { hashOf } from '../db/canonical.ts';
import { toDossier } from '../documents/dossier-source.ts';

/**
 * The dossier of an assessment as it is open. `today`: ISO date, the day it is made on. An application is refused
 * (`application.not-ready`) while its check finds anything red, or amber without a reason.
 */
export function buildModel(
  open: OpenAssessment,
  made: Made & { readonly language: Language },
): DossierDocument {
  const input = inputOf(open, made);
  refuseNotReady(input);
  return toDossier({ ...input, language: made.language });
}

/** Throws `application.not-ready` while the check of an application finds anything red, or amber without a reason. */
export function refuseNotReady(input: StatedInput): void {
  const inTheWay = applicationFindings(input);
  if (inTheWay.length > 0) throw new DeskError('application.not-ready', { count: inTheWay.length });
}

/** What is in the way of an application, red first; nothing where it is none. */
export function applicationFindings(input: StatedInput): readonly Finding[] {
  return input.applying === undefined ? [] : blocking(checkApplication(input));
}

/**
 * What a dossier of an assessment would state, as canonical JSON, whether or not it may be exported. `format`: that of
 * an older file it is to be held against; else the newest.
 */
export function canonicalOf(input: StatedInput, format?: CanonicalFormat): string {
  return canonicalDossierData({ ...input, hashOf }, format);
}

/** What is known of a dossier besides its assessment. */
interface Made {
  /** ISO date. */
  readonly today: string;
  readonly appVersion: string;
  readonly earlier?: EarlierAssessment | null;
  readonly evidence: readonly StatedEvidence[];
  /** ISO date of the day it was closed on; null while it is open. */
  readonly closedOn?: string | null;
  /** The programme applied for; null for a dossier without an application. */
  readonly applyingFor?: string | null;
}

/** Everything a dossier is made from but its language. */
export type StatedInput = Omit<DossierInput, 'canonicalSha256' | 'language'>;

/** What a dossier of an assessment as it is open is made from. */
export function inputOf(open: OpenAssessment, made: Made): StatedInput {
  const { assessment, enterprise, packs, figures, answers, seq, plan, costs, overrides } = open;
  const applied = open.programmes.find(({ id }) => id === made.applyingFor);
  const chosen = followed(open.chosen, open.programmes);
  // An application speaks of its own programme alone.
  const programmes = applied === undefined ? chosen : [applied];
  return {
    sample: enterprise.sample,
    assessment: { ...assessment, closedOn: made.closedOn ?? null },
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
}

/** The programmes with these ids, in their order; one that is shipped no longer is left out. */
export function followed(ids: readonly string[], programmes: readonly Programme[]): readonly Programme[] {
  return ids.flatMap((id) => programmes.find((one) => one.id === id) ?? []);
}
