import type { BackupReason } from '../../contract/keeping.ts';

/** What the name of a backup says, so that a folder can be read without opening a file. */
export interface BackupName {
  /** Counts the backups of one data folder; their order, for a clock may jump. */
  readonly number: number;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  /** The newest line of the history in it, and the first eight digits of its hash. */
  readonly seq: number;
  readonly head: string;
  readonly reason: BackupReason;
  /** Eight digits of the data folder it was made from. */
  readonly mark: string;
}

const pattern =
  /^backup-(\d{6})\.(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)\.(\d+)-([0-9a-f]{8})\.([a-z]+)\.([0-9a-f]{8})\.sqlite$/;

const reasons: readonly BackupReason[] = ['schedule', 'closing', 'asked', 'import', 'migration', 'replaced'];

/** The file name of a backup; every character of it is allowed on every system. */
export function backupFileName(name: BackupName): string {
  const number = String(name.number).padStart(6, '0');
  const instant = name.madeAt.replaceAll(/[:.]/g, '-');
  return `backup-${number}.${instant}.${name.seq}-${name.head}.${name.reason}.${name.mark}.sqlite`;
}

/** What a file name says, or null when it is not that of a backup. */
export function readBackupName(fileName: string): BackupName | null {
  const [, number = '', instant = '', seq = '', head = '', reasonText = '', mark = ''] =
    pattern.exec(fileName) ?? [];
  const reason = reasons.find((one) => one === reasonText);
  const madeAt = instant.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z');
  if (reason === undefined || Number.isNaN(Date.parse(madeAt))) return null;
  return { number: Number(number), madeAt, seq: Number(seq), head, reason, mark };
}
