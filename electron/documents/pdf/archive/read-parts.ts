import type { PDFDocument } from '@cantoo/pdf-lib';
import type { SealedPart } from '../../../../assessments/dossier/sealed.ts';
import { pagePrinter } from './print-page.ts';
import { meaningsOnce, readLines } from './read-lines.ts';

/** The pages of a PDF as a seal keeps them: what is written on each, and the hash of all that is drawn there. */
export function readParts(document: PDFDocument): SealedPart[] {
  const print = pagePrinter(document);
  const meanings = meaningsOnce();
  return document.getPages().map((page, index) => ({
    kind: 'page',
    name: String(index + 1),
    lines: readLines(page, meanings),
    sha256: print(page),
  }));
}
