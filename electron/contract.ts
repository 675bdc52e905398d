import type { Plan } from '../assessments/advice/plan.ts';
import type { Application, Applications } from '../assessments/application/tables.ts';
import type { Answer, Answers, Slot } from '../assessments/answering/answer.ts';
import type { StatedEvidence } from '../assessments/dossier/annexes.ts';
import type { ExportFormat } from '../assessments/dossier/bundle.ts';
import type { EarlierResult } from '../assessments/exchange/earlier-result.ts';
import type { Handling } from '../assessments/enterprise/handling.ts';
import type { Profile, ProfileField } from '../assessments/enterprise/profile.ts';
import type { FigureCatalogue } from '../assessments/figures/figure.ts';
import type { Language, Localized } from '../assessments/pack/localized.ts';
import type { Pack } from '../assessments/pack/pack.ts';
import type { PackProblem } from '../assessments/pack/problem.ts';
import type { Source } from '../assessments/pack/provenance.ts';
import type { CostTable } from '../assessments/programmes/cost-line.ts';
import type { ParameterOverride, ParameterOverrides } from '../assessments/programmes/parameter.ts';
import type { Programme } from '../assessments/programmes/programme.ts';
import type { Fault } from '../assessments/text/fault.ts';
import type { AboutCalls } from './contract/about.ts';
import type { DossierCalls } from './contract/dossiers.ts';
import type { DiagnosticsCalls } from './contract/diagnostics.ts';
import type { EvidenceCalls } from './contract/evidence.ts';
import type { FontCalls } from './contract/fonts.ts';
import type { HistoryCalls } from './contract/history.ts';
import type { KeepingCalls } from './contract/keeping.ts';
import type { LockCalls } from './contract/lock.ts';
import type { PassingOnCalls } from './contract/passing-on.ts';
import type { PortfolioCalls } from './contract/portfolio.ts';
import type { TrendCalls } from './contract/trend.ts';
import type { WorkbookCalls } from './contract/workbook.ts';

/** How the window looks and speaks. `system` follows the machine. */
export interface Settings {
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
  /** The name changes are recorded under, chosen by the user; '' while none is. */
  readonly author: string;
  /** Whom the author works for; '' while not said. */
  readonly organisation: string;
}

export type StoreState =
  | { readonly kind: 'ready' }
  /** Opened for reading only; nothing is changed. `fault` says why and what to do. */
  | { readonly kind: 'read-only'; readonly fault: Fault };

export interface AppState {
  readonly version: string;
  readonly settings: Settings;
  readonly dataFolder: string;
  /** The data lies beside the program, which is carried about on a stick. */
  readonly portable: boolean;
  readonly store: StoreState;
  /** The latest of the newest changes, an ISO instant, where it is more than a day ahead of this machine's clock. */
  readonly aheadOfClock: string | null;
  readonly packs: readonly PackSummary[];
}

export interface PackSummary {
  readonly id: string;
  readonly edition: string;
  readonly title: Localized;
  readonly shortTitle: Localized;
  readonly summary: Localized;
  readonly questions: number;
  readonly minutes: number;
  /** Its quick scan, if it has one: how many questions it names, minutes, and its place among the quick scans. */
  readonly quickScan?: { readonly questions: number; readonly minutes: number; readonly order: number };
  /** The documents it rests on. */
  readonly sources?: readonly Source[];
  /** True for one taken in by the user; the others came with the app. */
  readonly installed?: boolean;
}

export interface AssessmentRow {
  readonly id: string;
  readonly title: string;
  readonly createdAt: string;
  readonly changedAt: string;
  /** Over all packs: questions asked, and those that have a response. Filled in lists that are not too long. */
  readonly progress?: { readonly asked: number; readonly done: number };
  /** The version at work, or, while closed, the one that was closed last. The first is 1. */
  readonly version: number;
  /** Null while it can be worked on. */
  readonly closed: { readonly version: number; readonly at: string; readonly who: string } | null;
}

export interface EnterpriseRow {
  readonly id: string;
  readonly sample: boolean;
  readonly profile: Profile;
  /** Who looks after it, and its tags; left out while nothing was ever noted. */
  readonly handling?: Handling;
  readonly changedAt: string;
  readonly assessments: readonly AssessmentRow[];
}

