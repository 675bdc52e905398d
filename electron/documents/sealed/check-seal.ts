import { readFile } from 'node:fs/promises';
import { compareDossier } from '../../../assessments/dossier/compare-sealed.ts';
import type { DossierDocument } from '../../../assessments/dossier/dossier.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import { readSealed } from './read-sealed.ts';

/**
 * Reads a dossier file that was just written as somebody who checks it later will, and refuses it where that would
 * find anything, or another dossier. Throws `document.read-back` with the first difference.
 */
export async function checkSeal(file: string, dossier: DossierDocument): Promise<void> {
  await checkSealOf(await readFile(file), dossier);
}

/** The same of a file in memory. */
export async function checkSealOf(bytes: Uint8Array, { canonical, meta }: DossierDocument): Promise<void> {
  const read = await readSealed(bytes, 'here');
  const differences = compareDossier(read).filter(
    // A version closed before its data was kept has none to give.
    (one) => canonical !== undefined || one.kind !== 'without' || one.what !== 'canonical',
  );
  const difference =
    read.seal !== null && read.seal.content.canonicalSha256 !== meta.canonicalSha256
      ? meta.canonicalSha256
      : differences[0];
  if (difference !== undefined)
    throw new DeskError('document.read-back', { difference: JSON.stringify(difference) });
}
