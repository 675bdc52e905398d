import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { dossierBook } from '../../assessments/dossier/book/dossier-book.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import type { DossierFormat } from '../../assessments/dossier/format.ts';
import { refuseUnprintable } from './check-characters.ts';
import { openFaces, type FontFiles } from './fonts.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { readBack } from './read-back.ts';
import { cancelled, writeAside } from './write-aside.ts';

/** The steps of writing a dossier, in order. */
export const dossierSteps = ['characters', 'layout', 'write', 'read-back'] as const;
export type DossierStep = (typeof dossierSteps)[number];

export interface DossierJob {
  readonly model: DossierDocument;
  /** PDF where none is named. */
  readonly format?: DossierFormat | undefined;
  /** Absolute path of the file to write; an earlier file there is replaced only by a finished, checked one. */
  readonly target: string;
  readonly fonts: FontFiles;
}

export interface WrittenDossier {
  readonly bytes: number;
  /** Pages of a PDF, sheets of a workbook, pages a Word file says it has. */
  readonly pages: number;
  /** SHA-256 of the file, 64 hex digits. */
  readonly sha256: string;
}

type Begin = (step: DossierStep) => Promise<void>;

/**
 * Writes a dossier in the format asked for: aside, read back with a second library and compared with the model, then
 * under its name. The same model gives the same bytes. `onProgress` is called at the start of each step. Throws a
 * DeskError with a `document.…` fault; on any failure and on abort no file is left and an earlier one is as it was.
 */
export async function writeDossier(
  job: DossierJob,
  onProgress: (step: DossierStep) => void,
  signal?: AbortSignal,
): Promise<WrittenDossier> {
  const begin: Begin = async (step) => {
    onProgress(step);
    // Lets a message to cancel come in between two steps.
    await setImmediate();
    if (signal?.aborted === true) throw cancelled();
  };
  switch (job.format) {
    case undefined:
    case 'pdf':
      return writePdf(job, begin, signal);
    case 'xlsx':
      return writeWorkbook(job, begin, signal);
    case 'docx': {
      // As with workbooks: the library is large and only needed here.
      const { saveWord } = await import('./word/save-word.ts');
      return saveWord(job, begin, signal);
    }
  }
}

/** As PDF: first checks that every character can be printed. */
async function writePdf(job: DossierJob, begin: Begin, signal?: AbortSignal): Promise<WrittenDossier> {
  await begin('characters');
  const faces = await openFaces(job.fonts);
  refuseUnprintable(job.model, faces);
  await begin('layout');
  const bytes = await renderPdf(job.model, faces, job.fonts);
  await begin('write');
  let pages = 0;
  const check = async (file: string) => {
    await begin('read-back');
    pages = await readBack(file, job.model);
  };
  await writeAside(job.target, bytes, check, signal);
  return { bytes: bytes.length, pages, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function writeWorkbook(job: DossierJob, begin: Begin, signal?: AbortSignal): Promise<WrittenDossier> {
  // The library is large and only needed here.
  const { saveBook } = await import('./excel/save-book.ts');
  const { bytes, sheets, sha256 } = await saveBook(dossierBook(job.model), job.target, begin, signal);
  return { bytes, pages: sheets, sha256 };
}