/** An assessment as the window works on it: pinned packs and every answer kept, asked or not. */
export interface OpenAssessment {
  readonly assessment: AssessmentRow;
  readonly enterprise: EnterpriseRow;
  readonly packs: readonly Pack[];
  readonly figures: FigureCatalogue;
  readonly answers: Answers;
  /** Every programme this version of the app ships. */
  readonly programmes: readonly Programme[];
  /** Figures the user has keyed in from notices, by programme. They hold for every assessment on this machine. */
  readonly overrides: Readonly<Record<string, ParameterOverrides>>;
  readonly plan: Plan;
  readonly costs: CostTable;
  /** Ids of the programmes the user follows. */
  readonly chosen: readonly string[];
  /** Tables, papers and reasons given for applications, by programme; what their forms ask are answers (`a:`). */
  readonly applications: Applications;
  /** What the assessment came to in editions it has been moved on from, oldest first. */
  readonly earlier: readonly EarlierResult[];
  /** Sequence number of the newest change in this assessment. */
  readonly seq: number;
}

/** A closed version as it was on its closing day, with the evidence of that day; what stood behind answers has slots. */
export interface ClosedVersion extends OpenAssessment {
  readonly evidence: readonly StatedEvidence[];
}

/** An assessment laid beside the open one, and the profile each of the two is to be judged by. */
export interface Compared {
  readonly other: OpenAssessment;
  readonly profileHere: Profile;
  readonly profileOther: Profile;
}

/** A questionnaire folder as it was read: good, to be looked at before it is taken in; or with all its faults. */
export type PackPreview =
  | {
      readonly kind: 'preview';
      /** Names what was read for `installPack`; it holds until the next folder is read or the app ends. */
      readonly token: string;
      readonly summary: PackSummary;
      readonly pack: Pack;
      /** The edition offered until now under the same id; null when there is none. */
      readonly replaces: string | null;
    }
  | { readonly kind: 'problems'; readonly folder: string; readonly problems: readonly PackProblem[] };

/** The acknowledgement of one committed change. */
export interface Saved {
  readonly seq: number;
  readonly savedAt: string;
  /** SHA-256 of the row as stored. */
  readonly hash: string;
}

