import type { JsonValue } from '../../assessments/dossier/canonical-json.ts';
import type { BinKind } from '../../assessments/history/bin-kind.ts';
import type { ChangeKind } from '../../assessments/history/change-kind.ts';
import type { Localized } from '../../assessments/pack/localized.ts';
import type { Exact } from '../../assessments/scoring/score.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import type { AssessmentRow, ClosedVersion } from '../contract.ts';

/** One change as it was made. What kind, subject, `old` and `new` are is said at `changeKinds`. */
export interface HistoryEntry {
  readonly seq: number;
  /** ISO instant by the clock of the machine it was made on; the order is by `seq`. */
  readonly at: string;
  /** The name chosen in the app at that time; '' while none was. */
  readonly who: string;
  readonly kind: ChangeKind;
  /** Null where the change is about none. */
  readonly enterpriseId: string | null;
  readonly assessmentId: string | null;
  readonly subject: string;
  /** Null where there was none, and where it was purged. */
  readonly old: JsonValue;
  readonly new: JsonValue;
  /** True when `restoreValue` takes this line: `old` is a value that can stand in its place again. */
  readonly restorable: boolean;
}

/** What a history is asked of. `subject` narrows it to one answer, field or part; a slot brings its evidence along. */
export type HistoryAbout =
  | { readonly kind: 'assessment'; readonly assessmentId: string; readonly subject?: string | undefined }
  /** The enterprise itself (profile, evidence, bin) without its assessments. */
  | { readonly kind: 'enterprise'; readonly enterpriseId: string; readonly subject?: string | undefined };

/**
 * Narrows undo to what was done there: in one assessment and to its enterprise itself, or in an enterprise with all
 * its assessments. What belongs to no enterprise (figures of programmes, questionnaires taken in) counts everywhere.
 */
export type UndoScope =
  | { readonly kind: 'assessment'; readonly assessmentId: string }
  | { readonly kind: 'enterprise'; readonly enterpriseId: string };

/** What one step of undo is about: everything one action of the user stored, or one field typed in without a pause. */
export interface UndoStep {
  /** What the user did, by its first line: an import begins with the enterprise it created. */
  readonly kind: ChangeKind;
  readonly subject: string;
  /** Where to go to see it; null where it is about none. */
  readonly enterpriseId: string | null;
  readonly assessmentId: string | null;
  /** Their names as they are now, also while they lie in the bin; null where there is none. */
  readonly enterpriseName: string | null;
  readonly assessmentTitle: string | null;
  /** How many changes belong to it. */
  readonly changes: number;
  /** ISO instant of the last of them. */
  readonly at: string;
  /** Why it will be refused, where that is known beforehand; it is then told once and no longer in the way. */
  readonly refused: Fault | null;
}

/** What undo and redo would do now; null where there is nothing. */
export interface UndoState {
  readonly undo: UndoStep | null;
  readonly redo: UndoStep | null;
}

/** What was undone, redone or put back. `seq`: the newest line written for it. */
export interface Undone {
  readonly step: UndoStep;
  readonly seq: number;
  readonly state: UndoState;
}

export type { BinKind };

/** Something in the bin. What lies inside an enterprise in the bin is not listed by itself. */
export interface BinnedRow {
  readonly kind: BinKind;
  readonly id: string;
  /** The enterprise's name, the assessment's title or the evidence's name. */
  readonly name: string;
  /** The enterprise it belongs to; the same as `name` for an enterprise. */
  readonly enterpriseName: string;
  readonly binnedAt: string;
  readonly who: string;
  /** What goes with it. `answers`: questions with something said. */
  readonly holds: { readonly assessments: number; readonly answers: number; readonly evidence: number };
}

/** What purging left elsewhere, to be told to the user. */
export interface Purged {
  /** True: backups made before still hold what was purged, until they are thinned out. */
  readonly inBackups: boolean;
  /** Closed versions of assessments that still name the evidence (its details, never the file). */
  readonly inClosedVersions: number;
}

/** A version of an assessment that was closed, or the one at work (`closed` null). */
export interface VersionRow {
  readonly version: number;
  readonly closed: { readonly at: string; readonly who: string; readonly sha256: string } | null;
  /** Why the next version was begun; null while this is the newest. */
  readonly reopened: { readonly at: string; readonly who: string; readonly reason: string } | null;
  /** Null for the one at work, and where a damaged store no longer tells. */
  readonly stood: VersionStanding | null;
}

/** What a version came to on its closing day, by the rules of that day. */
export interface VersionStanding {
  readonly packs: readonly {
    readonly packId: string;
    readonly title: Localized;
    readonly asked: number;
    readonly done: number;
    /** Null where the questionnaire gives no points. */
    readonly score: Exact | null;
    readonly levels: readonly Localized[];
  }[];
  /** How many questions and raw figures are answered otherwise than in the version before; null for the first. */
  readonly changed: { readonly questions: number; readonly figures: number } | null;
}

/** What the window may ask about what was changed, by whom; undo and redo; the bin; closing and reopening. */
export type HistoryCalls = {
  /** Newest first, at most `limit` (1 to 200) lines before the line `before`. */
  listHistory: {
    input: { about: HistoryAbout; before?: number | undefined; limit: number };
    output: { readonly entries: readonly HistoryEntry[]; readonly more: boolean };
  };
  undoState: { input: { scope?: UndoScope | undefined }; output: UndoState };
  /**
   * Takes back what was done last (in `scope`), by writing what was there before as new changes. Refused when there
   * is nothing (`undo.nothing`), when somebody changed the value since (`undo.changed-since`), when it cannot be
   * taken back (`undo.not-undoable`, says why), or when the assessment is closed (`assessment.closed`).
   */
  undo: { input: { scope?: UndoScope | undefined }; output: Undone };
  /** Does again what was undone last. A change made meanwhile ends what can be redone. */
  redo: { input: { scope?: UndoScope | undefined }; output: Undone };
  /** Puts the value a line of the history calls `old` in its place again. Can be undone as any change. */
  restoreValue: { input: { seq: number }; output: Undone };

  /** Takes it out of every list; it cannot be opened or exported until it is taken out again. Can be undone. */
  putInBin: { input: { kind: BinKind; id: string }; output: null };
  /** The one put in last first. */
  listBin: { input: Record<string, never>; output: readonly BinnedRow[] };
  takeOutOfBin: { input: { kind: BinKind; id: string }; output: null };
  /**
   * Deletes for good what lies in the bin, with all that belongs to it and with what the history says of its content.
   * That it was purged, when and by whom stays in the history. Cannot be undone.
   */
  purge: { input: { kind: BinKind; id: string }; output: Purged };

  /**
   * Freezes the assessment: questionnaires, facts, answers, plan, costs, evidence, results and dossier. From now on
   * every change to it is refused (`assessment.closed`), and its dossier says for good what it says now.
   */
  closeAssessment: { input: { assessmentId: string }; output: AssessmentRow };
  /** Begins the next version with everything as it was closed; the closed one stays. A blank reason is refused. */
  reopenAssessment: { input: { assessmentId: string; reason: string }; output: AssessmentRow };
  /** Every version, newest first; the one at work included. */
  listVersions: { input: { assessmentId: string }; output: readonly VersionRow[] };
  /** A closed version as it was on its closing day, to be looked at. */
  openVersion: { input: { assessmentId: string; version: number }; output: ClosedVersion };

  renameAssessment: { input: { assessmentId: string; title: string }; output: AssessmentRow };
};
