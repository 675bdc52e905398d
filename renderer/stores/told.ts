import { create } from 'zustand';
import type { Fault } from '../../assessments/text/fault.ts';
import type { BinKind, UndoStep } from '../../electron/contract/history.ts';
import type { PortfolioView } from '../../electron/contract/portfolio.ts';

/** The views kept have become others. No history speaks of them: what is said of it is the only way back. */
export interface ViewsChanged {
  readonly kind: 'views-changed';
  readonly did: 'saved' | 'replaced' | 'removed';
  /** Of the view it was done with. */
  readonly name: string;
  readonly before: readonly PortfolioView[];
  readonly after: readonly PortfolioView[];
  /** True when it was taken back. */
  readonly undone: boolean;
}

/** Something that has just happened, to be said once, with the way back where there is one. */
export type Happening =
  | { readonly kind: 'binned'; readonly what: BinKind; readonly id: string; readonly name: string }
  | { readonly kind: 'unbinned'; readonly what: BinKind; readonly id: string; readonly name: string }
  | {
      readonly kind: 'purged';
      readonly name: string;
      readonly inBackups: boolean;
      readonly inClosedVersions: number;
    }
  | { readonly kind: 'undone' | 'redone' | 'restored'; readonly step: UndoStep }
  /** `already`: files the enterprise had; `linked`: those of them the answer had not. `name`: of the last one. */
  | {
      readonly kind: 'evidence-added';
      readonly added: number;
      readonly already: number;
      readonly linked: number;
      readonly name: string;
    }
  /** A row of the cost table. */
  | { readonly kind: 'line-removed'; readonly name: string }
  /** A qualification of the profile. */
  | { readonly kind: 'certificate-removed'; readonly name: string }
  | { readonly kind: 'evidence-linked'; readonly count: number }
  | { readonly kind: 'evidence-unlinked'; readonly name: string }
  /** Consultant or tags of so many enterprises. */
  | { readonly kind: 'handled'; readonly count: number }
  | ViewsChanged
  | { readonly kind: 'copy-saved'; readonly file: string }
  | { readonly kind: 'backed-up' }
  | { readonly kind: 'lock-on' | 'lock-off' }
  /** A key that does nothing here, and why; unlike what has failed, it is nothing to be looked after. */
  | { readonly kind: 'refused'; readonly fault: Fault }
  | { readonly kind: 'failed'; readonly fault: Fault };

interface Told {
  /** Counts up, so that the same thing said twice is heard twice. */
  readonly number: number;
  readonly happening: Happening | null;
}

/** What was said last and has not been put away. */
export const useTold = create<Told>(() => ({ number: 0, happening: null }));

/** Says what has happened; it takes the place of what was said before. */
export function tell(happening: Happening): void {
  useTold.setState(({ number }) => ({ number: number + 1, happening }));
}

export function putAway(): void {
  useTold.setState({ happening: null });
}
