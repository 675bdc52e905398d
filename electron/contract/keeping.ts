import type { Localized } from '../../assessments/pack/localized.ts';
import type { Fault } from '../../assessments/text/fault.ts';

/** Why a backup was made. `replaced`: the file a restore took the place of. */
export type BackupReason = 'schedule' | 'closing' | 'asked' | 'import' | 'migration' | 'replaced';

/** A backup as lists show it. It was read back and compared when it was made, or it would not be there. */
export interface BackupRow {
  /** Names it for the other methods. */
  readonly id: string;
  /** In the data folder, or in the second folder the user chose. */
  readonly where: 'here' | 'second';
  readonly file: string;
  readonly madeAt: string;
  readonly reason: BackupReason;
  /** The newest change in it. */
  readonly seq: number;
  readonly sizeBytes: number;
  /** False for one made on another computer, or from another data folder. */
  readonly own: boolean;
  /** `made`: compared when it was made. `again`: found sound since. `bad`: no longer as it was written. */
  readonly verified: 'made' | 'again' | 'bad';
}

/** What is going on in the background; the app can be used meanwhile. `total` 0: not known yet. */
export interface KeepingWork {
  readonly kind: 'backup' | 'second-folder' | 'full-check' | 'preview' | 'restore';
  readonly done: number;
  readonly total: number;
}

/** The folder on a stick or another disk that takes a second copy of every backup, and the evidence files. */
export interface SecondFolder {
  readonly folder: string;
  /** False when the stick is not plugged in: no error, the copy follows when it is back. */
  readonly reachable: boolean;
  /** When the newest copy there was made; known also while the folder cannot be reached. */
  readonly lastAt: string | null;
  /** Why the last copy could not be written, although the folder was there. */
  readonly fault: Fault | null;
}

/** Where the data folder lies, as far as that endangers it. */
export type FolderDanger =
  /** A cloud drive synchronises it and may take files away or mix two computers' versions. */
  { readonly kind: 'synchronised'; readonly service: Localized } | { readonly kind: 'network' };

export type FullCheck =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running' }
  | { readonly kind: 'sound'; readonly at: string }
  /** The store is read-only from then on; `getApp` names the damage. */
  | { readonly kind: 'damaged'; readonly at: string };

/** Lines of the history that a replay could not take, and why. */
export interface NotTaken {
  readonly seq: number;
  readonly at: string;
  /** Title of the assessment or name of the enterprise; empty when that cannot be read either. */
  readonly about: string;
  /** The slot, field or part, as the history has it. */
  readonly subject: string;
  /** `unreadable`: the line is damaged. `no-content`: the line is there, what it names is not. */
  readonly why: 'unreadable' | 'no-content';
}

/** What the last restore in this run of the app did. */
export interface Restored {
  readonly at: string;
  /** When the backup was made that was put in place; null where there was none and the history alone was replayed. */
  readonly backupMadeAt: string | null;
  /** Where the file lies that was replaced, unchanged. */
  readonly keptFile: string;
  /** Changes taken over from the damaged file; null where none were asked for. */
  readonly replayed: number | null;
  readonly notTaken: readonly NotTaken[];
}

export interface KeepingState {
  readonly folder: string;
  /** The newest backup in the data folder; null before the first. */
  readonly last: BackupRow | null;
  /** Whether something was changed since. */
  readonly changedSince: boolean;
  /** Why the last attempt came to nothing; null after one that did not. */
  readonly fault: Fault | null;
  readonly second: SecondFolder | null;
  readonly danger: FolderDanger | null;
  readonly check: FullCheck;
  readonly work: KeepingWork | null;
  readonly restored: Restored | null;
}

/** An enterprise or assessment beside itself: in the present data and in a backup. */
export interface Compared {
  readonly id: string;
  readonly name: string;
  readonly found: 'both' | 'present-only' | 'backup-only';
  /** The newest change of it; null where it is not found. */
  readonly presentAt: string | null;
  readonly backupAt: string | null;
  /** Where it lies in the bin by itself. */
  readonly bin: { readonly present: boolean; readonly backup: boolean };
}

