import type { PortfolioFilter, PortfolioQuery } from '../../assessments/portfolio/list-query.ts';
import type { PackStanding, PackWords } from '../../assessments/portfolio/standing.ts';
import type { SpotKind } from '../../assessments/portfolio/spots.ts';
import type { HandlingChange } from '../../assessments/enterprise/handling.ts';
import type { Size } from '../../assessments/enterprise/size-class.ts';
import type { Slot } from '../../assessments/answering/answer.ts';
import type { Language, Localized } from '../../assessments/pack/localized.ts';
import type { Exact } from '../../assessments/scoring/score.ts';
import type { EnterpriseRow } from '../contract.ts';

/** Where the size stands; `outside`: the standard does not classify this industry. Null: it cannot be told yet. */
export type SizeKey = Size | 'outside' | null;

/** An enterprise as the portfolio shows it, with what its newest assessment came to. */
export interface PortfolioRow {
  readonly id: string;
  readonly name: string;
  readonly sample: boolean;
  readonly creditCode: string;
  readonly division: string | null;
  /** In words, where it has no code. */
  readonly place: string;
  readonly industry: string | null;
  readonly size: SizeKey;
  readonly staff: number | null;
  readonly consultant: string;
  readonly tags: readonly string[];
  readonly changedAt: string;
  readonly assessments: number;
  readonly newest: { readonly id: string; readonly title: string; readonly closed: boolean } | null;
  /** Null where there is no assessment, and while it is still being worked out. */
  readonly standing: {
    readonly asked: number;
    readonly done: number;
    readonly lacking: number;
    readonly packs: readonly (PackStanding & { readonly words: string })[];
  } | null;
  readonly deadline: { readonly date: string; readonly programmeId: string } | null;
  /** False while what is shown of its assessment is being worked out anew. */
  readonly fresh: boolean;
}

export interface PortfolioGroup {
  /** The value all of the group have in common; null where it is not known. */
  readonly key: string | number | null;
  readonly count: number;
}

export interface PortfolioPage {
  /** Enterprises in the list, and enterprises there are. */
  readonly total: number;
  readonly all: number;
  /** In the order of the list; one of everything when it is not grouped. */
  readonly groups: readonly PortfolioGroup[];
  readonly from: number;
  readonly rows: readonly PortfolioRow[];
  /** Words of the questionnaires, by the name the rows use; and the ids of all of them, in order. */
  readonly words: Readonly<Record<string, PackWords>>;
  readonly packIds: readonly string[];
  /** The same ids, those most enterprises have first. */
  readonly mostUsed: readonly string[];
  /** Titles of the programmes deadlines belong to. */
  readonly programmes: Readonly<Record<string, Localized>>;
  /** Enterprises still to be worked out; ask again in a moment. */
  readonly pending: number;
}

/** The values a filter can be set to, each with the number of enterprises that have it. */
export interface PortfolioChoices {
  readonly cities: readonly PortfolioGroup[];
  readonly divisions: readonly PortfolioGroup[];
  readonly sectors: readonly PortfolioGroup[];
  readonly sizes: readonly PortfolioGroup[];
  readonly consultants: readonly PortfolioGroup[];
  readonly tags: readonly PortfolioGroup[];
}

export type MedianBy = 'sector' | 'size' | 'city';

/** Medians of points in one questionnaire over the enterprises in the list. */
export interface PortfolioMedians {
  /** Groups of at least five enterprises that have answered everything asked; the sample is never one of them. */
  readonly groups: readonly {
    readonly key: string | number | null;
    readonly n: number;
    readonly median: Exact;
  }[];
  /** Over all of them; null below five. */
  readonly overall: { readonly n: number; readonly median: Exact } | null;
  /** Groups with fewer than five. */
  readonly tooFew: number;
  /** Enterprises that have not answered everything yet. */
  readonly unfinished: number;
  /** Enterprises without an assessment, and those whose newest one has not this questionnaire. */
  readonly withoutAssessment: number;
  readonly withoutPack: number;
}

/** How somebody likes to look at the portfolio. */
export interface PortfolioView {
  readonly name: string;
  readonly query: PortfolioQuery;
  readonly columns: readonly string[];
}

