/** What the window may ask about assessment files, merging, workbooks. */
export type PassingOnCalls = Record<never, never>;
