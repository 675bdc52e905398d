import { z } from 'zod';
import { readRecoveryKey } from '../services/lock/recovery-key.ts';

const nothing = z.strictObject({});

/** Long enough for every sentence; what derives a key from it must not be given a book. */
const secretText = z
  .string()
  .max(500)
  .regex(/^[^\p{Cc}]*$/u);

const secret = z.strictObject({ kind: z.enum(['passphrase', 'recovery']), text: secretText });

export const lockSchemas = {
  getLock: nothing,
  unlockDesk: z.strictObject({ secret }),
  prepareLock: z.strictObject({ passphrase: secretText }),
  turnOnLock: z.strictObject({ token: z.uuid() }),
  turnOffLock: z.strictObject({ secret }),
  changePassphrase: z.strictObject({ secret, passphrase: secretText }),
  renewRecoveryKey: z.strictObject({ passphrase: secretText }),
  saveRecoveryKey: z.strictObject({
    recoveryKey: z
      .string()
      .max(100)
      .refine((text) => readRecoveryKey(text).kind === 'key'),
  }),
  setLockIdle: z.strictObject({
    idleMinutes: z.union([z.literal(0), z.literal(5), z.literal(15), z.literal(30)]),
  }),
  setSystemUnlock: z.strictObject({ on: z.boolean() }),
  plainCopies: nothing,
  removePlainCopies: nothing,
  lockDesk: nothing,
  resumeConversion: z.strictObject({ how: z.enum(['go-on', 'go-back', 'without-damaged']) }),
};