/** How the list of enterprises was looked at last, what it was narrowed to left aside. */
export interface PortfolioLook {
  readonly sort: PortfolioQuery['sort'];
  readonly group: PortfolioQuery['group'];
  /** Ids of the columns after the name; null: those one begins with. */
  readonly columns: readonly string[] | null;
}

/** A text that was found, cut to what surrounds the match. */
export interface SearchHit {
  readonly kind: SpotKind;
  readonly assessmentId: string | null;
  readonly assessmentTitle: string | null;
  readonly subject: string;
  /** The page of a file it stands on, counted from 1. */
  readonly page: number | null;
  /** What stands there: the question, the field, the name of the file; null where the kind says enough. */
  readonly label: Localized | null;
  /** Where a question stands. */
  readonly section: { readonly packId: string; readonly sectionId: string; readonly question: string } | null;
  /** The programme whose page asks for it. */
  readonly programmeId: string | null;
  readonly slot: Slot | null;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** What was found, each enterprise by itself. */
export interface SearchResult {
  readonly enterprises: readonly {
    readonly id: string;
    readonly name: string;
    readonly sample: boolean;
    readonly hits: readonly SearchHit[];
  }[];
  /** Whether it was found in enterprises that are not shown as well; `perhaps`: not all was looked at. */
  readonly further: 'none' | 'perhaps' | 'some';
  /** True when there is more than is shown, in these or in other enterprises. */
  readonly more: boolean;
  /** Enterprises that are still to be worked out. */
  readonly pending: number;
  /** Files of evidence whose text is still to be read. */
  readonly filesPending: number;
}

/** What the window may ask about all enterprises together. */
export type PortfolioCalls = {
  /** A part of the list; `first`: the place of the first row wanted. */
  queryPortfolio: { input: PortfolioQuery & { from: number; count: number }; output: PortfolioPage };
  portfolioChoices: { input: Record<string, never>; output: PortfolioChoices };
  portfolioMedians: {
    input: { filter: PortfolioFilter; packId: string; by: MedianBy };
    output: PortfolioMedians;
  };
  /** Some enterprises as the list shows them, in the order asked for; those that are gone are left out. */
  comparePortfolio: {
    input: { ids: readonly string[] };
    output: Pick<PortfolioPage, 'rows' | 'words' | 'programmes'>;
  };
  listPortfolioViews: { input: Record<string, never>; output: readonly PortfolioView[] };
  savePortfolioViews: { input: { views: readonly PortfolioView[] }; output: readonly PortfolioView[] };
  /** Null: nothing was kept yet. */
  getPortfolioLook: { input: Record<string, never>; output: PortfolioLook | null };
  savePortfolioLook: { input: { look: PortfolioLook }; output: PortfolioLook };
  /**
   * Writes the list as it stands as an Excel workbook; the user chooses where. `jobId` for `openExport` and `showExport`.
   * Null: nothing chosen.
   */
  exportPortfolio: {
    input: PortfolioQuery & { language: Language };
    output: { readonly jobId: string; readonly file: string; readonly rows: number } | null;
  };
  /**
   * Writes the list as it stands as PDF, with the columns named after that of the name, and the medians of what it
   * shows; the user chooses where. Followed and stopped as a job. Null: nothing chosen.
   */
  exportPortfolioList: {
    input: PortfolioQuery & { language: Language; columns: readonly string[] };
    output: { readonly jobId: string } | null;
  };
  /** Gives several enterprises a consultant or tags, or takes tags from them; those that are gone are passed over. */
  saveHandlings: {
    input: { ids: readonly string[]; change: HandlingChange };
    output: { readonly changed: number };
  };
  /** The enterprises named, as `listEnterprises` gives them; those that are gone are left out. */
  getEnterprises: { input: { ids: readonly string[] }; output: readonly EnterpriseRow[] };
  /** Enterprises by a part of name or code, at most twenty. */
  findEnterprises: {
    input: { text: string };
    output: readonly { readonly id: string; readonly name: string; readonly detail: string }[];
  };
  /** Looks in everything that was written, in one enterprise or in all. */
  searchEverything: {
    input: { text: string; enterpriseId?: string | undefined };
    output: SearchResult;
  };
};
