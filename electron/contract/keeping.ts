/** What the window may ask about backups, restoring, damage. */
export type KeepingCalls = Record<never, never>;
