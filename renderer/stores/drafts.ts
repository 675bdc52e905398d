import { create } from 'zustand';
import type { Localized } from '../../assessments/pack/localized.ts';

/** Typed text that is not (yet) a value that can be stored, and why not. */
export interface Draft {
  readonly text: string;
  /** Null while the text is fine but written differently from the stored value, e.g. "1,200". */
  readonly problem: Localized | null;
  /** What its field is called on the page; left out where it has no name in words. */
  readonly label?: string;
}

/** By key of what would be stored. Kept here so that typed text outlives a page change. */
export const useDrafts = create<Readonly<Record<string, Draft>>>(() => ({}));

export function useDraft(key: string): Draft | null {
  return useDrafts((drafts) => drafts[key] ?? null);
}

export function keepDraft(key: string, draft: Draft): void {
  useDrafts.setState({ [key]: draft });
}

/** Typed text that is no value and so cannot be stored, by its key. */
export function unreadable(): readonly (readonly [key: string, draft: Draft])[] {
  return Object.entries(useDrafts.getState()).filter(([, { problem }]) => problem !== null);
}

/** The key of the typed text one asked to be led to; its field takes the focus once it is on the page. */
export const useWantedDraft = create<{ readonly key: string | null }>(() => ({ key: null }));

/** A page that never shows the field shall not lend the focus to it much later. */
const wantedMs = 5_000;
let forgetting: ReturnType<typeof setTimeout> | undefined;

/** Gives the focus to the field of a draft, now or as soon as its page stands. */
export function wantDraft(key: string): void {
  clearTimeout(forgetting);
  useWantedDraft.setState({ key });
  forgetting = setTimeout(() => useWantedDraft.setState({ key: null }), wantedMs);
}

/** Drops all typed text kept under keys that begin so. */
export function dropDraftsUnder(prefix: string): void {
  useDrafts.setState(
    (drafts) => Object.fromEntries(Object.entries(drafts).filter(([one]) => !one.startsWith(prefix))),
    true,
  );
}

export function dropDraft(key: string): void {
  useDrafts.setState((drafts) => {
    if (!(key in drafts)) return drafts;
    return Object.fromEntries(Object.entries(drafts).filter(([one]) => one !== key));
  }, true);
}
