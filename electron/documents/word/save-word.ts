import { readFile } from 'node:fs/promises';
import type { DossierDocument } from '../../../assessments/dossier/dossier.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import { refuseUnwritable } from '../check-characters.ts';
import { openFaces, type FontFiles } from '../fonts.ts';
import { checkSeal } from '../sealed/check-seal.ts';
import { sealPackage } from '../sealed/seal-package.ts';
import { sha256 } from '../sha256.ts';
import { writeAside } from '../write-aside.ts';
import { compareWord } from './compare-word.ts';
import { renderWord } from './render-word.ts';

/**
 * Writes a dossier as .docx to `target`: aside first, read back and compared with the model, then under its name.
 * `begin` is called before each step. `pages` is what the file says of itself; each program counts its own. Throws a
 * DeskError with a `document.…` fault; on any failure and on abort no file is left and an earlier one is as it was.
 */
export async function saveWord(
  job: { readonly model: DossierDocument; readonly target: string; readonly fonts: FontFiles },
  begin: (step: 'characters' | 'layout' | 'write' | 'read-back') => Promise<void>,
  signal?: AbortSignal,
): Promise<{ bytes: number; pages: number; sha256: string }> {
  const { model } = job;
  await begin('characters');
  refuseUnwritable(model);
  await begin('layout');
  const bytes = await sealPackage(await renderWord(model, await openFaces(job.fonts)), model, 'docx');
  await begin('write');
  let pages = 0;
  const check = async (file: string): Promise<void> => {
    await begin('read-back');
    const found = await readBack(file, model);
    if (found.difference !== null)
      throw new DeskError('document.read-back', { difference: found.difference });
    await checkSeal(file, model);
    pages = found.pages;
  };
  await writeAside(job.target, bytes, check, signal);
  return { bytes: bytes.length, pages, sha256: sha256(bytes) };
}

/** A file that cannot be read at all differs as well. */
async function readBack(file: string, model: DossierDocument) {
  const bytes = await readFile(file);
  return compareWord(bytes, model).catch((error: unknown) => ({ difference: String(error), pages: 0 }));
}
