import type { Attachment } from '../programmes/application.ts';
import type { CountedRule } from '../programmes/counted-rule.ts';
import { placeInWindow } from '../programmes/dates.ts';
import type { Known } from '../programmes/quantity-value.ts';
import { endsOf } from '../programmes/line-amount.ts';
import type { Programme } from '../programmes/programme.ts';
import type { Application } from './tables.ts';

/** A file that proves something, as far as an application must know it. */
export interface Paper {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly number: string;
  /** ISO day; null while not given. */
  readonly date: string | null;
  readonly amountFen: number | null;
  /** Whether the file is there as it was taken in. */
  readonly state: 'sound' | 'missing' | 'changed';
}

/** A paper enclosed under one entry of a programme's list. */
export interface EnclosedPaper {
  readonly paper: Paper;
  /** Where its date stands to the window of this kind of paper; null without a window or a date. */
  readonly window: 'before' | 'within' | 'after' | null;
}

/** One entry of a programme's list of papers with what is enclosed for it. */
export interface EnclosedEntry {
  readonly attachment: Attachment;
  /** `made`: the dossier itself is or contains it; `there`; `missing`: asked for and not there; `optional`: not there. */
  readonly state: 'made' | 'there' | 'missing' | 'optional';
  readonly papers: readonly EnclosedPaper[];
  /** Ids assigned to it that are no longer among the papers. */
  readonly gone: readonly string[];
}

/** The programme's list of papers with what the user has assigned. */
export function enclosedPapers(
  programme: Programme,
  application: Application,
  papers: readonly Paper[],
  known: Known,
): readonly EnclosedEntry[] {
  return programme.attachments.map((attachment): EnclosedEntry => {
    const assigned = application.attachments[attachment.id] ?? [];
    const enclosed = assigned.flatMap((id): readonly EnclosedPaper[] => {
      const paper = papers.find((one) => one.id === id);
      return paper === undefined
        ? []
        : [{ paper, window: windowOf(attachment, paper, programme.counted, known) }];
    });
    const gone = assigned.filter((id) => !papers.some((one) => one.id === id));
    return { attachment, papers: enclosed, gone, state: stateOf(attachment, enclosed.length) };
  });
}

function stateOf(attachment: Attachment, count: number): EnclosedEntry['state'] {
  if (count > 0) return 'there';
  if (attachment.made === true) return 'made';
  return attachment.required ? 'missing' : 'optional';
}

function windowOf(
  attachment: Attachment,
  paper: Paper,
  counted: CountedRule | undefined,
  known: Known,
): EnclosedPaper['window'] {
  const rule = counted?.windows?.find((one) => one.of === attachment.dated);
  if (rule === undefined || paper.date === null) return null;
  const { from, to, missing } = endsOf(rule, known);
  return missing.length > 0 ? null : placeInWindow(paper.date, from, to);
}

/** The ids of all evidence enclosed with an application, under whatever entry. */
export function enclosedIds(application: Application): ReadonlySet<string> {
  return new Set(Object.values(application.attachments).flat());
}

/** Papers that may belong under an entry and are not enclosed yet: those of the kinds the entry names. */
export function suggestedPapers(
  attachment: Attachment,
  application: Application,
  papers: readonly Paper[],
): readonly Paper[] {
  const kinds: readonly string[] = attachment.kinds ?? [];
  const used = enclosedIds(application);
  return papers.filter((one) => kinds.includes(one.kind) && !used.has(one.id));
}
