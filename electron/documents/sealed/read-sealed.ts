import { DeskError } from '../../../assessments/text/fault.ts';
import type { SealedDossier } from '../../../assessments/dossier/sealed.ts';
import { looksLikeHtmlCopy } from './nothing-to-check.ts';

/** No dossier with 200 scanned annexes comes near this. */
const largestFile = 1024 * 1024 * 1024;

/**
 * Reads a dossier file of any format, told apart by its content: what it carries, what it states and what stands in it
 * now. Nothing of it is believed, run or followed; whether it agrees is for `compareDossier` to say. A PDF or Office
 * file of somebody else is read as one without data and seal. Throws `dossier-check.foreign` where it is neither,
 * `.damaged` where it cannot be read, `.encrypted`, `.too-large`. `from`: a file that was just written is not read a
 * second time by another library, as one that comes from elsewhere is. The HTML copy carries no data:
 * `dossier-check.without-data`.
 */
export async function readSealed(
  bytes: Uint8Array,
  from: 'elsewhere' | 'here' = 'elsewhere',
): Promise<SealedDossier> {
  if (bytes.length > largestFile) throw new DeskError('dossier-check.too-large');
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.includes('%PDF-')) {
    const { readTwice } = await import('../pdf/archive/read-twice.ts');
    const { readSealedPdf } = await import('../pdf/archive/read-sealed-pdf.ts');
    const read = await readSealedPdf(bytes);
    return from === 'here' ? read : { ...read, parts: await readTwice(bytes, read.parts) };
  }
  if (start.startsWith('PK')) {
    const { readSealedPackage } = await import('./read-package.ts');
    return readSealedPackage(bytes);
  }
  const beginning = Buffer.from(bytes.subarray(0, 8192)).toString('utf8');
  throw new DeskError(looksLikeHtmlCopy(beginning) ? 'dossier-check.without-data' : 'dossier-check.foreign');
}
