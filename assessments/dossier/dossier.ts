import type { BarsChart } from '../charts/bars.ts';
import type { LadderChart } from '../charts/ladder.ts';
import type { RadarChart } from '../charts/radar.ts';
import type { EvidenceFile } from '../evidence/evidence.ts';
import type { Language } from '../pack/localized.ts';

/**
 * An application dossier as plain JSON in one language: everything it says, once, in reading order.
 * Writers (PDF, later Word and Excel) lay it out and add nothing but page numbers.
 */
export interface DossierDocument {
  readonly format: 1;
  readonly language: Language;
  readonly meta: DossierMeta;
  /**
   * The canonical JSON whose SHA-256 is `meta.canonicalSha256`: everything stated, for machines. Missing only in
   * versions that were closed before it was kept with them.
   */
  readonly canonical?: string | undefined;
  readonly cover: Cover;
  readonly contents: Contents;
  readonly chapters: readonly Chapter[];
  /**
   * The files behind the rows of the list of annexes, in its order. Missing where there is none, and in versions that
   * were closed before it was kept with them.
   */
  readonly enclosed?: readonly EnclosedFile[] | undefined;
  /** The pages annexes are printed on, set by a writer that prints them; they stand before the last chapter. */
  readonly annexPages?: AnnexPages | undefined;
}

/** A file enclosed with the dossier: its number is the n of 附件 n. */
export interface EnclosedFile {
  readonly number: number;
  /** As the list of annexes has it. */
  readonly name: string;
  /**
   * The paper of the programme's list it is enclosed as; missing where it only stands behind answers, and in versions
   * closed before it was kept.
   */
  readonly title?: string | undefined;
  readonly file: EvidenceFile;
}

/** What annexes look like on paper: the part they form, and each with what stands above its sheets. */
export interface AnnexPages {
  /** The part's line in the contents; it has no number of its own. */
  readonly title: string;
  readonly summary: string;
  readonly annexes: readonly PrintedAnnex[];
}

export interface PrintedAnnex {
  /** annex-3 */
  readonly id: string;
  /** The n of 附件 n. */
  readonly number: number;
  /** 附件 3 */
  readonly label: string;
  readonly name: string;
  /** One a sheet of the annex; several may share a page. */
  readonly sheets: readonly AnnexSheet[];
}

/** What is printed above one sheet of an annex. */
export interface AnnexSheet {
  /** 附件 3 第 2 页 */
  readonly stamp: string;
  readonly name: string;
  /** 共 4 页 */
  readonly aside: string;
  /** The page of the dossier it stands on, and where there. */
  readonly page: number;
  readonly slot: 'whole' | 'upper' | 'lower';
}

export interface DossierMeta {
  readonly title: string;
  readonly subtitle: string;
  readonly enterprise: string;
  readonly sample: boolean;
  readonly assessment: { readonly title: string; readonly startedOn: string };
  /** ISO date. */
  readonly generatedOn: string;
  readonly appVersion: string;
  /** SHA-256 of the canonical JSON, 64 hex digits. */
  readonly canonicalSha256: string;
  /** The word at the marks for a cross-page seal (骑缝章) on the outer edge; missing where none are wanted. */
  readonly crossSeal?: string | undefined;
  /** What stands on every page. */
  readonly running: {
    readonly enterprise: string;
    /** 示例数据 and the like; null for a real enterprise. */
    readonly sampleMark: string | null;
    readonly title: string;
    /** The number of the dossier: printed whole, however long name and title are. */
    readonly reference: string;
    readonly fingerprint: string;
    readonly edition: string;
  };
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly aside: string | null;
}

/** A place for a company seal: a square of `sideMm`, at least 45. */
export interface SealPlace {
  readonly label: string;
  readonly size: string;
  readonly sideMm: number;
}

export interface Cover {
  readonly kicker: string;
  readonly title: string;
  readonly enterprise: string;
  readonly reference: Fact;
  readonly sampleMark: string | null;
  readonly facts: readonly Fact[];
  readonly qr: { readonly payload: string; readonly captions: readonly string[] };
  readonly seal: SealPlace;
  readonly imprint: string;
}

export interface Contents {
  readonly title: string;
  readonly notesTitle: string;
  readonly notes: readonly string[];
}

