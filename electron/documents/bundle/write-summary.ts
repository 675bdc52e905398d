import { dossierBook } from '../../../assessments/dossier/book/dossier-book.ts';
import { filesSheet } from '../../../assessments/dossier/bundle-sheet.ts';
import type { ListedFile } from '../../../assessments/dossier/bundle.ts';
import { cancelled } from '../write-aside.ts';
import type { BundleJob } from './write-bundle.ts';

/** The dossier as a workbook, with a sheet that names the other files of the bundle and their hashes. */
export async function writeSummary(
  job: BundleJob,
  target: string,
  listed: readonly ListedFile[],
  signal?: AbortSignal,
): Promise<{ sha256: string }> {
  // The library is large and only needed here.
  const { saveBook } = await import('../excel/save-book.ts');
  const { sealedWorkbook } = await import('../sealed/seal-package.ts');
  const book = dossierBook(job.model);
  const sheet = filesSheet(job.model.language, listed, book.sheets);
  const begin = (): Promise<void> => {
    if (signal?.aborted === true) throw cancelled();
    return Promise.resolve();
  };
  return saveBook(
    { ...book, sheets: [...book.sheets, sheet] },
    target,
    begin,
    signal,
    sealedWorkbook(job.model),
  );
}
