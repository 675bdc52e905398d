/** What the window may ask about what was changed, by whom; undo and redo; the bin; closing and reopening. */
export type HistoryCalls = Record<never, never>;
