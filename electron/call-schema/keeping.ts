import { z } from 'zod';
import type { KeepingCalls } from '../contract/keeping.ts';

const nothing = z.strictObject({});
const backupId = z
  .string()
  .max(300)
  .regex(/^(here|second):backup-[\w.-]+\.sqlite$/);

/** What each of these methods takes. */
export const keepingSchemas: { readonly [M in keyof KeepingCalls]: z.ZodType<KeepingCalls[M]['input']> } = {
  getKeeping: nothing,
  listBackups: nothing,
  backUpNow: nothing,
  cancelKeeping: nothing,
  chooseSecondFolder: nothing,
  forgetSecondFolder: nothing,
  showBackup: z.strictObject({ backupId }),
  previewRestore: z.strictObject({ backupId }),
  restoreBackup: z.strictObject({ backupId: backupId.nullable(), replay: z.boolean() }),
  findRecovery: nothing,
  checkEverything: nothing,
};
