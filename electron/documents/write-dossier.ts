import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
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
  /** Absolute path of the PDF to write; an earlier file there is replaced only by a finished, checked one. */
  readonly target: string;
  readonly fonts: FontFiles;
}

export interface WrittenDossier {
  readonly bytes: number;
  readonly pages: number;
  /** SHA-256 of the file, 64 hex digits. */
  readonly sha256: string;
}

/**
 * Writes a dossier as PDF: checks that every character can be printed, lays it out, writes it aside, reads it
 * back with a second library and compares its text with the model, then gives it its name. The same model gives
 * the same bytes. `onProgress` is called at the start of each step. Throws a DeskError with a `document.…` fault;
 * on any failure and on abort no file is left and an earlier one is as it was.
 */
export async function writeDossier(
  job: DossierJob,
  onProgress: (step: DossierStep) => void,
  signal?: AbortSignal,
): Promise<WrittenDossier> {
  const begin = async (step: DossierStep) => {
    onProgress(step);
    // Lets a message to cancel come in between two steps.
    await setImmediate();
    if (signal?.aborted === true) throw cancelled();
  };
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
