import type { HandlersOf } from '../answer-call.ts';
import type { KeepingCalls } from '../contract/keeping.ts';
import type { Surroundings } from '../desk.ts';
import type { Workplace } from '../services/workplace.ts';

/** What the window may ask about backups, restoring, damage. */
export function keepingHandlers(_place: Workplace, around: Surroundings): HandlersOf<KeepingCalls> {
  const { keeping } = around;
  return {
    getKeeping: async () => {
      await keeping.look();
      return keeping.state();
    },
    listBackups: async () => {
      await keeping.look();
      return keeping.list();
    },
    backUpNow: keeping.backUpNow,
    cancelKeeping: () => {
      keeping.cancel();
      return null;
    },
    chooseSecondFolder: async () => {
      const folder = await around.chooseBackupFolder({ language: around.settings.current().language });
      return folder === null ? null : keeping.chooseSecond(folder);
    },
    forgetSecondFolder: keeping.forgetSecond,
    showBackup: ({ backupId }) => {
      around.showFile(keeping.fileOf(backupId));
      return null;
    },
    previewRestore: ({ backupId }) => keeping.preview(backupId),
    restoreBackup: ({ backupId, replay }) => keeping.restore(backupId, replay),
    findRecovery: keeping.findRecovery,
    checkEverything: keeping.check,
  };
}
