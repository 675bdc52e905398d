import type {
  BackupRow,
  ComparedEnterprise,
  KeepingCalls,
  KeepingState,
  Recovery,
  RestorePreview,
} from '../../../electron/contract/keeping.ts';
import type { TopicHandlers } from './fake-evidence.ts';

const backup = (id: string, madeAt: string, more: Partial<BackupRow> = {}): BackupRow => ({
  id,
  where: 'here',
  file: `/data/backups/backup-${madeAt.slice(0, 10)}.${id}.sqlite`,
  madeAt,
  reason: 'schedule',
  seq: 1_204,
  sizeBytes: 3_481_600,
  own: true,
  verified: 'made',
  ...more,
});

/** Backups of every reason, place and state, newest first. */
export const someBackups: readonly BackupRow[] = [
  backup('b1', '2026-11-22T02:14:00.000Z', { reason: 'asked' }),
  backup('b2', '2026-11-22T02:14:00.000Z', { reason: 'asked', where: 'second' }),
  backup('b3', '2026-11-22T01:02:00.000Z', { verified: 'bad' }),
  backup('b4', '2026-11-21T09:40:00.000Z', { reason: 'import', verified: 'again' }),
  backup('b5', '2026-11-21T09:12:00.000Z', { reason: 'replaced', sizeBytes: 3_402_000 }),
  backup('b6', '2026-11-20T10:05:00.000Z', { reason: 'closing' }),
  backup('b7', '2026-10-02T06:30:00.000Z', { reason: 'migration', sizeBytes: 148_000 }),
  backup('b8', '2026-09-18T01:45:00.000Z', { own: false, where: 'second', sizeBytes: 1_402_880_000 }),
];

const nothingElse = { same: 214, different: 0, presentOnly: 0, backupOnly: 0 };

const noBin = { present: false, backup: false };

const differences: readonly ComparedEnterprise[] = [
  {
    id: 'e1',
    name: '赣州示例精密电机有限公司',
    found: 'both',
    presentAt: '2026-11-22T07:31:00.000Z',
    backupAt: '2026-11-21T09:38:00.000Z',
    bin: noBin,
    factsDiffer: true,
    restDiffers: false,
    assessments: [
      {
        id: 'a1',
        name: '2026 年度评估',
        found: 'both',
        presentAt: '2026-11-22T07:31:00.000Z',
        backupAt: '2026-11-21T09:38:00.000Z',
        bin: noBin,
        answers: { same: 180, different: 12, presentOnly: 4, backupOnly: 1 },
        restDiffers: true,
      },
      {
        id: 'a2',
        name: '2025 年度评估',
        found: 'both',
        presentAt: '2026-11-22T06:02:00.000Z',
        backupAt: '2026-11-20T03:10:00.000Z',
        bin: noBin,
        answers: { ...nothingElse, presentOnly: 3 },
        restDiffers: false,
      },
      {
        id: 'a3',
        name: '只改了计划的评估',
        found: 'both',
        presentAt: '2026-11-22T06:02:00.000Z',
        backupAt: '2026-11-20T03:10:00.000Z',
        bin: noBin,
        answers: nothingElse,
        restDiffers: true,
      },
    ],
  },
  {
    id: 'e2',
    name: '景德镇市昌江区示例陶瓷艺术文化创意产业发展集团股份有限公司',
    found: 'present-only',
    presentAt: '2026-11-22T05:20:00.000Z',
    backupAt: null,
    bin: noBin,
    factsDiffer: false,
    restDiffers: false,
    assessments: [
      {
        id: 'a4',
        name: '2026 年度评估',
        found: 'present-only',
        presentAt: '2026-11-22T05:20:00.000Z',
        backupAt: null,
        bin: noBin,
        answers: { ...nothingElse, same: 0, presentOnly: 75 },
        restDiffers: false,
      },
    ],
  },
  {
    id: 'e3',
    name: '吉安示例电子有限公司',
    found: 'backup-only',
    presentAt: null,
    backupAt: '2026-11-18T05:20:00.000Z',
    bin: noBin,
    factsDiffer: false,
    restDiffers: false,
    assessments: [],
  },
  {
    id: 'e4',
    name: '上饶示例光学有限公司',
    found: 'both',
    presentAt: '2026-11-22T05:20:00.000Z',
    backupAt: '2026-11-18T05:20:00.000Z',
    bin: { present: true, backup: false },
    factsDiffer: false,
    restDiffers: true,
    assessments: [],
  },
];

/** Backups, restoring and damage in memory. What a test may turn is public. */
export class FakeKeeping {
  backups: readonly BackupRow[] = [];
  state: KeepingState = {
    folder: '/home/owner/.config/readiness-desk/data',
    last: null,
    changedSince: true,
    fault: null,
    second: null,
    danger: null,
    check: { kind: 'sound', at: '2026-11-22T07:02:00.000Z' },
    work: null,
    restored: null,
  };
  recovery: Recovery | null = null;
  preview: Omit<RestorePreview, 'backup'> = {
    enterprises: differences,
    same: 4,
    presentNewestAt: '2026-11-22T07:31:00.000Z',
    backupNewestAt: '2026-11-21T09:38:00.000Z',
    changesAfter: 127,
    presentSound: true,
  };

  /** A desk that has been kept for weeks. */
  fill(more: Partial<KeepingState> = {}): void {
    this.backups = someBackups;
    this.state = {
      ...this.state,
      last: someBackups[0] ?? null,
      second: {
        folder: '/media/owner/备份 U 盘',
        reachable: true,
        lastAt: '2026-11-22T02:14:00.000Z',
        fault: null,
      },
      ...more,
    };
  }

  readonly handlers: TopicHandlers<KeepingCalls> = {
    getKeeping: () => this.state,
    listBackups: () => this.backups,
    backUpNow: () => {
      const made = backup('b0', new Date().toISOString(), { reason: 'asked' });
      this.backups = [made, ...this.backups];
      this.state = { ...this.state, last: made, changedSince: false };
      return made;
    },
    cancelKeeping: () => {
      this.state = { ...this.state, work: null };
      return null;
    },
    chooseSecondFolder: () => null,
    forgetSecondFolder: () => (this.state = { ...this.state, second: null }),
    showBackup: () => null,
    previewRestore: ({ backupId }) => ({
      ...this.preview,
      backup: this.backups.find(({ id }) => id === backupId) ?? backup(backupId, '2026-11-21T09:40:00.000Z'),
    }),
    findRecovery: () => this.recovery,
    checkEverything: () => this.state,
  };
}
