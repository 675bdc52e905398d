import { useDeferredValue, useMemo } from 'react';
import type { Situation } from '../../assessments/answering/situation.ts';
import { fillForm, type FilledSection } from '../../assessments/application/fill-form.ts';
import { enclosedPapers, type EnclosedEntry, type Paper } from '../../assessments/application/papers.ts';
import type { Finding } from '../../assessments/application/x-ray/finding.ts';
import { emptyApplication, type Application } from '../../assessments/application/tables.ts';
import { annexesOf, type Annex, type StatedEvidence } from '../../assessments/dossier/annexes.ts';
import { paperOf } from '../../assessments/dossier/application-findings.ts';
import { checkApplication, type CheckInput } from '../../assessments/dossier/check-application.ts';
import { startedOn } from '../../assessments/dossier/dossier-input.ts';
import { computeBenefit } from '../../assessments/programmes/benefit.ts';
import type { BenefitResult } from '../../assessments/programmes/benefit-result.ts';
import type { EligibilityResult } from '../../assessments/programmes/eligibility-result.ts';
import { choicesIn } from '../../assessments/programmes/choice-slot.ts';
import { checkEligibility, knownFor } from '../../assessments/programmes/eligibility.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import type { EvidenceRow } from '../../electron/contract/evidence.ts';
import type { OpenedAssessment } from './assessment.ts';
import { judgedOn, useAllOpened, useSituation } from './derived.ts';
import { useEvidence } from './evidence.ts';
import { programmeInputs } from './programmes.ts';

/** What is known of one application, worked out anew whenever anything it rests on changes. */
export interface ApplicationState {
  readonly application: Application;
  readonly sections: readonly FilledSection[];
  readonly eligibility: EligibilityResult;
  /** Null for a programme that gives no money. */
  readonly benefit: BenefitResult | null;
  /** Every paper there is to enclose, and the programme's list with what is enclosed. */
  readonly papers: readonly Paper[];
  readonly entries: readonly EnclosedEntry[];
  readonly annexes: readonly Annex[];
  readonly findings: readonly Finding[];
}

interface Basis {
  readonly programme: Programme;
  readonly open: OpenedAssessment;
  readonly situation: Situation;
  readonly rows: readonly EvidenceRow[];
}

/**
 * The form filled, the list of papers and what the check before export finds: what the dossier would say. It follows
 * a moment after what is typed, since all of it together takes longer than a key may.
 */
export function useApplicationState(programme: Programme): ApplicationState {
  const open = useDeferredValue(useAllOpened());
  const situation = useDeferredValue(useSituation());
  const rows = useDeferredValue(useEvidence((state) => state.rows));
  return useMemo(() => stateOf({ programme, open, situation, rows }), [programme, open, situation, rows]);
}

/** Asked for by the page and by the rail beside it: worked out once for both. */
let newest: { readonly basis: Basis; readonly state: ApplicationState } | null = null;

function stateOf(basis: Basis): ApplicationState {
  const { programme, open, situation, rows } = basis;
  if (
    newest !== null &&
    newest.basis.programme === programme &&
    newest.basis.open === open &&
    newest.basis.situation === situation &&
    newest.basis.rows === rows
  )
    return newest.state;
  const state = workOut(basis);
  // A part that came out as it was stays the same object, so that what shows it is not drawn anew.
  const before = newest?.basis.programme === programme ? newest.state : null;
  const kept: ApplicationState = {
    ...state,
    sections: state.sections.map((one, at) => sameOr(one, before?.sections[at])),
    eligibility: sameOr(state.eligibility, before?.eligibility),
    benefit: sameOr(state.benefit, before?.benefit),
    papers: sameOr(state.papers, before?.papers),
    entries: state.entries.map((one, at) => sameOr(one, before?.entries[at])),
    annexes: sameOr(state.annexes, before?.annexes),
    findings: state.findings.map((one) =>
      sameOr(
        one,
        before?.findings.find(({ key }) => key === one.key),
      ),
    ),
  };
  newest = { basis, state: kept };
  return kept;
}

function sameOr<T>(now: T, before: T | undefined): T {
  return before !== undefined && JSON.stringify(now) === JSON.stringify(before) ? before : now;
}

function workOut({ programme, open, situation, rows }: Basis): ApplicationState {
  const { packs, costs } = open;
  const application = open.applications[programme.id] ?? emptyApplication;
  const evidence = statedEvidence(open, rows);
  const input = programmeInputs(open, situation)(programme);
  const papers = evidence.map(paperOf);
  const applying = { programme, application };
  return {
    application,
    papers,
    sections: fillForm(programme, {
      situation,
      results: input.results,
      costs,
      application,
      startedOn: startedOn({ assessment: open.row }),
      today: judgedOn(open.frozen),
    }),
    eligibility: checkEligibility(programme, input),
    benefit: computeBenefit(programme, costs, input),
    entries: enclosedPapers(programme, application, papers, knownFor(programme, input)),
    annexes: annexesOf({ evidence, packs, situation, applying }),
    findings: checkApplication(checkInput(open, { situation, evidence, applying })),
  };
}

/** The evidence of the enterprise as a dossier states it: now, or, of a closed version, as it was then. */
function statedEvidence(
  { id: assessmentId, frozen }: OpenedAssessment,
  rows: readonly EvidenceRow[],
): readonly StatedEvidence[] {
  if (frozen !== null) return frozen.evidence;
  return rows.map(({ id, file, details, links, fileState }) => ({
    id,
    file,
    details,
    fileState,
    slots: links.filter((one) => one.assessmentId === assessmentId).map((one) => one.slot),
  }));
}

/** What the dossier of this application would be made from, so that the check here finds what that one finds. */
function checkInput(
  open: OpenedAssessment,
  asked: Required<Pick<CheckInput, 'situation' | 'evidence' | 'applying'>>,
): CheckInput {
  const { packs, plan, costs, overrides, answers, seq, row } = open;
  const programme = asked.applying?.programme;
  return {
    ...asked,
    sample: false,
    assessment: row,
    packs,
    today: judgedOn(open.frozen),
    appVersion: '',
    seq,
    plan,
    costs,
    overrides,
    programmes: programme === undefined ? [] : [programme],
    choices: programme === undefined ? {} : { [programme.id]: choicesIn(programme, answers) },
    earlier: null,
  };
}
