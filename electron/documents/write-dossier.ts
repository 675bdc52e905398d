import { setImmediate } from 'node:timers/promises';
import { dossierBook } from '../../assessments/dossier/book/dossier-book.ts';
import { withAnnexesBeside } from '../../assessments/dossier/annexes-beside.ts';
import { sealedAnnexes } from '../../assessments/dossier/annex-pages.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import type { DossierFormat } from '../../assessments/dossier/format.ts';
import { refuseUnprintable } from './check-characters.ts';
import { openFaces, openFacesWith, type FontFiles, type OwnFonts } from './fonts.ts';
import { appendAnnexes } from './pdf/annexes.ts';
import { prepareAnnexes } from './pdf/annexes/prepare-annexes.ts';
import { checkSeal } from './sealed/check-seal.ts';
import { sealPdf } from './pdf/archive/seal-pdf.ts';
import { settingOf } from './pdf/plan-dossier.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { readBack } from './read-back.ts';
import { sha256 } from './sha256.ts';
import { cancelled, writeAside } from './write-aside.ts';

/** The steps of writing a dossier, in order. */
export const dossierSteps = ['characters', 'annexes', 'layout', 'annex-pages', 'write', 'read-back'] as const;
export type DossierStep = (typeof dossierSteps)[number];

export interface DossierJob {
  readonly model: DossierDocument;
  /** PDF where none is named. */
  readonly format?: DossierFormat | undefined;
  /** Absolute path of the file to write; an earlier file there is replaced only by a finished, checked one. */
  readonly target: string;
  readonly fonts: FontFiles;
  /** Fonts of the user's; a PDF is set in them as far as they go. */
  readonly ownFonts?: OwnFonts | undefined;
  /** Where the enclosed files lie, by SHA-256: absolute paths. Those that are not there count as missing. */
  readonly annexFiles?: Readonly<Record<string, string>> | undefined;
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
  // Annexes are printed in the PDF only; every other form says where they are.
  const listing = { ...job, model: withAnnexesBeside(job.model) };
  switch (job.format) {
    case undefined:
    case 'pdf':
      return writePdf(job, begin, signal);
    case 'xlsx':
      return writeWorkbook(listing, begin, signal);
    case 'docx': {
      // As with workbooks: the library is large and only needed here.
      const { saveWord } = await import('./word/save-word.ts');
      return saveWord(listing, begin, signal);
    }
    case 'html': {
      const { saveHtml } = await import('./html/save-html.ts');
      return saveHtml(listing, begin, signal);
    }
    case 'archive':
      return writeArchiveCopy(listing, begin, signal);
  }
}

/** As PDF: first checks that every character can be printed. */
async function writePdf(job: DossierJob, begin: Begin, signal?: AbortSignal): Promise<WrittenDossier> {
  const { model, ...made } = await makePdf(job, begin, signal);
  const about = { bytes: made.bytes.length, sha256: sha256(made.bytes) };
  await begin('write');
  let pages = 0;
  // A dossier with many annexes is large: while it is read back it lies on the disk only.
  const handOver = () => {
    const { bytes } = made;
    made.bytes = new Uint8Array(0);
    return bytes;
  };
  const check = async (file: string) => {
    await begin('read-back');
    pages = await readBack(file, model);
    await checkSeal(file, model);
  };
  await writeAside(job.target, handOver, check, signal);
  return { ...about, pages };
}

/**
 * The finished PDF and the model it says; what the annexes took to be made is let go of here. Throws as `writeDossier`
 * does, and what `begin` throws.
 */
export async function makePdf(
  job: DossierJob,
  begin: Begin,
  signal?: AbortSignal,
): Promise<{ bytes: Uint8Array; readonly model: DossierDocument }> {
  const pause = async () => {
    await setImmediate();
    if (signal?.aborted === true) throw cancelled();
  };
  await begin('characters');
  const faces = await openFacesWith(job.fonts, job.ownFonts ?? {});
  refuseUnprintable(job.model, faces);
  await begin('annexes');
  const setting = settingOf(job.model, faces);
  const annexes = await prepareAnnexes(setting, job.model, job.annexFiles ?? {}, pause);
  const model = annexes.dossier;
  await begin('layout');
  // What is drawn on foreign pages or by foreign fonts cannot be vouched for.
  const foreign = annexes.foreignPdf || faces.own;
  const archive = foreign ? null : 'PDF/A-3b';
  const document = await renderPdf(model, faces);
  await begin('annex-pages');
  await appendAnnexes(document, annexes.sheets, annexes.before, pause);
  return { bytes: await sealPdf(document, model, sealedAnnexes(model), archive), model };
}

/** As PDF/A-1b: the pages of the dossier itself, without annexes and without anything inside. */
async function writeArchiveCopy(
  { model, target, fonts }: DossierJob,
  begin: Begin,
  signal?: AbortSignal,
): Promise<WrittenDossier> {
  await begin('characters');
  const faces = await openFaces(fonts);
  refuseUnprintable(model, faces);
  await begin('layout');
  const document = await renderPdf(model, faces, 'PDF/A-1b');
  const bytes = await sealPdf(document, model, [], 'PDF/A-1b');
  await begin('write');
  let pages = 0;
  const check = async (file: string) => {
    await begin('read-back');
    pages = await readBack(file, model);
  };
  await writeAside(target, bytes, check, signal);
  return { bytes: bytes.length, pages, sha256: sha256(bytes) };
}

async function writeWorkbook(job: DossierJob, begin: Begin, signal?: AbortSignal): Promise<WrittenDossier> {
  // The library is large and only needed here.
  const { saveBook } = await import('./excel/save-book.ts');
  const { sealedWorkbook } = await import('./sealed/seal-package.ts');
  const { bytes, sheets, sha256 } = await saveBook(
    dossierBook(job.model),
    job.target,
    begin,
    signal,
    sealedWorkbook(job.model),
  );
  return { bytes, pages: sheets, sha256 };
}
