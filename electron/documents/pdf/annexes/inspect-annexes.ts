import { createHash } from 'node:crypto';
import { PDFContext } from '@cantoo/pdf-lib';
import type { UnprintedReason } from '../../../../assessments/dossier/annex-pages.ts';
import type { EnclosedFile } from '../../../../assessments/dossier/dossier.ts';
import { ChangedContent, readStored } from '../../../evidence/seal.ts';
import { readPages } from '../../read-back.ts';
import { openForeignPdf } from './foreign-pdf.ts';
import { readJpeg } from './jpeg.ts';
import { copiersOf, pageDrawable, tryPage } from './page-form.ts';
import type { Drawable } from './picture.ts';
import { readPng } from './png.ts';

/** What an enclosed file is printed as: one picture, or the pages of a PDF. */
export interface PrintableFile {
  readonly kind: 'printable';
  readonly number: number;
  readonly origin: 'picture' | 'pdf';
  readonly drawings: readonly Drawable[];
}

export interface UnprintableFile {
  readonly kind: 'listed';
  readonly number: number;
  readonly reason: UnprintedReason;
}

export type InspectedFile = PrintableFile | UnprintableFile;

/** Files printed in one dossier come to no more bytes than this, so that writing it stays within a small machine. */
export const mostPrintedBytes = 256 * 1024 * 1024;

/**
 * Looks at every enclosed file: whether it is as it was taken in, and whether it can be printed. `paths`: where the
 * files lie, by SHA-256. `pause` is called before each file and may throw to stop.
 */
export async function inspectAnnexes(
  enclosed: readonly EnclosedFile[],
  paths: Readonly<Record<string, string>>,
  pause: () => Promise<void>,
): Promise<readonly InspectedFile[]> {
  const inspected: InspectedFile[] = [];
  let printedBytes = 0;
  for (const { number, file } of enclosed) {
    await pause();
    const one = await inspectFile(file, paths[file.sha256], mostPrintedBytes - printedBytes, pause);
    if (typeof one === 'string') inspected.push({ kind: 'listed', number, reason: one });
    else {
      printedBytes += file.sizeBytes;
      inspected.push({ kind: 'printable', number, ...one });
    }
  }
  return inspected;
}

async function inspectFile(
  { sha256, sizeBytes, mediaType }: EnclosedFile['file'],
  path: string | undefined,
  room: number,
  pause: () => Promise<void>,
): Promise<Pick<PrintableFile, 'origin' | 'drawings'> | UnprintedReason> {
  const printable =
    mediaType === 'image/jpeg' || mediaType === 'image/png' || mediaType === 'application/pdf';
  if (!printable) return 'kind';
  if (sizeBytes > room) return 'full';
  const bytes = path === undefined ? null : await readStored(path).catch(whyNot);
  if (bytes === 'changed') return 'changed';
  if (bytes === null) return 'missing';
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return 'changed';
  if (mediaType === 'application/pdf') {
    const drawings = await pdfDrawings(bytes, pause);
    return typeof drawings === 'string' ? drawings : { origin: 'pdf', drawings };
  }
  const drawing = mediaType === 'image/jpeg' ? readJpeg(bytes) : await readPng(bytes);
  return typeof drawing === 'string' ? drawing : { origin: 'picture', drawings: [drawing] };
}

/** A sealed file that does not open was changed; any other that cannot be read counts as missing. */
function whyNot(error: unknown): 'changed' | null {
  return error instanceof ChangedContent ? 'changed' : null;
}

/** A PDF is printed when two libraries can read all of it: the one that copies its pages and the one that reads back. */
async function pdfDrawings(
  bytes: Uint8Array,
  pause: () => Promise<void>,
): Promise<readonly Drawable[] | UnprintedReason> {
  const pdf = await openForeignPdf(bytes);
  if (typeof pdf === 'string') return pdf;
  const nowhere = PDFContext.create();
  const copiers = copiersOf(pdf);
  for (const page of pdf.pages) {
    await pause();
    try {
      tryPage(pdf, page, nowhere, copiers(nowhere));
    } catch {
      return 'damaged';
    }
  }
  await pause();
  const read = await readPages(bytes, 'forgiving').catch(() => null);
  if (read?.length !== pdf.pages.length) return 'damaged';
  const fresh = copiersOf(pdf);
  return pdf.pages.map((page) => pageDrawable(pdf, page, fresh));
}
