import { readFile } from 'node:fs/promises';
import type { DossierDocument } from '../../../assessments/dossier/dossier.ts';
import { runningTitle } from '../../../assessments/dossier/running-title.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import { refuseUnwritable } from '../check-characters.ts';
import { compareText } from '../compare-text.ts';
import { comparable } from '../printable.ts';
import { sha256 } from '../sha256.ts';
import { spokenInWord } from '../word/compare-word.ts';
import { writeAside } from '../write-aside.ts';
import { spokenText } from './markup.ts';
import { renderHtml } from './render-html.ts';

/**
 * Writes a dossier as one HTML page to `target`: aside first, read back and compared with the model, then under its
 * name. `pages` is 1. Throws a DeskError with a `document.…` fault; on any failure and on abort no file is left and an
 * earlier one is as it was.
 */
export async function saveHtml(
  job: { readonly model: DossierDocument; readonly target: string },
  begin: (step: 'characters' | 'layout' | 'write' | 'read-back') => Promise<void>,
  signal?: AbortSignal,
): Promise<{ bytes: number; pages: number; sha256: string }> {
  await begin('characters');
  refuseUnwritable(job.model);
  await begin('layout');
  const bytes = Buffer.from(renderHtml(job.model), 'utf8');
  await begin('write');
  const check = async (file: string): Promise<void> => {
    await begin('read-back');
    const difference = compareHtml(await readFile(file, 'utf8'), job.model);
    if (difference !== null) throw new DeskError('document.read-back', { difference });
  };
  await writeAside(job.target, bytes, check, signal);
  return { bytes: bytes.length, pages: 1, sha256: sha256(bytes) };
}

/** Where a page parts from its model; null where every text stands there in order and nothing else does. */
export function compareHtml(html: string, dossier: DossierDocument): string | null {
  const { running } = dossier.meta;
  const [page = '', foot = ''] = html.split('<footer>');
  const said = comparable(spokenText(foot));
  const missing = [
    running.enterprise,
    running.sampleMark,
    runningTitle(dossier),
    running.fingerprint,
    running.edition,
  ].find((text) => text !== null && !said.includes(comparable(text)));
  if (missing !== undefined) return missing;
  // Charts are told by their figures, as in Word.
  return compareText(spokenInWord(dossier), [comparable(spokenText(page))]);
}
