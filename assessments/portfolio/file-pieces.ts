import type { EvidenceFile, MediaType } from '../evidence/evidence.ts';
import type { Spot } from './spots.ts';

/** What a file says, a page at a time; files without pages are one page. */
export interface FileText {
  readonly pages: readonly string[];
  /** Whether its pages have numbers anybody knows them by. */
  readonly paged: boolean;
}

/** So much of a file is looked in: a contract or an audit report is less. In characters. */
export const mostFileText = 200_000;

/** How long a piece is, and how much of it stands in the next one too, so that what lies between is found. */
const [longest, shared] = [1500, 40];

/**
 * What a file says as texts to be searched: pages, cut where they are long. The subject of each is the id of the
 * evidence, the number of the page (0: no pages) and its place among all.
 */
export function filePieces(evidenceId: string, { pages, paged }: FileText): readonly Spot[] {
  const pieces: Spot[] = [];
  let left = mostFileText;
  for (const [index, whole] of pages.entries()) {
    const text = whole.replace(/\s+/gu, ' ').trim().slice(0, left).toWellFormed();
    left -= text.length;
    for (let from = 0; from < text.length; from += longest - shared) {
      const subject = `${evidenceId}/${paged ? index + 1 : 0}/${pieces.length}`;
      pieces.push({
        kind: 'file',
        assessmentId: null,
        subject,
        text: text.slice(from, from + longest).toWellFormed(),
      });
      if (from + longest >= text.length) break;
    }
    if (left <= 0) break;
  }
  return pieces;
}

/** The evidence and the page a piece belongs to; null where the file has no pages. */
export function ofPiece(subject: string): { readonly evidenceId: string; readonly page: number | null } {
  const [evidenceId = '', page = '0'] = subject.split('/');
  return { evidenceId, page: page === '0' ? null : Number(page) };
}

/** The kinds of file that can say something, and how large one may be to be read. A picture says nothing here. */
const largest: Partial<Readonly<Record<MediaType, number>>> = {
  'application/pdf': 60 * 1024 * 1024,
  'application/ofd': 20 * 1024 * 1024,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 20 * 1024 * 1024,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 20 * 1024 * 1024,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 20 * 1024 * 1024,
  'text/plain': 20 * 1024 * 1024,
  'text/xml': 20 * 1024 * 1024,
  'text/html': 20 * 1024 * 1024,
};

/** Whether a file is worth reading, by its kind and size. */
export function mayHaveText({ mediaType, sizeBytes }: EvidenceFile): boolean {
  return sizeBytes > 0 && sizeBytes <= (largest[mediaType] ?? 0);
}
