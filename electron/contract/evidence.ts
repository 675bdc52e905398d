/** What the window may ask about files that prove answers. */
export type EvidenceCalls = Record<never, never>;
