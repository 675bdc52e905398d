import type { Localized } from '../../assessments/pack/localized.ts';

/** What a share copy leaves out. All false: a complete copy, the only kind that can be merged with all it holds. */
export interface LeaveOut {
  /** Name, credit code, address, contacts and people; a placeholder stands in their place. Drops the history. */
  readonly names: boolean;
  /** Notes at answers, plan items, cost lines and evidence. Drops the history. */
  readonly notes: boolean;
  /** Files that prove answers, and what is said about them. The history of everything else stays. */
  readonly evidence: boolean;
}

/** An assessment file the user has chosen, before it is read. `token` names it in the calls that follow. */
export interface ChosenFile {
  readonly token: string;
  /** The name without its folder. */
  readonly name: string;
  readonly bytes: number;
  /** True: `readImport` needs the passphrase. */
  readonly encrypted: boolean;
}

/** How something in the file stands to what is here. */
export type Standing =
  /** Not here yet. */
  | 'new'
  /** Nothing would change. */
  | 'same'
  /** Changed there only; merging takes it. */
  | 'newer-there'
  /** Changed here only; merging keeps it. */
  | 'newer-here'
  /** Changed on both sides, in different spots; merging joins them. */
  | 'both-changed'
  /** Changed on both sides in the same spots: `conflicts` of the preview name them. */
  | 'conflicting';

/** What can be done with an enterprise or an assessment of the file. */
export type ImportChoice =
  /** Left as it is here; nothing of it is taken. */
  | 'skip'
  /** Taken in beside what is here. */
  | 'as-new'
  /** Joined answer by answer; each conflict goes as chosen, and both values stay in the history. */
  | 'merge'
  /** What the file has takes the place of what is here; what was here stays in the history. */
  | 'replace';

/** How many values (answers, fields, plan items, cost lines, programmes, evidence) stand how. */
export interface StandingCounts {
  readonly new: number;
  readonly same: number;
  readonly newerThere: number;
  readonly newerHere: number;
  readonly conflicting: number;
}

export interface AssessmentPreview {
  /** Its id in the file; names it in the choices. */
  readonly assessmentId: string;
  readonly title: string;
  /** Its title here; null when it is not here. */
  readonly titleHere: string | null;
  readonly standing: Standing;
  readonly counts: StandingCounts;
  /** What can be chosen, the proposal first. */
  readonly choices: readonly ImportChoice[];
  /** Closed there, or closed here: never merged into, only taken in beside. */
  readonly closed: 'there' | 'here' | 'both' | null;
  /** Why merging is not among the choices although the assessment is here; null otherwise. */
  readonly cannotMerge: Localized | null;
  readonly answers: number;
  /** Questionnaires it rests on. `here` false: its content comes along in the file. */
  readonly packs: readonly {
    readonly id: string;
    readonly edition: string;
    readonly title: Localized;
    readonly here: boolean;
  }[];
}

export interface EnterprisePreview {
  /** Its id in the file; names it in the choices. */
  readonly enterpriseId: string;
  readonly name: string;
  /** Its name here; null when it is not here. */
  readonly nameHere: string | null;
  readonly sample: boolean;
  /** Of its own facts, parts and evidence; its assessments have their own. */
  readonly standing: Standing;
  readonly counts: StandingCounts;
  /** What can be chosen, the proposal first. `as-new` and `skip` hold for all of its assessments too. */
  readonly choices: readonly ImportChoice[];
  readonly evidence: { readonly new: number; readonly bytes: number };
  readonly assessments: readonly AssessmentPreview[];
}

/** One of the two values of a conflict, in words; `who` and `at` (ISO 8601 in UTC) of the change that made it. */
export interface ConflictSide {
  readonly words: Localized;
  readonly who: string;
  readonly at: string;
}

/** A spot both sides have changed since they last had the same value. */
export interface ImportConflict {
  /** Names it in the choices. */
  readonly id: string;
  readonly enterpriseId: string | null;
  readonly assessmentId: string | null;
  readonly about:
    | { readonly kind: 'answer'; readonly slot: string }
    | { readonly kind: 'profile'; readonly field: string }
    | { readonly kind: 'title' }
    /** An item of a plan, cost table or other part; `item` is its id, or the field of a part without items. */
    | { readonly kind: 'part'; readonly part: string; readonly item: string }
    | { readonly kind: 'evidence'; readonly evidenceId: string; readonly field: string }
    /** A figure or cost as keyed in; it belongs to the machine, not to an enterprise. */
    | { readonly kind: 'override'; readonly programmeId: string; readonly parameterId: string };
  /** What it is about, as the user knows it: the question, the field, the plan item. */
  readonly title: Localized;
  /** The value both sides started from, where there is one. */
  readonly before: Localized | null;
  readonly mine: ConflictSide;
  readonly theirs: ConflictSide;
}

