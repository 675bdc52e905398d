import type { Finding } from '../../assessments/application/x-ray/finding.ts';
import type { StoreDifference } from '../../assessments/dossier/agreement/compare-stated.ts';
import type { ExportFormat } from '../../assessments/dossier/bundle.ts';
import type { CheckedFile } from '../../assessments/dossier/checked-file.ts';
import type { Language, Localized } from '../../assessments/pack/localized.ts';
import type { Fault } from '../../assessments/text/fault.ts';

/** What became of one assessment of a run. */
export type BatchResult =
  /** Whole and compared under its name in the folder of the run. */
  | { readonly kind: 'written'; readonly name: string; readonly bytes: number }
  /** Its check before export found what stands in the way; nothing was written. */
  | { readonly kind: 'not-ready'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly fault: Fault }
  /** The run was stopped before it was done; nothing of it is there. */
  | { readonly kind: 'not-begun' };

export interface BatchItem {
  readonly assessmentId: string;
  readonly enterprise: string;
  readonly title: string;
  readonly result: BatchResult;
}

/** How a run stands; each item is added as it is done, and what was written stays whatever becomes of the rest. */
export interface BatchOutcome {
  /** The folder everything was written into. */
  readonly folder: string;
  readonly items: readonly BatchItem[];
}

/** A programme by its name. */
export interface OfferedProgramme {
  readonly id: string;
  readonly title: Localized;
}

/** A file the user gave to be checked; `token` names it, and the window learns no path. */
export interface DossierToCheck {
  readonly token: string;
  readonly name: string;
  readonly sizeBytes: number;
}

/** A questionnaire or programme a dossier was made with. */
export interface NamedInDossier {
  readonly title: Localized;
  /** The edition of a questionnaire; '' for a programme. */
  readonly edition: string;
}

/** What a dossier says it is, as its own data has it. */
export interface DossierSays {
  readonly enterprise: string;
  readonly creditCode: string;
  readonly sample: boolean;
  readonly title: string;
  /** ISO instant at which the assessment was begun. */
  readonly startedAt: string;
  /** Its number, as printed on the cover: RD-1A2B3C4D-57. */
  readonly reference: string;
  readonly packs: readonly NamedInDossier[];
  /** The programme applied for; null where it is no application. */
  readonly programme: NamedInDossier | null;
  readonly annexes: number;
}

/** How a dossier stands to what is stored here now. */
export type StoreAgreement =
  /** The file carries no data that can be held against the store. */
  | { readonly kind: 'no-data' }
  /** No assessment of this store is the one it was made of. */
  | { readonly kind: 'unknown' }
  /** Its enterprise is here, but not this assessment. */
  | { readonly kind: 'unknown-assessment'; readonly enterpriseId: string }
  | {
      readonly kind: 'known';
      readonly enterpriseId: string;
      readonly assessmentId: string;
      /** The closed version it was held against; null for the assessment as it is now. */
      readonly version: number | null;
      /** Whether the assessment was changed here after the dossier was made. */
      readonly changedSince: boolean;
      readonly differences: readonly StoreDifference[];
    };

/** What the check of a dossier has found. */
export interface DossierCheck {
  readonly name: string;
  readonly file: Omit<CheckedFile, 'canonical'>;
  readonly says: DossierSays | null;
  readonly store: StoreAgreement;
}

/** What the window may ask about many dossiers at once, and about dossiers that come back. */
export type DossierCalls = {
  /** The programmes this version of the app ships, to be chosen from outside an assessment. */
  listProgrammes: { input: Record<string, never>; output: readonly OfferedProgramme[] };
  /**
   * Asks for a folder (native dialog), makes one in it for this run and writes the dossiers one after the other, in the
   * order given. Follow it with `awaitJob`, `cancelJob`, `showExport`. A closed assessment gives the dossier of its
   * closing day. Null: nothing chosen.
   */
  exportBatch: {
    input: {
      assessmentIds: readonly string[];
      language: Language;
      format: ExportFormat;
      /** As applications for this programme. */
      programmeId?: string | undefined;
      /** What is wanted on paper; who prepared it is taken from the settings. */
      paper?: { crossSeal: boolean; preparedBy: boolean } | undefined;
    };
    output: { jobId: string } | null;
  };
  /** What a run has done so far, or in the end. */
  batchOutcome: { input: { jobId: string }; output: BatchOutcome };
  /** Asks for a place (native dialog) and saves what `batchOutcome` says as a workbook, with a `jobId` of its own. Null: nothing chosen. */
  saveBatchList: { input: { jobId: string }; output: { jobId: string; file: string } | null };
  /** Shows what was written for one assessment in the system's file manager. */
  showBatchItem: { input: { jobId: string; assessmentId: string }; output: null };

  // A dossier to be checked: picked with `chooseDossier`; or, dropped, sent with `beginDossier` and `sendDossierPart` in
  // order (at most 4 MiB each). Then `checkDossier`, and `dossierCheck` when the job is done.

  /** Asks for a file (native dialog). Null: nothing chosen. */
  chooseDossier: { input: Record<string, never>; output: DossierToCheck | null };
  beginDossier: { input: { name: string; sizeBytes: number }; output: DossierToCheck };
  sendDossierPart: {
    input: { token: string; offset: number; bytes: Uint8Array };
    output: { receivedBytes: number };
  };
  /** Reads the file in a process of its own and compares it with itself. Nothing is stored. */
  checkDossier: { input: { token: string }; output: { jobId: string } };
  /** The result, held against what is stored at this moment. */
  dossierCheck: { input: { token: string }; output: DossierCheck };
  /** Forgets a file; what was sent of it is removed. */
  dropDossier: { input: { token: string }; output: null };
};
