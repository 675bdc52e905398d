import type { Slot } from '../../assessments/answering/answer.ts';
import type { PaperPlace } from '../../assessments/application/given-papers.ts';
import type { Evidence, EvidenceDetails, EvidenceField } from '../../assessments/evidence/evidence.ts';
import type { SuggestedDetails } from '../../assessments/evidence/suggest-details.ts';
import type { Saved } from '../contract.ts';

/** Whether the stored file is as it was taken in. `changed`: something else has written to it since. */
export type FileState = 'sound' | 'missing' | 'changed';

/** One answer a piece of evidence stands behind. */
export interface EvidenceLink {
  readonly assessmentId: string;
  readonly slot: Slot;
}

/** A piece of evidence as lists show it. */
export interface EvidenceRow extends Evidence {
  readonly enterpriseId: string;
  /** Everything it is linked to, in all assessments of its enterprise, in the order it was linked. */
  readonly links: readonly EvidenceLink[];
  /** The papers it is given for, in all assessments of its enterprise. */
  readonly papers: readonly PaperPlace[];
  readonly fileState: FileState;
  /** Sequence number and instant of its newest change. */
  readonly seq: number;
  readonly changedAt: string;
  /** Set by the window where it shows it as that version froze it. */
  readonly closed?: ClosedPlace;
}

/** A piece of evidence as it is now, or as a closed version froze it: that stays, whatever becomes of it since. */
export interface AskedEvidence {
  readonly evidenceId: string;
  readonly closed?: ClosedPlace | undefined;
}

/** A closed version of an assessment. */
export interface ClosedPlace {
  readonly assessmentId: string;
  readonly version: number;
}

/** Where a new file goes. */
export interface EvidenceTarget {
  readonly enterpriseId: string;
  /** The answer it is linked to at once. */
  readonly link?: EvidenceLink | undefined;
  /** The evidence whose file it takes the place of; name, kind, links and the rest stay. */
  readonly replaces?: string | undefined;
}

/** A file that was taken in. */
export interface AddedEvidence {
  readonly evidence: EvidenceRow;
  /** The enterprise had a file of the same content: that one was linked, and no second one was made. */
  readonly already: boolean;
  /** What its name lets one guess, to be offered to the user; nothing of it is stored. */
  readonly suggestion: SuggestedDetails;
}

/** A file the user has picked in the system's dialog; `token` names it for `addChosenEvidence`. */
export interface ChosenFile {
  readonly token: string;
  readonly name: string;
  readonly sizeBytes: number;
}

/** A piece of evidence whose file is not as it was taken in. */
export interface EvidenceProblem {
  readonly evidenceId: string;
  readonly enterpriseId: string;
  readonly name: string;
  readonly fileState: 'missing' | 'changed';
}

/** What is known about the stored files. */
export interface EvidenceCheck {
  /** The check under way: files compared byte by byte so far, and all of them. Null when none runs. */
  readonly running: { readonly done: number; readonly total: number } | null;
  /** Instant at which every file was last compared byte by byte in this run of the app; null before. */
  readonly checkedAt: string | null;
  /** Ids of the evidence whose file came in after that check and waits for the next one. */
  readonly cameLater: readonly string[];
  readonly problems: readonly EvidenceProblem[];
  /** Files on disk that no evidence wants any more; each is removed once it was seen unwanted for 30 days. */
  readonly left: { readonly files: number; readonly bytes: number };
}

/** What the window may ask about files that prove answers. */
export type EvidenceCalls = {
  /** The evidence of an enterprise without what lies in the bin, oldest first. */
  listEvidence: { input: { enterpriseId: string }; output: readonly EvidenceRow[] };

  // Taking files in. Picked ones: `chooseEvidenceFiles`, then `addChosenEvidence` for each, so that the window can
  // show how far it is and stop. Dropped and pasted ones: the window has the bytes and never learns a path, so
  // `beginEvidence`, `sendEvidencePart` in order (at most 4 MiB each), `finishEvidence`; or `cancelEvidence`.

  /** Asks for files (native dialog, several). Null: nothing chosen. */
  chooseEvidenceFiles: { input: Record<string, never>; output: readonly ChosenFile[] | null };
  addChosenEvidence: { input: { token: string; target: EvidenceTarget }; output: AddedEvidence };
  /** `name` is kept as it is; `sizeBytes` must be what follows. Refused when too large, or when the disk is too full. */
  beginEvidence: { input: { name: string; sizeBytes: number }; output: { uploadId: string } };
  sendEvidencePart: {
    input: { uploadId: string; offset: number; bytes: Uint8Array };
    output: { receivedBytes: number };
  };
  /** Stores what was sent; throws when it is not all there. */
  finishEvidence: { input: { uploadId: string; target: EvidenceTarget }; output: AddedEvidence };
  /**
   * Takes in the picture on the system's clipboard; the window never learns what else lies there. Throws
   * `evidence.no-picture` when there is none.
   */
  pasteEvidence: { input: { name: string; target: EvidenceTarget }; output: AddedEvidence };
  /** Drops what was sent; also fine when it has ended already. */
  cancelEvidence: { input: { uploadId: string }; output: null };

  /** Stores one thing said about a file; the rest stays as it is. */
  saveEvidenceField: {
    input: { evidenceId: string; field: EvidenceField; value: EvidenceDetails[EvidenceField] };
    output: Saved;
  };
  /** Links evidence to an answer of an assessment of the same enterprise; what is linked already stays so. */
  linkEvidence: {
    input: { assessmentId: string; slot: Slot; evidenceIds: readonly string[] };
    output: readonly EvidenceRow[];
  };
  unlinkEvidence: {
    input: { assessmentId: string; slot: Slot; evidenceId: string };
    output: EvidenceRow;
  };

  /** A PNG of at most 320 × 320 as `data:` address, or null where no picture can be made. */
  evidenceThumbnail: { input: AskedEvidence; output: { address: string } | null };
  /**
   * Opens a copy of the file in the system's program. Kinds that can hold programs are asked about first (native
   * dialog); `opened` false: the user said no. Programs and disguised names are refused (`evidence.not-opened`).
   */
  openEvidence: { input: AskedEvidence; output: { opened: boolean } };
  /** Asks where to save (native dialog) and writes a copy that was compared with the content. Null: nothing chosen. */
  saveEvidenceCopy: { input: AskedEvidence; output: { file: string } | null };

  /** What is known about the stored files. The signal `evidence` says when to ask again. */
  evidenceState: { input: Record<string, never>; output: EvidenceCheck };
  /** Starts comparing every file byte by byte; answers at once. */
  checkEvidence: { input: Record<string, never>; output: EvidenceCheck };
  stopEvidenceCheck: { input: Record<string, never>; output: EvidenceCheck };
};