/** A figure or cost keyed in there beside the one here; it belongs to the machine, not to an enterprise. */
export interface FigurePreview {
  readonly key: string;
  /** The programme or questionnaire, and what it is a figure of. */
  readonly title: Localized;
  /** `conflicting`: one of `conflicts` asks for it. */
  readonly standing: Exclude<Standing, 'both-changed'>;
  /** With unit and source; null where there is none. */
  readonly mine: Localized | null;
  readonly theirs: Localized | null;
}

/** What an import would do; nothing is changed yet. */
export interface ImportPreview {
  readonly name: string;
  /** The name of the author last at work in the file; empty where none was given. */
  readonly who: string;
  readonly leftOut: LeaveOut;
  /** True for a copy without history (share copies and files of early versions): it can only be taken in as new. */
  readonly withoutHistory: boolean;
  readonly enterprises: readonly EnterprisePreview[];
  /**
   * Figures of programmes and costs keyed in there: what the assessments in the file are worked out with. They are
   * taken in with anything else of the file, unless `figures` of the choices says no.
   */
  readonly figures: readonly FigurePreview[];
  readonly conflicts: readonly ImportConflict[];
}

/** Which of two conflicting values counts from now on. */
export type ConflictChoice = 'mine' | 'theirs';

export interface ImportChoices {
  /** By id in the file; what is not named is skipped. */
  readonly enterprises: Readonly<Record<string, ImportChoice>>;
  readonly assessments: Readonly<Record<string, ImportChoice>>;
  /** Whether figures and costs keyed in there are taken too; conflicts about them are asked only then. */
  readonly figures: boolean;
  /** By id of the conflict. */
  readonly conflicts: Readonly<Record<string, ConflictChoice>>;
  /** For every conflict not named. */
  readonly otherwise: ConflictChoice;
}

/** What an import has done. */
export interface ImportOutcome {
  /** Values that are different now from before. */
  readonly changed: number;
  /** The enterprises and assessments touched, with the ids they have here: to be shown and reloaded. */
  readonly enterprises: readonly {
    readonly enterpriseId: string;
    readonly assessmentIds: readonly string[];
  }[];
}

/** What the window may ask about assessment files (`.readiness`) and merging. */
export interface PassingOnCalls {
  /**
   * Asks where to save (native dialog), then writes one file with what is named, as stored at that moment, in a
   * process of its own: follow it with `awaitJob`, `cancelJob`, `showExport`. `passphrase` null: not encrypted.
   * Null: the user chose nothing.
   */
  exportFile: {
    input: {
      enterprises: readonly { readonly enterpriseId: string; readonly assessmentIds: readonly string[] }[];
      leaveOut: LeaveOut;
      passphrase: string | null;
    };
    output: { jobId: string } | null;
  };
  /** Asks which file to take in (native dialog): `.readiness`, encrypted or not, or an early `.json`. Null: none. */
  chooseImport: { input: Record<string, never>; output: ChosenFile | null };
  /** The file the user opened from outside the window, by a double click or on the command line; once. Null: none. */
  takeOpened: { input: Record<string, never>; output: ChosenFile | null };
  /**
   * Reads and checks the chosen file in a process of its own; changes nothing. Follow it with `awaitJob`; a wrong
   * passphrase ends the job as failed with `passing-on.wrong-passphrase`, and may be tried again.
   */
  readImport: { input: { token: string; passphrase: string | null }; output: { jobId: string } };
  /** What taking it in would do, held against what is here now. After `readImport` is done. */
  previewImport: { input: { token: string }; output: ImportPreview };
  /**
   * Backs the store up, puts the evidence files in place, then changes everything in one transaction; cancelled
   * or failed means unchanged. Follow it with `awaitJob`.
   */
  carryOutImport: { input: { token: string; choices: ImportChoices }; output: { jobId: string } };
  /** What a finished import has done. */
  importOutcome: { input: { token: string }; output: ImportOutcome };
  /** Forgets a chosen file and what was unpacked of it. */
  dropImport: { input: { token: string }; output: null };
}