export interface ComparedAssessment extends Compared {
  /** Answers by where they are found; `different`: in both, but not the same. */
  readonly answers: {
    readonly same: number;
    readonly different: number;
    readonly presentOnly: number;
    readonly backupOnly: number;
  };
  /** Whether plan, costs, programmes, evidence or anything else of it differs. */
  readonly restDiffers: boolean;
}

export interface ComparedEnterprise extends Compared {
  readonly factsDiffer: boolean;
  /** Whether consultant, tags or evidence differ. */
  readonly restDiffers: boolean;
  readonly assessments: readonly ComparedAssessment[];
}

/** What restoring a backup would change. Only enterprises in which something differs are listed. */
export interface RestorePreview {
  readonly backup: BackupRow;
  readonly enterprises: readonly ComparedEnterprise[];
  /** Enterprises that are the same in both. */
  readonly same: number;
  readonly presentNewestAt: string | null;
  readonly backupNewestAt: string | null;
  /** Changes in the present data that the backup does not have: what restoring would set aside. */
  readonly changesAfter: number;
  /** False while the present data is damaged: then the comparison covers what is readable. */
  readonly presentSound: boolean;
}

/** The way out of a damaged file. */
export interface Recovery {
  /** What is damaged, in words. */
  readonly damage: Fault;
  /** The newest backup that was just read whole and found sound; null when there is none. */
  readonly backup: BackupRow | null;
  /** Newer backups that were found bad. */
  readonly bad: readonly BackupRow[];
  /**
   * What replaying the history of the damaged file would bring: beyond that backup or, where there is none, from the
   * beginning. Null when its history does not go on from the backup, or nothing of it can be read.
   */
  readonly replay: {
    readonly changes: number;
    readonly newestAt: string | null;
    readonly notTaken: readonly NotTaken[];
  } | null;
  /** Without a backup: what would be there after the replay from the beginning; null with a backup, or without a replay. */
  readonly comesBack: readonly ReplayedEnterprise[] | null;
}

/** An enterprise as a replay of the whole history would bring it back. */
export interface ReplayedEnterprise {
  readonly id: string;
  readonly name: string;
  readonly assessments: readonly { readonly id: string; readonly title: string; readonly answers: number }[];
}

/**
 * What the window may ask about backups, restoring, damage. The signal `keeping` says that `getKeeping` would
 * answer differently now; `store` that the app went over to reading only. After a restore the page is loaded
 * anew by the main process.
 */
export type KeepingCalls = {
  getKeeping: { input: Record<string, never>; output: KeepingState };
  /** Every backup there is: the own ones, here and in the second folder, newest first; then those of other computers. */
  listBackups: { input: Record<string, never>; output: readonly BackupRow[] };
  /** Makes a backup now, in both folders; answers when it stands. Progress is in `getKeeping().work`. */
  backUpNow: { input: Record<string, never>; output: BackupRow };
  /** Ends what is in `getKeeping().work`; nothing of it is left. Its own call is answered `keeping.cancelled`. */
  cancelKeeping: { input: Record<string, never>; output: null };
  /** Asks for the second folder (native dialog) and copies the newest backup there. Null: nothing chosen. */
  chooseSecondFolder: { input: Record<string, never>; output: KeepingState | null };
  /** No further copies are made there; what lies there stays. */
  forgetSecondFolder: { input: Record<string, never>; output: KeepingState };
  /** Shows a backup in the system's file manager. */
  showBackup: { input: { backupId: string }; output: null };
  /** Reads the backup whole, checks it and says what restoring it would change. Changes nothing. */
  previewRestore: { input: { backupId: string }; output: RestorePreview };
  /**
   * Puts a backup in the place of the present data, which is kept aside; evidence files stay, missing ones are
   * brought along. `replay` takes over what the present (damaged) file holds beyond it; with `backupId` null that is
   * everything its history holds, in an empty store. When this is answered the new data is in force, and the page is
   * about to be loaded anew.
   */
  restoreBackup: { input: { backupId: string | null; replay: boolean }; output: Restored };
  /** While the data is damaged: the newest sound backup and what a replay would bring. Null: nothing is damaged. */
  findRecovery: { input: Record<string, never>; output: Recovery | null };
  /** Checks everything now; answers with the state after it. */
  checkEverything: { input: Record<string, never>; output: KeepingState };
};