export type JobState =
  | { readonly kind: 'running'; readonly step: Localized; readonly done: number; readonly total: number }
  | {
      readonly kind: 'done';
      readonly file: string;
      readonly bytes: number;
      readonly pages: number;
      readonly sha256: string;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** What the main process tells the window when there is something to tell. */
export type Signal =
  /** The window is about to close: store what is pending, then call `readyToClose`. */
  | { readonly kind: 'closing' }
  | { readonly kind: 'settings'; readonly settings: Settings }
  /** `getKeeping` would answer differently now. */
  | { readonly kind: 'keeping' }
  /** `evidenceState` would answer differently now: a check has moved on, or a file was found missing or changed. */
  | { readonly kind: 'evidence' }
  /** The desk is to be locked: store what is pending, then call `lockDesk`. */
  | { readonly kind: 'lock' }
  /** The computer goes to sleep, or is locked: store what is pending at once. */
  | { readonly kind: 'left' }
  /** An assessment file was opened from outside: `takeOpened` gives it. */
  | { readonly kind: 'opened' }
  /** Damage was found while the app was open: from now on it is read-only. */
  | { readonly kind: 'store'; readonly store: StoreState };

/** Kinds of things closing would lose: failed changes, typed text that is no value, files not (yet) taken in. */
export type Unstored = 'changes' | 'typed' | 'uploads';

/** Everything the window may ask. One entry a method: what goes in, what comes out. The rest stands in contract/. */
export interface Contract
  extends
    AboutCalls,
    DiagnosticsCalls,
    DossierCalls,
    FontCalls,
    HistoryCalls,
    EvidenceCalls,
    KeepingCalls,
    LockCalls,
    PassingOnCalls,
    PortfolioCalls,
    TrendCalls,
    WorkbookCalls {
  getApp: { input: Record<string, never>; output: AppState };
  changeSettings: { input: { settings: Settings }; output: Settings };
  /** Every enterprise, the one changed last first; where there are very many, those changed last. */
  listEnterprises: { input: Record<string, never>; output: readonly EnterpriseRow[] };
  createEnterprise: { input: { name: string }; output: EnterpriseRow };
  /** Stores one field; the rest of the profile stays as it is. */
  saveProfileField: {
    input: { enterpriseId: string; field: ProfileField; value: Profile[ProfileField] };
    output: Saved;
  };
  /** Stores who looks after an enterprise, and its tags, in the place of those before. */
  saveHandling: { input: { enterpriseId: string; handling: Handling }; output: Saved };
  /** Creates the sample enterprise with its filled assessment, or finds the one already there. */
  /** `made`: there was none, and it was created. */
  openSample: {
    input: Record<string, never>;
    output: { enterpriseId: string; assessmentId: string; made: boolean };
  };
  /**
   * Starts an assessment and pins the newest edition of the packs named. `copyFrom`: an assessment of the same
   * enterprise whose answers and figures are taken over as a start, as far as the editions pinned now take them.
   */
  startAssessment: {
    input: {
      enterpriseId: string;
      title: string;
      packIds: readonly string[];
      copyFrom?: string | undefined;
    };
    output: AssessmentRow;
  };
  /** Another assessment of the same enterprise, each with the profile as it was when it was last changed. */
  openCompared: { input: { assessmentId: string; otherId: string }; output: Compared };
  openAssessment: { input: { assessmentId: string }; output: OpenAssessment };
  saveAnswer: { input: { assessmentId: string; slot: Slot; answer: Answer }; output: Saved };
  /** Stores what was given for one programme; the applications for others stay as they are. */
  saveApplication: {
    input: { assessmentId: string; programmeId: string; application: Application };
    output: Saved;
  };
  savePlan: { input: { assessmentId: string; plan: Plan }; output: Saved };
  saveCosts: { input: { assessmentId: string; costs: CostTable }; output: Saved };
  /** Says which programmes the user follows; the list takes the place of the one before. */
  chooseProgrammes: {
    input: { assessmentId: string; programmeIds: readonly string[] };
    output: Saved;
  };
  /** Stores a figure the user keyed in from a notice; null takes it away, so that the shipped one counts again. */
  saveOverride: {
    input: { programmeId: string; parameterId: string; override: ParameterOverride | null };
    output: Saved;
  };
  /** Asks for a folder (native dialog) and reads it as a questionnaire; nothing is kept. Null: nothing chosen. */
  readPackFolder: { input: Record<string, never>; output: PackPreview | null };
  /** Takes in the questionnaire previewed last, as it was previewed. */
  installPack: { input: { token: string }; output: PackSummary };
  /** The newest edition there is of a pack of this assessment; null when the pinned one is the newest. */
  newestEdition: { input: { assessmentId: string; packId: string }; output: { pack: Pack } | null };
  /**
   * Pins the newest edition. Every answer is kept, also where question or option are gone; what the old edition
   * came to is recorded in `earlier`.
   */
  moveToEdition: { input: { assessmentId: string; packId: string }; output: OpenAssessment };
  /** Adds a questionnaire, in its newest edition and after the others; what these rest on stays. */
  addPack: { input: { assessmentId: string; packId: string }; output: OpenAssessment };
  /** Takes one away in which nothing was said yet; refused for the only one. */
  takePackAway: { input: { assessmentId: string; packId: string }; output: OpenAssessment };
  /** A page is open from which a dossier is exported: what writes it is started and rehearses it, so that the first one is not slow. */
  expectExport: { input: { assessmentId: string; language: Language }; output: null };
  /**
   * Asks where to save (native dialog), then builds the dossier in its own process. `compareWith`: an earlier
   * assessment of the same enterprise, for the chapter on what has changed. `version`: a closed one, word for word
   * as it was closed; while the assessment is closed, the newest. `programmeId`: as an application for it, refused
   * (`application.not-ready`) while the check before export finds anything red, or amber without a reason. Null: the user chose nothing.
   */
  exportDossier: {
    input: {
      assessmentId: string;
      language: Language;
      compareWith?: string | undefined;
      version?: number | undefined;
      programmeId?: string | undefined;
      /** PDF where none is named. `pages` of the finished job counts sheets of a workbook, files of a bundle. */
      format?: ExportFormat | undefined;
      /** Marks for a cross-page seal; who prepared it, by the settings, on the cover. */
      paper?: { crossSeal: boolean; preparedBy: boolean } | undefined;
    };
    output: { jobId: string } | null;
  };
  /** Answers when the job's state differs from the `seen` count of changes, at the latest after 10 s. */
  awaitJob: { input: { jobId: string; seen: number }; output: { seen: number; state: JobState } };
  cancelJob: { input: { jobId: string }; output: null };
  /** Shows the database in the system's file manager: the folder everything lies in. */
  showDataFolder: { input: Record<string, never>; output: null };
  /** Shows a file this app has written in the system's file manager. */
  showExport: { input: { jobId: string }; output: null };
  /** Opens it with the program the system has for such files. */
  openExport: { input: { jobId: string }; output: null };
  /** Answers when there are signals newer than `after`, at the latest after 10 s (then empty). */
  awaitSignals: { input: { after: number }; output: { last: number; signals: readonly Signal[] } };
  /** The answer to `closing`: what would be lost. If that is anything, the main process asks the user. */
  readyToClose: { input: { unstored: readonly Unstored[]; typed: readonly string[] }; output: null };
}

export type Method = keyof Contract;

/** Every call is answered: with its value, or with a fault in words both languages have. */
export type Reply<M extends Method> =
  | { readonly ok: true; readonly value: Contract[M]['output'] }
  | { readonly ok: false; readonly fault: Fault };

/** What the preload puts on `window.desk`: plain functions of data, nothing else. */
export type Desk = { readonly [M in Method]: (input: Contract[M]['input']) => Promise<Reply<M>> };
