import { open, readFile, stat } from 'node:fs/promises';
import type { CheckedFile } from '../../../assessments/dossier/checked-file.ts';
import { compareDossier } from '../../../assessments/dossier/compare-sealed.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import { nothingToCheck } from '../sealed/nothing-to-check.ts';
import { readSealed } from '../sealed/read-sealed.ts';
import { sha256 } from '../sha256.ts';
import { cancelled } from '../write-aside.ts';
import { checkBundle } from './check-bundle.ts';
import { describe } from './describe-sealed.ts';
import { looksLikeBundle } from './looks-like-bundle.ts';

/** A single document larger than this is none of ours: 300 pages with annexes stay far below. */
const mostBytes = 1024 * 1024 * 1024;

/**
 * Reads a file that is said to be a dossier (PDF, Word, Excel, or a zip with all of them) and holds it against its own
 * seal: every page, sheet, text, picture and annex. Nothing in it is run or followed, and the store is not asked.
 * Throws a DeskError with a `dossier-check.…` or `file.…` fault for what is no dossier or cannot be read.
 */
export async function checkFile(
  file: string,
  begun: (name: string, done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<CheckedFile> {
  try {
    if (await looksLikeBundle(file)) return await checkBundle(file, begun, signal);
    begun('', 0, 1);
    const { size } = await stat(file);
    if (size > mostBytes) throw new DeskError('dossier-check.too-large');
    const bytes = await readFile(file, { signal });
    const read = await readSealed(new Uint8Array(bytes));
    if (read.canonical === null && read.seal === null) throw nothingToCheck(read);
    return {
      ...describe(read),
      bytes: size,
      sha256: sha256(bytes),
      compared: read.seal?.content.parts.length ?? read.parts.length,
      differences: compareDossier(read).map((difference) => ({ kind: 'within', file: null, difference })),
    };
  } catch (error) {
    if (signal?.aborted === true) throw cancelled();
    throw error instanceof DeskError ? error : await readingFault(file, error);
  }
}

/** A file that went away or may not be read; anything else is a file no reader takes. */
async function readingFault(file: string, error: unknown): Promise<DeskError> {
  const handle = await open(file, 'r').catch(() => null);
  await handle?.close();
  if (handle === null) return new DeskError('dossier-check.unreadable');
  return new DeskError('dossier-check.damaged', { detail: error instanceof Error ? error.name : '' });
}