export interface Chapter {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** Its line in the contents. */
  readonly summary: string;
  readonly aside: string | null;
  /** `declaration`: a signed page with a centred title. */
  readonly look: 'chapter' | 'declaration';
  readonly blocks: readonly Block[];
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | NotesBlock
  | CalloutBlock
  | LevelBlock
  | ChartsBlock
  | FormBlock
  | TableBlock
  | AnswersBlock
  | ClausesBlock
  | SignatureBlock
  | DigestBlock;

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  /** （一）or 1.1; null without a number. */
  readonly number: string | null;
  readonly text: string;
  readonly aside: string | null;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly tone: 'plain' | 'quiet';
}

/** Numbered small print. */
export interface NotesBlock {
  readonly kind: 'notes';
  readonly items: readonly string[];
}

export interface CalloutBlock {
  readonly kind: 'callout';
  readonly title: string;
  readonly text: string;
}

/** The level reached, large, beside the ladder. */
export interface LevelBlock {
  readonly kind: 'level';
  readonly label: string;
  readonly level: string;
  readonly score: string | null;
  readonly meaning: string;
  readonly ladder: LadderChart;
}

/** One or two charts side by side. */
export interface ChartsBlock {
  readonly kind: 'charts';
  readonly charts: readonly (RadarChart | BarsChart)[];
}

/** Labels and values in boxes, as on a printed form. A row holds one or two pairs. */
export interface FormBlock {
  readonly kind: 'form';
  readonly groups: readonly {
    readonly title: string | null;
    readonly rows: readonly (readonly { readonly label: string; readonly value: string }[])[];
  }[];
}

export interface Column {
  readonly title: string;
  readonly unit: string | null;
  readonly align: 'start' | 'end' | 'center';
  /** Share of the text width. */
  readonly width: number;
}

export interface Cell {
  readonly text: string;
  /** A second, smaller line. */
  readonly minor?: string;
  readonly strong?: boolean;
  /** `open`: still to do, said in the text as well. */
  readonly tone?: 'open' | 'quiet';
  /** Steps to the right in a tree. */
  readonly indent?: number;
}

export type TableRow =
  | { readonly kind: 'row' | 'total'; readonly cells: readonly Cell[] }
  | { readonly kind: 'band'; readonly text: string; readonly aside: string | null }
  /** More about the row above, across the table. */
  | { readonly kind: 'note'; readonly label: string; readonly text: string };

export interface TableBlock {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

export type AnswerStatus = 'answered' | 'missing' | 'unknown' | 'not-applicable';

export interface AnswerItem {
  readonly number: string;
  readonly prompt: string;
  readonly status: AnswerStatus;
  readonly answer: string;
  readonly reason: string | null;
  /** "3 / 4"; null when the pack gives no points. */
  readonly points: string | null;
  readonly flagged: boolean;
  /** How it was established, or what it was taken over from; left out where neither is noted. */
  readonly basis?: string;
  /** What looks odd and should be checked, each a sentence. */
  readonly doubts: readonly string[];
  readonly note: string | null;
  /** The annexes that prove it: "附件 3、5"; null without. */
  readonly annexes: string | null;
}

/** Every question with its answer, by section. */
export interface AnswersBlock {
  readonly kind: 'answers';
  readonly labels: {
    readonly number: string;
    readonly prompt: string;
    readonly answer: string;
    readonly points: string;
    readonly flagged: string;
    /** Left out in dossiers frozen by earlier apps. */
    readonly basis?: string;
    readonly doubt: string;
    readonly note: string;
    readonly annexes: string;
  };
  readonly sections: readonly {
    readonly title: string;
    readonly aside: string | null;
    readonly items: readonly AnswerItem[];
  }[];
}

/** The text of a declaration: whom to, an opening, numbered clauses. */
export interface ClausesBlock {
  readonly kind: 'clauses';
  readonly addressee: { readonly label: string; readonly blank: string };
  readonly opening: string;
  readonly clauses: readonly string[];
}

/** Lines to be filled in by hand, beside a place for the seal. */
export interface SignatureBlock {
  readonly kind: 'signature';
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly seal: SealPlace;
}

/** A hash in full, in groups. */
export interface DigestBlock {
  readonly kind: 'digest';
  readonly label: string;
  readonly value: string;
}
